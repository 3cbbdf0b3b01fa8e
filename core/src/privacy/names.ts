/**
 * Names of people where they give themselves away: after "मेरा नाम", "I am", "प्रार्थी", "पुत्र श्री", at the end after
 * "भवदीय", before "बोल रहा हूँ". A name is one to four words; the first word that no name has ends it. "नाम काट दिया"
 * names nobody, "मैं परेशान हूँ" neither: where a cue is weak, the words must be names that many bear.
 */
import { lettersOf, soundOf } from '../text/neutral.ts'
import { wordsAt } from '../text/words.ts'
import { bearing, GIVEN, isSecondName } from './bearing.ts'
import {
  closesName,
  endsName,
  isHonorific,
  isName,
  isOfKin,
  type Said,
  saidIn,
  speaks,
} from './name-words.ts'
import { rowsIn, speakersIn } from './named-after.ts'
import { peopleIn } from './people.ts'
import type { PrivateSpan } from './span.ts'

/**
 * How much is asked of what follows a cue: nothing; that the cue heads a line or has a colon after it, else a known name;
 * an end that shows that it was a name; names that many bear.
 */
type Asked = 'nothing' | 'headed' | 'closed' | 'known'

interface Cue {
  readonly keys: readonly string[]
  readonly words: readonly string[]
  readonly confidence: number
  readonly asked: Asked
}

function cues(list: string, confidence: number, asked: Asked = 'nothing'): readonly Cue[] {
  return list.split(';').map((text) => ({
    keys: wordsAt(text).map((word) => soundOf(word.text)),
    words: wordsAt(text).map((word) => word.text),
    confidence,
    asked,
  }))
}

const all: readonly Cue[] = [
  ...cues(
    'मेरा नाम; मेरा शुभ नाम; हमारा नाम; my name is; my name; name is; आवेदक का नाम; प्रार्थी का नाम; शिकायतकर्ता का नाम; पिता का नाम; पति का नाम; माता का नाम; बेटे का नाम; बेटी का नाम; applicant name; father name; husband name; mor naam; hamar naam; हमार नाम; म्हारा नाम; complainant name; name of applicant; लाभार्थी का नाम; beneficiary name; contact person; मोर नाव; मोर नांव; मरीज का नाम; patient name',
    0.92,
  ),
  ...cues(
    'भवदीय; भवदीया; प्रार्थी; प्रार्थिनी; निवेदक; निवेदिका; आवेदक; आवेदिका; शिकायतकर्ता; पुत्र श्री; पत्नी श्री; पुत्री श्री; पिता श्री; पति श्री; आत्मज; आत्मजा; वल्द; s/o; d/o; w/o; c/o; son of; wife of; daughter of; yours faithfully; yours sincerely; yours truly; regards; your sincerely; applicant; पुत्र स्व; पत्नी स्व; पिता स्व; पति स्व; prarthi; avedak; aavedak; bhavdiya; nivedak',
    0.8,
  ),
  ...cues('नाम; naam; nam; name', 0.75, 'headed'),
  ...cues('मैं; main; i; i am; i m; myself; this is; हम; मै; mai', 0.75, 'closed'),
  ...cues(
    'मेरे पिता; मेरी माता; मेरी मां; मेरे पति; मेरी पत्नी; मेरे पुत्र; मेरी पुत्री; मेरे बेटे; मेरी बेटी; मेरे भाई; मेरी बहन; मेरे दादा; मेरी दादी; मेरी सास; मेरे ससुर; mere pita; meri mata; meri maa; mere pati; meri patni; mere bete; meri beti; mere bhai; meri bahan; my father; my mother; my husband; my wife; my son; my daughter; my brother; my sister; लाभार्थी; हितग्राही; beneficiary; labharthi; मृतक; मरीज; patient; पुत्र; पुत्री; पत्नी; पति; पिता; माता; putra; patni; pati; pita; धन्यवाद; dhanyavad; thanks; thank you; कृषक; किसान; श्रीमती',
    0.7,
    'known',
  ),
]

