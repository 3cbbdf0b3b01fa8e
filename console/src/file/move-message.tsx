/** A message that was joined to the wrong grievance: whoever registers moves it to another of the same complainant, with a reason. */
import { Button, Modal, Radio, Textarea } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { type FormEvent, useRef, useState } from 'react'
import type { MessageItem } from '#contract/conversations.ts'
import { useThread } from '../ask/answers.ts'
import { useJoining } from '../ask/deeds.ts'
import { newKey } from '../ask/key.ts'
import { announce } from '../parts/announce.ts'
import { StateChip } from '../parts/chips.tsx'
import { Waiting } from '../parts/empty.tsx'
import { TroubleNote } from '../parts/trouble.tsx'
import { movingWords } from '../words/moving.ts'
import { useTongue } from '../words/tongue.tsx'
import styles from './move-message.module.css'

interface Moving {
  /** Where it lies now. */
  readonly code: string
  readonly conversation: string
  readonly message: MessageItem
  readonly onClose: () => void
}

/** The dialog. */
export function MoveMessage({ code, conversation, message, onClose }: Moving) {
  const { words, language } = useTongue()
  const says = movingWords[language]
  const narrow = useMediaQuery('(max-width: 767px)', false, { getInitialValueInEffect: false })
  return (
    <Modal
      opened
      onClose={onClose}
      title={says.title}
      fullScreen={narrow}
      size="lg"
      closeButtonProps={{ 'aria-label': words.close }}
    >
      <p className={styles.lead}>{says.lead}</p>
      <blockquote className={styles.quote}>
        {message.text || words.attachment.kinds[message.attachments[0]?.kind ?? ''] || message.type}
      </blockquote>
      <Choose code={code} conversation={conversation} message={message} onClose={onClose} />
    </Modal>
  )
}

function Choose({ code, conversation, message, onClose }: Moving) {
  const { words, language } = useTongue()
  const says = movingWords[language]
  const thread = useThread(conversation)
  const joining = useJoining()
  const key = useRef(newKey())
  const [to, setTo] = useState('')
  const [reason, setReason] = useState('')
  if (thread.isPending) return <Waiting lines={2} height={60} />
  const [page] = thread.data?.pages ?? []
  if (!page) return <TroubleNote error={thread.error} retry={() => void thread.refetch()} />
  const others = page.grievances.filter((one) => one.code !== code && one.state !== 'closed')
  if (others.length === 0) return <p className={styles.lead}>{says.none}</p>
  const ready = to !== '' && reason.trim().length >= 3
  const move = (event: FormEvent) => {
    event.preventDefault()
    if (!ready) return
    joining.mutate(
      { code: to, key: key.current, messages: [message.id], reason: reason.trim() },
      {
        onSuccess: () => {
          announce(says.moved(to), words)
          onClose()
        },
      },
    )
  }
  return (
    <form className={styles.form} onSubmit={move}>
      <Radio.Group label={says.where} value={to} onChange={setTo}>
        {others.map((one) => (
          <Radio
            key={one.code}
            className={styles.choice ?? ''}
            value={one.code}
            label={
              <>
                <span className="code">{one.code}</span> <StateChip state={one.state} />
              </>
            }
            description={one.gist}
          />
        ))}
      </Radio.Group>
      <Textarea
        label={says.reason}
        placeholder={says.reasonHint}
        autosize
        minRows={2}
        maxLength={500}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      {joining.isError && <TroubleNote error={joining.error} />}
      <div className={styles.deeds}>
        <Button type="submit" disabled={!ready} loading={joining.isPending}>
          {says.move}
        </Button>
        <Button variant="default" onClick={onClose}>
          {says.cancel}
        </Button>
      </div>
    </form>
  )
}
