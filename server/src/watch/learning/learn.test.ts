import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Correction } from '#core/reading/relearn.ts'
import type { Taught } from '#core/reading/teach.ts'
import type { Learning } from '#ports/learning.ts'
import { type LearningWatch, learnByNight, learnNow } from './learn.ts'

const verdict = { corrections: 2, held: 400, before: 0.89, after: 0.9 }

function watching(
  at: string,
  answer: Awaited<ReturnType<LearningWatch['relearn']>>,
  only: Taught = 'subjects',
) {
  const taught: Correction[] = []
  const ended: unknown[] = []
  const told: string[] = []
  const learning: Pick<Learning, 'begin' | 'corrections' | 'judgements' | 'end' | 'newest'> = {
    begin: async (taught) => taught === only,
    corrections: async () => [
      { text: 'मेरा नाम सुनीता देवी है, फोन 9000000101, बंदर परेशान करते हैं', said: 'ANI-MNK' },
    ],
    newest: async () => ({ day: '2026-11-02', model: new Uint8Array([7]) }),
    judgements: async () => [{ about: 'urgent', read: 'health', agreed: 2, overruled: 5 }],
    end: async (day, outcome, model) => void ended.push([day, outcome.after, model?.length]),
  }
  const watch: LearningWatch = {
    learning: learning as Learning,
    subjects: () => [],
    lessons: 'x',
    relearn: async (of, corrections, _subjects, inUse) => {
      assert.equal(of, only)
      assert.deepEqual(inUse, new Uint8Array([7]), 'it is measured against the model in use')
      taught.push(...corrections)
      return answer
    },
    now: () => new Date(at),
    log: (line) => void told.push(line),
  }
  return { watch, taught, ended, told }
}

test('the reading learns between one and four at night, and never by day', async () => {
  const day = watching('2026-11-03T11:00:00+05:30', { verdict })
  assert.equal(await learnByNight(day.watch), 0)
  assert.deepEqual(day.ended, [])
  const night = watching('2026-11-03T01:30:00+05:30', { verdict, model: new Uint8Array(5) })
  assert.equal(await learnByNight(night.watch), 1)
  assert.deepEqual(night.ended, [['2026-11-03', 0.9, 5]])
})

test('no name and no number of a complainant becomes a lesson', async () => {
  const { watch, taught } = watching('2026-11-03T01:30:00+05:30', { verdict })
  await learnNow(watch)
  assert.doesNotMatch(taught[0]?.text ?? '', /सुनीता|9000000101/)
  assert.match(taught[0]?.text ?? '', /बंदर परेशान/)
})

test('a model that reads worse is not kept, and the night is told all the same', async () => {
  const { watch, ended } = watching('2026-11-03T01:30:00+05:30', { verdict: { ...verdict, after: 0.5 } })
  assert.equal((await learnNow(watch))[0]?.taken, false)
  assert.deepEqual(ended, [['2026-11-03', 0.5, undefined]])
})

test('with the night’s learning it is told how often people overruled what was suggested', async () => {
  const { watch, told } = watching('2026-11-03T01:30:00+05:30', { verdict })
  await learnNow(watch)
  assert.equal(told.at(-1), 'reading: urgent health: people agreed 2 times and overruled it 5 times')
})

test('what was judged of danger teaches what cannot wait, and no other model', async () => {
  const { watch, ended, told } = watching(
    '2026-11-03T01:30:00+05:30',
    { verdict, model: new Uint8Array(3) },
    'urgency',
  )
  assert.equal(await learnByNight(watch), 1)
  assert.deepEqual(ended, [['2026-11-03', 0.9, 3]])
  assert.match(told[0] ?? '', /^reading: urgency: 2 corrections/)
})
