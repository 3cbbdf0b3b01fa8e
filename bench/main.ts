/** Measures: `npm run bench -- <name>`. The word `door` makes this process the one that is measured. */
import { clock } from './clock.ts'
import { intake } from './intake.ts'

if (process.argv[2] === 'door') await import('./door.ts')
else process.exit((await run(process.argv[2] ?? '')) ? 0 : 1)

async function run(name: string): Promise<boolean> {
  const benches: Readonly<Record<string, () => Promise<boolean>>> = { intake, clock }
  const bench = Object.hasOwn(benches, name) ? benches[name] : undefined
  if (bench) return bench()
  console.error(`npm run bench -- ${Object.keys(benches).join(' | ')}`)
  return false
}
