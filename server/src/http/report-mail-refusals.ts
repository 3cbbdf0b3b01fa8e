/** What is refused about reports that are mailed, for the table in `refusals.ts`. */

/** Status and words of each. */
export const REPORT_MAIL_REFUSALS = {
  'post-without-mail': {
    status: 422,
    hi: 'चुने गए किसी पद का सरकारी ई-मेल पता दर्ज नहीं है',
    en: 'A chosen post has no official address of e-mail',
  },
  'unknown-department': { status: 422, hi: 'विभाग चुनें', en: 'Choose a department' },
  'unknown-report-mail': {
    status: 404,
    hi: 'यह रिपोर्ट अब नहीं भेजी जाती',
    en: 'This report is not mailed any more',
  },
} as const
