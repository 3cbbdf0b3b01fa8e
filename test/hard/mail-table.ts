/**
 * Mails of our own writing, each with one trap in it, and what must come of each: what is heard in which words, whether
 * anybody is answered, which message of ours it answers, and what a report does to the mail of ours that it is about.
 */
import { mail, mailOf, US } from '#channels/email/fixtures/mails.ts'

/** A mail of ours as somebody received it. */
export interface Received {
  readonly messageId: string
  /** The sealed address at which answers come, and that to which bounces come. */
  readonly replyTo: string
  readonly bouncesTo: string
  readonly subject: string
}

/** A first mail, and what is heard of it. */
export interface FirstMail {
  readonly name: string
  readonly from: string
  readonly raw: Buffer
  /** One line for each thing: words as they are, a file as `[kind name] caption`. */
  readonly heard: readonly string[]
  readonly answered: boolean
}

/** What comes after our answer to the same sender's first mail. */
export interface NextMail {
  readonly name: string
  readonly from: string
  /** Who sends it; whoever wrote first otherwise. */
  readonly sender?: string
  readonly raw: (ours: Received, from: string) => Buffer
  /** Is it known as an answer to our mail? Undefined: no message comes of it. */
  readonly threads?: boolean
  /** How our mail stands afterwards, with the code of the failure. */
  readonly sending?: 'sent' | 'delivered' | 'read' | 'failed'
  readonly code?: number
  /** What the page of the services is told, by its name; with `!` when it is an alarm. */
  readonly notices?: readonly string[]
}

const TAP = 'चापाकल खराब है, ग्राम तेजबारी'
const hindi = { Subject: 'चापाकल' }
const b64 = (given: string | Uint8Array) => Buffer.from(given).toString('base64')
const half = (at: number) => {
  const bytes = Buffer.from('पानी नहीं')
  return [bytes.subarray(0, at), bytes.subarray(at)].map((part) => `=?utf-8?B?${b64(part)}?=`).join('\r\n ')
}
const quoted = (text: string) =>
  [...Buffer.from(text)].map((byte) => `=${byte.toString(16).toUpperCase().padStart(2, '0')}`).join('')

let serial = 0
const at = (name: string) => `${name}@people.example`
/** A first mail whose headings are usual but for those given. */
function first(
  name: string,
  headings: Readonly<Record<string, string>>,
  body: string | Uint8Array,
  heard: readonly string[],
  answered = true,
): FirstMail {
  const from = at(`first${++serial}`)
  const usual = { From: from, Subject: '', 'Message-ID': `<first.${serial}@people.example>` }
  return { name, from, raw: mail({ ...usual, ...headings }, body), heard, answered }
}
/** The same of several parts. */
function parts(
  name: string,
  kind: string,
  given: readonly (readonly [string, string])[],
  heard: readonly string[],
): FirstMail {
  const from = at(`first${++serial}`)
  const headings = { From: from, Subject: '', 'Message-ID': `<first.${serial}@people.example>` }
  return { name, from, raw: mailOf(kind, headings, ...given), heard, answered: true }
}
const plain = (charset: string) => ({ 'Content-Type': `text/plain; charset=${charset}` })
const coded = (charset: string) => ({ ...plain(charset), 'Content-Transfer-Encoding': 'base64' })

