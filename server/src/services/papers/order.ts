/** A written order of a statutory track, A4: what was asked, who was heard, what is ordered and why. */
import type { OrderPaper } from '#ports/papers.ts'
import { Pen } from './pen.ts'
import { type Made, make } from './typst.ts'
import { day, fill, moment } from './words.ts'

/** Sets the order; the same act gives the same bytes. `qr` is the drawing of the tracking link. */
export async function setOrder(paper: OrderPaper, qr: string): Promise<Made> {
  const { language } = paper
  const pen = new Pen(language)
  const { words } = pen
  const data = {
    ...pen.common(paper, words.orderTitle, paper.orderedAt),
    numberLine: pen.write(fill(words.orderLine, { number: String(paper.number), code: paper.code })),
    facts: pen.facts([
      [words.code, paper.code],
      [words.complainant, paper.complainant],
      [words.registered, day(paper.registeredAt, language)],
      [words.orderedOn, day(paper.orderedAt, language)],
      [words.orderTrack, paper.track, 'wide'],
      [words.orderStep, paper.step, 'wide'],
      [words.subject, paper.subject, 'wide'],
      [words.place, paper.place, 'wide'],
      [words.orderBy, [paper.officer.name, paper.officer.post].filter(Boolean).join(', '), 'wide'],
    ]),
    gist: pen.paragraphs(paper.gist),
    grounds: pen.paragraphs(paper.grounds ?? ''),
    hearings: paper.hearings.map((one) => ({
      day: day(one.day, language),
      present: pen.write(one.present),
      words: pen.paragraphs(one.words),
    })),
    reasons: pen.paragraphs(paper.reasons),
    outcome: pen.write(paper.outcome),
    text: pen.paragraphs(paper.text),
    officer: { name: pen.write(paper.officer.name), post: pen.write(paper.officer.post) },
    orderedAt: moment(paper.orderedAt, language),
    advice: pen.write(paper.next ? fill(words.orderAppeal, paper.next) : words.orderLast),
    actHash: pen.write(paper.actHash),
    qr,
  }
  return make('order', { ...data, lost: pen.lost }, [], paper.orderedAt)
}
