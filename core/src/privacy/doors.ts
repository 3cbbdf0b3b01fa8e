/**
 * Addresses finer than a village or ward: the number of a house, flat, plot or lane, the name of a lane or mohalla, "beside
 * so-and-so's house", the PIN code, and a landmark beside which somebody says that they live. A landmark beside which
 * something is broken is no address: without it nobody finds the hand pump.
 */
import { matchesIn } from '../text/matches.ts'
import { wordsAt } from '../text/words.ts'
import { isFirstName, isSecondName } from './bearing.ts'
import { dwellingsIn, joinedUp } from './dwellings.ts'
import { landmarksIn } from './landmarks.ts'
import type { PrivateSpan } from './span.ts'

const number =
  '(?:[\\p{Nd}]{1,4}(?:\\s?[/-]\\s?[\\p{L}\\p{M}\\p{Nd}]{1,5}){0,3}(?:\\s?[A-Zक-ह](?![\\p{L}\\p{M}]))?|[A-Z]{1,2}[ /-]?[\\p{Nd}]{1,4}(?:[/-][\\p{Nd}]{1,4})?)'
const no =
  '(?:\\s*(?:नंबर|नम्बर|नं[.०0]?|न[.०0]|संख्या|सं[.०0]?|क्रमांक|क्र[.०]?|no[.]?|number|num|nambar|#|:)){0,2}\\s*[.:-]?\\s*'
const called = '(?=\\s*(?:no|num|nam|#|नं|नम्बर|न[.०]|सं|क्र))'
const things = `(?:मकान|घर|makan|ghar)\\s(?:का|ka)\\s(?=नं|नम्बर|no|num)|मकान|(?:घ|म)[.०0]?\\s?(?=क्र)|d[.]?\\s?(?=no[. ])|म[.०0]?\\s?(?=नं|न[.०0]|सं)|(?:हा|क्वा|फ्लै|रू)[.०0]\\s?(?=नं|न[.०0]|सं)|घर|हाउस|भवन|फ्लैट|क्वार्टर|आवास(?=\\s*(?:सं|नं))|प्लॉट${called}|गली|लेन|कमरा|रूम|खोली|चॉल|house|h[.]?\\s?(?=no)|makan|makaan|ghar(?=\\s*(?:no|num|nam))|flat|quarter|qtr|plot${called}|door|gali|lane|room|street|झोपड़ी|झोपड़ी|झुग्गी|खोखा|खोखे|बंगला|विला|कोठी|केबिन|बैरक|jhopdi|jhopri|jhuggi|khokha|villa|bungalow|cabin|hut|kothi|kamra|kholi|barrack|(?:apartment|tent|टेंट|स्टॉल|प्लाट|q[.]?|qr[.]?)\\s?(?=no|num|#|नं|नंबर|संख्या)|(?<!(?:राशन|राशन\\sकी|ration\\ski|कोटे\\sकी|मूल्य\\sकी|ration|price|fps|kote\\ski)\\s)(?:दुकान|shop|stall|dukan)${called}`
const houseNumber = new RegExp(
  `(?<![\\p{L}\\p{M}])(?:${things})${no}${number}(?![\\p{L}\\p{M}\\p{Nd}])`,
  'giu',
)
/** "मकान नंबर बारह". */
const spelt =
  /(?:नंबर|नम्बर|नं[.]?|संख्या|no[.]?|number)\s(?:एक|दो|तीन|चार|पांच|पाँच|छह|छः|सात|आठ|नौ|दस|ग्यारह|बारह|तेरह|चौदह|पंद्रह|सोलह|सत्रह|अठारह|उन्नीस|बीस|ek|do|teen|char|paanch|panch|chhah|saat|aath|nau|das|one|two|three|four|five|six|seven|eight|nine|ten)(?![\p{L}\p{M}\p{Nd}])/giu
