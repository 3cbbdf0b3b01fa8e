/**
 * Danger said in English, letter by letter: by their keys "kill me" and "call me", "want to die" and "want to do" are one.
 * Only what happens now or is about to; what somebody did yesterday is told to the police in its own time.
 */

const SIGNS = [
  {
    danger: 'suicide',
    sign: /\b(?:want(?:s|ed)? to die|(?:don['’]?t|do not) want to live|kill myself|end my life)\b/i,
  },
  {
    danger: 'violence',
    sign: /\b(?:(?:is|are|they['’]re|he['’]s)\s+(?:beating|hitting|attacking|killing|stabbing)\s+(?:me|us|my)|(?:going to|will|want to|wants to)\s+(?:kill|murder)\s+(?:me|us|my)|being (?:beaten|attacked|stabbed))\b/i,
  },
] as const

/** The danger that is said, and its words. */
export function plainDanger(
  text: string,
): { readonly danger: 'suicide' | 'violence'; readonly why: string } | undefined {
  for (const { danger, sign } of SIGNS) {
    const found = sign.exec(text)
    if (found) return { danger, why: found[0] }
  }
  return undefined
}
