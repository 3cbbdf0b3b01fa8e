/** Words over the troubles of our doors on the services page. */
import type { Language } from '#contract/shapes.ts'

const hi = {
  title: 'अभी की बाधाएँ',
  lead: 'जिम्मेदार अधिकारी को एक बार बताया गया है; ठीक होने पर फिर बताया जाएगा।',
  lasts: 'बाधा है',
  better: 'सुधर रही है',
}

const en: typeof hi = {
  title: 'Troubles now',
  lead: 'The responsible officer has been told once, and will be told when it is well.',
  lasts: 'In trouble',
  better: 'Getting better',
}

/** Both languages. */
export const alertWords: Readonly<Record<Language, typeof hi>> = { hi, en }