const CHARSETS: readonly FirstMail[] = [
  first('UTF-8 as it says', {}, TAP, [TAP]),
  first('UTF-8 that says it is ASCII', plain('us-ascii'), TAP, [TAP]),
  first('UTF-8 that says it is Latin', plain('iso-8859-1'), TAP, [TAP]),
  first('UTF-8 that says it is the Latin of Windows', plain('windows-1252'), TAP, [TAP]),
  first('UTF-8 under a name that nobody knows', plain('x-unknown-9'), TAP, [TAP]),
  first('UTF-16 in base64', coded('utf-16le'), b64(Buffer.from(TAP, 'utf16le')), [TAP]),
  first(
    'quoted-printable',
    { 'Content-Transfer-Encoding': 'quoted-printable' },
    quoted(TAP).replace(/(.{72})/g, '$1=\r\n'),
    [TAP],
  ),
  first('Latin that is Latin', plain('iso-8859-1'), Buffer.from('caf\xe9 ferm\xe9', 'latin1'), [
    'café fermé',
  ]),
  first('Japanese of the telegraph', plain('iso-2022-jp'), Buffer.from('\x1b$B?eF;\x1b(B', 'latin1'), [
    '水道',
  ]),
  first('Japanese of Shift', plain('shift_jis'), Buffer.from([0x90, 0x85, 0x93, 0xb9]), ['水道']),
  first('Russian of KOI', plain('koi8-r'), Buffer.from([0xd7, 0xcf, 0xc4, 0xc1]), ['вода']),
  first('Korean under its old name', plain('ks_c_5601-1987'), Buffer.from([0xb9, 0xb0]), ['물']),
  first('a letter broken between two words of the subject', { Subject: half(4) }, '', ['पानी नहीं']),
  first('a subject that stands there without any code', hindi, 'ग्राम तेजबारी', ['चापाकल\n\nग्राम तेजबारी']),
  first('the subject again in the words', hindi, TAP, ['चापाकल खराब है, ग्राम तेजबारी']),
  first('lines that end as on old Macs', {}, `${TAP}\rवार्ड 4`, [`${TAP}\nवार्ड 4`]),
  first('a letter that no database keeps', {}, `चापाकल\u0000 खराब`, ['चापाकल खराब']),
]

const SHAPES: readonly FirstMail[] = [
  first(
    'HTML alone',
    { 'Content-Type': 'text/html; charset=utf-8' },
    '<style>p{}</style><p>नाली&nbsp;बंद &amp; गंदी</p>',
    ['नाली बंद & गंदी'],
  ),
  parts(
    'the same in two forms',
    'multipart/alternative',
    [
      ['Content-Type: text/plain; charset=utf-8', TAP],
      ['Content-Type: text/html; charset=utf-8', `<p>${TAP}</p>`],
    ],
    [TAP],
  ),
  parts(
    'a picture under the words',
    'multipart/mixed',
    [
      ['Content-Type: text/plain; charset=utf-8', TAP],
      ['Content-Type: image/jpeg; name=a.jpg\r\nContent-Transfer-Encoding: base64', b64('a photo')],
    ],
    [`[image a.jpg] ${TAP}`],
  ),
  parts(
    'files of every kind, one name in Hindi in two pieces',
    'multipart/mixed',
    [
      ['Content-Type: text/plain; charset=utf-8', TAP],
      [
        "Content-Type: application/pdf\r\nContent-Transfer-Encoding: base64\r\nContent-Disposition: attachment; filename*0*=UTF-8''%E0%A4%A8%E0%A4%B2; filename*1=-1.pdf",
        b64('%PDF-1.4 words'),
      ],
      ['Content-Type: audio/ogg; name=v.ogg\r\nContent-Transfer-Encoding: base64', b64('OggS sound')],
      [
        'Content-Type: application/ms-tnef; name=winmail.dat\r\nContent-Transfer-Encoding: base64',
        b64('tnef'),
      ],
      ['Content-Type: text/calendar; charset=utf-8; method=REQUEST', 'BEGIN:VCALENDAR\r\nEND:VCALENDAR'],
      ['Content-Type: message/rfc822', 'From: ram@people.example\r\nSubject: inner\r\n\r\ninner words'],
    ],
    [`[document नल-1.pdf] ${TAP}`, '[audio v.ogg]', '[document winmail.dat]', '[document]', '[document]'],
  ),
  first('a boundary that never comes', { 'Content-Type': 'multipart/mixed; boundary=gone' }, TAP, [TAP]),
  first('a group instead of one receiver', { To: 'undisclosed-recipients:;' }, TAP, [TAP]),
  first('no Message-ID at all', { 'Message-ID': '' }, TAP, [TAP]),
  first('a person whose program says that no machine wrote it', { 'Auto-Submitted': 'no' }, TAP, [TAP]),
]