const thing =
  /(?<![\p{L}\p{M}])(?:मकान|घर|फ्लैट|क्वार्टर|गली|कमरा|दुकान|makan|ghar|flat|quarter|gali|kamra|house|room)\s$/iu
/** A room of an office or a hospital is nobody's. */
const room = /^(?:कमर|रूम|room|kamra)/iu
const ofPublic =
  /अस्पताल|hospital|मरीज|patient|कार्यालय|दफ्तर|office|ओपीडी|opd|कलेक्ट|collect|तहसील|tehsil|डॉक्टर|doctor|राशन|ration|rashan/iu

/** Letters without which there is no door: a quick look before the long one. */
const ofDoor =
  /मकान|घर|हाउस|भवन|फ्लैट|क्वार्टर|आवास|प्लॉट|प्लाट|गली|लेन|कमर|रूम|खोली|चॉल|झोपड|झुग्ग|खोख|बंगल|विला|कोठी|केबिन|बैरक|दुकान|टेंट|स्टॉल|[घमहफ][ाल्ैन]*[.०0]|क्वा|रू[.०0]|house|maka|ghar|flat|quarter|qtr|plot|door|gali|lane|room|street|jhop|jhug|khok|villa|bungalow|cabin|hut|kothi|kamra|kholi|barrack|shop|stall|dukan|apartment|tent|[hdqr][.]?\s?no|q[.]|qr|[hdq][.]?\s?(?:num|#|नं)|h[.]/i

/** "घर 3 दिन से": so many of something, and no number of a door. */
const counted =
  /^\s*(?:दिन|दिनों|महीने|माह|साल|वर्ष|घंटे|बार|लोग|परिवार|हजार|लाख|रुपये|रुपए|फीट|फुट|मीटर|से\s\p{Nd}|din|dino|mahine|mahina|saal|sal|ghante|baar|bar|log|percent|प्रतिशत|days?|months?|years?|hours?|weeks?|families|feet|metres?|meters?|lakh|hazar|rupaye|%|km)(?![\p{L}\p{M}])/iu

/** "house in 2023", "lane of 20". */
const loose = /\s(?:of|in|at|to|on|by|is|se|me|ka|ke|ki|or|pe|ho|do|us|we|as|if|so|my)\s?\p{Nd}/iu
const year = /^[\p{L}\p{M}]+\s(?:19|20)\p{Nd}{2}$/u

const besideHouse =
  /(?<![\p{L}\p{M}])[\p{L}\p{M}]+(?:\s[\p{L}\p{M}]+){0,2}\s(?:जी\s|ji\s)?(?:के|की|का|ke|ki|ka)\s(?:घर|मकान|दुकान|झोपड़ी|झोपड़ी|झुग्गी|कोठी|हवेली|बंगला|बंगले|डेरा|डेरे|चक्की|ghar|makan|makaan|dukan|dukaan|jhopdi|kothi|haveli|bangla|bangle|chakki|dera)(?=\s(?:के|से|ke|se)\s(?:ठीक\s)?(?:पास|आसपास|बगल|सामने|पीछे|पिछवाड़े|सटे|सटा|सटी|निकट|नजदीक|आगे|ऊपर|नीचे|किनारे|कोने|मोड़|दरवाजे|उत्तर|दक्षिण|पूरब|पश्चिम|paas|pas|bagal|bagl|samne|saamne|peeche|piche|pichhe|nikat|aage|upar|niche|sate|sata|kinare|kone)(?![\p{L}\p{M}])|\s(?:तक|tak|se|से|to|till|upto|वाली\sगली|wali\sgali)(?![\p{L}\p{M}]))/giu
const houseOf =
  /\b(?:near|opposite|behind|beside|in front of|next to)\s(?:the\s)?(?:house|residence|home|shop)\sof\s(?:(?:mr|mrs|shri|smt|late)[. ]+){0,2}\p{L}+(?:\s\p{Lu}\p{L}+)?/giu
const housesOf =
  /\b(?:near|opposite|opp[.]?|behind|beside|in front of|next to)\s(?:(?:mr|mrs|shri|smt)[. ]+)?(\p{L}+(?:\s\p{L}+){0,2}?)(?:['’]s\s(?:house|home|residence|shop|place|bungalow|quarter|flat|hut|gate)|\s(?:ji\s)?k[aei]\s(?:ghar|makan|dukan|house))\b/giu

/** "Fernandes uncle's bungalow". */
const bungalowOf =
  /\b(?:(?:mr|mrs|dr|shri|smt)[. ]+)?(\p{L}{3,}(?:\s\p{L}+){0,2}?)['’]s\s(?:house|home|residence|bungalow|hut|flat|quarter)\b/giu

const mohalla =
  /(?<![\p{L}\p{M}])(?:मोहल्ला|मुहल्ला|मोहल्ले|mohalla|muhalla|mohalle)[\s:–-]{1,3}([\p{L}\p{M}]+)(?:\s(?:नगर|टोला|पारा|कॉलोनी|बस्ती|गंज|nagar|tola|para|colony|basti|ganj)(?![\p{L}\p{M}]))?/giu
const ofMohalla =
  /(?<![\p{L}\p{M}])([\p{L}\p{M}]+)\s(?:मोहल्ला|मुहल्ला|मोहल्ले|mohalla|muhalla|mohalle)(?![\p{L}\p{M}])/giu
const lane = /(?<![\p{L}\p{M}])([\p{L}\p{M}]+)\s(?:गली|gali|lane|street)(?![\p{L}\p{M}])/giu
const pin =
  /(?<![\p{L}\p{M}])(?:पिन|pin)\s?(?:कोड|code)?\s?(?:नंबर|नं[.]?|no[.]?|number|है|is)?[\s:.=–-]{0,4}([1-9१-९][\p{Nd}]{2}\s?[\p{Nd}]{3})(?![\p{Nd}])/dgiu

/** What follows is the village, and the mohalla bears the name after it. */
const village = /(?:ग्राम|गांव|गाँव|village|vill[.]?|gram|gaon)\s$/iu

/** Words that stand beside a mohalla, lane or house and name none. */
const nameless = new Set(
  wordsAt(`में मे के का की को से पर वासी वासियों क्लिनिक सभा समिति और तथा है हैं था भी ही तक वाले वाली वाला लोग पूरे पूरा पूरी मेरे मेरा मेरी हमारे
    हमारा हमारी अपने अपनी अपना इस उस सारे सारा हर एक दो तीन यह ये वह यहां कई किस किसी दूसरे दूसरी अन्य छोटी बड़ी कच्ची पक्की तंग पतली
    संकरी मुख्य आखिरी पहली सामने पीछे बगल पड़ोस पूर्व पश्चिम उत्तर दक्षिण नये पुराने सर साहब जी हम मैं आप वार्ड ward
    me mein ke ka ki ko se par per aur hai h bhi tak wale wali wala log pure pura puri poore mere mera meri hamare hamara hamari apne
    is us sare har ek do teen yah ye our my the this that whole entire clinic wasi in of and at on a an kisi dusre dusri samne main
    his her their your another every near next other`).map(({ text }) => text),
)
/** Whoever holds an office is known by it, and their house is no secret of the complainant's. */
const office = new Set(
  wordsAt(
    'सरपंच मुखिया प्रधान विधायक सांसद पार्षद सचिव कोटेदार पटवारी लेखपाल मंत्री अध्यक्ष सदस्य थानेदार शराब राशन सरकारी उचित ' +
      'sarpanch mukhiya pradhan vidhayak mla mp parshad sachiv kotedar patwari lekhpal mantri adhyaksh sadasya thanedar sharab daru rashan ration',
  ).map(({ text }) => text),
)
/** A shop by its goods is nobody's, but for who is named with it. */
const trades = new Set(
  wordsAt('किराना दवा चाय पान मेडिकल पंचर कबाड़ी सब्जी कपड़ा kirana medical chai pan kabadi sabji kapda').map(
    ({ text }) => text,
  ),
)
/** My own house names no one. */
const own = new Set(
  wordsAt(
    'मेरे हमारे अपने उनके उसके सबके लोगों लोगो सभी इनके किसी mere hamare apne unke uske sabke logo logon kisi my our his her their',
  ).map(({ text }) => text),
)
/** Somebody may stand further back than the name: "मेरे बगल में राम के घर के पास". */
const SAID = 0.8

type Bounds = readonly [start: number, end: number]

/**
 * The addresses of a text that are finer than a place. A PIN code alone is wider than a village: it is private where it
 * completes the address of somebody who is named or whose door is.
 */
export function doorsIn(text: string, hasPerson = () => false): readonly PrivateSpan[] {
  const found: PrivateSpan[] = []
  const add = ([start, end]: Bounds, why: string) => {
    if (!found.some((one) => start < one.end && one.start < end))
      found.push({ kind: 'address', start, end, confidence: SAID, why })
  }
  const near = joinedUp(text, [
    ...(ofDoor.test(text) ? [...numberedIn(text), ...speltIn(text)] : []),
    ...dwellingsIn(text),
    ...housesIn(text),
    ...namedIn(text),
  ])
  const beside = landmarksIn(
    text,
    near.map(([start, end]) => ({ start, end })),
  )
  for (const bounds of joinedUp(text, [...near, ...beside]))
    add(bounds, 'the door, lane or landmark of somebody')
  if (/पिन|pin/iu.test(text) && (found.length > 0 || hasPerson()))
    for (const { indices } of matchesIn(text, pin)) add(indices?.[1] as Bounds, 'the PIN code of an address')
  return found
}

function numberedIn(text: string): readonly Bounds[] {
  if (!/[\p{Nd}]/u.test(text)) return []
  return matchesIn(text, houseNumber).flatMap((match) => {
    const lead = /^\s*/.exec(match[0])?.[0].length ?? 0
    const end = match.index + match[0].trimEnd().length
    const no = counted.test(text.slice(end)) || loose.test(match[0]) || year.test(match[0])
    if (no || (room.test(match[0].trim()) && ofPublic.test(around(text, match.index, end)))) return []
    return [[match.index + lead, end] as const]
  })
}

function speltIn(text: string): readonly Bounds[] {
  return matchesIn(text, spelt).flatMap(({ index, 0: { length } }): readonly Bounds[] => {
    const what = thing.exec(text.slice(Math.max(0, index - 12), index))?.[0]
    return what === undefined ? [] : [[index - what.length, index + length]]
  })
}

function around(text: string, start: number, end: number): string {
  return text.slice(Math.max(0, start - 25), end + 25)
}

function housesIn(text: string): readonly Bounds[] {
  const found: Bounds[] = []
  if (
    /\s(?:के|की|का|ke|ki|ka)\s(?:घर|मकान|दुकान|झो|झु|कोठी|हवेली|बंग|डेर|चक्की|ghar|maka|duka|jho|kothi|havel|bang|chakki|dera)/iu.test(
      text,
    )
  )
    for (const match of matchesIn(text, besideHouse)) found.push(...ofSomebody(match[0], match.index))
  if (/['’]s\s/u.test(text))
    for (const match of matchesIn(text, bungalowOf)) {
      const known = wordsAt(match[1] ?? '').find((word) => isFirstName(word.text) || isSecondName(word.text))
      if (known) {
        const start = match.index + match[0].indexOf(match[1] ?? '') + known.start
        found.push([start, match.index + match[0].length])
      }
    }
  if (!/\b(?:near|opp|opposite|behind|beside|front of|next to)/iu.test(text)) return found
  const whole = (match: RegExpExecArray): Bounds => [
    match.index + (preposition.exec(match[0])?.[0].length ?? 0),
    match.index + match[0].length,
  ]
  for (const match of matchesIn(text, houseOf)) found.push(whole(match))
  for (const match of matchesIn(text, housesOf)) {
    const [head] = wordsAt(match[1] ?? '')
    if (head && !own.has(head.text) && !office.has(head.text) && !nameless.has(head.text))
      found.push(whole(match))
  }
  return found
}
/** Where the thing lies from somebody's house stays readable. */
const preposition =
  /^(?:near|opposite|opp[.]?|behind|beside|in front of|next to)\s(?:the\s)?(?:(?:mr|mrs|shri|smt)[. ]+)?/iu

const homes = new Set(
  wordsAt(
    'घर मकान दुकान झोपड़ी झोपड़ी झुग्गी कोठी हवेली बंगला बंगले डेरा डेरे चक्की ghar makan makaan dukan dukaan jhopdi kothi haveli bangla bangle chakki dera',
  ).map(({ text }) => text),
)
const shops = new Set(wordsAt('दुकान चक्की dukan dukaan chakki').map(({ text }) => text))
const polite = /^(?:साहब|साहेब|बाबू|मियां|मियाँ|सेठ|मास्टर|नेता|sahab|saheb|babu|miyan|seth|master)$/u

/** From the name on: what stood before it in the sentence is left. A shop must be somebody's by name. */
function ofSomebody(phrase: string, from: number): readonly Bounds[] {
  const said = wordsAt(phrase)
  const house = said.findIndex(({ text }) => homes.has(text))
  const head = said.slice(0, house - 1)
  if (head.some(({ text }) => own.has(text) || office.has(text))) return []
  const known = head.findIndex(({ text }) => isFirstName(text))
  if (known < 0 && head.some(({ text }) => trades.has(text))) return []
  // "हाजी साहब के घर": who is only called by a title is somebody, too.
  const titled = polite.test(head.at(-1)?.text ?? '') && head.length > 1
  const after = (titled ? head.slice(0, -1) : head).findLastIndex(({ text }) => nameless.has(text)) + 1
  const sold = known >= 0 && head.slice(known + 1).every(({ text }) => trades.has(text) || nameless.has(text))
  // "सफाईकर्मी नवाब हलवाई": where no first name is known, the word before the surname is one.
  const family = known < 0 ? head.findLastIndex(({ text }) => isSecondName(text)) - 1 : known
  const name = head[sold ? known : Math.max(family, after)]
  const bears = head.some(
    ({ text }) => isFirstName(text) || isSecondName(text) || text === 'जी' || text === 'ji',
  )
  const respected = /\s(?:जी|ji)\s/u.test(phrase)
  if (!name && !respected) return []
  const shop = shops.has(said[house]?.text ?? '')
  if (shop && !bears && !respected) return []
  return [[from + (name ?? said[0] ?? { start: 0 }).start, from + phrase.length]]
}

function namedIn(text: string): readonly Bounds[] {
  const found: Bounds[] = []
  const whole = (match: RegExpExecArray): Bounds => [match.index, match.index + match[0].length]
  const names = (word: string | undefined) => {
    const [said] = wordsAt(word ?? '')
    return said !== undefined && !nameless.has(said.text) ? said.text : undefined
  }
  if (/म[ोु]हल्ल|m[ou]hall/iu.test(text)) {
    for (const match of matchesIn(text, ofMohalla))
      if (names(match[1]) && !village.test(text.slice(0, match.index))) found.push(whole(match))
    for (const match of matchesIn(text, mohalla)) if (names(match[1])) found.push(whole(match))
  }
  if (/गली|gali|lane|street/iu.test(text))
    for (const match of matchesIn(text, lane)) {
      const name = names(match[1])
      if (name && (isFirstName(name) || /^(?:मंदिर|मस्जिद|mandir|masjid|temple)$/u.test(name)))
        found.push(whole(match))
    }
  return found
}
