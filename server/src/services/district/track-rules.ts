/** Checks that every track can be walked: its steps lead to posts, come one after the other, and end with an order. */
import type { StatutoryTrack } from '#core/district/tracks.ts'
import type { Report } from './faults.ts'
import type { Tables } from './references.ts'

/** Words in `by` that are no code of a post. */
const WHOM = ['above', 'nodal', 'magistrate'] as const

/** Reports tracks of one code, steps that nobody decides or nobody can ask for, and subjects on a track that is none. */
export function checkTracks(tracks: readonly StatutoryTrack[], tables: Tables, report: Report): void {
  const posts = new Set<string>([...WHOM, ...tables['posts.csv'].map(({ value }) => value.code)])
  const codes = new Set<string>()
  for (const track of tracks) {
    if (codes.has(track.code))
      report({ file: 'tracks.yaml', what: `code ${track.code} stands twice`, todo: 'Keep one' })
    codes.add(track.code)
    checkSteps(track, posts, report)
  }
  const file = 'subjects.csv'
  for (const { line, value } of tables[file]) {
    if (value.track === undefined || codes.has(value.track)) continue
    const what = `track ${value.track} is not in tracks.yaml`
    report({ file, where: line, column: 'track', what, todo: `Mend it, or add ${value.track} there` })
  }
}

function checkSteps({ code, steps }: StatutoryTrack, posts: ReadonlySet<string>, report: Report): void {
  const file = 'tracks.yaml'
  const names = new Set<string>()
  for (const [place, { name, by, ask, needs }] of steps.entries()) {
    const say = (what: string, todo: string) => report({ file, what: `step ${name} (${code}) ${what}`, todo })
    if (names.has(name)) say('stands twice', 'Keep one')
    names.add(name)
    if (!posts.has(by))
      say(`is decided by ${by}, which is no post`, `Name a post or one of ${WHOM.join(', ')}`)
    if (place > 0 && !ask) say('has no time for asking', 'Write how long after the order it may be asked for')
    if (place === 0 && ask) say('opens by itself and is not asked for', 'Take the time for asking out')
    if (!needs.includes('order')) say('ends without an order', 'Add the order to what it needs')
  }
}
