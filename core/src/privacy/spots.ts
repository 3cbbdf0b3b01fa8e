/**
 * Dwellings told by where they stand and not by a number: "ईंट भट्ठे के पीछे पहली झोपड़ी", "चक्की के ऊपर वाला कमरा", "मेरा घर टंकी के पीछे, लाल
 * गेट वाला", "the hut beside the ghat". That something is broken beside a landmark is no dwelling: a home must be named.
 */
import { matchesIn } from '../text/matches.ts'
import { wordsAt } from '../text/words.ts'
import { isFirstName, isSecondName } from './bearing.ts'

type Bounds = readonly [start: number, end: number]

const W = "[\\p{L}\\p{M}’'.]+"
const END = '(?![\\p{L}\\p{M}\\p{Nd}])'
const START = '(?<![\\p{L}\\p{M}\\p{Nd}/-])'
/** Which of several. */
export const NTH =
  'पहला|पहली|पहले|दूसरा|दूसरी|दूसरे|तीसरा|तीसरी|तीसरे|चौथा|चौथी|चौथे|पांचवा|पाँचवाँ|पांचवां|पाँचवा|पांचवी|पाँचवीं|आखिरी|अंतिम|किराये|किराए|सटा|सटी|pehla|pahla|pehli|pahli|dusra|doosra|dusri|tisra|teesra|tisri|chautha|chauthi|aakhri|aakhiri|kiraye'
const HOME =
  'घर|मकान|झोपड़ी|झोपड़ी|झोंपड़ी|झुग्गी|मड़ई|कमरा|कमरे|कोठरी|खोली|क्वार्टर|ghar|makan|makaan|jhopdi|jhopri|jhuggi|kamra|kamre|room|house|quarter'
const FIRM =
  'के\\s(?:ठीक\\s)?(?:पीछे|सामने)|के\\sपास|के\\sबगल\\sमें|के\\sबगल|के\\sनिकट|के\\sनजदीक|के\\sकिनारे|के\\sऊपर|के\\sनीचे|के\\sआगे|से\\sलगा|से\\sसटा|ke\\s(?:piche|peeche|pichhe|samne|saamne|paas|pas|bagal\\sme|bagal|nikat|kinare|upar|uper|niche|neeche|aage)'
/** Beside what. */
export const BESIDE = `${FIRM}|से|se`
const SIDE =
  '(?:आगे|aage|(?:दाएं|दाएँ|बाएं|बाएँ|दाहिने|daye|baye|dahine)\\s(?:हाथ|hath|haath)(?:\\s(?:पर|pe|par))?|उत्तर|दक्षिण|पूरब|पूर्व|पश्चिम|पच्छिम|दाएं|दाएँ|बाएं|बाएँ|uttar|dakshin|purab|pashchim|paschim|left|right)(?:\\s(?:में|तरफ|ओर|की\\sओर|की\\sतरफ|side|taraf|me))?'
const SUCH = 'वाला|वाली|वाले|wala|wali|wale'
const NUMBER = '(?:\\s(?:नं|नंबर|संख्या|no|number)?[.]?\\s?[\\p{Nd}]{1,4}[A-Zक-ह]?)?'

