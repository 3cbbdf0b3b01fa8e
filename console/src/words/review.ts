/** Texts of the page where disposals are looked at afterwards, in both languages. */
import { useTongue } from './tongue.tsx'

const hi = {
  title: 'गुणवत्ता जाँच',
  tabs: {
    waiting: 'देखनी हैं',
    second: 'दूसरी नज़र',
    suggested: 'फिर खोलने के सुझाव',
    looked: 'देखी गईं',
    figures: 'आँकड़े',
  },
  leads: {
    waiting:
      'यहाँ वे आख्याएँ हैं जिनमें प्रमाण पर कोई संकेत है, नागरिक असंतुष्ट हैं, या जो लॉटरी से चुनी गईं। संकेत आरोप नहीं है: आप देखकर बताएँ।',
    second: 'इन्हें किसी ने देख लिया है। आप बिना उनका उत्तर जाने दोबारा देखें, ताकि जाँच सबके लिए एक जैसी रहे।',
    suggested: 'जाँच में कमी मिली और फिर से खोलने का सुझाव है। फ़ाइल खोलकर निर्णय करें, या कारण लिखकर सुझाव न मानें।',
    looked: 'सबसे हाल में देखी गईं पहले।',
  },
  empty: {
    waiting: ['अभी देखने को कुछ नहीं', 'नई आख्याएँ आते ही यहाँ दिखेंगी।'],
    second: ['दूसरी नज़र के लिए कुछ नहीं', 'हर सोमवार लॉटरी से कुछ चुनी जाती हैं।'],
    suggested: ['कोई सुझाव नहीं', 'जाँच में कमी मिलने पर सुझाव यहाँ आएगा।'],
    looked: ['अभी कुछ नहीं देखा गया', 'पहली जाँच के बाद यहाँ दिखेगा।'],
  } as Record<string, readonly string[]>,
  every: 'सभी कारण',
  ground: 'कारण',
  reported: (day: string) => `आख्या ${day}`,
  asked: 'शिकायत में क्या कहा गया',
  answered: 'आख्या',
  citizen: 'नागरिक ने क्या कहा',
  nothingSaid: 'अभी तक कुछ नहीं कहा।',
  registered: 'दर्ज',
  due: 'नियत समय',
  post: 'पद',
  place: 'स्थान',
  earlier: 'पहले की नज़र',
  again: 'दूसरी नज़र',
  list: 'जाँच सूची',
  outcome: 'निष्कर्ष',
  remark: 'टिप्पणी',
  remarkHint: 'कमी या “नहीं” होने पर ज़रूरी',
  record: 'दर्ज करें',
  recorded: 'दर्ज हुआ',
  recordedBack: 'दर्ज हुआ; कमी आगे भेजी गई',
  openFile: 'फ़ाइल खोलें',
  decline: 'सुझाव न मानें',
  declineWhy: 'क्यों नहीं खोलनी है?',
  declined: 'सुझाव नहीं माना गया',
  follows: 'कमी होने पर: जाँच में पड़ी आख्या अधिकारी को लौटती है; निस्तारित हो तो फिर खोलने का सुझाव जाता है।',
  keys: '1 से 3 निष्कर्ष, j/k अगली-पिछली',
  suggestion: { open: 'सुझाव खुला है', taken: 'फिर खोली गई', declined: 'सुझाव नहीं माना' },
  twice: 'दो बार देखी',
  draws: 'साप्ताहिक लॉटरी',
  drawLead:
    'हर पद और सप्ताह की दस में से एक आख्या (कम से कम 1, अधिक से अधिक 5) रजिस्टर की उस सप्ताह की मुहर से चुनी जाती है; मुहर पहले से कोई नहीं जान सकता, और कोई भी दोबारा चुनकर जाँच सकता है।',
  drawn: (week: string, drawn: string, of: string) => `${week}: ${of} में से ${drawn}`,
  seed: 'मुहर',
  figures: {
    days: (count: string) => `पिछले ${count} दिन`,
    lead: (least: string) =>
      `पद और विभाग का अंक तभी दिखता है जब उसके कम से कम ${least} उत्तर हों। जाँच का अंक केवल लॉटरी से चुनी आख्याओं का है।`,
    own: 'मेरे पद',
    ownLead: (least: string) => `कम से कम ${least} उत्तर होने पर दिखता है; किसने क्या कहा, यह नहीं दिखता।`,
    posts: 'पद',
    departments: 'विभाग',
    name: 'नाम',
    lacking: 'कमी मिली',
    treated: 'ठीक व्यवहार बताया',
    of: (count: string) => `${count} में से`,
    none: 'अभी इतने उत्तर नहीं हैं कि कुछ कहा जा सके।',
    examined: 'देखी गईं',
    lackingAll: 'कमी मिली',
    well: 'ठीक व्यवहार बताया',
    badly: 'व्यवहार ठीक नहीं बताया',
    agreement: 'दो नज़रों का मेल',
    agreed: (same: string, of: string) => `${of} में से ${same} में निष्कर्ष एक रहा`,
    noAgreement: 'अभी किसी को दो बार नहीं देखा गया।',
  },
}

