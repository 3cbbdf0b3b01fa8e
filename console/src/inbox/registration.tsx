/** Making a grievance of a thread: what the program understood stands ready, a person decides and presses once. */
import { Button, Textarea, Title } from '@mantine/core'
import {
  IconChecks,
  IconExternalLink,
  IconGitMerge,
  IconListCheck,
  IconUserShield,
} from '@tabler/icons-react'
import { type FormEvent, useRef, useState } from 'react'
import { Link } from 'wouter'
import type { Thread } from '#contract/conversations.ts'
import { useJoining, useRegister } from '../ask/deeds.ts'
import { newKey } from '../ask/key.ts'
import { AlikeWarning } from '../parts/alike.tsx'
import { announce } from '../parts/announce.ts'
import { DueIn, StateChip } from '../parts/chips.tsx'
import { Empty } from '../parts/empty.tsx'
import { type PlaceChoice, PlacePicker, SubjectPicker } from '../parts/pickers.tsx'
import { cannotWait, Suggested, urgencySaid } from '../parts/suggested.tsx'
import { TroubleNote } from '../parts/trouble.tsx'
import { useTongue } from '../words/tongue.tsx'
import { Apart, FurtherMatter, type Matter } from './apart.tsx'
import { PlaceNote, SURE, SubjectGuesses, usePlaceOf } from './guesses.tsx'
import { PostByRules } from './post-by-rules.tsx'
import styles from './registration.module.css'

const NONE: ReadonlySet<string> = new Set()

interface Props {
  thread: Thread
  mayRegister: boolean
  chosen: ReadonlySet<string>
  choosing: boolean
  onChoose: (choosing: boolean) => void
  onRegistered: () => void
}

/** The panel beside a thread. */
export function Registration(props: Props) {
  const { words } = useTongue()
  const { thread, mayRegister } = props
  const [round, setRound] = useState(0)
  const [done, setDone] = useState<string>()
  const officer = thread.conversation.kind === 'officer'
  return (
    <div className={styles.panel}>
      {thread.grievances.length > 0 && (
        <SameCitizen
          thread={thread}
          chosen={mayRegister ? props.chosen : NONE}
          onJoined={props.onRegistered}
        />
      )}
      {officer ? (
        <Empty
          icon={IconUserShield}
          says={[words.registration.officerThread, words.registration.officerThreadHint]}
        />
      ) : !mayRegister ? null : done ? (
        <Done
          code={done}
          onAgain={() => {
            setDone(undefined)
            setRound(round + 1)
          }}
        />
      ) : (
        <Form
          key={round}
          {...props}
          onDone={(code) => {
            setDone(code)
            props.onRegistered()
          }}
        />
      )}
    </div>
  )
}

