/**
 * Words for doors without buttons (e-mail, SMS, some chats): choices are numbered, and a number is the answer, also in
 * Devanagari digits, with a word of the choice after it ("1", "१ हाँ") and a name under it.
 */
import type { Button, Deed, Say, TemplateSay } from './outgoing.ts'

/** What can be chosen in what was said, in its order. */
export function choicesIn(said: Say | TemplateSay): readonly Button[] {
  if (said.type === 'buttons' || said.type === 'template') return said.buttons ?? []
  return said.type === 'list' ? said.rows : []
}

const HOW = {
  hi: (numbers: string) => `उत्तर में केवल अंक लिखें: ${numbers}`,
  en: (numbers: string) => `Answer with the number alone: ${numbers}`,
} as const

/** The text with its choices under it, numbered. */
export function withNumbers(text: string, choices: readonly Button[], language: 'hi' | 'en'): string {
  if (choices.length === 0) return text
  const lines = choices.map(({ title }, at) => `${at + 1}. ${title}`)
  const numbers = choices.map((_, at) => at + 1).join(language === 'hi' ? ' या ' : ' or ')
  return `${text}\n\n${lines.join('\n')}\n\n${HOW[language](numbers)}`
}

/** So much may stand under the number: a greeting and a name, but nothing that is told. */
const SIGNATURE = 60

/** The deed that a bare number in the answer means, or undefined when it is no choice of these. */
export function chosenBy(words: string, choices: readonly Button[]): Deed | undefined {
  const [line = '', ...below] = words.trim().split('\n')
  if (below.join(' ').trim().length > SIGNATURE) return undefined
  const number = /^\s*([\d०-९]{1,2})\s*[.)।,]?\s*(.*)$/su.exec(line)
  if (!number) return undefined
  const [, digits = '', rest = ''] = number
  const at = Number(digits.replace(/[०-९]/g, (digit) => String(digit.charCodeAt(0) - 0x966))) - 1
  const choice = choices[at]
  const said = rest.replace(/[\s.।,!]+$/u, '')
  return choice?.title.startsWith(said) ? choice.deed : undefined
}
