/** The plan as its paper is told: one language, names in place of codes. */
import type { ActionPlan } from '#contract/plans.ts'
import type { PaperLanguage, PlanPaper } from '#ports/papers.ts'
import type { HttpHouse } from '../house.ts'

/** What the paper is made of. */
export function planPaperOf(house: HttpHouse, plan: ActionPlan, language: PaperLanguage): PlanPaper {
  const { district } = house.index
  const { effect, concluded } = plan
  return {
    language,
    letterhead: {
      district: language === 'hi' ? `जनपद ${district.nameHi}` : `District ${district.nameEn}`,
      office: language === 'hi' ? 'कार्यालय जिलाधिकारी' : 'Office of the District Magistrate',
    },
    place: plan.place.name[language],
    subject: plan.subject.name[language],
    department: plan.department[language],
    openedAt: new Date(plan.openedAt),
    printedAt: house.now(),
    problem: plan.problem,
    cause: plan.cause,
    rupees: plan.rupees,
    tasks: plan.tasks
      .filter(({ state }) => state !== 'dropped')
      .map(({ what, post, due, rupees, state, late }) => ({
        what,
        post: post.name[language],
        due,
        rupees,
        done: state === 'done',
        late,
      })),
    meetings: plan.meetings,
    grievances: plan.grievances.map(({ code, gist, closed }) => ({ code, gist, closed })),
    more: plan.more,
    effect: {
      name: concluded ? concluded.effect[language] : effect.name[language],
      before: { n: effect.before.n, expected: effect.before.expected },
      after: { n: effect.after.n, expected: effect.after.expected },
    },
    ...(concluded ? { conclusion: concluded.words } : {}),
  }
}
