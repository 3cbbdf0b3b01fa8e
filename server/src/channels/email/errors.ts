/**
 * What the errors of mail mean. A number is the code of SMTP (550), or the three figures of an enhanced status (5.1.1
 * is 511). In a bounce all are the last word of the server that tried, also those that begin with 4.
 */
import type { Cause } from '#core/message/sending.ts'

/** The figures of `5.1.1` as one number. */
export function codeOf(status: string): number {
  const [kind = 5, subject = 0, detail = 0] = status.split('.').map(Number)
  return kind * 100 + Math.min(subject, 9) * 10 + Math.min(detail, 9)
}

/** What a bounce means: the person is not to be reached at this address, or this mail did not go. */
export function judge(code: number, why: string): Cause {
  const gone = (code >= 510 && code < 530) || [550, 551, 553].includes(code)
  return { kind: gone ? 'elsewhere' : 'failed', code, why }
}

/** What a server answered while we handed a mail over. */
export function judgeAnswer(code: number, why: string): Cause {
  if (code === 421) return { kind: 'later', code, why, scope: 'account' }
  if (code >= 400 && code < 500) return { kind: 'later', code, why, scope: 'message' }
  if ([530, 534, 535, 538].includes(code)) return { kind: 'stopped', code, why }
  const status = /(?<![\d.])5\.\d{1,3}\.\d{1,3}(?![\d.])/.exec(why)?.[0]
  // 550 5.7.x is about us or about the words, not about the address
  if (status && /^5\.[34567]\./.test(status)) return { kind: 'failed', code, why }
  return judge(status ? codeOf(status) : code, why)
}
