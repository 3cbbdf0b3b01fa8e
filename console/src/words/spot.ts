/** Words for a position that came with a grievance. */
import { useTongue } from './tongue.tsx'

const hi = { position: 'लोकेशन' }
const en: typeof hi = { position: 'Position' }

/** The words in the language of the screen. */
export function useSpotWords(): typeof hi {
  return useTongue().language === 'en' ? en : hi
}
