/** What is refused about bulletins, for the table in `refusals.ts`. */

/** Status and words of each. */
export const BULLETIN_REFUSALS = {
  'bulletin-printed': {
    status: 409,
    hi: 'यह बुलेटिन छप चुका है और अब नहीं बदलता; सुधार नीचे शुद्धि-पत्र में जोड़ें',
    en: 'This bulletin was printed and does not change any more; enter a correction instead',
  },
  'unknown-bulletin': {
    status: 404,
    hi: 'इस सप्ताह का बुलेटिन नहीं है',
    en: 'There is no bulletin of this week',
  },
  'older-bulletin-first': {
    status: 409,
    hi: 'पहले पुराने सप्ताह का बुलेटिन प्रकाशित करें',
    en: 'Print the bulletin of the older week first',
  },
} as const
