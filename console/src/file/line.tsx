/** The direct line: the desk and the officer who has the grievance, one to one. */
import { Button, Textarea } from '@mantine/core'
import { IconChecks, IconMessage2, IconSend2 } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import { useLine, useLineWord } from '../ask/groups.ts'
import { newKey } from '../ask/key.ts'
import { useGroupWords } from '../groups/words.ts'
import { Empty, Waiting } from '../parts/empty.tsx'
import { TroubleNote } from '../parts/trouble.tsx'
import { useTongue } from '../words/tongue.tsx'
import styles from './line.module.css'

/** The line of a file. */
export function DirectLine({ code }: { code: string }) {
  const { line: words } = useGroupWords()
  const { words: common, say, pick } = useTongue()
  const line = useLine(code)
  if (line.isPending) return <Waiting lines={3} />
  if (!line.data) return <TroubleNote error={line.error} retry={() => void line.refetch()} />
  const { items, officer, mayWrite } = line.data
  return (
    <div className={styles.line}>
      {items.length === 0 ? (
        <Empty icon={IconMessage2} says={words.empty} />
      ) : (
        <ol>
          {items.map((word) => (
            <li key={word.id} data-officer={word.officer}>
              <strong>{pick(word.by)}</strong>
              <p>{word.text || words.file}</p>
              <small>
                <time dateTime={word.at}>{say.moment(word.at)}</time>
                {word.sending && !word.officer && (
                  <span data-state={word.sending}>
                    <IconChecks size={15} aria-hidden />{' '}
                    {common.message.sending[word.sending] ?? word.sending}
                  </span>
                )}
              </small>
            </li>
          ))}
        </ol>
      )}
      {mayWrite && <Write code={code} to={officer ? words.to(pick(officer)) : words.toDesk} />}
    </div>
  )
}

function Write({ code, to }: { code: string; to: string }) {
  const { line: words } = useGroupWords()
  const word = useLineWord(code)
  const [text, setText] = useState('')
  const key = useRef(newKey())
  const send = () => {
    if (text.trim() === '' || word.isPending) return
    word.mutate(
      { text: text.trim(), key: key.current },
      {
        onSuccess: () => {
          setText('')
          key.current = newKey()
        },
      },
    )
  }
  return (
    <form
      className={styles.write}
      onSubmit={(event) => {
        event.preventDefault()
        send()
      }}
    >
      <Textarea
        label={to}
        autosize
        minRows={1}
        maxRows={6}
        maxLength={3000}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <Button
        type="submit"
        disabled={text.trim() === ''}
        loading={word.isPending}
        leftSection={<IconSend2 size={18} aria-hidden />}
      >
        {words.send}
      </Button>
      {word.isError && <TroubleNote error={word.error} />}
    </form>
  )
}
