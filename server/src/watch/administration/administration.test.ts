import assert from 'node:assert/strict'
import { resolve } from 'node:path'
import { test } from 'node:test'
import { indexDistrict } from '#core/district/find.ts'
import type { PersonId } from '#core/ids.ts'
import type { Change, Changes, DistrictSources, RowEdit } from '#ports/administration.ts'
import { districtFiles, readDistrictFolder } from '#services/district/load.ts'
import { openAdministration } from './administration.ts'

const FOLDER = await readDistrictFolder(
  resolve(import.meta.dirname, '../../services/district/fixtures/tilaur'),
)
const NOW = new Date('2026-11-21T06:00:00Z')

/** Changes kept in memory, as the store keeps them. */
function memory(): Changes & { readonly made: Change[] } {
  const made: Change[] = []
  let sources: DistrictSources = new Map()
  return {
    made,
    read: async () => (made.length === 0 ? undefined : { version: made.length, sources }),
    version: async () => made.length,
    async lastFolder() {
      const last = made.findLast(({ folder }) => folder !== undefined)
      return last?.folder === undefined ? undefined : { version: last.version, folder: last.folder }
    },
    history: async () => made.toReversed(),
    async append(change, after) {
      if (change.version !== made.length + 1) return false
      made.push(change)
      sources = new Map([...sources, ...after])
      return true
    },
  }
}

async function open(changes: Changes, folder: DistrictSources = FOLDER, lines: string[] = []) {
  return openAdministration({
    changes,
    folder,
    files: districtFiles,
    withLand: async (district) => indexDistrict(district),
    now: () => NOW,
    log: (line) => lines.push(line),
    tell: () => undefined,
  })
}

/** A person's telephone changes hands. */
function newPhone(sources: DistrictSources, phone: string): RowEdit {
  const [header = '', first = ''] = (sources.get('persons.csv') ?? '').split('\n')
  const cells = first.split(',')
  const before = Object.fromEntries(header.split(',').map((column, at) => [column, cells[at] ?? '']))
  return { file: 'persons.csv', kind: 'row', before, after: { ...before, phone } }
}
const by = 'ravi' as PersonId
const why = 'नया नंबर'

test('the first start takes the folder in, the second finds it taken in', async () => {
  const changes = memory()
  const first = await open(changes)
  assert.equal(first.version(), 1)
  assert.deepEqual(first.files(), FOLDER)
  assert.equal((await open(changes)).version(), 1)
})

test('a change is seen at once by who holds the district, and stays after the next start', async () => {
  const changes = memory()
  const { index, ...district } = await open(changes)
  const person = index.district.persons[0]?.id ?? ''
  const edit = newPhone(FOLDER, '919000012345')
  assert.deepEqual(await district.change({ by, why, edits: [edit] }), { kind: 'changed', version: 2 })
  assert.equal(index.persons.get(person)?.phone, '919000012345')
  assert.equal((await open(changes)).index.persons.get(person)?.phone, '919000012345')
  assert.deepEqual(changes.made[1], { by, why, edits: [edit], version: 2, at: NOW })
})

test('a change that would break the district is refused with file, row and what to do, and nothing is kept', async () => {
  const changes = memory()
  const district = await open(changes)
  const changed = await district.change({ by, why, edits: [newPhone(FOLDER, '12')] })
  assert.equal(changed.kind, 'faulty')
  assert.match(JSON.stringify(changed), /persons\.csv.*91 and ten digits/)
  assert.equal(district.version(), 1)
  assert.deepEqual(district.files(), FOLDER)
})

test('what somebody else changed meanwhile is not overwritten', async () => {
  const changes = memory()
  const [one, other] = [await open(changes), await open(changes)]
  const edit = newPhone(FOLDER, '919000012345')
  await one.change({ by, why, edits: [edit] })
  assert.deepEqual(await other.change({ by, why, edits: [newPhone(FOLDER, '919000012346')] }), {
    kind: 'moved',
    edit: newPhone(FOLDER, '919000012346'),
  })
  assert.equal(other.version(), 2, 'and it has now seen the change of the other process')
})

test('what a change would bring is told without doing it', async () => {
  const district = await open(memory())
  const edits = [newPhone(FOLDER, '919000012345')]
  assert.deepEqual(district.foresee({ edits }), { kind: 'changed', version: 2 })
  assert.equal(district.version(), 1)
})

test('a changed folder is taken in while nobody changed the district here, and only then', async () => {
  const changes = memory()
  await open(changes)
  const other = new Map(FOLDER).set('calendar.yaml', `# mended\n${FOLDER.get('calendar.yaml')}`)
  const lines: string[] = []
  const taken = await open(changes, other, lines)
  assert.equal(taken.version(), 2)
  await taken.change({ by, why, edits: [newPhone(FOLDER, '919000012345')] })
  const kept = await open(changes, FOLDER, lines)
  assert.equal(kept.version(), 3)
  assert.equal(kept.files().get('calendar.yaml'), other.get('calendar.yaml'))
  assert.match(lines.join('\n'), /district import/)
})

test('a folder with faults is not taken in, and all faults are told at once', async () => {
  const faulty = new Map(FOLDER).set(
    'charges.csv',
    'person,post,kind,from,to\nnobody,X,regular,2026-01-01,\n',
  )
  await assert.rejects(
    open(memory(), faulty),
    /charges\.csv, row 2: person nobody[\s\S]*charges\.csv, row 2: post X/,
  )
})
