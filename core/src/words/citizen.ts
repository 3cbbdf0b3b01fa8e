/**
 * What we say to citizens in a talk: short, respectful, plain; Hindi as people speak it, English equal. Button
 * titles hold at most 20 characters.
 */
import type { State } from '../grievance/grievance.ts'
import type { Language } from './say.ts'

/** Every text of the talk, by name. Both languages must have all of them, or it does not compile. */
export interface CitizenWords {
  readonly welcome: (district: string) => string
  readonly askWhat: string
  readonly askWhatOfFile: string
  readonly askWhere: string
  readonly askWhichPlace: string
  readonly openPlaces: string
  readonly otherPlace: string
  readonly understood: (what: {
    readonly gist: string
    readonly subject?: string
    readonly place?: string
    readonly files: number
    readonly secret: boolean
    /** Another matter that was told with it. */
    readonly also?: string
    /** Two matters that may be registered apart, by their subjects. */
    readonly two?: readonly string[]
    readonly minutes: number
  }) => string
  readonly yesRegister: string
  readonly registerApart: string
  readonly twoTold: (subjects: readonly string[]) => string
  readonly change: string
  readonly skip: string
  readonly askChange: string
  readonly dropped: string
  readonly stopped: string
  readonly newOrOld: string
  readonly newOne: string
  readonly openChoices: string
  readonly joined: (code: string) => string
  readonly supplied: (code: string) => string
  readonly heardSatisfied: (code: string) => string
  readonly askLacking: (code: string) => string
  readonly heardLacking: (code: string) => string
  readonly askWord: (code: string) => string
  readonly satisfied: string
  readonly dissatisfied: string
  readonly doubtfulCode: (code: string) => string
  readonly unknownCode: (code: string) => string
  readonly noneOpen: string
  readonly withdrawn: (code: string) => string
  readonly whichWithdrawn: (codes: readonly string[]) => string
  readonly closedOne: (code: string) => string
  readonly reopen: string
  readonly reopening: (code: string) => string
  readonly timeOver: (code: string) => string
  readonly thanks: string
  readonly toPerson: string
  readonly unsupported: string
  readonly noCalls: string
  readonly askNumber: (code: string) => string
  readonly numberKept: string
  readonly numberElsewhere: string
  readonly numberUnread: string
  readonly fine: string
  readonly questionPassed: (code: string) => string
  readonly gladToHear: (code: string) => string
  readonly correctionTaken: (code: string) => string
  readonly afterRegistering: string
  readonly alsoTold: (subject: string) => string
  readonly english: string
  readonly languageNow: string
  readonly status: (what: {
    readonly code: string
    readonly gist: string
    readonly state: State
    readonly post?: string
    readonly due?: string
    readonly working?: string
    readonly asked?: string
    readonly onTrack?: string
    readonly until?: string
  }) => string
}

/** The seven states as a citizen reads them. */
export const STATE_WORDS: Readonly<Record<Language, Readonly<Record<State, string>>>> = {
  hi: {
    new: 'दर्ज हो गई है, सही अधिकारी को भेजी जा रही है',
    at_desk: 'कंट्रोल रूम में है, सही अधिकारी तय किया जा रहा है',
    with_officer: 'अधिकारी के पास है',
    awaiting_complainant: 'आपके कागज / जानकारी की प्रतीक्षा है',
    in_review: 'अधिकारी की आख्या आ गई है, जाँच हो रही है',
    awaiting_word: 'आख्या आपको भेजी जा चुकी है, आपके उत्तर की प्रतीक्षा है',
    closed: 'बंद हो चुकी है',
  },
  en: {
    new: 'registered, on its way to the right officer',
    at_desk: 'at the control room, the right officer is being found',
    with_officer: 'with the officer',
    awaiting_complainant: 'waiting for your papers or details',
    in_review: 'the officer’s report has come and is being checked',
    awaiting_word: 'the report was sent to you; we wait for your answer',
    closed: 'closed',
  },
}

