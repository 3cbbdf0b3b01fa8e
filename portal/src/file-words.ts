/** The words of the web form. */
import type { FilingProblem } from '#contract/filing.ts'
import type { Words } from '#contract/shapes.ts'

export const fileWords = {
  title: { hi: 'शिकायत दर्ज करें', en: 'File a grievance' },
  lead: {
    hi: 'अपने शब्दों में लिखिए। विभाग, श्रेणी और अधिकारी हम खोज लेंगे। जान को खतरा हो तो पहले 112 पर फोन कीजिए।',
    en: 'Write it in your own words. We find the department, the class and the officer. If there is danger to life, call 112 first.',
  },
  wrong: { hi: 'कृपया ये बातें ठीक करें', en: 'Please put these right' },
  error: { hi: 'त्रुटि', en: 'Error' },
  words: { hi: 'क्या समस्या है?', en: 'What is the problem?' },
  wordsHint: {
    hi: 'क्या हुआ, कब से, और पहले कहाँ बताया। आधार या बैंक का नंबर न लिखें।',
    en: 'What happened, since when, and whom you told before. Write no Aadhaar or bank number.',
  },
  place: { hi: 'कहाँ की बात है?', en: 'Where is it?' },
  placeHint: {
    hi: 'गाँव या मोहल्ला, पंचायत, ब्लॉक। जैसे: ग्राम तेजबारी, ब्लॉक बेलवन',
    en: 'Village or locality, panchayat, block.',
  },
  files: { hi: 'फ़ोटो, वीडियो या काग़ज़ (इच्छा हो तो)', en: 'Photos, video or papers (if you wish)' },
  filesHint: {
    hi: 'आठ फ़ाइलें तक; फ़ोटो और वीडियो 16 एमबी, काग़ज़ 50 एमबी तक। बाद में भी जोड़ सकते हैं।',
    en: 'Up to eight files; photos and videos up to 16 MB, papers up to 50 MB. You can add them later too.',
  },
  taken: { hi: 'जुड़ गईं', en: 'Added' },
  drop: { hi: 'हटाएँ', en: 'Remove' },
  contact: { hi: 'आपका फ़ोन नंबर या ईमेल', en: 'Your phone number or e-mail' },
  contactHint: {
    hi: 'इस पर एक कोड आएगा, और आगे की सूचना। शिकायत के लिए किसी खाते की ज़रूरत नहीं।',
    en: 'A code comes there, and later the news. You need no account.',
  },
  name: { hi: 'नाम (इच्छा हो तो)', en: 'Name (if you wish)' },
  secret: {
    hi: 'मेरा नाम और नंबर संबंधित अधिकारी को न दिखाएँ',
    en: 'Do not show my name and number to the officer concerned',
  },
  other: { hi: 'किसी और की ओर से भर रहे हैं?', en: 'Are you filing for somebody else?' },
  forOther: { hi: 'हाँ, यह शिकायत किसी और की है', en: 'Yes, this is somebody else’s grievance' },
  otherHint: {
    hi: 'ऊपर “नाम” में उनका नाम लिखिए। फ़ोन नंबर उनका हो तो उत्तर सीधे उन्हें मिलेगा।',
    en: 'Write their name in “Name” above. If the phone number is theirs, the answers reach them directly.',
  },
  by: { hi: 'आपका नाम और उनसे संबंध', en: 'Your name and how you know them' },
  byHint: { hi: 'जैसे: कमला देवी, पड़ोसी', en: 'For example: a neighbour' },
  consent: {
    hi: 'उन्होंने मुझे यह शिकायत दर्ज कराने को कहा है और वे जानते हैं कि क्या लिखा गया',
    en: 'They asked me to file this and know what is written',
  },
  next: { hi: 'आगे बढ़ें', en: 'Go on' },
  save: { hi: 'सहेजें, बाद में पूरा करें', en: 'Save and finish later' },
  savedTitle: { hi: 'सहेज लिया गया', en: 'It is saved' },
  savedHow: {
    hi: 'सात दिन में इसी पते से आगे बढ़ सकते हैं। यह पता किसी को न दें; इससे आपका फ़ॉर्म खुलता है।',
    en: 'Within seven days you can go on from this address. Give it to nobody: it opens your form.',
  },
  check: { hi: 'देखकर भेजें', en: 'Check and send' },
  youWrote: { hi: 'आपने लिखा', en: 'You wrote' },
  change: { hi: 'बदलें', en: 'Change' },
  filesAre: { hi: 'फ़ाइलें', en: 'Files' },
  which: { hi: 'इनमें से कौन-सी जगह?', en: 'Which of these places?' },
  asWritten: { hi: 'इनमें से कोई नहीं; जैसा लिखा है वैसा रहने दें', en: 'None of these; leave it as I wrote it' },
  code: { hi: 'छह अंकों का कोड', en: 'Six-digit code' },
  codeSent: {
    hi: 'कोड {to} पर भेजा गया है। दस मिनट तक चलेगा।',
    en: 'A code was sent to {to}. It is good for ten minutes.',
  },
  codeOnce: {
    hi: 'यही आपकी पहचान है; कोई पासवर्ड नहीं।',
    en: 'This alone proves who you are; there is no password.',
  },
  again: { hi: 'नया कोड भेजें', en: 'Send a new code' },
  send: { hi: 'शिकायत दर्ज करें', en: 'File the grievance' },
  doneTitle: { hi: 'शिकायत मिल गई', en: 'Your grievance is here' },
  yourNumber: { hi: 'शिकायत संख्या', en: 'Grievance number' },
  due: { hi: 'नियत तिथि', en: 'Due on' },
  received: { hi: 'मिलने का समय', en: 'Received' },
  drawing: {
    hi: 'संख्या अभी बन रही है। यह पृष्ठ कुछ क्षण में स्वयं ताज़ा होगा; संख्या आपके नंबर या ईमेल पर भी आएगी।',
    en: 'Its number is being drawn. This page renews itself in a moment; the number also comes to your phone or e-mail.',
  },
  track: { hi: 'स्थिति देखें', en: 'See its state' },
  keep: {
    hi: 'यह पृष्ठ छाप लें या संख्या लिख लें। स्थिति की कड़ी केवल आपके लिए है; उसी से आप उत्तर भी दे सकते हैं।',
    en: 'Print this page or write the number down. The link to its state is yours alone; by it you can also answer.',
  },
} as const satisfies Record<string, Words>

