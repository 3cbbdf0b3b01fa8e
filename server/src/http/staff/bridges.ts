/** Lists of other systems: taken in with every fault by its row, and given out with our numbers and states. */
import { Readable } from 'node:stream'
import { Type } from '@sinclair/typebox'
import type { FastifyInstance } from 'fastify'
import { BridgeList, BridgeTaken } from '#contract/bridges.ts'
import { exportHead, exportRow } from '#core/bridge/bridge.ts'
import type { Bridge } from '#core/district/bridges.ts'
import { callerOf } from '../caller.ts'
import type { HttpHouse } from '../house.ts'
import { wordsOf } from '../names.ts'
import { Problem } from '../problem.ts'
import type { App } from '../typed.ts'
import { asLines, takeList, tally } from './bridge-list.ts'
import { Framed, sendSheet } from './send-sheet.ts'
import { needRegisters } from './sight.ts'

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
      {
        schema: {
          summary: `Our grievances with a number of the system, as ${kind}`,
          params: System,
          querystring: Type.Object(Framed),
        },
      },
      async (request, reply) => {
        needRegisters(callerOf(request))
        const bridge = bridgeOf(house, request.params.system)
        return sendSheet(reply, {
          ...{ sheets: house.sheets, kind, name: bridge.system, frames: request.query.frames },
          head: exportHead(bridge),
          rows: numbered(house, bridge),
        })
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
          summary:
            'Takes a list of the system, as CSV or XLSX; `dry` tells what would come of it, `each` answers row by row as JSON lines',
          params: System,
          querystring: Type.Object({
            dry: Type.Optional(Type.String({ pattern: '^(1|0|true|false)$' })),
            each: Type.Optional(Type.Literal('1')),
          }),
          response: { 200: BridgeTaken },
        },
      },
      async (request, reply): Promise<BridgeTaken> => {
        const caller = callerOf(request)
        needRegisters(caller)
        const bridge = bridgeOf(house, request.params.system)
        const { body } = request as { body: unknown }
        const rows = body instanceof Uint8Array ? await house.sheets.read(body, MOST_ROWS) : undefined
        if (!rows)
          throw new Problem('request-invalid', { detail: `no CSV or XLSX of at most ${MOST_ROWS} rows` })
        const dry = request.query.dry === '1' || request.query.dry === 'true'
        const taking = takeList(house, caller, bridge, rows, dry)
        if (request.query.each !== '1') return tally(taking, rows.length)
        const lines = Readable.from(asLines(taking, rows.length))
        return reply.type('application/x-ndjson').header('cache-control', 'no-store').send(lines) as never
      },
    )
  })
}

function bridgeOf({ district }: HttpHouse, system: string): Bridge {
  const bridge = district.bridges?.find((one) => one.system === system)
  if (!bridge) throw new Problem('not-found')
  return bridge
}
