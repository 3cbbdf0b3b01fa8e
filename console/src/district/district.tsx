/** The district in ten minutes a day: what burns, with whom it is late, where, whether it gets better, what citizens say. */
import { Button, SegmentedControl } from '@mantine/core'
import { IconFileTypePdf } from '@tabler/icons-react'
import { Link, useSearchParams } from 'wouter'
import type { DistrictPage } from '#contract/figures.ts'
import { CLOSED, OPEN } from '#core/figures/measures.ts'
import { useMe } from '../ask/answers.ts'
import { address } from '../ask/ask.ts'
import { looksAtState } from '../frame/roles.ts'
import { useTitle } from '../frame/title.ts'
import { Waiting } from '../parts/empty.tsx'
import { TroubleNote } from '../parts/trouble.tsx'
import { useDistrictWords } from '../words/district.ts'
import { useTongue } from '../words/tongue.tsx'
import { useDistrict } from './ask.ts'
import { DepartmentSelect } from './department.tsx'
import styles from './district.module.css'
import { Heat } from './heat.tsx'
import { HotSpots } from './hot-spots.tsx'
import { MapSheet } from './map.tsx'
import { Figure, listOf, Opens, Sheet, whereOf } from './number.tsx'
import { Numbers, Times } from './numbers.tsx'
import { Posts } from './posts.tsx'
import { Districts } from './state.tsx'
import { Trend } from './trend.tsx'
import { Voices } from './voices.tsx'

const DAYS = [7, 30, 90, 365]

/** Both tabs. */
export function District({ tab = 'district' }: { tab?: string | undefined }) {
  const words = useDistrictWords()
  const { language } = useTongue()
  useTitle(words.title)
  const me = useMe()
  const [search, setSearch] = useSearchParams()
  const asked = Number(search.get('days'))
  const days = DAYS.includes(asked) ? asked : 30
  const department = search.get('department') ?? undefined
  const ask = (changed: { readonly days?: string; readonly department?: string | null }) => {
    const next = new URLSearchParams(search)
    for (const [name, value] of Object.entries(changed)) {
      if (value) next.set(name, value)
      else next.delete(name)
    }
    setSearch(next, { replace: true })
  }
  const tabs = looksAtState(me) ? (['district', 'state'] as const) : (['district'] as const)
  const here = tab === 'state' && tabs.length > 1 ? 'state' : 'district'
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <h1>{words.title}</h1>
        {tabs.length > 1 && (
          <nav className={styles.tabs}>
            {tabs.map((name) => (
              <Link
                key={name}
                href={`/district${name === 'state' ? '/state' : ''}?days=${days}`}
                aria-current={name === here ? 'page' : undefined}
              >
                {words.tabs[name]}
              </Link>
            ))}
          </nav>
        )}
        {here === 'district' && (
          <Button
            component="a"
            href={address('figures/district.pdf', { days, department, lang: language })}
            target="_blank"
            variant="default"
            size="xs"
            leftSection={<IconFileTypePdf size={16} aria-hidden />}
          >
            {words.paper}
          </Button>
        )}
        {here === 'district' && (
          <DepartmentSelect
            days={days}
            department={department}
            onChange={(code) => ask({ department: code })}
          />
        )}
        <SegmentedControl
          size="xs"
          aria-label={words.period}
          value={String(days)}
          onChange={(value) => ask({ days: value })}
          data={DAYS.map((value) => ({ value: String(value), label: words.days[value] ?? '' }))}
        />
      </header>
      {here === 'state' ? <Districts days={days} /> : <Page days={days} department={department} />}
    </div>
  )
}

function Page({ days, department }: { days: number; department: string | undefined }) {
  const found = useDistrict(days, department)
  if (found.isPending) return <Waiting lines={8} height={90} />
  if (found.isError) return <TroubleNote error={found.error} retry={() => void found.refetch()} />
  const page = found.data
  return (
    <div aria-busy={found.isPlaceholderData} className={styles.body}>
      <Burns page={page} />
      <Counter page={page} />
      <div className={styles.grid}>
        <div data-wide className={styles.beside}>
          <HotSpots />
          <Posts page={page} />
        </div>
        <MapSheet page={page} />
        <Heat page={page} />
        <Rising page={page} />
        <Ages page={page} />
        <Trend page={page} />
        <Voices page={page} />
        <Numbers page={page} />
        <Times page={page} />
      </div>
    </div>
  )
}

