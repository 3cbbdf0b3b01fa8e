import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { after, before, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import type { Config } from '#server/config.ts'
import { newTestDatabase, type TestDatabase } from '#store/postmaster/temporary.ts'
import { places } from './places.ts'

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url))
const TILAUR = path('../services/places/fixtures/tilaur')
/** The lists of the whole country, where they lie beside this folder; else the invented ones. */
const COUNTRY = path('../../../../shared/data/places')

let database: TestDatabase
before(async () => {
  database = await newTestDatabase()
})
after(() => database.drop())

async function run(url: string, ...args: readonly string[]) {
  const lines: string[] = []
  const config = { databaseUrl: url, districtFolder: path('../../../districts/abhyas') } as Config
  const code = await places.run({
    args,
    config: () => config,
    say: (line) => lines.push(line),
    note: () => undefined,
  })
  const number = (title: string) =>
    Number(
      lines
        .find((line) => line.includes(title))
        ?.match(/[\d,]+$/)?.[0]
        .replaceAll(',', ''),
    )
  return { code, lines, number }
}

test('a trial tells what would change and changes nothing; the import changes it; a second one changes nothing', async () => {
  const trial = await run(database.url, 'import', TILAUR, '--dry-run')
  assert.equal(trial.code, 0)
  const fresh = trial.number('/ new')
  assert.ok(fresh > 15)
  assert.ok(trial.lines.some((line) => line.includes('district 71 तिलौर / Tilaur')))
  assert.match((await run(database.url, 'find', 'sikraul')).lines[0] ?? '', /No place/)

  assert.equal((await run(database.url, 'import', TILAUR)).number('/ new'), fresh)
  for (const name of ['sikraul', 'सिकरौल'])
    assert.match((await run(database.url, 'find', name)).lines[0] ?? '', /771002 +सिकरौल \/ Sikraul/)

  const again = await run(database.url, 'import', TILAUR)
  assert.deepEqual([again.number('/ new'), again.number('/ unchanged')], [0, fresh])
})

test('a list of endings ends a place and names what came after', async () => {
  const { lines } = await run(database.url, 'import', path('../services/places/fixtures/ended.csv'))
  assert.ok(
    lines.some((line) => /block 702 .*Surjangarh, 2026-04-01/.test(line)),
    lines.join('\n'),
  )
})

test('a faulty list is refused with its rows, and nothing of it comes in', async () => {
  const { code, lines } = await run(database.url, 'import', path('../services/places/fixtures/faulty.csv'))
  assert.equal(code, 1)
  assert.ok(lines.some((line) => line.startsWith('✖ faulty.csv, row 3: block_code is "7x".')))
  assert.match(lines.at(-1) ?? '', /Nothing was imported/)
})

test('what is not understood is answered with how to write it', async () => {
  for (const args of [
    ['import'],
    ['import', TILAUR, '--all'],
    ['fetch'],
    ['import', '/there/is/no/such/list.csv'],
  ])
    await assert.rejects(run(database.url, ...args), { name: 'Plain' })
})

test('the lists of a country come in whole, and then not again', async () => {
  const own = await newTestDatabase()
  const lists = existsSync(COUNTRY) ? COUNTRY : TILAUR
  const first = await run(own.url, 'import', lists)
  assert.equal(first.code, 0, first.lines.join('\n'))
  if (lists === COUNTRY) {
    assert.ok(first.number('/ new') > 79_000)
    assert.match((await run(own.url, 'find', 'Allahabad')).lines[0] ?? '', /प्रयागराज/)
  }
  const again = await run(own.url, 'import', lists)
  assert.deepEqual([again.number('/ new'), again.number('/ unchanged')], [0, first.number('/ new')])
  await own.drop()
})
