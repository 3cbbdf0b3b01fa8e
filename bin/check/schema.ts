/** `db/schema.sql` is what reviewers read, so it must be what the migrations make. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root, runNode, type Step, verdict } from './step.ts'
import { testServer } from './tests.ts'

/** The step of the check. */
export const schema: Step = {
  name: 'schema',
  title: 'schema dump unchanged',
  run: async () => {
    const kept = join(root, 'db', 'schema.sql')
    if (!existsSync(kept))
      return verdict('db/schema.sql is missing. Make it: npm run --silent nivaran -- schema > db/schema.sql')
    const { code, output } = await runNode(['server/src/nivaran.ts', 'schema'], { env: await testServer() })
    if (code !== 0) return verdict(output)
    return verdict(difference(readFileSync(kept, 'utf8'), output))
  },
}

function difference(kept: string, made: string): string {
  if (kept === made) return ''
  const before = kept.split('\n')
  const after = made.split('\n')
  const line = before.findIndex((text, at) => text !== after[at])
  const at = line < 0 ? before.length : line
  return (
    `db/schema.sql is not what the migrations make, from line ${at + 1}:\n- ${before[at] ?? '(end)'}\n+ ${after[at] ?? '(end)'}\n` +
    'Make it anew: npm run --silent nivaran -- schema > db/schema.sql'
  )
}
