/** The word of one level up on an interim reply, given in the chat; the same rules as at the screen. */
import { mayDo } from '#core/access/may.ts'
import { dayOf } from '#core/clock/due.ts'
import { accept, type Decision, refuse } from '#core/decision.ts'
import { postsOfPerson } from '#core/district/answering.ts'
import { postsInCharge } from '#core/district/find.ts'
import { approveInterim } from '#core/escalation/interim.ts'
import type { Act } from '#core/grievance/acts.ts'
import type { PersonId, PostCode } from '#core/ids.ts'
import { officerWords } from '#core/words/officer.ts'
import { outcomeWords } from '#core/words/outcomes.ts'
import { sayDay } from '#core/words/say.ts'
import type { Held } from '#ports/register.ts'
import type { Together } from '#ports/store.ts'
import type { OfficerDeed } from '#ports/work.ts'
import { answerOutcome, languageOfPerson } from '../answer.ts'
import type { House } from '../house.ts'
import { record } from '../record.ts'

interface Judging {
  readonly person: PersonId
  readonly deed: Extract<OfficerDeed, { readonly do: 'judge-interim' }>
  readonly key: string
}

/** Records the word, or says that it is not awaited any more. */
export async function judgeInterim(
  house: House,
  held: Held,
  together: Together,
  judging: Judging,
): Promise<Decision<Held>> {
  const { person, deed, key } = judging
  const { code, interim } = held.grievance
  const day = dayOf(house.now())
  const posts = postsOfPerson(house.district, person, day)
  const act = judge(
    held,
    {
      person,
      posts: posts.map((one) => one.code),
      inCharge: postsInCharge(house.district, person, day),
      roles: posts.flatMap((one) => one.roles),
    },
    deed,
  )
  const post = (posts.find((one) => one.code === interim?.to) ?? posts[0])?.code
  const recorded =
    act.ok && post
      ? await record(
          house,
          together,
          held,
          { kind: 'officer', person, post: post as PostCode },
          [act.value],
          key,
        )
      : act.ok
        ? refuse('act-not-yours')
        : act
  const language = languageOfPerson(house, person)
  const words = outcomeWords(language)
  const date = sayDay(new Date(`${deed.newDate}T12:00:00+05:30`), language)
  const done = deed.reason === undefined ? words.interimGranted(code, date) : words.interimDenied(code)
  const settled = `${code}: ${officerWords(language).interimSettled}`
  await answerOutcome(house, together, held, judging, recorded, done, settled)
  return recorded
}

/** The button of an earlier reply says nothing about a later one. */
function judge(
  { grievance }: Held,
  who: Parameters<typeof mayDo>[2],
  { newDate, reason }: Judging['deed'],
): Decision<Act> {
  const deed = reason === undefined ? 'interim-approval' : 'interim-refusal'
  if (!mayDo(deed, grievance, who)) return refuse('act-not-yours')
  if (grievance.interim?.newDate !== newDate) return refuse('act-not-possible-now')
  return reason === undefined ? approveInterim(grievance) : accept({ kind: 'interim-refused', reason })
}
