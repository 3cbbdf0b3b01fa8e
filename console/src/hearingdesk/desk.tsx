/**
 * The desk of a sitting: tokens on the left, the form in the middle, what was entered and heard beside it. Whoever presides
 * and does not run the desk sees what was heard, and directs. Everything goes through the queue of `sending.ts`, also
 * while there is a network, so that nothing depends on it.
 */
import { Button } from '@mantine/core'
import {
  IconArrowLeft,
  IconDeviceTv,
  IconFileText,
  IconPlayerStop,
  IconRefresh,
  IconWifi,
  IconWifiOff,
} from '@tabler/icons-react'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState, useSyncExternalStore } from 'react'
import { Link } from 'wouter'
import type { SittingItem } from '#contract/hearing-desk.ts'
import { useMe } from '../ask/answers.ts'
import { useTitle } from '../frame/title.ts'
import { Waiting } from '../parts/empty.tsx'
import { TroubleNote } from '../parts/trouble.tsx'
import { useHearingDeskWords } from '../words/hearing-desk.ts'
import { useTongue } from '../words/tongue.tsx'
import { useBoard, useCloseSitting, useKeptCatalogue, useOpenSitting } from './ask.ts'
import { Entries } from './entries.tsx'
import { Form, type Made } from './form.tsx'
import { Heard } from './heard.tsx'
import styles from './hearingdesk.module.css'
import { type Desk as Queue, type Sending, startSending } from './sending.ts'
import { keepShell } from './shell.ts'
import { Tokens } from './tokens.tsx'
import { type WaitingEntry, withWaiting } from './waiting.ts'

/** The page of one sitting. */
export function Desk({ id }: { id: string }) {
  const words = useHearingDeskWords()
  useTitle(words.title)
  useKeptCatalogue()
  const board = useBoard(id)
  const sending = useSending(id)
  const shell = useShell()
  if (board.isPending || !sending) return <Waiting />
  if (!board.data) return <TroubleNote error={board.error} retry={() => void board.refetch()} />
  return <Open id={id} board={board.data} sending={sending} shell={shell} />
}

function Open({
  id,
  board,
  sending,
  shell,
}: {
  id: string
  board: NonNullable<ReturnType<typeof useBoard>['data']>
  sending: Sending
  shell: boolean | undefined
}) {
  const words = useHearingDeskWords()
  const desk = useSyncExternalStore(sending.subscribe, sending.now)
  const [round, setRound] = useState(0)
  const [mended, setMended] = useState<WaitingEntry>()
  const { sitting } = board
  const closed = sitting.closedAt !== undefined
  const own = desk.entries.filter((one) => one.sitting === id)
  const tokens = withWaiting(board, own)
  const add = (entries: readonly Made[]) => {
    // One after another: the browser keeps the first before the second is made.
    void entries.reduce(
      (before, one) =>
        before.then(() =>
          one.key === mended?.key
            ? sending.again({ ...mended, ...one })
            : sending.add({ ...one, sitting: id, madeAt: new Date().toISOString() }),
        ),
      Promise.resolve(),
    )
  }
  const next = () => {
    setMended(undefined)
    setRound(round + 1)
  }
  const list = <Heard board={board} waiting={own} onMade={closed ? undefined : add} />
  const entries = <Entries desk={desk} sitting={id} sending={sending} onMend={setMended} />
  return (
    <div className={styles.page}>
      <Head sitting={sitting} desk={desk} sending={sending} shell={shell} />
      {closed && (
        <p className={styles.note} role="status">
          {words.closedNote}
        </p>
      )}
      {sitting.mayRun ? (
        <div className={styles.desk}>
          <Tokens sitting={sitting} tokens={tokens} closed={closed} onMade={add} />
          <div className={styles.middle}>
            {!closed && (
              <Form
                key={mended ? `${mended.key}-${mended.no?.code}` : round}
                kind={sitting.kind}
                tokens={tokens}
                mended={mended}
                line={desk.line}
                onMade={(made) => {
                  add(made)
                  next()
                }}
                onClear={next}
              />
            )}
          </div>
          <div className={styles.side}>
            {entries}
            {list}
          </div>
        </div>
      ) : (
        <div className={styles.presiding}>
          {own.some(({ state }) => state !== 'sent') && entries}
          {sitting.mine ? list : <Heard board={board} waiting={own} onMade={undefined} />}
        </div>
      )}
    </div>
  )
}

