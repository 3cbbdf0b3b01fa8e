/** Says that the register shows the list behind a figure, of which days, and lets one leave it. */
import { Button } from '@mantine/core'
import { IconChartBar, IconX } from '@tabler/icons-react'
import type { GrievancePage } from '#contract/grievances.ts'
import { STEPS } from '#core/figures/measures.ts'
import { useCountedWords } from '../words/counted.ts'
import { useDistrictWords } from '../words/district.ts'
import { useTongue } from '../words/tongue.tsx'
import type { Filter } from './filter.ts'
import styles from './register.module.css'

/** The line above the list. */
export function CountedNote({
  filter,
  whole,
  clear,
  leave,
}: {
  filter: Filter
  /** How often it happened, and to how many grievances. */
  whole: GrievancePage['counted']
  clear: () => void
  /** Where that leads, when it is not the whole register. */
  leave?: string
}) {
  const words = useDistrictWords()
  const counted = useCountedWords()
  const { say } = useTongue()
  const { counted_from: from, counted_to: to } = filter
  const span =
    from && to
      ? words.counted.span(say.day(from), say.day(to))
      : to
        ? words.counted.until(say.day(to))
        : undefined
  const step = STEPS.find((one) => one === filter.counted_step)
  const names = step
    ? [words.times.steps[step]]
    : (filter.counted ?? '').split(',').map((one) => words.measures[one] ?? one)
  return (
    <p className={styles.counted}>
      <IconChartBar size={17} aria-hidden />
      <b>{words.counted.title}:</b> {names.join(', ')}
      {span && <span>{span}</span>}
      {whole && <span>{counted.whole(whole.times, whole.grievances, say.number)}</span>}
      <Button
        variant="subtle"
        size="compact-sm"
        leftSection={<IconX size={15} aria-hidden />}
        onClick={clear}
      >
        {leave ?? words.counted.clear}
      </Button>
    </p>
  )
}
