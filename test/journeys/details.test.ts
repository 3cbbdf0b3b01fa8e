import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { atScreen, holder, kinds, toldOne } from './fixtures/steps.ts'
import { openTown, type Town } from './town.ts'

/** Private details in the words of a grievance: covered for who only looks, put right by a person, obeyed everywhere. */
let town: Town
before(async () => {
  town = await openTown()
})
after(() => town?.close())

async function asked<T>(who: string, path: string, body?: object) {
  const { token } = await town.program.store.staff.openSession(atScreen(town, who).person, town.now(), 1)
  const answer = await fetch(`${town.url}/api/v1/${path}`, {
    method: body ? 'POST' : 'GET',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    ...(body ? { body: JSON.stringify(body) } : {}),
  })
  return { status: answer.status, body: (await answer.json()) as T }
}

type File = { grievance: { code: string; gist: string } }
type List = { items: { code: string; gist: string }[] }
type Details = { seq: number; words: string; private: { start: number; end: number; kind: string }[] }

const WORDS = 'चापाकल खराब है, मेरा फोन 9000000931, बिरजू टेलर के पास वाला। ग्राम तेजबारी, ब्लॉक बेलवन'
let code: string

const gistFor = async (who: string) => (await asked<File>(who, `grievances/${code}`)).body.grievance.gist
const rowFor = async (who: string) =>
  (await asked<List>(who, 'grievances')).body.items.find((one) => one.code === code)?.gist

test('who only looks reads the words covered, in the file and in the register', async () => {
  code = await toldOne(town, town.phone('919000000931', 'सुगनी'), WORDS)
  const { grievance } = await town.file(code)
  for (const who of ['CDO', 'PRO']) {
    assert.match(await gistFor(who), /मेरा फोन \[☎\], बिरजू टेलर/, who)
    assert.match((await rowFor(who)) ?? '', /मेरा फोन \[☎\]/, who)
  }
  for (const who of ['CELL-OP-1', grievance.post ?? '']) assert.match(await gistFor(who), /9000000931/, who)
  assert.equal((await asked('CDO', `grievances/${code}/details`)).status, 403)
})

test('a person at the file covers what was missed and opens what is not private; it is an act, and obeyed', async () => {
  const { body: details } = await asked<Details>('CELL-OP-1', `grievances/${code}/details`)
  assert.deepEqual(
    details.private.map(({ start, end }) => details.words.slice(start, end)),
    ['9000000931'],
  )
  const start = details.words.indexOf('बिरजू टेलर')
  const mark = {
    seq: details.seq,
    key: 'marks-of-a-test',
    private: [{ start, end: start + 'बिरजू टेलर'.length, kind: 'name' }],
  }
  assert.equal((await asked('CDO', `grievances/${code}/details`, mark)).status, 403)
  assert.equal((await asked('CELL-OP-1', `grievances/${code}/details`, mark)).status, 200)
  assert.equal((await asked('CELL-OP-1', `grievances/${code}/details`, mark)).status, 200, 'sent again')
  assert.equal(kinds(await town.file(code)).filter((kind) => kind === 'details-marked').length, 1)
  for (const words of [await gistFor('CDO'), (await rowFor('CDO')) ?? ''])
    assert.match(words, /मेरा फोन 9000000931, \[नाम\] के पास वाला/)
  const officer = await holder(town, code)
  assert.ok(officer, 'the work stays where it was')
})

test('new words begin without marks', async () => {
  const { grievance } = await town.file(code)
  const gist = 'चापाकल खराब है, फोन 9000000931 पर बताएँ, बिरजू टेलर के पास वाला'
  const amended = await asked('CELL-OP-1', `grievances/${code}/amendment`, {
    ...{ seq: grievance.seq, key: 'amendment-of-a-test', gist, reason: 'शब्द ठीक किए' },
  })
  assert.equal(amended.status, 200)
  assert.match(await gistFor('CDO'), /फोन \[☎\] पर बताएँ, बिरजू टेलर/)
})
