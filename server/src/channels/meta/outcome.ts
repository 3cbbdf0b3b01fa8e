/** What an answer of the Graph means for a message of ours, by the table of a door: the number decides, never the title. */
import type { Cause } from '#core/message/sending.ts'
import type { Answer, GraphError } from './graph.ts'

type Policy =
  | 'later'
  | 'later-slowly'
  | 'later-pair'
  | 'later-account'
  | 'template'
  | 'paused'
  | 'disabled'
  | 'absent'
  | 'elsewhere'
  | 'failed'
  | 'stopped'

/** Numbers of errors, single or from-to, and what follows; with a subcode only for that one. */
export type PolicyRow = readonly [from: number, to: number, Policy, what: string, subcode?: number]

/** So long a receipt gets to prove that a message went out after all. */
const RECEIPT_MS = 30_000

/** Both questions, answered by the table of one door. */
export function outcomesBy(rows: readonly PolicyRow[]): {
  /** What came of sending, from the answer to it. */
  outcomeOf(answer: Exclude<Answer, { kind: 'ok' }>): Cause
  /** What an error means that comes with a receipt, after the message was accepted. */
  judge(code: number, why: string): Cause
} {
  return {
    outcomeOf(answer) {
      if (answer.kind === 'unreached') return { kind: 'later', code: 0, why: answer.why, scope: 'account' }
      if (answer.kind === 'lost') return { kind: 'unknown', why: answer.why }
      const { error, status, waitMs } = answer
      return error ? apply(policyOf(rows, error, status), error, waitMs) : withoutReason(status, waitMs)
    },
    judge: (code, why) => apply(policyOf(rows, { code, detail: why }, 400), { code, detail: why }, undefined),
  }
}

/** The policy for an error; one that the table does not know is judged by the HTTP status that came with it. */
function policyOf(rows: readonly PolicyRow[], error: GraphError, status: number): Policy {
  const row = rows.find(
    ([from, to, , , subcode]) =>
      error.code >= from && error.code <= to && (subcode === undefined || subcode === error.subcode),
  )
  return row?.[2] ?? byStatus(status)
}

function byStatus(status: number): Policy {
  if (status === 429) return 'later-account'
  if (status >= 500) return status === 503 ? 'later' : 'later-slowly'
  return status === 401 || status === 403 ? 'stopped' : 'failed'
}

/**
 * An answer that Graph itself did not write. A gateway that gave up may have passed the message on before; only
 * "too busy" says clearly that nobody took it.
 */
function withoutReason(status: number, waitMs: number | undefined): Cause {
  const why = `HTTP ${status} without a reason`
  const unclear = (status >= 500 && status !== 503) || status < 400
  return unclear ? { kind: 'unknown', why } : apply(byStatus(status), { code: status, detail: why }, waitMs)
}

function apply(policy: Policy, error: GraphError, waitMs: number | undefined): Cause {
  const { code, detail: why } = error
  const wait = waitMs === undefined ? {} : { waitMs }
  switch (policy) {
    case 'later':
      return { kind: 'later', code, why, scope: 'message', ...wait }
    case 'later-slowly':
      return { kind: 'later', code, why, scope: 'message', waitMs: Math.max(waitMs ?? 0, RECEIPT_MS) }
    case 'later-pair':
      return { kind: 'later', code, why, scope: 'pair', ...wait }
    case 'later-account':
      return { kind: 'later', code, why, scope: 'account', ...wait }
    case 'paused':
    case 'disabled':
    case 'absent':
      return { kind: 'unapproved', status: policy, code, why }
    default:
      return { kind: policy, code, why }
  }
}
