/**
 * The kind of a message as migration and outside readers name it, by rules (`kind.ts`) and by what was learnt from
 * messages of each kind. The rules alone steer the talk with a citizen; this reading knows more kinds and less context.
 *
 *   complaint   follow-up   answer   status   satisfied   dissatisfied   thanks   greeting   abuse   suggestion   emergency
 *
 * What was said before (`earlier`, `before.ts`) is learnt with the message: after a question a short one is an answer,
 * after a report a yes or no is about the report, after the citizen's own words more words go on with them.
 */
import type { Features } from '../model/features.ts'
import { leaning, shares } from '../model/linear.ts'
import { leading } from '../model/measure.ts'
import type { Packed } from '../model/pack.ts'
import { type Before, beforeOf } from './before.ts'
import { cueOf, type Family } from './cues.ts'
import { type Kind, type KindReading, kindOf, namesGrievance } from './kind.ts'
import { mannerOf } from './manner.ts'
import { keysOf } from './phrases.ts'

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
const RULE = 0.05
/** A message that names a grievance is hardly a new one. */
const NAMED = 0.05
/** Where nothing was asked, more than a few words are seldom an answer. */
const UNASKED = 0.03
const SHORT = 5

/** The kind of a message. */
export function readMessageKind(text: string, model: Packed, earlier = ''): MessageKindReading {
  const { before, rule, features } = hear(text, earlier)
  const keys = keysOf(text)
  const said = shares(leaning(features, model.model), model.label.temperature)
  const times = (kind: MessageKind, by: number) => {
    const at = MESSAGE_KINDS.indexOf(kind)
    said[at] = (said[at] as number) * by
  }
  if (before === 'nothing' && namesGrievance(text)) times('complaint', NAMED)
  if (before === 'nothing' && (keys.length > SHORT || rule.kind === 'grievance')) times('answer', UNASKED)
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

/** What the models of kinds and of what cannot wait look at. */
export function kindFeatures({
  text,
  earlier = '',
}: {
  readonly text: string
  readonly earlier?: string | undefined
}): Features {
  return hear(text, earlier).features
}

interface Heard {
  readonly text: string
  readonly earlier: string
  readonly before: Before
  readonly rule: KindReading
  readonly features: Features
}

function hear(text: string, earlier: string): Heard {
  if (lately?.text === text && lately.earlier === earlier) return lately
  const before = beforeOf(earlier)
  const rule = kindOf(text, { afterReport: before === 'report' })
  lately = { text, earlier, before, rule, features: mannerOf(text, rule, before, earlier) }
  return lately
}

/** A message is read for its kind and for what cannot wait: the last one is kept. */
let lately: Heard | undefined

function reasonFor(kind: MessageKind, keys: readonly string[]): string {
  for (const family of families[kind]) {
    const words = cueOf(keys, family)
    if (words !== undefined) return words
  }
  return `${keys.length} words in the manner of such messages`
}