export type ReviewWords = typeof hi

const en: ReviewWords = {
  title: 'Quality review',
  tabs: {
    waiting: 'To look at',
    second: 'Second look',
    suggested: 'Suggested to reopen',
    looked: 'Looked at',
    figures: 'Figures',
  },
  leads: {
    waiting:
      'Here are reports with a hint on their evidence, with a citizen who is not satisfied, or drawn by lot. A hint is no accusation: look, and say.',
    second:
      'Somebody has looked at these. Look again without knowing what they said, so that the review is the same for everybody.',
    suggested:
      'Something was lacking, and reopening is suggested. Open the file and decide, or decline with a reason.',
    looked: 'Latest first.',
  },
  empty: {
    waiting: ['Nothing to look at', 'New reports will show here as they come.'],
    second: ['Nothing for a second look', 'Some are drawn every Monday.'],
    suggested: ['No suggestions', 'They come when a review finds something lacking.'],
    looked: ['Nothing was looked at yet', 'It will show here after the first review.'],
  },
  every: 'All grounds',
  ground: 'Ground',
  reported: (day) => `reported ${day}`,
  asked: 'What was asked',
  answered: 'What was reported',
  citizen: 'What the citizen said',
  nothingSaid: 'Nothing so far.',
  registered: 'Registered',
  due: 'Due',
  post: 'Post',
  place: 'Place',
  earlier: 'Earlier looks',
  again: 'second look',
  list: 'Checklist',
  outcome: 'Outcome',
  remark: 'Remark',
  remarkHint: 'needed where something is lacking or answered no',
  record: 'Record',
  recorded: 'Recorded',
  recordedBack: 'Recorded; what is lacking was passed on',
  openFile: 'Open the file',
  decline: 'Decline',
  declineWhy: 'Why is it not reopened?',
  declined: 'The suggestion was declined',
  follows:
    'Where something is lacking: a report in review goes back to the officer; a disposal is suggested for reopening.',
  keys: '1 to 3 outcome, j/k next and last',
  suggestion: { open: 'suggestion open', taken: 'reopened', declined: 'declined' },
  twice: 'looked at twice',
  draws: 'Weekly draw',
  drawLead:
    'Of each post and week one report in ten (at least 1, at most 5) is drawn by the seal of the register of that week. Nobody can know the seal before, and anybody can draw again to check.',
  drawn: (week, drawn, of) => `${week}: ${drawn} of ${of}`,
  seed: 'Seal',
  figures: {
    days: (count) => `Last ${count} days`,
    lead: (least) =>
      `A post or department shows only with at least ${least} answers. What reviews found counts from the draw alone.`,
    own: 'My posts',
    ownLead: (least) => `Shown from ${least} answers on; who said what is not shown.`,
    posts: 'Posts',
    departments: 'Departments',
    name: 'Name',
    lacking: 'Something lacking',
    treated: 'Said to be treated well',
    of: (count) => `of ${count}`,
    none: 'There are not enough answers yet to say anything.',
    examined: 'Looked at',
    lackingAll: 'Something lacking',
    well: 'Said to be treated well',
    badly: 'Said not to be treated well',
    agreement: 'How far two looks agree',
    agreed: (same, of) => `the outcome was the same in ${same} of ${of}`,
    noAgreement: 'Nothing was looked at twice yet.',
  },
}

const books = { hi, en }

/** The words of this page in the language of the screen. */
export function useReviewWords(): ReviewWords {
  return books[useTongue().language]
}
