/** What the responsible person is told when a door of ours is in trouble, and when it is well again. */
import { ECHO, RECORDINGS, type Trouble, type TroubleKind } from '../alerts/trouble.ts'
import { type Language, sayTime } from './say.ts'

interface AlertWords {
  /** What is wrong, in one sentence that needs no knowledge of the program. */
  readonly says: Readonly<Record<TroubleKind, (trouble: Trouble, since: string) => string>>
  /** The same for an SMS. */
  readonly brief: Readonly<Record<TroubleKind, string>>
  readonly begun: (door: string, says: string) => string
  readonly over: (door: string, says: string, from: string, to: string) => string
  readonly doors: Readonly<Record<string, string>>
}

const WORDS: Readonly<Record<Language, AlertWords>> = {
  hi: {
    says: {
      silent: ({ figure = 0, about }, since) =>
        about === ECHO
          ? `${since} को अपने ही पते पर भेजी गई जाँच लौटकर नहीं आई`
          : `${since} के बाद यहाँ से कोई कॉल या संदेश नहीं आया, जबकि इतने समय में आमतौर पर लगभग ${figure} आते हैं`,
      stopped: ({ why = '' }, since) => `${since} से यहाँ से कुछ भेजा नहीं जा रहा; सेवा का उत्तर: ${why}`,
      queue: ({ figure = 0 }, since) => `${figure} संदेश भेजे जाने की प्रतीक्षा में हैं, सबसे पुराना ${since} से`,
      look: ({ why = '', about }, since) =>
        about === RECORDINGS
          ? `${since} की कॉल से रिकॉर्डिंग नहीं मिल रहीं; सेवा का उत्तर: ${why}। कुंजी और पासवर्ड जाँचें`
          : `${since} के बाद नए संदेश देखे नहीं जा सके; कारण: ${why}`,
      spending: ({ figure = 0 }) => `इस अवधि की सीमा का ${figure} प्रतिशत खर्च हो चुका है`,
      token: ({ figure = 0 }) => `पहुँच की कुंजी (टोकन) या पासवर्ड ${figure} दिन में समाप्त होगी; समय पर नई लगवाएँ`,
      template: ({ about, why = '' }) => `स्वीकृत संदेश “${about}” अभी भेजा नहीं जा सकता (${why})`,
      scan: ({ figure = 0, why = '' }, since) =>
        `${since} से आई फ़ाइलों की वायरस जाँच नहीं हो पा रही; ${figure} फ़ाइलें रुकी हैं और जाँच के बाद ही खुलेंगी; कारण: ${why}`,
    },
    brief: {
      silent: 'संदेश नहीं आ रहे',
      stopped: 'संदेश जा नहीं रहे',
      queue: 'संदेश अटके हैं',
      look: 'नए संदेश नहीं दिख रहे',
      spending: 'खर्च सीमा पर',
      token: 'टोकन समाप्त होगा',
      template: 'स्वीकृत संदेश रुका',
      scan: 'वायरस जाँच रुकी',
    },
    begun: (door, says) => `⚠️ *सेवा में बाधा: ${door}*\n${says}।\n\nकुछ खोया नहीं है। ब्योरा “सेवाएँ” पन्ने पर है।`,
    over: (door, says, from, to) => `✅ *सेवा फिर ठीक है: ${door}*\nजो बाधा थी (${from} से ${to} तक): ${says}।`,
    doors: {
      whatsapp: 'वॉट्सऐप',
      messenger: 'फ़ेसबुक संदेश',
      facebook: 'फ़ेसबुक पेज',
      x: 'एक्स',
      'x-message': 'एक्स के संदेश',
      email: 'ई-मेल',
      sms: 'एसएमएस',
      phone: 'टेलीफ़ोन',
      web: 'वेबसाइट',
      scanner: 'वायरस जाँच',
    },
  },
  en: {
    says: {
      silent: ({ figure = 0, about }, since) =>
        about === ECHO
          ? `what was written to the own address at ${since} has not come back`
          : `no call or message has come since ${since}, though about ${figure} usually come in such a time`,
      stopped: ({ why = '' }, since) => `nothing can be sent since ${since}; the service says: ${why}`,
      queue: ({ figure = 0 }, since) => `${figure} messages wait to be sent, the oldest since ${since}`,
      look: ({ why = '', about }, since) =>
        about === RECORDINGS
          ? `recordings are refused from the call of ${since} on; the service says: ${why}. Check the key`
          : `new messages could not be looked for since ${since}; reason: ${why}`,
      spending: ({ figure = 0 }) => `${figure} percent of the limit of this period is spent`,
      token: ({ figure = 0 }) =>
        `the access token or password ends in ${figure} days; have a new one put in before`,
      scan: ({ figure = 0, why = '' }, since) =>
        `files that came in cannot be scanned for viruses since ${since}; ${figure} wait and open only after it; reason: ${why}`,
      template: ({ about, why = '' }) => `the approved message “${about}” may not be sent now (${why})`,
    },
    brief: {
      silent: 'no messages come in',
      stopped: 'nothing can be sent',
      queue: 'messages are stuck',
      look: 'news cannot be read',
      spending: 'spending near limit',
      token: 'token ends soon',
      template: 'a template is held',
      scan: 'files not scanned',
    },
    begun: (door, says) =>
      `⚠️ *Trouble at a service: ${door}*\n${capital(says)}.\n\nNothing is lost. More is on the page “Services”.`,
    over: (door, says, from, to) =>
      `✅ *The service is well again: ${door}*\nWhat was wrong (from ${from} to ${to}): ${says}.`,
    doors: {
      whatsapp: 'WhatsApp',
      messenger: 'Facebook messages',
      facebook: 'Facebook page',
      x: 'X',
      'x-message': 'Messages on X',
      email: 'E-mail',
      sms: 'SMS',
      phone: 'Telephone',
      web: 'Website',
      scanner: 'Virus scanner',
    },
  },
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** A door as people know it. */
export function doorNamed(channel: string, address: string, language: Language): string {
  return `${WORDS[language].doors[channel] ?? channel} ${address}`.trim()
}

/** What is wrong, in one sentence without its full stop. */
export function troubleSays(trouble: Trouble, since: Date, language: Language): string {
  // services end their words with a full stop, and so do we
  return WORDS[language].says[trouble.kind](trouble, sayTime(since, language)).replace(/[.।]+$/, '')
}

/** That it began. */
export function troubleBegun(door: string, trouble: Trouble, since: Date, language: Language): string {
  return WORDS[language].begun(door, troubleSays(trouble, since, language))
}

/** That it is over. */
export function troubleOver(
  door: string,
  trouble: Trouble,
  from: Date,
  to: Date,
  language: Language,
): string {
  const [begin, end] = [sayTime(from, language), sayTime(to, language)]
  return WORDS[language].over(door, troubleSays(trouble, from, language), begin, end)
}

/** The trouble in the few letters of an SMS. */
export function troubleBriefly(kind: TroubleKind, language: Language): string {
  return WORDS[language].brief[kind]
}
