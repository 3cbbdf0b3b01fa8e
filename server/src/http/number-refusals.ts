/** What is refused about numbers of other systems, for the table in `refusals.ts`. */

/** Status and words of each. */
export const NUMBER_REFUSALS = {
  'unknown-system': {
    status: 404,
    hi: 'जिले में इस प्रणाली का नाम नहीं है',
    en: 'The district knows no system of this name',
  },
  'number-wrong': {
    status: 422,
    hi: 'क्रमांक लिखें, अधिक से अधिक 60 अक्षर',
    en: 'Write the number, of at most 60 letters',
  },
  'number-elsewhere': {
    status: 409,
    hi: 'इस प्रणाली का यह क्रमांक किसी दूसरी शिकायत पर है; खोज में क्रमांक लिखकर उसे देखें',
    en: 'Another grievance bears this number of that system; search for the number to see it',
  },
  'number-there': {
    status: 409,
    hi: 'यह क्रमांक इस शिकायत पर पहले से है',
    en: 'This grievance bears that number already',
  },
  'number-not-there': {
    status: 409,
    hi: 'यह क्रमांक इस शिकायत पर नहीं है',
    en: 'This grievance does not bear that number',
  },
} as const
