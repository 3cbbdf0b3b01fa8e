/**
 * Our addresses and names. Every message of ours has two names, both made from its id before it is first sent: its
 * Message-ID `<id@our-domain>`, and a signed address `grievance+id-and-seal@our-domain` to which answers and bounces
 * come. Nobody can make such an address without our key, so whoever writes to it had our message in hand; that
 * allows to add to a file, never to read it.
 */
import { createHmac, timingSafeEqual } from 'node:crypto'
import { domainToASCII, domainToUnicode } from 'node:url'

const DIGITS = '0123456789abcdefghijklmnopqrstuv'
const ID_LENGTH = 26
const SEAL_LENGTH = 10

/** An address as it is compared and stored: small letters, its domain as people read it (हिन्दी@उदाहरण.भारत). */
export function plainAddress(given: string): string | undefined {
  const at = given.lastIndexOf('@')
  const [local, domain] = [given.slice(0, at).trim(), given.slice(at + 1).trim()]
  if (at <= 0 || domain === '' || /[\s<>,;]/.test(local + domain)) return undefined
  const known = domainToUnicode(domainToASCII(domain)) || domain
  return `${local}@${known}`.normalize('NFC').toLowerCase()
}

/** The same address as mail servers want it: the domain in ASCII. */
export function wireAddress(address: string): string {
  const at = address.lastIndexOf('@')
  return `${address.slice(0, at)}@${domainToASCII(address.slice(at + 1)) || address.slice(at + 1)}`
}

/** The addresses of one account. */
export interface Addresses {
  /** The Message-ID of one of our messages. */
  messageIdOf(id: string): string
  /** Where answers to that message come, and its bounces. */
  returnAddressOf(id: string): string
  /** The message of ours that a Message-ID names. */
  ownId(messageId: string): string | undefined
  /** The message of ours to whose sealed address this was sent. */
  sealedId(address: string): string | undefined
  /** Is this one of our intake addresses, with or without a seal? */
  isOurs(address: string): boolean
}

/** Makes and knows them. `sealed` is false where the mail server does not take `name+anything@domain`. */
export function addressesOf(
  address: string,
  others: readonly string[],
  key: string,
  sealed: boolean,
): Addresses {
  const [local = '', domain = ''] = address.split('@')
  const ours = new Set([address, ...others])
  const seal = (id: string) => {
    const mac = createHmac('sha256', key).update(`mail:${address}:${id}`).digest()
    return base32(mac).slice(0, SEAL_LENGTH)
  }
  return {
    messageIdOf: (id) => `<${id}@${domainToASCII(domain) || domain}>`,
    returnAddressOf: (id) => (sealed ? `${local}+${base32(bytesOf(id))}${seal(id)}@${domain}` : address),
    ownId(messageId) {
      const [, id = '', at = ''] =
        /^<?([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})@([^>]+)>?$/i.exec(messageId) ?? []
      return plainAddress(`x@${at}`) === `x@${domain}` ? id.toLowerCase() : undefined
    },
    sealedId(given) {
      const [, name, tail = '', at] = /^([^+]*)\+([0-9a-v]{36})@(.+)$/.exec(given) ?? []
      if (name !== local || at !== domain) return undefined
      const id = uuidOf(tail.slice(0, ID_LENGTH))
      return same(tail.slice(ID_LENGTH), seal(id)) ? id : undefined
    },
    isOurs: (given) => ours.has(given.replace(/\+[^@]*@/, '@')),
  }
}

function bytesOf(id: string): Buffer {
  return Buffer.from(id.replaceAll('-', ''), 'hex')
}

function uuidOf(text: string): string {
  let bits = 0n
  for (const digit of text) bits = (bits << 5n) | BigInt(DIGITS.indexOf(digit))
  // 26 digits are 130 bits; the two in excess stand at the end
  const hex = (bits >> 2n).toString(16).padStart(32, '0').slice(-32)
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}

function base32(bytes: Uint8Array): string {
  let text = ''
  let held = 0
  let bits = 0
  for (const byte of bytes) {
    held = (held << 8) | byte
    for (bits += 8; bits >= 5; bits -= 5) text += DIGITS[(held >> (bits - 5)) & 31]
    held &= (1 << bits) - 1
  }
  return bits > 0 ? text + DIGITS[(held << (5 - bits)) & 31] : text
}

function same(a: string, b: string): boolean {
  return a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b))
}