/** "प्राथमिक विद्यालय से सटा हुआ दूसरा घर", "मंडप से उत्तर चौथा मकान": beside what, which, and that it is a home. */
const nthHome = new RegExp(
  `${START}(?:${W}\\s){1,5}?(?:${BESIDE})\\s(?:${SIDE}\\s)?(?:(?:${SUCH})\\s)?(?:${NTH})(?:\\s${W}){0,2}?\\s(?:${HOME})${NUMBER}${END}`,
  'giu',
)
/** "टंकी वाली गली का आखिरी मकान". */
const nthOfLane = new RegExp(
  `${START}(?:${W}\\s){1,3}?(?:गली|लेन|gali|lane)\\s(?:का|की|के|में|ka|ki|ke|me)\\s(?:${NTH})\\s(?:${HOME})${END}`,
  'giu',
)
/** "मजार के पीछे टीन वाले घर में", "दरगाह के पीछे वाली झुग्गी". */
const suchHome = new RegExp(
  `${START}(?:${W}\\s){1,5}?(?:${BESIDE})\\s(?:${W}\\s)?(?:${SUCH})\\s(?:(?:${NTH}|हरा|पीला|लाल|नीला|कच्चा|पक्का|नया|पुराना)\\s)?(?:${HOME})(?:\\s(?:नं|नंबर|no|number)[.]?\\s?[\\p{Nd}]{1,4}|(?=\\s(?:में|मे|me|mein|मेरा|हमारा|mera|hamara)${END}|\\s?(?:[,;।.(]|$)))`,
  'giu',
)
/** "station ke piche jhuggi me rehte hain". */
const livedHome = new RegExp(
  `${START}(?:${W}\\s){1,5}?(?:${FIRM})\\s(?:${W}\\s)?(?:${HOME})(?=\\s(?:में|मे|me|mein)\\s(?:रह|re?ht|ra?ht|rah|reh))`,
  'giu',
)
/** "mera ghar tanki ke piche, lal gate wala, Sharma tiffin ke upar". */
const myHome = new RegExp(
  `(?:मेरा|हमारा|मेरे|हमारे|हमार|हमर|मेरी|हमारी|mera|hamara|hamare|mere|meri|hamari)\\s(?:घर|मकान|डेरा|झोपड़ी|झोपड़ी|झुग्गी|कुटिया|ghar|makan|makaan|house|jhopdi|jhuggi)\\s(?!(?:के|का|की|से|में|मे|तक|पर|को|ke|ka|ki|se|me|tak|par|ko)\\s)((?:${W}\\s){1,5}?(?:${FIRM})${END}(?:\\s(?:${W}\\s)?(?:${SUCH})(?:\\s(?:${NTH}))?\\s(?:${HOME}))?(?:,\\s(?:(?:${W}\\s){1,4}?(?:${FIRM})|(?:${W}\\s){1,2}?(?:${SUCH})(?=\\s?(?:,|है|hai|h\\s|[।.]|$)))${END})*)`,
  'dgiu',
)
/** "पीपल वाली गली में रहते हैं". */
const livedLane = new RegExp(
  `${START}(?:${W}\\s){1,2}?(?:${SUCH}|की|ki)\\s(?:गली|gali|लेन|lane)(?=\\s(?:में|मे|me|mein)\\s(?:ही\\s)?(?:रह|re?ht|ra?ht|rah|reh))`,
  'giu',
)
const nthHouse =
  /\b(?:first|second|third|fourth|fifth|sixth|last|rented|[1-9](?:st|nd|rd|th))\s(?:house|hut|home|room|shanty)\s(?:on|in|from|after|behind|near|beside|next to|opposite|to)\s(?:the\s)?\p{L}+(?:\s\p{Lu}\p{L}+)?/giu
/** "lives at the yellow house beside the Post Office lane". */
const suchHouse =
  /\b(?:lives?|living|stays?|staying|resides?|residing)\s(?:at|in)\s((?:the|a)\s(?:\p{L}+\s){0,2}(?:house|hut|home|room|flat|quarter)\s(?:on|above|over|behind|near|beside|next to|opposite)\s(?:the\s)?\p{L}+(?:\s\p{Lu}\p{L}+)?(?:\s(?:lane|road|street|gali))?)/dgiu
/** Whoever lives in a hut has no other address. */
const hut =
  /\b(?:hut|shanty|jhuggi|shack)\s(?:on|by|under|behind|near|beside|next to|opposite|opp[.]?)\s(?:the\s)?\p{L}+(?:\s(?!(?:is|was|are|were|and|has|had|got|since|for|in|on|at|burnt|collapsed|not|but|the|who)\b)\p{L}+){0,2}/giu
