/**
 * Our templates at the service: all of them, read page by page, and single news of them from its notices.
 *
 * The service has more words for states than we need. A word we do not know is none of approval, so the template
 * waits and the word is shown as the reason.
 */
import { Type } from '@sinclair/typebox'
import type { TemplateNews, TemplateStatus } from '#core/message/template-state.ts'
import type { Heard, Listed, Lists } from '#ports/channel.ts'
import { parserOf } from '../../parser.ts'
import { type Answer, ask, type Graph } from '../graph.ts'

/** A flagged one may still be sent: the service only warns that it may be paused. */
const STATES: Readonly<Record<string, TemplateStatus>> = {
  APPROVED: 'approved',
  REINSTATED: 'approved',
  UNARCHIVED: 'approved',
  UNLOCKED: 'approved',
  FLAGGED: 'approved',
  PENDING: 'pending',
  PENDING_REVIEW: 'pending',
  IN_APPEAL: 'pending',
  REJECTED: 'rejected',
  PAUSED: 'paused',
  LOCKED: 'paused',
  DISABLED: 'disabled',
  LIMIT_EXCEEDED: 'disabled',
  ARCHIVED: 'absent',
  DELETED: 'absent',
  PENDING_DELETION: 'absent',
}

const Text = Type.String({ minLength: 1 })
const maybe = Type.Optional(Type.Unknown())
const asPage = parserOf(
  Type.Object({
    data: Type.Array(Type.Unknown()),
    paging: Type.Optional(
      Type.Object({
        cursors: Type.Optional(Type.Object({ after: Type.Optional(Type.String()) })),
        next: Type.Optional(Type.String()),
      }),
    ),
  }),
)
const asTemplate = parserOf(
  Type.Object({
    name: Text,
    language: Text,
    status: Text,
    category: maybe,
    quality_score: maybe,
    rejected_reason: maybe,
  }),
)
const asNamed = parserOf(Type.Object({ message_template_name: Text, message_template_language: Text }))

const FIELDS = 'name,language,status,category,quality_score,rejected_reason'
const PAGE = 100
/** An account holds 6,000 templates at most; more pages than that are a circle. */
const MOST_PAGES = 100

/** The listing half of the door. */
export function makeLists(graph: Graph, business: string): Lists {
  return {
    async templates(): Promise<Listed> {
      const templates: TemplateNews[] = []
      let after: string | undefined
      for (let page = 0; page < MOST_PAGES; page++) {
        const query = new URLSearchParams({
          fields: FIELDS,
          limit: String(PAGE),
          ...(after ? { after } : {}),
        })
        const answer = await ask(graph, `${business}/message_templates?${query}`)
        if (answer.kind !== 'ok') return { kind: 'not-listed', why: reasonOf(answer) }
        const body = asPage(answer.body)
        if (!body) return { kind: 'not-listed', why: 'the list is not as it was promised' }
        templates.push(...body.data.flatMap((one) => listed(one) ?? []))
        const next = body.paging?.next ? body.paging.cursors?.after : undefined
        if (!next || next === after) return { kind: 'listed', templates }
        after = next
      }
      return { kind: 'not-listed', why: `the list has more than ${MOST_PAGES} pages` }
    },
  }
}

function reasonOf(answer: Exclude<Answer, { kind: 'ok' }>): string {
  if (answer.kind !== 'error') return answer.why
  return answer.error ? `${answer.error.code} ${answer.error.detail}` : `HTTP ${answer.status}`
}

function listed(given: unknown): TemplateNews | undefined {
  const one = asTemplate(given)
  if (!one) return undefined
  const { name, language, category, quality_score } = one
  const score = (quality_score as { score?: unknown } | null | undefined)?.score
  return {
    name,
    language,
    ...stateFrom(one.status, one.rejected_reason),
    ...said('category', category),
    ...said('quality', score),
  }
}

/** What a notice about a template tells us of it, when it is one about a state, a price class or the quality. */
export function templateNews(
  field: string,
  value: Readonly<Record<string, unknown>>,
  account: string,
  at: Date,
): Heard | undefined {
  const named = asNamed(value)
  if (!named) return undefined
  const told = TOLD[field]?.(value) ?? {}
  if (Object.keys(told).length === 0) return undefined
  const news = { name: named.message_template_name, language: named.message_template_language, ...told }
  return { kind: 'template', account, news, at }
}

type Told = Omit<TemplateNews, 'name' | 'language'>

const TOLD: Readonly<Record<string, (value: Readonly<Record<string, unknown>>) => Told>> = {
  message_template_status_update: ({ event, reason, message_template_category }) => ({
    ...(typeof event === 'string' && event !== '' ? stateFrom(event, reason) : {}),
    ...said('category', message_template_category),
  }),
  message_template_quality_update: ({ new_quality_score }) => said('quality', new_quality_score),
  template_category_update: ({ new_category }) => said('category', new_category),
}

function stateFrom(word: string, reason: unknown): Told {
  const status = Object.hasOwn(STATES, word) ? STATES[word] : undefined
  if (!status) return { status: 'pending', reason: word }
  return { status, ...(reason === 'NONE' ? {} : said('reason', reason)) }
}

function said<K extends 'category' | 'quality' | 'reason'>(key: K, value: unknown): { [P in K]?: string } {
  return typeof value === 'string' && value !== '' ? ({ [key]: value } as { [P in K]?: string }) : {}
}
