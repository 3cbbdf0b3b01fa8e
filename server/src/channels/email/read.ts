/**
 * Reading a stored mail: a message for its words and each of its files, or what it reports of a mail of ours.
 *
 * Total and repeatable: the same mail gives the same names, whichever of our mailboxes it lay in and however often it
 * came. A name is its Message-ID with the beginning of a hash, because broken senders use one id for different mails.
 * Where it belongs is told by the sealed address it was sent to, then by the ids it answers, never by its subject; a
 * code in the subject counts as words of the sender, which the talk looks up as it does any code.
 */
import { findCodes } from '#core/grievance/code.ts'
import type { Content, HeardMessage, MediaKind } from '#core/message/content.ts'
import { partQuoted } from '#core/message/quoted.ts'
import type { Receipt } from '#core/message/receipt.ts'
import type { Envelope, Heard } from '#ports/channel.ts'
import type { Addresses } from './address.ts'
import { codeOf } from './errors.ts'
import { unansweredBecause } from './machines.ts'
import { type Mail, openMail, type Part } from './mail.ts'
import { type Fate, type Report, reportIn } from './reports.ts'
import { isSenderProved } from './sender.ts'

/** What reading knows of our accounts. */
export interface Ours {
  readonly account: string
  readonly addresses: Addresses
  /** All our intake addresses with the account that each belongs to, so that a mail to two of them is one. */
  readonly accounts: ReadonlyMap<string, string>
  /** The addresses of our other accounts: a copy of an answer to one of them may lie in this mailbox. */
  readonly sisters?: ReadonlyMap<string, Addresses>
  /** How our receiving server names itself where it says whether it could prove the sender. */
  readonly server?: string | undefined
}

const RAW_LENGTH = 16_000
/** Pictures this small inside of a mail count its readers or draw a line; the envelope keeps them. */
const TINY = 1500
const LONGEST = 30_000
const REFERENCES = 20

/** Everything in the mail. Never throws. */
export async function read(envelope: Envelope, ours: Ours): Promise<readonly Heard[]> {
  let mail: Mail
  try {
    mail = await openMail(envelope.body)
  } catch {
    return [unreadable('broken-mail', envelope)]
  }
  const account = accountOf(mail, ours)
  const at = hourOf(envelope)
  const addresses = ours.sisters?.get(account) ?? ours.addresses
  const report = reportIn(mail, addresses)
  if (report) return heardOf(report, mail, account, at, addresses)
  if (!mail.from) return [unreadable('no-identity', envelope)]
  if (isOwn(mail, mail.from.address, ours)) {
    const detail = `${mail.from.address}: ${mail.subject}`
    return [{ kind: 'notice', about: 'own-mail', account, detail, alarming: false }]
  }
  const messages = messagesOf(mail, envelope, account, at, { ...ours, addresses })
  return messages.length > 0 ? messages : [unreadable('nothing-in-it', envelope)]
}

/** Written by us: under the address of this mailbox, or by the program at another of ours. A person may write from there. */
function isOwn(mail: Mail, from: string, { account, addresses }: Ours): boolean {
  if (!addresses.isOurs(from)) return false
  const own = from.replace(/\+[^@]*@/, '@')
  return own === account || addresses.isOurs((mail.header('x-loop') ?? '').trim().toLowerCase())
}

function unreadable(why: string, { body }: Envelope): Heard {
  const raw = new TextDecoder().decode(body.subarray(0, RAW_LENGTH)).replaceAll('\u0000', '').toWellFormed()
  return { kind: 'unreadable', why, part: 'mail', raw }
}

/** The first of our intake addresses that it names: the same in every copy of it. */
function accountOf({ to }: Mail, { account, accounts }: Ours): string {
  return to.flatMap((address) => accounts.get(address.replace(/\+[^@]*@/, '@')) ?? [])[0] ?? account
}

/** When our mail server got it, if that can be; what the sender's clock says is not believed. */
function hourOf({ headers, receivedAt }: Envelope): Date {
  const got = new Date(headers['x-internal-date'] ?? '')
  return Number.isNaN(got.getTime()) || got > receivedAt ? receivedAt : got
}

function messagesOf(
  mail: Mail,
  envelope: Envelope,
  account: string,
  at: Date,
  { addresses, server }: Ours,
): readonly Heard[] {
  if (!mail.from) return []
  const externalId = `${mail.messageId ?? `date:${mail.header('date') ?? ''}`}~${mail.hash.slice(0, 12)}`
  const context = contextOf(mail, addresses)
  const unverified =
    isSenderProved(mail.header('authentication-results'), server, mail.from.address) === false
  // Who answers a mail of ours had it in hand; by the address alone an unproved sender is nobody we know.
  const kind = unverified && !context ? 'claimed-email' : 'email'
  const words = wordsOf(mail, context !== undefined)
  const text = words?.text ?? ''
  const answered = context && bornAt(context.externalId)
  const unanswered = unansweredBecause(mail, addresses.isOurs, text, at, answered)
  const common = {
    account,
    from: [{ kind, value: mail.from.address }],
    ...(mail.from.name ? { profileName: mail.from.name } : {}),
    at,
    ...(context || unverified
      ? { context: { ...context, ...(unverified ? { unverified: true } : {}) } }
      : {}),
    ...(unanswered ? { unanswered } : { reply: replyTo(mail) }),
  } as const satisfies Partial<HeardMessage>
  const files = mail.parts.flatMap((part, n) => mediaOf(part, n))
  const cut = envelope.headers['x-cut']
  const contents: Contents = [
    ...together(words, files, context !== undefined),
    ...(cut ? [['#cut', { type: 'other', name: 'mail-too-large', detail: cut }] as const] : []),
  ]
  return contents.map(([tail, content]) => ({
    kind: 'message',
    message: { ...common, externalId: `${externalId}${tail}`, content },
  }))
}

