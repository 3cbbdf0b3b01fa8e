/** Hot spots with the sentence why, and the action plans that came of them. */
import { Button } from '@mantine/core'
import { IconFlame, IconListCheck } from '@tabler/icons-react'
import { Link, useLocation } from 'wouter'
import type { HotSpot, PlanItem } from '#contract/plans.ts'
import { dayAfter } from '#core/clock/calendar.ts'
import { behind } from '#core/figures/behind.ts'
import { afterwards } from '../ask/afterwards.ts'
import { useTitle } from '../frame/title.ts'
import { ListDownload } from '../parts/download.tsx'
import { Waiting } from '../parts/empty.tsx'
import { TroubleNote } from '../parts/trouble.tsx'
import { usePlanWords } from '../words/plans.ts'
import { useTongue } from '../words/tongue.tsx'
import { useHotSpots, useOpenPlan, usePlans } from './ask.ts'
import styles from './plans.module.css'

/** The page. */
export function Plans() {
  const words = usePlanWords()
  useTitle(words.title)
  const spots = useHotSpots()
  const plans = usePlans()
  if (spots.isPending || plans.isPending) return <Waiting lines={6} height={96} />
  if (!spots.data) return <TroubleNote error={spots.error} retry={() => void spots.refetch()} />
  if (!plans.data) return <TroubleNote error={plans.error} retry={() => void plans.refetch()} />
  const all = spots.data.pages.flatMap(({ items }) => items)
  const lasting = all.filter(({ endedOn }) => endedOn === undefined)
  const past = all.filter(({ endedOn }) => endedOn !== undefined)
  const made = plans.data.pages.flatMap(({ items }) => items)
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <h1>{words.title}</h1>
        <p>{words.lead}</p>
      </header>
      <Spots title={words.spots} spots={lasting} none={words.noSpots} />
      <section aria-label={words.plans}>
        <h2>
          <IconListCheck size={20} aria-hidden /> {words.plans}
        </h2>
        <ListDownload list="plans" small />
        {made.length === 0 && <p className={styles.quiet}>{words.noPlans}</p>}
        {made.length > 0 && (
          <ul className={styles.rows}>
            {made.map((one) => (
              <PlanRow key={one.id} plan={one} />
            ))}
          </ul>
        )}
        {plans.hasNextPage && (
          <Button variant="default" onClick={() => void plans.fetchNextPage()}>
            {words.more}
          </Button>
        )}
      </section>
      {past.length > 0 && <Spots title={words.past} spots={past} />}
      {spots.hasNextPage && (
        <Button variant="default" onClick={() => void spots.fetchNextPage()}>
          {words.more}
        </Button>
      )}
    </div>
  )
}

function Spots({ title, spots, none }: { title: string; spots: readonly HotSpot[]; none?: string }) {
  return (
    <section aria-label={title}>
      <h2>
        <IconFlame size={20} aria-hidden /> {title}
      </h2>
      {none && <ListDownload list="hot-spots" small />}
      {none && spots.length === 0 && <p className={styles.quiet}>{none}</p>}
      <ul className={styles.spots}>
        {spots.map((spot) => (
          <Spot key={spot.id} spot={spot} />
        ))}
      </ul>
    </section>
  )
}

function Spot({ spot }: { spot: HotSpot }) {
  const words = usePlanWords()
  const { say, pick } = useTongue()
  const [, go] = useLocation()
  const open = useOpenPlan()
  const where = { panchayat: [String(spot.place.code)], subject: [spot.subject.code] }
  const list = `/register?${behind(['received'], { from: spot.from, until: dayAfter(spot.to) }, where)}`
  return (
    <li data-over={spot.endedOn !== undefined || undefined}>
      <div className={styles.spotHead}>
        <strong>{pick(spot.place.name)}</strong>
        <span>{pick(spot.subject.name)}</span>
        <em className="figures">{words.count(say.number(spot.n), say.number(spot.complainants))}</em>
      </div>
      <p>{pick(spot.why)}</p>
      <div className={styles.spotFoot}>
        <small>
          {spot.endedOn ? words.ended(say.day(spot.endedOn)) : words.found(say.day(spot.foundOn))}
        </small>
        <Button component={Link} href={list} variant="default" size="sm">
          {words.cases}
        </Button>
        {spot.plan ? (
          <Button component={Link} href={`/plans/${spot.plan}`} size="sm">
            {words.toPlan}
          </Button>
        ) : (
          spot.mayOpen && (
            <Button
              size="sm"
              loading={open.isPending}
              onClick={() => afterwards(open.mutateAsync(spot.id), ({ id }) => go(`/plans/${id}`))}
            >
              {words.open}
            </Button>
          )
        )}
      </div>
      {open.isError && <TroubleNote error={open.error} />}
    </li>
  )
}

function PlanRow({ plan }: { plan: PlanItem }) {
  const words = usePlanWords()
  const { say, pick } = useTongue()
  const share = plan.tasks === 0 ? 0 : (plan.done / plan.tasks) * 100
  return (
    <li>
      <Link href={`/plans/${plan.id}`}>
        <span>
          <strong>{pick(plan.place)}</strong>
          <small>
            {pick(plan.subject)} · {pick(plan.department)}
          </small>
        </span>
        <span className={styles.progress}>
          <i aria-hidden>
            <b style={{ inlineSize: `${share}%` }} />
          </i>
          <small>{words.progress(say.number(plan.done), say.number(plan.tasks))}</small>
        </span>
        <small>{plan.nextDue ? words.nextDue(say.day(plan.nextDue)) : words.states[plan.state]}</small>
      </Link>
    </li>
  )
}
