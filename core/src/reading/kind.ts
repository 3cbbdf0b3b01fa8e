/**
 * What kind of message a citizen has sent. Rules by key phrases, in an order that matters:
 *
 *   stop         only as (nearly) the whole message: "STOP", "बंद करो"
 *   emergency    life in danger now; it is a grievance too, but somebody must look at once
 *   dissatisfied the work reported was not done, or the closing was false
 *   satisfied    it was done
 *   status       asks how it stands
 *   follow-up    urges or adds to a grievance already made
 *   yes, no      the whole message is an answer
 *   thanks, greeting   nothing else in it
 *   abuse        insults and nothing to act on; with a matter in it, it is a grievance in bad language
 *   grievance    anything else that says something
 *   unclear      too little to tell
 *
 * After a report was sent (`afterReport`), an answer is about the report: "नहीं" is dissatisfied, "हाँ" is satisfied.
 */
import { soundOf } from '../text/neutral.ts'
import { digits, wordsAt } from '../text/words.ts'
import { dangerIn } from './danger.ts'
import { everyday } from './everyday.ts'
import { findPhrase, keysOf, type Phrases, phrases } from './phrases.ts'

/** The kinds of message. */
export type Kind =
  | 'grievance'
  | 'follow-up'
  | 'status'
  | 'satisfied'
  | 'dissatisfied'
  | 'thanks'
  | 'greeting'
  | 'abuse'
  | 'yes'
  | 'no'
  | 'stop'
  | 'emergency'
  | 'unclear'

/** A kind with how sure the reading is (0 to 1) and the words that told it. */
export interface KindReading {
  readonly kind: Kind
  readonly confidence: number
  readonly why: string
}

