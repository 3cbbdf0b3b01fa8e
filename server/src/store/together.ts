/** One transaction over everything that must be true together, and the waking after it. */
import type { Store } from '#ports/store.ts'
import type { WorkIn } from '#ports/work.ts'
import { alertsIn } from './alerts.ts'
import { bridgesIn } from './bridges.ts'
import { callsIn } from './calls.ts'
import { chargesIn } from './charges.ts'
import { citizensIn } from './citizens.ts'
import type { Connection, Pool } from './connection.ts'
import { conversationsIn } from './conversations.ts'
import { fallenIn } from './fallen.ts'
import { groupsIn } from './groups/groups.ts'
import { plansIn } from './hotspots/plans.ts'
import { correctionsIn } from './learning.ts'
import { messagesIn } from './messages.ts'
import { onceLinks } from './once.ts'
import { open311In } from './open311.ts'
import { outboxIn } from './outbox.ts'
import { printsIn } from './prints.ts'
import { proofsIn } from './proofs.ts'
import { publicationsIn } from './publication.ts'
import { qualityIn } from './quality.ts'
import { registerIn } from './register.ts'
import { reportMailsIn } from './report-mails.ts'
import { retentionIn } from './retention/retention.ts'
import { serviceIn } from './service.ts'
import { sittingsIn } from './sittings.ts'
import { templatesIn } from './templates.ts'
import { toTellIn } from './to-tell.ts'
import { noticesIn } from './told.ts'
import { transcriptsIn } from './transcripts.ts'
import { presenceIn, stepsIn } from './windows.ts'

/** A connection on which whoever keeps the waiting work may write inside our transaction. */
export interface OpenTransaction {
  query(text: string, values?: readonly unknown[], name?: string): Promise<{ readonly rows: unknown[] }>
}

/** Puts work down inside a transaction; the queue fulfils it, and `main.ts` introduces the two. */
export type Enqueue = (transaction: OpenTransaction, ...work: Parameters<WorkIn['enqueue']>) => Promise<void>

/** What transactions need. */
export interface TogetherSetting {
  readonly pool: Pool
  readonly district: number
  readonly nextSerial: (department: string, year: number) => Promise<number>
  readonly enqueue: Enqueue
  readonly raise: (topics: ReadonlySet<string>) => void
}

/** Two transactions that waited for each other: one was ended by PostgreSQL and is run again. */
const DEADLOCK = '40P01'
const TIMES = 3

/** Fulfils the port: `run` may be run again from the start when PostgreSQL ends it to resolve a deadlock. */
export function togetherOver({
  pool,
  district,
  nextSerial,
  enqueue,
  raise,
}: TogetherSetting): Store['together'] {
  const once = async <T>(run: Parameters<Store['together']>[0], topics: Set<string>): Promise<T> => {
    const changed = (topic: string) => topics.add(topic)
    const work = async (on: Connection) => {
      const { grievanceOf } = messagesIn(on, district, changed)
      return run({
        register: registerIn(on, { district, nextSerial, grievanceOf, changed }),
        conversations: conversationsIn(on, district, changed),
        outbox: outboxIn(on, district, changed),
        templates: templatesIn(on, district, changed),
        notices: noticesIn(on, district),
        presence: presenceIn(on, district),
        steps: stepsIn(on, district),
        groups: groupsIn(on, district, changed),
        charges: chargesIn(on, district),
        publications: publicationsIn(on, district),
        quality: qualityIn(on, district),
        service: serviceIn(on, district),
        corrections: correctionsIn(on, district),
        fallen: fallenIn(on, district, changed),
        toTell: toTellIn(on, district, changed),
        sittings: sittingsIn(on, district, changed),
        calls: callsIn(on, district, changed),
        proofs: proofsIn(on, district),
        onceLinks: onceLinks(on, district),
        citizens: citizensIn(on, district, changed),
        plans: plansIn(on, district, changed),
        bridges: bridgesIn(on, district),
        reportMails: reportMailsIn(on, district),
        retention: retentionIn(on, district),
        open311: open311In(on, district),
        prints: printsIn(on, district),
        transcripts: transcriptsIn(on, district, changed),
        alerts: alertsIn(on, district),
        work: {
          async enqueue(name, payload, options) {
            await enqueue(on, name, payload, options)
            changed(`work:${name}`)
          },
        },
      }) as T
    }
    return pool.transaction(work)
  }
  return async <T>(run: Parameters<Store['together']>[0]): Promise<T> => {
    for (let time = 1; ; time++) {
      const topics = new Set<string>()
      try {
        const result = await once<T>(run, topics)
        raise(topics)
        return result
      } catch (fault) {
        if ((fault as { code?: string }).code !== DEADLOCK || time === TIMES) throw fault
      }
    }
  }
}
