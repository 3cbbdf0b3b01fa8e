/** Two statements that hold for every page: how it can be used by everybody, and what is done with what people tell. */
import type { Words } from '#contract/shapes.ts'
import type { OwnDays } from '#core/retention/classes.ts'
import { keptForAll } from '#core/words/retention.ts'
import { html } from './html.ts'
import { type Frame, layout, to } from './layout.ts'
import { say } from './speak.ts'

interface Part {
  readonly title: Words
  readonly lines: readonly Words[]
}

const accessibility: readonly Part[] = [
  {
    title: { hi: 'हमारा प्रयास', en: 'What we do' },
    lines: [
      {
        hi: 'ये पृष्ठ भारत सरकार की वेबसाइटों के दिशानिर्देश (जी.आई.जी.डब्ल्यू. 3.0) और डब्ल्यू.सी.ए.जी. 2.2 स्तर एए के अनुसार बनाए गए हैं।',
        en: 'These pages follow the Guidelines for Indian Government Websites (GIGW 3.0) and WCAG 2.2 at level AA.',
      },
      {
        hi: 'हर पृष्ठ कीबोर्ड से चलता है, स्क्रीन रीडर से पढ़ा जा सकता है, 400 प्रतिशत तक बड़ा हो सकता है और अक्षर व पृष्ठभूमि का अंतर पर्याप्त है।',
        en: 'Every page works by keyboard, can be read by a screen reader, grows to 400 percent, and has enough contrast.',
      },
      {
        hi: 'सब कुछ बिना स्क्रिप्ट के, धीमे नेटवर्क और पुराने फ़ोन पर भी चलता है। कोई चित्र पहेली (कैप्चा) नहीं है।',
        en: 'Everything works without scripts, on slow networks and old phones. There is no picture puzzle (captcha).',
      },
      {
        hi: 'समय-सीमा वाला केवल एक बार का कोड है; वह दस मिनट चलता है और नया मँगाया जा सकता है। लिखा हुआ नहीं मिटता।',
        en: 'Only the one-time code has a time limit of ten minutes; a new one can be had, and nothing typed is lost.',
      },
    ],
  },
  {
    title: { hi: 'जो अभी पूरा नहीं', en: 'What is not perfect yet' },
    lines: [
      {
        hi: 'नागरिकों और अधिकारियों के भेजे फ़ोटो, वीडियो और पुराने पी.डी.एफ. में वर्णन न भी हो सकता है। माँगने पर हम वही बात शब्दों में बताते हैं।',
        en: 'Photos, videos and papers sent by citizens and officers may lack a description. Ask, and we tell the same in words.',
      },
    ],
  },
  {
    title: { hi: 'कठिनाई हो तो', en: 'If something is hard to use' },
    lines: [
      {
        hi: 'सेवा के किसी भी नंबर पर बताइए, या काउंटर पर आइए; कर्मचारी आपकी ओर से दर्ज कर देंगे। सुगम्यता की शिकायत भी शिकायत की तरह दर्ज होती है।',
        en: 'Tell us by any of the service numbers, or come to the counter; a clerk will file for you. A complaint about access is registered like any other.',
      },
    ],
  },
]

