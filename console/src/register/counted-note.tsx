/** Says that the register shows the list behind a figure, of which days, and lets one leave it. */
import { Button } from '@mantine/core'
import { IconChartBar, IconX } from '@tabler/icons-react'
import { useDistrictWords } from '../words/district.ts'
import { useTongue } from '../words/tongue.tsx'
import type { Filter } from './filter.ts'
import styles from './register.module.css'

/** The line above the list. */
export function CountedNote({ filter, clear }: { filter: Filter; clear: () => void }) {
  const words = useDistrictWords()
  const { say } = useTongue()
  const { counted_from: from, counted_to: to } = filter
  const span =
    from && to
      ? words.counted.span(say.day(from), say.day(to))
      : to
        ? words.counted.until(say.day(to))
        : undefined
  const names = (filter.counted ?? '').split(',').map((one) => words.measures[one] ?? one)
  return (
    <p className={styles.counted}>
      <IconChartBar size={17} aria-hidden />
      <b>{words.counted.title}:</b> {names.join(', ')}
      {span && <span>{span}</span>}
      <Button
        variant="subtle"
        size="compact-sm"
        leftSection={<IconX size={15} aria-hidden />}
        onClick={clear}
      >
        {words.counted.clear}
      </Button>
    </p>
  )
}
