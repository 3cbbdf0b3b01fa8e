/**
 * Addresses of several pieces: "कमरा नं 8, सलीम मंज़िल", "C-44, Block C, Housing Board", "गली ठठेरान, मकान 5". A piece that is a
 * door draws what stands beside it with a comma; a dwelling may be told without a number too: "ईंट भट्ठे के पीछे पहली झोपड़ी".
 * What is asked of a piece keeps the village out: it ends in the name of a building, a lane or a block.
 */
import { matchesIn } from '../text/matches.ts'
import { wordsAt } from '../text/words.ts'
import { BESIDE, leadOf, NTH, spotsIn } from './spots.ts'

type Bounds = readonly [start: number, end: number]

const W = "[\\p{L}\\p{M}’'.]+"
const END = '(?![\\p{L}\\p{M}\\p{Nd}])'
const START = '(?<![\\p{L}\\p{M}\\p{Nd}/-])'
/** "C-44" before a block, a sector or the words of one who lives there. */
const letterNumber = new RegExp(
  `${START}[A-Z]{1,2}\\s?[-/]\\s?[\\p{Nd}]{1,4}(?:/[\\p{Nd}]{1,4}|-?[A-Z])?(?=,?\\s(?:Block|Sector|Phase|Pocket|Housing|ब्लॉक|सेक्टर|ब्लाक|पॉकेट)${END})`,
  'gu',
)
const livesAt = new RegExp(
  `(?:\\b(?:we['’]?re|we are|i am|i['’]?m|living|live|lives|stay|stays|residing|resident)\\s(?:at|in|of)|r/o|address|पता|निवासी|मकान|घर)\\s?(?:है|is|:|-)?\\s?([A-Z]{1,2}\\s?[-/]?\\s?[\\p{Nd}]{1,4}(?:/[\\p{Nd}]{1,4})?)${END}`,
  'dgu',
)

const BUILDING =
  'मंजिल|मंज़िल|मंज़िल|अपार्टमेंट|रेजीडेंसी|रेजिडेंसी|निवास|सदन|कोठी|हवेली|चाल|कॉम्प्लेक्स|काम्प्लेक्स|सोसायटी|सोसाइटी|एन्क्लेव|एनक्लेव|बिल्डिंग|हॉस्टल|छात्रावास|लॉज|कटरा|मंडी|हाउसिंग\\sबोर्ड|मार्केट|गली|लेन|manzil|apartments?|residency|enclave|heights|towers?|villas?|complex|society|meadows|gardens?|greens|estate|housing\\sboard|building|hostel|lodge|chawl|compound|niwas|nivas|sadan|kothi|haveli|katra|mandi|market|gali|lane|residence|homes|flats|colony|quarters?|qtrs?|lines|कॉलोनी|कालोनी|क्वार्टर्स|लाइंस|लाइन्स|हाइट्स|टावर|टावर्स|टॉवर|टॉवर्स|पैलेस|प्लाजा|एस्टेट|विला|कुंज|plaza|palace|chambers|kunj|arcade|court'
const FLOOR = `(?:${NTH}|[\\p{Nd}]+(?:st|nd|rd|th)?|ground|first|second|third|fourth|top)\\s(?:मंजिल|मंज़िल|तल|floor|manzil)`
const ROAD = 'मार्ग|रोड|गली|लेन|पथ|स्ट्रीट|marg|road|gali|galli|lane|street|path|avenue'
const SIGN = '(?:[A-Zक-ह]|ए|बी|सी|डी|ई|एफ|जी|एच|[\\p{Nd}]{1,3})'
const SUCH = '(?:वाला|वाली|वाले|wala|wali|wale)'
/** What may follow a door with a comma, and belong to it. */
const behind = new RegExp(
  `^(?:\\s(?:की|के|का|ki|ke|ka)\\s${FLOOR}|\\s(?:${W}\\s){1,2}(?:apartments?|residency|enclave|heights|अपार्टमेंट|रेजीडेंसी|रेजिडेंसी|एन्क्लेव|हाइट्स)|,\\s?(?!(?:मेरे|हमारे|अपने|mere|hamare|apne|our|my)\\s)(?:(?:${W}\\s){1,3}(?:${BUILDING})(?:\\s(?:[A-Z]|[\\p{Nd}]{1,3}))?|housing\\sboard|हाउसिंग\\sबोर्ड|(?:block|tower|wing|floor|sector|phase|pocket|ब्लॉक|ब्लाक|टॉवर|सेक्टर|फेज)\\s?-?\\s?${SIGN}|(?:गली|लेन|gali|lane)\\s${W}(?:\\s${SUCH})?|(?:${W}\\s){1,3}?(?:${ROAD})|${FLOOR}|(?:${W}\\s){1,3}?के\\s(?:किनारे|ऊपर|नीचे|पीछे)|(?:${W}\\s){1,3}?ke\\s(?:kinare|upar|niche|piche)|(?:${W}\\s){1,2}?${SUCH}(?=\\s?[,.।])))${END}`,
  'iu',
)
/** What may stand before it. */
const before = new RegExp(
  `(?:${START}(?:${W}\\s){1,3}(?:${BESIDE})\\s(?:${SUCH}\\s)?(?:(?:${NTH})\\s)?(?:गली|लेन|gali|lane)|(?:${START}${W}\\s){1,2}(?:${ROAD})|${START}${FLOOR}|${START}(?:sector|block|tower|phase|सेक्टर|ब्लॉक|ब्लाक|टॉवर|फेज)\\s?-?\\s?${SIGN}(?:,\\s(?:sector|block|tower|phase|सेक्टर|ब्लॉक|ब्लाक|टॉवर|फेज)\\s?-?\\s?${SIGN})?|(?:${START}${W}\\s)?${START}(?:line|लाइन)\\s?(?:no|नं|नंबर)?[.]?\\s?[\\p{Nd}]{1,3}|['‘"“]\\p{L}[\\p{L}\\p{M} ]{2,20}['’"”]),\\s?$`,
  'iu',
)

