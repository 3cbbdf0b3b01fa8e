/**
 * Where a template stands at the service, as far as we were told.
 *
 *   approved                                       may be sent
 *   pending, rejected, paused, disabled, absent    is not tried: what needs it waits
 *
 * Until all templates of an account were read once, one that nobody spoke of may be tried; the service will say.
 */
export type TemplateStatus = 'approved' | 'pending' | 'rejected' | 'paused' | 'disabled' | 'absent'

/** One template in one language. */
export interface TemplateName {
  readonly name: string
  readonly language: string
}

/** News of one template. A listing tells everything at once, a notice one thing. */
export interface TemplateNews extends TemplateName {
  readonly status?: TemplateStatus
  readonly reason?: string
  readonly category?: string
  readonly quality?: string
}

/** May a template in this state be sent? `listed`: all templates of the account were read once. */
export function isSendable(status: TemplateStatus | undefined, listed: boolean): boolean {
  return status === 'approved' || (status === undefined && !listed)
}

/** Name and language in one word. */
export function templateKey({ name, language }: TemplateName): string {
  return `${name}/${language}`
}
