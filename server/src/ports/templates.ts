/**
 * The mirror of the templates: what the service has approved, and what it has not. Fed by notices, by a listing
 * from time to time, and by refusals; older news never overwrites newer.
 */
import type { MessageId } from '#core/ids.ts'
import type { TemplateName, TemplateNews, TemplateStatus } from '#core/message/template-state.ts'

/** Writing, inside a transaction. */
export interface TemplatesIn {
  /** What was told of one template; when it is approved again, what waited for it goes. */
  tell(account: string, news: TemplateNews, at: Date): Promise<void>
}

/** A template that may not be sent, and how many messages wait for it. */
export interface HeldTemplate extends TemplateName {
  readonly account: string
  readonly status: TemplateStatus
  readonly reason?: string
  readonly waiting: number
}

export interface Templates extends TemplatesIn {
  /** The states of these templates by `templateKey`; `listed`: all templates of the account were read once. */
  standing(
    account: string,
    templates: readonly TemplateName[],
  ): Promise<{ readonly listed: boolean; readonly states: ReadonlyMap<string, TemplateStatus> }>
  /** All there are at the service; what is not among them is absent. `at` is when the reading began. */
  listed(account: string, templates: readonly TemplateNews[], at: Date): Promise<void>
  /** The message waits until one of its templates is approved or the person writes, whichever comes first. */
  hold(id: MessageId, account: string, templates: readonly TemplateName[], at: Date): Promise<void>
  /** Those that may not be sent. */
  held(): Promise<readonly HeldTemplate[]>
}
