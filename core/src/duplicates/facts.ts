/**
 * What one message says, field by field, so that two can be laid side by side:
 *
 *   things     what its words name, whatever the language (`things.ts`)
 *   spots      by what it tells which one is meant: "school wala", "near the mosque", "पूरब टोला"
 *   denied     what it says is not meant: "masjid wali nahi", "पूरब वाली तो खुलती है"
 *   numbers    the number of a ward, card, plot, file, pole; quantities, spans of time and money are none
 *   days       the day on which something happened
 *   persons    who is named, and for whom of the family it is asked ("self" for oneself)
 *   mending    it was put right, or was and is broken again (`mending.ts`)
 *   returns    it speaks of an earlier message
 *
 * A word inside the name of a place says where, and nothing else.
 */
import { featuresOfWord } from '../model/features.ts'
import type { LinearModel } from '../model/linear.ts'
import { isFirstName } from '../privacy/bearing.ts'
import { privateIn } from '../privacy/private.ts'
import type { PrivateSpan } from '../privacy/span.ts'
import { everyday } from '../reading/everyday.ts'
import type { PlaceSpan } from '../reading/place-span.ts'
import { languageOf } from '../text/language.ts'
import { lettersOf, soundOf } from '../text/neutral.ts'
import { digits, looksDevanagari, wordsAt } from '../text/words.ts'
import { type Mending, mendingOf } from './mending.ts'
import { numbersSaid } from './numbers-said.ts'
import { type Person, personsSaid } from './persons-said.ts'
import { isLevel, type Sort, thingOf } from './things.ts'
import { type Voice, voiceIn, whole } from './voice.ts'

/** One word, or two that name one thing. */
export interface Token {
  readonly word: string
  /** What it is compared by: the name of a thing, or the letters of the word without its ending. */
  readonly key: string
  readonly sort?: Sort
  /** How much it tells. */
  readonly weight: number
  readonly start: number
  readonly end: number
  /** Part of the name of a place. */
  readonly place: boolean
  /** A word that no lesson holds: a name, most likely. */
  readonly name: boolean
  /** Part of the name of a person. */
  readonly person?: boolean
}

/** What one message says. */
export interface Facts extends Voice {
  readonly text: string
  readonly places: readonly PlaceSpan[]
  readonly tokens: readonly Token[]
  readonly keys: ReadonlyMap<string, number>
  readonly things: ReadonlyMap<Sort, ReadonlySet<string>>
  readonly spots: ReadonlySet<string>
  /** Other words that stand where a spot would. */
  readonly hints: ReadonlySet<string>
  readonly denied: ReadonlySet<string>
  /** Things beside which something else is the matter: under the bridge. */
  readonly landmarks: ReadonlySet<string>
  readonly numbers: ReadonlyMap<string, ReadonlySet<string>>
  readonly days: ReadonlySet<string>
  readonly persons: readonly Person[]
  readonly details: ReadonlyMap<string, ReadonlySet<string>>
  readonly kin: ReadonlySet<string>
  /** For one more of the family: "पिताजी की भी". */
  readonly also: boolean
  readonly english: boolean
  readonly nagari: boolean
  readonly mending: Mending | undefined
  readonly returns: boolean
}

/** Reads a message; `places` are those found in it. */
export function factsOf(text: string, places: readonly PlaceSpan[], model: LinearModel): Facts {
  const spans = privateIn(text)
  const said = tokensOf(text, { places, spans }, model)
  const { persons, at } = personsSaid(text, spans, said)
  const tokens = said.map((token, index) => (at.has(index) ? { ...token, person: true } : token))
  const told = tokens.filter(({ place }) => !place)
  const keys = new Map<string, number>()
  for (const { key, weight, place } of told) if (weight > 0 && !place) keys.set(key, weight)
  const things = new Map<Sort, Set<string>>()
  for (const { key, sort } of told) if (sort) put(things, sort, key)
  for (const { key, sort, place } of tokens) if (place && sort === 'side') put(things, sort, key)
  const { spots, hints, denied, landmarks } = spotsOf(tokens, text)
  // Under the bridge: the bridge tells where, and something else is the matter.
  for (const landmark of landmarks) things.get('thing')?.delete(landmark)
  for (const side of denied) things.get('side')?.delete(side)
  const { numbers, days } = numbersSaid(
    text,
    spans.filter(({ kind }) => kind !== 'address' && kind !== 'name'),
  )
  const details = new Map<string, Set<string>>()
  for (const { kind, start, end } of spans)
    if (kind !== 'name' && kind !== 'address') put(details, kind, plain(kind, text.slice(start, end)))
  return {
    text,
    places,
    tokens,
    keys,
    things,
    spots,
    hints,
    denied,
    landmarks,
    numbers,
    days,
    persons,
    details,
    kin: kinOf(tokens),
    also: also.test(text),
    english: languageOf(text) === 'en' && !/[\u0904-\u0939]/.test(text),
    nagari: looksDevanagari(text),
    ...voiceIn(text),
    mending: mendingOf(text),
    returns: returns.test(text),
  }
}

