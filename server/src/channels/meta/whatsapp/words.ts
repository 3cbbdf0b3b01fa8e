/** Words brought into the measures of WhatsApp, without cutting a letter of a Hindi word in half. */

/** The longest that the service takes, in characters. */
export const LIMITS = {
  text: 4096,
  body: 1024,
  listBody: 4096,
  caption: 1024,
  buttons: 3,
  rows: 10,
  button: 20,
  rowTitle: 24,
  rowDescription: 72,
  templateButton: 25,
} as const

/** A blank of a template may hold no line break, no tab and no four spaces in a row, and may not be empty. */
export function blank(text: string): string {
  const clean = text
    .replaceAll(/\s*[\r\n\t\v\f\u2028\u2029]+\s*/g, ' ')
    .replaceAll(/ {2,}/g, ' ')
    .trim()
  return clean === '' ? '-' : clean
}
