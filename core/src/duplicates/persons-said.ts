/**
 * Who is named in a message: by a rule of private details ("प्रार्थी राजो देवी", "- A. Kujur"), by a first name alone, or by
 * what stands before a second name. Half the village bears the second name, so the first one tells persons apart.
 */
import { bearing, isFirstName, isSecondName, PLAIN } from '../privacy/bearing.ts'
import type { PrivateSpan } from '../privacy/span.ts'
import { lettersOf } from '../text/neutral.ts'
import { words } from '../text/words.ts'

/** A person by the letters of the first name, and of the whole name run together. */
export interface Person {
  readonly first: string
  readonly whole: string
  /** "A. Kujur" has no first name to go by. */
  readonly initial?: string
}

interface Word {
  readonly word: string
  readonly sort?: string
  readonly weight: number
  readonly name: boolean
  readonly place: boolean
  readonly start: number
  readonly end: number
}

/** Who is named, and which words say so. */
export interface PersonsSaid {
  readonly persons: readonly Person[]
  readonly at: ReadonlySet<number>
}

/** Reads them; `tokens` are the words of the text. */
export function personsSaid(
  text: string,
  spans: readonly PrivateSpan[],
  tokens: readonly Word[],
): PersonsSaid {
  const named = spans.filter(({ kind }) => kind === 'name')
  const at = new Set<number>()
  const persons = named.flatMap(({ start, end }) => personIn(words(text.slice(start, end))))
  for (const [index, token] of tokens.entries()) {
    if (at.has(index)) continue
    if (named.some(({ start, end }) => start < token.end && token.start < end)) at.add(index)
    else if (beginsName(tokens, index, text)) {
      let to = index + 1
      while (isFurther(tokens, to, text)) to += 1
      for (let one = index; one < to; one += 1) at.add(one)
      persons.push(...personIn(tokens.slice(index, to).map(({ word }) => word)))
    }
  }
  return { persons, at }
}

/** The same person; a name is written in one word or two, or its first part as a letter. */
export function isSamePerson(one: Person, other: Person): boolean {
  if (one.initial !== other.initial) return isShortFor(one, other) || isShortFor(other, one)
  return one.first === other.first || startsWith(one.whole, other.first) || startsWith(other.whole, one.first)
}

const isShortFor = ({ initial, first }: Person, { whole }: Person) =>
  initial !== undefined && whole.startsWith(initial) && whole.endsWith(first)
const LEAST = 4
const startsWith = (whole: string, first: string) => first.length >= LEAST && whole.startsWith(first)

function personIn(said: readonly string[]): readonly Person[] {
  const letters = said.filter((word) => !calls.test(word)).map(lettersOf)
  const given = letters.filter((name) => name.length > 1)
  if (given[0] === undefined) return []
  const person = { first: given[0], whole: given.join('') }
  return letters[0]?.length === 1 && said[0]?.length === 1 ? [{ ...person, initial: letters[0] }] : [person]
}

/** What stands before a name and is none. */
const calls =
  /^(?:श्री|श्रीमती|सुश्री|कुमारी|मो|मोहम्मद|स्व|डॉ|डा|shri|sri|smt|km|kum|md|mo|mohd|mr|mrs|ms|dr|late|प्रार्थी|प्रार्थिनी|आवेदक|आवेदिका|निवेदक|भवदीय|prarthi|prarthini|avedak|aavedak|nivedak|naam|name|नाम|टोला|टोले|tola|tole|ग्राम|gram|गाँव|गांव|gaon|vill|village|mauja|मौजा)$/u

function beginsName(tokens: readonly Word[], at: number, text: string): boolean {
  const [here, next] = [tokens[at], tokens[at + 1]]
  if (!here || here.sort || here.place || here.weight === 0 || /^\d/.test(here.word)) return false
  if (calls.test(here.word) || bearing(here.word) === PLAIN) return false
  // "राजू की दुकान" is a spot.
  if (next?.sort === 'spot' || next?.sort === 'site') return false
  const beside = next !== undefined && isBeside(text, here, next)
  if (isFirstName(here.word))
    // "lal" alone is a colour, "lal," or "lal singh" a person.
    return !isSecondName(here.word) || !beside || isSecondName(next.word)
  return beside && isSecondName(next.word) && !isFirstName(next.word) && !isSecondName(here.word)
}

function isFurther(tokens: readonly Word[], at: number, text: string): boolean {
  const [last, here] = [tokens[at - 1], tokens[at]]
  if (!last || !here || here.sort || here.place || !isBeside(text, last, here)) return false
  return isSecondName(here.word) || (isFirstName(here.word) && here.name)
}

const isBeside = (text: string, one: Word, next: Word) => /^\s+$/.test(text.slice(one.end, next.start))
