/** The list that goes over with a charge, for both sides to sign. */
import type { HandoverPaper } from '#ports/papers.ts'
import { Pen } from './pen.ts'
import { type Made, make } from './typst.ts'
import { day, fill, moment } from './words.ts'

/** Sets the list; the same handover gives the same bytes. */
export async function setHandover(paper: HandoverPaper): Promise<Made> {
  const { language } = paper
  const pen = new Pen(language)
  const { words } = pen
  const on = new Date(`${paper.day}T12:00:00+05:30`)
  const nobody = words.nobody
  const sides = (names: readonly string[]) => (names.length > 0 ? names.join(', ') : nobody)
  const data = {
    ...pen.head(paper.letterhead, words.handoverTitle, on),
    foot: pen.write(fill(words.handoverFoot, { post: paper.post, date: day(on, language) })),
    facts: pen.facts([
      [words.handedPost, paper.post, 'wide'],
      [words.handedFrom, sides(paper.from)],
      [words.handedTo, sides(paper.to)],
      [words.handedOn, day(on, language)],
      [words.handedWhy, paper.kind],
      [words.handedCount, String(paper.lines.length)],
      [words.handedLate, String(paper.lines.filter(({ late }) => late).length)],
    ]),
    columns: [
      words.serial,
      words.code,
      words.grievance,
      words.received,
      words.class,
      words.dueBy,
      words.stands,
    ],
    lines: paper.lines.map((one) => ({
      code: pen.write(one.code),
      gist: pen.write(one.gist),
      place: pen.write(one.place ?? ''),
      received: day(one.registeredAt, language),
      class: pen.write(one.timeClass),
      due: one.dueAt ? moment(one.dueAt, language) : '–',
      late: one.late,
      state: pen.write(one.state),
    })),
    statement: pen.write(words.handedStatement),
    signatures: [
      { side: words.signsFrom, name: pen.write(sides(paper.from)) },
      { side: words.signsTo, name: pen.write(sides(paper.to)) },
    ],
  }
  return make('handover', { ...data, lost: pen.lost }, [], on)
}
