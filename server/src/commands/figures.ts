/**
 * `figures verify`: are the figures what the acts make them? `figures recompute`: counts every grievance anew and adds
 * all up again, beside a running program.
 */

import { indexDistrict } from '#core/district/find.ts'
import { spotOf } from '#core/figures/counted.ts'
import type { Difference, Progress, SpotOf } from '#ports/figures.ts'
import { openPool } from '#store/connection.ts'
import { figuresKeeping } from '#store/figures/follow.ts'
import { type Command, type Desk, Plain } from './command.ts'
import { districtOf, withDatabase } from './database.ts'
import { districtInUse } from './district-in-use.ts'
import { reproduce } from './figures-from.ts'

/** Proves the figures, or makes them anew. */
export const figures: Command = {
  usage: 'figures verify [--from <x>] | recompute',
  does: {
    hi: 'आँकड़े कार्यवाहियों से मिलाता है, या सब फिर से गिनता है; --from: खुले आँकड़ों से बुलेटिन की हर संख्या दोबारा निकालता है',
    en: 'compares the figures with the acts, or counts everything anew; --from a folder or an address: reproduces a bulletin from its open data',
  },
  async run(desk) {
    const [what] = desk.args
    if (what === 'verify' && desk.args.includes('--from')) return reproduce(desk)
    if (what !== 'verify' && what !== 'recompute')
      throw new Plain(
        'ऐसे लिखें: figures verify या figures recompute',
        'Write: figures verify or figures recompute',
      )
    const index = indexDistrict(await districtInUse(desk))
    const district = await districtOf(desk)
    const spot: SpotOf = (place) => spotOf(index, place)
    return withDatabase(desk, async (url) => {
      const pool = openPool({
        url,
        max: 2,
        prepared: false,
        log: desk.note,
        role: 'nivaran_program',
        district,
      })
      try {
        const keeping = figuresKeeping(pool, district)
        if (what === 'verify') return tell(desk, await keeping.verify(spot, shown(desk)))
        const done = await keeping.recompute(spot, shown(desk))
        desk.say(`✔ ${done} शिकायतें फिर से गिनी गईं। / ${done} grievances were counted anew.`)
        return 0
      } catch (fault) {
        if ((fault as { code?: string }).code !== '42P01' && (fault as { code?: string }).code !== '22023')
          throw fault
        throw new Plain(
          'इस डेटाबेस में अभी आँकड़े नहीं हैं। पहले एक बार npm start चलाएँ।',
          'This database has no figures yet. Run npm start once first.',
        )
      } finally {
        await pool.end()
      }
    })
  },
}

/** A line for each twentieth of the way. */
function shown({ note }: Desk): Progress {
  let told = 0
  return (done, all) => {
    const part = all === 0 ? 20 : Math.floor((done / all) * 20)
    if (part > told) note(`${done} / ${all}`)
    told = Math.max(told, part)
  }
}

function tell({ say }: Desk, found: readonly Difference[]): number {
  if (found.length === 0) {
    say('✔ आँकड़े वही हैं जो कार्यवाहियाँ बताती हैं। / The figures are what the acts make them.')
    return 0
  }
  for (const { where, kept, counted } of found)
    say(`✖ ${where}: ${kept} लिखा है / is kept, ${counted} होना चाहिए / is right`)
  say('npm run nivaran -- figures recompute')
  return 1
}
