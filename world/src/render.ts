/** From the message the server sent to what the person sees: text, buttons, picture, place. */

import { listIn, objectIn, type Raw, textIn } from './raw.ts'
import type { FilledTemplate } from './templates.ts'
import type { PhoneButton, PhonePlace } from './thread.ts'

/** A picture or file the message points to, by id or by link. */
export interface MediaPart {
  readonly kind: 'image' | 'video' | 'audio' | 'document' | 'sticker'
  readonly part: Raw
}

export interface Rendered {
  readonly type: string
  readonly text: string
  readonly header?: string | undefined
  readonly footer?: string | undefined
  readonly buttons: readonly PhoneButton[]
  readonly listLabel?: string | undefined
  readonly media?: MediaPart | undefined
  readonly place?: PhonePlace | undefined
  readonly contacts?: readonly { readonly name: string; readonly phone: string }[] | undefined
  readonly template?: { readonly name: string; readonly language: string } | undefined
}

/** What the person sees of this message; `filled` if it is a template. */
export function render(body: Raw, filled: FilledTemplate | undefined): Rendered {
  if (filled) return renderTemplate(filled)
  const type = textIn(body.type) ?? 'text'
  const part = objectIn(body[type])
  if (type === 'interactive') return renderInteractive(part)
  if (type === 'location') return { type, text: '', buttons: [], place: placeIn(part) }
  if (type === 'contacts')
    return {
      type,
      text: '',
      buttons: [],
      contacts: listIn(body.contacts).map((card) => cardIn(objectIn(card))),
    }
  if (type === 'text') return { type, text: textIn(part.body) ?? '', buttons: [] }
  return { type, text: textIn(part.caption) ?? '', buttons: [], media: { kind: type as 'image', part } }
}

function renderTemplate(filled: FilledTemplate): Rendered {
  const buttons = filled.template.components.find((c) => c.type === 'BUTTONS')?.buttons ?? []
  return {
    type: 'template',
    text: filled.body,
    header: filled.headerText,
    footer: filled.footer,
    media: filled.headerMedia,
    template: { name: filled.template.name, language: filled.template.language },
    buttons: buttons.map((button, index): PhoneButton => {
      const title = button.text ?? ''
      const value = filled.buttonValues.get(index)
      if (button.type === 'URL')
        return {
          id: title,
          title,
          kind: 'url',
          url: (button.url ?? '').replace(/\{\{[^}]*\}\}/, value ?? ''),
        }
      if (button.type === 'REQUEST_CONTACT_INFO') return { id: title, title, kind: 'contact' }
      if (button.type === 'QUICK_REPLY') return { id: value || title, title, kind: 'quick-reply' }
      return { id: title, title, kind: 'phone' }
    }),
  }
}

function renderInteractive(part: Raw): Rendered {
  const header = objectIn(part.header)
  const headerType = textIn(header.type)
  const action = objectIn(part.action)
  return {
    type: 'interactive',
    text: textIn(objectIn(part.body).text) ?? '',
    header: headerType === 'text' ? textIn(header.text) : undefined,
    footer: textIn(objectIn(part.footer).text),
    media:
      headerType && headerType !== 'text'
        ? { kind: headerType as 'image', part: objectIn(header[headerType]) }
        : undefined,
    listLabel: part.type === 'list' ? textIn(action.button) : undefined,
    buttons: buttonsIn(textIn(part.type) ?? '', action),
  }
}

function buttonsIn(type: string, action: Raw): readonly PhoneButton[] {
  if (type === 'location_request_message') return [{ id: 'location', title: 'स्थान भेजें', kind: 'location' }]
  if (type === 'contact_request') return [{ id: 'contact', title: 'अपना नंबर भेजें', kind: 'contact' }]
  if (type === 'cta_url') {
    const { display_text, url } = objectIn(action.parameters)
    return [{ id: String(url), title: String(display_text), kind: 'url', url: String(url) }]
  }
  if (type === 'button')
    return listIn(action.buttons).map((button) => {
      const { id, title } = objectIn(objectIn(button).reply)
      return { id: String(id), title: String(title), kind: 'reply' }
    })
  return listIn(action.sections).flatMap((section) => {
    const { title, rows } = objectIn(section)
    return listIn(rows).map((row) => rowIn(objectIn(row), textIn(title)))
  })
}

function rowIn(row: Raw, section: string | undefined): PhoneButton {
  const description = textIn(row.description)
  return {
    id: String(row.id),
    title: String(row.title),
    kind: 'row',
    ...(description ? { description } : {}),
    ...(section ? { section } : {}),
  }
}

function placeIn(part: Raw): PhonePlace {
  const name = textIn(part.name)
  const address = textIn(part.address)
  return {
    latitude: Number(part.latitude),
    longitude: Number(part.longitude),
    ...(name ? { name } : {}),
    ...(address ? { address } : {}),
  }
}

function cardIn(card: Raw): { name: string; phone: string } {
  return {
    name: textIn(objectIn(card.name).formatted_name) ?? '',
    phone: textIn(objectIn(listIn(card.phones)[0]).phone) ?? '',
  }
}