const stop = phrases(
  'stop; बंद करो; बंद कर दो; बन्द करो; मैसेज मत भेजो; मैसेज बंद करो; unsubscribe; रद्द; रद्द करो; रद्द करें; रहने दो; रहने दीजिए; दर्ज मत करो; दर्ज मत करें; मत करो दर्ज; cancel; rehne do; radd karo; message band karo; mat bhejo; stop sending messages; wrong number; sorry wrong number; गलत नंबर; गलत नंबर लग गया; galat number; galat number lag gaya; galti se message; गलती से मैसेज',
)
const yes = phrases(
  'हाँ; जी; जी हाँ; हाँ जी; yes; y; ok; okay; ठीक है; सही है; thik hai; theek; haa; ha ji; bilkul; बिल्कुल; ओके; haan; han; hann; haann; hmm; ji; hanji; haanji; yess; yep; yeah; sure; कर दो; कर दीजिए; दर्ज कर दीजिए; दर्ज कीजिए; kar do; kar dijiye; darj kijiye; darj kar dijiye; सही लिखा है; सब सही है; sab sahi hai; सही; sahi hai; correct; right; confirm; yes please; दर्ज करो; दर्ज कर दो; darj kar do; register karo; yes register',
)
const no = phrases(
  'नहीं; नही; जी नहीं; नहीं जी; no; nope; nahi; galat; गलत; गलत है; wrong; not correct; मत करो; ना',
)
const greeting = phrases(
  'नमस्ते; नमस्कार; प्रणाम; राम राम; जय हिन्द; जय श्री राम; जय भीम; सलाम; अस्सलाम वालेकुम; आदाब; hello; helo; good morning; good evening; good afternoon; good night; सुप्रभात; शुभ प्रभात; शुभ रात्रि; सादर प्रणाम; चरण स्पर्श; सतनाम; जय जोहार; जोहार; happy diwali; happy holi; शुभकामनाएं; बधाई; हार्दिक शुभकामनाएं; hlo; helo ji; jai johar; ram ram; pranam; namaskar; jai hind; साहब का नंबर है; kiska number hai; is this the number',
)
const thanks = phrases(
  'धन्यवाद; शुक्रिया; आभार; बहुत बहुत धन्यवाद; thanks; thank you; thank u; thankyou; thanku; dhanyavad; dhanyawad; shukriya; thnx; thx; मेहरबानी; साधुवाद; grateful; appreciate; thanku; tnx; tysm; bahut abhar; abhari; आभारी',
)
const satisfied = phrases(
  'संतुष्ट हूँ; संतुष्ट; अब ठीक हो गया; अब ठीक हो गया है; ठीक हो गया है; ab thik ho gaya; ab theek ho gaya hai; काम हो गया; हो गया है; समस्या हल हो गई; समाधान हो गया; ठीक हो गया; ठीक हो गई; बन गया; बन गई; मिल गया; मिल गई; चालू हो गया; चालू हो गई; आ गई बिजली; बिजली आ गई; पानी आ गया; पानी आने लगा; पैसा आ गया; सुधार हो गया; लग गया; satisfied; solved; resolved; problem solved; issue resolved; work done; it is working now; now working; has been repaired; has been fixed; kaam ho gaya; thik ho gaya; ho gya hai; mil gaya; ban gaya; chalu ho gaya; santusht; money received; amount credited; बढ़िया काम; अच्छा काम; theek ho gaya; theek hai ab; ab thik hai; अब ठीक है; अब पानी आ रहा; aa gayi; aa gaya; आ गया; आ गई; राशि मिली; paisa mil gaya; pension aa gayi; हो गया धन्यवाद; समाधान से संतुष्ट; is done; it is done',
)
const dissatisfied = phrases(
  'काम नहीं हुआ; नहीं हुआ; कुछ नहीं हुआ; हल नहीं हुआ; हल नहीं हुई; समाधान नहीं हुआ; कोई कार्रवाई नहीं; कोई काम नहीं; ठीक नहीं हुआ; संतुष्ट नहीं; असंतुष्ट; काम पूरा नहीं; पूरा नहीं हुआ; kaam pura nahi; pura nahi hua; फोटो भी दूसरी; फोटो दूसरी जगह; photo dusri jagah; photo doosri jagah; झूठ; झूठ है; झूठी रिपोर्ट; झूठी आख्या; फर्जी रिपोर्ट; फर्जी आख्या; गलत रिपोर्ट; गलत आख्या; फर्जी निस्तारण; गलत निस्तारण; बिना काम के बंद; बिना जांच के; कोई नहीं आया; कोई देखने नहीं आया; आधा काम; अधूरा काम; फिर खराब; फिर से खराब; दुबारा खराब; वैसा ही है; वैसे ही है; जस का तस; खानापूर्ति; not satisfied; unsatisfied; dissatisfied; not solved; not resolved; not done; nothing done; nothing has been done; nothing happened; no action; false report; fake report; wrong report; wrongly closed; closed without; still not working; still same; not fixed; jhooth; jhuth hai; jhoothi report; kaam nahi hua; nahi hua; kuch nahi hua; koi nahi aaya; same problem; waisa hi hai; farji report; galat report; reopen; dobara kholo; फिर से खोलो; lied; is a lie; nobody came; no one came; फिर से खोलिए; फिर से खोलें; dobara khol; dubara khol; शिकायत फिर खोलें; आपने लिखा; aapne likha; report says; stated in the report; report states; रिपोर्ट में लिखा; आख्या में लिखा; report me likha; you have closed; closed my complaint; शिकायत बंद कर दी; शिकायत बंद कर दिया; shikayat band kar di; complaint band kar di; निस्तारित दिखा; disposed without; जस की तस; jas ki tas; jas ka tas; nyay nahi; कैसे सही; बिना देखे; बिना मौके; बिना जाँच; bina jaanch; bina dekhe; bina mauke; not even one; verify again; somebody else; santusht nahi; asantusht; santushti nahi; kisi aur ka photo; पुरानी फोटो; purani photo; दूसरी जगह की फोटो; wrong photo; old photo; same condition; abhi bhi kharab; अभी भी खराब; अब भी; समस्या बनी हुई; problem is still',
)
/** Said of a grievance this is no satisfaction; said of a pension or a way it is the grievance itself. */
const shut = phrases('band kar diya hai; बंद कर दिया है; बंद कर दी')
const status = phrases(
  'स्थिति; स्टेटस; status; स्थिति क्या है; स्थिति बताएं; status kya hai; status batao; what is the status; current status; क्या हुआ मेरी शिकायत का; शिकायत का क्या हुआ; मेरी शिकायत का क्या; shikayat ka kya hua; complaint ka kya hua; kya hua meri shikayat; कहाँ तक पहुँची; कहाँ पहुँचा; कहां तक हुआ; kaha tak pahucha; किसके पास है; kiske pas hai; कब तक होगा; कब तक हो जाएगा; कब तक ठीक होगा; kab tak hoga; kab tak hogi; when will; any update; update please; koi update; kya progress; any progress; प्रगति; क्या कार्रवाई हुई; kya karyavahi hui; kya karwai; trace; track my; का क्या हुआ; ka kya hua; शिकायत संख्या बताएं; शिकायत नंबर बताएं; नंबर बताएं; shikayat number batao; कहां पहुंचल; का भईल; ka bhail; kab tak hoi; कब तक होई; where is my complaint; how long will it take; स्थिति बताइए; स्थिति बताओ; status bataiye; status of; is any action taken; kya hua; क्या हुआ',
)
const followUp = phrases(
  'पहले भी शिकायत; पहले शिकायत की; शिकायत की थी; शिकायत किया था; शिकायत दी थी; शिकायत दर्ज कराई थी; शिकायत दर्ज हुए; शिकायत दर्ज किए; shikayat darj hue; shikayat darj kiye; शिकायत संख्या; शिकायत नंबर; शिकायत क्रमांक; याद दिला; रिमाइंडर; reminder; remind; my complaint; my complaint no; complaint number; complaint no; meri shikayat; shikayat kiya tha; shikayat ki thi; shikayat no; shikayat number; pehle bhi likha; पहले भी लिखा; कल भी लिखा; ऊपर वाली शिकायत; उसी मामले में; उसी शिकायत; usi shikayat; इसी शिकायत; जो कागज मांगे; आपने मांगा; aapne manga; in addition to my; further to my',
)
/** Said alone these may only mean that the message was read. */
const noted = phrases(
  'ok; okay; ओके; ठीक है; thik hai; theek hai; theek; hmm; जी; ji; ok sir; ok ji; जी सर; noted',
)