const privacyOf = (own: OwnDays | undefined): readonly Part[] => [
  {
    title: { hi: 'हम क्या लेते हैं', en: 'What we take' },
    lines: [
      {
        hi: 'आपकी बात, उसका स्थान, जोड़ी गई फ़ाइलें, और फ़ोन नंबर या ईमेल, ताकि उत्तर आप तक पहुँचे। नाम बताना आपकी इच्छा है। आधार या जाति नहीं पूछी जाती।',
        en: 'What you tell, where it is, the files you add, and a phone number or e-mail so that the answer reaches you. A name is your choice. Aadhaar and caste are not asked.',
      },
      {
        hi: 'सार्वजनिक पृष्ठों पर कोई कुकी नहीं, कोई बाहरी स्क्रिप्ट नहीं, कोई विज्ञापन या नज़र रखने वाला साधन नहीं।',
        en: 'The public pages set no cookies, load no foreign scripts, and carry no advertisement or tracking.',
      },
    ],
  },
  {
    title: { hi: 'कौन देखता है', en: 'Who sees it' },
    lines: [
      {
        hi: 'कंट्रोल रूम, जिस पद को शिकायत गई और उसके ऊपर के पद। हर देखने और काम का लेखा रहता है।',
        en: 'The control room, the post the grievance went to, and the posts above it. What is done is on record.',
      },
      {
        hi: '“मेरा नाम गोपनीय रखें” कहने पर, और भ्रष्टाचार या उत्पीड़न जैसी शिकायतों में, संबंधित अधिकारी को नाम और नंबर नहीं दिखता।',
        en: 'If you ask to keep your name secret, and in matters such as corruption or harassment, the officer concerned sees neither name nor number.',
      },
      {
        hi: 'स्थिति का पृष्ठ केवल आपकी कड़ी से, या संख्या और आपके नंबर के अंतिम चार अंकों से खुलता है।',
        en: 'The page of its state opens only by your link, or by the number and the last four digits of your phone.',
      },
      {
        hi: 'सार्वजनिक आँकड़ों और निस्तारित शिकायतों में न नाम होता है, न नंबर, न घर का पता।',
        en: 'Public figures and disposed grievances hold no name, no number and no house.',
      },
    ],
  },
  {
    title: { hi: 'एक बार का कोड', en: 'The one-time code' },
    lines: [
      {
        hi: 'कोड केवल यह पक्का करता है कि नंबर या ईमेल आपका है। हम कोड कहीं नहीं लिखते; वह दस मिनट में बेकार हो जाता है। कोई कर्मचारी आपसे कोड नहीं पूछेगा।',
        en: 'The code only proves that the number or e-mail is yours. We keep it nowhere, and it ends after ten minutes. No official will ever ask you for it.',
      },
    ],
  },
  {
    title: { hi: 'कब तक रखा जाता है', en: 'How long it is kept' },
    lines: [
      {
        hi: 'शिकायत, उस पर हुए काम और आख्या के शब्द शासकीय अभिलेख हैं; हर काम पिछले से जुड़ा दर्ज है, इसलिए इन्हें हम नहीं मिटाते। अधूरा फ़ॉर्म सात दिन बाद मिट जाता है।',
        en: 'A grievance, what was done and the words of the report are official records; each act is sealed to the one before it, so these we do not erase. An unfinished form is erased after seven days.',
      },
      ...keptForAll(own),
      {
        hi: 'मिटाने से 48 घंटे पहले सूचना दर्ज होती है। खुली शिकायत, चल रही जाँच या विधिक रोक में कुछ नहीं मिटता; केवल सेवाओं से आया कच्चा डेटा विधिक रोक के सिवा हर दशा में मिटता है। जो मिटा उसका प्रमाण-पत्र रखा जाता है। बैकअप में प्रतियाँ बैकअप की अवधि तक रहती हैं।',
        en: 'It is made known 48 hours before. Nothing is erased while a grievance is open, a review is under way or a legal hold stands; only what the services delivered raw goes in any case but a hold. A certificate is kept of what was erased. Copies in backups last as long as the backups do.',
      },
      {
        hi: 'अपनी जानकारी देखने, सुधारने या किसी भूल को हटवाने के लिए कंट्रोल रूम को लिखिए; उत्तर लिखित मिलेगा।',
        en: 'To see or correct what is held about you, or to have an error removed, write to the control room; the answer comes in writing.',
      },
    ],
  },
]

/** The accessibility statement. */
export function accessibilityPage(frame: Frame): string {
  return statement(frame, { hi: 'सुगम्यता विवरण', en: 'Accessibility statement' }, accessibility)
}

/** What is done with what people tell, and for how many days each class of it is kept here. */
export function privacyPage(frame: Frame, own?: OwnDays): string {
  return statement(
    frame,
    { hi: 'आपकी जानकारी का क्या होता है', en: 'What happens to your information' },
    privacyOf(own),
  )
}

function statement(frame: Frame, title: Words, parts: readonly Part[]): string {
  const word = (one: Words) => say(one, frame.language)
  const numbers = word({ hi: 'सेवा के नंबर', en: 'Service numbers' })
  const body = html`
<h1>${word(title)}</h1>
${parts.map((part) => html`<h2>${word(part.title)}</h2>${part.lines.map((line) => html`<p>${word(line)}</p>`)}`)}
<p class="links"><a href="${to(frame, '/numbers')}">${numbers}</a></p>`
  return layout(frame, { title: word(title), body, width: 'narrow', private: false })
}
