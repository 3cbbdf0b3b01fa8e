/** Health: whether the doors are open, which templates may not be sent, what waits, and what the services told us. */
import { IconBellOff, IconBellRinging, IconPlugOff, IconTemplateOff } from '@tabler/icons-react'
import type { Health as HealthShape } from '#contract/live.ts'
import { mayRelease } from '#core/access/scanning.ts'
import { useCounts, useHealth, useMe } from '../ask/answers.ts'
import { useTitle } from '../frame/title.ts'
import { Mark } from '../parts/chips.tsx'
import { Empty, Waiting } from '../parts/empty.tsx'
import { spaced } from '../parts/phone.tsx'
import { TroubleNote } from '../parts/trouble.tsx'
import { alertWords } from '../words/alerts.ts'
import { useScanningWords } from '../words/scanning.ts'
import { useTongue } from '../words/tongue.tsx'
import { DoorCard } from './door-card.tsx'
import styles from './health.module.css'
import { ScannerCard } from './scanner-card.tsx'

type Channel = HealthShape['channels'][number]
type Template = HealthShape['templates'][number]
type Notice = HealthShape['notices'][number]

/** The page. */
export function Health() {
  const { words } = useTongue()
  useTitle(words.health.title)
  const health = useHealth()
  const me = useMe()
  if (health.isPending) return <Waiting lines={4} height={100} />
  if (!health.data) return <TroubleNote error={health.error} retry={() => void health.refetch()} />
  const { alerts, channels, closed, reading, scanner, templates, notices } = health.data
  return (
    <div className={styles.page}>
      <h1>{words.health.title}</h1>
      <p className={styles.lead}>{words.health.lead}</p>
      <Alerts alerts={alerts} />
      <Standing />
      <h2>{words.health.channels}</h2>
      {channels.length === 0 ? (
        <Empty icon={IconPlugOff} says={words.health.noChannels} />
      ) : (
        <ul className={styles.channels}>
          {channels.map((channel) => (
            <DoorCard key={`${channel.channel} ${channel.account}`} door={channel} />
          ))}
        </ul>
      )}
      {closed.length > 0 && (
        <>
          <h2>{words.health.closed}</h2>
          <ul className={styles.channels}>
            {closed.map((account) => (
              <OneClosed key={account.code} account={account} />
            ))}
          </ul>
        </>
      )}
      <ScannerCard scanner={scanner} mayRelease={mayRelease(me)} />
      {templates.length > 0 && (
        <>
          <h2>{words.health.templates}</h2>
          <p className={styles.lead}>{words.health.templatesHint}</p>
          <ul className={styles.channels}>
            {templates.map((template) => (
              <OneTemplate key={`${template.name} ${template.language}`} template={template} />
            ))}
          </ul>
        </>
      )}
      {reading.length > 0 && <h2>{words.health.reading}</h2>}
      {reading.map((one) => (
        <Learnt key={one.taught} reading={one} />
      ))}
      <h2>{words.health.notices}</h2>
      {notices.length === 0 ? (
        <Empty icon={IconBellOff} says={words.health.noNotices} />
      ) : (
        <ol className={styles.notices}>
          {notices.map((notice) => (
            <OneNotice key={`${notice.at} ${notice.about} ${notice.detail}`} notice={notice} />
          ))}
        </ol>
      )}
    </div>
  )
}

