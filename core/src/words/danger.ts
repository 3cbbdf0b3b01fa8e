/** What is said when somebody writes that there is danger: to them whom to call, and to the control room at once. */
import type { Helpline } from '../reading/perils.ts'
import type { Language } from './say.ts'

/** What each number is for, as people say it. */
const HELPLINES = {
  '112': { hi: 'पुलिस, आग और हर आपात मदद', en: 'police, fire and every emergency' },
  '101': { hi: 'दमकल', en: 'fire brigade' },
  '108': { hi: 'एम्बुलेंस', en: 'ambulance' },
  '181': { hi: 'महिला हेल्पलाइन', en: 'women’s helpline' },
  '1098': { hi: 'बच्चों की मदद', en: 'help for children' },
  '14416': {
    hi: 'टेली-मानस, मन की बात कहने के लिए, दिन-रात',
    en: 'Tele-MANAS, to talk to somebody, day and night',
  },
  '1930': {
    hi: 'साइबर ठगी; जितनी जल्दी फोन, पैसा बचने की उतनी उम्मीद',
    en: 'cyber fraud; the sooner you call, the likelier the money is saved',
  },
  '1906': { hi: 'रसोई गैस का रिसाव', en: 'leaking cooking gas' },
  '1912': { hi: 'बिजली विभाग', en: 'electricity' },
} as const satisfies Readonly<Record<Helpline, Readonly<Record<Language, string>>>>

/** Whom to call first. `told`: the control room knows of it too. */
export function callFirst(call: readonly Helpline[], told: boolean, language: Language): string {
  const list = call.map((number) => `*${number}* (${HELPLINES[number][language]})`).join(', ')
  if (language === 'hi')
    return `${told ? 'यदि अभी खतरा है तो तुरंत फोन कीजिए' : 'इसमें फोन से भी मदद मिलती है'}: ${list}।${told ? ' कंट्रोल रूम को भी बता दिया गया है।' : ''}`
  return `${told ? 'If there is danger now, call at once' : 'There is help by telephone, too'}: ${list}.${told ? ' The control room has been told too.' : ''}`
}

/** Who wrote, by which door, and what. */
export interface DangerTold {
  /** The door as people know it. */
  readonly door: string
  readonly name?: string
  /** With its country code, without a plus. */
  readonly phone?: string
  readonly words: string
  /** The numbers that the citizen was told to call; absent where nothing could be said to them. */
  readonly warned?: readonly Helpline[]
}

const UNNAMED = { hi: 'किसी नागरिक', en: 'A citizen' } as const

/** Who it is, in a few words: the heading of the message. */
export function dangerHeading({ door, name, phone }: DangerTold, language: Language): string {
  const who = [name ?? UNNAMED[language], ...(phone ? [`+${phone}`] : [])].join(' · ')
  return language === 'hi' ? `आपात संदेश, ${door} · ${who}` : `Emergency, ${door} · ${who}`
}

/** The whole message. */
export function dangerTold(told: DangerTold, language: Language): string {
  const heading = `🚨 *${dangerHeading(told, language)}*`
  const call = told.phone !== undefined
  const numbers = told.warned?.join(', ')
  if (language === 'hi') {
    const warned = numbers
      ? `नागरिक को ${numbers} बताया जा चुका है।`
      : 'नागरिक को अभी कोई नंबर नहीं बताया जा सका है।'
    return `${heading}\n“${told.words}”\n\n${call ? 'अभी फोन कीजिए' : 'अभी उत्तर दीजिए'}; जरूरत हो तो 112 को खबर कीजिए। ${warned}`
  }
  const warned = numbers
    ? `The citizen has been told of ${numbers}.`
    : 'The citizen could not be told a number yet.'
  return `${heading}\n“${told.words}”\n\n${call ? 'Please call now' : 'Please answer now'}, and tell 112 if needed. ${warned}`
}
