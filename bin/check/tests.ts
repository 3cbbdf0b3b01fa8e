/**
 * Tests by node:test, several files to a process without isolation (twenty times faster than a process per file).
 * What a file opens before its tests is opened for all files of the process at once, so files that open a whole program
 * share theirs with few others; several such processes run beside each other, because they mostly wait.
 * Every test file of the tree belongs to exactly one step, so that none can be forgotten.
 *
 * Journeys and browser tests depend on the speed of the machine. What fails among them runs a second time, alone, when
 * the others are done; a test that passes only then is good, and named at the end, because it waits for the wrong thing.
 */
import { startTemporaryPostgres } from '../../server/src/store/postmaster/temporary.ts'
import { type Finding, root, runNode, type Step } from './step.ts'
import { files } from './tree.ts'

type Kind = 'unit' | 'store' | 'journeys' | 'browser'

/** How many files share a process, how many processes run at once, and how long one may take. */
const ways = {
  unit: { files: 120, atOnce: 2, minutes: 8, again: false },
  store: { files: 10_000, atOnce: 1, minutes: 8, again: false },
  journeys: { files: 4, atOnce: 3, minutes: 8, again: true },
  browser: { files: 2, atOnce: 2, minutes: 8, again: true },
} satisfies Record<Kind, { files: number; atOnce: number; minutes: number; again: boolean }>
/** More files than this do not fail because of a slow machine, and a second run would only take long. */
const MOST_AGAIN = 4

/** The step that runs the test files of one kind. */
export function testStep(kind: Kind, title: string): Step {
  return {
    name: kind,
    title,
    run: async () => {
      const list = files(/[.]test[.]ts$/).filter((path) => kindOf(path) === kind)
      if (list.length === 0)
        return { passed: 0, failed: 1, said: `there is no test file for this step in ${root}` }
      const env = kind === 'unit' ? { DATABASE_URL: undefined } : await testServer()
      const args = ['--test', '--test-isolation=none', '--test-reporter=spec', '--test-timeout=400000']
      const { files: most, atOnce, minutes, again } = ways[kind]
      const run = async (batch: readonly string[]): Promise<Ran> => {
        const { code, output, late } = await runNode([...args, ...batch], { env, minutes })
        const finding = count(output, code, late)
        return { finding, failed: finding.failed > 0 ? failedFiles(output, batch) : [] }
      }
      const waiting = batches(list, most)
      const ran: Ran[] = []
      const worker = async () => {
        for (let batch = waiting.shift(); batch; batch = waiting.shift()) ran.push(await run(batch))
      }
      await Promise.all(Array.from({ length: atOnce }, worker))
      const first = together(
        ran.map(({ finding }) => finding),
        list.length,
      )
      const failed = ran.flatMap((one) => one.failed)
      return again && failed.length > 0 && failed.length <= MOST_AGAIN
        ? secondTime(first, failed, run)
        : first
    },
  }
}

type Ran = { readonly finding: Finding; readonly failed: readonly string[] }

/** Runs what failed once more, each file alone. What passes now counts as passed and is named. */
async function secondTime(
  first: Finding,
  failed: readonly string[],
  run: (batch: readonly string[]) => Promise<Ran>,
): Promise<Finding> {
  console.log(`\n${first.said?.trimEnd()}\n\na second time, alone: ${failed.join(', ')}`)
  const said: string[] = []
  for (const file of failed) {
    const { finding } = await run([file])
    if (finding.failed > 0) said.push(finding.said ?? '')
  }
  const passed = first.passed + first.failed
  return said.length > 0
    ? { ...first, said: said.join('\n') }
    : { passed, failed: 0, note: `${passed} passed, of these only the second time: ${failed.join(', ')}` }
}

/** The files the report names under what failed; all of the batch where it did not come to a report. */
function failedFiles(output: string, batch: readonly string[]): readonly string[] {
  const named = batch.filter((file) => output.includes(`test at ${file}:`))
  return named.length > 0 ? named : batch
}

/** The files dealt out like cards, so that neighbours of one kind, which take alike long, do not sit together. */
function batches(list: readonly string[], most: number): string[][] {
  const dealt: string[][] = Array.from({ length: Math.ceil(list.length / most) }, () => [])
  for (const [at, path] of list.entries()) dealt[at % dealt.length]?.push(path)
  return dealt
}

/** What several processes found, as one. */
function together(found: readonly Finding[], fileCount: number): Finding {
  const passed = found.reduce((sum, one) => sum + one.passed, 0)
  const failed = found.reduce((sum, one) => sum + one.failed, 0)
  return {
    passed,
    failed,
    said: found.flatMap((one) => (one.failed > 0 ? (one.said ?? '') : [])).join('\n'),
    note: `${passed} passed, ${failed} failed in ${fileCount} files`,
  }
}

function kindOf(path: string): Kind {
  if (/^server\/src\/(store|queue)\//.test(path)) return 'store'
  if (/^test\/browser\//.test(path)) return 'browser'
  if (/^test\/(house|borders)/.test(path) || !path.startsWith('test/')) return 'unit'
  return 'journeys'
}

/** One throw-away server for all steps of this run; a real one that the caller works with is out of reach. */
export async function testServer(): Promise<NodeJS.ProcessEnv> {
  return { NIVARAN_TEST_DATABASE_URL: (await startTemporaryPostgres()).url, DATABASE_URL: undefined }
}

function count(output: string, code: number, late: boolean): Finding {
  const total = (word: string) => Number(output.match(new RegExp(`^ℹ ${word} (\\d+)`, 'm'))?.[1] ?? 0)
  const passed = total('pass')
  const left = total('skipped') + total('todo')
  let failed = total('fail') + total('cancelled') + left
  const said = [shorten(output)]
  if (left > 0) said.push(`${left} tests are skipped or left for later; a test runs or goes`)
  if (late)
    said.push(
      'The run did not end in its time: a test hangs, or leaves a connection, a timer or a process open.',
    )
  if (failed === 0 && (code !== 0 || late)) {
    failed = 1
    said.push(`the test process ended with ${code}`)
  }
  if (passed + failed === 0) return { passed: 0, failed: 1, said: `${output}\nno test ran` }
  return { passed, failed, said: said.join('\n') }
}

/** What failed stands at the end of the report; the long list of what went well only hides it. */
function shorten(output: string): string {
  const at = output.indexOf('✖ failing tests:')
  return at < 0 ? output.split('\n').slice(-80).join('\n') : output.slice(at)
}
