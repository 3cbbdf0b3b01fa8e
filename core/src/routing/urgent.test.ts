import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Settings } from '../district/district.ts'
import { urgentIn } from './urgent.ts'

const day = (amount: number) => ({ unit: 'day', amount })
const timeClasses = { A: day(1), B: day(3), C: day(7), H24: { unit: 'hour', amount: 24 } }
const settings = { timeClasses, urgentClass: 'A', urgentConfidence: 0.85 } as unknown as Settings
const HURT = 'सड़क के गड्ढे में एक आदमी गिर कर घायल हो गया'

test('danger lifts to the class of the district, by itself where the words are sure enough', () => {
  const read = urgentIn(HURT, 'C', settings)
  assert.deepEqual([read?.danger, read?.from, read?.to, read?.taken], ['life', 'C', 'A', true])
})

test('below the confidence of the district a person says whether it is lifted', () => {
  const read = urgentIn('बच्चा बीमार पड़ गया, इलाज नहीं हो रहा', 'C', settings)
  assert.deepEqual([read?.danger, read?.to, read?.taken], ['health', 'A', false])
  const { urgentConfidence: _, ...silent } = settings
  assert.equal(urgentIn(HURT, 'C', silent as Settings)?.taken, false)
})

test('a threat goes to the next quicker class only', () => {
  assert.equal(urgentIn('पड़ोसी जान से मारने की धमकी दे रहे हैं', 'C', settings)?.to, 'B')
})

test('nothing is made slower, and a district without a rule lifts nothing', () => {
  for (const quick of ['A', 'H24']) assert.equal(urgentIn(HURT, quick, settings)?.to, quick)
  const { urgentClass: _, ...silent } = settings
  assert.equal(urgentIn(HURT, 'C', silent as Settings)?.to, 'C')
})

test('long suffering alone lifts nothing', () => {
  assert.equal(urgentIn('सड़क में बहुत गड्ढे हैं, कई साल से परेशान हैं, तुरंत ठीक करें', 'C', settings), undefined)
})