const openings = Map.groupBy(all, ({ keys }) => keys[0] ?? '')

const MOST = 4

/** The names that a text gives: those said to be one, and those that stand as one. */
export function namesIn(text: string): readonly PrivateSpan[] {
  const said = saidIn(text)
  const told = toldIn(text, said)
  const people = peopleIn(text, said)
  const over = (one: PrivateSpan, other: PrivateSpan) => one.start < other.end && other.start < one.end
  // Where both see a name, the words that bear one say where it begins and ends.
  const kept = told.filter(
    (one) => !people.some((other) => over(one, other)) && !cry.test(text.slice(one.start, one.end)),
  )
  const named = [...kept, ...people]
  for (const one of [...rowsIn(text), ...speakersIn(text)])
    if (!named.some((other) => over(one, other))) named.push(one)
  return named.toSorted((a, b) => a.start - b.start)
}

/** Said at the end where a name might stand. */
const cry = /^(?:jai|jay|जय)\s(?:hind|bharat|हिंद|हिन्द|भारत)/iu

function toldIn(text: string, said: readonly Said[]): readonly PrivateSpan[] {
  const found: PrivateSpan[] = []
  for (let at = 0; at < said.length; at += 1) {
    const cue = cueAt(said, at)
    const speaker = cue ? undefined : speakerAt(said, at, text)
    if (speaker && !found.some(({ end }) => end > speaker.start)) found.push(speaker)
    if (!cue) continue
    const after = at + cue.keys.length
    const adjoins = found.some(({ end }) => end === said[at - 1]?.end) && isOfKin(said[at]?.text ?? '')
    const asked = adjoins ? 'nothing' : askedOf(cue, said, at, text)
    const name = nameFrom(said, afterVerb(said, after, cue), text, asked)
    const words = said.slice(at, after).map((word) => word.text)
    const child = isOfKin(words.join(' ')) && name ? nameBefore(said, at, text) : undefined
    if (child && !found.some(({ end }) => end > child.start))
      found.push({ kind: 'name', ...child, confidence: cue.confidence, why: `before “${words.join(' ')}”` })
    if (!name) continue
    const { start, end } = name
    found.push({ kind: 'name', start, end, confidence: cue.confidence, why: `after “${words.join(' ')}”` })
    at = name.last
  }
  return found
}

/** The longest cue that begins here. */
function cueAt(said: readonly Said[], at: number): Cue | undefined {
  return openings
    .get(said[at]?.key ?? '')
    ?.filter(({ keys, words, asked }) =>
      // "में" sounds as "मैं" does: a word that opens so much is known by its letters.
      asked === 'closed'
        ? words.every((word, step) => said[at + step]?.text === word)
        : keys.every(
            (key, step) => said[at + step]?.key === key && sameLetters(words[step], said[at + step]?.text),
          ),
    )
    .reduce<Cue | undefined>(
      (best, one) => (best && best.keys.length >= one.keys.length ? best : one),
      undefined,
    )
}

/** "would" sounds as "वल्द" does: what is written in one script and in the other must agree in its vowels, and an English word is English. */
function sameLetters(cue = '', word = ''): boolean {
  if (/^[a-z]/.test(cue)) return /^[a-z]/.test(word) && lettersOf(cue) === lettersOf(word)
  return lettersOf(cue) === lettersOf(word)
}

/** "नाम: …", or "नाम …" at the beginning of a line. */
function askedOf({ asked }: Cue, said: readonly Said[], at: number, text: string): Asked {
  if (asked !== 'headed') return asked
  const [cue, next] = [said[at] as Said, said[at + 1]]
  const colon = /[:：=–-]/u.test(text.slice(cue.end, next?.start ?? cue.end))
  const heads = /(?:^|[,;।\n])\s*$/u.test(text.slice(0, cue.start))
  return colon || heads ? 'nothing' : 'known'
}

