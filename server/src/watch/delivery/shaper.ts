/**
 * The pace of sending. The service allows one message in six seconds to the same person, with 45 in advance, and 80
 * a second from one number; what goes faster is refused, and costs more time than to wait.
 *
 * Each pace is a bucket of tokens that fills with time. A message goes when both its buckets, that of the person
 * and that of the number, have a token. After the service has asked for a rest, neither gives any until it is over.
 */

export interface Pace {
  readonly perSecond: number
  /** Tokens in a full bucket: how many may go at once. */
  readonly burst: number
}

export interface Bucket {
  readonly tokens: number
  readonly at: Date
}

/** What a full bucket holds. */
export function full(pace: Pace, now: Date): Bucket {
  return { tokens: pace.burst, at: now }
}

/** The bucket as it is at `now`. A clock that went back takes nothing away. */
export function fill(bucket: Bucket, pace: Pace, now: Date): Bucket {
  const seconds = Math.max(0, now.getTime() - bucket.at.getTime()) / 1000
  return { tokens: Math.min(pace.burst, bucket.tokens + seconds * pace.perSecond), at: now }
}

/** Milliseconds until a filled bucket has a token; 0 when it has one. */
export function waitFor(bucket: Bucket, pace: Pace): number {
  return bucket.tokens >= 1 ? 0 : Math.ceil(((1 - bucket.tokens) / pace.perSecond) * 1000)
}

export interface Shaper {
  /** 0: go, and a token of each bucket is spent. Else the milliseconds to wait before asking again; nothing is spent. */
  admit(account: string, pair: string, now: Date): number
  /** Nothing goes to this person, or from this account, before `until`. */
  rest(of: 'pair' | 'account', account: string, pair: string, until: Date): void
}

export interface Paces {
  readonly account: Pace
  readonly pair: Pace
}

/** What WhatsApp allows a number at the beginning of its life. */
export const WHATSAPP_PACES: Paces = {
  account: { perSecond: 80, burst: 80 },
  pair: { perSecond: 1 / 6, burst: 45 },
}

const REMEMBERED = 20_000

/** The buckets of one process. Several processes that send for one number share its pace by being given a part of it. */
export function makeShaper(paces: Paces): Shaper {
  const buckets = new Map<string, Bucket>()
  const rests = new Map<string, Date>()
  const bucketOf = (key: string, pace: Pace, now: Date) =>
    fill(buckets.get(key) ?? full(pace, now), pace, now)
  const resting = (key: string, now: Date) => Math.max(0, (rests.get(key)?.getTime() ?? 0) - now.getTime())
  return {
    admit(account, pair, now) {
      const [a, p] = [keyOf(account), keyOf(account, pair)]
      const ofAccount = bucketOf(a, paces.account, now)
      const ofPair = bucketOf(p, paces.pair, now)
      const waitMs = Math.max(
        resting(a, now),
        resting(p, now),
        waitFor(ofAccount, paces.account),
        waitFor(ofPair, paces.pair),
      )
      if (waitMs > 0) return waitMs
      buckets.set(a, { ...ofAccount, tokens: ofAccount.tokens - 1 })
      buckets.set(p, { ...ofPair, tokens: ofPair.tokens - 1 })
      rests.delete(a)
      rests.delete(p)
      if (buckets.size > REMEMBERED) forgetFull(buckets, paces, now)
      return 0
    },
    rest(of, account, pair, until) {
      const key = of === 'account' ? keyOf(account) : keyOf(account, pair)
      const known = rests.get(key)
      if (!known || known < until) rests.set(key, until)
    },
  }
}

function keyOf(account: string, pair?: string): string {
  return pair === undefined ? account : `${account} ${pair}`
}

/** A full bucket is as good as none. */
function forgetFull(buckets: Map<string, Bucket>, paces: Paces, now: Date): void {
  for (const [key, bucket] of buckets) {
    const pace = key.includes(' ') ? paces.pair : paces.account
    if (fill(bucket, pace, now).tokens >= pace.burst) buckets.delete(key)
  }
}
