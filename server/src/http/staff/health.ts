/** GET /api/v1/health: the doors, their circuits, templates that may not be sent, what waits, and what the services told us. */
import { Type } from '@sinclair/typebox'
import { Health, Release, ScannerState } from '#contract/live.ts'
import { mayRelease } from '#core/access/scanning.ts'
import type { FileHash } from '#core/ids.ts'
import { templateKey } from '#core/message/template-state.ts'
import { troubleSays } from '#core/words/alerts.ts'
import type { DoorAlert } from '#ports/alerts.ts'
import { callerOf } from '../caller.ts'
import type { HttpHouse } from '../house.ts'
import { Problem } from '../problem.ts'
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

const OneFile = Type.Object({ file: Type.String({ pattern: '^[0-9a-f]{64}$' }) })

/** How the doors are. */
export function healthRoutes(app: App, house: HttpHouse): void {
  app.post(
    '/health/held/:file/release',
    {
      schema: {
        summary: 'A file in which the virus scanner found something by mistake is opened again, for good',
        params: OneFile,
        body: Release,
        response: { 200: ScannerState },
      },
    },
    async (request): Promise<ScannerState> => {
      const caller = callerOf(request)
      if (!mayRelease(caller)) throw new Problem('not-allowed')
      const by = { person: caller.person, reason: request.body.reason.trim() }
      if (by.reason.length < 3) throw new Problem('request-invalid')
      if (!(await house.scans.pardon(request.params.file as FileHash, by, house.now())))
        throw new Problem('not-found')
      return presentScanner(house)
    },
  )
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
        reading: learnt.map((one) => ({ ...one, at: one.at.toISOString() })),
        templates: inUse.map(({ account: _, ...one }) => one),
        notices: notices.map((notice) => ({ ...notice, at: notice.at.toISOString() })),
      }
    },
  )
}
