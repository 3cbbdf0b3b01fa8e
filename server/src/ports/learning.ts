/** Learning from people: what they said of grievances, and the models that came of it. */
import type { GrievanceId } from '#core/ids.ts'
import type { Correction } from '#core/reading/relearn.ts'
import type { Taught } from '#core/reading/teach.ts'

/** What a person made of something that was suggested besides the subject. */
export interface Judgement {
  readonly about: 'urgent' | 'scope' | 'kind'
  /** The danger, `strange` or `ours`, `suggestion` or `grievance`. */
  readonly read: string
  readonly said: string
  readonly agreed: boolean
}

/** How often people agreed with what was read, and how often they overruled it. */
export interface JudgementCount extends Pick<Judgement, 'about' | 'read'> {
  readonly agreed: number
  readonly overruled: number
}

/** Inside a transaction: a person says what a grievance is about, or judges what was suggested. The newest word counts. */
export interface Corrections {
  note(grievance: GrievanceId, subject: string, at: Date): Promise<void>
  judge(grievance: GrievanceId, judgement: Judgement, at: Date): Promise<void>
}

/** What came of one learning; `taken` when the model is in use. */
export interface LearningOutcome {
  readonly taught: Taught
  readonly corrections: number
  readonly held: number
  /** Shares of the held messages that were read right by the model in use and by the new one. */
  readonly before: number
  readonly after: number
  readonly taken: boolean
}

/** The lessons of a district and its models. */
export interface Learning {
  /** What people said that this model can learn from, with the words of the grievances as they are, newest first. */
  corrections(taught: Taught, limit: number): Promise<readonly Correction[]>
  /** What people made of all suggestions besides the subject, counted. */
  judgements(): Promise<readonly JudgementCount[]>
  /** True when something was said since this model's last learning and this day's is nobody else's; the day is then ours. */
  begin(taught: Taught, day: string, lessons: string, at: Date): Promise<boolean>
  end(day: string, outcome: Omit<LearningOutcome, 'taken'>, model?: Uint8Array): Promise<void>
  /** The newest model that was learnt from these lessons of the program, with its day. */
  newest(
    taught: Taught,
    lessons: string,
  ): Promise<{ readonly day: string; readonly model: Uint8Array } | undefined>
  /** What came of the last learning of each model that ended. */
  last(): Promise<readonly (LearningOutcome & { readonly at: Date })[]>
}
