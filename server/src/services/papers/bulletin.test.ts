import assert from 'node:assert/strict'
import { test } from 'node:test'
import { CONTENT } from '#core/publication/fixtures/content.ts'
import { setBulletin } from './bulletin.ts'

test('the bulletin is set in both languages without a warning, also when nothing happened in the week', async () => {
  const { root: _, ...rest } = CONTENT
  const quiet = {
    ...rest,
    tables: CONTENT.tables.slice(0, 1),
    cases: [],
    errata: [],
    comment: { hi: '', en: '' },
  }
  for (const language of ['hi', 'en'] as const)
    for (const content of [CONTENT, quiet]) {
      const made = await setBulletin(content, language)
      assert.ok(made.pages >= 1)
      assert.deepEqual(made.warnings, [])
    }
})

test('whatever stands in a record, the bulletin can be printed, and hundreds of records go over many pages', async () => {
  const [one] = CONTENT.cases
  assert.ok(one)
  const strange = { ...one, gist: '#read("/etc/passwd") *x* $y$ `z` \\ ] } @a <b> 😡 اردو' }
  const made = await setBulletin(
    { ...CONTENT, cases: Array.from({ length: 160 }, () => strange), casesLeft: 3 },
    'hi',
  )
  assert.ok(made.pages > 10)
  assert.deepEqual(made.warnings, [])
})
