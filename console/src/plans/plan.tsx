/** One action plan: problem, cause, tasks with their owners, meetings, grievances, and what it changed. */
import { Button } from '@mantine/core'
import { IconArrowLeft, IconPrinter } from '@tabler/icons-react'
import { useState } from 'react'
import { Link } from 'wouter'
import type { ActionPlan, PlanTask } from '#contract/plans.ts'
import { useTitle } from '../frame/title.ts'
import { Waiting } from '../parts/empty.tsx'
import { TroubleNote } from '../parts/trouble.tsx'
import { usePlanWords } from '../words/plans.ts'
import { useTongue } from '../words/tongue.tsx'
import { planPaper, usePlan } from './ask.ts'
import { type Doing, PlanDialog } from './dialog.tsx'
import { Effect } from './effect.tsx'
import styles from './plans.module.css'

/** The page of a plan. */
export function Plan({ id }: { id: string }) {
  const words = usePlanWords()
  useTitle(words.plans)
  const found = usePlan(id)
  const [doing, setDoing] = useState<Doing>()
  if (found.isPending) return <Waiting lines={6} height={96} />
  if (!found.data) return <TroubleNote error={found.error} retry={() => void found.refetch()} />
  const plan = found.data
  return (
    <div className={styles.page}>
      <Head plan={plan} />
      <div className={styles.grid}>
        <Words plan={plan} onDo={setDoing} />
        <Effect plan={plan} onDo={setDoing} />
        <Tasks plan={plan} onDo={setDoing} />
        <Meetings plan={plan} onDo={setDoing} />
        <Linked plan={plan} onDo={setDoing} />
        <Trail plan={plan} />
      </div>
      {doing && <PlanDialog plan={plan} doing={doing} onClose={() => setDoing(undefined)} />}
    </div>
  )
}

/** A part of the page that begins something. */
export interface Part {
  readonly plan: ActionPlan
  readonly onDo: (doing: Doing) => void
}

function Head({ plan }: { plan: ActionPlan }) {
  const words = usePlanWords()
  const { say, pick } = useTongue()
  return (
    <header className={styles.planHead}>
      <Link href="/plans">
        <IconArrowLeft size={16} aria-hidden /> {words.back}
      </Link>
      <h1>{pick(plan.place.name)}</h1>
      <p>
        <b>{pick(plan.subject.name)}</b> · {pick(plan.department)} ·{' '}
        <span data-state={plan.state}>{words.states[plan.state]}</span>
      </p>
      <small>{words.opened(pick(plan.openedBy), say.day(plan.openedAt))}</small>
      <nav aria-label={words.print}>
        {(['hi', 'en'] as const).map((lang) => (
          <Button
            key={lang}
            component="a"
            href={planPaper(plan.id, lang)}
            target="_blank"
            variant="default"
            size="sm"
            lang={lang}
            leftSection={<IconPrinter size={16} aria-hidden />}
          >
            {words.printIn[lang]}
          </Button>
        ))}
      </nav>
    </header>
  )
}

function Words({ plan, onDo }: Part) {
  const words = usePlanWords()
  return (
    <section data-sheet data-wide aria-label={words.problem}>
      <header>
        <h2>{words.problem}</h2>
        {plan.mayLead && (
          <Button variant="subtle" size="sm" onClick={() => onDo({ do: 'described' })}>
            {words.edit}
          </Button>
        )}
      </header>
      <p className={styles.text}>{plan.problem}</p>
      <h2>{words.cause}</h2>
      <p className={plan.cause ? styles.text : styles.quiet}>{plan.cause || words.noCause}</p>
    </section>
  )
}

function Tasks({ plan, onDo }: Part) {
  const words = usePlanWords()
  const { say } = useTongue()
  return (
    <section data-sheet data-wide aria-label={words.tasks}>
      <header>
        <h2>{words.tasks}</h2>
        <strong className="figures">₹ {say.number(plan.rupees)}</strong>
        {plan.mayLead && (
          <Button size="sm" onClick={() => onDo({ do: 'task-given' })}>
            {words.addTask}
          </Button>
        )}
      </header>
      {plan.tasks.length === 0 && <p className={styles.quiet}>{words.noTasks}</p>}
      <ol className={styles.tasks}>
        {plan.tasks.map((task) => (
          <Task key={task.task} plan={plan} task={task} onDo={onDo} />
        ))}
      </ol>
    </section>
  )
}

