import assert from 'node:assert/strict'
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { indexDistrict } from '#core/district/find.ts'
import type { Config } from '#server/config.ts'
import { districtFiles, readDistrictFolder } from '#services/district/load.ts'
import { changes } from '#store/administration.ts'
import { openPool } from '#store/connection.ts'
import { migrate } from '#store/migrations.ts'
import { newTestDatabase, type TestDatabase } from '#store/postmaster/temporary.ts'
import { openAdministration } from '#watch/administration/administration.ts'
import { calendar } from './calendar.ts'
import type { Command } from './command.ts'
import { district } from './district.ts'

const SAMPLES = {
  abhyas: join(import.meta.dirname, '../../../districts/abhyas'),
  tilaur: join(import.meta.dirname, '../services/district/fixtures/tilaur'),
}

let work: string
const databases: TestDatabase[] = []
before(async () => {
  work = await mkdtemp(join(tmpdir(), 'district-command-'))
})
after(async () => {
  await rm(work, { recursive: true, force: true })
  for (const database of databases) await database.drop()
})

/** A database into which a program has taken the sample. */
async function started(sample: keyof typeof SAMPLES) {
  const database = await newTestDatabase()
  databases.push(database)
  await migrate(database.url, () => undefined)
  const sources = await readDistrictFolder(SAMPLES[sample])
  const read = districtFiles.read(sources)
  const code = 'district' in read ? read.district.code : 0
  const pool = openPool({
    url: database.url,
    max: 1,
    prepared: false,
    log: () => undefined,
    role: 'nivaran_program',
    district: code,
  })
  await openAdministration({
    changes: changes(pool, code),
    folder: sources,
    files: districtFiles,
    withLand: async (one) => indexDistrict(one),
    now: () => new Date(),
    log: () => undefined,
    tell: () => undefined,
  }).finally(() => pool.end())
  return { databaseUrl: database.url, districtFolder: SAMPLES[sample] } as Config
}

async function run(command: Command, config: Config, ...args: readonly string[]) {
  const lines: string[] = []
  const code = await command.run({
    args,
    config: () => config,
    say: (line) => lines.push(...line.split('\n')),
    note: () => undefined,
  })
  return { code, lines, text: lines.join('\n') }
}

async function copyOf(
  folder: string,
  name: string,
  ...turns: readonly (readonly [string, string | RegExp, string])[]
) {
  const copy = join(work, name)
  await cp(folder, copy, { recursive: true })
  for (const [file, from, to] of turns) {
    const text = await readFile(join(copy, file), 'utf8')
    assert.notEqual(text.replace(from, to), text, `${file} holds ${from}`)
    await writeFile(join(copy, file), text.replace(from, to))
  }
  return copy
}

async function isSameFolder(one: string, other: string): Promise<void> {
  const names = (await readdir(one)).filter((name) => name !== 'README.md')
  for (const name of names)
    assert.equal(await readFile(join(other, name), 'utf8'), await readFile(join(one, name), 'utf8'), name)
  assert.deepEqual((await readdir(other)).toSorted(), names.toSorted())
}

for (const sample of ['abhyas', 'tilaur'] as const)
  test(`what is imported comes out again byte for byte: ${sample}`, async () => {
    const config = await started(sample)
    const changed = await copyOf(
      SAMPLES[sample],
      `${sample}-changed`,
      ['settings.yaml', /hearingDays: \d+/, 'hearingDays: 9   # longer'],
      ['posts.csv', 'Executive Engineer', 'Engineer in charge'],
      ['offices.csv', /^(.*)$/m, '$1\n"NEW-1","नया, कार्यालय",New office,'],
    )
    assert.equal((await run(district, config, 'export', join(work, `${sample}-first`))).code, 0)
    await isSameFolder(SAMPLES[sample], join(work, `${sample}-first`))
    assert.equal((await run(district, config, 'import', changed)).code, 0)
    await run(district, config, 'export', join(work, `${sample}-second`))
    await isSameFolder(changed, join(work, `${sample}-second`))
    assert.match((await run(district, config, 'import', changed)).text, /Everything is so already/)
  })

