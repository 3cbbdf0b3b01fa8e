/** Words of what the program suggests: that a matter is not the district's, that it cannot wait. A person decides. */
import { useTongue } from './tongue.tsx'

const hi = {
  strange: 'शायद यह जिले का काम नहीं',
  sure: (percent: string) => `${percent} भरोसा`,
  because: 'इन शब्दों से',
  can: 'आवेदक क्या कर सकते हैं',
  decide: 'निर्णय आपका है: दर्ज होने पर यह डेस्क पर रहेगी, अस्वीकृति के लिए दूसरे अधिकारी की सहमति चाहिए।',
  decideFile: 'निर्णय आपका है: सहमत हों तो अस्वीकृति का प्रस्ताव करें, नहीं तो विषय सुधारें या अधिकारी को भेजें।',
  urgent: 'शायद यह रुक नहीं सकती',
  call: 'अभी बताएँ',
  mark: 'तुरंत देखें',
  chooses: 'समय-श्रेणी',
  lift: (name: string) => `तुरंत: श्रेणी ${name}`,
  leave: 'विषय की अपनी श्रेणी',
  quick: 'विषय की श्रेणी पहले से ही तेज है।',
  taken: (from: string, to: string) => `श्रेणी ${from} की जगह ${to} में ली गई`,
  takenBy: { true: 'व्यक्ति के निर्णय से', false: 'जिले के नियम से, अपने आप' } as Record<string, string>,
  suggests: (to: string) => `श्रेणी ${to} का सुझाव है; अभी नहीं लिया गया`,
  overruled: (to: string) => `श्रेणी ${to} का सुझाव था; व्यक्ति ने नहीं माना`,
  ground: 'किस कारण',
  choose: 'चुनें',
  reason: 'क्यों नहीं लिया जा सकता',
  reasonHint: 'दूसरे अधिकारी के सहमत होने पर आवेदक यही शब्द पढ़ेंगे',
  instead: 'आवेदक क्या कर सकते हैं, कहाँ जाएँ',
  needGround: 'कारण चुनें',
}

const en: typeof hi = {
  strange: 'Perhaps not for the district',
  sure: (percent) => `${percent} sure`,
  because: 'By these words',
  can: 'What the complainant can do',
  decide: 'You decide: once registered it stays at the desk, and turning it away needs a second officer.',
  decideFile: 'You decide: propose turning it away, or correct the subject, or send it to an officer.',
  urgent: 'Perhaps it cannot wait',
  call: 'Tell at once',
  mark: 'Look at once',
  chooses: 'Time class',
  lift: (name) => `At once: class ${name}`,
  leave: 'Class of the subject',
  quick: 'The class of the subject is quick already.',
  taken: (from, to) => `Taken up under class ${to} instead of ${from}`,
  takenBy: { true: 'as a person decided', false: 'by the district’s rule' },
  suggests: (to) => `Class ${to} is suggested; not taken so far`,
  overruled: (to) => `Class ${to} was suggested; a person decided otherwise`,
  ground: 'On what ground',
  choose: 'Choose',
  reason: 'Why it cannot be taken',
  reasonHint: 'The complainant reads these words once a second officer agrees',
  instead: 'What the complainant can do, and where to go',
  needGround: 'Choose the ground',
}

/** The words in the language of the screen. */
export function useSuggestedWords(): typeof hi {
  return useTongue().language === 'en' ? en : hi
}
