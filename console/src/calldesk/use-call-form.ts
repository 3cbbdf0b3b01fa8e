/** What was typed, what the program guesses from it, what is asked, and what happens at the press. */
import { useDebouncedValue } from '@mantine/hooks'
import { type KeyboardEvent, useCallback, useRef, useState } from 'react'
import type { CallDesk, CallItem } from '#contract/calls.ts'
import { scriptFor } from '#core/calls/script.ts'
import { useCatalogue, useWordsRead } from '../ask/answers.ts'
import { useJoining, useRegister } from '../ask/deeds.ts'
import { newKey } from '../ask/key.ts'
import { SURE, usePlaceOf } from '../inbox/guesses.tsx'
import type { PlaceChoice } from '../parts/pickers.tsx'
import { urgencySaid } from '../parts/suggested.tsx'
import { useCalldeskWords } from '../words/calldesk.ts'
import { useAbout, useSaid, useScripts } from './ask.ts'

type Purpose = 'registered' | 'joined' | 'status' | 'word'

/** The form of one call. */
export function useCallForm(call: CallItem | undefined, number: string, lines: CallDesk['lines']) {
  const says = useCalldeskWords()
  const register = useRegister()
  const joining = useJoining()
  const said = useSaid()
  const about = useAbout()
  const key = useRef(newKey())
  const [tried, setTried] = useState(false)
  const [phone, setPhone] = useState(number)
  const [name, setName] = useState('')
  const [language, setLanguage] = useState<'hi' | 'en'>('hi')
  const [line, setLine] = useState('')
  const [gist, setGist] = useState('')
  const [answers, setAnswers] = useState<Readonly<Record<string, string>>>({})
  const [subjectChosen, setSubject] = useState<string | null>()
  const [placeChosen, setPlace] = useState<PlaceChoice>()
  const [post, setPost] = useState<string>()
  const [urgent, setUrgent] = useState<boolean>()
  const [done, setDone] = useState<{ readonly code: string; readonly purpose: Purpose }>()

  const { guesses, subject, place } = useRead(gist, subjectChosen, placeChosen)
  const script = useScript(subject)
  const source = call?.source ?? lines.find((one) => one.number === line)?.source
  const told = [
    gist.trim(),
    ...script.flatMap(({ question }) => {
      const answer = answers[question.hi]?.trim()
      return answer ? [`${question[language]} ${answer}`] : []
    }),
  ].join('\n')

  const settle = (code: string, purpose: Purpose) => {
    setDone({ code, purpose })
    about.mutate({
      call: call?.id,
      key: key.current,
      code,
      purpose,
      ...(phone.trim() ? { number: phone.trim() } : {}),
      ...(line ? { line } : {}),
    })
  }
  const submit = () => {
    setTried(true)
    if (register.isPending || gist.trim().length < 3 || subject === undefined) return
    const complainant = {
      language,
      ...(name.trim() ? { name: name.trim() } : {}),
      ...(phone.trim() ? { phone: phone.trim() } : {}),
    }
    register.mutate(
      {
        key: key.current,
        messages: [],
        door: 'phone',
        gist: told,
        subject,
        complainant,
        ...(source ? { source } : {}),
        ...(place.place ? { place: place.place.code } : {}),
        ...(place.words ? { placeWords: place.words } : {}),
        ...(post ? { post } : {}),
        ...urgencySaid(guesses, urgent),
      },
      { onSuccess: ({ code }) => settle(code, 'registered') },
    )
  }
  const join = (code: string) =>
    joining.mutate(
      { code, key: key.current, messages: [], door: 'phone', text: told },
      { onSuccess: () => settle(code, 'joined') },
    )
  const say = (code: string, what: 'status' | 'satisfied' | 'dissatisfied') =>
    said.mutate(
      what === 'status'
        ? { code, key: key.current, deed: 'note', text: [says.statusNote, told].filter(Boolean).join('\n') }
        : {
            code,
            key: key.current,
            deed: 'word',
            word: what,
            ...(what === 'dissatisfied' ? { lacking: told } : {}),
          },
      { onSuccess: () => settle(code, what === 'status' ? 'status' : 'word') },
    )
  const known = useCallback((found: { readonly name?: string; readonly language: 'hi' | 'en' }) => {
    if (found.name) setName(found.name)
    setLanguage(found.language)
  }, [])
  const hotkey = (event: KeyboardEvent<HTMLFormElement>) => {
    if (event.key !== 'Enter') return
    if (event.ctrlKey || event.metaKey) event.currentTarget.requestSubmit()
    // Enter in a line registers nothing; clerks expect the next field.
    else if ((event.target as HTMLElement).tagName === 'INPUT') event.preventDefault()
  }
  const answer = (question: string, words: string) => setAnswers({ ...answers, [question]: words })
  return {
    ...{ phone, setPhone, name, setName, line, setLine, gist, setGist, subject, setSubject },
    ...{
      place,
      setPlace,
      post,
      setPost,
      urgent,
      setUrgent,
      guesses,
      script,
      answers,
      answer,
      source,
      told,
      tried,
      done,
    },
    ...{ submit, join, say, known, hotkey },
    busy: register.isPending || joining.isPending || said.isPending,
    error: register.error ?? joining.error ?? said.error ?? about.error,
  }
}

function useRead(
  gist: string,
  subjectChosen: string | null | undefined,
  placeChosen: PlaceChoice | undefined,
) {
  const [settled] = useDebouncedValue(gist.trim(), 350)
  const { data: read } = useWordsRead(settled)
  const guesses = settled.length >= 3 ? read : undefined
  const [first] = guesses?.subjects ?? []
  const sure = first && first.confidence >= SURE ? first.code : undefined
  const subject = subjectChosen === undefined ? sure : (subjectChosen ?? undefined)
  const [placeFirst] = guesses?.places ?? []
  const guessed = usePlaceOf(placeFirst && placeFirst.confidence >= SURE ? placeFirst.code : undefined)
  const place: PlaceChoice = placeChosen ?? (guessed ? { place: guessed } : {})
  return { guesses, subject, place }
}

function useScript(subject: string | undefined) {
  const { data: scripts } = useScripts()
  const { data: catalogue } = useCatalogue()
  const heading = catalogue?.subjects.find(({ code }) => code === subject)?.parent
  const rows = (scripts?.items ?? []).map((item) => ({ ...item, ...item.question }))
  return scriptFor(rows, subject, heading) as typeof rows
}
