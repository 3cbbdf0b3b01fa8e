/** Lists of other systems: taken in with every fault by its row, and given out with our numbers and states. */
import { Type } from '@sinclair/typebox'
import type { FastifyInstance } from 'fastify'
import { BridgeList, BridgeTaken } from '#contract/bridges.ts'
import { type BridgeRow, exportHead, exportRow, readBridgeRow } from '#core/bridge/bridge.ts'
import type { Bridge } from '#core/district/bridges.ts'
import type { SheetRow } from '#ports/sheets.ts'
import { type Caller, callerOf } from '../caller.ts'
import type { HttpHouse } from '../house.ts'
import { wordsOf } from '../names.ts'
import { Problem } from '../problem.ts'
import { REFUSALS } from '../refusals.ts'
import type { App } from '../typed.ts'
import { sendSheet } from './send-sheet.ts'
import { findSeen, needRegisters } from './sight.ts'

const MB = 1024 * 1024
const MOST_ROWS = 20_000
const PAGE = 1000
const System = Type.Object({ system: Type.String({ maxLength: 20 }) })

/** /bridges, and a list in and out of each. */
export function bridgeRoutes(app: App, house: HttpHouse): void {
  app.get(
    '/bridges',
    { schema: { summary: 'Other systems whose lists are taken', response: { 200: BridgeList } } },
    async (request) => {
      needRegisters(callerOf(request))
      const systems = (house.district.bridges ?? []).map((bridge) => ({
        system: bridge.system,
        name: wordsOf(bridge),
        columns: Object.values(bridge.columns),
      }))
      return { systems }
    },
  )
  for (const kind of ['csv', 'xlsx'] as const)
    app.get(
      `/bridges/:system/export.${kind}`,
      { schema: { summary: `Our grievances with a number of the system, as ${kind}`, params: System } },
      async (request, reply) => {
        needRegisters(callerOf(request))
        const bridge = bridgeOf(house, request.params.system)
        const list = house.sheets.write(kind, exportHead(bridge), numbered(house, bridge))
        return sendSheet(reply, kind, bridge.system, list)
      },
    )
  importing(app, house)
}

async function* numbered(house: HttpHouse, bridge: Bridge) {
  for (let after = ''; ; ) {
    const page = await house.bridges.list(bridge.system, after, PAGE)
    for (const one of page) yield exportRow(bridge, one)
    const last = page.at(-1)
    if (!last || page.length < PAGE) return
    after = last.number
  }
}

function importing(app: App, house: HttpHouse): void {
  ;(app as unknown as FastifyInstance).register(async (bytes) => {
    bytes.removeAllContentTypeParsers()
    bytes.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body))
    ;(bytes as unknown as App).post(
      '/bridges/:system/import',
      {
        bodyLimit: 20 * MB,
        schema: {
          summary: 'Takes a list of the system, as CSV or XLSX; `dry` tells what would come of it',
          params: System,
          querystring: Type.Object({ dry: Type.Optional(Type.String({ pattern: '^(1|0|true|false)$' })) }),
          response: { 200: BridgeTaken },
        },
      },
      async (request): Promise<BridgeTaken> => {
        const caller = callerOf(request)
        needRegisters(caller)
        const bridge = bridgeOf(house, request.params.system)
        const { body } = request as { body: unknown }
        const rows = body instanceof Uint8Array ? await house.sheets.read(body, MOST_ROWS) : undefined
        if (!rows)
          throw new Problem('request-invalid', { detail: `no CSV or XLSX of at most ${MOST_ROWS} rows` })
        const dry = request.query.dry === '1' || request.query.dry === 'true'
        return take(house, caller, bridge, rows, dry)
      },
    )
  })
}

function bridgeOf({ district }: HttpHouse, system: string): Bridge {
  const bridge = district.bridges?.find((one) => one.system === system)
  if (!bridge) throw new Problem('not-found')
  return bridge
}

/** Row by row; one that cannot be taken stops no other. */
async function take(
  house: HttpHouse,
  caller: Caller,
  bridge: Bridge,
  rows: readonly SheetRow[],
  dry: boolean,
): Promise<BridgeTaken> {
  const counts = { registered: 0, entered: 0, there: 0 }
  const faults: BridgeTaken['faults'] = []
  const seen = new Map<string, number>()
  for (const { line, cells } of rows) {
    const read = readBridgeRow(bridge, house.index, cells)
    if ('faults' in read) {
      for (const what of read.faults) faults.push({ line, what: { ...what } })
      continue
    }
    const { number } = read.row
    const twice = seen.get(number)
    seen.set(number, twice ?? line)
    const done = twice === undefined ? await takeOne(house, caller, bridge, read.row, dry) : twiceIn(twice)
    if ('what' in done) faults.push({ line, number, what: done.what })
    else counts[done.kind] += 1
  }
  return { rows: rows.length, ...counts, faults }
}

function twiceIn(line: number) {
  return { what: { hi: `यही क्रमांक पंक्ति ${line} में भी है`, en: `the same number stands in row ${line}` } }
}

async function takeOne(
  house: HttpHouse,
  caller: Caller,
  { system }: Bridge,
  row: BridgeRow,
  dry: boolean,
): Promise<
  { readonly kind: 'registered' | 'entered' | 'there' } | { readonly what: { hi: string; en: string } }
> {
  const unknown = row.code !== undefined && !(await findSeen(house, row.code, caller))
  const refusal = ({ hi, en }: { readonly hi: string; readonly en: string }) => ({ what: { hi, en } })
  if ((await house.bridges.known(system, [row.number])).has(row.number)) return { kind: 'there' }
  if (unknown) return refusal(REFUSALS['unknown-grievance'])
  if (dry) return { kind: row.code === undefined ? 'registered' : 'entered' }
  const taken = await house.takeBridgeRow(caller, system, row)
  return taken.ok ? { kind: taken.value.kind } : refusal(REFUSALS[taken.refusal])
}
