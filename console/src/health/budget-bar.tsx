/** What a paid service has cost against what it may: a bar, and what happens at 80 and at 100 percent. */
import type { Budget } from '#contract/live.ts'
import { Mark } from '../parts/chips.tsx'
import { doorWords } from '../words/doors.ts'
import { useTongue } from '../words/tongue.tsx'
import styles from './budget.module.css'

const NEAR = 0.8

/** The bars of one account, and the rule below them. */
export function BudgetBars({ budgets }: { budgets: readonly Budget[] }) {
  const { language } = useTongue()
  const [first] = budgets
  if (!first) return null
  return (
    <div className={styles.budgets}>
      {budgets.map((budget) => (
        <Bar key={`${budget.unit} ${budget.span}`} budget={budget} />
      ))}
      <p>{doorWords[language].rules[first.unit]}</p>
    </div>
  )
}

function Bar({ budget: { unit, span, spent, limit } }: { budget: Budget }) {
  const { language, say } = useTongue()
  const says = doorWords[language]
  const share = limit > 0 ? spent / limit : 1
  const level = share >= 1 ? 'over' : share >= NEAR ? 'near' : 'free'
  const cents = (value: number) => say.number(unit === 'usd' ? Math.round(value * 100) / 100 : value)
  const name = `${says.spending}, ${says.spans[span]}`
  return (
    <div className={styles.bar} data-level={level}>
      <div className={styles.sums}>
        <span>{says.spans[span]}</span>
        <b className="figures">{says.amount(cents(spent), cents(limit), unit)}</b>
        {level !== 'free' && (
          <Mark tone={level === 'over' ? 'alarm' : 'heed'}>{level === 'over' ? says.over : says.near}</Mark>
        )}
      </div>
      <meter min={0} max={1} high={NEAR} optimum={0} value={Math.min(1, share)} aria-label={name}>
        {say.percent(share)}
      </meter>
    </div>
  )
}
