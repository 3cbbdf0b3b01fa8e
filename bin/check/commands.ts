/** The steps that are one command of a tool. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { root, runNode, type Step, verdict } from './step.ts'

function command(name: string, title: string, script: string, args: readonly string[]): Step {
  const file = join(root, 'node_modules', script)
  return {
    name,
    title,
    run: async () => {
      if (!existsSync(file)) return verdict(`${script} is not among the packages`)
      const { code, output, late } = await runNode([file, ...args])
      return verdict(
        code === 0 ? '' : `${output}${late ? '\n(ended because its time was over)' : ''}` || `exit ${code}`,
      )
    },
  }
}

/** Format and lint, warnings included. */
export const style = command('style', 'format and lint', '@biomejs/biome/bin/biome', [
  'ci',
  '--colors=off',
  '--error-on-warnings',
  '--max-diagnostics=40',
  '.',
])

/** Types of the whole tree. */
export const types = command('types', 'types', 'typescript/bin/tsc', ['-p', '.'])

/** Files, exports and packages that nobody uses. */
export const deadCode = command('dead-code', 'dead code', 'knip/bin/knip.js', [
  '--no-progress',
  '--treat-config-hints-as-errors',
])