function Burns({ page }: { page: DistrictPage }) {
  const words = useDistrictWords()
  const { say } = useTongue()
  const { now, to } = page
  const where = whereOf(page)
  const yesterday = dayBefore(to)
  const open = OPEN.reduce((sum, one) => sum + (now.counts[one] ?? 0), 0)
  const tiles = [
    { name: 'late', n: now.late, tone: 'alarm', of: { measures: ['due'], to: yesterday, where } },
    { name: 'dueToday', n: now.dueToday, tone: 'heed', of: { measures: ['due'], from: to, to, where } },
    {
      name: 'high',
      n: now.counts['open-high'] ?? 0,
      tone: 'alarm',
      of: { measures: ['open-high'], to, where },
    },
    {
      name: 'desk',
      n: now.counts['open-desk'] ?? 0,
      tone: 'heed',
      of: { measures: ['open-desk'], to, where },
    },
    { name: 'open', n: open, tone: 'plain', of: { measures: OPEN, to, where } },
  ] as const
  return (
    <section aria-label={words.burns} className={styles.tiles}>
      {tiles.map(({ name, n, tone, of }) => (
        <Link key={name} href={listOf(of)} data-tone={n > 0 ? tone : 'calm'}>
          <strong className="figures">{say.number(n)}</strong>
          <span>{words.tiles[name]}</span>
          <small>{words.tiles[`${name}Hint`]}</small>
        </Link>
      ))}
    </section>
  )
}

function dayBefore(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10)
}

function Counter({ page }: { page: DistrictPage }) {
  const { counter, asOf, behind, department, to } = page
  const words = useDistrictWords()
  const { say, pick } = useTongue()
  const { lately, today } = counter
  const each = Math.round(lately.closed / lately.days)
  const where = whereOf(page)
  const closed = { measures: CLOSED, to, where }
  return (
    <p className={styles.counter}>
      {department && <b>{pick(department.name)}</b>}
      <span>
        {words.counter.title}:{' '}
        <b>
          <Opens n={counter.received} of={{ measures: ['received'], to, where }}>
            {words.counter.received(say.number(counter.received))}
          </Opens>
        </b>
        ,{' '}
        <b>
          <Opens n={counter.closed} of={closed}>
            {words.counter.closed(say.number(counter.closed))}
          </Opens>
        </b>
      </span>
      <Opens
        n={today.received + today.closed}
        of={{ ...closed, measures: ['received', ...CLOSED], from: to }}
      >
        {words.counter.today(say.number(today.received), say.number(today.closed))}
      </Opens>
      <Opens n={lately.closed} of={{ ...closed, from: lately.from }}>
        {words.counter.lately(say.number(lately.days), say.number(lately.closed), say.number(each))}
      </Opens>
      <small>
        {words.asOf(say.clock(asOf))}
        {behind > 0 && ` · ${words.behind(say.number(behind))}`}
      </small>
    </p>
  )
}

function Rising({ page }: { page: DistrictPage }) {
  const words = useDistrictWords()
  const { say, pick } = useTongue()
  const { rising, to } = page
  const from = new Date(Date.parse(`${to}T00:00:00Z`) - 6 * 86_400_000).toISOString().slice(0, 10)
  return (
    <Sheet title={words.rising.title}>
      {rising.length === 0 && <p className={styles.quiet}>{words.rising.none}</p>}
      <ul className={styles.rising}>
        {rising.map(({ code, name, week, usual }) => (
          <li key={code}>
            <span>
              <b>{pick(name)}</b>
              <small>{words.rising.week(say.number(week), say.number(Math.round(usual * 10) / 10))}</small>
            </span>
            <Figure
              n={week}
              of={{ measures: ['received'], from, to, where: { ...whereOf(page), subject: [code] } }}
            />
          </li>
        ))}
      </ul>
    </Sheet>
  )
}

function Ages({ page }: { page: DistrictPage }) {
  const words = useDistrictWords()
  const { say } = useTongue()
  const { ages } = page.now
  const most = Math.max(1, ...ages.map(({ n }) => n))
  return (
    <Sheet title={words.ages.title}>
      <ul className={styles.bars}>
        {ages.map(({ from, to, least, n }, at) => (
          <li key={least}>
            <span>
              {from === undefined
                ? words.ages.over(say.number(least))
                : words.ages.days(say.number(least), say.number((ages[at + 1]?.least ?? 0) - 1))}
            </span>
            <i style={{ inlineSize: `${(n / most) * 100}%` }} data-old={least > 30 || undefined} />
            <Figure n={n} of={{ measures: OPEN, from, to, where: whereOf(page) }} />
          </li>
        ))}
      </ul>
    </Sheet>
  )
}
