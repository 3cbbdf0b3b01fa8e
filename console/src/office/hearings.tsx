/** The public hearings of a month: whose turn each day is, and why; who may arrange it swaps or replaces. */
import { ActionIcon, Button } from '@mantine/core'
import {
  IconChevronLeft,
  IconChevronRight,
  IconExternalLink,
  IconPrinter,
  IconUsersGroup,
} from '@tabler/icons-react'
import { useState } from 'react'
import type { HearingDayItem, HearingItem } from '#contract/office.ts'
import { Mark } from '../parts/chips.tsx'
import { Empty, Waiting } from '../parts/empty.tsx'
import { SettingsLink } from '../parts/settings-link.tsx'
import { TroubleNote } from '../parts/trouble.tsx'
import { useTongue } from '../words/tongue.tsx'
import { useHearings } from './answers.ts'
import { ArrangeDialog } from './arrange-dialog.tsx'
import { dayName, monthAfter, monthName } from './days.ts'
import styles from './office.module.css'
import { useOfficeWords } from './words.ts'

/** The page. */
export function Hearings() {
  const words = useOfficeWords()
  const { language } = useTongue()
  const [month, setMonth] = useState<string>()
  const [chosen, setChosen] = useState<{ readonly hearing: string; readonly day: string }>()
  const hearings = useHearings(month)
  if (hearings.isPending) return <Waiting lines={3} height={160} />
  if (!hearings.data) return <TroubleNote error={hearings.error} retry={() => void hearings.refetch()} />
  const { data } = hearings
  const dialog = data.hearings.find(({ code }) => code === chosen?.hearing)
  return (
    <>
      <p className={styles.quiet}>{words.hearings.lead}</p>
      <div className={styles.tools}>
        <div className={styles.month}>
          <ActionIcon
            variant="default"
            size={36}
            aria-label={words.hearings.previous}
            onClick={() => setMonth(monthAfter(data.month, -1))}
          >
            <IconChevronLeft size={18} aria-hidden />
          </ActionIcon>
          <h2>{monthName(data.month, language)}</h2>
          <ActionIcon
            variant="default"
            size={36}
            aria-label={words.hearings.next}
            onClick={() => setMonth(monthAfter(data.month, 1))}
          >
            <IconChevronRight size={18} aria-hidden />
          </ActionIcon>
        </div>
        <Button
          component="a"
          href={language === 'en' ? '/hearings?lang=en' : '/hearings'}
          target="_blank"
          variant="default"
          leftSection={<IconExternalLink size={17} aria-hidden />}
        >
          {words.hearings.published}
        </Button>
        <Button
          variant="default"
          onClick={() => window.print()}
          leftSection={<IconPrinter size={17} aria-hidden />}
        >
          {words.hearings.print}
        </Button>
        <SettingsLink area="hearings" />
      </div>
      {data.hearings.length === 0 && <Empty icon={IconUsersGroup} says={words.hearings.none} />}
      {data.hearings.map((hearing) => (
        <Month
          key={hearing.code}
          hearing={hearing}
          today={data.today}
          onChoose={data.mayArrange ? (day) => setChosen({ hearing: hearing.code, day }) : undefined}
        />
      ))}
      {dialog && chosen && (
        <ArrangeDialog hearing={dialog} day={chosen.day} onClose={() => setChosen(undefined)} />
      )}
    </>
  )
}

function Month({
  hearing,
  today,
  onChoose,
}: {
  hearing: HearingItem
  today: string
  onChoose: ((day: string) => void) | undefined
}) {
  const words = useOfficeWords()
  const { pick } = useTongue()
  return (
    <section className={styles.card} aria-labelledby={`hearing-${hearing.code}`}>
      <h2 id={`hearing-${hearing.code}`}>{pick(hearing.name)}</h2>
      <p className={styles.quiet}>
        {words.hearings.at(hearing.from, hearing.to, pick(hearing.office))}
        <br />
        {words.hearings.turns}: {hearing.posts.map(({ name }) => pick(name)).join(' → ')}
      </p>
      {hearing.days.length === 0 ? (
        <p>{words.hearings.noDays}</p>
      ) : (
        <ol className={styles.days}>
          {hearing.days.map((day) => (
            <Day
              key={day.day}
              item={day}
              isToday={day.day === today}
              isPast={day.day < today}
              onChoose={onChoose}
            />
          ))}
        </ol>
      )}
    </section>
  )
}

function Day({
  item,
  isToday,
  isPast,
  onChoose,
}: {
  item: HearingDayItem
  isToday: boolean
  isPast: boolean
  onChoose: ((day: string) => void) | undefined
}) {
  const words = useOfficeWords()
  const { language, pick } = useTongue()
  const name = dayName(item.day, language)
  return (
    <li data-today={isToday} data-past={isPast} data-fixed={item.fixed}>
      <div className={styles.dayHead}>
        <b>{name}</b>
        {isToday && <Mark tone="good">{words.hearings.today}</Mark>}
        {item.fixed && <Mark tone="heed">{words.hearings.fixed}</Mark>}
      </div>
      <span>{item.persons.map(pick).join(', ') || words.hearings.nobody}</span>
      {item.post && <small>{pick(item.post)}</small>}
      <small className={styles.quiet}>{pick(item.why)}</small>
      {onChoose && !isPast && (
        <Button
          variant="subtle"
          size="compact-sm"
          onClick={() => onChoose(item.day)}
          aria-label={`${words.hearings.change}: ${name}`}
        >
          {words.hearings.change}
        </Button>
      )}
    </li>
  )
}
