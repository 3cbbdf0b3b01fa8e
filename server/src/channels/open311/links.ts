/**
 * Fetching what a stranger's link names. The name is looked up once, every address it has must be everybody's, and it is
 * these that are connected to: a name that means something else a moment later gains nothing. Redirections are taken for
 * new links. What came is known by its first bytes, never by what it calls itself.
 *
 *   fetched                     a picture, film, sound or paper of a size that we take
 *   later                       no answer, a fault over there, too many questions
 *   gone                        an address that is not everybody's, or nothing there; also in rehearsal, which asks nobody
 *   too-large, wrong-type       whatever it is, a page too
 */
import { type LookupAddress, lookup } from 'node:dns'
import { get as getPlain, type IncomingMessage } from 'node:http'
import { get as getSecure } from 'node:https'
import { isIP, type LookupFunction } from 'node:net'
import { uploadKind } from '#core/message/upload.ts'
import type { Fetched, Fetches } from '#ports/channel.ts'
import { broken } from '../fault.ts'
import { isPublicAddress } from './public-address.ts'

/** How links are followed. */
export interface Following {
  /** The real kind of a file, by its first bytes. */
  readonly sniff: (bytes: Uint8Array) => Promise<string | undefined>
  readonly timeoutMs: number
  /** Whether anybody outside may be asked at all. */
  readonly outside: boolean
  readonly isPublic?: (address: string) => boolean
  /** Ports that may stand in a link; none but the web's own otherwise. */
  readonly ports?: readonly string[]
  readonly addressesOf?: (
    name: string,
    then: (fault: NodeJS.ErrnoException | null, found: LookupAddress[]) => void,
  ) => void
}

const LARGEST = 16 * 1024 * 1024
const HOPS = 3
const GONE: Fetched = { kind: 'lost', lack: 'gone' }

/** Fetches by links. */
export function linkFetches(following: Following): Fetches {
  return {
    async fetch(link) {
      if (!following.outside) return GONE
      try {
        return await follow(link, following)
      } catch (fault) {
        return fault instanceof NotPublic ? GONE : { kind: 'later', why: broken(fault).why }
      }
    },
  }
}

class NotPublic extends Error {}

async function follow(link: string, following: Following): Promise<Fetched> {
  let next = link
  for (let hop = 0; hop <= HOPS; hop++) {
    const url = URL.canParse(next) ? new URL(next) : undefined
    if (!url || !isPlain(url, following.ports ?? [])) return GONE
    const answer = await open(url, following)
    try {
      const { statusCode = 0, headers } = answer
      if (statusCode >= 300 && statusCode < 400 && headers.location !== undefined) {
        if (!URL.canParse(headers.location, url)) return GONE
        next = new URL(headers.location, url).href
        continue
      }
      if (statusCode === 429 || statusCode >= 500) return { kind: 'later', why: `HTTP ${statusCode}` }
      if (statusCode !== 200) return GONE
      return await take(answer, following)
    } finally {
      answer.destroy()
    }
  }
  return GONE
}

/** The web's own doors only, and no key in the address. */
function isPlain({ protocol, port, username, password }: URL, ports: readonly string[]): boolean {
  const known = port === '' || ports.includes(port)
  return /^https?:$/.test(protocol) && known && username === '' && password === ''
}

function open(url: URL, following: Following): Promise<IncomingMessage> {
  const { isPublic = isPublicAddress, timeoutMs } = following
  const host = url.hostname.replace(/^\[|\]$/g, '')
  // an address is not looked up: it is looked at here
  if (isIP(host) !== 0 && !isPublic(host)) throw new NotPublic(host)
  const get = url.protocol === 'https:' ? getSecure : getPlain
  return new Promise((resolve, reject) => {
    const signal = AbortSignal.timeout(timeoutMs)
    const headers = { accept: 'image/*, video/*, audio/*, application/pdf', 'user-agent': 'Nivaran' }
    get(url, { agent: false, lookup: guarded(following), signal, headers }, resolve).on('error', reject)
  })
}

function guarded({ isPublic = isPublicAddress, addressesOf = allOf }: Following): LookupFunction {
  return (name, { all }, then) =>
    addressesOf(name, (fault, found) => {
      const [first] = found ?? []
      if (fault || !first) return then(fault ?? new Error(`nothing known of ${name}`), '')
      if (!found.every(({ address }) => isPublic(address))) return then(new NotPublic(name), '')
      return all ? then(null, found) : then(null, first.address, first.family)
    })
}

const allOf: NonNullable<Following['addressesOf']> = (name, then) => lookup(name, { all: true }, then)

async function take(answer: IncomingMessage, { sniff }: Following): Promise<Fetched> {
  const parts: Uint8Array[] = []
  let length = Number(answer.headers['content-length'] ?? 0)
  if (length > LARGEST) return { kind: 'lost', lack: 'too-large' }
  length = 0
  for await (const part of answer) {
    length += part.length
    if (length > LARGEST) return { kind: 'lost', lack: 'too-large' }
    parts.push(part)
  }
  const bytes = Buffer.concat(parts)
  const mime = await sniff(bytes)
  return mime !== undefined && uploadKind(mime)
    ? { kind: 'fetched', bytes, mime }
    : { kind: 'lost', lack: 'wrong-type' }
}
