/** The box to write to all members: words, files, and one grievance's code. */
import { Button, Textarea, TextInput } from '@mantine/core'
import { IconSend2 } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import type { NewPost } from '#contract/groups.ts'
import { usePost } from '../ask/groups.ts'
import { newKey } from '../ask/key.ts'
import { TroubleNote } from '../parts/trouble.tsx'
import { type Handed, NOTHING_HANDED, Uploads, useOnceHanded } from '../parts/uploads.tsx'
import { useTongue } from '../words/tongue.tsx'
import styles from './groups.module.css'
import { useGroupWords } from './words.ts'

const MOST = 4

/** Sends to the group. */
export function Compose({ group }: { group: string }) {
  const words = useGroupWords()
  const { say, words: book } = useTongue()
  const post = usePost(group)
  const [text, setText] = useState('')
  const [code, setCode] = useState('')
  const [handed, setHanded] = useState(NOTHING_HANDED)
  const [sent, setSent] = useState(0)
  const [tried, setTried] = useState(false)
  const key = useRef(newKey())
  const changed = (files: Handed) => {
    // Other files are another post: the old key would bring back the old answer.
    if (files.tickets.join() !== handed.tickets.join()) key.current = newKey()
    setHanded(files)
  }
  const empty = text.trim() === '' && handed.tickets.length === 0 && handed.waits === 'no'
  const sendOnceHanded = useOnceHanded(handed, () => send())
  const send = () => {
    setTried(true)
    if (post.isPending) return
    if (handed.waits !== 'no') return sendOnceHanded()
    if (empty) return
    const body: NewPost = {
      key: key.current,
      text: text.trim(),
      ...(handed.tickets.length > 0 ? { uploads: [...handed.tickets] } : {}),
      ...(code.trim() ? { code: code.trim() } : {}),
    }
    post.mutate(body, {
      onSuccess: () => {
        setText('')
        setCode('')
        setTried(false)
        setSent((before) => before + 1)
        key.current = newKey()
      },
    })
  }
  return (
    <form
      className={styles.compose}
      onSubmit={(event) => {
        event.preventDefault()
        send()
      }}
    >
      <Textarea
        aria-label={words.write}
        placeholder={words.placeholder}
        autosize
        minRows={2}
        maxRows={10}
        maxLength={3000}
        variant="unstyled"
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <Uploads key={sent} label={words.addFile} most={MOST} onChange={changed} />
      {tried && handed.waits !== 'no' && (
        <p className={styles.refused} role="status">
          {book.counter.files[handed.waits === 'going' ? 'wait' : 'unsent']}
        </p>
      )}
      {post.isError && <TroubleNote error={post.error} />}
      <div className={styles.composeEnd}>
        <TextInput
          className={styles.code ?? ''}
          aria-label={words.code}
          placeholder={words.code}
          value={code}
          onChange={(event) => setCode(event.currentTarget.value)}
        />
        <span className={styles.sent} role="status">
          {post.isSuccess && empty ? words.sent(say.number(post.data.count)) : ''}
        </span>
        <Button
          type="submit"
          disabled={empty}
          loading={post.isPending}
          leftSection={<IconSend2 size={18} aria-hidden />}
        >
          {words.send}
        </Button>
      </div>
    </form>
  )
}
