/** Any cut of the figures: what is counted, by what, under which conditions, of which days. */
import { Button, Collapse, SegmentedControl, TextInput } from '@mantine/core'
import { useDisclosure, useMediaQuery } from '@mantine/hooks'
import { IconAdjustments, IconTable } from '@tabler/icons-react'
import { useState } from 'react'
import { Link } from 'wouter'
import { dayAfter } from '#core/clock/calendar.ts'
import { useTitle } from '../frame/title.ts'
import { DownloadButton } from '../parts/download.tsx'
import { Empty, Waiting } from '../parts/empty.tsx'
import { TroubleNote } from '../parts/trouble.tsx'
import { useAttendanceWords } from '../words/attendance.ts'
import { useFigureWords } from '../words/figures.ts'
import { useTongue } from '../words/tongue.tsx'
import { type Asked, CONDITIONS, type Question, useQuestion, useTable } from './ask.ts'
import { ColumnsMenu, Conditions, RowsSelect } from './conditions.tsx'
import { Crumbs } from './crumbs.tsx'
import styles from './figures.module.css'
import { Table } from './table.tsx'
import { attendanceAsked, Windows } from './windows.tsx'

const DAYS = ['7', '30', '90', '365']

/** Both tabs. */
export function Figures({ tab }: { tab?: string | undefined }) {
  const words = useFigureWords()
  const attendance = useAttendanceWords()
  useTitle(words.title)
  const [question, change] = useQuestion()
  const here = tab === 'windows' ? 'windows' : 'cut'
  const { days, from, to } = question
  const period = new URLSearchParams(
    Object.entries({ days, from, to }).filter((pair): pair is [string, string] => pair[1] !== undefined),
  )
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <h1>{words.title}</h1>
        <nav className={styles.tabs}>
          <Link href={`/figures?${period}`} aria-current={here === 'cut' ? 'page' : undefined}>
            {words.cut}
          </Link>
          <Link href={`/figures/windows?${period}`} aria-current={here === 'windows' ? 'page' : undefined}>
            {attendance.title}
          </Link>
        </nav>
        {here === 'cut' ? (
          <DownloadButton path="figures/table" query={fileOf(question)} name="figures" />
        ) : (
          <DownloadButton
            path="figures/windows"
            query={new URLSearchParams(attendanceAsked(question))}
            name="windows"
          />
        )}
        <p>{here === 'cut' ? words.lead : attendance.lead}</p>
      </header>
      {here === 'cut' ? (
        <Cut question={question} change={change} />
      ) : (
        <>
          <section className={styles.asking} aria-label={words.period}>
            <Period question={question} change={change} />
          </section>
          <Windows question={question} />
        </>
      )}
    </div>
  )
}

function Cut({ question, change }: Pick<Asked, 'question' | 'change'>) {
  const words = useFigureWords()
  const found = useTable(question)
  if (found.isPending) return <Waiting lines={8} height={52} />
  if (found.isError) return <TroubleNote error={found.error} retry={() => void found.refetch()} />
  const table = found.data
  return (
    <>
      <Asking table={table} question={question} change={change} />
      <Crumbs table={table} />
      <div aria-busy={found.isPlaceholderData} className={styles.body}>
        {!table.kept ? (
          <Empty icon={IconTable} says={[words.apart, words.apartHint]} />
        ) : table.rows.length === 0 ? (
          <Empty icon={IconTable} says={[words.none]} />
        ) : (
          <Table table={table} question={question} change={change} />
        )}
      </div>
    </>
  )
}

function fileOf({ limit: _, state: __, ...question }: Question): URLSearchParams {
  return new URLSearchParams(Object.entries(question))
}

function Asking({ table, question, change }: Asked) {
  const words = useFigureWords()
  const { say } = useTongue()
  const narrow = useMediaQuery('(max-width: 767px)', false, { getInitialValueInEffect: false })
  const conditions = CONDITIONS.filter((name) => question[name] !== undefined)
  const [open, { toggle }] = useDisclosure(conditions.length > 0)
  return (
    <section className={styles.asking} aria-label={words.filters}>
      <div className={styles.first}>
        <RowsSelect table={table} change={change} />
        <Period question={question} change={change} />
        <ColumnsMenu table={table} question={question} change={change} />
        <Button
          variant={conditions.length > 0 ? 'light' : 'default'}
          leftSection={<IconAdjustments size={17} aria-hidden />}
          aria-expanded={open || !narrow}
          onClick={toggle}
          className={styles.onPhone ?? ''}
        >
          {words.filters}
          {conditions.length > 0 && ` (${say.number(conditions.length)})`}
        </Button>
      </div>
      <Collapse expanded={open || !narrow}>
        <Conditions table={table} question={question} change={change} />
      </Collapse>
    </section>
  )
}

function Period({ question, change }: Pick<Asked, 'question' | 'change'>) {
  const words = useFigureWords()
  const days = question.from ? undefined : (question.days ?? '30')
  const known = days !== undefined && DAYS.includes(days)
  const [own, setOwn] = useState(!known)
  const today = new Date().toLocaleDateString('sv', { timeZone: 'Asia/Kolkata' })
  const shown = { from: question.from ?? dayAfter(today, 1 - Number(days ?? 30)), to: question.to ?? today }
  const choose = (value: string) => {
    setOwn(value === 'own')
    if (value === 'own') change({ days: undefined, from: dayAfter(today, 1 - Number(days ?? 30)), to: today })
    else change({ days: value, from: undefined, to: undefined })
  }
  return (
    <div className={styles.period}>
      <SegmentedControl
        size="sm"
        aria-label={words.period}
        value={own ? 'own' : (days ?? '30')}
        onChange={choose}
        data={[
          ...DAYS.map((value) => ({ value, label: words.days[value] ?? value })),
          { value: 'own', label: words.own },
        ]}
      />
      {own && (
        <span className={styles.dates}>
          {(['from', 'to'] as const).map((name) => (
            <TextInput
              key={name}
              type="date"
              aria-label={words[name]}
              value={shown[name]}
              onChange={({ currentTarget: { value } }) =>
                value && change({ ...shown, days: undefined, [name]: value })
              }
            />
          ))}
        </span>
      )}
    </div>
  )
}