/** Said alone this is an answer; inside a longer text it is anything (खराब हो गया). */
const barely = phrases('हो गया; हो गई; ho gya; done')
/** Words that take a good word back. */
const doubt = phrases(
  'लेकिन; मगर; परंतु; but; खराब; टूट; टूटा; अधूरा; आधा; बंद; परेशान; समस्या है; अभी तक; not; nahi; नहीं; kharab; phir bhi; फिर भी',
)
/** These say it plainly, however long the message. */
const plainly = phrases(
  'संतुष्ट हूँ; पूरी तरह संतुष्ट; santusht hu; problem solved; issue resolved; yes resolved; yes solved; समस्या हल हो गई; समस्या का समाधान हो गया; close kar do; शिकायत बंद कर दें; you can close',
)
/** What somebody writes who sends what was asked for. */
const supplied = phrases(
  'फोटो भेज रहा; photo bhej raha; यह रही फोटो; ye rahi photo; attached photo; sending photo; as asked; documents attached; कागज भेज रहा; ye lijiye; यह लीजिए',
)
const abuse = phrases(
  'हरामी; हरामखोर; कमीने; कमीना; साले; कुत्ते; कुत्तों; गधे; सूअर; चोर हो सब; सब चोर; निकम्मे; निकम्मा; भड़वे; मादरचोद; बहनचोद; चूतिया; bc; mc; harami; haramkhor; kamine; kamina; saale; kutte; gadhe; suar; bhadwe; madarchod; behenchod; chutiya; chutiye; bastard; idiots; idiot; useless people; useless officers; useless government; shame on you; shame on u; shameless; bloody; nikamme; sab chor; sab ke sab chor; rascal; भाड़ में जाओ; बेशर्म; बेशर्मों; बिके हुए; bhad me jao; besharam; bike hue; नालायक; nalayak; डूब मरो; doob maro',
)

/** By its letters, since its key is that of है. */
const hello =
  /^\s*(?:h(?:i+|e+y+)(?:\s+(?:sir|ji|madam|there|bhai|dear))*|(?:sir|सर|madam|मैडम|साहब|sahab)(?:\s*(?:ji|जी))?)[\s!.,🙏]*$/iu

/** "It is stated that …" opens with no yes, though by their keys "is" and "yes" are one. */
const states = /^\W*(?:[a-z]+\s+)?is\b/i

/** The kind of a message, how sure, and by which words. Total and pure. */
export function kindOf(text: string, context: { readonly afterReport?: boolean } = {}): KindReading {
  const keys = keysOf(text)
  const sign = keys.length === 0 ? signOf(text, context.afterReport === true) : undefined
  if (sign) return sign
  if (keys.length === 0) return reading('unclear', 0.9, 'no words')
  if (hello.test(text)) return reading('greeting', 0.9, 'hi')
  return (
    wholeAnswer(keys, context.afterReport === true) ??
    urgent(text) ??
    courtesy(keys, context.afterReport === true) ??
    aboutTheWork(keys, context.afterReport === true, {
      named: namesGrievance(text),
      agrees: opensWithYes(keys) && !states.test(text),
    }) ??
    insult(keys) ??
    matter(keys)
  )
}

