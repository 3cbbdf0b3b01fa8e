/** GET /api/v1/health: the doors, their circuits, templates that may not be sent, what waits, and what the services told us. */
import { Health } from '#contract/live.ts'
import { templateKey } from '#core/message/template-state.ts'
import { troubleSays } from '#core/words/alerts.ts'
import type { DoorAlert } from '#ports/alerts.ts'
import { callerOf } from '../caller.ts'
import type { HttpHouse } from '../house.ts'
import type { App } from '../typed.ts'
import { presentDoors, tokenBook } from './present-doors.ts'
import { presentScanner } from './present-scanner.ts'
import { needInbox } from './sight.ts'

const NOTICES = 30

function presentAlert({ channels, scanner }: HttpHouse, alert: DoorAlert): Health['alerts'][number] {
  const { id, account, channel, since, wellSince } = alert
  const says = (language: 'hi' | 'en') => troubleSays(alert, since, language)
  return {
    ...{ id, channel, since: since.toISOString(), better: wellSince !== undefined },
    address: (channel === 'scanner' ? scanner : channels.get(account))?.address ?? account,
    says: { hi: says('hi'), en: says('en') },
  }
}

/** How the doors are. */
export function healthRoutes(app: App, house: HttpHouse): void {
  const tokenEnds = tokenBook(house.now)
  app.get(
    '/health',
    { schema: { summary: 'The doors, their circuits and what waits', response: { 200: Health } } },
    async (request): Promise<Health> => {
      needInbox(callerOf(request))
      const [circuits, held, notices, learnt, alerts, scanner] = await Promise.all([
        house.outbox.circuits(),
        house.templates.held(),
        house.desk.serviceNotices(NOTICES),
        house.learning.last(),
        house.alerts.open(),
        presentScanner(house),
      ])
      const inUse = held.filter((one) => one.waiting > 0 || house.index.templates.has(templateKey(one)))
      const channels = await presentDoors(house, { circuits, held: inUse, tokenEnds })
      return {
        channels,
        alerts: alerts.map((alert) => presentAlert(house, alert)),
        scanner,
        closed: house.closedAccounts().map(({ account: { code, service, nameHi, nameEn }, why }) => ({
          code,
          service,
          name: { hi: nameHi, en: nameEn },
          why,
        })),
        ...(learnt ? { reading: { ...learnt, at: learnt.at.toISOString() } } : {}),
        templates: inUse.map(({ account: _, ...one }) => one),
        notices: notices.map((notice) => ({ ...notice, at: notice.at.toISOString() })),
      }
    },
  )
}
