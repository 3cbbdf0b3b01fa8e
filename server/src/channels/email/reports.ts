/**
 * What mail servers and mail programs tell of a mail of ours: it could not be delivered, it waits, it was read, it was
 * called a nuisance. RFC 3464 says how; many servers say it in their own words, for which there is a table.
 */
import type { Addresses } from './address.ts'
import { hasNoReturn, isServer } from './machines.ts'
import { idsIn, type Mail, type Part } from './mail.ts'

/** What became of it, for one person it was sent to. `status` is `5.1.1` and the like. */
export interface Fate {
  readonly what: 'failed' | 'delayed' | 'delivered' | 'relayed'
  readonly recipient?: string
  readonly status: string
  readonly detail: string
}

/** A report; `ours` is the id of the message of ours that it is about, when that can be told. */
export type Report =
  | { readonly kind: 'fates'; readonly ours?: string; readonly fates: readonly Fate[] }
  | { readonly kind: 'disposition'; readonly ours?: string; readonly seen: boolean }
  | { readonly kind: 'abuse'; readonly ours?: string; readonly detail: string }

/** The report that a mail is, if it is one. */
export function reportIn(mail: Mail, addresses: Addresses): Report | undefined {
  const ours = oursIn(mail, addresses)
  const about = ours ? { ours } : {}
  const feedback = partOf(mail, 'message/feedback-report')
  if (feedback)
    return { kind: 'abuse', ...about, detail: wordsOf(feedback).replace(/\s+/g, ' ').slice(0, 300) }
  const disposition = partOf(mail, 'message/disposition-notification')
  if (disposition) {
    const seen = /^disposition:.*;\s*displayed/im.test(wordsOf(disposition))
    return { kind: 'disposition', ...about, seen }
  }
  const told = mail.parts.filter(({ mime }) => mime === 'message/delivery-status').flatMap(fatesIn)
  if (told.length > 0) return { kind: 'fates', ...about, fates: told }
  const fate = fateInWords(mail, addresses)
  return fate && { kind: 'fates', ...about, fates: [fate] }
}

/** By the sealed address that it came to, else by our Message-ID in what is sent back. */
function oursIn(mail: Mail, addresses: Addresses): string | undefined {
  const sealed = mail.to.flatMap((address) => addresses.sealedId(address) ?? [])[0]
  if (sealed) return sealed
  const places = [
    ...mail.parts
      .filter(({ mime }) => /rfc822|message\/(?:partial|global|disposition)/.test(mime))
      .map(wordsOf),
    mail.text,
    [...mail.inReplyTo, ...mail.references].join(' '),
  ]
  return places.flatMap(idsIn).flatMap((id) => addresses.ownId(id) ?? [])[0]
}

function partOf({ parts }: Mail, mime: string): Part | undefined {
  return parts.find((part) => part.mime === mime)
}

const MOST = 200_000

function wordsOf({ bytes }: Part): string {
  return new TextDecoder().decode(bytes.subarray(0, MOST))
}

/** The groups of a delivery status: the first is about the mail, each other about one recipient. */
function fatesIn(part: Part): readonly Fate[] {
  const groups = wordsOf(part)
    .replace(/\r\n?/g, '\n')
    .replace(/\n[ \t]+/g, ' ')
    .split(/\n\s*\n/)
  return groups.flatMap((group) => {
    const field = (name: string) => new RegExp(`^${name}:[ \\t]*(.*)$`, 'im').exec(group)?.[1]?.trim()
    const action = field('action')
      ?.toLowerCase()
      .replace(/[^a-z].*$/, '')
    const given = /\b[245]\.\d{1,3}\.\d{1,3}\b/.exec(field('status') ?? '')?.[0]
    const detail = field('diagnostic-code')?.replace(/^[a-z0-9-]+\s*;\s*/i, '') ?? ''
    if (!action && !given) return []
    const status = given && !/\.0\.0$/.test(given) ? given : (statusIn(detail) ?? given ?? '5.0.0')
    const to = (field('final-recipient') ?? field('original-recipient') ?? '')
      .replace(/^.*;\s*/, '')
      .replace(/[<>]/g, '')
    return [
      {
        what: whatBy(action, status),
        ...(to ? { recipient: to.toLowerCase() } : {}),
        status,
        detail: detail.slice(0, 300),
      },
    ]
  })
}

