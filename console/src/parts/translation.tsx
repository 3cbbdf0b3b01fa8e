/** A message in the language of the screen, where the district has switched a service on. It is asked for, never by itself. */
import { Button } from '@mantine/core'
import { IconLanguage } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import type { Translated, Translating } from '#contract/transcripts.ts'
import { address, tell } from '../ask/ask.ts'
import { heardWords } from '../words/heard.ts'
import { useTongue } from '../words/tongue.tsx'
import styles from './heard.module.css'
import { TroubleNote } from './trouble.tsx'

/** The button, and below it what came back. */
export function Translation({ text }: { text: string }) {
  const { language } = useTongue()
  const words = heardWords[language]
  const asked = useMutation({
    mutationFn: () =>
      tell<Translated>(address('translations'), { words: text, to: language } satisfies Translating),
  })
  if (isIn(text) === language) return null
  if (asked.data)
    return (
      <p className={styles.translation}>
        {asked.data.words}
        <small>{words.translated(words.services[asked.data.service] ?? asked.data.service)}</small>
      </p>
    )
  return (
    <>
      <Button
        size="compact-xs"
        variant="subtle"
        leftSection={<IconLanguage size={14} aria-hidden />}
        loading={asked.isPending}
        onClick={() => asked.mutate()}
      >
        {words.translate}
      </Button>
      {asked.isError && <TroubleNote error={asked.error} />}
    </>
  )
}

function isIn(text: string): 'hi' | 'en' {
  return /[\u0904-\u0939]{2}/.test(text) ? 'hi' : 'en'
}
