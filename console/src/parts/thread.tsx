/** Messages as people know them from their phones, oldest first, with the day above each day's first. */
import { ActionIcon, Checkbox } from '@mantine/core'
import {
  IconAlertCircle,
  IconArrowRightCircle,
  IconCheck,
  IconChecks,
  IconClock,
  IconHandFinger,
  IconId,
  IconMapPin,
  IconMessageQuestion,
  IconShieldQuestion,
  IconTrash,
} from '@tabler/icons-react'
import { Fragment, useMemo } from 'react'
import type { MessageItem } from '#contract/conversations.ts'
import { useNow } from '../words/now.ts'
import { useRetentionWords } from '../words/retention.ts'
import { dayOf } from '../words/say.ts'
import { useTongue } from '../words/tongue.tsx'
import { Attachments } from './attachments.tsx'
import { Heard } from './heard.tsx'
import styles from './thread.module.css'
import { Translation } from './translation.tsx'
import { Written } from './written.tsx'

export interface Choosing {
  readonly chosen: ReadonlySet<string>
  readonly toggle: (id: string) => void
}

/** What a person may do with one message of the other side, beside its time. */
export interface AtMessage {
  readonly label: string
  readonly act: (message: MessageItem) => void
}

/** A thread; with `choosing` each message can be ticked. */
export function Messages({
  messages,
  choosing,
  codeOfFile,
  translates = false,
  atMessage,
}: {
  messages: readonly MessageItem[]
  choosing?: Choosing | undefined
  /** In a file its own code is not said again on every message. */
  codeOfFile?: string
  /** Words of citizens may be sent to a service to be translated. */
  translates?: boolean | undefined
  atMessage?: AtMessage | undefined
}) {
  const { say } = useTongue()
  const now = useNow()
  const manyDoors = new Set(messages.map(({ channel }) => channel)).size > 1
  const byId = useMemo(() => new Map(messages.map((message) => [message.id, message])), [messages])
  return (
    <ol className={styles.thread}>
      {messages.map((message, place) => {
        const before = messages[place - 1]
        const newDay = !before || dayOf(before.at) !== dayOf(message.at)
        const answered = message.inReplyTo ? byId.get(message.inReplyTo) : undefined
        return (
          <Fragment key={message.id}>
            {newDay && (
              <li className={styles.day}>
                <span>{say.dayNamed(message.at, now)}</span>
              </li>
            )}
            <li
              className={styles.row}
              data-direction={message.direction}
              data-follows={!newDay && before?.direction === message.direction}
              data-chosen={choosing?.chosen.has(message.id)}
            >
              {choosing && message.direction === 'in' && <Tick message={message} choosing={choosing} />}
              <Bubble
                message={message}
                answered={answered}
                codeOfFile={codeOfFile}
                manyDoors={manyDoors}
                translates={translates}
                atMessage={message.direction === 'in' ? atMessage : undefined}
              />
            </li>
          </Fragment>
        )
      })}
    </ol>
  )
}

function Tick({ message, choosing }: { message: MessageItem; choosing: Choosing }) {
  const { words } = useTongue()
  return (
    <Checkbox
      className={styles.tick}
      aria-label={`${words.message.pick}: ${message.text.slice(0, 40)}`}
      checked={choosing.chosen.has(message.id)}
      onChange={() => choosing.toggle(message.id)}
    />
  )
}

