/** What the control room is told at once when somebody writes that there is danger. */
import type { Language } from './say.ts'

/** Who wrote, by which door, and what. */
export interface DangerTold {
  /** The door as people know it. */
  readonly door: string
  readonly name?: string
  /** With its country code, without a plus. */
  readonly phone?: string
  readonly words: string
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
  return language === 'hi'
    ? `${heading}\n“${told.words}”\n\n${call ? 'अभी फोन कीजिए' : 'अभी उत्तर दीजिए'}; जरूरत हो तो 112 को खबर कीजिए। नागरिक को 112 बताया जा चुका है।`
    : `${heading}\n“${told.words}”\n\n${call ? 'Please call now' : 'Please answer now'}, and tell 112 if needed. The citizen has been told of 112.`
}
