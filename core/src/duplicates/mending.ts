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

const again = any('फिर', 'दोबारा', 'दुबारा', 'phir', 'fir', 'dobara', 'dubara', 'again', 'once more')
/** Broken, stopped, cut: what goes wrong again. */
const fault = any(
  'टूट|टुट|जल\\s?ग|जला|खराब|ख़राब|गिर|धँस|धंस|फट|फूट|बंद|बन्द|उखड़|बह|कट|काट|सूख|जाम|भर\\s?ग|फुँक|फुंक|उड़|रुक|रोक|लीक|टपक|झुक|गायब|बिगड़|ठप|वही हाल|वैसा|गड़बड़|कब्ज',
  'toot|tut|jal\\s?g|jala|kharab|gir|dhans|phat|fat|phoot|band|ukhad|bah|beh|kat|kaat|sukh|sookh|jaam|jam|bhar\\s?g|phunk|funk|ud|ruk|rok|leak|tapak|jhuk|gayab|bigad|thap|wahi haal|kabz',
  'broke|burn|blew|fail|stop|collaps|chok|block|gone|went|dr(?:y|ied)|fell|down|out|cut|overflow|encroach|struck|dead|dark|sunk|washed|cracked|dirty',
)
const mended = pattern(
  any(
    `${edge}(?:ठीक|सुधर|मरम्मत|चालू|बहाल|शुरू|theek|thik|sudhar|marammat|chalu|chaalu|bahaal|shuru)\\s?(?:हो|ho|करा|kara|कर|kar|करवा|karwa)?\\s?(?:हुआ|हुई|हुए|गया|गई|गयी|चुका|चुकी|दिया|दी|था|थी|hua|hui|gaya|gayi|gya|gyi|chuka|diya|di|tha|thi)${tail}`,
    `${edge}(?:बन|बदल|जुड़|जोड़|मिल|साफ हो|हट|ban|badal|jud|jod|mil|saaf ho|hat)\\s(?:गया|गई|गयी|चुका|चुकी|दिया|दी|gaya|gayi|gya|gyi|chuka|diya|di)(?=\\s(?:था|थी|गया|tha|thi|gaya|par|पर)|[\\s,.।!]{0,3}(?:[\\p{L}\\p{M}]+\\s){0,2}(?:धन्यवाद|शुक्रिया|आभार|thank|dhanyavad|dhanyawad|shukriya))`,
    `${edge}(?:बन|ban)\\s(?:गया|गई|गयी|चुका|चुकी|gaya|gayi|gya|gyi|chuka)${tail}`,
    `(?:was|were|been|got|is)\\s(?:now\\s)?(?:repaired|fixed|replaced|restored|changed|mended|cleaned|reconnected|rebuilt|resumed|cleared)`,
    `(?:धन्यवाद|शुक्रिया|dhanyavad|dhanyawad|shukriya|thank\\s?(?:you|s)).{0,12}${edge}(?:अब|ab|now)${tail}`,
    `${edge}(?:नया|नई|naya|nayi)\\s(?:लगा|laga)${tail}`,
  ),
)
const fixed = any(
  'मरम्मत|बदला|बदल द|नया|ठीक\\s?(?:हु|कर|हो)|बनवाया|बनी? थी|बना था|जोड़ द|जोड़ी|जुड़|चालू|बहाल|शुरू|साफ\\s?(?:हु|कर)|हटा',
  'marammat|badla|badal d|naya|t?h?eek\\s?(?:hu|kar|ho)|thik\\s?(?:hu|kar|ho)|banwaya|jod d|jodi|jud|chalu|chaalu|bahaal|shuru|saaf\\s?(?:hu|kar)|hata',
  'repair|replaced|mended|fixed|rebuilt|restored|reconnected|resumed|cleaned|cleared|new\\s',
)
const relapsed = pattern(
  any(
    `${edge}${again}\\s(?:(?:से|se|wahi|वही|ke|to|तो|aaj|आज|kal|कल|gaya|ho|हो)\\s){0,2}(?:[\\p{L}\\p{M}]+\\s){0,2}?${fault}`,
    `${fault}[\\p{L}\\p{M}]*\\s(?:[\\p{L}\\p{M}]+\\s){0,2}again${tail}`,
    `${fixed}(?!.{0,15}(?:नहीं|nahi|nhi|not)).{0,60}${edge}${again}${tail}(?!\\s(?:भी|bhi|से\\s(?:लिख|भेज)|se\\s(?:likh|bhej)))`,
    `${edge}(?:इस\\s(?:साल|बार|जून|बरसात|बाढ़|सावन|गर्मी|महीने)|is\\s(?:saal|bar|baar|mahine)|this\\s(?:year|time|month))\\s?.{0,20}${edge}${again}${tail}`,
  ),
)

/** What it says of it, if anything. */
export function mendingOf(text: string): Mending | undefined {
  if (relapsed.test(text)) return 'relapsed'
  return mended.test(text) ? 'mended' : undefined
}
