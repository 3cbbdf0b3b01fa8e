/** Before and now, side by side against what was to be expected. */
import { Button } from '@mantine/core'
import type { ActionPlan } from '#contract/plans.ts'
import { usePlanWords } from '../words/plans.ts'
import { useTongue } from '../words/tongue.tsx'
import type { Doing } from './dialog.tsx'
import styles from './plans.module.css'

/** The sheet of the effect. */
export function Effect({ plan, onDo }: { plan: ActionPlan; onDo: (doing: Doing) => void }) {
  const words = usePlanWords()
  const { say, pick } = useTongue()
  const { effect, concluded } = plan
  const most = Math.max(1, effect.before.n, effect.after.n)
  const bars = [
    ['before', effect.before, words.window(say.day(effect.from), say.day(effect.to))],
    ['now', effect.after, words.until(say.day(effect.afterTo))],
  ] as const
  return (
    <section data-sheet data-wide aria-label={words.effect}>
      <header>
        <h2>{words.effect}</h2>
        <strong data-effect={effect.kind}>{pick(concluded ? concluded.effect : effect.name)}</strong>
        {plan.mayLead && (
          <Button variant="default" size="sm" onClick={() => onDo({ do: 'concluded' })}>
            {words.conclude}
          </Button>
        )}
      </header>
      <ul className={styles.effect}>
        {bars.map(([name, { n, expected, of }, days]) => (
          <li key={name}>
            <span>
              <b>{words[name]}</b>
              <small>{days}</small>
            </span>
            <i aria-hidden data-name={name} style={{ inlineSize: `${(n / most) * 100}%` }} />
            <span className="figures">
              <b>{of ? words.voicesOf(say.number(n)) : words.grievancesOf(say.number(n))}</b>
              <small>{words.expected(say.number(Math.round(expected * 10) / 10))}</small>
            </span>
          </li>
        ))}
      </ul>
      <p className={styles.quiet}>{words.effectHint}</p>
      {concluded && (
        <>
          <h2>{words.conclusion}</h2>
          <p className={styles.text}>{concluded.words}</p>
        </>
      )}
    </section>
  )
}
