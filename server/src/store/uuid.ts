/** Ids that come from outside may be anything; what is no id names nothing, and is no fault of ours. */

const FORM = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** Could this be one of our ids? */
export function isUuid(text: string | null | undefined): text is string {
  return typeof text === 'string' && FORM.test(text)
}
