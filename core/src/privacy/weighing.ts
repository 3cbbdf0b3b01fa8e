/**
 * What speaks for and against a stretch of words being a name: how the words are borne, what stands before and behind them,
 * and whether they stand by themselves.
 */
import { wordsAt } from '../text/words.ts'
import { BOTH, bearing, FAINT, GIVEN, isPlaced, PLAIN, SECOND, SHAPE, SURNAME } from './bearing.ts'
import type { Said } from './name-words.ts'
import { endsName } from './name-words.ts'
import type { Page } from './page.ts'
import type { PrivateSpan } from './span.ts'
import {
  abodes,
  beasts,
  belongings,
  cases,
  descents,
  doored,
  famous,
  insides,
  known,
  ladies,
  mine,
  persons,
  places,
  posts,
  titles,
  villages,
} from './standing.ts'

/** All that speaks for and against the words being a name. */
export function weigh(page: Page, first: number, to: number): number {
  const { said, borne } = page
  const words = said.slice(first, to)
  if (words.some(({ text }) => known.has(text)) || isKnown(words)) return 0
  const lexical = spelt(page, first, to)
  const before = cueBefore(page, first)
  if (before === OFFICE || (to - first === 2 && words[0]?.text === words[1]?.text)) return 0
  const score = lexical + before + behind(page, to, to - first, before) + apart(page, first, to)
  if (to - first === 1 && (borne[first] as number) & (GIVEN | BOTH) && beasts.test(page.text))
    return score - 2
  if (to - first === 1 && before === 0 && isPlaced(words[0]?.text ?? '')) return score - 2
  return score
}

/** "Deen Dayal Upadhyay", "जय भीम": whom all know, and what all shout. */
function isKnown(words: readonly Said[]): boolean {
  const whole = words.map(({ text }) => text).join(' ')
  return (
    famous.test(whole) ||
    (/^(?:जय|jai|jay) /u.test(whole) && (bearing(words[1]?.text ?? '') & (BOTH | PLAIN)) > 0)
  )
}

/** What the words say by themselves. */
function spelt(page: Page, first: number, to: number): number {
  const { borne, said, capital, text } = page
  let score = 0
  for (let at = first; at < to; at += 1) {
    const bits = borne[at] as number
    const leads = at === first
    const after = !leads && (borne[at - 1] as number) !== PLAIN
    if (leads && bits & BOTH) score += 1
    else if (
      leads &&
      text[(said[at] as Said).end] === '.' &&
      to - first > 1 &&
      (said[at] as Said).text.length < 4
    )
      score += 1.5
    else if (bits & GIVEN) score += leads ? 3 : 2
    else if (bits & SECOND && after) score += 3
    else if (bits & SURNAME) score += leads ? 1.5 : 2.5
    else if (bits & BOTH) score += 1.5
    else if (bits & FAINT) score += 0.9
    else if (bits & SHAPE) score += leads ? 1.5 : 2
    else score += capital(at) ? 1 : 0.5
  }
  return score + (to - first > 1 ? 0.5 : 0) + (capital(first) ? written(page, first) : 0)
}

/** A capital in the middle of a sentence says more than one at its beginning. */
function written({ text, said }: Page, first: number): number {
  const before = text.slice(0, (said[first] as Said).start).trimEnd()
  return before === '' || /[।.!?:\n]$/u.test(before) ? 0.5 : 1
}

export const CUE = 2.5
/** "मेरी पोती …": somebody's own kin are mostly named. */
const OWN = 3.2
/** Who somebody is, right before the words. */
const WHO = 2.6
const OFFICE = -100

