/** What the rules of clusters refuse, for the table in `refusals.ts`. */

/** Status and words of each. */
export const CLUSTER_REFUSALS = {
  'already-in-cluster': {
    status: 409,
    hi: 'यह शिकायत पहले से किसी और के साथ जुड़ी है, या वही शिकायत है',
    en: 'It is answered together with another one already, or it is the same one',
  },
  'not-in-cluster': {
    status: 409,
    hi: 'ये दोनों साथ नहीं जुड़ी हैं',
    en: 'These two are not answered together',
  },
  'stands-alone': {
    status: 409,
    hi: 'संवेदनशील, किसी अधिकारी के विरुद्ध या कानूनी प्रक्रिया वाली शिकायत का उत्तर अलग ही दिया जाता है',
    en: 'What is sensitive, about an officer or on a statutory track is answered alone',
  },
} as const
