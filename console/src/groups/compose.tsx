/** The box to write to all members: words, files, and one grievance's code. */
import { Button, FileButton, Textarea, TextInput } from '@mantine/core'
import { IconPaperclip, IconSend2, IconX } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import type { NewPost } from '#contract/groups.ts'
import { usePost } from '../ask/groups.ts'
import { newKey } from '../ask/key.ts'
import { TroubleNote } from '../parts/trouble.tsx'
import { useTongue } from '../words/tongue.tsx'
import styles from './groups.module.css'
import { useGroupWords } from './words.ts'

const LARGEST = 10 * 1024 * 1024
const MOST = 4

/** Sends to the group. */
export function Compose({ group }: { group: string }) {
  const words = useGroupWords()
  const { say } = useTongue()
  const post = usePost(group)
  const [text, setText] = useState('')
  const [code, setCode] = useState('')
  const [files, setFiles] = useState<readonly File[]>([])
  const [refused, setRefused] = useState(false)
  const key = useRef(newKey())
  const empty = text.trim() === '' && files.length === 0
  const add = (chosen: readonly File[]) => {
    const small = chosen.filter(({ size }) => size <= LARGEST)
    const all = [...files, ...small]
    setRefused(small.length < chosen.length || all.length > MOST)
    setFiles(all.slice(0, MOST))
  }
  const send = async () => {
    if (empty || post.isPending) return
    const body: NewPost = {
      key: key.current,
      text: text.trim(),
      files: await Promise.all(files.map(encoded)),
      ...(code.trim() ? { code: code.trim() } : {}),
    }
    post.mutate(body, {
      onSuccess: () => {
        setText('')
        setCode('')
        setFiles([])
        setRefused(false)
        key.current = newKey()
      },
    })
  }
  return (
    <form
      className={styles.compose}
      onSubmit={(event) => {
        event.preventDefault()
        void send()
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
      {files.length > 0 && (
        <ul className={styles.chosen}>
          {files.map((file) => (
            <li key={`${file.name}-${file.size}-${file.lastModified}`}>
              <span>{file.name}</span>
              <button
                type="button"
                aria-label={words.dropFile(file.name)}
                onClick={() => setFiles(files.filter((one) => one !== file))}
              >
                <IconX size={14} aria-hidden />
              </button>
            </li>
          ))}
        </ul>
      )}
      {refused && <p className={styles.refused}>{words.tooLarge}</p>}
      {post.isError && <TroubleNote error={post.error} />}
      <div className={styles.composeEnd}>
        <FileButton multiple onChange={add}>
          {(props) => (
            <Button
              {...props}
              variant="subtle"
              color="dark.4"
              leftSection={<IconPaperclip size={18} aria-hidden />}
            >
              {words.addFile}
            </Button>
          )}
        </FileButton>
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

/** The file as base64, read by the browser itself. */
function encoded(file: File): Promise<NewPost['files'][number]> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onerror = () => reject(reader.error)
    reader.onload = () => {
      const address = String(reader.result)
      resolve({ name: file.name.slice(0, 200), data: address.slice(address.indexOf(',') + 1) })
    }
    reader.readAsDataURL(file)
  })
}
