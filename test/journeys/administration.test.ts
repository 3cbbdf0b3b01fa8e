import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { PersonId } from '#core/ids.ts'
import type { Edit } from '#ports/administration.ts'
import { readDistrictFolder } from '#services/district/load.ts'
import { toldOne, village } from './fixtures/steps.ts'
import { openTown, type Town } from './town.ts'

let town: Town
before(async () => {
  town = await openTown()
})
after(() => town?.close())

const order = (why: string, ...edits: readonly Edit[]) => ({ by: 'pankaj-gupta' as PersonId, why, edits })
const words = (town: Town) =>
  `हमारे टोले का चापाकल 10 दिन से खराब है, पानी नहीं मिल रहा। ग्राम ${village(town, 'जगतबारी').name}`

test('a rule of routing decides from the minute it is made, and the file says under which rules', async () => {
  const { administration } = town.program
  const [before] = [await toldOne(town, town.phone('919000000101', 'सुनीता देवी'), words(town))]
  assert.equal((await town.file(before ?? '')).grievance.post, 'PHE-JE-01')

  const rule: Edit = { file: 'routing.csv', kind: 'row', after: { subject: 'WAT-HP', post: 'PRI-DPRO' } }
  assert.deepEqual(await administration.change(order('हैंडपंप अब पंचायती राज देखेगा', rule)), {
    kind: 'changed',
    version: 2,
  })
  const code = await toldOne(town, town.phone('919000000102', 'Ramesh Yadav'), words(town))
  const { grievance, acts } = await town.file(code)
  assert.equal(grievance.post, 'PRI-DPRO')
  assert.equal(acts.find(({ act }) => act.kind === 'routed')?.policy, 2)
  assert.equal((await town.file(before ?? '')).acts.find(({ act }) => act.kind === 'routed')?.policy, 1)
})

test('an officer with a new number writes from it and is known', async () => {
  const { administration, district } = town.program
  const row = rowOf(administration.files().get('persons.csv') ?? '', 'jyoti-sonkar')
  const after = { ...row, phone: '919000077777' }
  await administration.change(
    order('नया सरकारी नंबर', { file: 'persons.csv', kind: 'row', before: row, after }),
  )
  assert.equal(district.personsByPhone.get('919000077777')?.id, 'jyoti-sonkar')
  const magistrate = town.phone('919000077777')
  await magistrate.say('सूची')
  await town.quiet()
  assert.doesNotMatch(
    magistrate.latest().text,
    /शिकायत दर्ज/,
    'an officer asks for the list and tells no grievance',
  )
})

test('what the program was given at first is still what an export would give, but for what was decided', async () => {
  const folder = await readDistrictFolder(town.config.districtFolder)
  const now = town.program.administration.files()
  const changed = [...folder.keys()].filter((file) => folder.get(file) !== now.get(file))
  assert.deepEqual(changed.toSorted(), ['persons.csv', 'routing.csv'])
  assert.equal(now.get('routing.csv'), `${folder.get('routing.csv')}WAT-HP,,,PRI-DPRO\n`)
})

/** The cells of a simple row. */
function rowOf(text: string, id: string): Record<string, string> {
  const [header = '', ...lines] = text.split('\n')
  const cells = lines.find((line) => line.startsWith(`${id},`))?.split(',') ?? []
  return Object.fromEntries(header.split(',').map((column, at) => [column, cells[at] ?? '']))
}
