/** Words for the virus scanner: its place on the services page, and what stands where a file cannot be opened. */
import { useTongue } from './tongue.tsx'

const hi = {
  title: 'वायरस जाँच',
  well: 'चल रही है',
  away: 'जवाब नहीं दे रही',
  none: 'नहीं लगी है',
  noneSays: 'आने वाली फ़ाइलें वायरस के लिए नहीं जाँची जातीं। मशीन चलाने वाले NIVARAN_CLAMD से जाँच लगवा सकते हैं।',
  awaySays: 'जाँच फिर चालू होने तक आई हुई फ़ाइलें रुकी रहेंगी; कुछ खोया नहीं है।',
  waiting: 'फ़ाइलें जाँच की प्रतीक्षा में',
  since: (at: string) => `सबसे पुरानी ${at} से`,
  heldTitle: 'अलग रखी गई फ़ाइलें',
  heldSays: 'इनमें वायरस मिला। ये न खुलेंगी, न किसी को भेजी जाएँगी; भेजने वाले से दूसरी फ़ाइल माँगें।',
  release: 'गलत चेतावनी: छोड़ें',
  releaseTitle: 'फ़ाइल को छोड़ना',
  releaseSays:
    'वायरस जाँच कहती है कि इस फ़ाइल में वायरस है। छोड़ने पर यह सबके लिए खुलेगी और आगे भेजी जा सकेगी; आपका नाम और कारण यहाँ दर्ज रहेंगे।',
  reason: 'कारण: आपने कैसे जाना कि फ़ाइल सुरक्षित है?',
  reasonNeeded: 'कृपया कारण लिखें',
  sure: 'छोड़ें',
  releasedDone: 'फ़ाइल छोड़ दी गई',
  releasedTitle: 'गलत चेतावनी मानकर छोड़ी गई फ़ाइलें',
  releasedBy: (who: string, at: string) => `${who} ने ${at} को छोड़ी`,
  more: (n: string) => `और ${n} फ़ाइलें`,
  noName: 'बिना नाम की फ़ाइल',
  scanning: 'वायरस जाँच की प्रतीक्षा में…',
  found: (what: string, size: string) => `वायरस मिला: ${what} · ${size} · नहीं खुलेगी`,
}

const en: typeof hi = {
  title: 'Virus scanner',
  well: 'Working',
  away: 'Does not answer',
  none: 'None is set up',
  noneSays:
    'Files that come in are not scanned for viruses. Whoever runs the machine can set one up with NIVARAN_CLAMD.',
  awaySays: 'Files that come in wait until it is back; nothing is lost.',
  waiting: 'files wait to be scanned',
  since: (at: string) => `the oldest since ${at}`,
  heldTitle: 'Files held away',
  heldSays:
    'A virus was found in them. They open for nobody and are sent to nobody; ask the sender for another file.',
  release: 'False alarm: release',
  releaseTitle: 'Release the file',
  releaseSays:
    'The scanner says that there is a virus in this file. Released, it opens for everybody and may be sent on; your name and the reason are kept here.',
  reason: 'Reason: how do you know that the file is safe?',
  reasonNeeded: 'Please write the reason',
  sure: 'Release',
  releasedDone: 'The file is released',
  releasedTitle: 'Files released as false alarms',
  releasedBy: (who: string, at: string) => `Released by ${who}, ${at}`,
  more: (n: string) => `and ${n} more`,
  noName: 'A file without a name',
  scanning: 'Waiting for the virus scanner…',
  found: (what: string, size: string) => `Virus found: ${what} · ${size} · cannot be opened`,
}

/** In the language of the reader. */
export function useScanningWords(): typeof hi {
  return useTongue().language === 'hi' ? hi : en
}
