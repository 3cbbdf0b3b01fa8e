/** What stands under every page of the console on paper. */
import { useTongue } from './tongue.tsx'

const books = {
  hi: { from: (address: string, moment: string, who: string) => `${address} · ${who} ने ${moment} पर छापा` },
  en: {
    from: (address: string, moment: string, who: string) => `${address} · printed by ${who} on ${moment}`,
  },
}

/** The words of that line in the language of the screen. */
export function usePrintedWords() {
  return books[useTongue().language]
}
