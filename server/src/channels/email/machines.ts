/**
 * Was this written by a machine or sent to a crowd? Such a mail is kept in its thread and shown to people, and nothing
 * answers it, so that two machines never talk to each other (RFC 3834). Our own mails carry the same marks.
 */
import type { Mail } from './mail.ts'

/** Who wrote it, if it was no person writing to us. */
export type Unanswered = 'machine' | 'list'

const SENDERS =
  /^(?:mailer-daemon|postmaster|post_master|no-?reply|do-?not-?reply|bounces?|daemon|root|majordomo|listserv)(?:[+@.-])/i
const SUBJECTS =
  /^\s*(?:(?:re|fwd?|उत्तर)\s*:\s*)*(?:\[?auto(?:matic|mated)?[- ]?(?:re(?:ply|sponse|spons)|respons\w*|answer)|out of (?:the )?office|autoreply|on (?:annual )?leave\b|vacation (?:reply|response)|स्वचालित (?:उत्तर|जवाब|संदेश)|स्वतः उत्तर|कार्यालय से बाहर|अवकाश पर)/iu
const OF_MACHINES = [
  'x-autoreply',
  'x-autorespond',
  'x-autoresponder',
  'x-autoreply-from',
  'x-mail-autoreply',
  'x-failed-recipients',
  'feedback-type',
] as const
/** Nobody reads a mail and writes so much within this time. */
const HASTE_MS = 20_000
const MUCH = 80

/** Why nothing answers this mail. `answers` is the hour at which the message of ours was made that it answers. */
export function unansweredBecause(
  mail: Mail,
  isOurs: (address: string) => boolean,
  text: string,
  at: Date,
  answers?: Date,
): Unanswered | undefined {
  if (isMarked(mail, isOurs)) return 'machine'
  if (SENDERS.test(mail.from?.address ?? '') || SUBJECTS.test(mail.subject)) return 'machine'
  if (answers && text.length > MUCH && at.getTime() - answers.getTime() < HASTE_MS) return 'machine'
  const crowd = /^(?:bulk|list|junk)$/i.test(mail.header('precedence')?.trim() ?? '')
  return crowd || mail.header('list-id') || mail.header('list-unsubscribe') ? 'list' : undefined
}

function isMarked(mail: Mail, isOurs: (address: string) => boolean): boolean {
  const submitted = mail.header('auto-submitted')?.trim()
  if (submitted && !/^no\b/i.test(submitted)) return true
  if (hasNoReturn(mail) || /multipart\/report/i.test(mail.kind)) return true
  if (/auto_?reply/i.test(mail.header('precedence') ?? '')) return true
  if (/\b(?:all|oof|autoreply)\b/i.test(mail.header('x-auto-response-suppress') ?? '')) return true
  if (isOurs((mail.header('x-loop') ?? '').trim().toLowerCase())) return true
  return OF_MACHINES.some((name) => mail.header(name) !== undefined)
}

/** Bounces and some other machines want nothing back. */
export function hasNoReturn(mail: Mail): boolean {
  return mail.header('return-path')?.trim() === '<>'
}

/** Does a mail server speak? */
export function isServer(mail: Mail): boolean {
  return (
    /^(?:mailer-daemon|postmaster|mail[._-]?daemon|mail\.delivery\.system)@/i.test(
      mail.from?.address ?? '',
    ) ||
    /mailer-daemon|mail delivery (?:sub)?system|postmaster/i.test(mail.from?.name ?? '') ||
    (mail.from === undefined && /mailer-daemon|postmaster/i.test(mail.header('from') ?? ''))
  )
}
