/**
 * The night's learning: between one and four, when something was said since the last time, each model of the reading
 * learns from what operators put right: subjects, kinds of message, what cannot wait. Of several processes one does it; a
 * new model is used by all at once, and only when it reads what was held back no worse than the model in use.
 */
import { dayOf } from '#core/clock/calendar.ts'
import type { Subject } from '#core/district/district.ts'
import { masked } from '#core/privacy/private.ts'
import type { Correction } from '#core/reading/relearn.ts'
import { MODELS, type Taught } from '#core/reading/teach.ts'
import { momentOf } from '#core/window/window.ts'
import type { Learning, LearningOutcome } from '#ports/learning.ts'

/** What the watch is given by `program.ts`. */
export interface LearningWatch {
  readonly learning: Learning
  readonly subjects: () => readonly Subject[]
  /** SHA-256 of the lessons of the program. */
  readonly lessons: string
  readonly relearn: (
    taught: Taught,
    corrections: readonly Correction[],
    subjects: readonly Subject[],
    inUse?: Uint8Array,
  ) => Promise<{
    readonly verdict: Omit<LearningOutcome, 'taken' | 'taught'>
    readonly model?: Uint8Array
  }>
  readonly now: () => Date
  readonly log: (line: string) => void
}

const NIGHT = ['01:00', '04:00'] as const
/** The newest so many teach; older ones were learnt from before the tree of subjects changed. */
const MOST = 20_000

/** One look; the number of models that learnt something. */
export async function learnByNight(watch: LearningWatch): Promise<number> {
  const now = watch.now()
  const [from, to] = NIGHT.map((hour) => momentOf(dayOf(now), hour))
  if (!from || !to || now < from || now >= to) return 0
  return (await learnNow(watch)).length
}

/** Learns whatever the hour, each model once a day; nothing where nothing was said or it is done. */
export async function learnNow(watch: LearningWatch): Promise<readonly LearningOutcome[]> {
  const outcomes: LearningOutcome[] = []
  for (const taught of MODELS) {
    const outcome = await learnOne(watch, taught)
    if (outcome) outcomes.push(outcome)
  }
  if (outcomes.length > 0)
    for (const { about, read, agreed, overruled } of await watch.learning.judgements())
      watch.log(
        `reading: ${about} ${read}: people agreed ${agreed} times and overruled it ${overruled} times`,
      )
  return outcomes
}

async function learnOne(watch: LearningWatch, taught: Taught): Promise<LearningOutcome | undefined> {
  const { learning, lessons, now, log } = watch
  const at = now()
  const day = dayOf(at)
  if (!(await learning.begin(taught, day, lessons, at))) return undefined
  const corrections = (await learning.corrections(taught, MOST)).map((one) => ({
    ...one,
    text: masked(one.text),
  }))
  const inUse = await learning.newest(taught, lessons)
  const { verdict, model } = await watch.relearn(taught, corrections, watch.subjects(), inUse?.model)
  await learning.end(day, { taught, ...verdict }, model)
  const share = (part: number) => `${(part * 100).toFixed(1)} %`
  log(
    `reading: ${taught}: ${verdict.corrections} corrections; of ${verdict.held} held messages right ${share(verdict.before)} before, ${share(verdict.after)} after: ${model ? 'taken' : 'not taken'}`,
  )
  return { taught, ...verdict, taken: model !== undefined }
}
