import assert from 'node:assert/strict'
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { after, before, test } from 'node:test'
import { calendar } from '../../server/src/commands/calendar.ts'
import { clock } from '../../server/src/commands/clock.ts'
import { readConfig } from '../../server/src/config.ts'

const FOLDER = resolve(import.meta.dirname, '../..')
let folder: string
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nivaran-calendar-'))
  await cp(join(FOLDER, 'districts/abhyas'), folder, { recursive: true })
})
after(() => rm(folder, { recursive: true, force: true }))

async function typed(command: typeof calendar, ...args: readonly string[]) {
  const said: string[] = []
  const say = (line: string) => void said.push(line)
  const config = () => readConfig({ DISTRICT_FOLDER: folder, NIVARAN_HOME: folder }, FOLDER)
  const code = await command.run({ args, say, note: say, config })
  return { code, said: said.join('\n') }
}

test('holidays come in whole or not at all, a dry run writes nothing, and deadlines know them at once', async () => {
  const list = join(folder, 'list.csv')
  const holidays = () => readFile(join(folder, 'holidays.csv'), 'utf8')
  const before = await holidays()
  await writeFile(list, 'date,name_hi,name_en,kind\n2026-11-09,भाई दूज,Bhai Dooj,local\nnever,x,y,local\n')
  const broken = await typed(calendar, 'import', list)
  assert.equal(broken.code, 1)
  assert.match(broken.said, /list\.csv, row 3: date "never" is no day/)
  assert.equal(await holidays(), before)

  await writeFile(list, 'date,name_hi,name_en,kind\n2026-11-09,भाई दूज,Bhai Dooj,local\n')
  assert.match((await typed(calendar, 'import', list, '--dry-run')).said, /\+ 2026-11-09 {2}local/)
  assert.equal(await holidays(), before)
  const ask = ['explain', '--class', 'B', '--from', '2026-11-06T10:20+05:30', '--json']
  assert.equal(JSON.parse((await typed(clock, ...ask)).said).due, '2026-11-10T17:00:00+05:30')
  assert.equal((await typed(calendar, 'import', list)).code, 0)
  assert.match(await holidays(), /2026-11-09,भाई दूज,Bhai Dooj,local/)
  assert.equal(JSON.parse((await typed(clock, ...ask)).said).due, '2026-11-11T17:00:00+05:30')
  assert.match((await typed(calendar, 'import', list)).said, /Everything is there already/)
})
