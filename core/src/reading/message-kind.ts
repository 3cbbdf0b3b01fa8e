/**
 * The kind of a message as migration and outside readers name it, by rules (`kind.ts`) and by what was learnt from
 * messages of each kind. The rules alone steer the talk with a citizen; this reading knows more kinds and less context.
 *
 *   complaint   follow-up   answer   status   satisfied   dissatisfied   thanks   greeting   abuse   suggestion   emergency
 *
 * What was said before (`earlier`) tips the scales: after a question a short message is an answer, after a report a
 * yes or no is about the report, after the citizen's own words more words go on with them.
 */
import { leaning, shares } from '../model/linear.ts'
import { leading } from '../model/measure.ts'
import type { Packed } from '../model/pack.ts'
import { cueOf, type Family } from './cues.ts'
import { type Kind, type KindReading, kindOf } from './kind.ts'
import { hasCode, mannerOf } from './manner.ts'
import { findPhrase, keysOf, phrases } from './phrases.ts'

/** All kinds, as the model has them. */
export const MESSAGE_KINDS = [
  'complaint',
  'follow-up',
  'answer',
  'status',
  'satisfied',
  'dissatisfied',
  'thanks',
  'greeting',
  'abuse',
  'suggestion',
  'emergency',
] as const

/** One of them. */
export type MessageKind = (typeof MESSAGE_KINDS)[number]

/** A kind, 0 to 1 how sure, and the words that told it. */
export interface MessageKindReading {
  readonly kind: MessageKind
  readonly confidence: number
  readonly why: string
}

const ofRule = {
  grievance: 'complaint',
  'follow-up': 'follow-up',
  status: 'status',
  satisfied: 'satisfied',
  dissatisfied: 'dissatisfied',
  thanks: 'thanks',
  greeting: 'greeting',
  abuse: 'abuse',
  yes: 'answer',
  no: 'answer',
  stop: 'answer',
  emergency: 'emergency',
  unclear: 'complaint',
} as const satisfies Record<Kind, MessageKind>

const families = {
  complaint: [],
  'follow-up': ['before'],
  answer: ['sends', 'names', 'agrees'],
  status: ['asks'],
  satisfied: ['good'],
  dissatisfied: ['bad'],
  thanks: ['thanks'],
  greeting: ['greets'],
  abuse: ['insults'],
  suggestion: ['proposes'],
  emergency: ['danger'],
} as const satisfies Record<MessageKind, readonly Family[]>

/** The rules count so much beside the model. */
const RULE = 0.3
/** A message that names a grievance is hardly a new one. */
const NAMED = 0.05
const SHORT = 14

const asked = phrases(
  'कृपया बताएं; कृपया बताइए; बताइए; बताएँ; लिखिए; भेजिए; भेजें; कौन सा; कहाँ; please tell; please send; which; kripya bataye; bataiye; bhejiye',
)
/** What adds to the words before. */
const goesOn = phrases(
  'उसी गाँव; उसी जगह; उसी में; और एक बात; यह भी; वहीं; usi gaon; usi jagah; usi me; usi gaon m; ek baat aur; also; in the same; at the same place; अभी तक कोई; abhi tak koi; abhi tak nahi; अभी तक नहीं; still no; still not',
)
const reported = phrases(
  'आख्या; संतुष्ट हैं; क्या आप संतुष्ट; काम हो गया है; निस्तारण; report; are you satisfied; has been resolved; disposed',
)

/** The kind of a message. */
export function readMessageKind(text: string, model: Packed, earlier = ''): MessageKindReading {
  const before = earlier === '' ? 'nothing' : beforeOf(earlier)
  const rule = kindOf(text, { afterReport: before === 'report' })
  const keys = keysOf(text)
  const said = weigh(text, keys, model, before, before === 'report' ? kindOf(text) : rule)
  const ruled = MESSAGE_KINDS.indexOf(ofRule[rule.kind])
  const sure = before === 'report' && rule.confidence >= 0.9 ? 1 : RULE * rule.confidence
  said[ruled] = (said[ruled] as number) + sure
  const total = said.reduce((sum, one) => sum + one, 0)
  const best = leading(said, 1)[0] ?? 0
  const kind = MESSAGE_KINDS[best] ?? 'complaint'
  return {
    kind,
    confidence: Math.round(((said[best] as number) / total) * 1000) / 1000,
    why: kind === ofRule[rule.kind] ? rule.why : reasonFor(kind, keys),
  }
}

function weigh(
  text: string,
  keys: readonly string[],
  { model, label }: Packed,
  before: Before,
  rule: KindReading,
): Float32Array {
  const said = shares(leaning(mannerOf(text, rule), model), label.temperature)
  const times = (kind: MessageKind, by: number) => {
    const at = MESSAGE_KINDS.indexOf(kind)
    said[at] = (said[at] as number) * by
  }
  if (hasCode(text)) times('complaint', NAMED)
  if (before === 'question' && keys.length <= SHORT) {
    times('answer', 6)
    times('complaint', 0.5)
    // A word that means nothing by itself is the name that was asked for.
    if (rule.kind === 'unclear') times('greeting', 0.2)
  }
  if (before === 'words') {
    times('follow-up', findPhrase(keys, goesOn) ? 6 : 2)
    // Nothing was reported yet with which somebody could be dissatisfied.
    times('dissatisfied', 0.4)
    if (keys.length <= SHORT) times('answer', 2)
  }
  if (before === 'report') {
    times('satisfied', 4)
    times('dissatisfied', 4)
    if (keys.length <= SHORT) times('complaint', 0.4)
  }
  return said
}

type Before = 'nothing' | 'question' | 'report' | 'words'

function beforeOf(earlier: string): Before {
  const keys = keysOf(earlier)
  if (findPhrase(keys, reported)) return 'report'
  return /[?？]\s*$/.test(earlier) || findPhrase(keys, asked) ? 'question' : 'words'
}

function reasonFor(kind: MessageKind, keys: readonly string[]): string {
  for (const family of families[kind]) {
    const words = cueOf(keys, family)
    if (words !== undefined) return words
  }
  return `${keys.length} words in the manner of such messages`
}
