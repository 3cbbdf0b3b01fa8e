/** Payloads to replay: real ones when they are at hand, else our own fixtures, so that the replay is never empty. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { FOLDER } from './house.ts'

/** Where the payloads come from, and their bytes by file name. */
export interface Payloads {
  readonly from: string
  /** False when they are our own fixtures. */
  readonly real: boolean
  readonly files: ReadonlyMap<string, Buffer>
}

const OWN = join(FOLDER, 'server/src/channels/meta/whatsapp/fixtures')

/** The folder in `NIVARAN_PAYLOADS`, the sibling folder of the project, or our own fixtures. */
export function findPayloads(): Payloads {
  const given = process.env.NIVARAN_PAYLOADS
  if (given && !existsSync(given)) throw new Error(`NIVARAN_PAYLOADS names no folder: ${given}`)
  const real = given ?? resolve(FOLDER, '../shared/payloads/whatsapp')
  const found = existsSync(real) ? read(real) : new Map<string, Buffer>()
  if (found.size > 0) return { from: 'payloads as the service sent them', real: true, files: found }
  return {
    from: 'our own fixtures; the real payloads are not on this machine',
    real: false,
    files: read(OWN),
  }
}

function read(folder: string): Map<string, Buffer> {
  const names = readdirSync(folder).filter((name) => name.endsWith('.json'))
  return new Map(names.sort().map((name) => [name, readFileSync(join(folder, name))]))
}
