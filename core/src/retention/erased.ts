/** What takes the place of the words of an erased message, and which files the reports of a grievance rest on. */
import type { Grievance } from '../grievance/grievance.ts'
import type { AttachmentId } from '../ids.ts'
import type { Content } from '../message/content.ts'

/** No service names a kind of message so. */
export const ERASED = 'erased-under-schedule'

/** The content of a message whose words are gone: when they went. */
export function erasedContent(at: Date): Content {
  return { type: 'other', name: ERASED, detail: at.toISOString() }
}

/** Files on which a report or an answer to a direction rests: of the class `report_file`, whoever sent them. */
export function filesOfReports({ reports, directions }: Grievance): readonly AttachmentId[] {
  return [
    ...new Set([
      ...reports.flatMap(({ evidence, before = [] }) => [...evidence, ...before]),
      ...directions.flatMap(({ answer }) => answer?.evidence ?? []),
    ]),
  ]
}
