/**
 * The night's learning: between one and four, when something was said since the last time, the reading learns from what
 * operators put right. Of several processes one does it; a new model is used by all at once, and only when it reads
 * what was held back no worse than the model in use.
 */
import { dayOf } from '#core/clock/calendar.ts'
import type { Subject } from '#core/district/district.ts'
import { masked } from '#core/privacy/private.ts'
import type { Correction } from '#core/reading/relearn.ts'
import { momentOf } from '#core/window/window.ts'
import type { Learning, LearningOutcome } from '#ports/learning.ts'

/** What the watch is given by `program.ts`. */
export interface LearningWatch {
  readonly learning: Learning
  readonly subjects: () => readonly Subject[]
  /** SHA-256 of the lessons of the program. */
  readonly lessons: string
  readonly relearn: (
    corrections: readonly Correction[],
    subjects: readonly Subject[],
    inUse?: Uint8Array,
  ) => Promise<{ readonly verdict: Omit<LearningOutcome, 'taken'>; readonly model?: Uint8Array }>
  readonly now: () => Date
  readonly log: (line: string) => void
}

const NIGHT = ['01:00', '04:00'] as const
/** The newest so many teach; older ones were learnt from before the tree of subjects changed. */
const MOST = 20_000

/** One look; 1 when something was learnt. */
export async function learnByNight(watch: LearningWatch): Promise<number> {
  const now = watch.now()
  const [from, to] = NIGHT.map((hour) => momentOf(dayOf(now), hour))
  if (!from || !to || now < from || now >= to) return 0
  return (await learnNow(watch)) ? 1 : 0
}

/** Learns whatever the hour, once a day; undefined when nothing was said or it is done. */
export async function learnNow(watch: LearningWatch): Promise<LearningOutcome | undefined> {
  const { learning, lessons, now, log } = watch
  const at = now()
  const day = dayOf(at)
  if (!(await learning.begin(day, lessons, at))) return undefined
  const corrections = (await learning.corrections(MOST)).map(({ text, subject }) => ({
    text: masked(text),
    subject,
  }))
  const inUse = await learning.newest(lessons)
  const { verdict, model } = await watch.relearn(corrections, watch.subjects(), inUse?.model)
  await learning.end(day, verdict, model)
  const share = (part: number) => `${(part * 100).toFixed(1)} %`
  log(
    `reading: ${verdict.corrections} corrections; of ${verdict.held} held messages right ${share(verdict.before)} before, ${share(verdict.after)} after: ${model ? 'taken' : 'not taken'}`,
  )
  for (const { about, read, agreed, overruled } of await learning.judgements())
    log(`reading: ${about} ${read}: people agreed ${agreed} times and overruled it ${overruled} times`)
  return { ...verdict, taken: model !== undefined }
}
