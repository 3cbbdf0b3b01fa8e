/** Payloads to replay: a story of our own, and those that the service sent when they are at hand. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { FOLDER } from './house.ts'
import { STORY } from './story.ts'

/** Where the payloads come from, and their bytes by name, in the order in which they are to be told. */
export interface Payloads {
  readonly from: string
  readonly files: ReadonlyMap<string, Buffer>
}

/** Our story, and the folder in `NIVARAN_PAYLOADS` or the sibling folder of the project. */
export function findPayloads(): readonly Payloads[] {
  const given = process.env.NIVARAN_PAYLOADS
  if (given && !existsSync(given)) throw new Error(`NIVARAN_PAYLOADS names no folder: ${given}`)
  const folder = given ?? resolve(FOLDER, '../shared/payloads/whatsapp')
  const found = existsSync(folder) ? read(folder) : new Map<string, Buffer>()
  return [
    { from: 'a story of our own', files: STORY },
    ...(found.size > 0 ? [{ from: 'payloads as the service sent them', files: found }] : []),
  ]
}

/** Payloads of another service: those beside its door, and those that the service sent when they are at hand. */
export function payloadsOf(door: string, name: string): readonly Payloads[] {
  const given = process.env.NIVARAN_PAYLOADS
  const folder = given ? resolve(given, '..', name) : resolve(FOLDER, '../shared/payloads', name)
  const found = existsSync(folder) ? read(folder) : new Map<string, Buffer>()
  const ours = read(join(FOLDER, 'server/src/channels', door, 'fixtures'))
  return [
    { from: `${name} in our words`, files: ours },
    ...(found.size > 0 ? [{ from: `${name} as the service sent it`, files: found }] : []),
  ]
}

function read(folder: string): Map<string, Buffer> {
  const names = readdirSync(folder).filter((name) => name.endsWith('.json'))
  return new Map(names.sort().map((name) => [name, readFileSync(join(folder, name))]))
}
