/**
 * Two matters in one message, told apart. They are asked about only when both were read surely and belong to different
 * departments; the citizen's one press registers both. Each keeps its own words, its own subject and the one message.
 */
import type { Guess, ToldIssue } from './guess.ts'
import type { Draft } from './talk.ts'
import type { Facts } from './turn.ts'

/** So sure must the reading be of each before the citizen is asked. */
const SURE = 0.75

/** The two matters that are surely apart; the first is the one that was told first. */
export function twoMatters(draft: Draft): readonly [ToldIssue, ToldIssue] | undefined {
  const [first, second] = (draft.issues ?? []).filter(({ confidence }) => confidence >= SURE)
  return first && second && draft.apart === undefined ? [first, second] : undefined
}

/** The draft with the second matter as a draft of its own beside it. */
export function toldApart(draft: Draft, { newGrievance }: Facts): Draft {
  const two = twoMatters(draft)
  if (!two) return draft
  const [first, second] = two
  const { issues: _, ...rest } = draft
  return {
    ...rest,
    // The line that told both tells the first now; what was said besides goes with it.
    words: draft.words.map((line) =>
      line.includes(first.words) && line.includes(second.words) ? first.words : line,
    ),
    subject: guessOf(first),
    apart: { grievance: newGrievance, words: second.words, subject: guessOf(second) },
  }
}

/** The second matter as it is registered: the same message, the same place, its own words. */
export function apartOf(draft: Draft): Draft | undefined {
  const { apart, ...rest } = draft
  return apart && { ...rest, grievance: apart.grievance, words: [apart.words], subject: apart.subject }
}

function guessOf({ subject, confidence }: ToldIssue): Guess {
  return { code: subject, confidence, why: 'the citizen said it is a matter of its own' }
}
