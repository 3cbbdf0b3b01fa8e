/**
 * The template calls of the business account: list with paging, hand in, take away; and what the review and
 * the quality watch do to a template, each told by a webhook.
 */
import { GraphError, missing } from './graph-errors.ts'
import type { Template, TemplateCategory, TemplateComponent, TemplateStatus } from './options.ts'
import type { Outside } from './outside.ts'
import { listIn, objectIn, type Raw, textIn } from './raw.ts'
import type { ShelvedTemplate } from './templates.ts'

const BUTTONS_MOST: Readonly<Record<string, number>> = {
  QUICK_REPLY: 10,
  URL: 2,
  PHONE_NUMBER: 1,
  COPY_CODE: 1,
}

/** GET /{account}/message_templates: filtered, a page at a time, `next` only when there is more. */
export function listTemplates(outside: Outside, query: Raw, path: string): unknown {
  const { all } = outside.templates
  const wanted = (['name', 'language', 'status', 'category'] as const).filter((key) => textIn(query[key]))
  const found = all.filter((t) => wanted.every((key) => t[key] === query[key]))
  const limit = Math.max(1, Math.min(outside.faults.templatesPerPage, Number(query.limit ?? 25) || 25))
  const start = cursorIn(textIn(query.after))
  const page = found.slice(start, start + limit)
  const end = start + page.length
  if (page.length === 0) return { data: [] }
  const search = new URLSearchParams(Object.entries(query).map(([key, value]) => [key, String(value)]))
  search.set('after', cursorFor(end))
  search.delete('access_token')
  return {
    data: page.map((template) => picked(templateBody(template), textIn(query.fields))),
    paging: {
      cursors: { before: cursorFor(start), after: cursorFor(end) },
      ...(end < found.length ? { next: `${outside.publicUrl}${path}?${search}` } : {}),
    },
  }
}

/** POST /{account}/message_templates. */
export function handIn(outside: Outside, body: Raw): unknown {
  const template = checked(outside, body)
  const shelved = outside.templates.put(template, 'PENDING')
  const { templateReview } = outside.faults
  if (templateReview !== 'hold') {
    const status = templateReview === 'approve' ? 'APPROVED' : 'REJECTED'
    void outside.activity.during(
      () =>
        new Promise<void>((resolve) => {
          setImmediate(() => setTemplateStatus(outside, shelved, status).then(resolve, resolve))
        }),
    )
  }
  return { id: shelved.id, status: 'PENDING', category: shelved.category }
}

/** DELETE /{account}/message_templates?name=. */
export function takeAway(outside: Outside, query: Raw): unknown {
  const name = textIn(query.name)
  if (!name) throw missing('name')
  if (outside.templates.remove(name, textIn(query.hsm_id)).length === 0)
    throw new GraphError(100, { subcode: 2593002, details: `Message template ${name} was not found.` })
  return { success: true }
}

/** Moves a template to another state and tells the server. */
export async function setTemplateStatus(
  outside: Outside,
  template: ShelvedTemplate,
  status: TemplateStatus,
  reason = status === 'REJECTED' ? 'INVALID_FORMAT' : 'NONE',
): Promise<void> {
  const event = template.status === 'PAUSED' && status === 'APPROVED' ? 'REINSTATED' : status
  template.status = status
  await outside.hooks.push({
    field: 'message_template_status_update',
    value: {
      event,
      message_template_id: Number(template.id),
      message_template_name: template.name,
      message_template_language: template.language,
      reason,
      message_template_category: template.category,
    },
  })
}

/** Puts a template into another price class and tells the server. */
export async function recategorise(
  outside: Outside,
  template: ShelvedTemplate,
  category: TemplateCategory,
): Promise<void> {
  const previous = template.category
  template.category = category
  await outside.hooks.push({
    field: 'template_category_update',
    value: {
      message_template_id: Number(template.id),
      message_template_name: template.name,
      message_template_language: template.language,
      previous_category: previous,
      new_category: category,
    },
  })
}

function checked(outside: Outside, body: Raw): Template {
  const name = textIn(body.name) ?? ''
  const language = textIn(body.language)
  const category = textIn(body.category)
  if (!/^[a-z0-9_]{1,512}$/.test(name))
    throw refusedTemplate('name may hold a-z, 0-9 and _ only, at most 512')
  if (!language) throw missing('language')
  if (!['UTILITY', 'MARKETING', 'AUTHENTICATION'].includes(category ?? '')) throw missing('category')
  if (outside.templates.find(name, language))
    throw new GraphError(100, { subcode: 2388024, details: 'There is already content in this language.' })
  const components = listIn(body.components).map((c) => objectIn(c) as unknown as TemplateComponent)
  for (const component of components) checkComponent(component)
  if (!components.some((c) => c.type === 'BODY')) throw missing('components[BODY]')
  return {
    name,
    language,
    category: category as TemplateCategory,
    components,
    parameter_format: body.parameter_format === 'NAMED' ? 'NAMED' : 'POSITIONAL',
  }
}

function checkComponent(component: TemplateComponent): void {
  const text = component.text ?? ''
  const most = { HEADER: 60, BODY: 1024, FOOTER: 60, BUTTONS: 0 }[component.type]
  if (most === undefined) throw refusedTemplate(`component type ${component.type} is not known`)
  if (text.length > most) throw refusedTemplate(`${component.type} text may have at most ${most} characters`)
  if (component.type === 'BODY' && text === '') throw refusedTemplate('BODY needs text')
  if (component.type === 'BODY' && (/^\s*\{\{/.test(text) || /\}\}\s*$/.test(text)))
    throw new GraphError(100, {
      subcode: 2388299,
      details: 'Variables may not be at the start or end of the template.',
    })
  if (component.type === 'FOOTER' && text.includes('{{'))
    throw refusedTemplate('FOOTER may not hold variables')
  const buttons = component.buttons ?? []
  if (buttons.length > 10) throw refusedTemplate('at most 10 buttons')
  for (const [type, count] of Object.entries(BUTTONS_MOST))
    if (buttons.filter((b) => b.type === type).length > count)
      throw refusedTemplate(`at most ${count} ${type} buttons`)
  if (buttons.some((b) => (b.text ?? '').length > 25))
    throw refusedTemplate('a button may have at most 25 characters')
}

const refusedTemplate = (details: string): GraphError => new GraphError(100, { subcode: 2388023, details })

function templateBody(template: ShelvedTemplate): Record<string, unknown> {
  return {
    name: template.name,
    parameter_format: template.parameterFormat,
    components: template.components,
    language: template.language,
    status: template.status,
    category: template.category,
    rejected_reason: template.status === 'REJECTED' ? 'INVALID_FORMAT' : 'NONE',
    quality_score: { score: template.status === 'PAUSED' ? 'RED' : 'UNKNOWN', date: 0 },
    id: template.id,
  }
}

/** Only what was asked for, and the id. */
function picked(body: Record<string, unknown>, fields: string | undefined): Record<string, unknown> {
  if (!fields) return body
  const wanted = ['id', ...fields.split(',')]
  return Object.fromEntries(Object.entries(body).filter(([key]) => wanted.includes(key)))
}

const cursorFor = (index: number): string => Buffer.from(`at:${index}`).toString('base64url')

function cursorIn(cursor: string | undefined): number {
  const index = Number(
    Buffer.from(cursor ?? '', 'base64url')
      .toString()
      .slice(3),
  )
  return Number.isInteger(index) && index > 0 ? index : 0
}
