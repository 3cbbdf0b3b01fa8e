/** What the parts of a page of figures share: of which days and rows they are, and how counts are added. */
import type { Answer, Where } from '#ports/figures.ts'
import type { HttpHouse } from '../house.ts'

/** What figures are made of; whoever mails them has no more of the house. */
export type FiguresHouse = Pick<HttpHouse, 'now' | 'index' | 'figures' | 'windows'>

/** Everything that the parts of the page need. */
export interface Frame {
  readonly house: FiguresHouse
  readonly where: Where
  /** Which rows the reader may see at all: those of their department, or all of them. */
  readonly scope: Where
  readonly today: string
  readonly tomorrow: string
  readonly from: string
  readonly before: string
}

/** The numbers of several measures together. */
export function sum(counts: Answer['counts'], measures: readonly (keyof Answer['counts'])[]): number {
  return measures.reduce((all, measure) => all + (counts[measure] ?? 0), 0)
}
