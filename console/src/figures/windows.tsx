/** Attendance in the office windows of the period: by post or department, with the windows behind each number. */
import { SegmentedControl } from '@mantine/core'
import { IconClock } from '@tabler/icons-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link } from 'wouter'
import type { AttendanceTable, AttendedList } from '#contract/attendance.ts'
import { useMe } from '../ask/answers.ts'
import { address, ask } from '../ask/ask.ts'
import { Share } from '../district/posts.tsx'
import { readsOnly, sitsAtDesk } from '../frame/roles.ts'
import { Empty, Waiting } from '../parts/empty.tsx'
import { TroubleNote } from '../parts/trouble.tsx'
import { useAttendanceWords } from '../words/attendance.ts'
import { useTongue } from '../words/tongue.tsx'
import type { Question } from './ask.ts'
import { useQuestion } from './ask.ts'
import styles from './figures.module.css'

type Row = AttendanceTable['rows'][number]
const STATES = ['present', 'seen', 'absent', 'onLeave', 'vacant'] as const
const STATE_OF = { present: 'present', seen: 'seen', absent: 'absent', onLeave: 'on-leave', vacant: 'vacant' }
const CALLED = 'present,seen,absent'

/** What is asked of the server for the table and for its file. */
export function attendanceAsked({ days, from, to, by, department, post }: Question): Record<string, string> {
  const asked = { ...(from ? { from, to } : { days: days ?? '30' }), by, department, post }
  return Object.fromEntries(
    Object.entries(asked).filter((pair): pair is [string, string] => pair[1] !== undefined),
  )
}

/** The table, or the windows behind one of its numbers. */
export function Windows({ question }: { question: Question }) {
  return question.state === undefined ? <Posts question={question} /> : <Behind question={question} />
}

function Posts({ question }: { question: Question }) {
  const words = useAttendanceWords()
  const { say } = useTongue()
  const [, change] = useQuestion('/figures/windows')
  const asked = attendanceAsked(question)
  const found = useQuery({
    queryKey: ['figures', 'windows', asked],
    queryFn: ({ signal }) => ask<AttendanceTable>(address('figures/windows', asked), signal),
    placeholderData: keepPreviousData,
  })
  if (found.isPending) return <Waiting lines={6} height={52} />
  if (found.isError) return <TroubleNote error={found.error} retry={() => void found.refetch()} />
  const table = found.data
  return (
    <section data-sheet>
      <p className={styles.crumbs}>
        <SegmentedControl
          size="xs"
          aria-label={words.by}
          value={table.by}
          onChange={(by) => change({ by })}
          data={(['post', 'department'] as const).map((value) => ({ value, label: words.rows[value] }))}
        />
        <span>{words.held(say.number(table.held), say.day(table.from), say.day(table.to))}</span>
      </p>
      {table.rows.length === 0 ? (
        <Empty icon={IconClock} says={[words.none]} />
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table scrolls here and must be reachable by keyboard
        <section className={styles.scroll} tabIndex={0} aria-label={words.title}>
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col">{words.rows[table.by === 'post' ? 'post' : 'department']}</th>
                <th scope="col">{words.called}</th>
                {STATES.map((state) => (
                  <th key={state} scope="col">
                    {words.states[STATE_OF[state]]}
                  </th>
                ))}
                <th scope="col">{words.share}</th>
              </tr>
            </thead>
            <tbody>
              {table.rows.map((row) => (
                <Line key={row.code} row={row} by={table.by} />
              ))}
            </tbody>
            <tfoot>
              <Line row={{ ...table.total, code: '', name: words.total }} by="" />
            </tfoot>
          </table>
        </section>
      )}
      <p className={styles.method}>{words.method(say.number(table.leastSample))}</p>
    </section>
  )
}

function Line({ row, by }: { row: Row; by: string }) {
  const words = useAttendanceWords()
  const { say, pick } = useTongue()
  const [, , addressOf] = useQuestion('/figures/windows')
  const figuresOnly = readsOnly(useMe())
  const of = by === 'post' ? { post: row.code } : by === 'department' ? { department: row.code } : {}
  const number = (n: number, state: string) =>
    n === 0 || figuresOnly || (by === 'department' && row.code === '') ? (
      say.number(n)
    ) : (
      <Link href={addressOf({ ...of, state })}>{say.number(n)}</Link>
    )
  return (
    <tr>
      <th scope="row">
        {pick(row.name)}
        {row.under && <small>{pick(row.under)}</small>}
      </th>
      <td>{number(row.called, CALLED)}</td>
      {STATES.map((state) => (
        <td key={state} data-alarm={state === 'absent' || undefined}>
          {number(row[state], STATE_OF[state])}
        </td>
      ))}
      <td>
        {row.share ? <Share share={row.share} /> : '–'}
        {by !== '' && row.share && (
          <small>{row.rank === undefined ? words.few : words.rank(say.number(row.rank))}</small>
        )}
      </td>
    </tr>
  )
}

function Behind({ question }: { question: Question }) {
  const words = useAttendanceWords()
  const { say, pick } = useTongue()
  const [, , addressOf] = useQuestion('/figures/windows')
  const atDesk = sitsAtDesk(useMe())
  const asked = { ...attendanceAsked(question), state: question.state }
  const found = useQuery({
    queryKey: ['figures', 'windows', 'list', asked],
    queryFn: ({ signal }) => ask<AttendedList>(address('figures/windows/list', asked), signal),
  })
  if (found.isPending) return <Waiting lines={6} height={52} />
  if (found.isError) return <TroubleNote error={found.error} retry={() => void found.refetch()} />
  const { items, more, post, department } = found.data
  const whose = post ?? department
  const states = question.state === CALLED ? words.called : words.states[question.state ?? '']
  return (
    <section data-sheet>
      <p className={styles.crumbs}>
        <Link href={addressOf({ state: undefined, post: undefined, department: undefined })}>
          {words.back}
        </Link>
        <b>
          {whose ? `${pick(whose)}: ` : ''}
          {states}
        </b>
      </p>
      {items.length === 0 && <Empty icon={IconClock} says={[words.none]} />}
      {items.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table scrolls here and must be reachable by keyboard
        <section className={styles.scroll} tabIndex={0} aria-label={states}>
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col">{words.window}</th>
                <th scope="col">{words.rows.post}</th>
                <th scope="col">{words.who}</th>
                <th scope="col">{words.state}</th>
                <th scope="col">{words.first}</th>
              </tr>
            </thead>
            <tbody>
              {items.map((item) => (
                <tr key={`${item.day} ${item.window} ${item.code}`}>
                  <th scope="row">
                    {atDesk ? (
                      <Link href={`/office/sheet/${item.day}/${encodeURIComponent(item.window)}`}>
                        {say.day(item.day)}
                      </Link>
                    ) : (
                      say.day(item.day)
                    )}
                    <small>{pick(item.name)}</small>
                  </th>
                  <td>{pick(item.post)}</td>
                  <td>{item.persons.map(pick).join(', ') || '–'}</td>
                  <td>{words.states[item.state]}</td>
                  <td>
                    {item.first ? `${say.clock(item.first)} · ${words.signs[item.by ?? ''] ?? ''}` : '–'}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
      {more > 0 && <p className={styles.method}>{words.more(say.number(more))}</p>}
    </section>
  )
}
