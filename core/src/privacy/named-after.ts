/**
 * Names that a text says it gives, of whatever words they are: a row behind "गवाह के नाम हैं", "Suspect:", "हस्ताक्षर:", and whoever
 * says "Vicky this side", "राजेश बोल रहा हूँ". Each of a row is one to three words between stops.
 */
import { matchesIn } from '../text/matches.ts'
import { wordsAt } from '../text/words.ts'
import { BOTH, bearing, GIVEN, isPlaced, PLAIN, SHAPE, SURNAME } from './bearing.ts'
import { isName, type Said, saidIn } from './name-words.ts'
import type { PrivateSpan } from './span.ts'
import { cases, persons, posts } from './standing.ts'

const head =
  /(?:गवाह|गवाहों|शक|संदेह|संदिग्ध|आरोपी|विपक्षी|हस्ताक्षर|मुखबिर|witness(?:es)?|suspects?|accused|caller|informer|gawah|aaropi|signed(?:\sby)?|signatures?|tenants?|occupants?|ग्रामीण|निवासी|मजदूर|सदस्य|बच्चे|छात्राएं|लाभार्थी|villagers|residents|workers|labourers|students|members|children|beneficiaries)(?:\s(?:के|का|ke|ka)\s(?:नाम|naam))?\s?(?:[:=]|[–—-]\s|\s(?:के|का)?\s?नाम\sहैं?\s|names?\s(?:are|is)\s)|(?:नाम\sहैं|नाम\sये\sहैं|names\sare|naam\shain)\s?:?\s/giu
/** Said where a name might stand. */
const nobody = new Set(
  wordsAt(
    `अज्ञात अनाम कोई पुलिस महिला पुरुष लडका unknown anonymous self none not name details male female same above a the two three four five all villagers by of is no we they somebody someone gaon ek kuch koi agyat`,
  ).map(({ text }) => text),
)
const stop = /[।\n;|()]|[.](?:\s|$)|\s[–—-]\s/u
const between = /\s*,\s*(?:और|aur|and)?\s*|\s+(?:और|अउर|व|एवं|तथा|aur|and|&)\s+/iu
const LONGEST = 3
const CALLED = 0.75

/** The names of rows that a text announces. */
export function rowsIn(text: string): readonly PrivateSpan[] {
  if (!/[:=]|[–—-]\s|नाम\s[हय]|names?\s(?:are|is)|naam\shain/iu.test(text)) return []
  return matchesIn(text, head).flatMap((match) => rowFrom(text, match.index + match[0].length))
}

function rowFrom(text: string, from: number): readonly PrivateSpan[] {
  const rest = text.slice(from, from + 200)
  const whole = rest.slice(0, stop.exec(rest)?.index ?? rest.length)
  const found: PrivateSpan[] = []
  let at = 0
  while (at < whole.length) {
    const gap = between.exec(whole.slice(at))
    const item = whole.slice(at, at + (gap?.index ?? whole.length))
    const name = nameOf(item)
    if (!name) break
    const start = from + at + name.start
    found.push({
      kind: 'name',
      start,
      end: from + at + name.end,
      confidence: CALLED,
      why: 'one of a row of names',
    })
    if (!gap || !name.whole) break
    at += gap.index + gap[0].length
  }
  return found
}

/** A number before it ("1. सीता") is none of it; what follows "ने", "को" is not either. */
function nameOf(item: string): { start: number; end: number; whole: boolean } | undefined {
  const said = saidIn(item)
  const first = said.findIndex(({ text }) => !/^\p{Nd}+$/u.test(text))
  let to = first
  while (to >= 0 && to < said.length && isOne(said, to)) to += 1
  const [one, last, next] = [said[first], said[to - 1], said[to]]
  if (!one || !last || to === first || to - first > LONGEST) return undefined
  if (next && !cases.has(next.text) && !/^\p{Nd}/u.test(next.text)) return undefined
  return { start: one.start, end: last.end, whole: next === undefined }
}

function isOne(said: readonly Said[], at: number): boolean {
  const { text } = said[at] as Said
  return (
    text.length > 1 &&
    !nobody.has(text) &&
    !posts.has(text) &&
    !cases.has(text) &&
    !persons.has(text) &&
    !isPlaced(text) &&
    (bearing(text) & PLAIN) === 0 &&
    isName(said, at, 0)
  )
}

/** "Water here": where the words around say little, the words must be borne. */
const NAMED = GIVEN | SURNAME | BOTH | SHAPE
const speaking =
  /(?:^|[.,!।\n]\s?|(?:sir|ji|hello|hi|madam|सर|जी|मैं|main|नमस्ते|namaste|pranam|प्रणाम)[.,!]*\s)([\p{L}\p{M}]{3,15}(?:\s[\p{L}\p{M}]{2,15}){0,2})\s(?:this\sside|speaking|here\b|bol\s?r[ah]+[ai]|बोल\sरह[ाी]|बोलत\sबानी)/giu

/** Whoever says who speaks. */
export function speakersIn(text: string): readonly PrivateSpan[] {
  if (!/this\sside|speaking|\shere\b|bol\s?r|बोल/iu.test(text)) return []
  return matchesIn(text, speaking).flatMap((match) => {
    const name = match[1] ?? ''
    const said = saidIn(name)
    const weak = / here$/iu.test(match[0])
    if (said.some((word, at) => !isOne(said, at) || (weak && !(bearing(word.text) & NAMED)))) return []
    const start = match.index + match[0].indexOf(name)
    return [{ kind: 'name', start, end: start + name.length, confidence: CALLED, why: 'says who speaks' }]
  })
}
