/** Payloads to replay: those of our own, in the order in which they can happen, and those that the service sent when they are at hand. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { FOLDER } from './house.ts'
import { type Leaves, WHATSAPP_LEAVES } from './leaves.ts'
import { STORY } from './story.ts'

/** Where the payloads come from, and their bytes by name, in the order in which they are to be told. */
export interface Payloads {
  readonly from: string
  readonly files: ReadonlyMap<string, Buffer>
  /** What each must leave; of those that the service sent we only know that each must leave something. */
  readonly leaves?: Leaves
}

/** Our story, and the folder in `NIVARAN_PAYLOADS` or the sibling folder of the project. */
export function findPayloads(): readonly Payloads[] {
  const found = atHand('whatsapp')
  return [
    { from: 'a story of our own', files: inOrder(STORY, WHATSAPP_LEAVES), leaves: WHATSAPP_LEAVES },
    ...(found.size > 0 ? [{ from: 'payloads as the service sent them', files: found }] : []),
  ]
}

/** Payloads of another service: those beside its door, and those that the service sent when they are at hand. */
export function payloadsOf(door: string, name: string, leaves: Leaves): readonly Payloads[] {
  const ours = read(join(FOLDER, 'server/src/channels', door, 'fixtures'))
  const found = atHand(name)
  return [
    { from: `${name} in our words`, files: inOrder(ours, leaves), leaves },
    ...(found.size > 0 ? [{ from: `${name} as the service sent it`, files: found }] : []),
  ]
}

/** Payloads of a service as it sent them, when they are at hand. */
export function atHand(name: string): ReadonlyMap<string, Buffer> {
  const given = process.env.NIVARAN_PAYLOADS
  if (given && !existsSync(given)) throw new Error(`NIVARAN_PAYLOADS names no folder: ${given}`)
  const folder = given ? resolve(given, '..', name) : resolve(FOLDER, '../shared/payloads', name)
  return existsSync(folder) ? read(folder) : new Map()
}

/** A payload that nobody says anything about proves nothing, so each must be told of. */
function inOrder(files: ReadonlyMap<string, Buffer>, leaves: Leaves): ReadonlyMap<string, Buffer> {
  const untold = [...files.keys()].filter((name) => leaves[name] === undefined)
  if (untold.length > 0) throw new Error(`nothing is said of what these leave: ${untold.join(', ')}`)
  return new Map(
    Object.keys(leaves).map((name) => {
      const bytes = files.get(name)
      if (!bytes) throw new Error(`there is no ${name}`)
      return [name, bytes]
    }),
  )
}

function read(folder: string): Map<string, Buffer> {
  const names = readdirSync(folder).filter((name) => name.endsWith('.json'))
  return new Map(names.sort().map((name) => [name, readFileSync(join(folder, name))]))
}
