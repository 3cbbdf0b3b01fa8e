/** Words of the link that opens once. */
import type { Language } from './say.ts'

/** For so many days it opens. */
export const ONCE_DAYS = 7

const SEALED = 'once:'

/** How an outgoing message names the link whose key is put in when it goes out. */
export function onceSealed(id: string): string {
  return `${SEALED}${id}`
}

/** The link that is meant, or undefined for a one-time code. */
export function onceMeant(sealed: string): string | undefined {
  return sealed.startsWith(SEALED) ? sealed.slice(SEALED.length) : undefined
}

/** Both languages. */
export const onceWords = {
  hi: {
    handedOut: (code: string, link: string) =>
      `शिकायत ${code}: आपको निजी संदेश नहीं भेजा जा सका। अपना मोबाइल नंबर और बाकी बात यहाँ नहीं, इस लिंक पर बताएँ (एक ही बार खुलेगा, ${ONCE_DAYS} दिन तक): ${link}`,
  },
  en: {
    handedOut: (code: string, link: string) =>
      `Grievance ${code}: we could not write to you in private. Tell your mobile number and the details not here but at this link (opens once, for ${ONCE_DAYS} days): ${link}`,
  },
} as const satisfies Record<Language, unknown>
