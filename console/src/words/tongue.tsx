/** The language of the screen: kept on this machine, Hindi until someone chooses otherwise. */
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react'
import type { Language, Words } from '#contract/shapes.ts'
import { en } from './en.ts'
import { hi, type WordBook } from './hi.ts'
import { type Say, sayIn } from './say.ts'

const KEPT = 'nivaran.language'
const books: Record<Language, WordBook> = { hi, en }

export interface Tongue {
  readonly language: Language
  readonly words: WordBook
  readonly say: Say
  /** The half of `Words` that this language needs. */
  pick(words: Words): string
  choose(language: Language): void
}

const Spoken = createContext<Tongue | undefined>(undefined)

/** The language chosen on this machine. */
export function languageKept(): Language {
  return localStorage.getItem(KEPT) === 'en' ? 'en' : 'hi'
}

/** Words and ways of saying in the language of the screen. */
export function useTongue(): Tongue {
  const tongue = useContext(Spoken)
  if (!tongue) throw new Error('useTongue needs Speaking around it')
  return tongue
}

/** Gives every page the language of the screen. `onChange` is told when it changes, to ask the server anew. */
export function Speaking({ children, onChange }: { children: ReactNode; onChange: () => void }) {
  const [language, setLanguage] = useState(languageKept)
  useEffect(() => {
    document.documentElement.lang = language
  }, [language])
  const tongue = useMemo<Tongue>(
    () => ({
      language,
      words: books[language],
      say: sayIn(language, books[language]),
      pick: (words) => words[language] || words.hi || words.en,
      choose: (chosen) => {
        localStorage.setItem(KEPT, chosen)
        setLanguage(chosen)
        onChange()
      },
    }),
    [language, onChange],
  )
  return <Spoken value={tongue}>{children}</Spoken>
}
