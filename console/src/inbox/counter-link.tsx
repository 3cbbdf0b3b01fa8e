/**
 * A public post instead of a person at the counter: its address is pasted, its service becomes the door, and what is known
 * of it already is shown before anything is written twice.
 */
import { ActionIcon, Button, CopyButton, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconCheck, IconCopy, IconExternalLink, IconX } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import { Link } from 'wouter'
import type { PastedPost } from '#contract/links.ts'
import { type ByHand, isPublic } from '#core/message/doors.ts'
import { type PostLink, readPostLink } from '#core/message/post-link.ts'
import { noticeWords } from '#core/words/notices.ts'
import { usePastedPost } from '../ask/answers.ts'
import { StateChip } from '../parts/chips.tsx'
import { TroubleNote } from '../parts/trouble.tsx'
import { useTongue } from '../words/tongue.tsx'
import styles from './counter.module.css'
import { JoinPost } from './join-post.tsx'

/** The post of a form. */
export interface Pasted {
  readonly typed: string
  readonly setTyped: (typed: string) => void
  readonly author: string
  readonly setAuthor: (author: string) => void
  /** Undefined when there is none, or when what was typed is none. */
  readonly link: PostLink | undefined
  readonly post: PastedPost | undefined
  readonly error: unknown
  readonly looking: boolean
}

/** Reads what was pasted and asks what is known of it; words that the service shows fill an empty form. */
export function usePasted(onWords: (words: string) => void): Pasted {
  const [typed, setTyped] = useState('')
  const [written, setAuthor] = useState<string>()
  const [settled] = useDebouncedValue(typed, 250)
  const link = readPostLink(typed)
  const asked = readPostLink(settled)?.url
  const { data, error, isFetching } = usePastedPost(settled, asked)
  const post = link && asked === link.url ? data : undefined
  const fill = useRef(onWords)
  fill.current = onWords
  useEffect(() => {
    if (post?.shown?.words) fill.current(post.shown.words)
  }, [post])
  const type = (address: string) => {
    setTyped(address)
    setAuthor(undefined)
  }
  return {
    ...{ typed, setTyped: type, author: written ?? post?.author ?? '', setAuthor, link, post },
    error: link ? error : undefined,
    looking: isFetching,
  }
}

/** The address, who wrote the post, and what is known of it. */
export function PastedBox({
  pasted,
  door,
  joining,
  onJoin,
}: {
  pasted: Pasted
  door: ByHand
  joining: string | undefined
  onJoin: (code: string) => void
}) {
  const { words } = useTongue()
  const says = words.links
  const { typed, link, post } = pasted
  if (typed === '' && !isPublic(door)) return null
  const wrong = typed.trim() !== '' && !link
  return (
    <section className={styles.pasted} aria-label={says.address}>
      <TextInput
        label={says.address}
        placeholder={says.hint}
        type="url"
        autoComplete="off"
        size="md"
        maxLength={2000}
        value={typed}
        onChange={(event) => pasted.setTyped(event.currentTarget.value)}
        error={wrong ? says.wrong : undefined}
        rightSection={
          typed && (
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={says.remove}
              onClick={() => pasted.setTyped('')}
            >
              <IconX size={16} />
            </ActionIcon>
          )
        }
      />
      {link && !post && pasted.looking && <p className={styles.pastedWords}>{says.looking}</p>}
      {pasted.error !== null && pasted.error !== undefined && <TroubleNote error={pasted.error} />}
      {link && post && <WhatIsKnown post={post} />}
      {link && post && !post.known && (
        <TextInput
          label={says.author}
          placeholder={says.authorHint}
          description={post.onOurs ? says.onOurs : undefined}
          autoComplete="off"
          size="md"
          maxLength={80}
          value={pasted.author}
          onChange={(event) => pasted.setAuthor(event.currentTarget.value)}
        />
      )}
      {link && post && !post.known && <JoinPost joining={joining} onJoin={onJoin} />}
    </section>
  )
}

function WhatIsKnown({ post: { url, known, shown, unshown } }: { post: PastedPost }) {
  const { words } = useTongue()
  const says = words.links
  return (
    <div role="status">
      {known?.grievance ? (
        <p className={styles.pastedWords}>
          {says.known}: <Link href={`/grievances/${known.grievance.code}`}>{known.grievance.code}</Link>{' '}
          <StateChip state={known.grievance.state} />
        </p>
      ) : known?.conversation ? (
        <p className={styles.pastedWords}>
          {says.waits} <Link href={`/inbox/${known.conversation}`}>{says.thread}</Link>
        </p>
      ) : (
        <p className={styles.pastedWords}>
          {known
            ? says.knownHidden
            : shown
              ? `${says.fresh} ${says.shown}`
              : `${says.fresh} ${unshown === 'spending-cap' ? says.cap : says.unshown(unshown ?? 'no-account')}${says.byHand}`}
        </p>
      )}
      <a href={url} target="_blank" rel="noreferrer">
        {says.open} <IconExternalLink size={14} aria-hidden />
      </a>
    </div>
  )
}

/** What is to be said under the post, by hand: the code and no more. */
export function AnswerUnderPost({
  code,
  language,
  url,
}: {
  code: string
  language: 'hi' | 'en'
  url: string
}) {
  const { words } = useTongue()
  const says = words.links
  const answer = noticeWords(language).registeredOpenly(code)
  return (
    <section className={styles.underPost} aria-label={says.answer}>
      <h2 className={styles.underTitle}>{says.answer}</h2>
      <blockquote className={styles.underWords} lang={language}>
        {answer}
      </blockquote>
      <small className={styles.underHint}>{says.answerHint}</small>
      <div className={styles.underDeeds}>
        <CopyButton value={answer}>
          {({ copied, copy }) => (
            <Button
              variant="light"
              onClick={copy}
              leftSection={copied ? <IconCheck size={18} aria-hidden /> : <IconCopy size={18} aria-hidden />}
            >
              {copied ? says.copied : says.copy}
            </Button>
          )}
        </CopyButton>
        <Button
          component="a"
          href={url}
          target="_blank"
          rel="noreferrer"
          variant="subtle"
          rightSection={<IconExternalLink size={16} aria-hidden />}
        >
          {says.open}
        </Button>
      </div>
    </section>
  )
}