export const fileProblems = {
  'words-missing': {
    hi: 'लिखिए कि समस्या क्या है, या फ़ोटो या काग़ज़ जोड़िए।',
    en: 'Write what the problem is, or add a photo or a paper.',
  },
  'words-long': {
    hi: 'यह बहुत लंबा है; 5000 अक्षर तक लिखिए और शेष काग़ज़ में जोड़िए।',
    en: 'This is too long: write up to 5000 letters and add the rest as a paper.',
  },
  'contact-missing': {
    hi: 'फ़ोन नंबर या ईमेल लिखिए, ताकि उत्तर आप तक पहुँचे।',
    en: 'Write a phone number or an e-mail, so that the answer reaches you.',
  },
  'contact-wrong': {
    hi: 'यह फ़ोन नंबर या ईमेल पूरा नहीं है। जैसे 90000 00001',
    en: 'This is no whole phone number or e-mail. For example 90000 00001',
  },
  'no-mail': {
    hi: 'ईमेल की सेवा अभी चालू नहीं है; कृपया फ़ोन नंबर दीजिए।',
    en: 'E-mail is not open yet; please give a phone number.',
  },
  'name-missing': {
    hi: 'जिनकी शिकायत है उनका नाम लिखिए।',
    en: 'Write the name of the person whose grievance it is.',
  },
  'by-missing': { hi: 'अपना नाम और उनसे संबंध लिखिए।', en: 'Write your own name and how you know them.' },
  'consent-missing': { hi: 'बताइए कि उन्होंने आपको इसके लिए कहा है।', en: 'Say that they asked you to file it.' },
  'file-unknown': {
    hi: 'एक फ़ाइल ऐसी है जिसे हम खोल नहीं सकते। फ़ोटो, वीडियो, पीडीएफ या वर्ड फ़ाइल जोड़िए।',
    en: 'One file is of a kind we cannot open. Add a photo, a video, a PDF or a Word file.',
  },
  'file-held': {
    hi: 'एक फ़ाइल में वायरस मिला है, इसलिए वह नहीं ली गई। कृपया दूसरी फ़ाइल जोड़िए।',
    en: 'A virus was found in one file, so it was not taken. Please add another.',
  },
  'file-large': { hi: 'एक फ़ाइल बहुत बड़ी है।', en: 'One file is too large.' },
  'files-many': {
    hi: 'आठ से अधिक फ़ाइलें एक बार में नहीं जुड़ सकतीं।',
    en: 'No more than eight files can be added at once.',
  },
  'too-many-codes': {
    hi: 'इस नंबर पर अभी कई कोड भेजे जा चुके हैं। आपका लिखा सहेज लिया गया है; एक घंटे बाद इसी पते से आगे बढ़िए।',
    en: 'Several codes were sent there just now. What you wrote is saved: go on from this address in an hour.',
  },
  'code-wrong': {
    hi: 'यह कोड मेल नहीं खाता। संदेश से मिलाकर फिर लिखिए।',
    en: 'This code does not match. Compare it with the message and write it again.',
  },
  'code-over': {
    hi: 'यह कोड अब नहीं चलेगा। नया कोड मँगाइए।',
    en: 'This code is no longer good. Ask for a new one.',
  },
} as const satisfies Record<FilingProblem, Words>

/** At which field a problem stands. */
export const problemField = {
  'words-missing': 'words',
  'words-long': 'words',
  'contact-missing': 'contact',
  'contact-wrong': 'contact',
  'no-mail': 'contact',
  'too-many-codes': 'contact',
  'name-missing': 'name',
  'by-missing': 'by',
  'consent-missing': 'consent',
  'file-unknown': 'files',
  'file-held': 'files',
  'file-large': 'files',
  'files-many': 'files',
  'code-wrong': 'code',
  'code-over': 'code',
} as const satisfies Record<FilingProblem, string>
