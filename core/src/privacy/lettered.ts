/**
 * Numbers with letters in them, which tell by their shape what they are: addresses of e-mail and for payments, bank
 * branches, PAN, voter cards, Aadhaar with its first digits hidden, vehicles. A shape that everyday words have too
 * ("march 2024 a") counts only in capitals or where the number is called by its name.
 */
import { matchesIn } from '../text/matches.ts'
import type { PrivateKind, PrivateSpan } from './span.ts'

interface Shape {
  readonly kind: PrivateKind
  readonly shape: RegExp
  readonly why: string
  /** Words one of which stands shortly before, where the shape alone is not enough. */
  readonly called?: RegExp
  /** Without this sign there is none. */
  readonly sign?: string
  /** Is the shape alone enough? It is when nothing is said here. */
  readonly alone?: (match: string) => boolean
}

const BANKS =
  'ok\\w+|ybl|ibl|axl|paytm|pt[a-z]+|upi|apl|yapl|rapl|sbi|icici|hdfc\\w*|axis\\w*|kotak|barodampay|cnrb|pnb|boi|ubi|uco|unionbank|idfc\\w*|indus|federal|airtel|jio|freecharge|wa(?:axis|hdfcbank|icici|sbi)|naviaxis|yes\\w+|fam|slice|ippb|postbank|centralbank|aubank|rbl|mahb|indianbank|pockets'
const STATES =
  'AP|AR|AS|BR|CG|CH|DD|DL|DN|GA|GJ|HP|HR|JH|JK|KA|KL|LA|LD|MH|ML|MN|MP|MZ|NL|OD|OR|PB|PY|RJ|SK|TG|TN|TR|TS|UK|UA|UP|WB'
/** The same, as they are spelt in Devanagari. */
const STATES_NAGARI =
  'यू\\s?पी|बी\\s?आर|एम\\s?पी|सी\\s?जी|ओ\\s?डी|ओ\\s?आर|डब्ल्यू\\s?बी|एच\\s?आर|आर\\s?जे|पी\\s?बी|डी\\s?एल|जे\\s?एच|यू\\s?के|यू\\s?ए|एम\\s?एच|जी\\s?जे|ए\\s?पी|टी\\s?एस|टी\\s?जी|के\\s?ए|के\\s?एल|टी\\s?एन|ए\\s?एस|एच\\s?पी|जे\\s?के|सी\\s?एच'
const LETTERS_NAGARI = 'डब्ल्यू|क्यू|एक्स|वाई|जेड|एफ|एच|आई|एल|एम|एन|आर|एस|बी|सी|डी|जी|जे|के|पी|टी|यू|वी|ए|ई|ओ'
/** Other things that three letters and a number say. */
const notVoter = /^(?:tel|mob|pin|inr|ref|utr|fir|reg|app|bill|sno|nos|num|pnr|kno|ppo|imei)/i
const capitals = (match: string) => match === match.toUpperCase()

const shapes: readonly Shape[] = [
  {
    kind: 'email',
    shape: /[\w.+-]{2,}@[a-z\d-]+(?:[.][a-z]{2,})+/giu,
    sign: '@',
    why: 'an address of e-mail',
  },
  {
    kind: 'email',
    shape:
      /\b[\w.+-]{2,}\s?(?:\(at\)|\[at\]|\sat\s)\s?[a-z\d-]{2,}\s?(?:[.]|\(dot\)|\[dot\]|\sdot\s)\s?(?:com|in|org|net)\b/giu,
    why: 'an address of e-mail',
  },
  {
    kind: 'upi',
    shape: new RegExp(`(?<![\\w.@-])[\\w.-]{2,}@(?:${BANKS})\\b(?![.]?\\w)`, 'giu'),
    sign: '@',
    why: 'an address for payments',
  },
  {
    kind: 'upi',
    shape: /(?<![\w.@-])[\w.-]{2,}@[a-z]{2,20}\b(?![.]\w)/giu,
    sign: '@',
    why: 'called an address for payments',
    called: /(?:upi|यूपीआई|vpa|g\s?pay|phone\s?pe|फोनपे|paytm|पेटीएम|bhim)/iu,
    alone: () => false,
  },
  {
    kind: 'ifsc',
    shape: /\b[A-Z]{4}[0O](?=[A-Z]*\d)[A-Z\d]{6}\b/giu,
    why: 'four letters, a zero, six signs: a bank branch',
  },
  {
    kind: 'ifsc',
    shape: /\b[A-Z]{4}[ -]?[0O](?:[ -]?[A-Z\d]){6}\b/giu,
    why: 'called a bank branch',
    called: /(?:ifsc|आई\s?एफ\s?एस\s?सी|आईएफएससी)/iu,
    alone: () => false,
  },
  {
    kind: 'pan',
    shape: /\b[A-Z]{5}[ -]?\d{4}[ -]?[A-Z]\b/giu,
    why: 'five letters, four digits, a letter',
    called: /(?:\bpan\b|पैन|permanent account)/iu,
    alone: (match) => /^(?:[A-Z]{5}|[a-z]{3}[abcfghljpt][a-z])\d{4}[A-Za-z]$/.test(match),
  },
  {
    kind: 'voter-id',
    shape: /\b[A-Z]{3}[ /-]?\d{7}\b/giu,
    why: 'three letters and seven digits',
    called: /(?:voter|वोटर|मतदाता|epic|एपिक|election|निर्वाचन|पहचान पत्र)/iu,
    alone: (match) => (capitals(match) || !match.includes(' ')) && !notVoter.test(match),
  },
  { kind: 'voter-id', shape: /\b[A-Z]{2}\/\d{1,3}\/\d{1,3}\/\d{4,7}\b/giu, why: 'an older voter card' },
  {
    kind: 'ration-card',
    shape: /(?<![\p{L}\p{Nd}/])\d{2}\/[A-Z]{1,2}\/\d{5,9}(?![\p{Nd}/])/giu,
    why: 'called a ration card',
    called: /(?:ration|rashan|राशन|card|कार्ड)/iu,
    alone: () => false,
  },
  {
    kind: 'aadhaar',
    shape: /(?<![\p{L}\p{Nd}*•])(?:[X*•]{4}[ -]?){2}\d{4}(?![\p{L}\p{Nd}])/giu,
    why: 'Aadhaar with eight digits hidden',
  },
]

