/** Measures: `npm run bench -- <name> …`, one after another. The word `door` makes this process the one that is measured. */
import { clock } from './clock.ts'
import { exporting } from './export.ts'
import { figures } from './figures.ts'
import { hotspots } from './hotspots.ts'
import { intake } from './intake.ts'
import { places } from './places.ts'
import { reading } from './reading.ts'
import { routing } from './routing.ts'
import { search } from './search.ts'

if (process.argv[2] === 'door') await import('./door.ts')
else process.exit((await run(process.argv.slice(2))) ? 0 : 1)

async function run(names: readonly string[]): Promise<boolean> {
  const benches: Readonly<Record<string, () => Promise<boolean>>> = {
    intake,
    clock,
    export: exporting,
    figures,
    hotspots,
    places,
    reading,
    routing,
    search,
  }
  const chosen = names.map((name) => (Object.hasOwn(benches, name) ? benches[name] : undefined))
  if (chosen.length === 0 || chosen.includes(undefined)) {
    console.error(`npm run bench -- ${Object.keys(benches).join(' | ')}`)
    return false
  }
  let good = true
  for (const bench of chosen) good = ((await bench?.()) ?? false) && good
  return good
}
