/**
 * What the service accepts as a message, before it looks at the person: kinds, required parts, lengths
 * (Cloud API reference; interactive limits of 2026). A fault is answered with 100 for what is missing or too
 * long in plain parts, and with 131009 for interactive parts, each with the words in `error_data.details`.
 */
import { GraphError, invalid, missing } from './graph-errors.ts'
import { listIn, objectIn, type Raw, textIn } from './raw.ts'

const MEDIA = ['image', 'video', 'audio', 'document', 'sticker'] as const

/** Refuses a message whose form is wrong; says nothing about templates, windows or limits. */
export function checkMessage(body: Raw): void {
  const type = textIn(body.type) ?? 'text'
  const opaque = textIn(body.biz_opaque_callback_data)
  if (opaque !== undefined && opaque.length > 512)
    throw tooLong("Param 'biz_opaque_callback_data' must be at most 512 characters long.")
  const check = RULES[type]
  if (!check) throw new GraphError(100, { details: `Param type must be one of {${Object.keys(RULES)}}` })
  check(objectIn(body[type]))
}

const RULES: Readonly<Record<string, (part: Raw) => void>> = {
  text: (text) => needText(text, 'body', 'text', 4096),
  image: (part) => checkMedia(part, 'image'),
  video: (part) => checkMedia(part, 'video'),
  audio: (part) => checkMedia(part, 'audio'),
  document: (part) => checkMedia(part, 'document'),
  sticker: (part) => checkMedia(part, 'sticker'),
  location: checkLocation,
  contacts: () => undefined,
  reaction: (part) => needText(part, 'message_id', 'reaction', 512),
  template: (part) => {
    needText(part, 'name', 'template', 512)
    needText(objectIn(part.language), 'code', 'template.language', 20)
  },
  interactive: checkInteractive,
}

function checkMedia(part: Raw, kind: (typeof MEDIA)[number]): void {
  if (part.id === undefined && part.link === undefined) throw missing(`${kind}['id'] or ${kind}['link']`)
  if (textIn(part.caption) !== undefined && (kind === 'audio' || kind === 'sticker'))
    throw new GraphError(100, { details: `Unexpected key "caption" on param "${kind}".` })
  atMost(part.caption, 1024, `Param ${kind}['caption'] must be at most 1024 characters long.`)
}

function checkLocation(part: Raw): void {
  for (const name of ['latitude', 'longitude'] as const) {
    const degrees = Number(part[name])
    if (part[name] === undefined || part[name] === '') throw missing(`location['${name}']`)
    if (!Number.isFinite(degrees) || Math.abs(degrees) > (name === 'latitude' ? 90 : 180))
      throw new GraphError(100, { details: `Param location['${name}'] is not valid.` })
  }
}

function checkInteractive(part: Raw): void {
  const kind = textIn(part.type) ?? ''
  const rule = INTERACTIVE[kind]
  if (!rule) throw invalid(`Interactive type '${kind}' is not valid.`)
  const body = textIn(objectIn(part.body).text)
  if (!body) throw invalid('Body text is required.')
  atMost(
    body,
    kind === 'list' ? 4096 : 1024,
    `Body text length invalid. Max length: ${kind === 'list' ? 4096 : 1024}`,
  )
  atMost(objectIn(part.footer).text, 60, 'Footer text length invalid. Min length: 1, Max length: 60')
  checkHeader(objectIn(part.header), kind)
  rule(objectIn(part.action))
}

function checkHeader(header: Raw, kind: string): void {
  const type = textIn(header.type)
  if (type === undefined) return
  const allowed = kind === 'list' ? ['text'] : ['text', ...MEDIA.slice(0, 2), 'document']
  if (!allowed.includes(type))
    throw invalid(`Header type '${type}' is not valid for interactive type '${kind}'.`)
  if (type === 'text') withinLength(header.text, 1, 60, 'Header text')
  else checkMedia(objectIn(header[type]), type as 'image')
}

const INTERACTIVE: Readonly<Record<string, (action: Raw) => void>> = {
  button: checkButtons,
  list: checkList,
  cta_url: (action) => {
    const { display_text, url } = objectIn(action.parameters)
    withinLength(display_text, 1, 20, 'Button display_text')
    if (!/^https?:\/\//.test(textIn(url) ?? '')) throw invalid('Button url is not valid.')
  },
  location_request_message: (action) => needName(action, 'send_location'),
  contact_request: (action) => needName(action, 'request_contact_info'),
}

function needName(action: Raw, name: string): void {
  if (action.name !== name) throw invalid(`Action name must be '${name}'.`)
}

function checkButtons(action: Raw): void {
  const buttons = listIn(action.buttons).map((button) => objectIn(objectIn(button).reply))
  if (buttons.length < 1 || buttons.length > 3)
    throw invalid('Invalid buttons count. Min allowed buttons: 1, Max allowed buttons: 3')
  for (const { id, title } of buttons) {
    withinLength(title, 1, 20, 'Button title')
    withinLength(id, 1, 256, 'Button id')
  }
  noDoubles(
    buttons.map((b) => b.id),
    'button ids',
  )
  noDoubles(
    buttons.map((b) => b.title),
    'button titles',
  )
}

function checkList(action: Raw): void {
  withinLength(action.button, 1, 20, 'Button label')
  const sections = listIn(action.sections).map(objectIn)
  if (sections.length < 1 || sections.length > 10)
    throw invalid('Invalid sections count. Min allowed sections: 1, Max allowed sections: 10')
  const rows = sections.flatMap((section) => listIn(section.rows).map(objectIn))
  if (rows.length < 1 || rows.length > 10) throw invalid('Total row count exceed max allowed count: 10')
  for (const section of sections) if (sections.length > 1) withinLength(section.title, 1, 24, 'Section title')
  for (const row of rows) {
    withinLength(row.title, 1, 24, 'Row title')
    withinLength(row.id, 1, 200, 'Row id')
    atMost(row.description, 72, 'Row description is too long. Max length: 72')
  }
  noDoubles(
    rows.map((row) => row.id),
    'row ids',
  )
}

function needText(part: Raw, name: string, path: string, most: number): void {
  const text = textIn(part[name])
  if (!text) throw missing(`${path}['${name}']`)
  if (text.length > most) throw tooLong(`Param ${path}['${name}'] must be at most ${most} characters long.`)
}

function withinLength(value: unknown, least: number, most: number, what: string): void {
  const text = textIn(value) ?? ''
  if (text.length < least || text.length > most)
    throw invalid(`${what} length invalid. Min length: ${least}, Max length: ${most}`)
}

function atMost(value: unknown, most: number, details: string): void {
  if ((textIn(value)?.length ?? 0) > most) throw invalid(details)
}

function noDoubles(values: readonly unknown[], what: string): void {
  if (new Set(values).size !== values.length) throw invalid(`Duplicated ${what}.`)
}

const tooLong = (details: string): GraphError => new GraphError(100, { details })
