/**
 * The one list of the portal's pages: head, foot and first page are drawn from it, in this order. Who adds a page adds its
 * row here and nothing else.
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
  { path: '/file', words: { hi: 'शिकायत दर्ज करें', en: 'File a grievance' }, group: 'act', head: true },
  { path: '/track', words: { hi: 'शिकायत की स्थिति', en: 'Track a grievance' }, group: 'act', head: true },
  { path: '/numbers', words: { hi: 'सेवा के नंबर', en: 'Service numbers' }, group: 'act', head: true },
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
  {
    path: '/figures',
    words: { hi: 'आँकड़े', en: 'Figures' },
    group: 'look',
    what: {
      hi: 'कहाँ, किस बात पर कितनी शिकायतें हैं, कितनी समय पर निपटीं, और लोग क्या कहते हैं।',
      en: 'How many grievances where and about what, how many were settled in time, and what people say.',
    },
  },
  {
    path: '/bulletins',
    words: { hi: 'साप्ताहिक बुलेटिन', en: 'Weekly bulletins' },
    group: 'look',
    what: {
      hi: 'हर सप्ताह कितनी शिकायतें आईं, कितनी निपटीं और कहाँ देर है।',
      en: 'How many grievances came each week, how many were settled, and where it is late.',
    },
  },
  {
    path: '/disposed',
    words: { hi: 'निस्तारित शिकायतें', en: 'Grievances disposed of' },
    group: 'look',
    what: {
      hi: 'जिन शिकायतों पर कार्यवाही पूरी हुई: क्या कहा गया और क्या किया गया।',
      en: 'What was complained of and what was done, without the names of people.',
    },
  },
  {
    path: '/open-data',
    words: { hi: 'खुले आँकड़े', en: 'Open data' },
    group: 'look',
    what: {
      hi: 'सभी आँकड़े खुली फ़ाइलों में, जिन्हें कोई भी जाँच और उपयोग कर सकता है।',
      en: 'All figures as CSV, JSON and Parquet, free to use.',
    },
  },
  {
    path: '/about',
    words: { hi: 'सेवा और नागरिक चार्टर', en: 'About and citizen charter' },
    group: 'know',
  },
  { path: '/feedback', words: { hi: 'सेवा पर आपकी राय', en: 'What you think of the service' }, group: 'know' },
  { path: '/privacy', words: { hi: 'आपकी जानकारी', en: 'Your information' }, group: 'know' },
  { path: '/accessibility', words: { hi: 'सुगम्यता', en: 'Accessibility' }, group: 'know' },
]

/** The rows of a group. */
export function waysOf(group: Way['group']): readonly Way[] {
  return ways.filter((way) => way.group === group)
}
