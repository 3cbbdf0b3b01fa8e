/** What clamd answers. Only its own `OK` makes a file clean; whatever is not understood says nothing of it. */
import type { Verdict } from '#ports/scans.ts'

/** Our own label in front of everything it says of a stream. */
const LABEL = /^(?:stream|instream[^:]*|fd\[\d+\]):\s*/i
const LONGEST = 200

/** Reads one whole answer, without its final NUL. */
export function verdictIn(answer: string): Verdict {
  const line = answer.replace(/\0/g, '').trim()
  const said = line.replace(LABEL, '')
  if (said === 'OK' && said !== line) return { kind: 'clean' }
  const found = /^(.+?)\s+FOUND$/.exec(said)?.[1]
  if (found) return { kind: 'found', what: printable(found) }
  if (/size limit exceeded/i.test(said)) return { kind: 'too-large', why: printable(said) }
  if (/ERROR$/.test(said)) return { kind: 'failed', why: printable(said) }
  return { kind: 'failed', why: `an answer that is none: ${printable(said) || '(empty)'}` }
}

function printable(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Cf}]/gu, ' ')
    .trim()
    .slice(0, LONGEST)
}
