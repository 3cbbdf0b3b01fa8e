/**
 * The shelf of templates: what was handed in, what the review said, and whether a message may use one.
 *
 *   PENDING → APPROVED | REJECTED;  APPROVED ⇄ PAUSED → DISABLED;  any → PENDING_DELETION
 *
 * A message is checked for name and language (132001), state (132015, 132016), the number of parameters
 * (132000), their kind (132012) and the length of what comes out (132005).
 */
import { GraphError } from './graph-errors.ts'
import { numericId } from './media-shelf.ts'
import type { Template, TemplateCategory, TemplateComponent, TemplateStatus } from './options.ts'
import { listIn, objectIn, type Raw, textIn } from './raw.ts'

/** A template on the shelf. */
export interface ShelvedTemplate {
  readonly id: string
  readonly name: string
  readonly language: string
  category: TemplateCategory
  status: TemplateStatus
  readonly components: readonly TemplateComponent[]
  readonly parameterFormat: 'POSITIONAL' | 'NAMED'
}

/** A template message with its parameters put in. */
export interface FilledTemplate {
  readonly template: ShelvedTemplate
  readonly headerText: string | undefined
  readonly headerMedia: { readonly kind: 'image' | 'video' | 'document'; readonly part: Raw } | undefined
  readonly body: string
  readonly footer: string | undefined
  /** Payload of each quick reply and last part of each address, by the button's place. */
  readonly buttonValues: ReadonlyMap<number, string>
}

const VARIABLE = /\{\{\s*([A-Za-z0-9_]+)\s*\}\}/g

/** The templates of one business account. */
export class TemplateShelf {
  readonly all: ShelvedTemplate[] = []

  constructor(templates: readonly Template[]) {
    for (const template of templates) this.put(template, template.status ?? 'APPROVED')
  }

  find(name: string, language: string): ShelvedTemplate | undefined {
    return this.all.find((t) => t.name === name && t.language === language && t.status !== 'PENDING_DELETION')
  }

  /** Lays a template on the shelf in this state. */
  put(template: Template, status: TemplateStatus): ShelvedTemplate {
    const shelved: ShelvedTemplate = {
      id: numericId(),
      name: template.name,
      language: template.language,
      category: template.category ?? 'UTILITY',
      status,
      components: template.components,
      parameterFormat: template.parameter_format ?? 'POSITIONAL',
    }
    this.all.push(shelved)
    return shelved
  }

  /** Takes a template away; an id takes one language, a name takes all. */
  remove(name: string, id?: string): readonly ShelvedTemplate[] {
    const gone = this.all.filter((t) => t.name === name && (id === undefined || t.id === id))
    for (const template of gone) this.all.splice(this.all.indexOf(template), 1)
    return gone
  }

  /** The message this template part makes, or the refusal it meets. */
  fill(part: Raw): FilledTemplate {
    const name = textIn(part.name) ?? ''
    const language = textIn(objectIn(part.language).code) ?? ''
    const template = this.find(name, language)
    if (!template || template.status === 'PENDING' || template.status === 'REJECTED')
      throw new GraphError(132001, { details: `template name (${name}) does not exist in ${language}` })
    if (template.status === 'PAUSED')
      throw new GraphError(132015, { details: `template (${name}) is paused` })
    if (template.status === 'DISABLED')
      throw new GraphError(132016, { details: `template (${name}) is disabled` })
    return fillIn(template, listIn(part.components).map(objectIn))
  }
}

function fillIn(template: ShelvedTemplate, given: readonly Raw[]): FilledTemplate {
  const of = (type: string): TemplateComponent | undefined => template.components.find((c) => c.type === type)
  const parametersOf = (type: string): readonly Raw[] =>
    listIn(given.find((c) => textIn(c.type)?.toLowerCase() === type)?.parameters).map(objectIn)
  const header = of('HEADER')
  if (!header && parametersOf('header').length > 0)
    throw new GraphError(132012, { details: 'header: Format mismatch, the template has no header' })
  const body = textWith(bodyOf(of('BODY')), parametersOf('body'), 'body', template)
  if (body.length > 1024)
    throw new GraphError(132005, { details: 'body: text is longer than 1024 characters' })
  const isText = header && (header.format ?? 'TEXT') === 'TEXT'
  return {
    template,
    headerText: isText ? textWith(header.text ?? '', parametersOf('header'), 'header', template) : undefined,
    headerMedia: header && !isText ? mediaOf(header, parametersOf('header')) : undefined,
    body,
    footer: of('FOOTER')?.text,
    buttonValues: buttonValues(of('BUTTONS'), given),
  }
}

