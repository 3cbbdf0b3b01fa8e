/**
 * When a message cannot wait: present danger to life or limb, somebody ill, hurt or without food now, a woman or a child
 * at risk, a wrong that is going on, or a deadline within two days. Long suffering, anger and the word "urgent" alone
 * lift nothing.
 *
 * An emergency is more: a person must see it at once, and the citizen is told whom to call meanwhile.
 */
import { leaning, shares } from '../model/linear.ts'
import type { Packed } from '../model/pack.ts'
import { soundOf } from '../text/neutral.ts'
import { words } from '../text/words.ts'
import { dangerIn } from './danger.ts'
import { everyday } from './everyday.ts'
import { loudest } from './learned.ts'
import { kindFeatures } from './message-kind.ts'
import { findSpelt, spellingOf, speltPhrases } from './spelt.ts'

/** What makes a message urgent. */
export type Danger =
  | 'life'
  | 'health'
  | 'violence'
  | 'suicide'
  | 'fire'
  | 'woman-or-child'
  | 'deadline'
  | 'threat'
  | 'going-on'
  | 'unnamed'

/** Why a message cannot wait: the danger, the words that told it, and numbers to call. */
export interface Urgency {
  /** A cry for help, which nothing takes back. */
  readonly grave?: true
  readonly danger: Danger
  readonly why: string
  readonly call: readonly string[]
}

const signs = [
  {
    danger: 'suicide',
    call: ['14416', '112'],
    said: 'आत्महत्या; आत्मदाह; फांसी लगा; जान दे दूंगा; जान दे दूंगी; जान दे देंगे; मर जाऊंगा; मर जाऊंगी; मर जाना चाहता; मर जाना चाहती; मरना चाहता; मरना चाहती; मरने का मन; जीना नहीं चाहता; जीना नहीं चाहती; जीने का मन नहीं; जहर खा लूंगा; जहर खा लूंगी; फांसी लगा लूंगा; फांसी लगा लूंगी; खुद को खत्म; suicide; end my life; self immolation; aatmdah; jaan de dunga; zeher kha',
  },
  {
    danger: 'fire',
    call: ['112', '101'],
    said: 'आग लगी है; आग लगी हुई; आग फैल; आग लग रही; दमकल; fire brigade; on fire; aag lagi hai; dam kal; गैस लीक; gas leak',
  },
  {
    danger: 'life',
    call: ['112'],
    said: 'घरों में पानी; घर में पानी घुस; पानी घर में घुस; पानी घुस गया; घुटने भर पानी; कमर तक पानी; pani ghus; ghutne bhar pani; water entered; सिर में लगी; चोट लगी; घायल; ghayal; injured; hurt today; मर गया कल; kal mar gaya; एक की मौत; प्लास्टर गिर; गिरते बची; करंट उतर; करंट आ रहा; करंट आता; करंट लग; नंगा तार; तार टूट कर; तार गिरा; तार टूटा; तार लटक; live wire; current aa raha; electric shock; electrocuted; गिरने वाला; गिर सकता; गिर सकती; कभी भी गिर; may collapse; about to fall; can fall; may fall anytime; डूब रहा; डूब रहे; दबे हुए; मलबे; malbe; फंसे हैं; फँसे हुए; trapped; stranded; पानी से घिर; घिरा हुआ; चारपाई; charpai; किसी की जान; जान जा सकती; बड़ा हादसा; accident roz; daily accident; roz accident; बच्चे गिर; bachcha gir; गिर चुके; गिर कर घायल; open manhole; खुला मैनहोल; पागल कुत्ता;  life in danger; danger to life; जान का खतरा; जान खतरे',
  },
  {
    danger: 'violence',
    call: ['112'],
    said: 'मार डालेंगे; मार डालेगा; मार देंगे; मार देगा; गोली; हमला; hamla; मुझे मार रहा; मार रहे हैं बचा; घर घेर; surrounded our; सर फट; सिर फट; सिर फोड़; खून बह; लाठी डंडे; पीट रहे; मार रहे हैं; attacked; beaten; goli mar; घर में घुस कर; घर में घुसकर; घर में घुस आए; रंगदारी मांग',
  },
  {
    danger: 'woman-or-child',
    call: ['1098', '112'],
    said: 'नाबालिग; अपहरण; लापता; गुम हो; बंधक; बाल मजदूर; बाल विवाह; child marriage; child labour; minor girl; missing since; kidnapped; nabalig; laapata; lapata',
  },
  {
    danger: 'woman-or-child',
    call: ['181', '112'],
    said: 'छेड़छाड़; छेड़ते; पीछा कर; बलात्कार; अश्लील; दहेज; घर से निकाल; molest; harass; rape; dowry; stalking; chhedchhad; chhedte; dahej',
  },
  {
    danger: 'health',
    call: ['108', '112'],
    said: 'बेहोश; ghayal; tadap; oxygen; dialysis; bhookhi; bhookhe; fainted; fainting; एम्बुलेंस नहीं आ; ambulance nahi aa; ambulance has not; गंभीर हालत; हालत गंभीर; हालत नाजुक; तड़प; ऑक्सीजन; डायलिसिस; भर्ती नहीं; इलाज नहीं हो; इलाज रुक; ऑपरेशन रुक; प्रसव पीड़ा; गर्भवती को; प्रसूता; बीमार पड़; बीमार हो; उल्टी दस्त; डायरिया; हैजा; भूखे; भूखी; खाना नहीं; चूल्हा नहीं; दाना नहीं; critical; serious condition; in icu; unconscious; vomiting; diarrhoea; starving; hungry; without food; bhukhe; bhooke; bimar pad; bimar ho gaye; behosh; halat gambhir',
  },
  {
    danger: 'deadline',
    call: [],
    said: 'कल काउंसलिंग; कल दाखिला; कल भर्ती; counselling tomorrow; closes tomorrow; is tomorrow; ends tomorrow; kal counselling; कल अंतिम; कल आखिरी; कल लास्ट डेट; कल लास्ट दिन; कल लास्ट है; कल तक; परसों तक; परसों अंतिम; परसों लास्ट डेट; परसों लास्ट दिन; परसों लास्ट है; आज अंतिम; आज आखिरी; कल परीक्षा; कल से परीक्षा; कल पेपर; कल शादी; कल इंटरव्यू; कल सुनवाई; last date is tomorrow; last date tomorrow; tomorrow is the last; tomorrow last date; by tomorrow; exam tomorrow; day after tomorrow; kal last date; kal antim; kal tak; kal paper; kal exam; kal interview; aaj last',
  },
  {
    danger: 'going-on',
    call: ['112'],
    said: 'अभी काट रहे; अभी चल रहा; अभी कब्जा; रात में निर्माण; निर्माण चल रहा; जबरन निर्माण; नींव खोद; दीवार उठा रहे; जुताई कर रहे; अभी ट्रैक्टर; right now; at this moment; going on now; abhi chal raha; abhi kaat rahe; abhi kabja; abhi nirman; being cut now; being cut today; आज ही काट; machines are working now',
  },
  {
    danger: 'threat',
    call: ['112'],
    said: 'जान से मार; मारने की धमकी; जान से मारने; धमकी दे रहे; धमकी देता; धमकी देते; धमकी मिल; धमका रहे; धमका रहा; death threat; threatening us; threatens to; threatened us; jaan se mar; dhamki de; dhamki dete; dhamki deta; dhamka rahe; dhamkate hain',
  },
] as const

