/** The calendar: a month with its holidays and camps, beside it the hours of the offices and the days that are off. */
import { ActionIcon, Button, Chip, TextInput } from '@mantine/core'
import { IconChevronLeft, IconChevronRight, IconPlus, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import type { SettingsFile } from '#contract/settings.ts'
import { whyOff } from '#core/clock/calendar.ts'
import type { Calendar } from '#core/district/office-time.ts'
import { newKey } from '../ask/key.ts'
import { useSettingsFile } from '../ask/settings.ts'
import { Waiting } from '../parts/empty.tsx'
import { useNow } from '../words/now.ts'
import { dayOf } from '../words/say.ts'
import { useTongue } from '../words/tongue.tsx'
import styles from './calendar.module.css'
import { useCalendar } from './calendar-draft.ts'
import { type RowDraft, rowsWith } from './draft.ts'
import { useDrafting, useTree } from './drafting.tsx'
import { HolidayImport } from './holiday-import.tsx'
import { RowDrawer } from './row-drawer.tsx'
import { useFaultAt } from './tree.ts'

/** The page of the calendar. */
export function CalendarView() {
  const days = useSettingsFile('holidays.csv').data
  const hours = useSettingsFile('calendar.yaml').data
  if (!days || !hours) return <Waiting lines={3} height={160} />
  return (
    <div className={styles.calendar}>
      <Month days={days} hours={hours} />
      <Hours hours={hours} />
    </div>
  )
}

function Month({ days, hours }: { days: SettingsFile; hours: SettingsFile }) {
  const { words, language, pick } = useTongue()
  const now = useNow(600_000)
  const today = dayOf(now)
  const [month, setMonth] = useState(today.slice(0, 7))
  const [open, setOpen] = useState<RowDraft>()
  const calendar = useCalendar()
  const { drafts, faults } = useDrafting()
  const may = days.matters.includes('calendar')
  const rows = rowsWith(days.rows ?? [], drafts.rows['holidays.csv'] ?? [])
  const byDate = new Map(rows.map((row) => [(row.after ?? row.before)?.date ?? '', row]))
  const openDay = (date: string) =>
    setOpen(byDate.get(date) ?? { id: `new ${newKey()}`, after: { date, kind: 'local' } })
  const kinds = days.fields.find(({ name }) => name === 'kind')?.choices ?? []
  const title = new Intl.DateTimeFormat(language === 'hi' ? 'hi-IN' : 'en-IN', {
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(`${month}-01`))
  const special = rows
    .filter((row) => (row.after ?? row.before)?.date?.startsWith(month))
    .toSorted((one, other) =>
      ((one.after ?? one.before)?.date ?? '').localeCompare((other.after ?? other.before)?.date ?? ''),
    )
  return (
    <section className={styles.month} aria-label={title}>
      <header>
        <ActionIcon
          variant="default"
          size="lg"
          onClick={() => setMonth(monthAfter(month, -1))}
          aria-label={words.settings.calendar.before}
        >
          <IconChevronLeft size={18} aria-hidden />
        </ActionIcon>
        <h2>{title}</h2>
        <ActionIcon
          variant="default"
          size="lg"
          onClick={() => setMonth(monthAfter(month, 1))}
          aria-label={words.settings.calendar.next}
        >
          <IconChevronRight size={18} aria-hidden />
        </ActionIcon>
        <Button variant="default" size="compact-md" onClick={() => setMonth(today.slice(0, 7))}>
          {words.settings.calendar.today}
        </Button>
      </header>
      <ol className={styles.heads} aria-hidden>
        {words.settings.calendar.weekdays.map((day) => (
          <li key={day}>{day}</li>
        ))}
      </ol>
      <ol className={styles.days}>
        {daysOf(month).map((date) => {
          const row = byDate.get(date)
          const cells = row?.after ?? row?.before
          const off = whyNot(date, calendar, hours)
          const fault = faults.some(({ id }) => id === row?.id)
          const said = cells ? pick({ hi: cells.name_hi ?? '', en: cells.name_en ?? '' }) : ''
          return (
            <li
              key={date}
              style={date.endsWith('-01') ? { gridColumnStart: new Date(date).getUTCDay() + 1 } : undefined}
            >
              <button
                type="button"
                onClick={() => openDay(date)}
                disabled={!may && !row}
                data-off={off}
                data-kind={row?.after?.kind}
                data-draft={(row && row.before !== row.after) || undefined}
                data-fault={fault || undefined}
                data-today={date === today || undefined}
              >
                <b>{Number(date.slice(8))}</b>
                {said && <span>{said}</span>}
                <em> {title}</em>
              </button>
            </li>
          )
        })}
      </ol>
      <ul className={styles.legend}>
        <li data-off="weekly">{words.settings.calendar.off}</li>
        <li data-off="saturday">{words.settings.calendar.saturday}</li>
        {kinds.map(({ value, label }) => (
          <li key={value} data-kind={value}>
            {pick(label)}
          </li>
        ))}
      </ul>
      <h3>{words.settings.calendar.month}</h3>
      <ul className={styles.special}>
        {special.map((row) => {
          const cells = row.after ?? row.before ?? {}
          return (
            <li key={row.id} data-kind={cells.kind} data-gone={!row.after || undefined}>
              <button type="button" onClick={() => setOpen(row)}>
                <b>{Number(cells.date?.slice(8))}</b>
                <span>
                  {pick({ hi: cells.name_hi ?? '', en: cells.name_en ?? '' }) || '–'}
                  <small>
                    {pick(kinds.find(({ value }) => value === cells.kind)?.label ?? { hi: '', en: '' })}
                  </small>
                </span>
              </button>
            </li>
          )
        })}
        {special.length === 0 && <li className={styles.none}>{words.settings.calendar.noDays}</li>}
      </ul>
      {may && (
        <Button
          variant="light"
          leftSection={<IconPlus size={17} aria-hidden />}
          onClick={() => openDay(month === today.slice(0, 7) ? today : `${month}-01`)}
        >
          {words.settings.calendar.addDay}
        </Button>
      )}
      {may && <HolidayImport kinds={kinds} />}
      <RowDrawer
        file="holidays.csv"
        label={days.label}
        fields={days.fields}
        names={days.names}
        row={open}
        may={{ rows: may, not: [] }}
        onClose={() => setOpen(undefined)}
      />
    </section>
  )
}

/** By the calendar as it would be; while that cannot be, by the days of the week alone. */
function whyNot(date: string, calendar: Calendar | undefined, hours: SettingsFile): string | undefined {
  const of = calendar ?? { ...(hours.value as Omit<Calendar, 'holidays'>), holidays: [] }
  const why = whyOff(date, of)
  return typeof why === 'string' ? why : undefined
}

function daysOf(month: string): readonly string[] {
  const [year = 0, number = 0] = month.split('-').map(Number)
  const count = new Date(Date.UTC(year, number, 0)).getUTCDate()
  return Array.from({ length: count }, (_, day) => `${month}-${String(day + 1).padStart(2, '0')}`)
}

function monthAfter(month: string, by: number): string {
  const [year = 0, number = 0] = month.split('-').map(Number)
  return new Date(Date.UTC(year, number - 1 + by, 1)).toISOString().slice(0, 7)
}

type Week = Omit<Calendar, 'holidays'>

function Hours({ hours }: { hours: SettingsFile }) {
  const { words } = useTongue()
  const { calendar } = words.settings
  const [value, put] = useTree('calendar.yaml', hours.value as Week)
  const faultAt = useFaultAt('calendar.yaml')
  const may = hours.matters.includes('calendar')
  const { faults } = useDrafting()
  const { pick } = useTongue()
  const whole = faults.filter(({ file, column }) => file === 'calendar.yaml' && column === undefined)
  const putWindow = (at: number, window: Week['windows'][number]) =>
    put({ ...value, windows: value.windows.map((one, place) => (place === at ? window : one)) })
  return (
    <aside className={styles.hours}>
      <h3>{calendar.hours}</h3>
      {value.windows.map((window, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a window is told apart by its place alone
        <div key={at} className={styles.window}>
          <TextInput
            type="time"
            label={calendar.from}
            value={window.from}
            disabled={!may}
            error={faultAt('windows', at, 'from')}
            onChange={(event) => putWindow(at, { ...window, from: event.currentTarget.value })}
          />
          <TextInput
            type="time"
            label={calendar.to}
            value={window.to}
            disabled={!may}
            error={faultAt('windows', at, 'to')}
            onChange={(event) => putWindow(at, { ...window, to: event.currentTarget.value })}
          />
          {may && value.windows.length > 1 && (
            <ActionIcon
              variant="subtle"
              color="red.9"
              size="lg"
              aria-label={`${words.settings.remove}: ${window.from} – ${window.to}`}
              onClick={() => put({ ...value, windows: value.windows.filter((_, place) => place !== at) })}
            >
              <IconTrash size={17} aria-hidden />
            </ActionIcon>
          )}
        </div>
      ))}
      {whole.map((fault) => (
        <p key={fault.what.en} className={styles.wrong} role="alert">
          {pick(fault.what)}. {pick(fault.todo)}.
        </p>
      ))}
      {may && (
        <Button
          variant="light"
          size="compact-md"
          leftSection={<IconPlus size={16} aria-hidden />}
          onClick={() => put({ ...value, windows: [...value.windows, { from: '17:00', to: '18:00' }] })}
        >
          {calendar.addHours}
        </Button>
      )}
      <p>{calendar.hoursHint}</p>
      <h3>{calendar.weeklyOff}</h3>
      <Toggles
        words={calendar.weekdays}
        first={0}
        on={value.weeklyOff}
        may={may}
        onChange={(weeklyOff) => put({ ...value, weeklyOff })}
      />
      <h3>{calendar.saturdaysOff}</h3>
      <Toggles
        words={calendar.which}
        first={1}
        on={value.saturdaysOff}
        may={may}
        onChange={(saturdaysOff) => put({ ...value, saturdaysOff })}
      />
    </aside>
  )
}

function Toggles({
  words,
  first,
  on,
  may,
  onChange,
}: {
  words: readonly string[]
  first: number
  on: readonly number[]
  may: boolean
  onChange: (on: readonly number[]) => void
}) {
  return (
    <div className={styles.toggles}>
      {words.map((word, at) => (
        <Chip
          key={word}
          size="sm"
          checked={on.includes(at + first)}
          disabled={!may}
          onChange={(yes) =>
            onChange(
              yes ? [...on, at + first].toSorted((a, b) => a - b) : on.filter((one) => one !== at + first),
            )
          }
        >
          {word}
        </Chip>
      ))}
    </div>
  )
}
