/**
 * Addresses of several pieces: "कमरा नं 8, सलीम मंज़िल", "C-44, Block C, Housing Board", "गली ठठेरान, मकान 5". A piece that is a
 * door draws what stands beside it with a comma; a dwelling may be told without a number too: "ईंट भट्ठे के पीछे पहली झोपड़ी".
 * What is asked of a piece keeps the village out: it ends in the name of a building, a lane or a block.
 */
import { matchesIn } from '../text/matches.ts'
import { wordsAt } from '../text/words.ts'

type Bounds = readonly [start: number, end: number]

const W = "[\\p{L}\\p{M}’'.]+"
const END = '(?![\\p{L}\\p{M}\\p{Nd}])'
const START = '(?<![\\p{L}\\p{M}\\p{Nd}/-])'
const NTH =
  'पहला|पहली|पहले|दूसरा|दूसरी|दूसरे|तीसरा|तीसरी|तीसरे|चौथा|चौथी|पांचवा|पाँचवाँ|पांचवां|पाँचवा|आखिरी|अंतिम|किराये|किराए|सटा|सटी|pehla|pahla|pehli|pahli|dusra|doosra|dusri|tisra|teesra|tisri|chautha|aakhri|aakhiri|kiraye'
const HOME = 'घर|मकान|झोपड़ी|झोपड़ी|झोंपड़ी|झुग्गी|कमरा|कमरे|कोठरी|ghar|makan|makaan|jhopdi|jhopri|jhuggi|kamra|room'
const BESIDE =
  'के\\sपीछे|के\\sसामने|के\\sपास|के\\sबगल\\sमें|के\\sबगल|के\\sनिकट|के\\sकिनारे|के\\sऊपर|के\\sनीचे|के\\sआगे|से|से\\sलगा|ke\\spiche|ke\\speeche|ke\\ssamne|ke\\spaas|ke\\spas|ke\\sbagal\\sme|ke\\sbagal|ke\\skinare|ke\\supar|ke\\sniche|ke\\saage|se'
/** "प्राथमिक विद्यालय से सटा हुआ दूसरा घर": beside what, which, and that it is a home. */
const nthHome = new RegExp(
  `${START}${W}(?:\\s${W})?\\s(?:${BESIDE})\\s(?:${NTH})(?:\\s${W}){0,2}?\\s(?:${HOME})${END}`,
  'giu',
)
const nth = new RegExp(`\\s(?:${NTH})\\s`, 'iu')
const nthHouse =
  /\b(?:first|second|third|fourth|fifth|last|rented)\s(?:house|hut|home|room|shanty)\s(?:on|in|from|after|behind|near|beside|next to|opposite|to)\s(?:the\s)?\p{L}+(?:\s\p{Lu}\p{L}+)?/giu

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
  'मंजिल|मंज़िल|मंज़िल|अपार्टमेंट|रेजीडेंसी|रेजिडेंसी|निवास|सदन|कोठी|हवेली|चाल|कॉम्प्लेक्स|काम्प्लेक्स|सोसायटी|सोसाइटी|एन्क्लेव|एनक्लेव|बिल्डिंग|हॉस्टल|छात्रावास|लॉज|कटरा|मंडी|हाउसिंग\\sबोर्ड|मार्केट|गली|लेन|manzil|apartments?|residency|enclave|heights|towers?|villas?|complex|society|meadows|gardens?|greens|estate|housing\\sboard|building|hostel|lodge|chawl|compound|niwas|nivas|sadan|kothi|haveli|katra|mandi|market|gali|lane|residence|homes|flats|colony|quarters?|qtrs?|lines|कॉलोनी|कालोनी|क्वार्टर्स|लाइंस|लाइन्स'
const FLOOR = `(?:${NTH}|[\\p{Nd}]+(?:st|nd|rd|th)?|ground|first|second|third|fourth|top)\\s(?:मंजिल|मंज़िल|तल|floor|manzil)`
const ROAD = 'मार्ग|रोड|गली|लेन|पथ|marg|road|gali|lane|street|path'
/** What may follow a door with a comma, and belong to it. */
const behind = new RegExp(
  `^,\\s?(?:(?:${W}\\s){1,2}?(?:${BUILDING})(?:\\s(?:[A-Z]|[\\p{Nd}]{1,3}))?|housing\\sboard|हाउसिंग\\sबोर्ड|(?:block|tower|wing|floor|sector|phase|pocket|ब्लॉक|ब्लाक|टॉवर|सेक्टर|फेज)\\s?-?\\s?(?:[A-Zक-ह]|[\\p{Nd}]{1,3})|(?:गली|लेन|gali|lane)\\s${W}|${FLOOR}|${W}(?:\\s${W})?\\sके\\s(?:किनारे|ऊपर|नीचे))${END}`,
  'iu',
)
/** What may stand before it. */
const before = new RegExp(
  `(?:(?:${START}${W}\\s){1,2}(?:${ROAD})|${START}${FLOOR}|(?:${START}${W}\\s)?${START}(?:line|लाइन)\\s?(?:no|नं|नंबर)?[.]?\\s?[\\p{Nd}]{1,3}|['‘"“]\\p{L}[\\p{L}\\p{M} ]{2,20}['’"”]),\\s?$`,
  'iu',
)

