/** Words beside a voice note: what is heard, who typed it, what a service suggests; and translations. */
import type { Language } from '#contract/shapes.ts'

const hi = {
  field: 'जो सुनाई दे, यहाँ लिखें',
  hint: 'नागरिक के अपने शब्दों में। इसी से विषय और स्थान पढ़े जाएँगे।',
  save: 'रखें',
  keep: 'सही है, रखें',
  mend: 'सुधारें',
  leave: 'रहने दें',
  by: (name: string) => `सुनकर लिखा: ${name}`,
  suggested: (service: string) => `${service} का सुझाव, सुनकर जाँचें`,
  sure: (share: string) => `भरोसा ${share}`,
  notSaid: 'सेवा ने भरोसा नहीं बताया',
  read: 'यह पढ़ा गया',
  translate: 'हिंदी में पढ़ें',
  translated: (service: string) => `${service} का अनुवाद`,
  services: { bhashini: 'भाषिणी' } as Readonly<Record<string, string>>,
}

const en: typeof hi = {
  field: 'Write here what you hear',
  hint: 'In the citizen’s own words. Subject and place are read from it.',
  save: 'Keep',
  keep: 'It is right, keep it',
  mend: 'Mend',
  leave: 'Leave it',
  by: (name) => `Heard and typed by ${name}`,
  suggested: (service) => `Suggested by ${service}; listen and check`,
  sure: (share) => `${share} sure`,
  notSaid: 'The service does not say how sure it is',
  read: 'Read from it',
  translate: 'Read in English',
  translated: (service) => `Translated by ${service}`,
  services: { bhashini: 'Bhashini' },
}

/** Both languages. */
export const heardWords: Readonly<Record<Language, typeof hi>> = { hi, en }