/** "मेरा नाम है मोहन साहू": the verb may stand before the name. */
function afterVerb(said: readonly Said[], at: number, { confidence }: Cue): number {
  const verb = /^(?:है|हैं|h|hai|is|हवे|हे)$/u.test(said[at]?.text ?? '')
  return verb && confidence > 0.9 ? at + 1 : at
}

/** "राम कुमार बोल रहा हूँ", "Sunita Devi, resident of …": a name at the beginning, by what follows it. */
function speakerAt(said: readonly Said[], at: number, text: string): PrivateSpan | undefined {
  if (!speaks(said, at)) return undefined
  const name = nameBefore(said, at, text)
  const last = said[at - 1]
  if (!name || !last || !isSecondName(last.text) || said[at - 2]?.start === undefined) return undefined
  return name.start === last.start
    ? undefined
    : { kind: 'name', ...name, confidence: 0.7, why: `before “${said[at]?.text}”` }
}

function nameBefore(
  said: readonly Said[],
  cue: number,
  text: string,
): { readonly start: number; readonly end: number } | undefined {
  let first = cue
  // A second name may sound as another word does: "सीता बाई". It is looked at as standing after a first.
  while (
    first > 0 &&
    cue - first < MOST - 1 &&
    isName(said, first - 1, Math.max(0, first - 2)) &&
    near(said, first, text)
  )
    first -= 1
  // More words of the same kind before it: a sentence, and not a name.
  const before = said[first - 1]
  const begins = before === undefined || endsName(before) || !near(said, first, text)
  if (first === cue || !begins) return undefined
  return { start: (said[first] as Said).start, end: (said[cue - 1] as Said).end }
}

function nameFrom(
  said: readonly Said[],
  from: number,
  text: string,
  asked: Asked,
): { start: number; end: number; last: number } | undefined {
  let first = from
  while (said[first] && isHonorific(said[first] as Said) && near(said, first, text)) first += 1
  let to = first
  while (
    to < said.length &&
    to - first < MOST &&
    isName(said, to, first) &&
    (to === from || near(said, to, text))
  )
    to += 1
  if (to === first) return undefined
  if (asked === 'known') to = lastSecond(said, first, to)
  if (!isEnough(said, first, to, text, asked)) return undefined
  return { start: (said[first] as Said).start, end: (said[to - 1] as Said).end, last: to - 1 }
}

/** After a weak cue the name ends with its second part: "Anita Kumari first installment". */
function lastSecond(said: readonly Said[], first: number, to: number): number {
  for (let at = to - 1; at > first; at -= 1) if (isSecondName((said[at] as Said).text)) return at + 1
  return first + 1
}

/** "मैं गरीब किसान": no name ends in the middle of a sentence. */
function isEnough(said: readonly Said[], first: number, to: number, text: string, asked: Asked): boolean {
  if (asked === 'nothing') return true
  const last = said[to - 1] as Said
  const after = said[to]
  const known =
    (to - first > 1 && isSecondName(last.text)) ||
    ((bearing((said[first] as Said).text) & GIVEN) > 0 && (asked === 'known' || isAm(after)))
  if (asked === 'known' || known) return known
  const stop = text.slice(last.end, after?.start ?? text.length)
  return after !== undefined && closesName(after) && (/^\s*$/.test(stop) || to - first > 1)
}

function isAm(word: Said | undefined): boolean {
  return /^(?:हूं|हूँ|हू|hu|hun|hoon|hoo|hu)$/u.test(word?.text ?? '')
}

/** Only a blank, a colon, a dash or a full stop of an abbreviation lies before the word. */
function near(said: readonly Said[], at: number, text: string): boolean {
  const before = said[at - 1]
  return before === undefined || /^[\s.:：\-–=/"'“‘]*$/u.test(text.slice(before.end, said[at]?.start))
}