const MACHINES: readonly FirstMail[] = (
  [
    ['RFC 3834', { 'Auto-Submitted': 'auto-replied' }],
    ['generated', { 'Auto-Submitted': 'auto-generated' }],
    ['nothing wanted back', { 'Return-Path': '<>' }],
    ['precedence of an answer', { Precedence: 'auto_reply' }],
    ['precedence of a crowd', { Precedence: 'bulk' }],
    ['a list', { 'List-Id': '<all.people.example>' }],
    ['a newsletter', { 'List-Unsubscribe': '<mailto:off@people.example>' }],
    ['Exchange', { 'X-Auto-Response-Suppress': 'All' }],
    ['an old responder', { 'X-Autoreply': 'yes' }],
    ['our own loop', { 'X-Loop': US }],
    ['away, in English', { Subject: 'Out of office: hand pump' }],
    ['away, in Hindi', { Subject: 'स्वचालित उत्तर: चापाकल' }],
  ] as const
).map(([name, headings]) => {
  const subject = 'Subject' in headings ? [`${headings.Subject}\n\n${TAP}`] : [TAP]
  return first(`a machine: ${name}`, headings, TAP, subject, false)
})

/** First mails, in the order in which they come. */
export const FIRST: readonly FirstMail[] = [...CHARSETS, ...SHAPES, ...MACHINES]

let people = 0
const next = (
  name: string,
  raw: NextMail['raw'],
  rest: Omit<NextMail, 'name' | 'from' | 'raw'>,
): NextMail => ({
  ...{ name, raw, ...rest },
  from: at(`next${++people}`),
})
const answer = (from: string, headings: Readonly<Record<string, string>>) =>
  mail(
    { From: from, Subject: 'Re: x', 'Message-ID': `<${from}.2@people.example>`, ...headings },
    'और एक बात: वार्ड 4',
  )

const THREADS: readonly NextMail[] = [
  next('by the sealed address alone', ({ replyTo }, from) => answer(from, { To: replyTo }), {
    threads: true,
  }),
  next('by In-Reply-To alone', ({ messageId }, from) => answer(from, { 'In-Reply-To': messageId }), {
    threads: true,
  }),
  next(
    'by References, with a foreign id behind ours',
    ({ messageId }, from) => answer(from, { References: `${messageId} <other@people.example>` }),
    { threads: true },
  ),
  next(
    'by a copy of our subject alone: it is a mail of its own',
    ({ subject }, from) => answer(from, { Subject: `Re: ${subject}` }),
    {
      threads: false,
    },
  ),
  next(
    'by an address whose seal was guessed: it is a mail of its own',
    ({ replyTo }, from) =>
      answer(from, { To: replyTo.replace(/.(?=@)/, (last) => (last === '0' ? '1' : '0')) }),
    { threads: false },
  ),
  next(
    'by the id of another house: it is a mail of its own',
    ({ messageId }, from) => answer(from, { 'In-Reply-To': messageId.replace(/@.*/, '@else.example>') }),
    { threads: false },
  ),
]

const DAEMON = {
  From: 'Mail Delivery System <MAILER-DAEMON@mx.example>',
  Subject: 'Undelivered Mail Returned to Sender',
}
/** A report in the words of RFC 3464 about so many recipients. */
const report = (to: string, fates: readonly string[], back = 'Subject: x') =>
  mailOf(
    'multipart/report; report-type=delivery-status',
    { ...DAEMON, To: to, 'Message-ID': '' },
    ['Content-Type: text/plain', `about ${to}`],
    ['Content-Type: message/delivery-status', ['Reporting-MTA: dns; mx.example', ...fates].join('\r\n\r\n')],
    ['Content-Type: text/rfc822-headers', back],
  )
const fate = (who: string, action: string, status: string, words = '') =>
  `Final-Recipient: rfc822; ${who}\r\nAction: ${action}\r\nStatus: ${status}${words ? `\r\nDiagnostic-Code: smtp; ${words}` : ''}`
const inWords = (to: string, words: string, more: Readonly<Record<string, string>> = {}) =>
  mail({ ...DAEMON, To: to, 'Message-ID': '', ...more }, words)