type Said = Extract<Content, { type: 'text' }>
type Contents = readonly (readonly [tail: string, content: Content])[]

/** The words of a first mail stand under its first picture, so that both are heard at once; those of an answer alone. */
function together(words: Said | undefined, files: Contents, answers: boolean): Contents {
  if (!words) return files
  const first = files.findIndex(([, { type }]) => type === 'media')
  const [tail, content] = files[Math.max(first, 0)] ?? []
  if (answers || words.quoted || tail === undefined || content?.type !== 'media')
    return [['', words], ...files]
  const { type: _, ...media } = content
  return [
    [tail, { type: 'media', ...media, caption: words.text }],
    ...files.filter((_one, at) => at !== first),
  ]
}

/** The message of ours that it answers. */
function contextOf(mail: Mail, addresses: Addresses) {
  const sealed = mail.to.flatMap((address) => addresses.sealedId(address) ?? [])[0]
  const named = [...mail.inReplyTo, ...mail.references.toReversed()].flatMap(
    (id) => addresses.ownId(id) ?? [],
  )[0]
  const id = sealed ?? named
  if (!id) return undefined
  return { externalId: addresses.messageIdOf(id), ...(sealed ? { signed: true as const } : {}) }
}

const ANSWER = /^\s*(?:re|aw|sv|antw|उत्तर|जवाब)\s*(?:\[\d+\])?\s*[:：]/iu

/** Its words. The subject of a first mail is one of them; of an answer only a code in it that stands nowhere else. */
function wordsOf(mail: Mail, answers: boolean): Said | undefined {
  const { text, quoted } = partQuoted(mail.text)
  const words = [text]
  if (!answers && !ANSWER.test(mail.subject)) {
    if (!text.toLowerCase().includes(mail.subject.toLowerCase())) words.unshift(mail.subject)
  } else if (!answers && !/^\s*[\d०-९]/u.test(text)) {
    const named = new Set(findCodes(text).map(({ code }) => code))
    const code = findCodes(mail.subject).find((one) => !named.has(one.code))
    if (code) words.push(code.code)
  }
  const said = words.filter((one) => one !== '').join('\n\n')
  if (said === '') return undefined
  return { type: 'text', text: clip(said), ...(quoted ? { quoted: clip(quoted) } : {}) }
}

function clip(text: string): string {
  return text.slice(0, LONGEST).toWellFormed()
}

function mediaOf(part: Part, n: number): Contents {
  const { mime, filename, sha256, inside, bytes } = part
  if (inside && bytes.length < TINY) return []
  const content: Content = {
    type: 'media',
    media: mediaKindOf(mime),
    mediaId: sha256,
    sha256,
    mime,
    ...(filename ? { filename } : {}),
  }
  return [[`#${n + 1}`, content]]
}

function mediaKindOf(mime: string): MediaKind {
  const kind = mime.split('/')[0]
  return kind === 'image' || kind === 'video' || kind === 'audio' ? kind : 'document'
}

/** What is needed to answer in the same thread of the sender's mail program. */
function replyTo({ messageId, references, inReplyTo, subject }: Mail): Readonly<Record<string, unknown>> {
  const before = references.length > 0 ? references : inReplyTo
  const all = [...before, ...(messageId?.startsWith('<') ? [messageId] : [])]
  return {
    ...(messageId?.startsWith('<') ? { messageId } : {}),
    references: all.length > REFERENCES ? [...all.slice(0, 1), ...all.slice(1 - REFERENCES)] : all,
    subject: subject.slice(0, 200),
  }
}

/** When one of our messages was made, by its id. */
function bornAt(messageId: string): Date {
  return new Date(Number.parseInt(messageId.slice(1).replaceAll('-', '').slice(0, 12), 16))
}

function heardOf(
  report: Report,
  mail: Mail,
  account: string,
  at: Date,
  addresses: Addresses,
): readonly Heard[] {
  const notice = (about: string, detail: string, alarming: boolean): Heard => ({
    kind: 'notice',
    about,
    account,
    detail,
    alarming,
  })
  const receipt = (state: Receipt['state'], ours: string, error?: Receipt['error']): Heard => ({
    kind: 'receipt',
    receipt: {
      account,
      externalId: addresses.messageIdOf(ours),
      ours,
      state,
      at,
      ...(error ? { error } : {}),
    },
  })
  if (report.kind === 'abuse') return [notice('abuse-report', report.detail, true)]
  if (report.kind === 'disposition') {
    const told = report.ours && report.seen ? [receipt('read', report.ours)] : []
    return told.length > 0 ? told : [notice('disposition', mail.subject, false)]
  }
  return report.fates.flatMap((fate) => {
    const detail = [fate.recipient, fate.status, fate.detail].filter(Boolean).join(' ')
    // not the address is at fault but what is thought of us, and everybody else may be next
    const reputation =
      fate.what === 'failed' && /^5\.7\./.test(fate.status) ? [notice('mail-refused', detail, true)] : []
    const news = report.ours && receiptOf(fate, report.ours, detail)
    return [...(news ? [news] : [notice(`mail-${fate.what}`, detail, false)]), ...reputation]
  })

  function receiptOf({ what, status }: Fate, ours: string, detail: string): Heard | undefined {
    switch (what) {
      case 'failed':
        return receipt('failed', ours, { code: codeOf(status), detail })
      case 'delivered':
        return receipt('delivered', ours)
      case 'relayed':
        return receipt('sent', ours)
      case 'delayed':
        return undefined
    }
  }
}