function whatBy(action: string | undefined, status: string): Fate['what'] {
  switch (action) {
    case 'failed':
    case 'delayed':
    case 'delivered':
      return action
    case 'relayed':
    case 'expanded':
      return 'relayed'
    default:
      return status.startsWith('4') ? 'delayed' : status.startsWith('2') ? 'delivered' : 'failed'
  }
}

/** Servers with words of their own, and what they mean; the first that fits. */
const WORDS: readonly (readonly [RegExp, string])[] = [
  [
    /delay|still (?:being )?(?:retried|trying)|not yet been delivered|will (?:be retried|keep trying)|4 hours|warning/i,
    '4.4.7',
  ],
  [/(?:mailbox|quota|account|inbox).{0,30}(?:full|exceeded|over)|over ?quota|exceeded.{0,20}quota/i, '5.2.2'],
  [/(?:message|size).{0,40}(?:too (?:large|big)|exceeds|limit)/i, '5.3.4'],
  [/spam|blocked|blacklist|block list|policy|reputation|denied|unauthenticated|dmarc|spf\b/i, '5.7.1'],
  [
    /host (?:unknown|not found)|domain.{0,30}(?:not (?:found|exist)|unknown)|no (?:mx|such host|route)|name or service not known|dns/i,
    '5.1.2',
  ],
  [
    /user.{0,30}(?:unknown|not (?:found|exist|listed))|(?:unknown|no such|invalid|not a valid).{0,20}(?:user|recipient|address|mailbox|account)|does ?n[o']t (?:exist|have)|mailbox.{0,20}(?:unavailable|not found|disabled)|not found in|address (?:rejected|unknown|not found)|account.{0,30}(?:disabled|inactive|not exist)|unrouteable|recipient.{0,30}rejected/i,
    '5.1.1',
  ],
]
const SUBJECT =
  /undeliver|returned mail|delivery (?:status|failure|fail|notif|has failed|problem)|failure notice|mail (?:delivery )?(?:failed|failure|system error)|could not be delivered|(?:mail|message).{0,20}(?:delayed|bounced)|not delivered|配信|не доставлено|वितरित नहीं|डिलीवर नहीं/iu
const BODY =
  /could not be delivered|undeliverable|was(?: not|n't) (?:able to (?:deliver|be)|delivered)|delivery (?:to|of) .{0,80} failed|permanent(?:ly)? (?:fatal )?(?:error|fail)|returned to sender|following address(?:es)?(?:\(es\))? failed|I'm afraid I wasn't able|unable to deliver/i

/** A bounce in a server's own words. */
function fateInWords(mail: Mail, addresses: Addresses): Fate | undefined {
  const failed = mail.header('x-failed-recipients')?.trim()
  const server = isServer(mail) || (hasNoReturn(mail) && SUBJECT.test(mail.subject))
  if (!failed && !server) return undefined
  if (!failed && !SUBJECT.test(mail.subject) && !BODY.test(mail.text)) return undefined
  const words = `${mail.subject}\n${mail.text}`.slice(0, 4000)
  const status = statusIn(words) ?? '5.0.0'
  const recipient = failed?.split(',')[0]?.trim() || recipientIn(mail, addresses)
  return {
    what: status.startsWith('4') ? 'delayed' : 'failed',
    ...(recipient ? { recipient: recipient.toLowerCase() } : {}),
    status,
    detail: mail.text.replace(/\s+/g, ' ').slice(0, 300),
  }
}

function statusIn(words: string): string | undefined {
  const status = /(?<![\d.])[45]\.\d{1,3}\.\d{1,3}(?![\d.])/.exec(words)?.[0]
  if (status && !/^[45]\.0\.0$/.test(status)) return status
  return WORDS.find(([pattern]) => pattern.test(words))?.[1] ?? status
}

/** The first address in the words that is neither ours nor the server's. */
function recipientIn(mail: Mail, addresses: Addresses): string | undefined {
  const named = mail.text.match(/[^\s<>()[\]:;,"'=]+@[a-z0-9-]+(?:\.[a-z0-9-]+)+/gi) ?? []
  return named.find((one) => {
    const address = one.toLowerCase()
    return (
      !addresses.isOurs(address) &&
      address !== mail.from?.address &&
      !/^(?:postmaster|mailer-daemon)@/.test(address)
    )
  })
}
