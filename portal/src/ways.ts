/**
 * The one list of the portal's pages: head, foot, first page and sitemap are drawn from it, in this order. Who adds a page
 * adds its row here and nothing else.
 *
 *   act     what people come for           look    what the district shows           know    what holds for everybody
 */
import type { Words } from '#contract/shapes.ts'

/** A page to which others lead. */
export interface Way {
  readonly path: string
  readonly words: Words
  readonly group: 'act' | 'look' | 'know'
  /** Stands in the head of every page too; these are few. */
  readonly head?: true
  /** A sentence of what is to be seen, on the first page. */
  readonly what?: Words
}

/** All pages, in the order in which people look for them. */
export const ways: readonly Way[] = [
  {
    path: '/track',
    words: { hi: 'शिकायत की स्थिति', en: 'Track a grievance' },
    group: 'act',
    head: true,
  },
  {
    path: '/hearings',
    words: { hi: 'जनसुनवाई', en: 'Public hearings' },
    group: 'look',
    head: true,
    what: {
      hi: 'कौन अधिकारी किस दिन, कहाँ और कितने बजे आपकी बात सुनेंगे।',
      en: 'Which officer hears you on which day, where and when.',
    },
  },
]

/** The rows of a group. */
export function waysOf(group: Way['group']): readonly Way[] {
  return ways.filter((way) => way.group === group)
}
