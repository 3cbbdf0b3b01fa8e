/** Past changes of hands: each with its list, to read and to sign. */
import { Button } from '@mantine/core'
import { IconArrowRight, IconFileText, IconPrinter } from '@tabler/icons-react'
import { Link } from 'wouter'
import type { HandoverItem, HandoverSheet } from '#contract/charges.ts'
import type { StateName } from '#contract/shapes.ts'
import { useTitle } from '../frame/title.ts'
import { Mark, StateChip } from '../parts/chips.tsx'
import { Empty, More, Waiting } from '../parts/empty.tsx'
import { TroubleNote } from '../parts/trouble.tsx'
import { useTongue } from '../words/tongue.tsx'
import { useHandover, useHandovers } from './ask.ts'
import page from './charges.module.css'
import styles from './lists.module.css'

type Line = HandoverSheet['lines'][number]

/** All of them, newest first. */
export function HandoverLists() {
  const { words } = useTongue()
  const lists = useHandovers()
  const items = lists.data?.pages.flatMap((page) => page.items) ?? []
  if (lists.isPending) return <Waiting lines={5} height={72} />
  if (!lists.data) return <TroubleNote error={lists.error} retry={() => void lists.refetch()} />
  if (items.length === 0) return <Empty icon={IconFileText} says={words.charges.lists.empty} />
  return (
    <>
      <ul className={styles.lists}>
        {items.map((item) => (
          <li key={item.id}>
            <OneList item={item} />
          </li>
        ))}
      </ul>
      <More
        shown={items.length}
        hasMore={lists.hasNextPage}
        busy={lists.isFetchingNextPage}
        onMore={() => void lists.fetchNextPage()}
      />
    </>
  )
}

function OneList({ item }: { item: HandoverItem }) {
  const { words, say, pick } = useTongue()
  const { charges } = words
  return (
    <Link href={`/charges/lists/${item.id}`} className={styles.list}>
      <span className={styles.day}>{say.day(item.day)}</span>
      <span className={styles.listName}>
        <strong>{pick(item.post.name)}</strong>
        <Sides item={item} />
      </span>
      <Mark tone={item.kind === 'vacancy' ? 'heed' : 'quiet'}>
        {charges.lists.kinds[item.kind] ?? item.kind}
      </Mark>
      <span className={styles.listCount}>
        {charges.lists.count(say.number(item.grievances))}
        {item.late > 0 && <small className={page.late}>{charges.late(say.number(item.late))}</small>}
      </span>
    </Link>
  )
}

function Sides({ item }: { item: Pick<HandoverItem, 'from' | 'to'> }) {
  const { words, pick } = useTongue()
  const names = (people: HandoverItem['from']) =>
    people.map(({ name }) => pick(name)).join(', ') || words.charges.none
  return (
    <span className={styles.sides}>
      {names(item.from)} <IconArrowRight size={15} aria-hidden /> {names(item.to)}
    </span>
  )
}

/** One list as a page; the paper of it is the PDF. */
export function HandoverList({ id }: { id: string }) {
  const { words, say, pick, language } = useTongue()
  const { charges } = words
  useTitle(charges.title)
  const sheet = useHandover(id)
  if (sheet.isPending) return <Waiting lines={5} height={72} />
  if (!sheet.data) return <TroubleNote error={sheet.error} retry={() => void sheet.refetch()} />
  const { post, day, kind, lines, from, to } = sheet.data
  const names = (people: HandoverItem['from']) =>
    people.map(({ name }) => pick(name)).join(', ') || charges.none
  return (
    <div className={page.page}>
      <Link href="/charges/lists" className={styles.backLink}>
        ← {charges.lists.back}
      </Link>
      <header className={page.head}>
        <div>
          <h1>{pick(post.name)}</h1>
          <p>
            {charges.lists.kinds[kind] ?? kind} · {say.day(day)} ·{' '}
            {charges.lists.count(say.number(lines.length))}
          </p>
        </div>
        <Button
          component="a"
          href={`/api/v1/handovers/${encodeURIComponent(id)}/list.pdf?lang=${language}`}
          target="_blank"
          rel="noreferrer"
          leftSection={<IconPrinter size={18} aria-hidden />}
        >
          {charges.lists.print}
        </Button>
      </header>
      <dl className={styles.parties}>
        <div>
          <dt>{charges.lists.giver}</dt>
          <dd>{names(from)}</dd>
        </div>
        <IconArrowRight size={20} aria-hidden />
        <div>
          <dt>{charges.lists.taker}</dt>
          <dd>{names(to)}</dd>
        </div>
      </dl>
      {lines.length === 0 && <p className={page.lead}>{charges.lists.nothing}</p>}
      <ul className={styles.lines}>
        {lines.map((line) => (
          <OneLine key={line.code} line={line} />
        ))}
      </ul>
    </div>
  )
}

function OneLine({ line }: { line: Line }) {
  const { words, say, pick } = useTongue()
  const { lists } = words.charges
  return (
    <li>
      <span>
        <Link href={`/grievances/${line.code}`} className="code">
          {line.code}
        </Link>
        <small>
          {lists.received} {say.day(line.registeredAt)} · {lists.class} {line.timeClass}
        </small>
      </span>
      <span className={styles.gist}>
        {line.gist}
        {line.place && <small>{pick(line.place)}</small>}
      </span>
      <span>
        {line.directed ? <Mark>{lists.direction}</Mark> : <StateChip state={line.state as StateName} />}
        {line.dueAt && (
          <small className={line.late ? page.late : undefined}>
            {lists.due} {say.moment(line.dueAt)}
          </small>
        )}
      </span>
    </li>
  )
}
