/** Landmarks by which somebody says where they live: "मैं मंदिर के पास रहता हूँ", "निवासी …, टंकी के पीछे", "H.No. 4, near …". */
import { matchesIn } from '../text/matches.ts'
import { wordsAt } from '../text/words.ts'
import { isFirstName, isSecondName } from './bearing.ts'
import { persons } from './standing.ts'

const BESIDE =
  '(?:के|से|ke|se)\\s(?:पास|सामने|पीछे|बगल\\sमें|बगल|निकट|नजदीक|paas|pas|samne|peeche|piche|bagal\\sme|bagal|nikat|najdik)'
const hindi = new RegExp(
  `(?<![\\p{L}\\p{M}])[\\p{L}\\p{M}]+(?:\\s[\\p{L}\\p{M}]+){0,2}?\\s${BESIDE}(?![\\p{L}\\p{M}])`,
  'giu',
)
const english =
  /\b(?:near|behind|opposite(?:\sto)?|opp[.]?|beside|next to|in front of|above|over)\s(?:the\s)?[\p{L}\p{M}.]+(?:\s(?!and\b|in\b|of\b|for\b|since\b|but\b|is\b|has\b|the\b|there\b|ward\b|village\b)[\p{L}\p{M}.]+){0,2}/giu
/** Said right before an address. */
const resides =
  /(?:निवासी|निवासिनी|पता|मेरा\sघर|हमारा\sघर|mera\sghar|hamara\sghar|my\shouse|address|resident(?:\sof)?|r\/o|residing|live|lives|living|staying)\s?(?:है|is|at)?[\s:,.–-]*$/iu
/** Said right after where one lives. */
const lives =
  /^\s(?:में\s|me\s|मे\s|हम\s|hum\s)?(?:रहता|रहती|रहते|निवास|rehta|rehti|rehte|rahta|rahti|rahte|niwas)(?![\p{L}\p{M}])/iu
/** Who speaks of where they live begins so; it is no part of the landmark. */
const speaker = /^(?:मैं|हम|मेरा|हमारा|मै|main|mai|mein|hum|ham|mera)\s/iu
const own = /^(?:मेरे|हमारे|अपने|mere|hamare|apne|my|our)\s/iu

/** Without one of them nobody says where they live. */
const living =
  /निवास|पता|(?:मेरा|हमारा)\sघर|m[eh]?ra\sghar|hamara\sghar|my\shouse|address|resid|r\/o|liv(?:e|ing)|staying|रहत|re?ht|raht|ni[vw]as/iu
/** What follows is where one lives. */
const home = /(?:मेरा|हमारा|mera|hamara)\s$/iu

/** "चाचा रमेश के पास रहते हैं": with whom, and not where. */
function isBySomebody(words: string): boolean {
  const said = wordsAt(words.slice(0, words.search(/\s(?:के|से|ke|se)\s/iu) + 1))
  return (
    said.length > 0 &&
    said.every(({ text }, at) => persons.has(text) || isFirstName(text) || (at > 0 && isSecondName(text)))
  )
}

/** "opposite the office me": a Hindi ending behind an English landmark. */
const trailing = /(?:\s(?:me|mein|par|pe|ke|ka|ki|se))?\s*$/iu

type Bounds = readonly [start: number, end: number]

/** The landmarks beside which somebody lives; `doors` are the addresses already found, which one may follow. */
export function landmarksIn(
  text: string,
  doors: readonly { readonly start: number; readonly end: number }[],
): readonly Bounds[] {
  const found: Bounds[] = []
  if (doors.length === 0 && !living.test(text)) return found
  const follows = (start: number) =>
    doors.some(({ end }) => end <= start && /^[\s,;-]*$/.test(text.slice(end, start)))
  const all = [
    ...(/(?:के|से|ke|se)\s/iu.test(text) ? matchesIn(text, hindi) : []),
    ...(/\b(?:near|behind|opp|beside|next to|front of|above|over)/iu.test(text)
      ? matchesIn(text, english)
      : []),
  ]
  for (const match of all) {
    const lead = speaker.exec(match[0])?.[0].length ?? 0
    const [start, end] = [match.index + lead, match.index + match[0].replace(trailing, '').length]
    if (own.test(text.slice(start, end)) || isBySomebody(match[0].slice(lead))) continue
    if (resides.test(text.slice(0, start)) || follows(start) || lives.test(text.slice(end)))
      found.push([start, end])
    else {
      // The address may begin inside what was matched: "निवासी पानी टंकी के पास".
      const inside = /^(?:निवासी|निवासिनी|पता|niwasi|nivasi|pata|resident|घर|ghar)\s/iu.exec(
        text.slice(start, end),
      )
      const house = /^(?:घर|ghar)/iu.test(inside?.[0] ?? '')
      if (inside && (!house || home.test(text.slice(0, start)))) found.push([start + inside[0].length, end])
    }
  }
  return found
}