const lists = speltPhrases(signs.map((sign, order) => ({ of: { ...sign, order }, list: sign.said })))

const dangerOf: Readonly<Record<string, Danger>> = {
  suicide: 'suicide',
  poison: 'health',
  'snake bite': 'health',
  illness: 'health',
  accident: 'health',
  drowning: 'life',
  'electric shock': 'life',
  'live wire': 'life',
  collapse: 'life',
  fire: 'fire',
  'gas leak': 'fire',
  violence: 'violence',
  rape: 'woman-or-child',
  kidnapping: 'woman-or-child',
  'child marriage': 'woman-or-child',
}

/** The class of the model for what cannot wait, and that for all else. */
export const CANNOT_WAIT = 'urgent'
/** As others do. */
export const CAN_WAIT = 'waits'
/** So sure a message told in the manner of those that cannot wait is put before a person. */
const LIKELY = 0.2
/** A danger that is named in words is doubted where the manner of telling is hardly that of one: "the year he fell ill". */
const HARDLY = 0.03

/**
 * What makes the text urgent, the gravest first; nothing when it can wait as others do. Where no danger is named, the
 * whole manner of telling may say so (`learnt`): "he is crying from inside the borewell" (no number is called then: a
 * deadline is told so, too). Where one is named in passing, it may say that it can wait; a cry for help it never takes back.
 */
export function urgencyOf(text: string, learnt?: Packed): Urgency | undefined {
  const said = named(text)
  if (!learnt || said?.grave) return said
  return told(text, learnt, said)
}

function told(text: string, { model, label }: Packed, said: Urgency | undefined): Urgency | undefined {
  const at = model.classes.indexOf(CANNOT_WAIT)
  const share = shares(leaning(kindFeatures({ text }), model), label.temperature)[at] ?? 0
  if (said) return share < HARDLY ? undefined : said
  if (share < LIKELY) return undefined
  const why = loudest(
    [...new Set(words(text))].filter((word) => !everyday.has(soundOf(word))),
    new Set([at]),
    model,
  )
  return { danger: 'unnamed', why: why.join(', '), call: [] }
}

function named(text: string): Urgency | undefined {
  const heard = dangerIn(text)
  const danger = heard && dangerOf[heard.peril]
  const grave = heard?.grade === 'emergency' ? ({ grave: true } as const) : {}
  if (heard && danger) return { danger, why: heard.why, call: heard.call, ...grave }
  const [first] = findSpelt(spellingOf(text), lists).toSorted(
    (a, b) => a.of.order - b.of.order || b.to - b.from - (a.to - a.from),
  )
  return first && { danger: first.of.danger, why: first.text, call: heard?.call ?? first.of.call, ...grave }
}
