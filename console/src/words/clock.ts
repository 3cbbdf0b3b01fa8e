/** Words of the ledger of the clock. */
import type { Language } from '#contract/shapes.ts'

const hi = {
  ledger: 'जब घड़ी रुकी रही',
  span: (from: string, to: string) => `${from} से ${to}`,
  now: 'अब तक',
}

const en: typeof hi = {
  ledger: 'When the clock stood',
  span: (from, to) => `${from} to ${to}`,
  now: 'now',
}

/** Both languages. */
export const clockWords: Readonly<Record<Language, typeof hi>> = { hi, en }