/** Everyday words tell nothing, things more than what is done with them, names most. */
const WEIGHTS: Readonly<Record<Sort, number>> = {
  spot: 2,
  site: 0.6,
  thing: 1.4,
  side: 1.6,
  state: 1,
  goods: 1.8,
  being: 1.8,
  who: 1,
  paper: 1.4,
  service: 0.9,
  when: 1.2,
  kin: 0.7,
  other: 0.7,
}
const NAME = 2
const WORD = 1

function tokensOf(
  text: string,
  { places, spans }: { readonly places: readonly PlaceSpan[]; readonly spans: readonly PrivateSpan[] },
  model: LinearModel,
): readonly Token[] {
  const persons = spans.filter(({ kind }) => kind === 'name')
  const said = wordsAt(text)
  const out: Token[] = []
  for (let at = 0; at < said.length; at += 1) {
    const one = said[at]
    if (!one) break
    const next = said[at + 1]
    const after = said[at + 2]
    const whole =
      (after && next && thingOf(one.text, next.text, after.text) && 3) ||
      (next && thingOf(one.text, next.text) && 2) ||
      1
    const span = said.slice(at, at + whole)
    const end = span.at(-1)?.end ?? one.end
    const within = (other: { readonly start: number; readonly end: number }) =>
      other.start < end && one.start < other.end
    const person = persons.some(within) && thingOf(one.text)?.sort !== 'spot'
    const thing = person ? undefined : thingOf(one.text, ...span.slice(1).map((word) => word.text))
    const token = tokenOf(one.text, model)
    const village = token.weight > 0 && villages.test(said[at - 1]?.text ?? '')
    out.push({
      ...token,
      ...(village || (person && one.text.length > 1) ? { name: true, weight: NAME } : {}),
      ...named(thing),
      ...{ start: one.start, end, place: places.some(within) },
    })
    at += whole - 1
  }
  return out
}

/** Before the name of a village, also of one that the district's list does not hold. */
const villages = /^(?:गाँव|गांव|ग्राम|gaon|gaav|gram|village|vill|मौजा|mauja)$/u

function named(thing: { readonly id: string; readonly sort: Sort } | undefined) {
  return thing ? { key: thing.id, sort: thing.sort, weight: WEIGHTS[thing.sort], name: false } : {}
}

function tokenOf(word: string, model: LinearModel) {
  const sound = soundOf(word)
  const small = /^\d/.test(word) || sound === '' || everyday.has(sound) || word.length < 2
  const letters = lettersOf(word).replace(/[iu]+$/, '') || lettersOf(word)
  const unknown = (model.rows[featuresOfWord(word).names[0] ?? 0] as number) === 0
  const name = !small && word.length > 2 && (unknown || isFirstName(word))
  return { word, key: `~${letters}`, weight: small ? 0 : name ? NAME : WORD, name }
}

const wala = /^(?:वाल[ाीे]|wal[aie]|vala|vali|vale|waala|waali|wale|wli)$/u
/** "हाट जाने वाली सड़क": which road it is, is told by where it leads. */
const leading = /^(?:जाने|जाती|jane|jaane|jati|jaati)$/u
const beside =
  /^(?:पास|सामने|पीछे|बगल|निकट|नजदीक|आगे|बाहर|नीचे|ऊपर|किनारे|paas|pas|samne|saamne|peeche|piche|pichhe|bagal|nikat|aage|bahar|neeche|niche|kinare)$/u
const post = /^(?:के|से|का|की|ke|se|ka|ki|k)$/u
const before = /^(?:near|behind|opposite|opp|beside|outside|beneath|under|at|by)$/
const front = /^(?:front|next)$/
const article = /^(?:the|a|an|of|to|in|our|old)$/
const fine = new Set<Sort>(['spot', 'site', 'side', 'thing', 'being'])