function Task({ plan, task, onDo }: Part & { task: PlanTask }) {
  const words = usePlanWords()
  const { say, pick } = useTongue()
  const { state, late, doneAt, doneBy } = task
  return (
    <li data-state={late ? 'late' : state}>
      <div>
        <strong>{task.what}</strong>
        <small>
          {pick(task.post.name)} · {say.day(task.due)}
          {task.rupees > 0 && ` · ₹ ${say.number(task.rupees)}`}
        </small>
        {doneAt && doneBy && <small>{words.doneBy(pick(doneBy), say.moment(doneAt))}</small>}
        {task.words && <p>{task.words}</p>}
      </div>
      <span className={styles.state}>{late ? words.late : words.taskStates[state]}</span>
      <div className={styles.deeds}>
        {task.mayDo && (
          <Button size="sm" onClick={() => onDo({ do: 'task-done', task })}>
            {words.done}
          </Button>
        )}
        {plan.mayLead && state === 'given' && (
          <>
            <Button variant="default" size="sm" onClick={() => onDo({ do: 'task-given', task })}>
              {words.edit}
            </Button>
            <Button variant="subtle" size="sm" onClick={() => onDo({ do: 'task-dropped', task })}>
              {words.drop}
            </Button>
          </>
        )}
        {plan.mayLead && state === 'done' && (
          <Button variant="default" size="sm" onClick={() => onDo({ do: 'task-returned', task })}>
            {words.return}
          </Button>
        )}
      </div>
    </li>
  )
}

function Meetings({ plan, onDo }: Part) {
  const words = usePlanWords()
  const { say } = useTongue()
  return (
    <section data-sheet aria-label={words.meetings}>
      <header>
        <h2>{words.meetings}</h2>
        {plan.mayLead && (
          <Button variant="default" size="sm" onClick={() => onDo({ do: 'met' })}>
            {words.addMeeting}
          </Button>
        )}
      </header>
      {plan.meetings.length === 0 && <p className={styles.quiet}>{words.noMeetings}</p>}
      <ul className={styles.meetings}>
        {plan.meetings.map(({ day, present, minutes }) => (
          <li key={`${day} ${minutes}`}>
            <strong>{say.day(day)}</strong>
            {present && <small>{present}</small>}
            <p className={styles.text}>{minutes}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Linked({ plan, onDo }: Part) {
  const words = usePlanWords()
  const { say } = useTongue()
  return (
    <section data-sheet aria-label={words.grievances}>
      <header>
        <h2>{words.grievances}</h2>
        {plan.mayLead && (
          <Button variant="default" size="sm" onClick={() => onDo({ do: 'linked' })}>
            {words.link}
          </Button>
        )}
      </header>
      <ul className={styles.linked}>
        {plan.grievances.map(({ code, gist, closed }) => (
          <li key={code}>
            <Link href={`/grievances/${encodeURIComponent(code)}`} className="code">
              {code}
            </Link>
            <span>{gist}</span>
            <small data-closed={closed || undefined}>{closed ? words.closed : words.pending}</small>
          </li>
        ))}
      </ul>
      {plan.more > 0 && <p className={styles.quiet}>{words.moreLinked(say.number(plan.more))}</p>}
    </section>
  )
}

function Trail({ plan }: { plan: ActionPlan }) {
  const words = usePlanWords()
  const { say, pick } = useTongue()
  return (
    <section data-sheet data-wide aria-label={words.trail}>
      <h2>{words.trail}</h2>
      <ul className={styles.trail}>
        {plan.trail.map(({ seq, at, kind, by, words: said }) => (
          <li key={seq}>
            <small>{say.moment(at)}</small>
            <span>
              <b>{words.acts[kind] ?? kind}</b> · {pick(by)}
              {kind !== 'opened' && kind !== 'described' && said && <em>{said}</em>}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
