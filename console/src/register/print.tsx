/** The register on paper: heading and period on every page, page numbers, and a line to sign on. */
import { Button } from '@mantine/core'
import { IconArrowLeft, IconPrinter } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { Link, useSearch } from 'wouter'
import type { GrievanceItem } from '#contract/grievances.ts'
import { useCatalogue, useGrievances, useMe } from '../ask/answers.ts'
import { useTitle } from '../frame/title.ts'
import { Empty, More, Waiting } from '../parts/empty.tsx'
import { TroubleNote } from '../parts/trouble.tsx'
import { useTongue } from '../words/tongue.tsx'
import { askedFor, type Filter, useFilter } from './filter.ts'
import styles from './print.module.css'

/** The page. It draws every entry of the filter before it may be printed. */
export function Print() {
  const { words } = useTongue()
  useTitle(words.print.heading)
  const [filter] = useFilter()
  const address = useSearch()
  const grievances = useGrievances(askedFor(filter))
  const { hasNextPage, isFetchingNextPage, fetchNextPage, isError } = grievances
  useEffect(() => {
    if (hasNextPage && !isFetchingNextPage && !isError) void fetchNextPage()
  }, [hasNextPage, isFetchingNextPage, fetchNextPage, isError])
  if (grievances.isPending) return <Waiting />
  if (!grievances.data)
    return <TroubleNote error={grievances.error} retry={() => void grievances.refetch()} />
  const items = grievances.data.pages.flatMap((page) => page.items)
  const whole = !hasNextPage
  return (
    <div className={styles.page}>
      <div className={styles.tools}>
        <Button
          component={Link}
          href={`/register${address ? `?${address}` : ''}`}
          variant="subtle"
          leftSection={<IconArrowLeft size={17} aria-hidden />}
        >
          {words.print.back}
        </Button>
        {!whole && <More shown={items.length} hasMore busy={!isError} onMore={() => void fetchNextPage()} />}
        {!whole && <span>{words.print.incomplete}</span>}
        <Button
          disabled={!whole}
          onClick={() => window.print()}
          leftSection={<IconPrinter size={17} aria-hidden />}
        >
          {words.print.print}
        </Button>
      </div>
      {items.length === 0 ? (
        <Empty icon={IconPrinter} says={words.register.empty} />
      ) : (
        <Sheet items={items} filter={filter} />
      )}
    </div>
  )
}

function Sheet({ items, filter }: { items: readonly GrievanceItem[]; filter: Filter }) {
  const { words, say, pick } = useTongue()
  const { columns } = words.register
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: on a narrow screen the sheet scrolls sideways
    <article className={styles.sheet} tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th colSpan={9} className={styles.heading}>
              <Heading filter={filter} />
            </th>
          </tr>
          <tr>
            <th scope="col">{columns.serial}</th>
            <th scope="col">{columns.code}</th>
            <th scope="col">{columns.registered}</th>
            <th scope="col">{columns.name}</th>
            <th scope="col">{columns.place}</th>
            <th scope="col">{columns.gist}</th>
            <th scope="col">{columns.post}</th>
            <th scope="col">{columns.due}</th>
            <th scope="col">{columns.state}</th>
          </tr>
        </thead>
        <tbody>
          {items.map((item, place) => (
            <tr key={item.code}>
              <td className="figures">{say.number(place + 1)}</td>
              <td className="code">{item.code}</td>
              <td className="figures">{say.day(item.registeredAt)}</td>
              <td>{item.name ?? '–'}</td>
              <td>{item.place ? pick(item.place) : '–'}</td>
              <td>
                {item.subject && <strong>{pick(item.subject)}: </strong>}
                {item.gist}
              </td>
              <td>{item.post ? pick(item.post) : '–'}</td>
              <td className="figures">{item.dueAt ? say.day(item.dueAt) : '–'}</td>
              <td>
                {words.states[item.state]}
                {item.ground && `, ${words.grounds[item.ground] ?? item.ground}`}
                {item.closedAt && `, ${say.day(item.closedAt)}`}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <footer className={styles.end}>
        <p>{words.print.total(say.number(items.length))}</p>
        <div>
          <span>{words.print.checked}</span>
          <span>{words.print.signature}</span>
        </div>
      </footer>
    </article>
  )
}

function Heading({ filter }: { filter: Filter }) {
  const { words, say, pick } = useTongue()
  const me = useMe()
  const { data: catalogue } = useCatalogue()
  const [now] = useState(() => new Date().toISOString())
  const department = catalogue?.departments.find(({ code }) => code === filter.department)
  const period =
    filter.from || filter.to
      ? words.print.until(filter.from ? say.day(filter.from) : '…', say.day(filter.to ?? now))
      : words.print.periodAll
  const narrowed = [
    ...(filter.late ? [words.register.lateOnly] : []),
    ...(filter.danger ? [words.register.dangerOnly] : []),
  ]
  const facts = [
    [words.print.department, department ? pick(department.name) : words.register.department],
    [words.print.period, period],
    ...(filter.state ? [[words.pick.state, words.states[filter.state as keyof typeof words.states]]] : []),
    ...(narrowed.length > 0 ? [[words.register.filters, narrowed.join(', ')]] : []),
  ]
  return (
    <>
      <strong>{words.print.heading}</strong>
      <span>{words.print.district(pick(me.district.name))}</span>
      <span className={styles.facts}>
        {facts.map(([label, value]) => (
          <span key={label}>
            {label}: <b>{value}</b>
          </span>
        ))}
        <span>{words.print.made(say.moment(now))}</span>
      </span>
    </>
  )
}