function Bubble({
  message,
  answered,
  codeOfFile,
  manyDoors,
  translates,
  atMessage,
}: {
  message: MessageItem
  answered: MessageItem | undefined
  codeOfFile: string | undefined
  manyDoors: boolean
  translates: boolean
  atMessage: AtMessage | undefined
}) {
  const { words, say } = useTongue()
  const failed = message.sending === 'failed' || message.failure !== undefined
  return (
    <div className={styles.bubble} data-failed={failed} data-type={message.type}>
      {answered && <Quote message={answered} />}
      {message.revoked ? (
        <p className={styles.revoked}>
          <IconTrash size={15} aria-hidden /> {words.message.revoked}
        </p>
      ) : null}
      {message.unverified && (
        <p className={styles.unverified}>
          <IconShieldQuestion size={16} aria-hidden />
          <span>
            <strong>{words.message.unverified}.</strong> {words.message.unverifiedHint}
          </span>
        </p>
      )}
      <Attachments attachments={message.attachments} />
      {message.direction === 'in' && <Heard attachments={message.attachments} />}
      <Body message={message} />
      {translates && message.direction === 'in' && message.text && <Translation text={message.text} />}
      {message.buttons.length > 0 && (
        <ul className={styles.buttons} aria-label={words.message.buttons}>
          {message.buttons.map((title) => (
            <li key={title}>{title}</li>
          ))}
        </ul>
      )}
      <p className={styles.foot}>
        {manyDoors && message.channel && <span>{words.channels[message.channel] ?? message.channel}</span>}
        {message.code && message.code !== codeOfFile && (
          <span className="code">{words.message.filed(message.code)}</span>
        )}
        {message.editedFrom !== undefined && (
          <span className={styles.edited} title={words.message.editedFrom(message.editedFrom)}>
            {words.message.edited}
          </span>
        )}
        <time dateTime={message.at} className="figures">
          {say.clock(message.at)}
        </time>
        {atMessage && (
          <ActionIcon
            variant="subtle"
            color="gray"
            size="sm"
            className={styles.deed ?? ''}
            aria-label={`${atMessage.label}: ${(message.text || message.type).slice(0, 40)}`}
            title={atMessage.label}
            onClick={() => atMessage.act(message)}
          >
            <IconArrowRightCircle size={18} aria-hidden />
          </ActionIcon>
        )}
        {message.direction === 'out' && message.sending && <Sending state={message.sending} />}
      </p>
      {failed && (
        <p className={styles.failure}>
          <IconAlertCircle size={15} aria-hidden />
          {message.failure ? words.message.failed(message.failure) : words.message.sending.failed}
        </p>
      )}
      {message.reaction && (
        <span className={styles.reaction} role="img" aria-label={words.message.reaction(message.reaction)}>
          {message.reaction}
        </span>
      )}
    </div>
  )
}

/** What the message says, and for kinds without words what it is. */
function Body({ message }: { message: MessageItem }) {
  const { words, say } = useTongue()
  const retention = useRetentionWords()
  const { type, text, erasedAt } = message
  if (erasedAt)
    return (
      <p className={styles.revoked}>
        <IconTrash size={15} aria-hidden /> {retention.wordsErased(say.day(erasedAt))}
      </p>
    )
  if (type === 'other')
    return (
      <div className={styles.other}>
        <p>
          <IconMessageQuestion size={16} aria-hidden /> {words.message.other(message.other ?? type)}
        </p>
        {text && <p>{text}</p>}
        <small>{words.message.otherHint}</small>
      </div>
    )
  return (
    <>
      {type === 'pressed' && (
        <p className={styles.kind}>
          <IconHandFinger size={14} aria-hidden /> {words.message.pressed}
        </p>
      )}
      {type === 'contacts' && (
        <p className={styles.kind}>
          <IconId size={14} aria-hidden /> {words.message.contacts}
        </p>
      )}
      {type === 'template' && <p className={styles.kind}>{words.message.template}</p>}
      {type === 'ask-location' && (
        <p className={styles.kind}>
          <IconMapPin size={14} aria-hidden /> {words.message.askLocation}
        </p>
      )}
      {message.location && <Location {...message.location} />}
      {text && (
        <p className={styles.text}>
          <Written text={text} />
        </p>
      )}
      {type === 'reaction' && message.reaction === undefined && !text && (
        <p className={styles.kind}>{words.message.reaction('')}</p>
      )}
    </>
  )
}

/** A place as numbers, opened by the phone's own map. No map of others is drawn here. */
export function Location({ lat, lng }: { lat: number; lng: number }) {
  const { words } = useTongue()
  const point = `${lat.toFixed(5)}, ${lng.toFixed(5)}`
  return (
    <a className={styles.location} href={`geo:${lat},${lng}?q=${lat},${lng}`}>
      <IconMapPin size={20} aria-hidden />
      <span>
        <strong>{words.message.location}</strong>
        <span className="figures">{point}</span>
      </span>
      <small>{words.message.openMap}</small>
    </a>
  )
}

function Quote({ message }: { message: MessageItem }) {
  const { words } = useTongue()
  const kind = message.attachments[0]?.kind
  return (
    <blockquote className={styles.quote} aria-label={words.message.answerTo}>
      {message.text || (kind ? (words.attachment.kinds[kind] ?? kind) : words.message.other(message.type))}
    </blockquote>
  )
}

const icons = {
  waiting: IconClock,
  sent: IconCheck,
  delivered: IconChecks,
  read: IconChecks,
  played: IconChecks,
  failed: IconAlertCircle,
} as const

function Sending({ state }: { state: string }) {
  const { words } = useTongue()
  const Icon = icons[state as keyof typeof icons] ?? IconClock
  const said = words.message.sending[state] ?? state
  return (
    <span className={styles.sending} data-state={state} title={said} role="img" aria-label={said}>
      <Icon size={16} aria-hidden />
    </span>
  )
}
