/** Words for matters that have gone on for long before they came. */
import { useTongue } from './tongue.tsx'

const hi = {
  chip: 'पुराना मामला',
  only: 'केवल पुराने मामले',
  since: 'मामला कब से',
  about: (day: string) => `लगभग ${day} से`,
  field: 'मामला कब से चल रहा है',
  hint: (day: string) => `अभी दर्ज: ${day}`,
}

const en: typeof hi = {
  chip: 'Old matter',
  only: 'Old matters only',
  since: 'Goes on since',
  about: (day) => `about ${day}`,
  field: 'Since when the matter goes on',
  hint: (day) => `Now noted: ${day}`,
}

/** The words in the language of the screen. */
export function useOldWords(): typeof hi {
  return useTongue().language === 'en' ? en : hi
}
