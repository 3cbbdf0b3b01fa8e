import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { indexDistrict } from '#core/district/find.ts'
import type { CitizenId, GrievanceId } from '#core/ids.ts'
import { loadDistrict } from '#services/district/load.ts'
import { openStore } from '#store/open.ts'
import { newTestDatabase, startTemporaryPostgres, type TestDatabase } from '#store/postmaster/temporary.ts'
import { newIds } from '../../server/src/new-id.ts'
import { FOLDER } from './house.ts'
import { rows } from './post.ts'

let database: TestDatabase
let code = ''
before(async () => {
  database = await newTestDatabase()
  const { district } = indexDistrict(await loadDistrict(join(FOLDER, 'districts/abhyas')))
  const newId = newIds(() => new Date())
  const store = await openStore({ url: database.url, district: district.code, newId, log: () => undefined })
  await store.ensurePartitions(new Date())
  code = 'ABH-PHE-26-00001-X'
  await store.together(({ register }) =>
    register.append(
      newId() as GrievanceId,
      0,
      [
        {
          by: { kind: 'program', part: 'test' },
          act: {
            kind: 'registered',
            code,
            citizen: newId() as CitizenId,
            channel: 'whatsapp',
            language: 'hi',
            gist: 'चापाकल खराब है',
            department: 'PHE',
            timeClass: 'T7',
            messages: [],
            sensitive: false,
            lacks: [],
          },
        },
      ],
      new Date(),
    ),
  )
  await store.close()
})
after(() => database.drop())

const nivaran = async (words: readonly string[], more: Readonly<Record<string, string>> = {}) => {
  const { url } = await startTemporaryPostgres()
  const env = { PATH: process.env.PATH, DATABASE_URL: database.url, NIVARAN_TEST_DATABASE_URL: url, ...more }
  return new Promise<{ code: number; out: string; err: string }>((done) =>
    execFile(
      process.execPath,
      [join(FOLDER, 'server/src/nivaran.ts'), ...words],
      { env },
      (fault, out, err) => done({ code: fault ? Number(fault.code) : 0, out, err }),
    ),
  )
}

test('the register is proved whole, and a changed act is named with its grievance', async () => {
  const whole = await nivaran(['verify'])
  assert.equal(whole.code, 0, whole.err)
  assert.match(whole.out, /grievances +1\n.*acts +1/)
  assert.equal((await nivaran(['verify', code])).code, 0)
  await rows(database.url, `update act set act = act || '{"gist":"सब ठीक है"}'`)
  const broken = await nivaran(['verify'])
  assert.equal(broken.code, 1)
  assert.match(broken.out, new RegExp(`${code}: act 1`))
})

test('the doctor says what is well, and what is not comes with what to do and exit 1', async () => {
  const well = await nivaran(['doctor'])
  assert.equal(well.code, 0, well.out + well.err)
  assert.match(well.out, /✔ हिंदी खोज ठीक है/)
  assert.doesNotMatch(well.out, /✖/)
  const away = await nivaran(['doctor'], { DATABASE_URL: 'postgres://nobody:nothing@127.0.0.1:1/none' })
  assert.equal(away.code, 1)
  assert.match(away.out, /✖ डेटाबेस तक पहुँच नहीं/)
  assert.doesNotMatch(away.out + away.err, /\n +at |nothing/)
})

test('the schema command prints what db/schema.sql must be, and settings names every setting', async () => {
  const { out, code } = await nivaran(['schema'])
  assert.equal(code, 0)
  assert.equal(out, await readFile(join(FOLDER, 'db/schema.sql'), 'utf8'))
  assert.match((await nivaran(['settings'])).out, /DATABASE_URL .*\n[\s\S]*META_APP_SECRET/)
})

test('no work was given up, and giving it back gives nothing', async () => {
  assert.match((await nivaran(['dead'])).out, /No work was given up/)
  assert.match((await nivaran(['redrive'])).out, /^0 /)
})

test('a wrong word is told what there is; a wrong code what one looks like; neither with a stack', async () => {
  for (const words of [['fly'], ['verify', 'ABH-1'], ['verify', code.replace(/X$/, 'Z')]]) {
    const { code: exit, err } = await nivaran(words)
    assert.equal(exit, 2)
    assert.match(err, /[ऀ-ॿ]/)
    assert.doesNotMatch(err, /\n +at /)
  }
  const half = await nivaran(['verify'], { NIVARAN_MODE: 'live' })
  assert.equal(half.code, 2)
  assert.match(half.err, /SECRET_KEY is missing/)
})
