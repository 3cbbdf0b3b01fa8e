/**
 * What is heard in a voice note: one field beside the player. What a service suggests stands in it to be checked; what
 * a person typed stands as words with their name, and may be mended.
 */
import { Button, Textarea } from '@mantine/core'
import { IconPencil, IconSparkles } from '@tabler/icons-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { AttachmentItem } from '#contract/conversations.ts'
import type { HeardRead, HeardWords } from '#contract/transcripts.ts'
import { useCatalogue, useMe } from '../ask/answers.ts'
import { address, tell } from '../ask/ask.ts'
import { answersCitizens, registersGrievances } from '../frame/roles.ts'
import { heardWords } from '../words/heard.ts'
import { useTongue } from '../words/tongue.tsx'
import styles from './heard.module.css'
import { TroubleNote } from './trouble.tsx'

/** A guess less sure than this is not worth a line. */
const LEAST = 0.3

/** Beside the voice notes of a message. */
export function Heard({ attachments }: { attachments: readonly AttachmentItem[] }) {
  const spoken = attachments.filter(({ kind, state }) => kind === 'audio' && state === 'stored')
  return spoken.map((attachment) => <HeardIn key={attachment.id} attachment={attachment} />)
}

function HeardIn({ attachment }: { attachment: AttachmentItem }) {
  const { language, pick } = useTongue()
  const words = heardWords[language]
  const me = useMe()
  const [mending, setMending] = useState(false)
  const [read, setRead] = useState<HeardRead>()
  const mayWrite = answersCitizens(me) || registersGrievances(me)
  const { heard } = attachment
  if (!heard && !mayWrite) return null
  if (!heard || mending)
    return (
      <Field
        attachment={attachment}
        onKept={(kept) => {
          setRead(kept)
          setMending(false)
        }}
        onLeave={heard ? () => setMending(false) : undefined}
      />
    )
  return (
    <div className={styles.heard}>
      <p className={styles.words}>{heard.words}</p>
      {read && <ReadIn read={read} />}
      <div className={styles.foot}>
        <span>{words.by(pick(heard.by))}</span>
        {mayWrite && (
          <Button
            size="compact-xs"
            variant="subtle"
            leftSection={<IconPencil size={13} aria-hidden />}
            onClick={() => setMending(true)}
          >
            {words.mend}
          </Button>
        )}
      </div>
    </div>
  )
}

function Field({
  attachment: { id, heard, suggested },
  onKept,
  onLeave,
}: {
  attachment: AttachmentItem
  onKept: (kept: HeardRead) => void
  onLeave: (() => void) | undefined
}) {
  const { language, say } = useTongue()
  const words = heardWords[language]
  const [typed, setTyped] = useState<string>()
  const text = typed ?? heard?.words ?? suggested?.words ?? ''
  const keep = useHeard(id, onKept)
  const untouched = !heard && suggested !== undefined && text === suggested.words
  return (
    <form
      className={styles.heard}
      onSubmit={(event) => {
        event.preventDefault()
        if (text.trim() !== '') keep.mutate({ words: text.trim() })
      }}
    >
      {!heard && suggested && (
        <div className={styles.suggested}>
          <span>
            <IconSparkles size={13} aria-hidden />{' '}
            {words.suggested(words.services[suggested.service] ?? suggested.service)}
          </span>
          <span>
            {suggested.confidence === undefined
              ? words.notSaid
              : words.sure(say.percent(suggested.confidence))}
          </span>
        </div>
      )}
      <Textarea
        id={`heard-${id}`}
        label={words.field}
        description={words.hint}
        autosize
        minRows={1}
        maxRows={10}
        maxLength={4000}
        value={text}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      {keep.isError && <TroubleNote error={keep.error} />}
      <div className={styles.buttons}>
        {onLeave && (
          <Button size="compact-sm" variant="subtle" onClick={onLeave}>
            {words.leave}
          </Button>
        )}
        <Button type="submit" size="compact-sm" loading={keep.isPending} disabled={text.trim() === ''}>
          {untouched ? words.keep : words.save}
        </Button>
      </div>
    </form>
  )
}

/** What the program reads in it, in one line. */
function ReadIn({ read }: { read: HeardRead }) {
  const { language, say, pick } = useTongue()
  const { data: catalogue } = useCatalogue()
  const likely = read.subjects.filter(({ confidence }) => confidence >= LEAST).slice(0, 2)
  if (likely.length === 0 || !catalogue) return null
  const named = likely.map(({ code, confidence }) => {
    const subject = catalogue.subjects.find((one) => one.code === code)
    return `${subject ? pick(subject.name) : code} (${say.percent(confidence)})`
  })
  return (
    <p className={styles.read}>
      {heardWords[language].read}: {named.join(', ')}
    </p>
  )
}

/** `onKept` hears first: once the thread is asked anew, the field that wanted to know is gone. */
function useHeard(attachment: string, onKept: (kept: HeardRead) => void) {
  const answers = useQueryClient()
  return useMutation({
    mutationFn: (heard: HeardWords) => tell<HeardRead>(address(`attachments/${attachment}/heard`), heard),
    onSuccess: (kept) => {
      onKept(kept)
      return Promise.all(
        [['conversation'], ['conversations'], ['grievance']].map((queryKey) =>
          answers.invalidateQueries({ queryKey }),
        ),
      )
    },
  })
}