/** Open and recent grievances of the same citizen: perhaps it is registered already. */
function SameCitizen({
  thread,
  chosen,
  onJoined,
}: {
  thread: Thread
  chosen: ReadonlySet<string>
  onJoined: () => void
}) {
  const { words, say, pick } = useTongue()
  const joining = useJoining()
  const key = useRef(newKey())
  const join = (code: string) =>
    joining.mutate(
      { code, key: key.current, messages: [...chosen] },
      {
        onSuccess: () => {
          key.current = newKey()
          announce(words.counter.joined(code), words)
          onJoined()
        },
      },
    )
  return (
    <section className={styles.same} aria-labelledby="same-citizen">
      <Title order={3} size="h6" id="same-citizen">
        {words.registration.duplicates}
      </Title>
      <p className={styles.hint}>{words.registration.duplicatesHint}</p>
      <ul>
        {thread.grievances.map((grievance) => (
          <li key={grievance.code}>
            <div>
              <span className="code">{grievance.code}</span>
              <StateChip state={grievance.state} />
            </div>
            <p className={styles.gist}>{grievance.gist}</p>
            <div>
              <small className={styles.about}>
                {[
                  say.day(grievance.registeredAt),
                  grievance.subject && pick(grievance.subject),
                  grievance.place && pick(grievance.place),
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </small>
              <DueIn due={grievance.dueAt} closed={grievance.state === 'closed'} />
              {chosen.size > 0 && grievance.state !== 'closed' && (
                <Button
                  size="compact-sm"
                  variant="light"
                  leftSection={<IconGitMerge size={15} aria-hidden />}
                  aria-label={words.counter.joinLabel(grievance.code)}
                  loading={joining.isPending && joining.variables.code === grievance.code}
                  onClick={() => join(grievance.code)}
                >
                  {words.counter.join}
                </Button>
              )}
              <Link
                href={`/grievances/${grievance.code}`}
                aria-label={`${words.registration.openFile} ${grievance.code}`}
              >
                {words.registration.openFile} <IconExternalLink size={14} aria-hidden />
              </Link>
            </div>
          </li>
        ))}
      </ul>
      {joining.isError && <TroubleNote error={joining.error} />}
    </section>
  )
}

function Done({ code, onAgain }: { code: string; onAgain: () => void }) {
  const { words } = useTongue()
  return (
    <div className={styles.done} role="status">
      <IconChecks size={30} aria-hidden />
      <strong className="code">{words.registration.done(code)}</strong>
      <Button component={Link} href={`/grievances/${code}`}>
        {words.registration.openFile}
      </Button>
      <Button variant="subtle" onClick={onAgain}>
        {words.registration.again}
      </Button>
    </div>
  )
}

function Form({ thread, chosen, choosing, onChoose, onDone }: Props & { onDone: (code: string) => void }) {
  const { words, say } = useTongue()
  const { draft, conversation } = thread
  const register = useRegister()
  const key = useRef(newKey())
  const [tried, setTried] = useState(false)
  const [gistTyped, setGist] = useState<string>()
  const [subjectChosen, setSubject] = useState<string | null>()
  const [placeChosen, setPlace] = useState<PlaceChoice>()
  const [post, setPost] = useState<string>()
  const [urgent, setUrgent] = useState<boolean>()

  const guess = draft?.subjects[0]
  const [first, ...others] = draft?.issues ?? []
  const [apart, setApart] = useState(false)
  const [besides, setBesides] = useState<readonly Matter[]>()
  const further = apart
    ? (besides ?? others.map(({ words: text, subject: code }) => ({ gist: text, subject: code })))
    : []
  const gist = gistTyped ?? (apart ? first?.words : draft?.gist) ?? ''
  const subject =
    subjectChosen === undefined
      ? apart
        ? first?.subject
        : guess && guess.confidence >= SURE
          ? guess.code
          : undefined
      : (subjectChosen ?? undefined)
  const placeGuess = draft?.places[0]
  const guessed = usePlaceOf(placeGuess && placeGuess.confidence >= SURE ? placeGuess.code : undefined)
  const place = placeChosen ?? (guessed ? { place: guessed } : {})

  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (gist.trim().length < 3 || subject === undefined) return
    if (further.some((one) => one.gist.trim().length < 3)) return
    register.mutate(
      {
        key: key.current,
        conversation: conversation.id,
        messages: [...chosen],
        gist: gist.trim(),
        subject,
        ...(further.length > 0 ? { besides: further.map((one) => ({ ...one, gist: one.gist.trim() })) } : {}),
        ...(place.place ? { place: place.place.code } : {}),
        ...(place.words ? { placeWords: place.words } : {}),
        ...(post ? { post } : {}),
        ...urgencySaid(draft, urgent),
      },
      {
        onSuccess: ({ code }) => {
          key.current = newKey()
          onDone(code)
        },
      },
    )
  }
  return (
    <form className={styles.form} onSubmit={submit} aria-label={words.registration.title}>
      <Title order={2} size="h5">
        {words.registration.title}
      </Title>
      {others.length > 0 && <Apart count={others.length + 1} value={apart} onChange={setApart} />}
      <Textarea
        id="registration-gist"
        label={words.registration.gist}
        placeholder={words.registration.gistHint}
        autosize
        minRows={2}
        maxRows={8}
        maxLength={2000}
        value={gist}
        onChange={(event) => setGist(event.currentTarget.value)}
        error={tried && gist.trim().length < 3 ? words.registration.needGist : undefined}
      />
      <div>
        <SubjectPicker
          value={subject}
          onChange={(code) => setSubject(code ?? null)}
          clearable
          error={tried && subject === undefined ? words.registration.needSubject : undefined}
        />
        <SubjectGuesses guesses={draft} value={subject} onChange={setSubject} />
      </div>
      {further.map((one, at) => (
        <FurtherMatter
          // biome-ignore lint/suspicious/noArrayIndexKey: the matters of a message keep their order
          key={at}
          number={at + 2}
          matter={one}
          onChange={(changed) => setBesides(further.with(at, changed))}
        />
      ))}
      <div>
        <PlacePicker value={place} onChange={setPlace} free clearable />
        <PlaceNote guesses={draft} choice={place} onChange={setPlace} />
      </div>
      <Suggested guesses={draft} urgent={urgent} onUrgent={setUrgent} />
      <AlikeWarning text={gist} subject={subject} place={place.place?.code} conversation={conversation.id} />
      <PostByRules
        subject={subject}
        place={place.place?.code}
        cannotWait={cannotWait(draft, urgent)}
        value={post}
        onChange={setPost}
      />
      {register.isError && <TroubleNote error={register.error} />}
      <footer className={styles.foot}>
        <div className={styles.messages}>
          <span data-none={chosen.size === 0}>
            {chosen.size > 0
              ? words.registration.messages(say.number(chosen.size))
              : words.registration.noMessages}
          </span>
          <Button
            size="compact-sm"
            variant={choosing ? 'filled' : 'default'}
            leftSection={<IconListCheck size={16} aria-hidden />}
            aria-pressed={choosing}
            onClick={() => onChoose(!choosing)}
          >
            {choosing ? words.registration.chosen : words.registration.choose}
          </Button>
        </div>
        <Button type="submit" size="md" fullWidth loading={register.isPending}>
          {words.registration.submit}
        </Button>
      </footer>
    </form>
  )
}
