/** The statutory track in the file: each step with its post and time, the hearing, the order and the appeal. */
import { Button } from '@mantine/core'
import { IconFileTypePdf } from '@tabler/icons-react'
import type { File } from '#contract/grievances.ts'
import type { StatutoryTrack } from '#contract/statutory.ts'
import { DueIn, Mark } from '../parts/chips.tsx'
import { useTongue } from '../words/tongue.tsx'
import styles from './statutory.module.css'

type Step = StatutoryTrack['steps'][number]

/** Nothing when its subject has no track. */
export function Statutory({ file: { statutory } }: { file: Pick<File, 'statutory'> }) {
  const { words, say, pick } = useTongue()
  if (!statutory) return null
  const { name, steps, ahead, next, over } = statutory
  return (
    <section className={styles.track} aria-labelledby="statutory">
      <header>
        <h2 id="statutory">{words.track.title}</h2>
        <span>{pick(name)}</span>
        {over && <Mark tone="good">{words.track.over}</Mark>}
        {next && <Mark tone="heed">{words.track.next(pick(next.name), say.day(next.until))}</Mark>}
      </header>
      <ol>
        {steps.map((step) => (
          <li key={step.opened} data-done={step.order !== undefined}>
            <OneStep step={step} over={over} />
          </li>
        ))}
        {!over &&
          ahead.map((one) => (
            <li key={one.en} data-ahead>
              <b>{pick(one)}</b> <small>{words.track.ahead}</small>
            </li>
          ))}
      </ol>
    </section>
  )
}

function OneStep({ step, over }: { step: Step; over: boolean }) {
  const { words, say, pick } = useTongue()
  const { track } = words
  const { order, late, appeal } = step
  return (
    <>
      <div className={styles.head}>
        <b>{pick(step.name)}</b>
        <span>{track.before(pick(step.post))}</span>
        <small>{track.due(say.day(step.due))}</small>
        {!order && !over && <DueIn due={step.due} />}
        {late && !order && <Mark tone="alarm">{late.told ? track.told(pick(late.told)) : track.late}</Mark>}
      </div>
      {appeal && (
        <p className={styles.grounds}>
          <strong>{track.appeal}:</strong> {appeal.grounds || track.noGrounds}{' '}
          <small>
            {pick(appeal.by)} · {say.moment(appeal.at)}
          </small>
        </p>
      )}
      {step.notices.map((one) => (
        <p key={one.at}>{track.notice(say.day(one.day), one.time, one.where)}</p>
      ))}
      {step.hearings.map((one) => (
        <div key={one.at}>
          <p>{track.heard(say.day(one.day), pick(one.present))}</p>
          {one.words && <p className={styles.record}>{one.words}</p>}
        </div>
      ))}
      {order ? <Order order={order} /> : !over && <Mark>{track.open}</Mark>}
    </>
  )
}

function Order({ order }: { order: NonNullable<Step['order']> }) {
  const { words, say, pick, language } = useTongue()
  return (
    <div className={styles.order} data-outcome={order.outcome}>
      <header>
        <b>{words.track.order(say.number(order.number))}</b>
        <Mark tone={order.outcome === 'rejected' ? 'alarm' : 'good'}>{pick(order.says)}</Mark>
        <Button
          component="a"
          href={`${order.pdf}?lang=${language}`}
          target="_blank"
          rel="noreferrer"
          size="compact-sm"
          variant="default"
          leftSection={<IconFileTypePdf size={15} aria-hidden />}
        >
          {words.track.pdf}
        </Button>
      </header>
      <p>{order.text}</p>
      <p className={styles.reasons}>
        <strong>{words.track.reasons}:</strong> {order.reasons}
      </p>
      <small>
        {pick(order.by)} · {say.moment(order.at)}
      </small>
    </div>
  )
}
