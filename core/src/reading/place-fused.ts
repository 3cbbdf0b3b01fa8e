/** A name written in one with what follows it or comes before it: रामपुरवालों, Rampurme, ग्रामहरिपुर, तेजखेड़ापंचायत. */

const AFTER =
  /(?:वालों|वालो|वाला|वाले|वाली|वासियों|वासी|में|मे|का|की|के|को|से|तक|walon|walo|wala|wale|wali|vasiyon|wasiyon|vasi|wasi|mein|main|me|ka|ki|ke|ko|se|tak|gaon|gav|गांव|गाँव|village|पंचायत|panchayat|ब्लॉक|block|प्रखंड|prakhand|थाना|thana)$/
const BEFORE =
  /^(?:ग्रामपंचायत|ग्राम|मौजा|पोस्ट|थाना|प्रखंड|ब्लॉक|ब्लाक|पंचायत|वार्ड|gram|vill|village|mauja|post|thana|prakhand|block|panchayat)/
const SHORTEST = 4

/** How many letters at the end of a word are a word of their own, if the rest of it is a name; 0 if it is one word. */
export function fusedTail(word: string, isName: (word: string) => boolean): number {
  if (word.length <= SHORTEST || isName(word)) return 0
  const after = AFTER.exec(word)?.[0].length ?? 0
  if (after > 0 && word.length - after >= SHORTEST && isName(word.slice(0, -after))) return after
  const rest = word.slice(BEFORE.exec(word)?.[0].length ?? 0)
  return rest.length < word.length && rest.length >= SHORTEST && isName(rest) ? rest.length : 0
}
