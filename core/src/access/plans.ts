/**
 * Who may do what with action plans:
 *
 *   lead   the nodal officer, the magistrate, the head of the department whose subject it is: opens, describes, gives
 *          and takes back tasks, writes down meetings, concludes
 *   do     whoever holds the post that owns the task says that it is done; so may whoever leads
 *   see    whoever leads, whoever owns a task, and those who read every file of the district
 */
import type { Role } from '../district/district.ts'
import type { Plan, PlanAct } from '../plans/plan.ts'
import type { Who } from './may.ts'

const LEADS: readonly Role[] = ['nodal', 'magistrate']
const SEES: readonly Role[] = [...LEADS, 'state-nodal', 'reviewer', 'oversight', 'administrator']

/** May this person lead plans about subjects of these departments? */
export function mayLeadPlan(department: string, who: Who): boolean {
  if (has(LEADS, who)) return true
  return who.roles.includes('department-head') && (who.departments ?? []).includes(department)
}

/** May this person read every hot spot and every plan? */
export function maySeeAllPlans(who: Who): boolean {
  return has(SEES, who)
}

/** May this person read the plan? */
export function maySeePlan(plan: Pick<Plan, 'department' | 'tasks'>, who: Who): boolean {
  return (
    maySeeAllPlans(who) ||
    (who.departments ?? []).includes(plan.department) ||
    plan.tasks.some(({ post, state }) => state !== 'dropped' && holds(who, post))
  )
}

/** May this person do the act? What may come next is said by the plan itself. */
export function mayOnPlan(plan: Plan, act: PlanAct, who: Who): boolean {
  if (mayLeadPlan(plan.department, who)) return true
  return (
    act.kind === 'task-done' && plan.tasks.some(({ task, post }) => task === act.task && holds(who, post))
  )
}

function holds({ posts }: Who, post: string): boolean {
  return (posts as readonly string[]).includes(post)
}

function has(roles: readonly Role[], who: Who): boolean {
  return roles.some((role) => who.roles.includes(role))
}
