/** GET /api/v1/health: the doors, their circuits, templates that may not be sent, what waits, and what the services told us. */
import { Health } from '#contract/live.ts'
import { DESK } from '#core/message/doors.ts'
import { templateKey } from '#core/message/template-state.ts'
import { troubleSays } from '#core/words/alerts.ts'
import type { DoorAlert } from '#ports/alerts.ts'
import { callerOf } from '../caller.ts'
import type { HttpHouse } from '../house.ts'
import type { App } from '../typed.ts'
import { needInbox } from './sight.ts'

const NOTICES = 30

function presentAlert({ channels }: HttpHouse, alert: DoorAlert): Health['alerts'][number] {
  const { id, account, channel, since, wellSince } = alert
  const says = (language: 'hi' | 'en') => troubleSays(alert, since, language)
  return {
    ...{ id, channel, since: since.toISOString(), better: wellSince !== undefined },
    address: channels.get(account)?.address ?? account,
    says: { hi: says('hi'), en: says('en') },
  }
}

const isService = ({ account }: { readonly account: string }) => account !== DESK

/** How the doors are. */
export function healthRoutes(app: App, house: HttpHouse): void {
  app.get(
    '/health',
    { schema: { summary: 'The doors, their circuits and what waits', response: { 200: Health } } },
    async (request): Promise<Health> => {
      needInbox(callerOf(request))
      const [circuits, held, notices, learnt, alerts] = await Promise.all([
        house.outbox.circuits(),
        house.templates.held(),
        house.desk.serviceNotices(NOTICES),
        house.learning.last(),
        house.alerts.open(),
      ])
      const byAccount = new Map(circuits.map((circuit) => [circuit.account, circuit]))
      return {
        // No service stands behind the desk.
        channels: [...house.channels.values()].filter(isService).map(({ name, account, address }) => {
          const circuit = byAccount.get(account)
          return {
            channel: name,
            account,
            address,
            open: circuit?.open ?? false,
            waiting: circuit?.waiting ?? 0,
            ...(circuit?.why === undefined ? {} : { why: circuit.why }),
            ...(circuit?.since === undefined ? {} : { since: circuit.since.toISOString() }),
          }
        }),
        alerts: alerts.map((alert) => presentAlert(house, alert)),
        closed: house.closedAccounts().map(({ account: { code, service, nameHi, nameEn }, why }) => ({
          code,
          service,
          name: { hi: nameHi, en: nameEn },
          why,
        })),
        ...(learnt ? { reading: { ...learnt, at: learnt.at.toISOString() } } : {}),
        templates: held
          .filter((one) => one.waiting > 0 || house.index.templates.has(templateKey(one)))
          .map(({ account: _, ...one }) => one),
        notices: notices.map((notice) => ({ ...notice, at: notice.at.toISOString() })),
      }
    },
  )
}
