/**
 * Names of people where they give themselves away: after "मेरा नाम", "I am", "प्रार्थी", "पुत्र श्री", at the end after
 * "भवदीय". A name is one to four words; the first word that no name has ends it. "नाम काट दिया" names nobody.
 */
import { soundOf } from '../text/neutral.ts'
import { type Word, wordsAt } from '../text/words.ts'
import type { PrivateSpan } from './span.ts'

interface Cue {
  readonly keys: readonly string[]
  readonly confidence: number
  /** The name needs a word after it that shows where it ends: "मैं राम कुमार, ग्राम …". */
  readonly closed: boolean
}

function cues(list: string, confidence: number, closed = false): readonly Cue[] {
  return list.split(';').map((text) => ({
    keys: wordsAt(text).map((word) => soundOf(word.text)),
    confidence,
    closed,
  }))
}

const all: readonly Cue[] = [
  ...cues(
    'मेरा नाम; मेरा शुभ नाम; हमारा नाम; my name is; my name; name is; आवेदक का नाम; प्रार्थी का नाम; शिकायतकर्ता का नाम; पिता का नाम; पति का नाम; माता का नाम; बेटे का नाम; बेटी का नाम; applicant name; father name; husband name; mor naam; hamar naam; हमार नाम; म्हारा नाम; complainant name; name of applicant; लाभार्थी का नाम; beneficiary name; मरीज का नाम; patient name',
    0.92,
  ),
  ...cues(
    'भवदीय; भवदीया; प्रार्थी; प्रार्थिनी; निवेदक; आवेदक; शिकायतकर्ता; नाम; naam; name; पुत्र श्री; पत्नी श्री; पुत्री श्री; आत्मज; वल्द; s/o; d/o; w/o; c/o; son of; wife of; daughter of; yours faithfully; regards; your sincerely; applicant; पुत्र स्व; पत्नी स्व',
    0.8,
  ),
  ...cues('मैं; main; i am; myself; this is; हम; मै', 0.75, true),
]

const openings = Map.groupBy(all, ({ keys }) => keys[0] ?? '')

/** Words that end a name or show that none was begun. */
const ends = keysOf(`
  है हैं हूँ हू हो था थी थे का की के को से में पर ने और या तथा एवं व नहीं नही न मत भी ही तो कि जो यह वह ये वे इस उस
  काट कट काटा कटा जोड़ जुड़ जुड़ा जोड़ा जोड़ने गलत सही सुधार सूची लिस्ट आया आई आये बदल बदलना चढ़ा चढ़ाना दर्ज लिखा लिख गुप्त गायब हटा गोपनीय
  ग्राम गाँव गांव गाव निवासी रहने पोस्ट थाना ब्लॉक तहसील जिला वार्ड मोहल्ला पंचायत पता उम्र आयु मोबाइल फोन नंबर संख्या पुत्र पुत्री पत्नी पति पिता
  बोल कह बता रहा रही रहे एक गरीब किसान विधवा दिव्यांग विकलांग बहुत सर महोदय महोदया साहब जी आप मुझे हमें मेरे मेरी मेरा हमारे अपने कर किया दिया मिला
  is am are was the a an of and or in on at from to not no has have been my our your with for village ward block po ps vill resident r/o age mobile phone number contact
  hai hain hu hoon hun ho tha thi ka ki ke ko se me mein par ne aur ya nahi nhi bhi hi jo gram gaon vill niwasi post thana tehsil zila jila pata umar age kat kata jod juda galat sahi suchi list aaya aayi likha gupt gayab hata wala wali wale missing wrong added removed struck secret included deleted
  गाय अब आज कल पिछले दो तीन कृपया शिकायत आवेदन राशन पेंशन आवास खाता आधार कार्ड बिजली पानी सड़क मेरो बी देख तक इसलिए सुन चाहता चाहती
  पीएम pm आवास योजना प्रधानमंत्री मतदाता वोटर voter बीपीएल bpl परिवार सर्वे पात्रता लाभार्थी बा बाटे बानी भई पर हवय हे he ba ration rashan list voter pension awas yojana card
  writing complaining resident citizen from living facing requesting student farmer widow poor unable getting very here going suffering aware sure also
`)

