/**
 * POST /api/v1/grievances/:code/<deed>: one route for each deed of the contract, all alike.
 *
 * Who has seen the newest act is asked here whether the deed is theirs. Who has not, or repeats a request by its
 * key, goes to the journey at once: it answers a repetition with what stands, and everything else on top of an older
 * act with `moved-meanwhile`, so that nothing is done unasked either way.
 */
import { Deeds as Bodies, type DeedName, File } from '#contract/grievances.ts'
import { mayDo } from '#core/access/may.ts'
import type { Decision, Refusal } from '#core/decision.ts'
import type { Role } from '#core/district/district.ts'
import type { Grievance } from '#core/grievance/grievance.ts'
import { stepNow } from '#core/track/on-track.ts'
import type { Deeds, Officer } from '#ports/deeds.ts'
import type { Held } from '#ports/register.ts'
import { type Caller, callerOf } from '../caller.ts'
import type { HttpHouse } from '../house.ts'
import { sendRefusal } from '../problem.ts'
import type { App } from '../typed.ts'
import { Code } from './grievances.ts'
import { presentActs } from './present-acts.ts'
import { presentFile } from './present-grievances.ts'
import { findSeen } from './sight.ts'
import { filesOf } from './uploads.ts'

interface OnTop {
  readonly seq: number
  readonly key: string
  readonly uploads?: readonly string[]
}

/** Routes of all deeds on a grievance. */
export function deedRoutes(app: App, house: HttpHouse): void {
  for (const name of Object.keys(Bodies) as DeedName[]) {
    app.route<{ Params: { code: string }; Body: OnTop }>({
      method: 'POST',
      url: `/grievances/:code/${name}`,
      schema: { summary: SUMMARIES[name], params: Code, body: Bodies[name], response: { 200: File } },
      handler: async (request, reply) => {
        const caller = callerOf(request)
        const held = await findSeen(house, request.params.code, caller)
        if (!held) return sendRefusal(request, reply, { ok: false, refusal: 'unknown-grievance' })
        const { body } = request
        const no = body.seq === held.grievance.seq ? refusalOf(name, held.grievance, caller) : undefined
        if (no) return sendRefusal(request, reply, { ok: false, refusal: no })
        const { uploads, ...own } = body
        const handed = uploads ? { ...own, files: filesOf(house, caller, uploads) } : own
        const done = await doDeed(house.deeds, name, caller, held.grievance.code, handed)
        if (done.ok) return presentFile(house, done.value, caller)
        if (done.refusal !== 'moved-meanwhile') return sendRefusal(request, reply, done)
        return sendRefusal(request, reply, done, await meanwhile(house, held.grievance.code, body.seq))
      },
    })
  }
}

type AnyDeed = (who: Officer, code: string, body: OnTop) => Promise<Decision<Held>>

/** The body was checked by the schema of this very deed. */
function doDeed(deeds: Deeds, name: DeedName, who: Caller, code: string, body: OnTop) {
  return (deeds[name] as AnyDeed).call(deeds, who, code, body)
}

async function meanwhile(house: HttpHouse, code: string, seq: number) {
  const held = await house.file(code)
  return presentActs(house.index, held?.acts.filter((act) => act.seq > seq) ?? [])
}

const EVERY_ROLE = [
  'operator',
  'officer',
  'department-head',
  'nodal',
  'reviewer',
  'magistrate',
] as const satisfies readonly Role[]

/** Why not, if not: the state first, then the post, and last that nobody judges their own work. */
function refusalOf(deed: DeedName, grievance: Grievance, who: Caller): Refusal | undefined {
  if (mayDo(deed, grievance, who)) return undefined
  const step = stepNow(grievance.track)?.post
  const posts = [grievance.post, step].filter((post) => post !== undefined)
  if (!mayDo(deed, grievance, { person: '', posts, roles: EVERY_ROLE })) return 'act-not-possible-now'
  return mayDo(deed, grievance, { ...who, person: '' }) ? 'own-work' : 'act-not-yours'
}

const SUMMARIES = {
  routing: 'The desk names the post',
  amendment: 'The desk completes or corrects',
  referral: 'Along the nodal chain: down to a nodal officer below, or back up',
  transfer: 'Sideways to another post',
  'turning-away': 'Proposes that the district cannot take it; a second officer must approve',
  acceptance: 'The officer accepts the work',
  return: 'Not mine: back to the desk',
  question: 'Papers wanted of the complainant',
  draft: 'The staff of the officer writes the report, which the officer hands in',
  report: 'The report of what was done',
  review: 'The control room accepts the report',
  'sending-back': 'The report lacks something',
  word: "The citizen's word, told to the desk",
  closure: 'Approves a turning-away',
  reopening: 'Opens again within the time after closure',
  direction: 'A senior directs one or several posts, with one lead',
  compliance: 'A directed post reports on its direction',
  reclassification: 'Another time class, with the reason; counted',
  interim: 'It takes longer: why, and until when',
  'interim-approval': 'One level up agrees to the new date',
  'interim-refusal': 'One level up does not agree to it',
  contact: 'What came of a call to the complainant',
  confirmation: 'Somebody else asks the complainant about the report',
  summons: 'Both sides are called to the hearing of a statutory step',
  'formal-hearing': 'The hearing of a statutory step was held',
  order: 'The written order with its reasons, which ends the step',
  appeal: "The citizen's appeal, told to a clerk",
  note: 'A note in the file',
  sharing: 'Shared in the group of its department',
  joining: 'Messages of the complainant, or what they have just told, belong to this grievance',
} as const satisfies Record<DeedName, string>
