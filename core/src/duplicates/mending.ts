/**
 * What a message says of having been put right: that it was ("ठीक हो गया, धन्यवाद"), or that it was and is broken again.
 * What broke again is another matter than what was told first. New and soon broken is not mended: "एक महीने में उखड़ गई".
 */

/** Put right, or put right and broken again. */
export type Mending = 'mended' | 'relapsed'

const edge = '(?<![\\p{L}\\p{M}])'
const tail = '(?![\\p{L}\\p{M}])'
const any = (...parts: readonly string[]) => `(?:${parts.join('|')})`
const pattern = (source: string) => new RegExp(source, 'iu')

/** "फिर से लिख रहे हैं", "phir bhi": told again, and not broken again. */
const telling =
  '(?:से\\s|se\\s)?(?:भी|लिख|भेज|बता|याद|कह|बोल|आवेदन|शिकायत|bhi|likh|bhej|bata|yaad|kah|keh|bol|avedan|aavedan|shikayat|complain|writ|send|remind|request|appl)'
const again = `${edge}${any('फिर', 'दोबारा', 'दुबारा', 'phir', 'fir', 'dobara', 'dubara', 'again', 'once more')}${tail}(?!\\s${telling})`
/** Broken, stopped, cut: what goes wrong again. */
const fault = any(
  'टूट|टुट|जल\\s?ग|जला|खराब|गिर(?!व)|धँस|धंस|फट|फूट|बंद|बन्द|उखड़|बह(?![ुन])|कट|काट|सूख|जाम|भर\\s?ग|फुँक|फुंक|उड़|रुक|रोक|लीक|टपक|झुक|गायब|बिगड़|ठप|वही हाल|गड़बड़|कब्ज',
  'toot|tut|jal\\s?g|jala|kharab|gir(?!w|v)|dhans|phat|phoot|band|ukhad|bah(?![ua])|beh(?!an)|kat\\s?g|kaat|sukh|sookh|jaam|jam(?![iu])|bhar\\s?g|phunk|funk|uda?\\s?g|ruk|rok|leak|tapak|jhuk|gayab|bigad|thap|wahi haal|kabz',
  'broke|burn|blew|fail|stop|collaps|chok|block(?!\\s?office)|(?:gone|went|go)\\s(?:off|out|dry|dead|down)|dr(?:y|ied)|fell|cut|overflow|encroach|struck|dark|sunk|washed|crack|dirty|crater',
)
/** It was done, and not asked for. */
const done =
  '(?:हो|ho|कर|kar|करा|kara|करवा|karwa)?\\s?(?:हुआ|हुई|हुए|गया|गई|गयी|चुका|चुकी|दिया|दी|था|थी|या|hua|hui|gaya|gayi|gya|gyi|chuka|diya|di|tha|thi|ya)'
const mend = '(?:ठीक|सुधर|मरम्मत|चालू|बहाल|शुरू|theek|thik|sudhar|marammat|chalu|chaalu|bahaal|shuru)'
const set =
  '(?:बन|बदल|जुड़|जोड़|मिल|साफ\\s?हो|साफ\\s?कर|साफ\\s?करवा|हट|हटा|ban|badal|jud|jod|mil|saaf\\s?ho|saaf\\s?kar|saaf\\s?karwa|hat|hata)\\s(?:गया|गई|गयी|चुका|चुकी|दिया|दी|gaya|gayi|gya|gyi|chuka|diya|di)'
const thanks = '(?:धन्यवाद|शुक्रिया|आभार|thank|dhanyavad|dhanyawad|shukriya|aabhar|abhar)'
const mended = pattern(
  any(
    `${edge}${mend}\\s?${done}${tail}`,
    `${edge}${set}(?=\\s(?:था|थी|गया|गई|tha|thi|gaya|gayi|par|पर)|[\\s,.।!]{0,3}(?:[\\p{L}\\p{M}]+[\\s,.।!]+){0,2}${thanks})`,
    `${edge}(?:बन|ban)\\s(?:गया|गई|गयी|चुका|चुकी|gaya|gayi|gya|gyi|chuka)${tail}`,
    '(?:was|were|been|got|is)\\s(?:now\\s)?(?:repaired|fixed|replaced|restored|changed|mended|cleaned|reconnected|rebuilt|resumed|cleared)',
    `${thanks}.{0,12}${edge}(?:अब|ab|now)${tail}`,
    `${edge}(?:नया|नई|naya|nayi)\\s(?:लगा|laga)${tail}`,
  ),
)
const fixed = any(
  `${edge}${mend}\\s?${done}${tail}`,
  `${edge}${set}${tail}`,
  `${edge}(?:बदला|बनवाया|बनी थी|बना था|badla|banwaya|bani thi|bana tha)${tail}`,
  '(?<!not\\s)(?:repaired|replaced|mended|fixed|rebuilt|restored|reconnected|resumed|cleaned|cleared)',
)
const season = '(?:इस|is|this)\\s(?:साल|बार|जून|बरसात|बाढ़|सावन|गर्मी|महीने|saal|bar|baar|mahine|year|time|month)'
const relapsed = pattern(
  any(
    `${again}\\s(?:(?:से|se|wahi|वही|ke|to|तो|aaj|आज|kal|कल|gaya|ho|हो)\\s){0,2}(?:[\\p{L}\\p{M}]+\\s){0,2}?${fault}`,
    `${fault}[\\p{L}\\p{M}]*\\s(?:[\\p{L}\\p{M}]+\\s){0,2}again${tail}`,
    `${fixed}(?!.{0,15}(?:नहीं|nahi|nhi|not)).{0,60}${again}`,
    `${season}\\s?.{0,20}${again}`,
  ),
)

/** What it says of it, if anything. */
export function mendingOf(text: string): Mending | undefined {
  if (relapsed.test(text)) return 'relapsed'
  return mended.test(text) ? 'mended' : undefined
}