/** "11-B, Officers' Colony", "Plot 5, Defence Enclave": a number that is a door for the building or the colony behind it. */
const doorOf = new RegExp(
  `${START}(?:[A-Z]{1,2}\\s?[-/]\\s?[\\p{Nd}]{1,4}|[\\p{Nd}]{1,4}\\s?[-/]\\s?(?:[A-Z]|ए|बी|सी|डी|ई|एफ)|(?:plot|प्लॉट)\\s[\\p{Nd}]{1,4}[A-Z]?)(?=,\\s(?:${W}\\s){1,2}(?:${BUILDING}|नगर|विहार|nagar|vihar)${END})`,
  'giu',
)
/** "2nd Floor, above Das Medical": a floor by what is below it. */
const floorOf = new RegExp(
  `${START}${FLOOR},?\\s(?:(?:${W}\\s){1,2}?(?:house|हाउस|भवन|${BUILDING})${END}|(?:above|over)\\s${W}(?:\\s${W}){0,2}(?=[,.;])|${W}(?:\\s${W})?\\sके\\sऊपर)`,
  'giu',
)
/** "Quarterdeck, 7 Cantonment Road". */
const onRoad =
  /(?<=(?:,|\bat|\bof|:)\s)(?:No[.]?\s?)?[\p{Nd}]{1,4}(?:\/[\p{Nd}]{1,4})?[A-Z]?,?\s(?:\p{Lu}\p{L}+\s){1,3}?(?:Road|Lane|Street|Avenue|Marg|Gali)\b/gu
const told =
  /(?<!मुझे\s|हमें\s|उसे\s|सबको\s|किसको\s|mujhe\s|hame\s)(?:पता|निवास|address|addr?|pata|residence|r\/o)\s?(?:था|is|was|tha|hai|है|:|-|–|=){1,2}\s?((?:[^।\n;.]|[.](?!\s\p{Lu}\p{L}{3})){4,90})/dgiu
const fine =
  /दुकान|गली|मकान|घर|लेन|फ्लैट|कमरा|मंजिल|मंज़िल|तल(?![\p{L}\p{M}])|के\s(?:पास|पीछे|सामने|बगल|ऊपर|नीचे)|house|shop|lane|gali|dukan|makan|ghar|flat|room|floor|near|behind|opp|beside|नं|म[.०]\s?न|^\s?c\/o|^\s?[\p{Nd}]{1,4}(?:[/-][\p{L}\p{Nd}]{1,4})?,?$|no[.]/iu

/** Dwellings told by where they stand, and pieces that follow "पता:". */
export function dwellingsIn(text: string): readonly Bounds[] {
  const found: Bounds[] = [...spotsIn(text)]
  const add = (start: number, end: number) => found.push([start, end])
  if (/[\p{Nd}]/u.test(text)) {
    if (text.includes(',') && /[-/]|plot|प्लॉट/iu.test(text))
      for (const match of matchesIn(text, doorOf)) add(match.index, match.index + match[0].length)
    if (/road|lane|street|avenue|marg|gali/iu.test(text))
      for (const match of matchesIn(text, onRoad)) add(match.index, match.index + match[0].length)
  }
  if (/मंजिल|मंज़िल|तल|floor|manzil/iu.test(text))
    for (const match of matchesIn(text, floorOf)) add(match.index, match.index + match[0].length)
  if (/[A-Z].?[\p{Nd}]/u.test(text)) {
    for (const match of matchesIn(text, letterNumber)) add(match.index, match.index + match[0].length)
    for (const { indices } of matchesIn(text, livesAt)) if (indices?.[1]) add(...indices[1])
  }
  if (/पता|निवास|add|pata|residence|r\/o/iu.test(text))
    for (const { indices } of matchesIn(text, told))
      if (indices?.[1]) found.push(...toldPieces(text, indices[1]))
  return found
}

function toldPieces(text: string, [from, to]: readonly [number, number]): readonly Bounds[] {
  let end = from
  for (const piece of text.slice(from, to).matchAll(/[^,]+(?:,|$)/gu)) {
    if (!fine.test(piece[0]) || wordsAt(piece[0]).length > 7) break
    end = from + piece.index + piece[0].replace(/[,.\s]+$/u, '').length
  }
  return end > from ? [[from, end]] : []
}

/** The pieces that belong together as one address, with what stands beside them. */
export function joinedUp(text: string, pieces: readonly Bounds[]): readonly Bounds[] {
  const sorted = pieces
    .map(
      ([start, end]): Bounds => [start - led(text.slice(Math.max(0, start - 70), start)), drawn(text, end)],
    )
    .toSorted((a, b) => a[0] - b[0] || b[1] - a[1])
  const found: [number, number][] = []
  for (const [start, end] of sorted) {
    const last = found.at(-1)
    if (last && (start <= last[1] || /^,?\s{1,2}$|^,$|^\s(?:के|में|ke|me)\s$/.test(text.slice(last[1], start))))
      last[1] = Math.max(last[1], end)
    else found.push([start, end])
  }
  return found
}

/** How much of what stands before a piece is of the same address. */
function led(head: string): number {
  if (!/,\s?$/.test(head)) return 0
  const match = before.exec(head)?.[0]
  return match ? match.length - leadOf(match, match.length) : 0
}

function drawn(text: string, end: number): number {
  if (text[end] !== ',' && text[end] !== ' ') return end
  const match = behind.exec(text.slice(end, end + 60))
  return match ? drawn(text, end + match[0].length) : end
}
