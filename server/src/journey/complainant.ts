/** Who complains, as the officer must know it: a name and a number to call, or that both are kept back (B24). */
import type { Grievance } from '#core/grievance/grievance.ts'
import { type Language, shorten } from '#core/words/say.ts'
import type { Together } from '#ports/store.ts'

const HIDDEN = {
  hi: 'पहचान गोपनीय, कंट्रोल रूम से संपर्क करें',
  en: 'identity withheld; ask the control room',
} as const
const NO_NUMBER = { hi: 'फोन नंबर नहीं, इसी चैट से पूछें', en: 'no number; ask through this chat' } as const
const UNNAMED = { hi: 'आवेदक', en: 'complainant' } as const

/** "राम प्रसाद, +91 90000 00001", or the reason why not. */
export async function complainantFor(
  together: Together,
  grievance: Grievance,
  language: Language,
): Promise<string> {
  if (grievance.sensitive) return HIDDEN[language]
  const { name: called, phone } = await together.conversations.contactOf(grievance.citizen)
  const name = shorten(grievance.name ?? called ?? UNNAMED[language], 60)
  return `${name}, ${phone ? sayNumber(phone) : NO_NUMBER[language]}`
}

/** An Indian number as people read and tap it. */
function sayNumber(phone: string): string {
  return /^91\d{10}$/.test(phone) ? `+91 ${phone.slice(2, 7)} ${phone.slice(7)}` : `+${phone}`
}

/** The name as it stands on a paper; none where the identity is kept back. */
export async function nameForPaper(together: Together, grievance: Grievance): Promise<string | undefined> {
  if (grievance.sensitive) return undefined
  return grievance.name ?? (await together.conversations.contactOf(grievance.citizen)).name
}