/** Said before a name and part of no name. */
const honorifics = keysOf(
  'श्री श्रीमती सुश्री श्रीमान डॉ डा कुमारी मो mr mrs ms dr shri smt sri shrimati kumari late स्व स्वर्गीय md',
)

/** After "मैं …" a name is believed only before these. */
const closers = keysOf(
  'पुत्र पुत्री पत्नी पति आत्मज वल्द ग्राम गाँव निवासी निवासिनी रहने उम्र s d w r son wife daughter resident village vill gram gaon niwasi बोल bol from',
)

const MOST = 4

function keysOf(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/).filter(Boolean).map(soundOf))
}

interface Said extends Word {
  readonly key: string
}

/** The names that a text gives. */
export function namesIn(text: string): readonly PrivateSpan[] {
  const said = wordsAt(text).map((word) => ({ ...word, key: soundOf(word.text) }))
  const found: PrivateSpan[] = []
  for (let at = 0; at < said.length; at += 1) {
    const cue = openings
      .get(said[at]?.key ?? '')
      ?.find(({ keys }) => keys.every((key, step) => said[at + step]?.key === key))
    if (!cue) continue
    const name = nameFrom(said, at + cue.keys.length, text, cue.closed)
    if (!name) continue
    const words = said.slice(at, at + cue.keys.length).map((word) => word.text)
    const child = kin.test(words.join(' ')) ? nameBefore(said, at, text) : undefined
    if (child && !found.some(({ end }) => end > child.start))
      found.push({ kind: 'name', ...child, confidence: cue.confidence, why: `before “${words.join(' ')}”` })
    found.push({
      kind: 'name',
      start: name.start,
      end: name.end,
      confidence: cue.confidence,
      why: `after “${words.join(' ')}”`,
    })
    at = name.last
  }
  return found
}

/** Whose child or wife somebody is stands after their own name: "Ramesh Singh s/o Mahesh Singh". */
const kin = /^(?:[sdw] o|son of|wife of|daughter of|पुत्र|पत्नी|पुत्री|आत्मज|वल्द)/u

function nameBefore(
  said: readonly Said[],
  cue: number,
  text: string,
): { readonly start: number; readonly end: number } | undefined {
  let first = cue
  while (first > 0 && cue - first < MOST - 1 && isName(said[first - 1] as Said) && near(said, first, text))
    first -= 1
  // More words of the same kind before it: a sentence, and not a name.
  const before = said[first - 1]
  const begins = before === undefined || ends.has(before.key) || !near(said, first, text)
  if (first === cue || !begins) return undefined
  return { start: (said[first] as Said).start, end: (said[cue - 1] as Said).end }
}

function nameFrom(
  said: readonly Said[],
  from: number,
  text: string,
  closed: boolean,
): { start: number; end: number; last: number } | undefined {
  let first = from
  while (said[first] && honorifics.has(said[first]?.key ?? '') && near(said, first, text)) first += 1
  let to = first
  while (
    to < said.length &&
    to - first < MOST &&
    isName(said[to] as Said) &&
    (to === from || near(said, to, text))
  )
    to += 1
  if (to === first) return undefined
  // "मैं गरीब किसान": no name ends in the middle of a sentence.
  const after = said[to]
  const stop = text.slice((said[to - 1] as Said).end, after?.start ?? text.length)
  if (
    closed &&
    !(after && closers.has(after.key)) &&
    !(to - first > 1 && /^\s*,/.test(stop) && after && closers.has(after.key))
  )
    return undefined
  const start = said[first === from ? first : first] as Said
  return { start: start.start, end: (said[to - 1] as Said).end, last: to - 1 }
}

/** Only a blank, a colon, a dash or a full stop of an abbreviation lies before the word. */
function near(said: readonly Said[], at: number, text: string): boolean {
  const before = said[at - 1]
  return before === undefined || /^[\s.:：\-–=/"'“‘]*$/u.test(text.slice(before.end, said[at]?.start))
}

function isName({ text, key }: Said): boolean {
  return key !== '' && !ends.has(key) && !honorifics.has(key) && /^\p{L}[\p{L}\p{M}]+$/u.test(text)
}
