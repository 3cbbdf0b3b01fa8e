/** What the paid services have cost this month, above the table of accounts. */
import { useHealth } from '../ask/answers.ts'
import { BudgetBars } from '../health/budget-bar.tsx'
import { doorWords } from '../words/doors.ts'
import { useTongue } from '../words/tongue.tsx'
import styles from './views.module.css'

/** Nothing where no service costs by use. */
export function SpendingNote() {
  const { words, language } = useTongue()
  const { data } = useHealth()
  const paid = data?.channels.filter(({ budgets }) => budgets.length > 0) ?? []
  if (paid.length === 0) return null
  return (
    <section className={styles.spending} aria-labelledby="spending">
      <h2 id="spending">{doorWords[language].settingsTitle}</h2>
      <ul>
        {paid.map(({ channel, account, address, budgets }) => (
          <li key={account}>
            <strong>
              {words.channels[channel] ?? channel} <span className="figures">{address}</span>
            </strong>
            <BudgetBars budgets={budgets} />
          </li>
        ))}
      </ul>
    </section>
  )
}