/** A thumb or folded hands are an answer too. */
function signOf(text: string, afterReport: boolean): KindReading | undefined {
  if (/[👎❌🚫]/u.test(text)) return reading(afterReport ? 'dissatisfied' : 'no', 0.8, 'a sign')
  if (/[👍✅👌✔]/u.test(text)) return reading(afterReport ? 'satisfied' : 'yes', 0.8, 'a sign')
  if (/[🙏💐🌹]/u.test(text)) return reading('thanks', 0.7, 'a sign')
  return undefined
}

function wholeAnswer(keys: readonly string[], afterReport: boolean): KindReading | undefined {
  const stopped = covers(keys, stop, 0)
  if (stopped) return reading('stop', 0.95, stopped)
  const lacking = covers(keys, dissatisfied, 0)
  if (lacking) return reading('dissatisfied', afterReport ? 0.95 : 0.8, lacking)
  const done = covers(keys, satisfied, 0) ?? covers(keys, barely, 0)
  if (done) return reading('satisfied', afterReport ? 0.95 : 0.6, done)
  const denied = covers(keys, no, 0)
  if (denied) return reading(afterReport ? 'dissatisfied' : 'no', 0.9, denied)
  const agreed = covers(keys, yes, 0) ?? onlyYes(keys)
  if (agreed) return reading(afterReport ? 'satisfied' : 'yes', 0.9, agreed)
  return undefined
}

function urgent(text: string): KindReading | undefined {
  const heard = dangerIn(text)
  return heard?.grade === 'emergency' ? reading('emergency', 0.8, heard.why) : undefined
}

/** Messages about a grievance already made. A code in the text (`named`) makes it sure that there is one; `agrees` says that it opens with a yes. */
function aboutTheWork(
  keys: readonly string[],
  afterReport: boolean,
  { named, agrees }: { readonly named: boolean; readonly agrees: boolean },
): KindReading | undefined {
  const history = findPhrase(keys, followUp)
  const plain = findPhrase(keys, plainly)
  if (plain && !negated(keys, plain.to)) return reading('satisfied', 0.9, plain.phrase.text)

  const bad =
    findPhrase(keys, dissatisfied) ?? (afterReport || named || history ? findPhrase(keys, shut) : undefined)
  const saysSo = bad && (afterReport || named || keys.length <= 12 || (history && keys.length <= 40))
  const asked = findPhrase(keys, status)
  const asks = asked && (named || keys.length <= (history ? 12 : 8))
  if (asks && !(saysSo && bad.phrase.keys.length > asked.phrase.keys.length)) {
    return reading('status', named || keys.length <= 6 ? 0.9 : 0.7, asked.phrase.text)
  }
  if (saysSo) return reading('dissatisfied', afterReport || named ? 0.9 : 0.7, bad.phrase.text)
  const good = findPhrase(keys, satisfied)
  if (good && !findPhrase(keys, doubt) && keys.length <= 20 && (afterReport || agrees)) {
    return reading('satisfied', afterReport && keys.length <= 8 ? 0.9 : 0.7, good.phrase.text)
  }
  if (named) return reading('follow-up', 0.7, 'names a grievance')
  if (history) return reading('follow-up', keys.length <= 25 ? 0.7 : 0.5, history.phrase.text)
  const sent = findPhrase(keys, supplied)
  return sent && keys.length <= 8 ? reading('follow-up', 0.6, sent.phrase.text) : undefined
}

/** Does the text carry a number of a grievance, in the short form (PHE-0412) or the long? */
export function namesGrievance(text: string): boolean {
  return text.includes('-') && /\b[A-Z]{2,4}-\d{3,6}\b|\b[A-Z]{3}-[A-Z]{2,4}-\d{2}-\d+/i.test(digits(text))
}

/** "haan ji darj karo": one yes after the other, and nothing else. */
function onlyYes(keys: readonly string[]): string | undefined {
  if (keys.length > 8 || !opensWithYes(keys) || findPhrase(keys, satisfied)) return undefined
  for (let at = 0; at < keys.length; ) {
    const lengths = yes.all
      .filter((one) => one.keys.every((key, on) => keys[at + on] === key))
      .map((one) => one.keys.length)
    const key = keys[at] ?? ''
    const small = everyday.has(key) && !denials.has(key)
    if (lengths.length === 0 && !small) return undefined
    at += Math.max(1, ...lengths)
  }
  return keys.join(' ')
}

