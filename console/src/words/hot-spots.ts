/** Words of the sheet of hot spots on the district's page. */
import { useTongue } from './tongue.tsx'

const hi = {
  title: 'अभी के हॉट स्पॉट',
  none: 'कहीं भी सामान्य से असाधारण रूप से अधिक शिकायतें नहीं मिलीं।',
  all: (n: string) => `सभी ${n}`,
  open: 'कार्ययोजना बनाएँ',
  plan: 'कार्ययोजना देखें',
}

const en: typeof hi = {
  title: 'Hot spots now',
  none: 'Nowhere are there remarkably more grievances than usual.',
  all: (n) => `All ${n}`,
  open: 'Make an action plan',
  plan: 'See the action plan',
}

/** Those of the chosen language. */
export function useHotSpotWords(): typeof hi {
  return useTongue().language === 'en' ? en : hi
}
