/** One thing said in a group: a post, the card of a grievance, or an answer; and how many have it. */
import { Button, Textarea } from '@mantine/core'
import { IconChecks, IconCornerDownRight, IconFileDescription, IconSpeakerphone } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import { Link } from 'wouter'
import type { FeedItem } from '#contract/groups.ts'
import { afterwards } from '../ask/afterwards.ts'
import { useGroupAnswer } from '../ask/groups.ts'
import { newKey } from '../ask/key.ts'
import { Attachments } from '../parts/attachments.tsx'
import { StateChip } from '../parts/chips.tsx'
import { TroubleNote } from '../parts/trouble.tsx'
import { Written } from '../parts/written.tsx'
import { useNow } from '../words/now.ts'
import { useTongue } from '../words/tongue.tsx'
import { Deliveries } from './deliveries.tsx'
import styles from './groups.module.css'
import { useGroupWords } from './words.ts'

/** Whoever has not looked for so long stands out. */
const PATIENCE = 30 * 60_000

const icons = { post: IconSpeakerphone, card: IconFileDescription, answer: IconCornerDownRight } as const

/** A post of the feed. */
export function Post({ group, post }: { group: string; post: FeedItem }) {
  const words = useGroupWords()
  const [answering, setAnswering] = useState(false)
  return (
    <article className={styles.post} data-kind={post.kind}>
      <Heading post={post} />
      {post.answered && (
        <blockquote className={styles.quote} aria-label={words.answerTo}>
          {post.answered}
        </blockquote>
      )}
      {post.code && (
        <p className={styles.about}>
          <Link href={`/grievances/${encodeURIComponent(post.code)}`} className="code">
            {post.code}
          </Link>
          {post.state && <StateChip state={post.state} />}
        </p>
      )}
      {post.text && (
        <p className={styles.text}>
          <Written text={post.text} />
        </p>
      )}
      <Attachments attachments={post.files} />
      <footer className={styles.foot}>
        {post.kind !== 'answer' && <Reach group={group} post={post} />}
        <Button
          size="compact-sm"
          variant="subtle"
          aria-expanded={answering}
          leftSection={<IconCornerDownRight size={16} aria-hidden />}
          onClick={() => setAnswering(!answering)}
        >
          {words.answer}
        </Button>
      </footer>
      {answering && <AnswerBox group={group} post={post} onDone={() => setAnswering(false)} />}
    </article>
  )
}

function Heading({ post }: { post: FeedItem }) {
  const words = useGroupWords()
  const { say, pick } = useTongue()
  const now = useNow()
  const Icon = icons[post.kind]
  return (
    <header className={styles.by}>
      <span className={styles.kind} aria-hidden>
        <Icon size={18} stroke={1.7} />
      </span>
      <span className={styles.name}>
        <strong>{post.by ? pick(post.by.name) : words.program}</strong>
        <small>{post.kind === 'card' ? words.card : post.by?.post ? pick(post.by.post) : ''}</small>
      </span>
      <time dateTime={post.at} title={say.moment(post.at)}>
        {say.ago(post.at, now)}
      </time>
    </header>
  )
}

function Reach({ group, post }: { group: string; post: FeedItem }) {
  const words = useGroupWords()
  const { say } = useTongue()
  const [open, setOpen] = useState(false)
  const { sent, delivered, seen, accepted } = post
  const unseen = sent - seen
  const late = useNow() - Date.parse(post.at) > PATIENCE
  return (
    <>
      <button type="button" className={styles.reach} onClick={() => setOpen(true)}>
        <IconChecks size={16} aria-hidden data-all={unseen === 0} />
        <span>{words.reached(say.number(delivered), say.number(sent))}</span>
        <span>{unseen === 0 ? words.allLooked : words.looked(say.number(seen))}</span>
        {unseen > 0 && (
          <span className={styles.unseenCount} data-late={late}>
            {words.notLooked(say.number(unseen))}
          </span>
        )}
        {accepted > 0 && <span>{words.accepted(say.number(accepted))}</span>}
        <span className={styles.unseen}>{words.who}</span>
        <span className={styles.bar} aria-hidden>
          <i style={{ width: share(delivered, sent) }} />
          <b style={{ width: share(seen, sent) }} />
        </span>
      </button>
      {open && <Deliveries group={group} post={post.id} onClose={() => setOpen(false)} />}
    </>
  )
}

function share(part: number, whole: number): string {
  return `${whole === 0 ? 0 : Math.round((100 * part) / whole)}%`
}

function AnswerBox({ group, post, onDone }: { group: string; post: FeedItem; onDone: () => void }) {
  const words = useGroupWords()
  const answer = useGroupAnswer(group, post.id)
  const [text, setText] = useState('')
  const key = useRef(newKey())
  return (
    <form
      className={styles.answer}
      onSubmit={(event) => {
        event.preventDefault()
        if (text.trim() !== '')
          afterwards(answer.mutateAsync({ text: text.trim(), key: key.current }), onDone)
      }}
    >
      <Textarea
        aria-label={words.answerLabel}
        autosize
        minRows={1}
        maxRows={6}
        maxLength={3000}
        autoFocus
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <Button type="submit" disabled={text.trim() === ''} loading={answer.isPending}>
        {words.answerSend}
      </Button>
      {post.code && <small>{words.answerHint}</small>}
      {answer.isError && <TroubleNote error={answer.error} />}
    </form>
  )
}