const hi: CitizenWords = {
  welcome: (district) =>
    `नमस्ते 🙏 यह ${district} जिले की शिकायत सेवा है। अपनी समस्या एक संदेश में लिखिए: क्या परेशानी है और किस गाँव / मोहल्ले की। फोटो या आवाज भी भेज सकते हैं। किसी दफ्तर आने की जरूरत नहीं।`,
  askWhat: 'कृपया बताइए, समस्या क्या है? लिखकर या बोलकर भेज सकते हैं।',
  askWhatOfFile: 'आपकी फाइल मिल गई। यह किस बारे में है? एक पंक्ति लिख दीजिए या बोलकर भेजिए।',
  askWhere: 'यह समस्या किस गाँव या मोहल्ले की है? गाँव, पंचायत और ब्लॉक का नाम लिखिए, या अपनी जगह (लोकेशन) भेज दीजिए।',
  askWhichPlace: 'इस नाम की एक से ज्यादा जगहें हैं। इनमें से कौन-सी?',
  openPlaces: 'जगह चुनिए',
  otherPlace: 'इनमें से नहीं',
  understood: ({ gist, subject, place, files, secret, also, two, minutes }) =>
    [
      'हमने यह समझा:',
      `• समस्या: ${gist}`,
      ...(subject ? [`• विषय: ${subject}`] : []),
      ...(place ? [`• जगह: ${place}`] : []),
      ...(files > 0 ? ['• आपकी भेजी फाइलें साथ में हैं'] : ['• फोटो हो तो भेज दीजिए']),
      ...(secret ? ['• आपका नाम और नंबर गुप्त रखा जाएगा'] : []),
      ...(two ? [hi.twoTold(two)] : also ? [hi.alsoTold(also)] : []),
      '',
      `दर्ज करें? उत्तर न मिलने पर ${minutes} मिनट में अपने आप दर्ज हो जाएगी।`,
    ].join('\n'),
  yesRegister: 'हाँ, दर्ज करें',
  registerApart: 'दो अलग दर्ज करें',
  twoTold: (subjects) =>
    `• आपने दो अलग बातें लिखी हैं: ${subjects.join(' और ')}। दो अलग शिकायतें दर्ज करें? तब दोनों सही अधिकारी के पास जाएँगी।`,
  change: 'कुछ बदलना है',
  skip: 'पता नहीं',
  askChange: 'ठीक है। जो बदलना या जोड़ना है, वह लिख दीजिए।',
  dropped: 'ठीक है, यह शिकायत दर्ज नहीं की गई। जब भी जरूरत हो, इसी नंबर पर लिखिए।',
  stopped: 'ठीक है। आप नहीं लिखेंगे तो हम केवल आपकी दर्ज शिकायतों की जानकारी भेजेंगे।',
  newOrOld: 'यह नई शिकायत है या पुरानी के बारे में? सूची से चुनिए, या “नई” अथवा “पुरानी” लिखिए।',
  newOne: 'नई शिकायत',
  openChoices: 'चुनिए',
  joined: (code) => `आपका संदेश शिकायत ${code} में जोड़ दिया गया है। अधिकारी इसे देखेंगे।`,
  supplied: (code) => `मिल गया, धन्यवाद। शिकायत ${code} में जोड़कर अधिकारी को भेज दिया है।`,
  heardSatisfied: (code) => `बहुत धन्यवाद 🙏 शिकायत ${code} आपकी संतुष्टि पर बंद की जा रही है।`,
  askLacking: (code) =>
    `खेद है कि काम पूरा नहीं हुआ। शिकायत ${code} ऊपर के अधिकारी को भेजी जा रही है। क्या कमी रह गई? लिख दीजिए या फोटो भेज दीजिए।`,
  heardLacking: (code) => `आपकी बात शिकायत ${code} में दर्ज है और अधिकारी तक पहुँच रही है।`,
  askWord: (code) => `आपका संदेश शिकायत ${code} में जोड़ दिया है। आख्या के बाद क्या आपकी समस्या हल हो गई?`,
  satisfied: 'हाँ, संतुष्ट हूँ',
  dissatisfied: 'नहीं, काम नहीं हुआ',
  doubtfulCode: (code) =>
    `शिकायत नंबर “${code}” पूरा या सही नहीं लगता। कृपया एक बार देखकर पूरा नंबर लिखिए, आखिरी अक्षर तक।`,
  unknownCode: (code) =>
    `इस मोबाइल से शिकायत ${code} की जानकारी नहीं दी जा सकती। जिस नंबर से शिकायत की थी उसी से लिखिए।`,
  noneOpen: 'इस नंबर से अभी कोई खुली शिकायत नहीं है। समस्या हो तो लिख दीजिए।',
  withdrawn: (code) => `आपके कहने पर शिकायत ${code} वापस ली जा रही है।`,
  whichWithdrawn: (codes) =>
    `आपकी ये शिकायतें खुली हैं: ${codes.join(', ')}। कौन-सी वापस लेनी है, उसके नंबर के साथ लिखिए कि “शिकायत वापस लेना चाहता हूँ”।`,
  closedOne: (code) => `शिकायत ${code} बंद हो चुकी है। क्या इसे फिर से खोलें, या यह नई शिकायत है?`,
  reopen: 'फिर से खोलें',
  reopening: (code) => `शिकायत ${code} फिर से खोली जा रही है और ऊपर के अधिकारी को जाएगी।`,
  timeOver: (code) =>
    `शिकायत ${code} को बंद हुए काफी दिन हो गए, इसलिए वह फिर नहीं खुल सकती। समस्या हो तो यहीं लिख दीजिए, नई शिकायत दर्ज होगी।`,
  thanks: 'धन्यवाद 🙏',
  toPerson: 'आपका संदेश कंट्रोल रूम का एक व्यक्ति देखेगा।',
  noCalls:
    'इस नंबर पर फोन नहीं उठता। कृपया लिखकर या बोलकर (आवाज का संदेश) भेजिए; जरूरत हो तो कंट्रोल रूम आपको फोन करेगा।',
  unsupported: 'यह संदेश हम खोल नहीं पाए। कृपया लिखकर, बोलकर या फोटो भेजकर बताइए।',
  askNumber: (code) =>
    `आपका फोन नंबर हमें दिखाई नहीं देता। चाहें तो नीचे के बटन से नंबर भेज दें, ताकि अधिकारी शिकायत ${code} के बारे में आपको फोन कर सकें। न भेजें तो भी काम चलता रहेगा, बात यहीं होगी।`,
  numberKept: 'धन्यवाद, आपका नंबर मिल गया। जरूरत होने पर अधिकारी इसी पर फोन करेंगे।',
  numberElsewhere:
    'धन्यवाद। यह नंबर हमारे यहाँ पहले से दर्ज है, इसलिए कंट्रोल रूम का एक व्यक्ति देखेगा। आपकी शिकायत पर काम चलता रहेगा।',
  numberUnread: 'नंबर पढ़ा नहीं जा सका। कोई बात नहीं, आपकी शिकायत पर काम चलता रहेगा और बात यहीं होगी।',
  fine: 'ठीक है 🙏',
  questionPassed: (code) => `आपका प्रश्न शिकायत ${code} में जोड़कर अधिकारी को भेज दिया है। उत्तर यहीं मिलेगा।`,
  gladToHear: (code) =>
    `अच्छी बात है 🙏 आपका संदेश शिकायत ${code} में जोड़ दिया है, अधिकारी देखेंगे। शिकायत वापस लेनी हो तो लिखिए: “शिकायत वापस लेना चाहता हूँ”।`,
  correctionTaken: (code) => `आपका सुधार शिकायत ${code} में जोड़ दिया गया है। कंट्रोल रूम देखकर ठीक कर देगा।`,
  afterRegistering:
    'दर्ज होते ही शिकायत का नंबर मिलेगा, और अधिकारी के पास पहुँचते ही नियत समय भी यहीं बताएँगे। कोई पैसा नहीं लगता।',
  alsoTold: (subject) =>
    `• आपने एक और बात भी लिखी है (${subject})। वह दूसरे विभाग की है: उसे अलग संदेश में लिखिए, ताकि सही अधिकारी को जाए।`,
  english: 'English',
  languageNow: 'अब हम हिंदी में लिखेंगे।',
  status: ({ code, gist, state, post, due, working, asked, onTrack, until }) =>
    [
      `शिकायत ${code}: ${gist}`,
      `स्थिति: ${STATE_WORDS.hi[state]}${post && state === 'with_officer' ? ` (${post})` : ''}।`,
      ...(due && (state === 'with_officer' || state === 'new' || state === 'at_desk')
        ? [`नियत समय: ${due} तक।${working ? ` (${working})` : ''}`]
        : []),
      ...(asked && state === 'awaiting_complainant' ? [`आपसे चाहिए: ${asked}`] : []),
      ...(onTrack ? [`⚖️ ${onTrack}`] : []),
      ...(until && state === 'awaiting_word' ? [`${until} तक बता दीजिए कि काम हुआ या नहीं।`] : []),
    ].join('\n'),
}