/** Agrees before it says more, and takes nothing back: "हाँ सही है, जल्दी ठीक करवाइए". */
export function agreesPlainly(text: string): boolean {
  const keys = keysOf(text)
  const taken = findPhrase(keys, takenBack) !== undefined || keys.some((key) => denials.has(key))
  return !taken && findPhrase(keys.slice(0, 2), firmly)?.from === 0
}

const firmly = phrases(
  'हाँ; haan; han; yes; ok; okay; ठीक है; thik hai; सही है; sahi hai; correct; बिल्कुल; bilkul',
)
const takenBack = phrases('लेकिन; मगर; परंतु; पर; but; गलत; galat; wrong; बदल; badal; change; lekin; magar')

function opensWithYes(keys: readonly string[]): boolean {
  return findPhrase(keys.slice(0, 2), yes) !== undefined
}

function courtesy(keys: readonly string[], afterReport: boolean): KindReading | undefined {
  const thanked = findPhrase(keys, thanks)
  const good = findPhrase(keys, satisfied)
  if (thanked && good && !findPhrase(keys, doubt) && keys.length <= 20) {
    return reading(afterReport ? 'satisfied' : 'thanks', 0.8, `${thanked.phrase.text}, ${good.phrase.text}`)
  }
  const only = covers(keys, thanks, 4)
  if (only) return reading('thanks', 0.9, only)
  const greeted = covers(keys, greeting, 3)
  if (greeted) return reading('greeting', 0.9, greeted)
  return undefined
}

function insult(keys: readonly string[]): KindReading | undefined {
  const found = findPhrase(keys, abuse)
  if (!found) return undefined
  const telling = keys.filter((key) => !everyday.has(key)).length - found.phrase.keys.length
  return telling <= 7 ? reading('abuse', 0.7, found.phrase.text) : undefined
}

/** "ok", "ठीक है": read, and no more. After a report it is asked whether the work is done. */
export function onlyNotes(text: string): boolean {
  const keys = keysOf(text)
  return keys.length > 0 && covers(keys, noted, 0) !== undefined && keys.length <= 3
}

/** The text without its insult, so that "सब चोर हो" is not read as a theft. */
export function withoutInsult(text: string): string {
  const said = wordsAt(text).map((word) => ({ ...word, key: soundOf(word.text) }))
  const keyed = said.filter(({ key }) => key !== '')
  const found = findPhrase(
    keyed.map(({ key }) => key),
    abuse,
  )
  const [first, last] = [keyed[found?.from ?? 0], keyed[(found?.to ?? 0) - 1]]
  if (!found || !first || !last) return text
  return `${text.slice(0, first.start)} ${text.slice(last.end)}`.trim()
}

function matter(keys: readonly string[]): KindReading {
  const telling = keys.filter((key) => !everyday.has(key) && !/^\d+$/.test(key)).length
  if (telling >= 3)
    return reading('grievance', Math.min(0.9, 0.6 + telling * 0.03), `${telling} telling words`)
  if (telling >= 1 && keys.length >= 2) return reading('grievance', 0.5, 'few words, but they name something')
  return reading('unclear', 0.6, 'too little to tell')
}

/** The phrase, if the message is hardly more than it: at most `extra` other telling words. */
function covers(keys: readonly string[], list: Phrases, extra: number): string | undefined {
  if (keys.length > list.longest + extra + 3) return undefined
  const found = findPhrase(keys, list)
  if (!found) return undefined
  const rest = keys.filter((_, at) => at < found.from || at >= found.to)
  const other = rest.filter((key) => !everyday.has(key) || denials.has(key)).length
  return other <= extra && rest.length <= extra + 3 ? found.phrase.text : undefined
}

const denials: ReadonlySet<string> = new Set(keysOf('नहीं मत no not na'))

/** "ठीक हो गया" is taken back by a denial right before or after it. */
function negated(keys: readonly string[], to: number): boolean {
  return keys.slice(Math.max(0, to - 4), to + 2).some((key) => denials.has(key))
}

function reading(kind: Kind, confidence: number, why: string): KindReading {
  return { kind, confidence, why }
}
