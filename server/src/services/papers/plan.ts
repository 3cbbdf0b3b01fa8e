/** The action plan of a panchayat, for the meeting and the wall. */
import type { PlanPaper } from '#ports/papers.ts'
import { Pen } from './pen.ts'
import { type Made, make } from './typst.ts'
import { day, fill } from './words.ts'

/** Sets the plan; the same plan gives the same bytes. */
export async function setPlan(paper: PlanPaper): Promise<Made> {
  const { language, tasks, effect } = paper
  const pen = new Pen(language)
  const { words } = pen
  const on = (date: string) => day(new Date(`${date}T12:00:00+05:30`), language)
  const rupees = (n: number) => n.toLocaleString('en-IN')
  const data = {
    ...pen.head(paper.letterhead, words.planTitle, paper.printedAt),
    subtitle: pen.write(`${paper.place}: ${paper.subject}`),
    foot: pen.write(fill(words.planFoot, { place: paper.place, date: day(paper.printedAt, language) })),
    facts: pen.facts([
      [words.planDepartment, paper.department, 'wide'],
      [words.planOpened, day(paper.openedAt, language)],
      [words.planMoney, `₹ ${rupees(paper.rupees)}`],
      [words.planTasks, String(tasks.length)],
      [words.planDone, String(tasks.filter(({ done }) => done).length)],
    ]),
    problem: pen.paragraphs(paper.problem),
    cause: pen.paragraphs(paper.cause.trim() === '' ? words.planNoCause : paper.cause),
    columns: [
      words.serial,
      words.planTask,
      words.planOwner,
      words.planDue,
      words.planRupees,
      words.planState,
    ],
    tasks: tasks.map(({ what, post, due, rupees: money, done, late }) => ({
      what: pen.write(what),
      post: pen.write(post),
      due: on(due),
      rupees: money > 0 ? rupees(money) : '–',
      state: done ? words.planIsDone : late ? words.planIsLate : words.planIsOpen,
      late,
      done,
    })),
    meetings: paper.meetings.map(({ day: held, present, minutes }) => ({
      day: on(held),
      present: present.trim() === '' ? '' : pen.write(fill(words.planPresent, { present })),
      minutes: pen.paragraphs(minutes),
    })),
    grievances: paper.grievances.map(({ code, gist, closed }) => ({
      code: pen.write(code),
      gist: pen.write(gist),
      state: closed ? words.planClosed : '',
    })),
    more: paper.more > 0 ? fill(words.planMore, { count: String(paper.more) }) : '',
    effect: pen.write(effect.name),
    measured: fill(words.planMeasured, {
      before: String(effect.before.n),
      beforeExpected: effect.before.expected.toFixed(1),
      after: String(effect.after.n),
      afterExpected: effect.after.expected.toFixed(1),
    }),
    conclusion: pen.paragraphs(paper.conclusion ?? ''),
  }
  return make('plan', { ...data, lost: pen.lost }, [], paper.printedAt)
}