const disposition = (to: string, what: string) =>
  mailOf(
    'multipart/report; report-type=disposition-notification',
    { From: 'program@people.example', To: to, 'Message-ID': '' },
    ['Content-Type: text/plain', `about ${to}`],
    [
      'Content-Type: message/disposition-notification',
      `Disposition: manual-action/MDN-sent-manually; ${what}`,
    ],
  )

const REPORTS: readonly NextMail[] = [
  next('nobody of this name', ({ bouncesTo }, from) => report(bouncesTo, [fate(from, 'failed', '5.1.1')]), {
    sending: 'failed',
    code: 511,
  }),
  next(
    'nobody of this name, known by our headings that it sends back',
    ({ messageId }, from) =>
      report(US, [fate(from, 'failed', '5.1.1', '550 5.1.1 unknown')], `Message-ID: ${messageId}`),
    { sending: 'failed', code: 511 },
  ),
  next('a full mailbox', ({ bouncesTo }, from) => report(bouncesTo, [fate(from, 'failed', '5.2.2')]), {
    sending: 'failed',
    code: 522,
  }),
  next(
    'refused for our own sake',
    ({ bouncesTo }, from) => report(bouncesTo, [fate(from, 'failed', '5.7.1')]),
    {
      sending: 'failed',
      code: 571,
      notices: ['mail-refused!'],
    },
  ),
  next('it waits', ({ bouncesTo }, from) => report(bouncesTo, [fate(from, 'delayed', '4.4.7')]), {
    sending: 'sent',
    notices: ['mail-delayed'],
  }),
  next('it arrived', ({ bouncesTo }, from) => report(bouncesTo, [fate(from, 'delivered', '2.0.0')]), {
    sending: 'delivered',
  }),
  next('it was passed on', ({ bouncesTo }, from) => report(bouncesTo, [fate(from, 'relayed', '2.0.0')]), {
    sending: 'sent',
  }),
  next(
    'qmail, in its own words',
    ({ bouncesTo }, from) =>
      inWords(
        bouncesTo,
        `Hi. This is the qmail-send program.\r\n<${from}>:\r\nSorry, no mailbox here by that name. No such user`,
        {
          Subject: 'failure notice',
        },
      ),
    { sending: 'failed', code: 511 },
  ),
  next(
    'a server that writes Hindi',
    ({ bouncesTo }, from) =>
      inWords(bouncesTo, `<${from}> : mailbox full, quota exceeded`, { Subject: 'संदेश वितरित नहीं हुआ' }),
    {
      sending: 'failed',
      code: 522,
    },
  ),
  next('it was read', ({ bouncesTo }) => disposition(bouncesTo, 'displayed'), { sending: 'read' }),
  next('it was deleted without being read', ({ bouncesTo }) => disposition(bouncesTo, 'deleted'), {
    sending: 'sent',
    notices: ['disposition'],
  }),
  next(
    'it was called a nuisance',
    ({ bouncesTo }) =>
      mailOf(
        'multipart/report; report-type=feedback-report',
        { From: 'abuse@mx.example', To: bouncesTo, 'Message-ID': '' },
        ['Content-Type: text/plain', `about ${bouncesTo}`],
        ['Content-Type: message/feedback-report', 'Feedback-Type: abuse\r\nUser-Agent: mx/1'],
      ),
    { sending: 'sent', notices: ['abuse-report!'] },
  ),
  next(
    'a bounce of somebody else’s mail',
    (_ours, from) => report(US, [fate(`x.${from}`, 'failed', '5.1.1')], 'Message-ID: <foreign@else.example>'),
    {
      sending: 'sent',
      notices: ['mail-failed'],
    },
  ),
]

/** What comes after our first answer. */
export const NEXT: readonly NextMail[] = [...THREADS, ...REPORTS]

/** The first mail of whoever is in `NEXT`. */
export function firstOf({ from }: NextMail): Buffer {
  return mail({ From: from, Subject: '', 'Message-ID': `<${from}.1@people.example>` }, TAP)
}
