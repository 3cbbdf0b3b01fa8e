/**
 * All that is checked before a change may enter: `npm test` runs every step, `npm test -- unit links` runs those named.
 * Steps that only read the tree run two at a time, tests that work the machine run one after another.
 * The last line counts: every test, and every other step as one.
 */
import { parseArgs } from 'node:util'
import { borders } from './check/borders.ts'
import { deadCode, style, types } from './check/commands.ts'
import { links } from './check/links.ts'
import { schema } from './check/schema.ts'
import { type Outcome, report, type Step } from './check/step.ts'
import { testStep } from './check/tests.ts'

const rounds: readonly (readonly Step[])[] = [
  [style, types, borders, deadCode, links],
  [testStep('unit', 'unit tests'), testStep('store', 'store tests on a real PostgreSQL'), schema],
  [testStep('journeys', 'journeys')],
  [testStep('browser', 'browser')],
]
const AT_ONCE = 2

const chosen = parseArgs({ allowPositionals: true }).positionals
const names = rounds.flat().map((step) => step.name)
const unknown = chosen.filter((name) => !names.includes(name))
if (unknown.length > 0) {
  console.error(`no such step: ${unknown.join(', ')}. Steps: ${names.join(', ')}`)
  process.exit(2)
}

// What the steps started is taken away at the exit of this process, so it must exit and not just end.
process.once('SIGINT', () => process.exit(130))
process.once('SIGTERM', () => process.exit(143))

const began = performance.now()
const outcomes: Outcome[] = []
for (const round of rounds) {
  const steps = round.filter((step) => chosen.length === 0 || chosen.includes(step.name))
  const waiting = [...steps]
  const worker = async () => {
    for (let step = waiting.shift(); step; step = waiting.shift()) outcomes.push(await report(step))
  }
  await Promise.all(Array.from({ length: AT_ONCE }, worker))
}

const passed = outcomes.reduce((sum, outcome) => sum + outcome.passed, 0)
const failed = outcomes.reduce((sum, outcome) => sum + outcome.failed, 0)
const broken = outcomes.filter((outcome) => outcome.failed > 0).map((outcome) => outcome.name)
console.log(`\n${Math.round((performance.now() - began) / 1000)} s`)
if (broken.length > 0) console.log(`not good: ${broken.join(', ')}`)
console.log(`${passed} passed, ${failed} failed`)
process.exit(failed > 0 || passed === 0 ? 1 : 0)
