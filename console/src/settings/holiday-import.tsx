/** A list of holidays (CSV or ICS) from this computer: what it would change, and then into what is being prepared. */
import { Button, FileButton, Modal } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { IconCalendarDown } from '@tabler/icons-react'
import { useState } from 'react'
import type { Cells, Field } from '#contract/settings.ts'
import { newKey } from '../ask/key.ts'
import { useHolidayList } from '../ask/settings.ts'
import { Mark } from '../parts/chips.tsx'
import { TroubleNote } from '../parts/trouble.tsx'
import { useTongue } from '../words/tongue.tsx'
import styles from './calendar.module.css'
import { rowId } from './draft.ts'
import { useDrafting } from './drafting.tsx'

/** The button and the dialog that shows what the list would change. */
export function HolidayImport({ kinds }: { kinds: NonNullable<Field['choices']> }) {
  const { words } = useTongue()
  const says = words.settings.calendar.list
  const list = useHolidayList()
  const narrow = useMediaQuery('(max-width: 767px)', false, { getInitialValueInEffect: false })
  return (
    <>
      <FileButton accept=".csv,.ics,text/csv,text/calendar" onChange={(file) => file && list.mutate(file)}>
        {(props) => (
          <Button
            {...props}
            variant="subtle"
            loading={list.isPending}
            leftSection={<IconCalendarDown size={17} aria-hidden />}
          >
            {says.choose}
          </Button>
        )}
      </FileButton>
      <Modal
        opened={list.isError || list.isSuccess}
        onClose={list.reset}
        title={says.title}
        size="lg"
        fullScreen={narrow}
        closeButtonProps={{ 'aria-label': words.close }}
      >
        {list.isError && <TroubleNote error={list.error} />}
        {list.data && <Reading reading={list.data} kinds={kinds} onDone={list.reset} />}
      </Modal>
    </>
  )
}

function Reading({
  reading: { rows, unchanged, cancelled, faults },
  kinds,
  onDone,
}: {
  reading: NonNullable<ReturnType<typeof useHolidayList>['data']>
  kinds: NonNullable<Field['choices']>
  onDone: () => void
}) {
  const { words, say, pick } = useTongue()
  const says = words.settings.calendar.list
  const { history } = words.settings
  const { putRow } = useDrafting()
  const take = () => {
    for (const { before, after } of rows)
      putRow('holidays.csv', {
        id: before ? rowId(before) : `new ${newKey()}`,
        ...(before ? { before } : {}),
        after,
      })
    onDone()
  }
  const said = ({ name_hi = '', name_en = '', kind = '' }: Cells) =>
    `${pick({ hi: name_hi, en: name_en })} · ${pick(kinds.find(({ value }) => value === kind)?.label ?? { hi: kind, en: kind })}`
  if (faults.length > 0)
    return (
      <div className={styles.list} role="alert">
        <p>{says.faulty}</p>
        <ul>
          {faults.map((fault) => (
            <li key={`${fault.line} ${fault.what.en}`}>
              {fault.line !== undefined && <b>{says.line(say.number(fault.line))}</b>} {pick(fault.what)}
              <small>{pick(fault.todo)}</small>
            </li>
          ))}
        </ul>
      </div>
    )
  return (
    <div className={styles.list}>
      {rows.length > 0 ? (
        <p>{says.lead(say.number(rows.length), say.number(unchanged))}</p>
      ) : (
        (unchanged > 0 || cancelled.length === 0) && <p>{says.nothing}</p>
      )}
      <ul>
        {rows.map(({ before, after }) => (
          <li key={after.date}>
            <b>{say.day(after.date ?? '')}</b>{' '}
            <Mark tone={before ? 'heed' : 'good'}>{before ? history.changed : history.added}</Mark>
            <div>{said(after)}</div>
            {before && <small>{says.was(said(before))}</small>}
          </li>
        ))}
      </ul>
      {cancelled.length > 0 && <CalledOff cancelled={cancelled} said={said} />}
      {rows.length > 0 && (
        <div className={styles.listEnd}>
          <small>{says.hint}</small>
          <Button onClick={take}>{says.take}</Button>
        </div>
      )}
    </div>
  )
}

/** What was called off is named, and can be taken out where the day still is a holiday. */
function CalledOff({
  cancelled,
  said,
}: {
  cancelled: NonNullable<ReturnType<typeof useHolidayList>['data']>['cancelled']
  said: (cells: Cells) => string
}) {
  const { words, say } = useTongue()
  const says = words.settings.calendar.list
  const { putRow } = useDrafting()
  const [out, setOut] = useState<readonly string[]>([])
  const takeOut = (stands: Cells, date: string) => {
    putRow('holidays.csv', { id: rowId(stands), before: stands })
    setOut([...out, date])
  }
  return (
    <section className={styles.list} aria-label={says.cancelled(say.number(cancelled.length))}>
      <p>{says.cancelled(say.number(cancelled.length))}</p>
      <ul>
        {cancelled.map(({ date, name, stands }) => (
          <li key={`${date} ${name}`}>
            <b>{say.day(date)}</b>
            <div>{name}</div>
            {stands && (
              <div className={styles.listEnd}>
                <small>{says.stands(said(stands))}</small>
                <Button
                  size="compact-sm"
                  variant="default"
                  disabled={out.includes(date)}
                  onClick={() => takeOut(stands, date)}
                >
                  {out.includes(date) ? says.takenOut : says.takeOut}
                </Button>
              </div>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