/** What stands before the words. */
export function cueBefore({ said, text, capital }: Page, first: number): number {
  let at = first - 1
  const word = (one: number) => said[one]?.text ?? ''
  const gap = text.slice(said[at]?.end ?? 0, said[first]?.start)
  if (at < 0 || !/^[\s.:,(–—=-]{1,4}$/u.test(gap)) return 0
  const direct = !/[,(]/.test(gap)
  if (direct && ladies.has(word(at))) return 4
  if (direct && titles.has(word(at)) && !villages.has(word(at))) return posts.has(word(at - 1)) ? OFFICE : CUE
  if (/^(?:जी|साहब|साहेब|सर|ji|sahab|saheb|sir)$/u.test(word(at))) at -= 1
  if (direct && posts.has(word(at))) return OFFICE
  if (/^[wsdc]$/.test(word(at - 1)) && word(at) === 'o') return 4
  if (word(at) === 'of' && /^(?:son|daughter|wife|widow|husband|mother|father)$/.test(word(at - 1)))
    return CUE
  if (/^(?:हूं|हूँ|हूं|hun|hu|hoon)$/u.test(word(at)) && direct) return 1.5
  if (/^(?:me|mein|mai)$/.test(word(at)) && direct && capital(first)) return 1
  if (word(at) === 'i' && !direct) return 3
  if (/^(?:मैं|हम|main|mai|i|am|hum|myself|this)$/u.test(word(at)) && direct) return 1
  if (persons.has(word(at))) return direct ? (mine.has(word(at - 1)) ? OWN : WHO) : 1
  if (/[:–—=-]/u.test(gap) && persons.has(word(at))) return 3
  if (direct && indefinite.has(word(at))) return 1.5
  if (copula.has(word(at)) && persons.has(word(at - 1)) && !gap.includes(',')) return WHO
  if (/^\s+$/.test(gap) && villages.has(word(at))) return -3
  return 0
}

/** "कोई राजू", "one Mr. Zaidi": somebody of that name. */
const indefinite = new Set(['कोई', 'कवनो', 'koi', 'one', 'certain'])
/** "गवाह हैं …", "accused is …". */
const copula = new Set(['है', 'हैं', 'हवे', 'था', 'थे', 'is', 'are', 'was', 'hai', 'hain', 'tha'])

/** "Ayaan and Alina": who stands in a row with a name. */
export function goesOn(text: string, start: number, last: PrivateSpan | undefined): boolean {
  if (last === undefined || start - last.end > LINK) return false
  const match = row.exec(text.slice(last.end, start))
  const [kin] = wordsAt(match?.[1] ?? '')
  return match !== null && (kin === undefined || persons.has(kin.text))
}
/** No longer is what joins two names. */
const LINK = 36
/** "सोहन की जगह मोहन", "Rekha w/o Suresh and her son Ajay": what may lie between two of a row. */
const row =
  /^\s*(?:\([^()]{1,14}\)\s*)?(?:[,/;]|,?\s?and|और|अउर|aur|व|एवं|तथा|&|की जगह(?: पर)?|के बदले|के बजाय|ki jagah|k jagah|ke badle|instead of|in place of|(?:[\p{Nd}./-]+\s*)?[\p{Nd}]{1,2}[.)])\s*(?:(?:उसका|उसकी|उसके|उनका|उनकी|उनके|मेरा|मेरी|मेरे|his|her|their|my|uska|uski|uske|mera|meri)\s)?([\p{L}\p{M}]{2,10}\s)?$/u

/** What stands behind the words. */
function behind({ said, text, borne }: Page, to: number, length: number, before: number): number {
  const [last, next] = [said[to - 1] as Said, said[to]]
  if (!next) return 0
  const gap = text.slice(last.end, next.start)
  if (/\p{Nd}/u.test(next.text)) return /^[\s,:(–-]*$/.test(gap) && next.text.length > 3 ? 1 : 0
  if (/^['’]$/.test(gap) && next.text === 's')
    return said[to + 1] && places.has((said[to + 1] as Said).text) ? -3 : 1.5
  if (/^,?\s{1,2}$/.test(gap) && mine.has(next.text) && persons.has(said[to + 1]?.text ?? '')) return 2
  if (/^,\s$/.test(gap) && (borne[to] as number) & GIVEN && (borne[to - 1] as number) & GIVEN) return 1
  if (/^, $/.test(gap) && doored.test(text.slice(next.start, next.start + 12))) return 1.5
  if (!/^\s{1,2}$/.test(gap)) return descents.has(next.text) || /^[sdwc]$/.test(next.text) ? 2 : 0
  if (before > 0 && descents.has(next.text)) return 2
  if (length > 1 && abodes.has(next.text) && (borne[to - 1] as number) & SURNAME) return 2
  if (places.has(next.text)) return length > 1 && isWho(before) ? -2 : before === CUE ? -10 : -6
  const beyond = said[to + 1]
  const close = beyond && /^\s$/.test(text.slice(next.end, beyond.start))
  if (close && places.has(beyond.text) && !cases.has(next.text) && !endsName(next))
    return (before > 0 && isPlaced(next.text)) || isWho(before) ? 0 : -5
  if (close && /^(?:से|se)$/u.test(next.text) && asked.test(beyond.text)) return 1.5
  if (close && isCalled(next.text, beyond.text)) return 2.5
  if (close && /^(?:के|की|ke|ki)$/u.test(next.text) && hours.test(beyond.text)) return -3
  if (insides.has(next.text)) return length === 1 ? -3 : -1
  if (/^[sdwc]$/.test(next.text) && text[next.end] === '/') return 3
  if (descents.has(next.text)) return 2.5
  if (/^(?:के|का|की|ke|ka|ki)$/u.test(next.text)) return beyond && belongings.has(beyond.text) ? 2 : 1
  // "शर्मा जी": a surname by itself is said with respect.
  if (length === 1 && ((borne[to - 1] as number) & (SURNAME | BOTH)) === SURNAME && respect.test(next.text))
    return 2.5
  if (/^(?:ने|को|जी|ne|ko|ji)$/u.test(next.text)) return 1.5
  if (posts.has(next.text)) return -2
  if (
    /^(?:सेठ|मास्टर|भैया|भाई|बाबू|पहलवान|गारू|साहू|seth|master|bhaiya|bhai|babu|pahalwan|garu|uncle|aunty|sir|madam|didi)$/u.test(
      next.text,
    )
  )
    return 1.5
  if (/^(?:लिखा|दर्ज|likha|darj|लिख)$/u.test(next.text)) return 1
  if (/^(?:and|और|aur|व|एवं|तथा)$/u.test(next.text)) {
    if ((borne[to + 1] ?? 0) & GIVEN) return 1.5
    if (beyond && mine.has(beyond.text) && persons.has(said[to + 2]?.text ?? '')) return 1
  }
  if (persons.has(next.text)) return 1.5
  if (cases.has(next.text)) return 0.5
  return 0
}

/** A title stands before the names of schools, too; kin and holders do not. */
function isWho(before: number): boolean {
  return before >= WHO && before <= OWN
}

/** "मंटू नाम का लड़का", "Pappu named person". */
function isCalled(next: string, beyond: string): boolean {
  return /^(?:नाम|नामक|naam|nam|named)$/u.test(next) && /^(?:का|के|की|ka|ke|ki|person|man|boy)$/u.test(beyond)
}
const respect = /^(?:जी|बाबू|अंकल|आंटी|ji|babu|uncle|aunty)$/u
/** "नफीसा से बात करें". */
const asked = /^(?:बात|पूछ|पूछें|पूछिए|मिल|मिलें|संपर्क|baat|bat|puch|puchh|poochh|mil|milo)$/u
/** "पूनम की रात", "Holi ke din": a time. */
const hours = /^(?:रात|रातें|दिन|शाम|सुबह|रोज|महीने|raat|rat|din|sham|shaam|subah|mahine)$/u

/** By themselves between stops, above all at the end: a signature, or one of a list. */
function apart({ said, text }: Page, first: number, to: number): number {
  const before = text.slice(said[first - 1]?.end ?? 0, said[first]?.start)
  const after = text.slice(said[to - 1]?.end ?? 0, said[to]?.start ?? text.length)
  const opens = /[।.!?\n–—|😠🙏…-]\s*$/u.test(before) || (first === 0 && before.trim() === '')
  const closes = to >= said.length || /^\s*[।.!?\n(–—,|-]/u.test(after)
  if (opens && to >= said.length) return 2.5
  if (opens && closes) return 1.5
  const listed = /[,;:)]\s*$/u.test(before)
  return listed && closes ? 1 : 0
}
