/**
 * Was the sender of a mail proved? Anybody may write any address into From. Our own receiving server looks at SPF, DKIM and
 * DMARC and writes what it found on top of the mail, in Authentication-Results; of these headings only the topmost counts, and
 * only under the name of that server, for all below may be the sender's own work. What proves is
 *
 *   dmarc=pass                     for the domain in From
 *   dkim=pass                      signed by that domain, one above it or one below it
 *   spf=pass                       the envelope came from such a domain
 *
 * and a dmarc=fail outweighs the other two. Without the name of our server nothing is known, and no mail is marked.
 */

/** The domain that each method must be about. */
const ABOUT: Readonly<Record<string, readonly string[]>> = {
  dmarc: ['header.from'],
  dkim: ['header.d', 'header.i'],
  spf: ['smtp.mailfrom', 'smtp.from', 'envelope-from'],
}

/** False when our server named `server` did not prove that the mail is from `address`; undefined when nothing is known. */
export function isSenderProved(
  heading: string | undefined,
  server: string | undefined,
  address: string,
): boolean | undefined {
  if (!server) return undefined
  const [name = '', ...results] = withoutComments(heading ?? '').split(';')
  if (name.trim().split(/\s+/)[0]?.toLowerCase() !== server.toLowerCase()) return false
  const from = domainOf(address)
  const found = results.flatMap((one) => resultOf(one))
  if (found.some(({ method, result }) => method === 'dmarc' && result === 'fail')) return false
  return found.some(({ method, result, domain }) => {
    if (result !== 'pass') return false
    return method === 'dmarc'
      ? domain === undefined || domain === from
      : domain !== undefined && isKin(domain, from)
  })
}

interface Result {
  readonly method: string
  readonly result: string
  readonly domain: string | undefined
}

function resultOf(text: string): readonly Result[] {
  const words = text.trim().split(/\s+/)
  const [, method = '', result = ''] = /^([a-z]+)(?:\/\d+)?=([a-z]+)$/i.exec(words[0] ?? '') ?? []
  const about = ABOUT[method.toLowerCase()]
  if (!about) return []
  const values = new Map(
    words.slice(1).flatMap((word) => {
      const [, key, value] = /^([a-z.-]+)=(.+)$/i.exec(word) ?? []
      return key && value ? [[key.toLowerCase(), value.replace(/^"|"$/g, '')] as const] : []
    }),
  )
  const said = about.map((key) => values.get(key)).find((value) => value !== undefined)
  return [
    {
      method: method.toLowerCase(),
      result: result.toLowerCase(),
      domain: said === undefined ? undefined : domainOf(said),
    },
  ]
}

/** What stands in brackets is said to people; brackets may stand in brackets. */
function withoutComments(text: string): string {
  let depth = 0
  let kept = ''
  for (const letter of text) {
    if (letter === '(') depth++
    else if (letter === ')') depth = Math.max(0, depth - 1)
    else if (depth === 0) kept += letter
  }
  return kept
}

function domainOf(address: string): string {
  return address
    .slice(address.lastIndexOf('@') + 1)
    .toLowerCase()
    .replace(/[.>]+$/, '')
}

/** The same domain, or one that lies in the other; a single word such as `in` is nobody's. */
function isKin(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one]
  return short.includes('.') && (long === short || long.endsWith(`.${short}`)) && !PUBLIC.test(short)
}

/** Endings under which anybody gets a domain. */
const PUBLIC = /^(?:(?:co|gov|nic|net|org|ac|edu|res|gen|firm|ind|com)[.][a-z]{2})$/
