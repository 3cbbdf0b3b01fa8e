import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { groundOf } from '#core/district/find.ts'
import type { PersonId } from '#core/ids.ts'
import { atScreen, SOON } from './fixtures/steps.ts'
import { openTown, type Town } from './town.ts'

/** Narchak and Devchak lie side by side in one panchayat; Devchak is fed from the sub-station of the next block. */
const NARCHAK = 9910037
const DEVCHAK = 9910039
let town: Town
before(async () => {
  town = await openTown()
})
after(() => town?.close())

let forms = 0
async function screen(path: string, body?: object) {
  const { token } = await town.program.store.staff.openSession(
    atScreen(town, 'CELL-OP-1').person,
    town.now(),
    12,
  )
  const answer = await fetch(`${town.url}/api/v1/${path}`, {
    method: body ? 'POST' : 'GET',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    ...(body ? { body: JSON.stringify(body) } : {}),
  })
  return (await answer.json()) as Record<string, never>
}

async function routed(subject: string, place: number) {
  const key = `form-of-areas-${++forms}`
  const gist = 'तीन दिन से परेशानी है, कोई नहीं आया'
  const { code } = await screen('grievances', { key, messages: [], gist, subject, door: 'walkin', place })
  await town.quiet()
  await town.pass(SOON)
  const { acts } = await town.file(String(code))
  const act = acts.map(({ act }) => act).find(({ kind }) => kind === 'routed')
  assert.ok(act?.kind === 'routed', JSON.stringify(code))
  return act
}

test('two neighbouring villages of one panchayat go to the junior engineers of their sub-stations', async () => {
  const one = await routed('PWR-OUT', NARCHAK)
  assert.equal(one.post, 'BIJ-JE-01')
  assert.match(one.why.hi, /विद्युत उपकेन्द्र कंचनडीह के क्षेत्र में आती है/)
  const other = await routed('PWR-OUT', DEVCHAK)
  assert.equal(other.post, 'BIJ-JE-04')
  assert.match(other.why.en, /lies in the area of Dhanwari electricity sub-station/)
})

test('a police matter goes to the officer of the thana over the village, in a town as well', async () => {
  const act = await routed('POL-THF', NARCHAK)
  assert.equal(act.post, 'POL-SHO-04')
  assert.match(act.why.hi, /थाना धनवारी/)
  assert.equal((await routed('POL-THF', 9900101)).post, 'POL-SHO-01')
})

test('whoever asks for the post by the rules is told the areas over the place', async () => {
  const answer = await screen(`routing?subject=PWR-OUT&place=${DEVCHAK}`)
  const areas = (answer as { areas?: readonly { en: string }[] }).areas ?? []
  assert.deepEqual(
    areas.map(({ en }) => en),
    ['Dhanwari electricity sub-station', 'Dhanwari police station'],
  )
})

test('a village moved to another sub-station in the settings is routed there from then on', async () => {
  const row = (area: string) => ({ area, place: String(DEVCHAK) })
  const done = await town.program.administration.change({
    by: 'pankaj-gupta' as PersonId,
    why: 'फीडर बदला गया',
    edits: [{ file: 'area_places.csv', kind: 'row', before: row('SS-04'), after: row('SS-02') }],
  })
  assert.equal(done.kind, 'changed')
  const { district } = town.program.house
  const over = groundOf(district, DEVCHAK).filter((one) => typeof one === 'string')
  assert.deepEqual(over, ['SS-02', 'PS-04'])
  assert.equal((await routed('PWR-OUT', DEVCHAK)).post, 'BIJ-JE-02')
})