/** "the room behind Iqbal tailor's shop": named after who is there. */
const roomBy =
  /\b(?:the\s)?(?:room|house|flat|godown|shop|quarter)\s(?:behind|above|over|below|beside|next to|opposite|near)\s(?:the\s)?((?:\p{L}+\s){0,2}\p{L}+)(?:['’]s\s(?:house|shop|home|store|clinic|garage))/giu

/** Words that end what was said before the landmark. */
const stopper =
  /(?:ता|ती|ते|या|गा|गी|कर|ha|hai)$|^(?:है|हैं|हूं|हूँ|था|थी|थे|में|और|पर|को|ने|घर|मैं|हम|लोग|log|ham|वह|वो|ये|यह|जो|कि|तो|भी|ही|नाम|पता|निवासी|का|के|की|me|main|mai|hum|aur|par|ko|ne|ghar|hun|hoon|jo|ki|ka|ke|to|bhi|wo|debris|पुलिस|शक)$/u
const joining = /^(?:का|के|की|ka|ke|ki)$/u

/** So many signs are no part of a landmark, at the beginning of what was matched; `upTo` is where its place is told. */
export function leadOf(match: string, upTo: number): number {
  const said = wordsAt(match.slice(0, upTo))
  // "पीर बाबा की मजार": what joins two words of a landmark ends nothing.
  const last = said.findLastIndex(
    ({ text }, at) =>
      at < said.length - 1 &&
      stopper.test(text) &&
      !(joining.test(text) && at > 0 && !stopper.test(said[at - 1]?.text ?? '')),
  )
  return last < 0 ? 0 : (said[last + 1]?.start ?? 0)
}

const lanes = /\s(?:गली|लेन|gali|lane)\s/iu
/** The words without which there is no such home: they are looked for first, for most texts have none. */
const [nthCore, suchCore, livedCore] = [
  `(?:${NTH})(?:\\s${W}){0,2}?\\s(?:${HOME})${END}`,
  `(?:${SUCH})\\s(?:${W}\\s)?(?:${HOME})`,
  `(?:${HOME})\\s(?:में|मे|me|mein)\\s(?:रह|re?ht|ra?ht|rah|reh)`,
].map((core) => new RegExp(core, 'iu')) as [RegExp, RegExp, RegExp]
const englishCore =
  /(?:house|hut|home|room|shanty|shack|flat|godown|shop|quarter|jhuggi)\s(?:on|in|from|after|behind|near|beside|next|opp|to|by|under|above|over|below)/i
const besides = new RegExp(`\\s(?:${BESIDE})\\s`, 'iu')

/** Dwellings by where they stand. */
export function spotsIn(text: string): readonly Bounds[] {
  const found: Bounds[] = []
  const whole = (match: RegExpExecArray) => found.push([match.index, match.index + match[0].length])
  if (homely.test(text)) {
    if (/(?:के|से|ke|se)\s/iu.test(text)) {
      if (nthCore.test(text)) for (const match of matchesIn(text, nthHome)) found.push(beside(match))
      if (suchCore.test(text)) for (const match of matchesIn(text, suchHome)) found.push(beside(match))
      if (livedCore.test(text)) for (const match of matchesIn(text, livedHome)) found.push(beside(match))
      if (/मेर|हमा?र|mer[aei]|hamar/iu.test(text))
        for (const { indices } of matchesIn(text, myHome)) if (indices?.[1]) found.push(indices[1])
    }
    if (englishCore.test(text)) {
      for (const match of matchesIn(text, nthHouse)) whole(match)
      if (/\s(?:the|a)\s/iu.test(text))
        for (const { indices } of matchesIn(text, suchHouse)) if (indices?.[1]) found.push(indices[1])
      for (const match of matchesIn(text, hut)) whole(match)
      for (const match of matchesIn(text, roomBy))
        if (wordsAt(match[1] ?? '').some((word) => isFirstName(word.text) || isSecondName(word.text)))
          whole(match)
    }
  }
  if (/गली|लेन|gali|lane/iu.test(text)) {
    if (/रह|r[ae]h/iu.test(text))
      for (const match of matchesIn(text, livedLane))
        found.push([match.index + leadOf(match[0], match[0].search(lanes)), match.index + match[0].length])
    if (which.test(text))
      for (const match of matchesIn(text, nthOfLane))
        found.push([match.index + leadOf(match[0], match[0].search(lanes)), match.index + match[0].length])
  }
  return found
}

const homely =
  /घर|मकान|झोप|झों|झुग्|कमर|कोठ|मड़|खोली|क्वार्टर|ghar|maka|jho|jhu|kamr|room|house|hut|home|shanty|shack|flat|godown|shop|quarter/iu
const which = new RegExp(NTH, 'iu')

function beside(match: RegExpExecArray): Bounds {
  const upTo = besides.exec(match[0])?.index ?? match[0].length
  return [match.index + leadOf(match[0], upTo), match.index + match[0].length]
}
