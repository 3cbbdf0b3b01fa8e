/** One text as its names are weighed: its words, how each is borne, and where a capital says something. */
import { bearing } from './bearing.ts'
import type { Said } from './name-words.ts'

/** One text as it is weighed: its words, how each is borne, and whether each is written with a capital that says something. */
export interface Page {
  readonly text: string
  readonly said: readonly Said[]
  readonly borne: readonly number[]
  readonly capital: (at: number) => boolean
}

/** The page of a text. */
export function pageOf(text: string, said: readonly Said[]): Page {
  return { text, said, borne: said.map((word) => bearing(word.text)), capital: capitals(text, said) }
}

/** A capital says nothing where all is written in capitals. */
function capitals(text: string, said: readonly Said[]): (at: number) => boolean {
  const shout = !/[a-z]{2}/.test(text)
  return (at) => {
    const word = said[at]
    if (!word || shout) return false
    const [first = '', second = ''] = text.slice(word.start, word.start + 2)
    return first >= 'A' && first <= 'Z' && !(second >= 'A' && second <= 'Z')
  }
}
