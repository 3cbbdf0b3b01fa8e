/** Every word the rehearsal page shows, in Hindi and English. */

export type Language = 'hi' | 'en'

export const WORDS = {
  title: { hi: 'अभ्यास', en: 'Rehearsal' },
  banner: {
    hi: 'अभ्यास – यहाँ का हर व्यक्ति, नंबर और शिकायत कल्पित है',
    en: 'Rehearsal – everything here is invented: people, numbers and grievances',
  },
  other: { hi: 'English', en: 'हिन्दी' },
  citizens: { hi: 'नागरिक', en: 'Citizens' },
  officers: { hi: 'अधिकारी', en: 'Officers' },
  crowd: { hi: 'धारा के नागरिक', en: 'From the stream' },
  citizen: { hi: 'नागरिक', en: 'Citizen' },
  officer: { hi: 'अधिकारी', en: 'Officer' },
  addCitizen: { hi: 'नया नागरिक', en: 'New citizen' },
  name: { hi: 'नाम', en: 'Name' },
  number: { hi: 'मोबाइल नंबर (खाली छोड़ें तो अपने आप)', en: 'Mobile number (empty: one is given)' },
  add: { hi: 'जोड़ें', en: 'Add' },
  cancel: { hi: 'रहने दें', en: 'Cancel' },
  player: { hi: 'शिकायतों की धारा', en: 'Stream of grievances' },
  perMinute: { hi: 'प्रति मिनट', en: 'a minute' },
  start: { hi: 'चलाएँ', en: 'Start' },
  stop: { hi: 'रोकें', en: 'Stop' },
  told: { hi: 'भेजी गईं', en: 'sent' },
  write: { hi: 'संदेश लिखें', en: 'Write a message' },
  send: { hi: 'भेजें', en: 'Send' },
  attach: { hi: 'फोटो, आवाज़, स्थान, फ़ाइल', en: 'Photo, voice, place, file' },
  photos: { hi: 'फोटो चुनें', en: 'Choose a photo' },
  photosHint: { hi: 'एक या कई चुनें, फिर भेजें', en: 'Choose one or more, then send' },
  voices: { hi: 'आवाज़ और वीडियो', en: 'Voice and video' },
  places: { hi: 'स्थान भेजें', en: 'Send the place' },
  file: { hi: 'अपनी फ़ाइल', en: 'Your own file' },
  sticker: { hi: 'स्टिकर', en: 'Sticker' },
  call: { hi: 'फ़ोन करें', en: 'Call' },
  ringService: { hi: 'कॉल करें', en: 'Call' },
  itRings: { hi: 'घंटी जा रही है…', en: 'Ringing…' },
  isCalled: { hi: 'फ़ोन आ रहा है', en: 'Incoming call' },
  pickUp: { hi: 'उठाएँ', en: 'Answer' },
  hangUp: { hi: 'काटें', en: 'Hang up' },
  speaks: { hi: 'बात हो रही है', en: 'Speaking' },
  online: { hi: 'नेटवर्क चालू', en: 'Online' },
  offline: { hi: 'नेटवर्क बंद', en: 'Offline' },
  goOffline: { hi: 'नेटवर्क बंद करें', en: 'Go offline' },
  goOnline: { hi: 'नेटवर्क चालू करें', en: 'Go online' },
  service: { hi: 'जिला शिकायत सेवा', en: 'District grievance service' },
  typing: { hi: 'लिख रहे हैं…', en: 'typing…' },
  serviceLine: { hi: 'सरकारी सेवा · अभ्यास', en: 'Government service · rehearsal' },
  empty: {
    hi: 'अभी कोई संदेश नहीं। नीचे से कोई वाक्य चुनें या अपना लिखें।',
    en: 'No messages yet. Choose a sentence below or write your own.',
  },
  emptyOfficer: {
    hi: 'अभी कोई संदेश नहीं। जब कोई शिकायत इस पद पर आएगी, यहाँ दिखेगी।',
    en: 'No messages yet. When a grievance is sent to this post it will show here.',
  },
  reply: { hi: 'उत्तर दें', en: 'Reply' },
  you: { hi: 'आप', en: 'You' },
  choose: { hi: 'एक चुनें', en: 'Choose one' },
  sendChoice: { hi: 'भेजें', en: 'Send' },
  deleted: { hi: 'यह संदेश हटाया गया', en: 'This message was deleted' },
  edited: { hi: 'बदला गया', en: 'edited' },
  voiceNote: { hi: 'आवाज़ संदेश', en: 'Voice note' },
  photo: { hi: 'फोटो', en: 'Photo' },
  video: { hi: 'वीडियो', en: 'Video' },
  place: { hi: 'स्थान', en: 'Place' },
  document: { hi: 'दस्तावेज़', en: 'Document' },
  failed: { hi: 'नहीं गया', en: 'Not sent' },
  lost: {
    hi: 'सर्वर से संपर्क नहीं है। फिर जोड़ा जा रहा है…',
    en: 'No contact with the server. Reconnecting…',
  },
  noServer: {
    hi: 'संदेश अभी सर्वर तक नहीं पहुँचा; दोबारा भेजा जाएगा।',
    en: 'The message has not reached the server yet; it will be sent again.',
  },
  apps: { hi: 'फ़ेसबुक · एक्स · ई-मेल', en: 'Facebook · X · E-mail' },
  allApps: { hi: 'इस फ़ोन के ऐप', en: 'Apps of this phone' },
  desk: { hi: 'कंट्रोल रूम खोलें', en: 'Open the control room' },
  help: {
    hi: 'बाएँ फ़ोन से शिकायत भेजें, दाएँ फ़ोन पर अधिकारी बनकर उत्तर दें।',
    en: 'Send a grievance from the left phone, answer as the officer on the right one.',
  },
  today: { hi: 'आज', en: 'Today' },
} as const satisfies Record<string, Record<Language, string>>

/** One-tap sentences of a citizen. */
export const CITIZEN_CHIPS: Record<Language, readonly string[]> = {
  hi: ['स्थिति', 'हाँ', 'नहीं', 'काम नहीं हुआ', 'काम हो गया, धन्यवाद'],
  en: ['Status', 'Yes', 'No', 'The work is not done', 'It is settled, thank you'],
}

/** One-tap sentences of an officer. */
export const OFFICER_CHIPS: Record<Language, readonly string[]> = {
  hi: ['सूची', 'कल तक', 'मौके पर जाँच की गई, मरम्मत करा दी गई है।', 'हो गया', 'रद्द'],
  en: ['List', 'By tomorrow', 'Inspected on site, repaired.', 'Done', 'Cancel'],
}

/** The whole file in one language, as the page's script wants it. */
export function wordsIn(language: Language): Record<string, string> {
  return Object.fromEntries(Object.entries(WORDS).map(([key, word]) => [key, word[language]]))
}
