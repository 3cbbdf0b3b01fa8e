/**
 * What must come of a mail from outside, told by its kind, which stands in its file name, and by its own bytes. The words of such
 * mails are nobody's to keep here, so each expectation is a rule, and a rule reads the bytes in its own simple way.
 */
import assert from 'node:assert/strict'
import { isUtf8 } from 'node:buffer'
import type { HeardMessage } from '#core/message/content.ts'
import type { Heard } from '#ports/channel.ts'

const FATES: readonly string[] = [
  'mail-failed',
  'mail-delayed',
  'mail-delivered',
  'mail-relayed',
  'mail-refused',
]

/** Checks what was heard of a mail; answers whether a person wrote it, so that it may be answered. */
export function checkHeard(file: string, raw: Buffer, heard: readonly Heard[]): boolean {
  const text = raw.toString('latin1')
  const kind = /^\d+-(arf|attachment|auto-reply|bounce-nonstandard|charset|dsn-bounce|mail|reply)-/.exec(
    file,
  )?.[1]
  const said = heard.flatMap((one) => (one.kind === 'message' ? [one.message] : []))
  for (const one of said) checkMessage(file, text, raw, one)
  switch (kind) {
    case 'arf':
      assert.deepEqual(named(heard), ['abuse-report!'], file)
      break
    case 'dsn-bounce':
      checkFates(file, text, heard)
      break
    case 'bounce-nonstandard':
    case 'auto-reply':
      // what a server says in words of its own is a fate, or at least a message that nobody answers
      assert.ok(
        said.every(({ unanswered }) => unanswered === 'machine'),
        `${file} is of a machine`,
      )
      assert.ok(
        said.length > 0 || heard.every((one) => one.kind === 'notice' && FATES.includes(one.about)),
        file,
      )
      break
    case 'attachment':
      checkFiles(file, text, said)
      break
    case 'charset':
      assert.match(wordsOf(said), scriptOf(text), `${file} is read in its own letters`)
      break
    case 'reply':
      checkReply(file, text, said)
      break
    default:
      assert.ok(said.length > 0, `${file} is a message`)
  }
  return said.some(({ unanswered }) => unanswered === undefined)
}

function named(heard: readonly Heard[]): readonly string[] {
  return heard.map((one) => (one.kind === 'notice' ? `${one.about}${one.alarming ? '!' : ''}` : one.kind))
}

/** Each recipient that the report names has a fate, and that by the word of the report. */
function checkFates(file: string, text: string, heard: readonly Heard[]): void {
  const told = heard.flatMap((one) => (one.kind === 'notice' ? [one] : []))
  assert.equal(told.length, heard.length, `${file}: nothing of it is anybody’s message`)
  assert.ok(told.length > 0 && told.every(({ about }) => FATES.includes(about)), `${file}: ${named(heard)}`)
  assert.equal(
    told.some(({ about }) => about === 'mail-refused'),
    told.some(({ about, detail }) => about === 'mail-failed' && / 5\.7\./.test(detail)),
    `${file}: what is thought of us is an alarm`,
  )
  for (const group of text.replace(/\r\n?/g, '\n').split(/\n\s*\n/)) {
    const who = /^final-recipient:[^;\n]*;\s*<?([^\s>;]+@[^\s>;]+)/im.exec(group)?.[1]?.toLowerCase()
    const action = /^action:\s*(failed|delayed|delivered)/im.exec(group)?.[1]?.toLowerCase()
    if (!who || !action) continue
    // a server that wrote its report badly is believed by its words, which may name another host of the same person
    const person = who.slice(0, who.indexOf('@') + 1)
    assert.ok(
      told.some(({ about, detail }) => about === `mail-${action}` && detail.startsWith(person)),
      `${file}: ${who} ${action}`,
    )
  }
}

/** Every file that it names is there with its kind and its hash. */
function checkFiles(file: string, text: string, said: readonly HeardMessage[]): void {
  const files = said.flatMap(({ content }) => (content.type === 'media' ? [content] : []))
  const asked = text.match(/^content-disposition:\s*attachment/gim)?.length ?? 0
  assert.ok(files.length >= Math.min(asked, 1), `${file} has files`)
  assert.ok(
    files.length >= asked || files.some(({ mime }) => mime?.startsWith('message/')),
    `${file}: all of them`,
  )
  assert.ok(
    files.every(({ mime, sha256 }) => mime?.includes('/') && /^[0-9a-f]{64}$/.test(sha256 ?? '')),
    file,
  )
}

/** An answer to a mail that is none of ours belongs to nothing here, and is answered in its own thread. */
function checkReply(file: string, text: string, said: readonly HeardMessage[]): void {
  assert.ok(said.length > 0, file)
  const own = /^message-id:\s*(<[^<>\s]+>)/im.exec(text)?.[1]
  for (const { context, reply, unanswered } of said) {
    assert.equal(context?.externalId, undefined, `${file} answers nothing of ours`)
    if (!unanswered && own) assert.equal(reply?.messageId, own, `${file} is answered in its own thread`)
  }
}

/** Whoever it says wrote it is heard, and no letter was broken here. */
function checkMessage(file: string, text: string, raw: Buffer, { from, content }: HeardMessage): void {
  const head = text.split(/\r?\n\r?\n/)[0] ?? ''
  const senders = [...head.matchAll(/^from:.*(?:\r?\n[ \t].*)*/gim)]
  const written = senders.flatMap(([line]) => line.match(/[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g) ?? [])
  const [handle] = from
  if (written.length > 0 && senders.length === 1)
    assert.ok(
      written.some((one) => one.toLowerCase() === handle?.value),
      `${file}: ${handle?.value}`,
    )
  const words =
    content.type === 'text' ? content.text : content.type === 'media' ? (content.caption ?? '') : ''
  if (words.includes('\ufffd')) assert.ok(raw.includes('\ufffd') || !isUtf8(raw), `${file} breaks a letter`)
}

function wordsOf(said: readonly HeardMessage[]): string {
  return said.map(({ content }) => (content.type === 'text' ? content.text : '')).join('\n')
}

/** The letters of the charset that it names. */
function scriptOf(text: string): RegExp {
  if (/iso-2022-jp|shift_jis/i.test(text)) return /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u
  if (/ks_c_5601|euc-kr/i.test(text)) return /\p{Script=Hangul}/u
  return /\p{L}/u
}