/** What was told to the responsible persons and is not over. */
function Alerts({ alerts }: { alerts: HealthShape['alerts'] }) {
  const { words, say, language } = useTongue()
  const says = alertWords[language]
  const scanning = useScanningWords()
  if (alerts.length === 0) return null
  return (
    <section className={styles.alerts} aria-labelledby="alerts">
      <h2 id="alerts">{says.title}</h2>
      <p className={styles.lead}>{says.lead}</p>
      <ul className={styles.channels}>
        {alerts.map(({ id, channel, address, since, says: said, better }) => (
          <li key={id} className={styles.channel} data-stopped={!better}>
            <div className={styles.name}>
              <IconBellRinging size={22} aria-hidden />
              <div>
                <strong>
                  {channel === 'scanner' ? scanning.title : (words.channels[channel] ?? channel)}
                </strong>
                <span className="figures">{spaced(address)}</span>
              </div>
              <Mark tone={better ? 'quiet' : 'alarm'}>{better ? says.better : says.lasts}</Mark>
            </div>
            <p className={styles.why}>
              {said[language]}
              <br />
              <time dateTime={since}>{words.health.since(say.moment(since))}</time>
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** An account that the folder names and that is not open, with what is missing. */
function OneClosed({ account }: { account: HealthShape['closed'][number] }) {
  const { words, language } = useTongue()
  return (
    <li className={styles.channel} data-stopped>
      <div className={styles.name}>
        <IconPlugOff size={22} aria-hidden />
        <div>
          <strong>{account.name[language]}</strong>
          <span>
            {words.channels[account.service as Channel['channel']] ?? account.service} · {account.code}
          </span>
        </div>
        <Mark tone="alarm">{words.health.notOpen}</Mark>
      </div>
      <p className={styles.why}>{account.why}</p>
    </li>
  )
}

/** A template that the service does not let go; alarming only while somebody waits for it. */
function OneTemplate({ template }: { template: Template }) {
  const { words, say } = useTongue()
  return (
    <li className={styles.channel} data-stopped={template.waiting > 0} data-quiet={template.waiting === 0}>
      <div className={styles.name}>
        <IconTemplateOff size={22} aria-hidden />
        <div>
          <strong>{template.name}</strong>
          <span>{template.language}</span>
        </div>
        <Mark tone={template.waiting > 0 ? 'alarm' : 'quiet'}>
          {words.health.templateStates[template.status] ?? template.status}
        </Mark>
      </div>
      <p className={styles.waiting}>
        <b>{say.number(template.waiting)}</b> {words.health.waiting}
      </p>
      {template.reason && <p className={styles.why}>{template.reason}</p>}
    </li>
  )
}

/** What the reading learnt last, and whether it is used. */
function Learnt({ reading }: { reading: HealthShape['reading'][number] }) {
  const { words, say } = useTongue()
  const { taught, at, corrections, held, before, after, taken } = reading
  return (
    <p className={styles.lead}>
      <b>{words.health.readingOf[taught]}</b> <time dateTime={at}>{say.moment(at)}</time>{' '}
      <Mark tone={taken ? 'good' : 'quiet'}>
        {taken ? words.health.readingTaken : words.health.readingLeft}
      </Mark>
      <br />
      {words.health.readingSays(
        say.number(corrections),
        say.number(held),
        say.number(Math.round(before * 100)),
        say.number(Math.round(after * 100)),
      )}
    </p>
  )
}

function OneNotice({ notice }: { notice: Notice }) {
  const { words, say } = useTongue()
  return (
    <li data-alarming={notice.alarming}>
      <time dateTime={notice.at}>{say.moment(notice.at)}</time>
      <div>
        <strong>{notice.about}</strong> {notice.alarming && <Mark tone="alarm">{words.health.alarming}</Mark>}
        <p>{notice.detail}</p>
      </div>
    </li>
  )
}

const states = [
  'new',
  'at_desk',
  'with_officer',
  'awaiting_complainant',
  'in_review',
  'awaiting_word',
  'closed',
] as const

function Standing() {
  const { words, say } = useTongue()
  const { data: counts } = useCounts()
  if (!counts) return null
  return (
    <dl className={styles.standing} aria-label={words.health.state}>
      {states.map((state) => (
        <div key={state}>
          <dt>{words.states[state]}</dt>
          <dd>{say.number(counts.states[state] ?? 0)}</dd>
        </div>
      ))}
      <div data-alarm={counts.late > 0}>
        <dt>{words.health.late}</dt>
        <dd>{say.number(counts.late)}</dd>
      </div>
    </dl>
  )
}
