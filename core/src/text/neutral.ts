/**
 * One key for all spellings of a word: बिजली, bijli, bizli, bijlee, bijalee become `bjli`.
 *
 * Both scripts are first spelt in one small Roman alphabet, in which what people confuse is the same letter:
 *   w = v · z = j · sh, ष, श = s · ph = f · ट = त, ड = द = ड़ · chh = ch · क्ष = x · m before p or b is n
 *   aspirates keep their h (`kh`, `bh`), as most people write it, and count as one consonant
 * Of the vowels only what survives careless typing is kept:
 *   a and aa never (except as the first letter) · i, ee, e, ai, y are one · u, oo, o, au are one
 *   in words of three consonants or more, vowels inside are dropped, so that meter and मीटर meet
 * A nasal sign at the end of a word is silent (नहीं), and n before v and after it at the end (गाँव, भटवां, Bhatwan).
 * The endings garh and khera count as गढ़ and खेड़ा. Repeated letters count once.
 */
import { wordsAt } from './words.ts'

/** The text as keys of its words, divided by single spaces. */
export function neutral(text: string): string {
  return soundsAt(text)
    .filter((key) => key !== '')
    .join(' ')
}

/** A language has few words that come often: what was worked out once is kept, up to so many. */
const KEPT = 40_000
const sounds = new Map<string, string>()
const spellings = new Map<string, string>()

function keep(kept: Map<string, string>, word: string, make: (word: string) => string): string {
  const there = kept.get(word)
  if (there !== undefined) return there
  const made = make(word)
  if (kept.size >= KEPT) kept.clear()
  kept.set(word, made)
  return made
}

/** The keys of the words of a text, one for each; the last few texts are kept. */
export function soundsAt(text: string): readonly string[] {
  const there = soundedLately.get(text)
  if (there) return there
  const made = wordsAt(text).map((word) => soundOf(word.text))
  if (soundedLately.size >= LATELY) soundedLately.clear()
  soundedLately.set(text, made)
  return made
}

/** One message is read in many ways, nearly all of which ask for its keys. */
const soundedLately = new Map<string, readonly string[]>()
const LATELY = 16

/** The key of one cleaned word, as `words` gives it. Digits and other scripts stay as they are. */
export function soundOf(word: string): string {
  return keep(sounds, word, makeSound)
}

function makeSound(word: string): string {
  const first = word.charCodeAt(0)
  if (first >= 0x900 && first <= 0x97f) return skeleton(spellNagari(word))
  if (first >= 97 && first <= 122) return skeleton(spellRoman(word))
  return word
}

/** The letters of one cleaned word in the small alphabet, with its vowels but for a: closer than the key, still one for both scripts. */
export function lettersOf(word: string): string {
  return keep(spellings, word, makeLetters)
}

function makeLetters(word: string): string {
  const first = word.charCodeAt(0)
  const nagari = first >= 0x900 && first <= 0x97f
  if (!nagari && (first < 97 || first > 122)) return word
  const spelt = (nagari ? spellNagari(word) : spellRoman(word))
    .replace(/m(?=[pb])/g, 'n')
    .replace(/n(?=v)/g, '')
  const head = spelt.startsWith('a') ? 'a' : ''
  return head + spelt.replace(/a/g, '').replace(/(.)\1+/g, '$1')
}

const consonants: Readonly<Record<string, string>> = {
  क: 'k', ख: 'kh', ग: 'g', घ: 'gh', ङ: 'n', च: 'c', छ: 'c', ज: 'j', झ: 'jh', ञ: 'n',
  ट: 't', ठ: 'th', ड: 'd', ढ: 'dh', ण: 'n', त: 't', थ: 'th', द: 'd', ध: 'dh', न: 'n',
  प: 'p', फ: 'f', ब: 'b', भ: 'bh', म: 'm', य: 'i', र: 'r', ल: 'l', ळ: 'l', व: 'v',
  श: 's', ष: 's', स: 's', ह: 'h',
} // biome-ignore format: a table in the order of the alphabet

const vowels: Readonly<Record<string, string>> = {
  अ: 'a', आ: 'a', इ: 'i', ई: 'i', उ: 'u', ऊ: 'u', ऋ: 'ri', ए: 'i', ऐ: 'i', ओ: 'u', औ: 'u', ऑ: 'u', ऍ: 'i',
  'ा': 'a', 'ि': 'i', 'ी': 'i', 'ु': 'u', 'ू': 'u', 'ृ': 'ri', 'े': 'i', 'ै': 'i', 'ो': 'u', 'ौ': 'u', 'ॉ': 'u', 'ॅ': 'i',
} // biome-ignore format: a table in the order of the alphabet