/** Numbers of vehicles: no number of a person, but whose it is can be asked of anybody. */
const vehicles: readonly Shape[] = [
  {
    kind: 'vehicle',
    shape: new RegExp(
      `\\b(?:${STATES})[ .-]{0,2}\\d{1,2}[A-Z]?[ .-]{0,2}[A-Z]{1,3}[ .-]{0,2}\\d{4}\\b`,
      'giu',
    ),
    why: 'the number of a vehicle',
    called:
      /(?:गाड़ी|गाडी|वाहन|ट्रैक्टर|ट्रक|बाइक|मोटरसाइकिल|कार|ऑटो|स्कूटी|gaadi|gadi|vahan|vehicle|tractor|truck|bike|car|auto|scooty|motor)/iu,
    alone: (match) => capitals(match) || !match.includes(' '),
  },
  {
    kind: 'vehicle',
    shape: new RegExp(
      `(?<![\\p{L}\\p{M}])(?:${STATES_NAGARI})[\\s.-]{0,2}\\d{1,2}[\\s.-]{0,2}(?:(?:${LETTERS_NAGARI})[\\s.-]{0,2}){1,3}\\d{3,4}(?!\\d)`,
      'giu',
    ),
    why: 'the number of a vehicle in letters of Devanagari',
  },
  { kind: 'vehicle', shape: /\b\d{2}[ -]?BH[ -]?\d{4}[ -]?[A-Z]{1,2}\b/gu, why: 'the number of a vehicle' },
]

/** Where the name of a number may stand, so many signs before it. */
const SHORTLY = 30

/** The numbers with letters of a text. */
export function letteredIn(text: string): readonly PrivateSpan[] {
  return found(text, shapes)
}

/** The numbers of vehicles of a text. */
export function vehiclesIn(text: string): readonly PrivateSpan[] {
  return found(text, vehicles)
}

function found(text: string, among: readonly Shape[]): readonly PrivateSpan[] {
  if (!mayHold(text)) return []
  // Digits of Devanagari stand in for the others one by one, so that places stay.
  const plain = text.replace(/[०-९]/g, (digit) => String(digit.charCodeAt(0) - 0x966))
  const spans: PrivateSpan[] = []
  for (const { kind, shape, sign, why, called, alone } of among) {
    if (sign !== undefined && !plain.includes(sign)) continue
    for (const match of matchesIn(plain, shape)) {
      const [start, end] = [match.index, match.index + match[0].length]
      const enough = alone?.(match[0]) ?? true
      if (!enough && !called?.test(plain.slice(Math.max(0, start - SHORTLY), start))) continue
      if (!spans.some((other) => start < other.end && other.start < end))
        spans.push({ kind, start, end, confidence: 0.9, why })
    }
  }
  return spans
}

/** A text is asked for its numbers and for its vehicles: what was seen of the last one is kept. */
let lately: { readonly text: string; readonly holds: boolean } | undefined

/** May there be a number with letters at all? */
function mayHold(text: string): boolean {
  if (lately?.text !== text) {
    const letters = /[A-Za-z*•@]|[यबमसओडहरजपटकएड][ीूे]?/.test(text)
    lately = { text, holds: letters && /\p{Nd}{3}|@|\bat\b|ifsc|आई/iu.test(text) }
  }
  return lately.holds
}
