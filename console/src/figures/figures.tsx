/** Any cut of the figures: what is counted, by what, under which conditions, of which days. */
import { Button, Collapse, SegmentedControl, TextInput } from '@mantine/core'
import { useDisclosure, useMediaQuery } from '@mantine/hooks'
import { IconAdjustments, IconTable } from '@tabler/icons-react'
import { useState } from 'react'
import type { FiguresTable } from '#contract/figures-table.ts'
import { useTitle } from '../frame/title.ts'
import { DownloadButton } from '../parts/download.tsx'
import { Empty, Waiting } from '../parts/empty.tsx'
import { TroubleNote } from '../parts/trouble.tsx'
import { useFigureWords } from '../words/figures.ts'
import { useTongue } from '../words/tongue.tsx'
import { type Change, CONDITIONS, type Question, useQuestion, useTable } from './ask.ts'
import { ColumnsMenu, Conditions, RowsSelect } from './conditions.tsx'
import { Crumbs } from './crumbs.tsx'
import styles from './figures.module.css'
import { Table } from './table.tsx'

const DAYS = ['7', '30', '90', '365']

/** The page. */
export function Figures() {
  const words = useFigureWords()
  useTitle(words.title)
  const [question, change] = useQuestion()
  const found = useTable(question)
  if (found.isPending) return <Waiting lines={8} height={52} />
  if (found.isError) return <TroubleNote error={found.error} retry={() => void found.refetch()} />
  const table = found.data
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <h1>{words.title}</h1>
        <DownloadButton
          path="figures/table"
          query={fileOf(question)}
          name={`figures-${table.by}-${table.to}`}
        />
        <p>{words.lead}</p>
      </header>
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
    </div>
  )
}

function fileOf({ limit: _, ...question }: Question): URLSearchParams {
  return new URLSearchParams(Object.entries(question))
}

interface Asks {
  readonly table: FiguresTable
  readonly question: Question
  readonly change: Change
}

function Asking({ table, question, change }: Asks) {
  const words = useFigureWords()
  const { say } = useTongue()
  const narrow = useMediaQuery('(max-width: 767px)', false, { getInitialValueInEffect: false })
  const conditions = CONDITIONS.filter((name) => question[name] !== undefined)
  const [open, { toggle }] = useDisclosure(conditions.length > 0)
  return (
    <section className={styles.asking} aria-label={words.filters}>
      <div className={styles.first}>
        <RowsSelect table={table} change={change} />
        <Period table={table} question={question} change={change} />
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

function Period({ table, question, change }: Asks) {
  const words = useFigureWords()
  const days = question.from ? undefined : (question.days ?? '30')
  const known = days !== undefined && DAYS.includes(days)
  const [own, setOwn] = useState(!known)
  const choose = (value: string) => {
    setOwn(value === 'own')
    if (value === 'own') change({ days: undefined, from: table.from, to: table.to })
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
              value={question[name] ?? table[name]}
              onChange={({ currentTarget: { value } }) =>
                value && change({ from: table.from, to: table.to, days: undefined, [name]: value })
              }
            />
          ))}
        </span>
      )}
    </div>
  )
}
