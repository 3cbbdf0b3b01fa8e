/**
 * A row of another system's list. Its number is known, and only what they say anew is noted; it names a grievance of ours, which gets the
 * number; or it is registered as a letter would be. Registration and number are kept together or not at all.
 */
import { maySee } from '#core/access/may.ts'
import { type BridgeRow, saidNote } from '#core/bridge/bridge.ts'
import { accept, type Decision, refuse } from '#core/decision.ts'
import { readCode } from '#core/grievance/code.ts'
import type { Bridged } from '#ports/bridges.ts'
import type { Officer } from '#ports/deeds.ts'
import type { Held } from '#ports/register.ts'
import type { Together } from '#ports/store.ts'
import { actorFor } from '../actor.ts'
import type { House } from '../house.ts'
import { record, wholly } from '../record.ts'
import { registerByHand } from './by-hand.ts'

/** Takes the row. */
export function takeBridgeRow(
  house: House,
  who: Officer,
  system: string,
  row: BridgeRow,
): Promise<Decision<Bridged>> {
  return wholly(house, async (together): Promise<Decision<Bridged>> => {
    const there = await together.bridges.grievanceOf(system, row.number)
    const known = there && (await together.register.find(there))
    if (known) return hearAgain(house, together, who, { system, row, known })
    const held = await grievanceFor(house, together, who, system, row)
    if (!held.ok) return held
    const { number } = row
    if (!(await together.bridges.keep(system, number, held.value.id, house.now())))
      return refuse('moved-meanwhile')
    const by = actorFor(who, held.value.grievance.post)
    const entered = await record(house, together, held.value, by, [
      { kind: 'numbered-elsewhere', system, number },
      ...noteOf(house, system, row),
    ])
    if (!entered.ok) return entered
    return accept({
      kind: row.code === undefined ? 'registered' : 'entered',
      code: held.value.grievance.code,
    })
  })
}

/** The number is known: what they say anew is noted on its file, and nothing else changes. */
async function hearAgain(
  house: House,
  together: Together,
  who: Officer,
  { system, row, known }: { readonly system: string; readonly row: BridgeRow; readonly known: Held },
): Promise<Decision<Bridged>> {
  const { code, post } = known.grievance
  const [note] = noteOf(house, system, row)
  // Who may not see the file writes nothing into it either.
  if (!note || isLast(known, note.text) || !maySee(known.grievance, who))
    return accept({ kind: 'there', code })
  const noted = await record(house, together, known, actorFor(who, post), [note])
  return noted.ok ? accept({ kind: 'noted', code }) : noted
}

function noteOf({ district }: House, system: string, { number, said }: BridgeRow) {
  const bridge = district.district.bridges?.find((one) => one.system === system)
  return said && bridge ? [{ kind: 'noted', text: saidNote(bridge, number, said) } as const] : []
}

/** Was this the last that they said of the number? What was said before and comes back is news again. */
function isLast({ acts }: Held, text: string): boolean {
  const [head = ''] = text.split('\n')
  const said = acts.flatMap(({ act }) =>
    act.kind === 'noted' && act.text.startsWith(`${head}\n`) ? act.text : [],
  )
  return said.at(-1) === text
}

async function grievanceFor(
  house: House,
  together: Together,
  who: Officer,
  system: string,
  row: BridgeRow,
): Promise<Decision<Held>> {
  if (row.code !== undefined) {
    const code = readCode(row.code)
    const held = code === undefined ? undefined : await together.register.findByCode(code)
    return held ? accept(held) : refuse('unknown-grievance')
  }
  if (row.subject === undefined) return refuse('unknown-subject')
  const bridge = house.district.district.bridges?.find((one) => one.system === system)
  return registerByHand(house, together, actorFor(who), {
    key: `bridge:${system}:${row.number}`,
    messages: [],
    gist: row.words,
    subject: row.subject,
    door: 'letter',
    complainant: {
      ...(row.name === undefined ? {} : { name: row.name }),
      ...(row.phone === undefined ? {} : { phone: row.phone }),
    },
    ...(bridge?.source === undefined ? {} : { source: bridge.source }),
    ...(row.place === undefined ? {} : { place: row.place }),
    ...(row.placeWords === undefined ? {} : { placeWords: row.placeWords }),
  })
}
