/** The sheet of a sitting: who came, what became of it, and two lines to sign. */
import type { SittingPaper } from '#ports/papers.ts'
import { Pen } from './pen.ts'
import { type Made, make } from './typst.ts'
import { clock, day, fill } from './words.ts'

/** Sets the sheet; the same sitting gives the same bytes. */
export async function setSitting(paper: SittingPaper): Promise<Made> {
  const { language } = paper
  const pen = new Pen(language)
  const { words } = pen
  const on = new Date(`${paper.day}T12:00:00+05:30`)
  const { openedAt, closedAt } = paper
  const time = closedAt
    ? fill(words.sittingSpan, { from: clock(openedAt), to: clock(closedAt) })
    : fill(words.sittingOpen, { from: clock(openedAt) })
  const title = `${paper.name}: ${words.sittingTitle}`
  const data = {
    ...pen.head(paper.letterhead, pen.write(title), on),
    foot: pen.write(fill(words.sittingFoot, { name: paper.name, date: day(on, language) })),
    facts: pen.facts([
      [words.place, paper.place, 'wide'],
      [words.sittingPresided, paper.presided, 'wide'],
      [words.handedOn, day(on, language)],
      [words.sittingTime, time],
    ]),
    counts: paper.counts.map(([name, count]) => ({ name: pen.write(name), count: String(count) })),
    columns: [
      words.sittingToken,
      words.sittingTime,
      words.code,
      words.sittingHeard,
      words.sittingOutcome,
      words.sittingPosts,
    ],
    none: words.sittingNone,
    lines: paper.lines.map((one) => ({
      token: one.token === undefined ? '–' : String(one.token),
      time: clock(one.at),
      code: pen.write(one.code),
      gist: pen.write(one.gist),
      about: pen.write(one.about),
      outcome: pen.write(one.outcome),
      settled: one.settled,
      posts: pen.write(one.posts),
    })),
    signatures: [
      { side: words.sittingSigned, name: pen.write(paper.presided) },
      { side: words.sittingClerk, name: '' },
    ],
  }
  return make('sitting', { ...data, lost: pen.lost }, [], on)
}
