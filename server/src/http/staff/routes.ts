/** Every route of the staff interface but the session's. */
import type { HttpHouse } from '../house.ts'
import type { App } from '../typed.ts'
import { alikeRoutes } from './alike.ts'
import { attachmentRoutes } from './attachments.ts'
import { attendanceRoutes } from './attendance.ts'
import { bridgeRoutes } from './bridges.ts'
import { callListRoutes } from './call-list.ts'
import { callRoutes } from './calls.ts'
import { catalogueRoutes } from './catalogue.ts'
import { chargeRoutes } from './charges.ts'
import { confirmationRoutes } from './confirmations.ts'
import { conversationRoutes } from './conversations.ts'
import { counterRoutes } from './counter.ts'
import { deedRoutes } from './deeds.ts'
import { detailRoutes } from './details.ts'
import { exportRoutes } from './export.ts'
import { figuresRoutes } from './figures.ts'
import { figuresTableRoutes } from './figures-table.ts'
import { grievanceRoutes } from './grievances.ts'
import { groupRoutes } from './groups.ts'
import { healthRoutes } from './health.ts'
import { hearingRoutes } from './hearings.ts'
import { lineRoutes } from './line.ts'
import { linkRoutes } from './links.ts'
import { listRoutes } from './lists.ts'
import { liveRoutes } from './live.ts'
import { nodalRoutes } from './nodal.ts'
import { numberRoutes } from './numbers.ts'
import { oneCitizenRoutes } from './one-citizen.ts'
import { orderRoutes } from './orders.ts'
import { planRoutes } from './plans.ts'
import { posterRoutes } from './posters.ts'
import { noticePresence } from './presence.ts'
import { publicationRoutes } from './publication.ts'
import { qualityRoutes } from './quality.ts'
import { reachRoutes } from './reach.ts'
import { reportMailRoutes } from './report-mails.ts'
import { reportRoutes } from './reports.ts'
import { retentionRoutes } from './retention.ts'
import { serviceRoutes } from './service.ts'
import { settingsRoutes } from './settings.ts'
import { sittingRoutes } from './sittings.ts'
import { transcriptRoutes } from './transcripts.ts'
import { uploadRoutes } from './uploads.ts'
import { windowRoutes } from './windows.ts'

/** All of them, under the prefix of the scope. */
export function staffRoutes(app: App, house: HttpHouse): void {
  conversationRoutes(app, house)
  exportRoutes(app, house)
  alikeRoutes(app, house)
  grievanceRoutes(app, house)
  deedRoutes(app, house)
  counterRoutes(app, house)
  callRoutes(app, house)
  callListRoutes(app, house)
  oneCitizenRoutes(app, house)
  linkRoutes(app, house)
  uploadRoutes(app, house)
  reportRoutes(app, house)
  orderRoutes(app, house)
  attachmentRoutes(app, house)
  retentionRoutes(app, house)
  transcriptRoutes(app, house)
  catalogueRoutes(app, house)
  groupRoutes(app, house)
  lineRoutes(app, house)
  chargeRoutes(app, house)
  liveRoutes(app, house)
  healthRoutes(app, house)
  settingsRoutes(app, house)
  windowRoutes(app, house)
  hearingRoutes(app, house)
  confirmationRoutes(app, house)
  reachRoutes(app, house)
  sittingRoutes(app, house)
  posterRoutes(app, house)
  figuresRoutes(app, house)
  figuresTableRoutes(app, house)
  attendanceRoutes(app, house)
  listRoutes(app, house)
  publicationRoutes(app, house)
  qualityRoutes(app, house)
  serviceRoutes(app, house)
  planRoutes(app, house)
  nodalRoutes(app, house)
  bridgeRoutes(app, house)
  numberRoutes(app, house)
  detailRoutes(app, house)
  reportMailRoutes(app, house)
  noticePresence(app, house)
}
