/**
 * What is to be said, written as the Cloud API wants it. Titles are cut to measure; a text that is too long is
 * refused, because a citizen must not get half a sentence, and the caller can say it shorter.
 *
 * A button carries `<message id>.<number of the button>`: what it means stays in our register and is looked up
 * there, since anybody may send us any id.
 */
import type { FileHash, MessageId } from '#core/ids.ts'
import type { Button, Say, TemplateSay } from '#core/message/outgoing.ts'
import type { Cause, SendOutcome } from '#core/message/sending.ts'
import { cut, lengthOf } from '../../cut.ts'
import type { Uploaded } from './uploads.ts'
import { blank, LIMITS } from './words.ts'

type Json = Readonly<Record<string, unknown>>
type Upload = (hash: FileHash) => Promise<Uploaded | Cause>

/** The body without recipient, or the reason why there is none. */
export type Composed = { readonly kind: 'composed'; readonly body: Json } | SendOutcome

/** Writes one message. */
export async function compose(say: Say | TemplateSay, id: MessageId, upload: Upload): Promise<Composed> {
  switch (say.type) {
    case 'text':
      return fits(say.text, LIMITS.text) ?? body('text', { body: say.text, preview_url: false })
    case 'buttons':
      return composeButtons(say, id, upload)
    case 'list':
      return composeList(say, id)
    case 'ask-location':
      return (
        fits(say.text, LIMITS.body) ??
        interactive('location_request_message', say.text, { name: 'send_location' })
      )
    case 'ask-number':
      return (
        fits(say.text, LIMITS.body) ??
        interactive('contact_request', say.text, { name: 'request_contact_info' })
      )
    case 'file':
      return composeFile(say, upload)
    case 'template':
      return composeTemplate(say, id, upload)
  }
}

function body(type: string, content: Json): Composed {
  return { kind: 'composed', body: { type, [type]: content } }
}

function interactive(type: string, text: string, action: Json, more: Json = {}): Composed {
  return body('interactive', { type, ...more, body: { text }, action })
}

function wrong(why: string): SendOutcome {
  return { kind: 'failed', code: 100, why }
}

function fits(text: string, limit: number): SendOutcome | undefined {
  if (text.trim() === '') return wrong('there are no words in it')
  const length = lengthOf(text)
  return length > limit ? wrong(`the text has ${length} characters, ${limit} are allowed`) : undefined
}

function keyOf(id: MessageId, index: number): string {
  return `${id}.${index}`
}

async function composeButtons(
  say: Extract<Say, { type: 'buttons' }>,
  id: MessageId,
  upload: Upload,
): Promise<Composed> {
  const misfit = fits(say.text, LIMITS.body) ?? countFits(say.buttons, LIMITS.buttons)
  if (misfit) return misfit
  const buttons = say.buttons.map((button, index) => ({
    type: 'reply',
    reply: { id: keyOf(id, index), title: cut(button.title, LIMITS.button) },
  }))
  if (!say.image) return interactive('button', say.text, { buttons })
  const image = await upload(say.image)
  if (image.kind !== 'uploaded') return withoutIt(image)
  return interactive('button', say.text, { buttons }, { header: { type: 'image', image: { id: image.id } } })
}

function countFits(buttons: readonly Button[], limit: number): SendOutcome | undefined {
  if (buttons.length >= 1 && buttons.length <= limit) return undefined
  return wrong(`there are ${buttons.length} buttons or rows, 1 to ${limit} are allowed`)
}

function composeList(say: Extract<Say, { type: 'list' }>, id: MessageId): Composed {
  const misfit = fits(say.text, LIMITS.listBody) ?? countFits(say.rows, LIMITS.rows)
  if (misfit) return misfit
  const rows = say.rows.map((row, index) => ({
    id: keyOf(id, index),
    title: cut(row.title, LIMITS.rowTitle),
    ...(row.description ? { description: cut(row.description, LIMITS.rowDescription) } : {}),
  }))
  const open = cut(say.open, LIMITS.button)
  return interactive('list', say.text, { button: open, sections: [{ title: open, rows }] })
}

/** What the service shows as what it is; other kinds and larger files go as documents. */
const SHOWN = {
  image: { mimes: ['image/jpeg', 'image/png'], largest: 5 * 1024 * 1024 },
  video: { mimes: ['video/mp4', 'video/3gpp'], largest: 16 * 1024 * 1024 },
  audio: {
    mimes: ['audio/aac', 'audio/amr', 'audio/mpeg', 'audio/mp4', 'audio/ogg'],
    largest: 16 * 1024 * 1024,
  },
} as const

type Sent = 'image' | 'video' | 'audio' | 'document'

function sentAs(wanted: Sent, file: Uploaded): Sent {
  if (wanted === 'document') return wanted
  const mime = file.mime.split(';')[0]?.trim().toLowerCase() ?? ''
  const { mimes, largest } = SHOWN[wanted]
  return mimes.some((one) => one === mime) && file.bytes <= largest ? wanted : 'document'
}

async function composeFile(say: Extract<Say, { type: 'file' }>, upload: Upload): Promise<Composed> {
  const file = await upload(say.file)
  if (file.kind !== 'uploaded') return file
  const type = sentAs(say.media, file)
  const caption = say.caption && type !== 'audio' ? { caption: cut(say.caption, LIMITS.caption) } : {}
  const filename = type === 'document' && say.filename ? { filename: say.filename } : {}
  return body(type, { id: file.id, ...caption, ...filename })
}

async function composeTemplate(say: TemplateSay, id: MessageId, upload: Upload): Promise<Composed> {
  const components: Json[] = []
  const headed = say.document?.file ?? say.image
  if (headed) {
    const file = await upload(headed)
    if (file.kind !== 'uploaded') return withoutIt(file)
    const parameter = say.document
      ? { type: 'document', document: { id: file.id, filename: say.document.filename } }
      : { type: 'image', image: { id: file.id } }
    components.push({ type: 'header', parameters: [parameter] })
  }
  if (say.blanks.length > 0) {
    const parameters = say.blanks.map((text) => ({ type: 'text', text: blank(text) }))
    components.push({ type: 'body', parameters })
  }
  say.buttons?.forEach((_, index) => {
    const parameters = [{ type: 'payload', payload: keyOf(id, index) }]
    components.push({ type: 'button', sub_type: 'quick_reply', index: String(index), parameters })
  })
  if (say.copied) {
    const parameters = [{ type: 'text', text: say.blanks[0] ?? '' }]
    components.push({ type: 'button', sub_type: 'url', index: '0', parameters })
  }
  return body('template', { name: say.name, language: { code: say.language }, components })
}

/** The picture cannot be had; when it is the account that is in trouble, leaving it out helps nothing. */
function withoutIt(cause: Cause): SendOutcome {
  return cause.kind === 'stopped' ? cause : { kind: 'fileless', cause }
}

/** The files that a message carries. */
export function filesOf(say: Say | TemplateSay): readonly FileHash[] {
  switch (say.type) {
    case 'file':
      return [say.file]
    case 'buttons':
      return say.image ? [say.image] : []
    case 'template':
      return [say.document?.file, say.image].filter((hash) => hash !== undefined)
    default:
      return []
  }
}
