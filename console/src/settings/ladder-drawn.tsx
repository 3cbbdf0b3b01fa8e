/** One grievance on a ladder, drawn as time: when it is due, when each rung comes, whom it tells, and the working. */
import { Select, TextInput } from '@mantine/core'
import { useState } from 'react'
import { explainDue } from '#core/clock/explain.ts'
import type { ClassTime } from '#core/district/district.ts'
import type { Ladder, LadderRung } from '#core/district/office-time.ts'
import { schedule } from '#core/escalation/ladder.ts'
import { useCatalogue } from '../ask/answers.ts'
import { useNow } from '../words/now.ts'
import { dayOf } from '../words/say.ts'
import { useTongue } from '../words/tongue.tsx'
import { useCalendar } from './calendar-draft.ts'
import styles from './ladder.module.css'

/** The drawing, by the calendar, the classes and the rungs as they would be. */
export function LadderDrawn({
  ladder,
  classes,
  usual,
}: {
  ladder: Ladder
  classes: Readonly<Record<string, ClassTime>>
  usual: string
}) {
  const { words, pick } = useTongue()
  const calendar = useCalendar()
  const now = useNow(600_000)
  const [asked, setAsked] = useState<string>()
  const [at, setAt] = useState(`${dayOf(now)}T10:20`)
  const code = ladder.class ?? asked ?? usual
  const time = classes[code]
  const from = new Date(`${at}+05:30`)
  const fits =
    time && time.amount >= 1 && calendar && !Number.isNaN(from.getTime()) && ladder.rungs.every(isWhole)
  return (
    <section className={styles.drawn} aria-label={words.settings.ladder.example}>
      <h3>{words.settings.ladder.example}</h3>
      <p>{words.settings.ladder.exampleHint}</p>
      <div className={styles.asked}>
        <Select
          label={words.settings.ladder.class}
          data={Object.entries(classes).map(([one, { nameHi, nameEn }]) => ({
            value: one,
            label: `${one} · ${pick({ hi: nameHi, en: nameEn })}`,
          }))}
          value={code}
          disabled={ladder.class !== undefined}
          allowDeselect={false}
          onChange={(chosen) => setAsked(chosen ?? undefined)}
        />
        <TextInput
          type="datetime-local"
          label={words.settings.ladder.at}
          value={at}
          onChange={(event) => setAt(event.currentTarget.value)}
        />
      </div>
      {fits && (
        <Drawing
          ladder={ladder}
          running={{ from, time, pauses: [], capDays: 0 }}
          code={code}
          calendar={calendar}
        />
      )}
    </section>
  )
}

function isWhole({ percent, level, after }: LadderRung): boolean {
  return (
    (percent === undefined) !== (level === undefined) &&
    (after === undefined || Number.isInteger(after.amount))
  )
}

function Drawing({
  ladder,
  running,
  code,
  calendar,
}: {
  ladder: Ladder
  running: Parameters<typeof explainDue>[0]
  code: string
  calendar: Parameters<typeof explainDue>[2]
}) {
  const { words, say, pick } = useTongue()
  const whom = useWhom()
  const { due, steps } = explainDue(running, code, calendar)
  const { rungs } = schedule(running, ladder.rungs, calendar)
  const moments = [
    { name: words.settings.ladder.registered, at: running.from, kind: 'start', who: '' },
    { name: words.settings.ladder.due, at: due, kind: 'due', who: '' },
    ...ladder.rungs.map((rung, place) => ({
      name: pick({ hi: rung.nameHi, en: rung.nameEn }),
      at: rungs[place]?.at ?? due,
      kind: rung.level === undefined ? 'reminder' : `level-${rung.level}`,
      who: rung.level === undefined ? words.settings.ladder.holder : whom(rung.to),
    })),
  ].toSorted((one, other) => one.at.getTime() - other.at.getTime())
  const [start, end] = [running.from.getTime(), Math.max(...moments.map(({ at }) => at.getTime()))]
  const placeOf = (at: Date) => (end === start ? 0 : ((at.getTime() - start) / (end - start)) * 100)
  return (
    <>
      <div className={styles.line} aria-hidden>
        <i style={{ width: `${placeOf(due)}%` }} />
        {moments.map(({ at, kind, name }, place) => (
          <span key={`${kind} ${name}`} data-kind={kind} style={{ left: `${placeOf(at)}%` }}>
            {place + 1}
          </span>
        ))}
      </div>
      <ol className={styles.moments}>
        {moments.map(({ at, kind, name, who }, place) => (
          <li key={`${kind} ${name}`} data-kind={kind}>
            <b aria-hidden>{place + 1}</b>
            <span>
              <strong>{name}</strong>
              {who && <small>→ {who}</small>}
            </span>
            <time dateTime={at.toISOString()}>{say.moment(at.toISOString())}</time>
          </li>
        ))}
      </ol>
      <details className={styles.working}>
        <summary>{words.settings.ladder.working}</summary>
        <ol>
          {steps.map((step) => (
            <li key={step.en}>{pick(step)}</li>
          ))}
        </ol>
      </details>
    </>
  )
}

/** Whom a rung tells, in words. */
function useWhom(): (to: string | undefined) => string {
  const { words, pick } = useTongue()
  const { data: catalogue } = useCatalogue()
  return (to = '') => {
    const word = words.settings.ladder.whom[to]
    const post = catalogue?.posts.find(({ code }) => code === to)
    return word ?? (post ? pick(post.name) : to)
  }
}
