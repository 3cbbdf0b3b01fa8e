/** The table: each number opens its list, each heading sorts, a place opens what lies in it. */
import { Button } from '@mantine/core'
import { IconChevronDown, IconChevronUp, IconSelector } from '@tabler/icons-react'
import { Link } from 'wouter'
import type { FiguresTable, TableCell, TableColumn, TableRow } from '#contract/figures-table.ts'
import type { Dimension, Measure, Step } from '#core/figures/measures.ts'
import { Figure } from '../district/number.tsx'
import { Share } from '../district/posts.tsx'
import { useFigureWords } from '../words/figures.ts'
import { useTongue } from '../words/tongue.tsx'
import { type Asked, type Change, useQuestion } from './ask.ts'
import styles from './figures.module.css'

type Where = { readonly [D in Dimension]?: readonly string[] }

const MORE = 200

/** Everything below the question. */
export function Table({ table, question, change }: Asked) {
  const words = useFigureWords()
  const { say } = useTongue()
  const columns = table.columns.filter(({ name }) => table.shown.includes(name))
  return (
    <section data-sheet>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table scrolls here and must be reachable by keyboard */}
      <section className={styles.scroll} tabIndex={0} aria-label={words.title}>
        <table className={styles.table}>
          <thead>
            <tr>
              <Head name="name" title={words.rows[table.by] ?? words.rowHead} table={table} change={change} />
              {columns.map((column) => (
                <ColumnHead key={column.name} column={column} table={table} change={change} />
              ))}
            </tr>
          </thead>
          <tbody>
            {table.rows.map((row) => (
              <Row key={row.code} row={row} table={table} columns={columns} />
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{words.total}</th>
              {columns.map((column) => (
                <td key={column.name}>
                  <Cell column={column} cell={table.total[column.name]} where={table.whereAll} alone />
                </td>
              ))}
            </tr>
          </tfoot>
        </table>
      </section>
      {table.more > 0 && (
        <Button
          variant="subtle"
          size="compact-sm"
          onClick={() => change({ limit: String(Number(question.limit ?? 100) + MORE) })}
        >
          {words.more(say.number(table.more))}
        </Button>
      )}
      <p className={styles.method}>{words.method(say.number(table.leastSample))}</p>
    </section>
  )
}

function ColumnHead({ column, table, change }: { column: TableColumn; table: FiguresTable; change: Change }) {
  const { pick } = useTongue()
  return <Head name={column.name} title={pick(column.title)} table={table} change={change} />
}

/** Sorts: the largest first, once more for the smallest. */
function Head({
  name,
  title,
  table,
  change,
}: {
  name: string
  title: string
  table: FiguresTable
  change: Change
}) {
  const down = table.sort === `-${name}`
  const up = table.sort === name
  const next = down || (name === 'name' && !up) ? name : `-${name}`
  const Icon = down ? IconChevronDown : up ? IconChevronUp : IconSelector
  return (
    <th scope="col" aria-sort={down ? 'descending' : up ? 'ascending' : undefined}>
      <button type="button" onClick={() => change({ sort: next })}>
        {title}
        <Icon size={14} aria-hidden data-quiet={!(down || up) || undefined} />
      </button>
    </th>
  )
}

function Row({
  row,
  table,
  columns,
}: {
  row: TableRow
  table: FiguresTable
  columns: readonly TableColumn[]
}) {
  const words = useFigureWords()
  const { say, pick } = useTongue()
  const [, , addressOf] = useQuestion()
  const timed = row.from !== undefined
  const where = timed ? table.where : { ...table.where, [table.by]: [row.code === '' ? '-' : row.code] }
  const name = table.by === 'day' ? say.day(row.code) : pick(row.name)
  return (
    <tr>
      <th scope="row">
        {row.into ? (
          <Link
            href={addressOf({ by: row.into, place: row.code, sort: undefined })}
            aria-label={words.open(name)}
          >
            {name}
          </Link>
        ) : (
          name
        )}
        {row.under && <small>{pick(row.under)}</small>}
      </th>
      {columns.map((column) => (
        <td key={column.name} data-alarm={column.name === 'late' || undefined}>
          <Cell
            column={
              timed ? { ...column, ...(row.from ? { from: row.from } : {}), to: row.to ?? column.to } : column
            }
            cell={row.cells[column.name]}
            where={where}
          />
        </td>
      ))}
    </tr>
  )
}

function Cell({
  column,
  cell = {},
  where,
  alone = false,
}: {
  column: TableColumn
  cell: TableCell | undefined
  where: Where
  alone?: boolean
}) {
  const words = useFigureWords()
  const { say } = useTongue()
  const { kind, measures, whole = [], from, to } = column
  const of = (names: readonly string[]) => ({ measures: names as readonly Measure[], from, to, where })
  if (kind === 'count') return <Figure n={cell.n ?? 0} of={of(measures)} />
  if (kind === 'time') {
    const { time } = cell
    if (!time) return '–'
    return (
      <>
        {say.span(time.median * 60_000)}
        <small>
          {words.nine} {say.span(time.p90 * 60_000)}
        </small>
        <small>
          <Figure n={time.of} of={{ ...of(measures), step: column.step as Step | undefined }} />
        </small>
      </>
    )
  }
  const { share, part = 0, rank } = cell
  if (!share) return '–'
  return (
    <>
      <Share share={share} />
      <small>
        <Figure n={part} of={of(measures)} />
        {column.lacking && ` ${words.late}`} / <Figure n={share.of} of={of(whole)} />
      </small>
      {!alone && <small>{rank === undefined ? words.few : words.rank(say.number(rank))}</small>}
    </>
  )
}
