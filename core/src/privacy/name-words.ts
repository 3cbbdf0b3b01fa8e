/**
 * Which words a name has and which it has not. Words are compared by their sound, so that script and spelling do not
 * matter; second names that sound as another word does ("बाई", "गुप्ता") are known by their letters.
 */
import { soundOf, soundsAt } from '../text/neutral.ts'
import { type Word, wordsAt } from '../text/words.ts'
import { bearing, isFirstName, isSecondName, PLAIN } from './bearing.ts'

/** A word of a text with its sound. */
export interface Said extends Word {
  readonly key: string
}

/** The words of a text with their sounds. */
export function saidIn(text: string): readonly Said[] {
  const keys = soundsAt(text)
  return wordsAt(text).map(({ text: word, start, end }, at) => ({
    text: word,
    start,
    end,
    key: keys[at] ?? '',
  }))
}

/** Words that end a name or show that none was begun. */
const ends = keysOf(`
  है हैं हूँ हू हो था थी थे का की के को से में पर ने और या तथा एवं व नहीं नही न मत भी ही तो कि जो यह वह ये वे इस उस
  काट कट काटा कटा जोड़ जुड़ जुड़ा जोड़ा जोड़ने गलत सही सुधार सूची लिस्ट आया आई आये बदल बदलना चढ़ा चढ़ाना दर्ज लिखा लिख गुप्त गायब हटा गोपनीय
  ग्राम गाँव गांव गाव निवासी रहने पोस्ट थाना ब्लॉक तहसील जिला वार्ड मोहल्ला पंचायत पता उम्र आयु मोबाइल फोन नंबर संख्या पुत्र पुत्री पत्नी पति पिता
  बोल कह बता रहा रही रहे एक गरीब किसान विधवा दिव्यांग विकलांग बहुत सर महोदय महोदया साहब जी आप मुझे हमें मेरे मेरी मेरा हमारे अपने कर किया दिया मिला
  is am are was the a an of and or in on at from to not no has have been my our your with for village ward block po ps vill resident r/o age mobile phone number contact
  hai hain hu hoon hun ho tha thi ka ki ke ko se me mein par ne aur ya nahi nhi bhi hi jo gram gaon vill niwasi post thana tehsil zila jila pata umar age kat kata jod juda galat sahi suchi list aaya aayi likha gupt gayab hata wala wali wale rs inr जाति कौम jati caste ph mob add addr addrs tel dist whatsapp aadhar adhar missing wrong added removed struck secret included deleted
  गाय अब आज कल पिछले दो तीन कृपया शिकायत आवेदन राशन पेंशन आवास खाता आधार कार्ड बिजली पानी सड़क मेरो बी देख तक इसलिए सुन चाहता चाहती
  पीएम pm आवास योजना प्रधानमंत्री मतदाता वोटर voter बीपीएल bpl परिवार सर्वे पात्रता लाभार्थी बा बाटे बानी भई पर हवय हे he ba ration rashan list voter pension awas yojana card
  writing complaining resident citizen from living facing requesting student farmer widow poor unable getting very here going suffering aware sure also
  समस्त सभी सब ग्रामवासी ग्रामवासियों मोहल्लेवासी नागरिक जनता आत्मज आत्मजा correction change update mistake error spelling
  कहीं kahin kahi misspelt misspelled mispelt misspelled spelt spelled wrongly incorrectly correctly printed written entered shown published काटने जोड़ने किसी kisi निकला nikla चढ़ा chadha mismatch शामिल shamil samast sabhi gramvasi nagrik जन्म जन्मतिथि janm dob और
`)

/** Said before a name and part of no name. */
const honorifics = keysOf(
  'श्री श्रीमती सुश्री श्रीमान डॉ डा कुमारी मो mr mrs ms dr shri smt sri shrimati kumari late स्व स्वर्गीय md प्रो prof सरदार sardar हाजी haji',
)

/** After "मैं …" a name is believed only before these. */
const closers = keysOf(
  'पुत्र पुत्री पत्नी पति आत्मज वल्द ग्राम गाँव निवासी निवासिनी रहने उम्र s d w r son wife daughter resident village vill gram gaon niwasi बोल bol from',
)

function keysOf(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/).filter(Boolean).map(soundOf))
}

/** Does this word end a name? */
export function endsName({ key }: Said): boolean {
  return ends.has(key)
}

/** Is it said before names? */
export function isHonorific({ key }: Said): boolean {
  return honorifics.has(key)
}

/** Does it show that what stood before it was a name? */
export function closesName({ key }: Said): boolean {
  return closers.has(key)
}

/** "naam jodna", "नाम चढ़ाने": what is to be done with a name. */
const deed = /..(?:[आा]ना|[आा]ने|टना|टने|डना|डने|aana|aane|ana|ane|tna|tne|dna|dne|rna|rne)$/u

/** May the word at this place belong to a name that begins at `first`? */
export function isName(said: readonly Said[], at: number, first: number): boolean {
  const { text, key } = said[at] as Said
  if (!/^\p{L}[\p{L}\p{M}]+$/u.test(text)) return false
  if (at > first && isSecondName(text)) return true
  if (at === first && isFirstName(text)) return true
  if (bearing(text) & PLAIN || deed.test(text)) return false
  return key !== '' && !ends.has(key) && !honorifics.has(key)
}

/** Whose child or wife somebody is stands after their own name: "Ramesh Singh s/o Mahesh Singh". */
export function isOfKin(words: string): boolean {
  return /^(?:[sdw] o|[sdw]|son|wife|daughter|पुत्र|पत्नी|पुत्री|पति|पिता|आत्मज|आत्मजा|वल्द|putra|patni|pati|pita)(?:\s|$)/u.test(
    words,
  )
}

const dwellers: ReadonlySet<string> = new Set(['निवासी', 'niwasi', 'nivasi', 'resident'])

/** Who stands before "बोल रहा हूँ" or "निवासी" has said their name. */
export function speaks(said: readonly Said[], at: number): boolean {
  const [{ text = '' } = {}, next] = [said[at], said[at + 1]]
  if (text === 'बोल' || text === 'bol') return /^(?:रहा|रही|raha|rahi|rha|rhi)$/u.test(next?.text ?? '')
  return dwellers.has(text)
}