interface HeadProps {
  sitting: SittingItem
  desk: Queue
  sending: Sending
  shell: boolean | undefined
}

function Head({ sitting, desk, sending, shell }: HeadProps) {
  const words = useHearingDeskWords()
  const { say, pick } = useTongue()
  const close = useCloseSitting(sitting.id)
  const reopen = useOpenSitting()
  const waits = desk.entries.filter(({ state }) => state === 'waiting').length
  const { closedAt } = sitting
  const end = () => {
    const more = waits > 0 ? `\n${words.closeWaits(say.number(waits))}` : ''
    if (window.confirm(words.closeAsk + more)) close.mutate()
  }
  return (
    <header className={styles.head}>
      <div>
        <Link href="/hearing" className={styles.back}>
          <IconArrowLeft size={16} aria-hidden /> {words.back}
        </Link>
        <h1>
          {pick(sitting.name)}, {pick(sitting.place)}
        </h1>
        <p>
          {words.presiding}: <strong>{pick(sitting.person)}</strong>
          {sitting.post && `, ${pick(sitting.post)}`} ·{' '}
          {closedAt
            ? words.span(say.clock(sitting.openedAt), say.clock(closedAt))
            : words.begun(say.clock(sitting.openedAt))}
        </p>
      </div>
      <div className={styles.tools}>
        <LineState desk={desk} sending={sending} shell={shell} />
        <Button
          component="a"
          href={sitting.wall}
          target="_blank"
          variant="default"
          title={words.wallHint}
          leftSection={<IconDeviceTv size={17} aria-hidden />}
        >
          {words.wall}
        </Button>
        <Button
          component={Link}
          href={`/hearing/${sitting.id}/sheet`}
          variant="default"
          leftSection={<IconFileText size={17} aria-hidden />}
        >
          {words.sheet}
        </Button>
        {sitting.mayRun && !closedAt && (
          <Button
            variant="default"
            loading={close.isPending}
            leftSection={<IconPlayerStop size={17} aria-hidden />}
            onClick={end}
          >
            {words.close}
          </Button>
        )}
        {sitting.mayRun && closedAt && sitting.hearing !== undefined && (
          <Button
            loading={reopen.isPending}
            leftSection={<IconRefresh size={17} aria-hidden />}
            onClick={() => reopen.mutate({ kind: sitting.kind, hearing: sitting.hearing ?? '' })}
          >
            {words.openAgain}
          </Button>
        )}
      </div>
      {close.isError && <TroubleNote error={close.error} />}
      {reopen.isError && <TroubleNote error={reopen.error} />}
    </header>
  )
}

/** Is there a network, and how much waits? */
function LineState({ desk, sending, shell }: Omit<HeadProps, 'sitting'>) {
  const { line: says } = useHearingDeskWords()
  const { say } = useTongue()
  const waits = desk.entries.filter(({ state }) => state === 'waiting').length
  const refused = desk.entries.filter(({ state }) => state === 'refused').length
  const up = desk.line === 'up'
  return (
    <div className={styles.line} data-line={desk.line} role="status">
      {up ? <IconWifi size={17} aria-hidden /> : <IconWifiOff size={17} aria-hidden />}
      <div>
        <span>{desk.line === 'logged-out' ? says.loggedOut : up ? says.up : says.down}</span>
        {waits > 0 && <b>{says.waiting(say.number(waits))}</b>}
        {refused > 0 && <b data-refused>{says.refused(say.number(refused))}</b>}
        {desk.line === 'down' && <small>{says.downHint}</small>}
        {shell === false && <small>{says.noShell}</small>}
        {desk.line === 'logged-out' && (
          <a href="/desk/login" onClick={sending.wake}>
            {says.logIn}
          </a>
        )}
      </div>
    </div>
  )
}

/** The queue lives as long as the page does. */
function useSending(sitting: string): Sending | undefined {
  const { person } = useMe()
  const answers = useQueryClient()
  const [sending, setSending] = useState<Sending>()
  useEffect(() => {
    const started = startSending(
      person.id,
      () => void answers.invalidateQueries({ queryKey: ['sitting', sitting] }),
    )
    setSending(started)
    return () => started.stop()
  }, [person.id, sitting, answers])
  return sending
}

function useShell(): boolean | undefined {
  const [kept, setKept] = useState<boolean>()
  useEffect(() => void keepShell().then(setKept), [])
  return kept
}
