import { Button } from '@mantine/core'
import { IconChecks, IconFileText, IconPlus, IconPrinter } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import { Link } from 'wouter'
import { address } from '../ask/ask.ts'
import { useTongue } from '../words/tongue.tsx'
import styles from './counter.module.css'
import { AnswerUnderPost } from './counter-link.tsx'

/** What came of the form: a new code, or what was told has joined an old one. */
export interface Registered {
  readonly code: string
  readonly joined: boolean
  /** The public post it is about, and the language in which it is answered there. */
  readonly under?: { readonly url: string; readonly language: 'hi' | 'en' }
}

/** The code, large enough to be read out, the slip, and the next complainant. */
export function Done({ code, joined, under, onNext }: Registered & { onNext: () => void }) {
  const { words, language } = useTongue()
  const says = words.counter
  const slip = useRef<HTMLAnchorElement>(null)
  useEffect(() => slip.current?.focus(), [])
  return (
    <section className={styles.done}>
      <IconChecks size={40} aria-hidden />
      <p role="status">{joined ? says.joined(code) : says.done}</p>
      <strong className="code">{code}</strong>
      <div>
        <Button
          component="a"
          href={address(`grievances/${code}/slip.pdf`, { lang: language })}
          target="_blank"
          rel="noreferrer"
          size="lg"
          ref={slip}
          leftSection={<IconPrinter size={20} aria-hidden />}
        >
          {says.slip}
        </Button>
        <Button size="lg" variant="default" leftSection={<IconPlus size={20} aria-hidden />} onClick={onNext}>
          {says.next}
        </Button>
        <Button
          component={Link}
          href={`/grievances/${code}`}
          size="lg"
          variant="subtle"
          leftSection={<IconFileText size={20} aria-hidden />}
        >
          {says.openFile}
        </Button>
      </div>
      {under && <AnswerUnderPost code={code} {...under} />}
    </section>
  )
}
