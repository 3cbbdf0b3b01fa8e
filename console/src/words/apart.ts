/** Words where a message tells several matters. */
import type { Language } from '#contract/shapes.ts'

const hi = {
  seems: (count: string) => `इसमें ${count} अलग बातें लगती हैं: अलग-अलग दर्ज करें`,
  hint: 'हर बात अपने अधिकारी के पास जाएगी; संदेश दोनों में दिखेगा।',
  matter: (number: string) => `बात ${number}`,
  gist: (number: string) => `बात ${number} का सार`,
  needed: 'दो-चार शब्द लिखिए',
}

const en: typeof hi = {
  seems: (count) => `This seems to tell ${count} matters: register each`,
  hint: 'Each goes to its own officer; the message is shown in both files.',
  matter: (number) => `Matter ${number}`,
  gist: (number) => `Gist of matter ${number}`,
  needed: 'Write a few words',
}

/** Both languages. */
export const apartWords: Readonly<Record<Language, typeof hi>> = { hi, en }
