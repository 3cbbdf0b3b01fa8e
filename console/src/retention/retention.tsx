/** Retention: for how long each class is kept, what is erased next, what is held, and what was erased. */
import { Button } from '@mantine/core'
import { IconCertificate, IconHourglassEmpty, IconShieldLock } from '@tabler/icons-react'
import { Link } from 'wouter'
import type { ErasureItem, RetentionState } from '#contract/retention.ts'
import { useMe } from '../ask/answers.ts'
import { administers } from '../frame/roles.ts'
import { useTitle } from '../frame/title.ts'
import { Mark } from '../parts/chips.tsx'
import { Empty, More, Waiting } from '../parts/empty.tsx'
import { TroubleNote } from '../parts/trouble.tsx'
import { type RetentionWords, useRetentionWords } from '../words/retention.ts'
import { useTongue } from '../words/tongue.tsx'
import { useCertificates, useHolds, useRetention } from './ask.ts'
import styles from './retention.module.css'

/** The page. */
export function Retention() {
  const words = useRetentionWords()
  useTitle(words.title)
  const { data, isPending, error, refetch } = useRetention()
  if (isPending) return <Waiting lines={5} height={90} />
  if (!data) return <TroubleNote error={error} retry={() => void refetch()} />
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <h1>{words.title}</h1>
        <p>{words.lead}</p>
      </header>
      <Schedule state={data} />
      <Coming state={data} />
      <Holds />
      <Certificates />
    </div>
  )
}

function Schedule({ state }: { state: RetentionState }) {
  const words = useRetentionWords()
  const { say, pick } = useTongue()
  const me = useMe()
  return (
    <section className={styles.card} aria-labelledby="schedule">
      <div className={styles.cardHead}>
        <h2 id="schedule">{words.schedule}</h2>
        {administers(me) && (
          <Button component={Link} href="/settings/retention" variant="default" size="compact-md">
            {words.change}
          </Button>
        )}
      </div>
      <ul className={styles.classes}>
        {state.schedule.map(({ class: of, name, says, days, usual, least, most }) => (
          <li key={of}>
            <strong>{pick(name)}</strong>
            <b className={styles.days}>{words.days(say.number(days))}</b>
            <span>{pick(says)}</span>
            <small>
              {words.limits(say.number(least), say.number(most))}
              {days !== usual && ` · ${words.usual(say.number(usual))}`}
            </small>
          </li>
        ))}
      </ul>
      <p className={styles.quiet}>{words.acts}</p>
    </section>
  )
}

function Coming({ state: { coming, keptBack } }: { state: RetentionState }) {
  const words = useRetentionWords()
  const { say, pick } = useTongue()
  return (
    <section className={styles.card} aria-labelledby="coming">
      <h2 id="coming">{words.coming}</h2>
      {coming.length === 0 ? (
        <Empty icon={IconHourglassEmpty} says={words.nothingComing} />
      ) : (
        <ul className={styles.rows}>
          {coming.map((one) => (
            <li key={one.id}>
              <div>
                <strong>{pick(one.name)}</strong>
                <small>
                  {[partOf(one, words), words.noticed(say.moment(one.noticedAt))].filter(Boolean).join(' · ')}
                </small>
              </div>
              <span className={styles.end}>
                <b>{words.count(say.number(one.foreseen))}</b>
                <Mark tone={one.state === 'erasing' ? 'alarm' : 'heed'}>
                  {one.state === 'erasing' ? words.underWay : words.erasedFrom(say.moment(one.eraseAt))}
                </Mark>
              </span>
            </li>
          ))}
        </ul>
      )}
      {keptBack.length > 0 && (
        <>
          <h3>{words.kept}</h3>
          <ul className={styles.rows}>
            {keptBack.map(({ name, why, count }) => (
              <li key={`${name.en} ${why}`}>
                <strong>{pick(name)}</strong>
                <span className={styles.end}>
                  <b>{words.count(say.number(count))}</b>
                  <Mark tone="quiet">{words.whys[why]}</Mark>
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}

function Holds() {
  const words = useRetentionWords()
  const { say, pick } = useTongue()
  const list = useHolds()
  const items = list.data?.pages.flatMap((page) => page.items)
  return (
    <section className={styles.card} aria-labelledby="holds">
      <h2 id="holds">{words.holds}</h2>
      {list.isError && <TroubleNote error={list.error} retry={() => void list.refetch()} />}
      {items?.length === 0 && <Empty icon={IconShieldLock} says={words.noHolds} />}
      <ul className={styles.rows}>
        {items?.map(({ code, since, by, reason }) => (
          <li key={code}>
            <div>
              <Link href={`/grievances/${encodeURIComponent(code)}`} className="code">
                {code}
              </Link>
              <span>{reason}</span>
            </div>
            <small>{words.since(pick(by), say.day(since))}</small>
          </li>
        ))}
      </ul>
      <Rest list={list} shown={items?.length} />
    </section>
  )
}

function Certificates() {
  const words = useRetentionWords()
  const list = useCertificates()
  const items = list.data?.pages.flatMap((page) => page.items)
  return (
    <section className={styles.card} aria-labelledby="certificates">
      <h2 id="certificates">{words.certificates}</h2>
      {list.isError && <TroubleNote error={list.error} retry={() => void list.refetch()} />}
      {items?.length === 0 && <Empty icon={IconCertificate} says={words.noCertificates} />}
      <ul className={styles.rows}>
        {items?.map((one) => (
          <CertificateRow key={one.id} one={one} />
        ))}
      </ul>
      <Rest list={list} shown={items?.length} />
    </section>
  )
}

/** What of a list is not on the screen yet. */
function Rest({
  list,
  shown,
}: {
  list: Pick<ReturnType<typeof useCertificates>, 'hasNextPage' | 'isFetchingNextPage'> & {
    fetchNextPage: () => unknown
  }
  shown: number | undefined
}) {
  if (shown === undefined) return null
  return (
    <More
      shown={shown}
      hasMore={list.hasNextPage}
      busy={list.isFetchingNextPage}
      onMore={() => void list.fetchNextPage()}
    />
  )
}

function CertificateRow({ one }: { one: ErasureItem }) {
  const words = useRetentionWords()
  const { say, pick } = useTongue()
  return (
    <li>
      <div>
        <Link href={`/retention/${one.id}`}>{pick(one.name)}</Link>
        <small>
          {[partOf(one, words), one.doneAt && say.moment(one.doneAt)].filter(Boolean).join(' · ')}
        </small>
      </div>
      <span className={styles.end}>
        <b>{words.erased(say.number(one.erased))}</b>
        <code>{one.digest?.slice(0, 12)}…</code>
      </span>
    </li>
  )
}

/** Deliveries are of nothing else. */
function partOf({ class: of, part }: ErasureItem, words: RetentionWords): string | undefined {
  return of === 'raw_webhook' ? undefined : words.parts[part]
}
