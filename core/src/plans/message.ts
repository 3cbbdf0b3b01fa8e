/** A task of a plan as its owner post gets it in the chat: what, where, by when, and a button to say it is done. */
import type { Person } from '../district/district.ts'
import { type DistrictIndex, findTemplate } from '../district/find.ts'
import { placeName, subjectName } from '../district/names.ts'
import type { Outgoing } from '../message/outgoing.ts'
import { planWords } from '../words/plans.ts'
import { sayDay, shorten } from '../words/say.ts'
import type { Plan, Task } from './plan.ts'

const MOST_OUTSIDE = 500

/** The message; `why` when it comes back. */
export function taskMessage(
  index: DistrictIndex,
  id: string,
  plan: Plan,
  task: Task,
  { language }: Pick<Person, 'language'>,
  why?: string,
): Outgoing {
  const words = planWords(language)
  const said = {
    place: placeName(index, plan.place, language) ?? String(plan.place),
    subject: subjectName(index, plan.subject, language) ?? plan.subject,
    what: shorten(task.what, MOST_OUTSIDE),
    due: sayDay(new Date(`${task.due}T12:00:00+05:30`), language),
    rupees: task.rupees,
    number: task.task,
    why,
  }
  const buttons = [{ title: words.done, deed: { do: 'task-done', plan: id, task: task.task } as const }]
  return {
    inside: { type: 'buttons', text: words.given(said), buttons },
    ...(findTemplate(index, 'plan_task', language)
      ? {
          outside: {
            type: 'template',
            name: 'plan_task',
            language,
            blanks: [
              said.place,
              why === undefined ? said.what : `${said.what} (${shorten(why, 150)})`,
              said.due,
            ],
            buttons,
          },
        }
      : {}),
  }
}