const nasals = 'ंँ'

function spellNagari(word: string): string {
  const letters = [...word.replaceAll('ज्ञ', 'ग्य')]
  let spelt = ''
  for (const [at, letter] of letters.entries()) {
    const next = letters[at + 1]
    if (nasals.includes(letter))
      spelt += next === undefined || next === 'व' || !(next in consonants) ? '' : 'n'
    else spelt += consonants[letter] ?? vowels[letter] ?? ''
  }
  return spelt
}

/** Words whose usual Roman spelling does not follow the sounds. The right side is spelt by the rules. */
const irregular: Readonly<Record<string, string>> = {
  gaon: 'gav', gaanv: 'gav', ganv: 'gav', gao: 'gav', gaw: 'gav', gamv: 'gav', gaun: 'gav',
  nahin: 'nahi', nai: 'nahi', nhin: 'nahi', ni: 'nahi', mein: 'me', main: 'me', hain: 'hai', h: 'hai', hn: 'hai',
  hoon: 'hu', hun: 'hu', yahan: 'yaha', wahan: 'vaha', kahan: 'kaha', jahan: 'jaha', haan: 'ha', han: 'ha', maa: 'ma', maan: 'ma',
  kuan: 'kua', kuwa: 'kua', kuaan: 'kua', karen: 'kare', kalan: 'kala', pichle: 'pichhle', sarak: 'sadak',
  lite: 'lait', line: 'lain', pole: 'pol', phone: 'fon', mobile: 'mobail', house: 'haus',
  time: 'taim', bill: 'bil', wire: 'tar', pipe: 'paip', please: 'pliz', plz: 'pliz', pls: 'pliz', date: 'det', name: 'nem',
  toilet: 'toylet', engineer: 'injiniyar', hospital: 'aspatal', hospitl: 'aspatal', haspatal: 'aspatal', kr: 'kar',
} // biome-ignore format: a table

function spellRoman(raw: string): string {
  // Every object knows a “constructor”; the table does not.
  const word = (Object.hasOwn(irregular, raw) ? irregular[raw] : undefined) ?? raw
  return (
    word
      // Endings and clusters that English loans are written with.
      .replace(/[ts]ion(s?)$/, 'sn$1')
      .replace(/ight/, 'ait')
      .replace(/^sch/, 'sk')
      .replace(/ce$/, 's')
      .replace(/(t|n|ll|ri)age$/, '$1aj')
      .replace(/([^aeiou]..*[^aeiou])on$/, plural)
      .replace(/ein$/, 'e')
      .replace(/ga(?:on|nv|w)$/, 'gav')
      .replace(/singh/, 'sinh')
      // Letters that stand for one sound.
      .replace(/chh|cch|ch/g, 'C')
      .replace(/c(?=[eiy])/g, 's')
      .replace(/ck|[cq]/g, 'k')
      .replace(/C/g, 'c')
      .replace(/sh/g, 's')
      .replace(/ph/g, 'f')
      .replace(/x/g, 'ks')
      .replace(/ow(?=[aeiou])/g, 'av')
      .replace(/w/g, 'v')
      .replace(/z/g, 'j')
      .replace(/[ey]/g, 'i')
      .replace(/o/g, 'u')
  )
}

/** logon, gharon, mahinon: the nasal of the plural is not heard. */
function plural(_whole: string, stem: string): string {
  return `${stem}o`
}

function skeleton(spelt: string): string {
  // n before v is as good as silent: गाँव, गाव, ganv.
  const letters = spelt.replace(/m(?=[pb])/g, 'n').replace(/n(?=v)/g, '')
  const count = letters.replace(/[aiu]|(?<=[kgjtdb])h/g, '').length
  const head = /^[aiu]+/.exec(letters)?.[0] ?? ''
  const tail = /[aiu]*$/.exec(letters.slice(head.length))?.[0] ?? ''
  const body = letters.slice(head.length, letters.length - tail.length)
  const inside = count >= 3 ? body.replace(/[aiu]/g, '') : body.replace(/a/g, '')
  const whole = `${opening(head)}${inside}${tail.replace(/a/g, '')}`.replace(/(.)\1+/g, '$1')
  return whole
    .replace(/(..)vn$/, '$1v')
    .replace(/grh$/, 'gdh')
    .replace(/khr$/, 'khd')
}

/** The first vowel is kept even when it is an a; a diphthong sounds as its second half (ai, au). */
function opening(head: string): string {
  return head === '' ? '' : head.replace(/a/g, '') || 'a'
}
