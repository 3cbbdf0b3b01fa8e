/** What is known of a sheet, name above value; what is not known is left out. */
import styles from './review.module.css'

/** The list. */
export function FactList({
  facts,
}: {
  facts: readonly (readonly [name: string, value: string | false | undefined])[]
}) {
  return (
    <dl className={styles.facts}>
      {facts.map(
        ([name, value]) =>
          value && (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ),
      )}
    </dl>
  )
}
