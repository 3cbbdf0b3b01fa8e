/** The report of the lead goes to each who tells of the same matter: as the report of their own grievance, with a hearing of its own. */
import { sharedReport } from '#core/cluster/cluster.ts'
import type { WorkKinds } from '#ports/work.ts'
import type { House } from '../house.ts'
import { onGrievance, record } from '../record.ts'

/** The work `answer-cluster`. Who was parted, objected before or is not with an officer is left alone. */
export async function answerCluster(house: House, work: WorkKinds['answer-cluster']): Promise<void> {
  const key = `cluster ${work.lead} ${work.report}`
  await onGrievance(house, work.grievance, async (held, together) => {
    if (await together.register.holdsKey(held.id, key)) return undefined
    const lead = (await together.register.find(work.lead))?.grievance
    const report = lead && sharedReport(held.grievance, lead, work.report)
    const by = lead?.reports.find(({ number }) => number === work.report)?.by
    return report && by ? record(house, together, held, by, [report], key) : undefined
  })
}