/** The words by which one of several is told, those that tell it only perhaps, and those that are not meant. */
function spotsOf(tokens: readonly Token[], text: string) {
  const found = {
    spots: new Set<string>(),
    hints: new Set<string>(),
    denied: new Set<string>(),
    landmarks: new Set<string>(),
  }
  const mark = (from: number, to: number, into: 'spots' | 'denied' = 'spots') => {
    for (const { key, sort, place, name, weight } of tokens.slice(Math.max(0, from), to)) {
      if (place || weight === 0) continue
      if (into === 'denied' || (sort ? fine.has(sort) : name)) found[into].add(key)
      else if (!sort || sort === 'site') found.hints.add(key)
    }
  }
  for (const [at, token] of tokens.entries()) {
    const { word, place, sort, key, name, weight, end } = token
    const next = tokens[at + 1]
    const third = tokens[at + 2]?.sort
    if (sort === 'side' && !isLevel(key)) found.spots.add(key)
    // "चौक की लाइट", "राजू की दुकान": whose it is.
    if (!place && post.test(next?.word ?? '')) {
      const near = third === 'spot' || third === 'site'
      if (((sort === 'spot' || sort === 'site') && third === 'thing') || (name && near)) found.spots.add(key)
      else if (!sort && weight > 0 && near) found.hints.add(key)
    }
    const last = tokens[at - 1]
    if (hamlet.test(word) && last && !last.place) {
      const age = ages.findIndex((words) => words.test(last.word))
      if (age >= 0) found.spots.add(`hamlet ${age}`)
      else if (last.weight > 0) found.spots.add(last.key)
    }
    if (wala.test(word) && leading.test(last?.word ?? '')) mark(at - 3, at - 1)
    else if (wala.test(word) && at > 0)
      mark(at - 1, at, notMeant.test(text.slice(end, end + 40)) ? 'denied' : 'spots')
    else if (beside.test(word) && at > 0) {
      const back = post.test(tokens[at - 1]?.word ?? '') ? 1 : 0
      mark(at - 2 - back, at - back)
      const landmark = tokens[at - 1 - back]
      if (landmark?.sort === 'thing') found.landmarks.add(landmark.key)
    } else if (before.test(word) || (front.test(word) && next)) {
      let to = at + 1
      while (article.test(tokens[to]?.word ?? '')) to += 1
      mark(to, to + 2)
    }
    if (sort && fine.has(sort) && fineAlready.test(text.slice(end, end + 16))) found.denied.add(key)
  }
  for (const one of found.denied) found.spots.delete(one)
  return found
}

/** What may follow "X wala" when X is not meant. */
const notMeant =
  /^\s*(?:[\p{L}\p{M}]+\s+)?(?:नहीं|nahi|nahin|nhi|nai)\s*(?:$|[,.;।)!-])|^\s*(?:तो|to)\s|^\s*[\p{L}\p{M}]+\s+(?:से|se)\s+(?:कोई\s|koi\s)?(?:मतलब|matlab)|^\s*(?:[\p{L}\p{M}]+\s+)?(?:ठीक|theek|thik|अलग|alag|चालू|chalu|सही|sahi|works)/iu
const fineAlready = /^\s*(?:तो\s|to\s)?(?:ठीक|theek|thik|चालू|chalu|is fine|is ok|works)/iu
const hamlet = /^(?:टोल[ाीे]|tol[aie]|मोहल्ल[ाे]|muhalla|mohalla|पारा|para|बस्ती|basti|पट्टी|चौपाल)$/u
/** "नई बस्ती" is a name, though its words are everyday ones. */
const ages = [
  /^(?:नई|नया|नए|नयी|nai|nayi|naya|naye|new)$/u,
  /^(?:पुरानी|पुराना|पुराने|purani|purana|purane|old)$/u,
]

const mine = /^(?:मेर[ाीे]|हमार[ाीे]|अपन[ाीे]|mer[aie]|hamar[aie]|my|our|apn[aie]|hmar[aie])$/u
const whose = /^(?:का|की|के|को|ka|ki|ke|ko|s|ne|ने|जी|ji)$/u

/** For whom it is asked: "मेरी माँ की", "for my father", "wife's". */
function kinOf(tokens: readonly Token[]): ReadonlySet<string> {
  const found = new Set<string>()
  for (const [at, { key, sort }] of tokens.entries())
    if (
      sort === 'kin' &&
      (whose.test(tokens[at + 1]?.word ?? '') ||
        mine.test(tokens[at - 1]?.word ?? '') ||
        tokens[at + 1]?.name === true)
    )
      found.add(key)
  return found
}

const also = whole('भी|bhi|also|too|as well')
const returns =
  /(?:फिर|phir|fir)\s?(?:से|se)?\s?(?:लिख|भेज|बता|likh|bhej|bata|याद|yaad)|याद\s?दिला|yaad\s?dila|remind|पहले\s(?:भी\s)?(?:लिखा|बताया|दिया)|p[ae]hle\s(?:bhi\s)?(?:likha|bataya|likhe|diya)|वही|wahi|vahi|अब\s?(?:भी|तक)|ab\s?(?:bhi|tak)|अभी\s?तक|abhi\s?tak|still|कब\s(?:तक|होगा|बनेगा)|क्या\sहुआ|kya\shua|कुछ\sहुआ|kuch\shua|complained|earlier|follow.?up|हफ्ते\s(?:पहले|pehle)|से\sफिर|आज\sभी|aaj\sbhi|वाली\sबात|wali\sbaat|का\sलिखा|ka\slikha/iu

function plain(kind: string, value: string): string {
  const signs = digits(value)
    .replace(/[^\p{L}\p{Nd}]/gu, '')
    .toUpperCase()
  return kind === 'phone' ? signs.slice(-10) : signs
}

/** Puts a value into the set under a key. */
export function put<K, V>(into: Map<K, Set<V>>, key: K, value: V): void {
  const there = into.get(key)
  if (there) there.add(value)
  else into.set(key, new Set([value]))
}
