/**
 * Tests by node:test, each step in one process without isolation (twenty times faster than a process per file).
 * Every test file of the tree belongs to exactly one step, so that none can be forgotten.
 */
import { startTemporaryPostgres } from '../../server/src/store/postmaster/temporary.ts'
import { type Finding, root, runNode, type Step } from './step.ts'
import { files } from './tree.ts'

type Kind = 'unit' | 'store' | 'journeys' | 'browser'

const minutesFor = { unit: 3, store: 4, journeys: 9, browser: 5 } satisfies Record<Kind, number>

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
      const args = ['--test', '--test-isolation=none', '--test-reporter=spec', '--test-timeout=180000']
      const { code, output, late } = await runNode([...args, ...list], { env, minutes: minutesFor[kind] })
      return count(output, code, late, list.length)
    },
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

function count(output: string, code: number, late: boolean, fileCount: number): Finding {
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
  return {
    passed,
    failed,
    said: said.join('\n'),
    note: `${passed} passed, ${failed} failed in ${fileCount} files`,
  }
}

/** What failed stands at the end of the report; the long list of what went well only hides it. */
function shorten(output: string): string {
  const at = output.indexOf('✖ failing tests:')
  return at < 0 ? output.split('\n').slice(-80).join('\n') : output.slice(at)
}
