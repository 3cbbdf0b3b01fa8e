/** The ways by which a citizen is told, why words fell, and what came of a call, in words. */
import type { FallWhy, ReachCallOutcome, ReachStep } from '../reach/chain.ts'

interface Words {
  readonly hi: string
  readonly en: string
}

export const STEP_WORDS = {
  whatsapp: { hi: 'वॉट्सऐप', en: 'WhatsApp' },
  sms: { hi: 'एसएमएस', en: 'SMS' },
  call: { hi: 'फोन कॉल', en: 'a telephone call' },
  slip: { hi: 'छपी पर्ची', en: 'a printed slip' },
} as const satisfies Record<ReachStep, Words>

export const FALL_WORDS = {
  'not-there': { hi: 'इस माध्यम पर यह व्यक्ति नहीं मिला', en: 'this person is not there at that door' },
  never: { hi: 'संदेश स्थायी रूप से अस्वीकार हुआ', en: 'the message was refused for good' },
  template: { hi: 'संदेश का नमूना बहुत देर तक स्वीकृत नहीं था', en: 'no template was approved for too long' },
  door: { hi: 'माध्यम बहुत देर तक बंद रहा', en: 'the door was in trouble for too long' },
  'no-door': { hi: 'लिखकर पहुँचने का कोई माध्यम नहीं', en: 'there is no door at which they can be written to' },
  'not-reached': { hi: 'बार-बार कॉल करने पर बात नहीं हुई', en: 'calls in vain' },
  'wrong-number': { hi: 'नंबर गलत है', en: 'the number is wrong' },
} as const satisfies Record<FallWhy, Words>

export const TOLD_WORDS = {
  call: {
    told: { hi: 'फोन पर बता दिया गया', en: 'Told by telephone' },
    'no-answer': { hi: 'बताने के लिए फोन किया, उत्तर नहीं मिला', en: 'Called to tell them; no answer' },
    'wrong-number': { hi: 'बताने के लिए फोन किया, नंबर गलत है', en: 'Called to tell them; the number is wrong' },
  },
  slip: {
    told: { hi: 'छपी पर्ची दी या भेजी गई', en: 'A printed slip was handed over or posted' },
    'no-answer': { hi: 'पर्ची नहीं दी जा सकी', en: 'The slip could not be handed over' },
    'wrong-number': { hi: 'पर्ची नहीं दी जा सकी', en: 'The slip could not be handed over' },
  },
} as const satisfies Record<'call' | 'slip', Record<ReachCallOutcome, Words>>

/** A door by its name, or a step. */
export function wayWord(name: string): Words {
  return STEP_WORDS[name as ReachStep] ?? DOORS[name] ?? { hi: name, en: name }
}

const DOORS: Readonly<Record<string, Words>> = {
  messenger: { hi: 'मैसेंजर', en: 'Messenger' },
  email: { hi: 'ईमेल', en: 'e-mail' },
  walkin: { hi: 'काउंटर', en: 'the counter' },
  phone: { hi: 'फोन', en: 'the telephone' },
  letter: { hi: 'पत्र', en: 'a letter' },
  'x-message': { hi: 'एक्स संदेश', en: 'X message' },
}