const en: CitizenWords = {
  welcome: (district) =>
    `Namaste 🙏 This is the grievance service of ${district} district. Tell us in one message what the problem is and in which village or locality. You may send a photo or a voice note. No need to visit any office.`,
  askWhat: 'Please tell us what the problem is. You may write or send a voice note.',
  askWhatOfFile: 'We have your file. What is it about? Write one line or send a voice note.',
  askWhere:
    'In which village or locality is the problem? Write village, panchayat and block, or send your location.',
  askWhichPlace: 'There is more than one place of this name. Which one?',
  openPlaces: 'Choose the place',
  otherPlace: 'None of these',
  understood: ({ gist, subject, place, files, secret, also, two, minutes }) =>
    [
      'We understood this:',
      `• Problem: ${gist}`,
      ...(subject ? [`• Subject: ${subject}`] : []),
      ...(place ? [`• Place: ${place}`] : []),
      ...(files > 0 ? ['• The files you sent are with it'] : ['• A photo is welcome']),
      ...(secret ? ['• Your name and number will be kept secret'] : []),
      ...(two ? [en.twoTold(two)] : also ? [en.alsoTold(also)] : []),
      '',
      `Shall we register it? Without an answer it registers by itself in ${minutes} minutes.`,
    ].join('\n'),
  yesRegister: 'Yes, register',
  registerApart: 'Register two',
  twoTold: (subjects) =>
    `• You wrote of two matters: ${subjects.join(' and ')}. Shall we register two grievances? Then each reaches the right officer.`,
  change: 'Change something',
  skip: 'I do not know',
  askChange: 'All right. Write what you want to change or add.',
  dropped: 'All right, nothing was registered. Write to this number whenever you need us.',
  stopped: 'All right. Unless you write, we send only news of grievances you have registered.',
  newOrOld: 'Is this a new grievance or about an earlier one? Choose, or write “new” or “old”.',
  newOne: 'A new grievance',
  openChoices: 'Choose',
  joined: (code) => `Your message was added to grievance ${code}. The officer will see it.`,
  supplied: (code) => `Received, thank you. It was added to grievance ${code} and sent to the officer.`,
  heardSatisfied: (code) => `Thank you very much 🙏 Grievance ${code} is being closed as you are satisfied.`,
  askLacking: (code) =>
    `We are sorry that it is not done. Grievance ${code} goes to the officer above. What is lacking? Write it or send a photo.`,
  heardLacking: (code) => `What you said is on record in grievance ${code} and reaches the officer.`,
  askWord: (code) => `Your message was added to grievance ${code}. After the report, is your problem solved?`,
  satisfied: 'Yes, satisfied',
  dissatisfied: 'No, not done',
  doubtfulCode: (code) =>
    `The grievance number “${code}” does not look complete or right. Please check it and write all of it, to the last letter.`,
  unknownCode: (code) =>
    `We cannot tell about grievance ${code} on this number. Please write from the number that filed it.`,
  noneOpen: 'There is no open grievance from this number. If you have a problem, write it here.',
  withdrawn: (code) => `At your wish grievance ${code} is being withdrawn.`,
  whichWithdrawn: (codes) =>
    `These grievances of yours are open: ${codes.join(', ')}. Write the number of the one with “I want to withdraw”.`,
  closedOne: (code) => `Grievance ${code} is closed. Shall we open it again, or is this a new one?`,
  reopen: 'Open it again',
  reopening: (code) => `Grievance ${code} is being opened again and goes to the officer above.`,
  timeOver: (code) =>
    `Grievance ${code} was closed too long ago to be opened again. If there is a problem write it here, and it becomes a new one.`,
  thanks: 'Thank you 🙏',
  toPerson: 'A person at the control room will read your message.',
  noCalls:
    'Calls are not taken on this number. Please write or send a voice note; if needed the control room will call you.',
  unsupported: 'We could not open this message. Please write, send a voice note or a photo.',
  askNumber: (code) =>
    `We cannot see your phone number. If you like, send it with the button below, so that the officer can call you about grievance ${code}. If you do not, work goes on all the same and we talk here.`,
  numberKept: 'Thank you, we have your number. The officer will call you on it if needed.',
  numberElsewhere:
    'Thank you. This number is already on our books, so a person at the control room will look at it. Work on your grievance goes on.',
  numberUnread: 'The number could not be read. Never mind: work on your grievance goes on, and we talk here.',
  fine: 'All right 🙏',
  questionPassed: (code) =>
    `Your question was added to grievance ${code} and sent to the officer. The answer will come here.`,
  gladToHear: (code) =>
    `Good to hear 🙏 Your message was added to grievance ${code} for the officer to see. To take it back, write “I want to withdraw”.`,
  correctionTaken: (code) =>
    `Your correction was added to grievance ${code}. The control room will look and put it right.`,
  afterRegistering:
    'You get the number once it is registered, and the due time here as soon as it is with an officer. It costs nothing.',
  alsoTold: (subject) =>
    `• You also wrote of another matter (${subject}). It is for another department: please send it in a message of its own, so that it reaches the right officer.`,
  english: 'हिंदी',
  languageNow: 'We will write in English from now on.',
  status: ({ code, gist, state, post, due, working, asked, onTrack, until }) =>
    [
      `Grievance ${code}: ${gist}`,
      `Status: ${STATE_WORDS.en[state]}${post && state === 'with_officer' ? ` (${post})` : ''}.`,
      ...(due && (state === 'with_officer' || state === 'new' || state === 'at_desk')
        ? [`Due by ${due}.${working ? ` (${working})` : ''}`]
        : []),
      ...(asked && state === 'awaiting_complainant' ? [`Wanted from you: ${asked}`] : []),
      ...(onTrack ? [`⚖️ ${onTrack}`] : []),
      ...(until && state === 'awaiting_word' ? [`Please tell us by ${until} whether it is done.`] : []),
    ].join('\n'),
}

/** The texts in one language. */
export function citizenWords(language: Language): CitizenWords {
  return language === 'en' ? en : hi
}
