/** One transaction over everything that must be true together. */

import type { GrievanceId } from '#core/ids.ts'
import type { AlertsIn } from './alerts.ts'
import type { BridgesIn } from './bridges.ts'
import type { CallsIn } from './calls.ts'
import type { ChargesIn } from './charges.ts'
import type { Conversations } from './conversations.ts'
import type { Groups } from './groups.ts'
import type { Corrections } from './learning.ts'
import type { OnceLinks } from './once.ts'
import type { CitizensIn } from './one-citizen.ts'
import type { Open311In } from './open311.ts'
import type { OutboxIn } from './outbox.ts'
import type { PlansIn } from './plans.ts'
import type { PrintsIn } from './prints.ts'
import type { PublicationsIn } from './publication.ts'
import type { QualityIn } from './quality.ts'
import type { FallenIn, ToTellIn } from './reach.ts'
import type { Register } from './register.ts'
import type { ReportMailsIn } from './report-mails.ts'
import type { RetentionIn } from './retention.ts'
import type { ServiceIn } from './service.ts'
import type { SittingsIn } from './sittings.ts'
import type { TemplatesIn } from './templates.ts'
import type { TranscriptsIn } from './transcripts.ts'
import type { Proofs } from './web.ts'
import type { Presence, Steps } from './windows.ts'
import type { WorkIn } from './work.ts'

/** What can be read and written together, or not at all. */
export interface Together {
  readonly register: Register
  readonly conversations: Conversations
  readonly outbox: OutboxIn
  readonly templates: TemplatesIn
  readonly work: WorkIn
  readonly notices: Notices
  readonly presence: Presence
  readonly steps: Steps
  readonly groups: Groups
  readonly charges: ChargesIn
  readonly publications: PublicationsIn
  readonly service: ServiceIn
  readonly quality: QualityIn
  readonly corrections: Corrections
  readonly fallen: FallenIn
  readonly toTell: ToTellIn
  readonly sittings: SittingsIn
  readonly calls: CallsIn
  readonly proofs: Proofs
  readonly onceLinks: OnceLinks
  readonly citizens: CitizensIn
  readonly plans: PlansIn
  readonly open311: Open311In
  readonly bridges: BridgesIn
  readonly reportMails: ReportMailsIn
  readonly retention: RetentionIn
  readonly prints: PrintsIn
  readonly transcripts: TranscriptsIn
  readonly alerts: AlertsIn
}

/** How far citizen and officers have been told about a grievance. */
export interface Notices {
  /** The number of the last act that was told; the row is locked until the transaction ends. */
  told(grievance: string): Promise<number>
  setTold(grievance: string, seq: number): Promise<void>
}

/** Which grievances must climb the ladder. */
export interface LadderWatch {
  /** Those whose next rung is due, the one that waits longest first. */
  due(now: Date, limit: number): Promise<readonly GrievanceId[]>
}

export interface Store {
  /** Commits when `run` resolves, rolls back when it throws. After the commit the drains and live screens are woken. */
  together<T>(run: (together: Together) => Promise<T>): Promise<T>
}
