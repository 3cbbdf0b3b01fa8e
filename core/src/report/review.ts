/** Which reports a person at the control room looks at before the citizen gets them (M33). */
import type { Subject } from '../district/district.ts'

/** `among` holds subject codes, headings that stand for all below them, or `*` for every subject. */
export function needsReview(subject: Subject | undefined, among: readonly string[]): boolean {
  if (among.includes('*') || !subject) return true
  return among.includes(subject.code) || (subject.parent !== undefined && among.includes(subject.parent))
}