test('an import shows what differs row by row; a trial changes nothing, and the history keeps who, why and what', async () => {
  const config = await started('abhyas')
  const folder = await copyOf(
    SAMPLES.abhyas,
    'shown',
    ['routing.csv', 'SAN-TIN,,,PRI-DPRO\n', ''],
    ['posts.csv', 'Chief Development Officer', 'Development Officer'],
    ['settings.yaml', 'reopenDays: 30', 'reopenDays: 45'],
  )
  const trial = await run(district, config, 'import', folder, '--dry-run')
  assert.equal(trial.code, 0)
  for (const line of [
    '  ~ CDO   name_en: Chief Development Officer → Development Officer',
    '  - SAN-TIN · – · – · –   PRI-DPRO',
    '  ~ reopenDays: 30 → 45',
  ])
    assert.ok(trial.lines.includes(line), `${line}\n${trial.text}`)
  assert.match(trial.text, /nothing was changed/)
  assert.match((await run(district, config, 'history')).text, /1 .*first start/)

  const done = await run(district, config, 'import', folder, '--why', 'नया आदेश', '--by', 'jyoti-sonkar')
  assert.match(done.text, /version 2/)
  const history = await run(district, config, 'history', '--file', 'settings.yaml')
  assert.match(history.text, /2 .*jyoti-sonkar {2}नया आदेश[\s\S]*reopenDays: 30 → 45/)
  assert.doesNotMatch(history.text, /CDO/)
})

test('an import with one fault takes nothing in, and names file, row and what to do', async () => {
  const config = await started('abhyas')
  const folder = await copyOf(
    SAMPLES.abhyas,
    'faulty',
    ['settings.yaml', 'reopenDays: 30', 'reopenDays: 45'],
    ['routing.csv', 'PRI-DPRO', 'NOBODY'],
  )
  const refused = await run(district, config, 'import', folder)
  assert.equal(refused.code, 1)
  assert.match(refused.text, /✖ routing\.csv, row 2: post NOBODY is not in posts\.csv\. Mend it/)
  await run(district, config, 'export', join(work, 'untouched'))
  await isSameFolder(SAMPLES.abhyas, join(work, 'untouched'))
})

test('a folder is linted without a database: every fault with file, row, column and what to do', async () => {
  const config = { districtFolder: SAMPLES.abhyas, home: join(work, 'nowhere') } as Config
  assert.deepEqual((await run(district, config, 'lint')).code, 0)
  const folder = await copyOf(SAMPLES.abhyas, 'linted', ['posts.csv', ',COLL,5,', ',HOUSE,5,'])
  await rm(join(folder, 'calendar.yaml'))
  const told = await run(district, config, 'lint', folder)
  assert.equal(told.code, 1)
  assert.match(told.text, /calendar\.yaml: it cannot be read/)
  assert.match(told.text, /posts\.csv, row 2: office HOUSE is not in offices\.csv/)
  const json = JSON.parse((await run(district, config, 'lint', folder, '--json')).text)
  assert.equal(json.good, false)
  assert.deepEqual(
    json.faults.map(({ file, row, column }: Record<string, unknown>) => [file, row, column]),
    [
      ['calendar.yaml', undefined, undefined],
      ['posts.csv', 2, 'office'],
    ],
  )
})

test('holidays come in by an act of administration once a program has the district, else into the folder', async () => {
  const config = await started('abhyas')
  const list = join(work, 'days.csv')
  await writeFile(list, 'date,name_hi,name_en,kind\n2027-03-22,होली,Holi,gazetted\n')
  const before = await readFile(join(SAMPLES.abhyas, 'holidays.csv'), 'utf8')
  assert.match((await run(calendar, config, 'import', list)).text, /version 2/)
  assert.equal(await readFile(join(SAMPLES.abhyas, 'holidays.csv'), 'utf8'), before)
  const { text } = await run(district, config, 'history')
  assert.match(text, /calendar import days\.csv[\s\S]*\+ 2027-03-22 {3}होली, Holi, gazetted/)

  const folder = await copyOf(SAMPLES.abhyas, 'bare')
  const bare = { districtFolder: folder, home: join(work, 'nowhere') } as Config
  await run(calendar, bare, 'import', list)
  assert.match(await readFile(join(folder, 'holidays.csv'), 'utf8'), /2027-03-22,होली/)
})
