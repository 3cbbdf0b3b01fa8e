/** What is refused about legal holds, for the table in `refusals.ts`. */

/** Status and words of each. */
export const RETENTION_REFUSALS = {
  'held-already': {
    status: 409,
    hi: 'इस शिकायत पर विधिक रोक पहले से लगी है',
    en: 'A legal hold stands on this grievance already',
  },
  'not-held': {
    status: 409,
    hi: 'इस शिकायत पर विधिक रोक नहीं है',
    en: 'No legal hold stands on this grievance',
  },
} as const
