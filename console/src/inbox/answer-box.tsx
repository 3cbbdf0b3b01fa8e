import { Button, Textarea } from '@mantine/core'
import { IconClockHour4, IconLock, IconSend2 } from '@tabler/icons-react'
import { type KeyboardEvent, useRef, useState } from 'react'
import { useAnswer } from '../ask/deeds.ts'
import { newKey } from '../ask/key.ts'
import { TroubleNote } from '../parts/trouble.tsx'
import { useNow } from '../words/now.ts'
import { useTongue } from '../words/tongue.tsx'
import styles from './inbox.module.css'

const SOON = 2 * 3_600_000

/** Free words to the citizen, while the service allows them; afterwards it says why it does not. */
export function AnswerBox({
  conversation,
  windowUntil,
}: {
  conversation: string
  windowUntil: string | undefined
}) {
  const { words, say } = useTongue()
  const now = useNow()
  const answer = useAnswer(conversation)
  const [text, setText] = useState('')
  const key = useRef(newKey())
  const left = windowUntil === undefined ? 0 : Date.parse(windowUntil) - now
  if (left <= 0)
    return (
      <div className={styles.shut}>
        <IconLock size={18} aria-hidden />
        <span>
          <strong>{words.answer.closed}</strong>
          {words.answer.closedWhy}
        </span>
      </div>
    )
  const send = () => {
    if (text.trim() === '' || answer.isPending) return
    answer.mutate(
      { text: text.trim(), key: key.current },
      {
        onSuccess: () => {
          setText('')
          key.current = newKey()
        },
      },
    )
  }
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    send()
  }
  return (
    <form
      className={styles.answer}
      onSubmit={(event) => {
        event.preventDefault()
        send()
      }}
    >
      <p className={styles.window} data-soon={left < SOON}>
        <span>
          <IconClockHour4 size={15} aria-hidden /> {words.answer.open(say.span(left))}
        </span>
        <span className={styles.hint}>{words.answer.hint}</span>
      </p>
      {answer.isError && <TroubleNote error={answer.error} />}
      <div className={styles.write}>
        <Textarea
          id="answer"
          aria-label={words.answer.label}
          placeholder={words.answer.placeholder}
          autosize
          minRows={1}
          maxRows={7}
          maxLength={4000}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          onKeyDown={onKey}
        />
        <Button
          type="submit"
          loading={answer.isPending}
          disabled={text.trim() === ''}
          leftSection={<IconSend2 size={18} aria-hidden />}
        >
          {words.answer.send}
        </Button>
      </div>
    </form>
  )
}
