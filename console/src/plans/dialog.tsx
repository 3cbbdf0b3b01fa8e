/** The dialog in which the next act of a plan is written. */
import { Button, Modal, NumberInput, Textarea, TextInput } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import type { ActionPlan, PlanDeed, PlanTask } from '#contract/plans.ts'
import { PostPicker } from '../parts/pickers.tsx'
import { TroubleNote } from '../parts/trouble.tsx'
import { usePlanWords } from '../words/plans.ts'
import { useTongue } from '../words/tongue.tsx'
import { usePlanAct } from './ask.ts'
import styles from './plans.module.css'

/** What is being done. */
export type Doing =
  | { readonly do: 'described' | 'met' | 'linked' | 'concluded' }
  | { readonly do: 'task-given'; readonly task?: PlanTask }
  | { readonly do: 'task-done' | 'task-returned' | 'task-dropped'; readonly task: PlanTask }

interface Fields {
  readonly first: string
  readonly second: string
  readonly day: string
  readonly post: string | undefined
  readonly rupees: number
}

/** Writes one act. */
export function PlanDialog({
  plan,
  doing,
  onClose,
}: {
  plan: ActionPlan
  doing: Doing
  onClose: () => void
}) {
  const words = usePlanWords()
  const { words: common } = useTongue()
  const act = usePlanAct(plan)
  const [fields, setFields] = useState(() => begun(plan, doing))
  const set = (change: Partial<Fields>) => setFields((now) => ({ ...now, ...change }))
  const deed = deedOf(doing, fields)
  return (
    <Modal
      opened
      onClose={onClose}
      title={titleOf(words, doing)}
      size="lg"
      closeButtonProps={{ 'aria-label': common.close }}
    >
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault()
          if (deed) act.mutate(deed, { onSuccess: onClose })
        }}
      >
        <Inputs doing={doing} fields={fields} set={set} />
        {act.isError && <TroubleNote error={act.error} />}
        <div className={styles.formFoot}>
          <Button variant="default" onClick={onClose}>
            {words.cancel}
          </Button>
          <Button type="submit" disabled={!deed} loading={act.isPending}>
            {doing.do === 'task-done' ? words.done : words.save}
          </Button>
        </div>
      </form>
    </Modal>
  )
}

function begun(plan: ActionPlan, doing: Doing): Fields {
  const empty = { first: '', second: '', day: '', post: undefined, rupees: 0 }
  if (doing.do === 'described') return { ...empty, first: plan.problem, second: plan.cause }
  if (doing.do !== 'task-given' || !doing.task) return empty
  const { what, due, post, rupees } = doing.task
  return { ...empty, first: what, day: due, post: post.code, rupees }
}

function titleOf(words: ReturnType<typeof usePlanWords>, doing: Doing): string {
  const titles = {
    described: `${words.problem}, ${words.cause}`,
    met: words.addMeeting,
    linked: words.link,
    concluded: words.conclude,
    'task-given': words.addTask,
    'task-done': words.done,
    'task-returned': words.return,
    'task-dropped': words.drop,
  } as const satisfies Record<Doing['do'], string>
  return titles[doing.do]
}

/** The act, or nothing while something is lacking. */
function deedOf(doing: Doing, { first, second, day, post, rupees }: Fields): PlanDeed | undefined {
  const said = first.trim()
  switch (doing.do) {
    case 'described':
      return said ? { kind: 'described', problem: said, cause: second.trim() } : undefined
    case 'met':
      return day && second.trim() ? { kind: 'met', day, present: said, minutes: second.trim() } : undefined
    case 'linked': {
      const grievances = said.split(/[\s,;]+/).filter(Boolean)
      return grievances.length > 0 ? { kind: 'linked', grievances } : undefined
    }
    case 'concluded':
      return said ? { kind: 'concluded', words: said } : undefined
    case 'task-given': {
      if (!said || !day || !post) return undefined
      const number = doing.task ? { task: doing.task.task } : {}
      return { kind: 'task-given', ...number, what: said, due: day, post, rupees }
    }
    case 'task-done':
      return { kind: 'task-done', task: doing.task.task, words: said }
    case 'task-returned':
    case 'task-dropped':
      return said ? { kind: doing.do, task: doing.task.task, why: said } : undefined
  }
}

function Inputs({
  doing,
  fields,
  set,
}: {
  doing: Doing
  fields: Fields
  set: (change: Partial<Fields>) => void
}): ReactNode {
  const words = usePlanWords()
  const area = (label: string, field: 'first' | 'second', focus = false) => (
    <Textarea
      label={label}
      value={fields[field]}
      onChange={(event) => set({ [field]: event.currentTarget.value })}
      autosize
      minRows={3}
      maxLength={4000}
      data-autofocus={focus || undefined}
    />
  )
  const day = (label: string) => (
    <TextInput
      type="date"
      label={label}
      value={fields.day}
      onChange={(event) => set({ day: event.currentTarget.value })}
    />
  )
  switch (doing.do) {
    case 'described':
      return [area(words.problem, 'first'), area(words.cause, 'second', true)].map((one, at) => (
        <div key={at === 0 ? 'problem' : 'cause'}>{one}</div>
      ))
    case 'met':
      return (
        <>
          {day(words.day)}
          <TextInput
            label={words.present}
            value={fields.first}
            onChange={(event) => set({ first: event.currentTarget.value })}
          />
          {area(words.minutes, 'second')}
        </>
      )
    case 'task-given':
      return (
        <>
          {area(words.what, 'first', true)}
          <PostPicker label={words.owner} value={fields.post} onChange={(post) => set({ post })} />
          {day(words.due)}
          <NumberInput
            label={words.rupees}
            value={fields.rupees}
            min={0}
            max={10_000_000_000}
            allowDecimal={false}
            thousandSeparator=","
            thousandsGroupStyle="lakh"
            onChange={(value) => set({ rupees: Number(value) || 0 })}
          />
          <p className={styles.quiet}>{words.ownerTold}</p>
        </>
      )
    case 'linked':
      return area(words.codes, 'first', true)
    case 'concluded':
      return area(words.conclusion, 'first', true)
    case 'task-done':
      return area(words.doneWords, 'first', true)
    default:
      return area(words.why, 'first', true)
  }
}