/** Of a one-time code the service writes the words itself. */
function bodyOf(body: TemplateComponent | undefined): string {
  if (!body?.add_security_recommendation) return body?.text ?? ''
  return '*{{1}}* is your verification code. For your security, do not share this code.'
}

function textWith(
  text: string,
  parameters: readonly Raw[],
  where: string,
  template: ShelvedTemplate,
): string {
  const names = [...new Set([...text.matchAll(VARIABLE)].map((match) => match[1] ?? ''))]
  if (names.length !== parameters.length)
    throw new GraphError(132000, {
      details: `${where}: number of localizable_params (${parameters.length}) does not match the expected number of params (${names.length})`,
    })
  const values = new Map<string, string>()
  parameters.forEach((parameter, index) => {
    const name =
      template.parameterFormat === 'NAMED' ? (textIn(parameter.parameter_name) ?? '') : String(index + 1)
    values.set(name, parameterText(parameter, where))
  })
  return text.replace(VARIABLE, (_, name: string) => {
    const value = values.get(name)
    if (value === undefined)
      throw new GraphError(132000, { details: `${where}: parameter ${name} is missing` })
    return value
  })
}

function parameterText(parameter: Raw, where: string): string {
  if (parameter.type !== 'text' && parameter.type !== 'currency' && parameter.type !== 'date_time')
    throw new GraphError(132012, {
      details: `${where}: parameter type ${String(parameter.type)} is not expected`,
    })
  const text = textIn(parameter.text) ?? textIn(objectIn(parameter[parameter.type]).fallback_value)
  if (!text)
    throw new GraphError(131008, { details: `${where}: parameter of type text is missing text value` })
  if (/[\n\t]| {4,}/.test(text))
    throw new GraphError(100, {
      details: 'Param text cannot have new-line/tab characters or more than 4 consecutive spaces',
    })
  return text
}

function mediaOf(header: TemplateComponent, parameters: readonly Raw[]): FilledTemplate['headerMedia'] {
  const kind = (header.format ?? '').toLowerCase()
  if (kind === 'location') return undefined
  const [parameter] = parameters
  if (parameters.length !== 1 || parameter?.type !== kind)
    throw new GraphError(132012, {
      details: `header: Format mismatch, expected ${header.format}, received ${String(parameter?.type ?? 'UNKNOWN').toUpperCase()}`,
    })
  const part = objectIn(parameter[kind])
  if (part.id === undefined && part.link === undefined)
    throw new GraphError(131008, { details: `header: ${kind} needs an id or a link` })
  return { kind: kind as 'image', part }
}

function buttonValues(
  component: TemplateComponent | undefined,
  given: readonly Raw[],
): ReadonlyMap<number, string> {
  const values = new Map<number, string>()
  for (const part of given.filter((c) => textIn(c.type)?.toLowerCase() === 'button')) {
    const index = Number(part.index)
    const [parameter] = listIn(part.parameters).map(objectIn)
    const button = component?.buttons?.[index]
    const expected = button && { QUICK_REPLY: 'quick_reply', URL: 'url', OTP: 'url' }[button.type as 'URL']
    if (!button || textIn(part.sub_type)?.toLowerCase() !== expected)
      throw new GraphError(132012, {
        details: `button: no ${String(part.sub_type)} button at index ${part.index}`,
      })
    values.set(index, textIn(parameter?.payload) ?? textIn(parameter?.text) ?? '')
  }
  component?.buttons?.forEach((button, index) => {
    if (button.type === 'URL' && VARIABLE.test(button.url ?? '') && !values.has(index))
      throw new GraphError(132000, {
        details: `buttons: Button at index ${index} of type Url requires a parameter`,
      })
    VARIABLE.lastIndex = 0
  })
  return values
}
