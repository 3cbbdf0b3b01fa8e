/** Every word the page of the apps shows, in Hindi and English. */
import type { Language } from './rehearsal-words.ts'

const WORDS = {
  title: { hi: 'एक फ़ोन, सब ऐप', en: 'One phone, every app' },
  help: {
    hi: 'नागरिक चुनिए, फ़ोन पर ऐप खोलिए और शिकायत कीजिए। जवाब इसी फ़ोन पर आएगा।',
    en: 'Choose a citizen, open an app on the phone and complain. The answer comes to the same phone.',
  },
  banner: {
    hi: 'अभ्यास – यहाँ का हर व्यक्ति, नंबर, पोस्ट और मेल कल्पित है',
    en: 'Rehearsal – everything here is invented: people, numbers, posts and mails',
  },
  other: { hi: 'English', en: 'हिन्दी' },
  chats: { hi: 'व्हाट्सएप और अधिकारी', en: 'WhatsApp and officers' },
  smsPhones: { hi: 'केवल एसएमएस वाले फ़ोन', en: 'Phones with SMS only' },
  desk: { hi: 'कंट्रोल रूम खोलें', en: 'Open the control room' },
  citizens: { hi: 'नागरिक', en: 'Citizens' },
  boxes: { hi: 'दूसरे मेल-पते', en: 'Other mailboxes' },
  addCitizen: { hi: 'नया नागरिक', en: 'New citizen' },
  name: { hi: 'नाम', en: 'Name' },
  number: { hi: 'मोबाइल नंबर (खाली छोड़ें तो अपने आप)', en: 'Mobile number (empty: one is given)' },
  add: { hi: 'जोड़ें', en: 'Add' },
  cancel: { hi: 'रहने दें', en: 'Cancel' },
  home: { hi: 'ऐप', en: 'Apps' },
  back: { hi: 'वापस', en: 'Back' },
  phone: { hi: 'नागरिक का फ़ोन', en: "The citizen's phone" },
  whatsapp: { hi: 'व्हाट्सएप', en: 'WhatsApp' },
  sms: { hi: 'एसएमएस', en: 'SMS' },
  telephone: { hi: 'फ़ोन', en: 'Phone' },
  facebook: { hi: 'फ़ेसबुक', en: 'Facebook' },
  x: { hi: 'एक्स', en: 'X' },
  mail: { hi: 'ई-मेल', en: 'E-mail' },
  unread: { hi: 'नए', en: 'new' },
  page: { hi: 'पेज', en: 'Page' },
  messenger: { hi: 'मैसेंजर', en: 'Messenger' },
  posts: { hi: 'पोस्ट', en: 'Posts' },
  messages: { hi: 'निजी संदेश', en: 'Messages' },
  official: { hi: 'जिला प्रशासन', en: 'District administration' },
  everybody: { hi: 'सब पढ़ सकते हैं', en: 'Everybody can read this' },
  onlyYou: { hi: 'केवल आप और दफ़्तर पढ़ते हैं', en: 'Only you and the office read this' },
  writePost: { hi: 'पेज पर लिखें', en: 'Write on the page' },
  writeX: { hi: 'हैंडल को लिखें', en: 'Write to the handle' },
  comment: { hi: 'टिप्पणी', en: 'Comment' },
  writeComment: { hi: 'टिप्पणी लिखें', en: 'Write a comment' },
  answer: { hi: 'जवाब दें', en: 'Answer' },
  edit: { hi: 'बदलें', en: 'Edit' },
  remove: { hi: 'हटाएँ', en: 'Delete' },
  publish: { hi: 'पोस्ट करें', en: 'Post' },
  save: { hi: 'सहेजें', en: 'Save' },
  write: { hi: 'संदेश लिखें', en: 'Write a message' },
  send: { hi: 'भेजें', en: 'Send' },
  photo: { hi: 'फ़ोटो', en: 'Photo' },
  noPhoto: { hi: 'कोई फ़ोटो नहीं', en: 'No photo' },
  nobodyWrote: {
    hi: 'यहाँ अभी किसी ने कुछ नहीं लिखा।',
    en: 'Nobody has written anything here yet.',
  },
  noMessages: { hi: 'अभी कोई संदेश नहीं।', en: 'No messages yet.' },
  noMails: { hi: 'अभी कोई मेल नहीं।', en: 'No mails yet.' },
  newMail: { hi: 'नया मेल', en: 'New mail' },
  to: { hi: 'किसे', en: 'To' },
  from: { hi: 'किससे', en: 'From' },
  subject: { hi: 'विषय', en: 'Subject' },
  mailWords: { hi: 'मेल लिखें', en: 'Write the mail' },
  sent: { hi: 'भेजा हुआ', en: 'sent' },
  ring: { hi: 'कॉल करें', en: 'Call' },
  line: { hi: 'हेल्पलाइन', en: 'Helpline' },
  missed: {
    hi: 'घंटी दें और काट दें, तो यह मिस्ड कॉल बनती है और दफ़्तर वापस फ़ोन करता है।',
    en: 'Let it ring and hang up: it becomes a missed call, and the office calls back.',
  },
  itRings: { hi: 'घंटी जा रही है…', en: 'Ringing…' },
  isCalled: { hi: 'दफ़्तर से फ़ोन आ रहा है', en: 'The office is calling' },
  pickUp: { hi: 'उठाएँ', en: 'Answer' },
  hangUp: { hi: 'काटें', en: 'Hang up' },
  speaks: { hi: 'बात हो रही है', en: 'Speaking' },
  noNumber: {
    hi: 'इस नागरिक का नंबर कोई नहीं जानता, इसलिए फ़ोन और एसएमएस नहीं हैं।',
    en: "Nobody knows this citizen's number, so there is no telephone and no SMS.",
  },
  tryTitle: { hi: 'यह करके देखिए', en: 'Try this' },
  try1: {
    hi: 'फ़ेसबुक पर पेज के नीचे शिकायत लिखिए। आधे मिनट में सबके सामने केवल कोड आएगा, बाकी बात मैसेंजर में।',
    en: 'Write a complaint on the Facebook page. Within half a minute the code alone stands there in public; the rest comes by Messenger.',
  },
  try2: {
    hi: 'एक्स पर हैंडल को लिखिए। जवाब उसी पोस्ट के नीचे आएगा।',
    en: 'Write to the handle on X. The answer comes under your post.',
  },
  try3: {
    hi: 'मेल भेजिए, फ़ोटो के साथ भी। दर्ज होने की सूचना मेल से ही आएगी।',
    en: 'Send a mail, with a photo if you like. The receipt comes by mail.',
  },
  try4: {
    hi: 'हेल्पलाइन पर फ़ोन कीजिए, या घंटी देकर काट दीजिए।',
    en: 'Call the helpline, or let it ring once and hang up.',
  },
  try5: {
    hi: 'कंट्रोल रूम में देखिए कि हर बात किस रास्ते से पहुँची।',
    en: 'See in the control room by which way each of them arrived.',
  },
  lost: {
    hi: 'सर्वर से संपर्क नहीं है। फिर से जोड़ रहे हैं…',
    en: 'No contact with the server. Reconnecting…',
  },
  notSent: { hi: 'नहीं भेजा जा सका। फिर से कोशिश करें।', en: 'It could not be sent. Try again.' },
} as const satisfies Record<string, Record<Language, string>>

export type AppWord = keyof typeof WORDS

/** One word. */
export function appWord(key: AppWord, language: Language): string {
  return WORDS[key][language]
}

/** Sentences to begin with. */
export const COMPLAINTS: Record<Language, readonly string[]> = {
  hi: [
    'ग्राम जगतबारी में चापाकल 10 दिन से खराब है, पानी नहीं मिल रहा।',
    'ग्राम जगतबारी में ट्रांसफार्मर जला हुआ है, पाँच दिन से बिजली नहीं है।',
  ],
  en: [
    'The handpump in village Jagatbari has been broken for 10 days, there is no water.',
    'The transformer in village Jagatbari is burnt, no electricity for five days.',
  ],
}

/** The whole file in one language, as the page's script wants it. */
export function appWordsIn(language: Language): Record<string, string> {
  return Object.fromEntries(Object.entries(WORDS).map(([key, word]) => [key, word[language]]))
}