/** "11-B, Officers' Colony", "Plot 5, Defence Enclave": a number that is a door for the building or the colony behind it. */
const doorOf = new RegExp(
  `${START}(?:[A-Z]{1,2}\\s?[-/]\\s?[\\p{Nd}]{1,4}|[\\p{Nd}]{1,4}\\s?[-/]\\s?[A-Z]|(?:plot|प्लॉट)\\s[\\p{Nd}]{1,4}[A-Z]?)(?=,\\s(?:${W}\\s){1,2}(?:${BUILDING})${END})`,
  'giu',
)
/** "2nd Floor, above Das Medical": a floor by what is below it. */
const floorOf = new RegExp(
  `${START}${FLOOR},?\\s(?:(?:above|over)\\s${W}(?:\\s${W}){0,2}(?=[,.;])|${W}(?:\\s${W})?\\sके\\sऊपर)`,
  'giu',
)
/** "Quarterdeck, 7 Cantonment Road". */
const onRoad =
  /(?<=(?:,|\bat|\bof)\s)[\p{Nd}]{1,3}(?:\/[\p{Nd}]{1,3})?,?\s\p{Lu}\p{L}+\s(?:Road|Lane|Street|Avenue)\b/gu
/** "lives at the yellow house beside the Post Office lane". */
const suchHouse =
  /\b(?:lives?|living|stays?|staying|resides?|residing)\s(?:at|in)\s(the\s(?:\p{L}+\s){1,2}(?:house|hut|home|room)\s(?:on|behind|near|beside|next to|opposite)\s(?:the\s)?\p{L}+(?:\s\p{Lu}\p{L}+)?(?:\s(?:lane|road|street|gali))?)/dgiu
/** "मजार के पीछे टीन वाले घर में". */
const suchHome = new RegExp(
  `${START}${W}(?:\\s${W})?\\s(?:${BESIDE})\\s${W}\\s(?:वाला|वाले|wala|wale)\\s(?:${HOME})(?=\\s(?:में|मे|me|mein)${END})`,
  'giu',
)

const told =
  /(?<!मुझे\s|हमें\s|उसे\s|सबको\s|किसको\s|mujhe\s|hame\s)(?:पता|address|pata)\s?(?:था|is|was|tha|:|-|–){1,2}\s?([^।\n;]{4,90})/dgiu
const fine =
  /दुकान|गली|मकान|घर|लेन|फ्लैट|कमरा|के\s(?:पास|पीछे|सामने|बगल|ऊपर|नीचे)|house|shop|lane|gali|dukan|makan|ghar|flat|room|near|behind|opp|beside|नं|no\b/iu

/** Dwellings told by where they stand, and pieces that follow "पता:". */
export function dwellingsIn(text: string): readonly Bounds[] {
  const found: Bounds[] = []
  const add = (start: number, end: number) => found.push([start, end])
  if (/घर|मकान|झोप|झों|झुग्|कमर|कोठ|ghar|maka|jho|jhu|kamr|room|house|hut|home/iu.test(text)) {
    if (nth.test(text))
      for (const match of matchesIn(text, nthHome))
        add(match.index + led(match[0]), match.index + match[0].length)
    for (const match of matchesIn(text, nthHouse)) add(match.index, match.index + match[0].length)
  }
  if (/\sthe\s/iu.test(text))
    for (const { indices } of matchesIn(text, suchHouse)) if (indices?.[1]) add(...indices[1])
  if (/वाल[ाे]|wal[ae]/iu.test(text))
    for (const match of matchesIn(text, suchHome))
      add(match.index + led(match[0]), match.index + match[0].length)
  if (/[\p{Nd}]/u.test(text)) {
    if (text.includes(',') && /[-/]|plot|प्लॉट/iu.test(text))
      for (const match of matchesIn(text, doorOf)) add(match.index, match.index + match[0].length)
    if (/road|lane|street|avenue/iu.test(text))
      for (const match of matchesIn(text, onRoad)) add(match.index, match.index + match[0].length)
  }
  if (/मंजिल|मंज़िल|तल|floor|manzil/iu.test(text))
    for (const match of matchesIn(text, floorOf)) add(match.index, match.index + match[0].length)
  if (/[A-Z].?[\p{Nd}]/u.test(text)) {
    for (const match of matchesIn(text, letterNumber)) add(match.index, match.index + match[0].length)
    for (const { indices } of matchesIn(text, livesAt)) if (indices?.[1]) add(...indices[1])
  }
  if (/पता|address|pata/iu.test(text))
    for (const { indices } of matchesIn(text, told))
      if (indices?.[1]) found.push(...toldPieces(text, indices[1]))
  return found
}

/** A word that ends a sentence before the landmark is no part of it. */
function led(match: string): number {
  const [first, second] = wordsAt(match)
  return first &&
    second &&
    /(?:ता|ती|ते|या|गा|गी|ha|hai)$|^(?:है|हैं|था|थी|थे|में|और|पर|को|ने|की|का|के|घर|ghar|me|aur|ko|ki|ka|ke)$/u.test(
      first.text,
    )
    ? second.start
    : 0
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
      ([start, end]): Bounds => [
        start - (before.exec(text.slice(Math.max(0, start - 50), start))?.[0].length ?? 0),
        drawn(text, end),
      ],
    )
    .toSorted((a, b) => a[0] - b[0] || b[1] - a[1])
  const found: [number, number][] = []
  for (const [start, end] of sorted) {
    const last = found.at(-1)
    if (last && (start <= last[1] || /^,?\s{1,2}$|^,$/.test(text.slice(last[1], start))))
      last[1] = Math.max(last[1], end)
    else found.push([start, end])
  }
  return found
}

function drawn(text: string, end: number): number {
  const match = behind.exec(text.slice(end, end + 60))
  return match ? drawn(text, end + match[0].length) : end
}
