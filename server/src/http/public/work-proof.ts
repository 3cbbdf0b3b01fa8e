/**
 * A task for the browser instead of a riddle for the person (ALTCHA, version 1): it costs a telephone a second or two and
 * whoever sends thousands of forms very much more. No foreign service is asked. Who has no script does none and may ask
 * for fewer codes.
 */
import { randomInt } from 'node:crypto'
import { createChallenge, extractParams, verifySolution } from 'altcha-lib/v1'
import type { Signer } from '../links.ts'

/** As many hashes as a slow telephone makes while somebody writes three lines. */
const HARDEST = 40_000
const GOOD_FOR_MS = 6 * 3_600_000

/** A new task, as the page carries it. */
export async function newWork(sign: Signer, now: Date): Promise<string> {
  const task = await createChallenge({
    hmacKey: sign('work'),
    maxNumber: HARDEST,
    number: randomInt(HARDEST),
    expires: new Date(now.getTime() + GOOD_FOR_MS),
  })
  return JSON.stringify({ ...task, maxnumber: HARDEST })
}

/** The task that was solved, by its name; undefined when it was not, or is too old. */
export async function workDone(
  sign: Signer,
  given: string | undefined,
  now: Date,
): Promise<string | undefined> {
  if (!given || given.length > 2000) return undefined
  try {
    if (!(await verifySolution(given, sign('work'), false))) return undefined
    const expires = Number(extractParams(given).expires)
    const { challenge } = JSON.parse(atob(given)) as { challenge: string }
    return expires * 1000 > now.getTime() ? challenge : undefined
  } catch {
    return undefined
  }
}
