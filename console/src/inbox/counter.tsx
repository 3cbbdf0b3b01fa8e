/**
 * The clerk's form: somebody stands at the counter or is on the line. The number comes first, because it may be known
 * already; everything can be done without the mouse, and one press registers.
 */
import { ActionIcon, Button, NativeSelect, Textarea, TextInput } from '@mantine/core'
import { useDebouncedValue, useLocalStorage } from '@mantine/hooks'
import { IconArrowLeft } from '@tabler/icons-react'
import { type ClipboardEvent, type FormEvent, type KeyboardEvent, useRef, useState } from 'react'
import { Link } from 'wouter'
import type { Nature } from '#core/grievance/nature.ts'
import { BY_HAND, type ByHand } from '#core/message/doors.ts'
import { readPostLink } from '#core/message/post-link.ts'
import { readPhone } from '#core/text/phone.ts'
import { afterwards } from '../ask/afterwards.ts'
import { useCatalogue, useWordsRead } from '../ask/answers.ts'
import { useJoining, useRegister } from '../ask/deeds.ts'
import { newKey } from '../ask/key.ts'
import { useTitle } from '../frame/title.ts'
import { AlikeWarning } from '../parts/alike.tsx'
import { type PlaceChoice, PlacePicker, SubjectPicker } from '../parts/pickers.tsx'
import { cannotWait, Suggested, urgencySaid } from '../parts/suggested.tsx'
import { TroubleNote } from '../parts/trouble.tsx'
import { NOTHING_HANDED, Uploads, useOnceHanded } from '../parts/uploads.tsx'
import { useTongue } from '../words/tongue.tsx'
import styles from './counter.module.css'
import { KnownCaller, useKnownCaller } from './counter-caller.tsx'
import { Done, type Registered } from './counter-done.tsx'
import { type Pasted, PastedBox, usePasted } from './counter-link.tsx'
import { PlaceNote, SURE, SubjectGuesses, usePlaceOf } from './guesses.tsx'
import { PostByRules } from './post-by-rules.tsx'

/** The page. */
export function Counter() {
  const { words } = useTongue()
  useTitle(words.counter.title)
  const [round, setRound] = useState(0)
  const [done, setDone] = useState<Registered>()
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <ActionIcon component={Link} href="/inbox" variant="subtle" size="lg" aria-label={words.back}>
          <IconArrowLeft size={22} />
        </ActionIcon>
        <div>
          <h1>{words.counter.title}</h1>
          <p>{words.counter.lead}</p>
        </div>
      </header>
      {done ? (
        <Done
          {...done}
          onNext={() => {
            setDone(undefined)
            setRound(round + 1)
          }}
        />
      ) : (
        <Form key={round} onDone={setDone} />
      )}
    </div>
  )
}

function Form({ onDone }: { onDone: (done: Registered) => void }) {
  const { words } = useTongue()
  const says = words.counter
  const form = useForm(onDone)
  const { phone, gist, subject, place, handed, door, source, tried, pasted } = form
  const [wrong, setWrong] = useState(false)
  const known = useKnownCaller(phone, form.setName, form.setLanguage)
  const phoneWrong = phone.trim() !== '' && !readPhone(phone) && (wrong || tried)
  return (
    <form
      className={styles.form}
      onSubmit={form.submit}
      onKeyDown={form.hotkey}
      onPaste={form.paste}
      aria-label={says.title}
    >
      <div className={styles.column}>
        <fieldset className={styles.sheet}>
          <legend>{says.who}</legend>
          <div className={styles.pair}>
            <TextInput
              label={says.phone}
              placeholder={says.phoneHint}
              type="tel"
              inputMode="tel"
              autoComplete="off"
              autoFocus
              size="md"
              value={phone}
              onChange={(event) => {
                form.setPhone(event.currentTarget.value)
                setWrong(false)
              }}
              onBlur={() => setWrong(true)}
              error={phoneWrong ? says.phoneWrong : undefined}
            />
            <TextInput
              label={says.name}
              placeholder={says.nameHint}
              autoComplete="off"
              size="md"
              maxLength={200}
              value={form.name}
              onChange={(event) => form.setName(event.currentTarget.value)}
            />
          </div>
          <KnownCaller
            caller={known}
            phone={phone}
            mayJoin={gist.trim().length >= 3 || handed.tickets.length > 0 || pasted.link !== undefined}
            joining={form.joining.isPending ? form.joining.variables.code : undefined}
            onJoin={form.join}
          />
          <div className={styles.three}>
            <NativeSelect
              label={says.door}
              value={door}
              disabled={pasted.link !== undefined}
              onChange={(event) => form.setDoor(event.currentTarget.value as ByHand)}
              data={BY_HAND.map((one) => ({ value: one, label: words.channels[one] ?? one }))}
            />
            <SourceSelect value={source} onChange={form.setSource} />
            <NativeSelect
              label={says.language}
              value={form.language}
              onChange={(event) => form.setLanguage(event.currentTarget.value === 'en' ? 'en' : 'hi')}
              data={[
                { value: 'hi', label: words.languages.hi },
                { value: 'en', label: words.languages.en },
              ]}
            />
          </div>
          <PastedBox
            pasted={pasted}
            door={door}
            joining={form.joining.isPending ? form.joining.variables.code : undefined}
            onJoin={form.join}
          />
        </fieldset>
        <fieldset className={styles.sheet}>
          <legend>{says.what}</legend>
          <Textarea
            label={says.gist}
            placeholder={says.gistHint}
            autosize
            minRows={3}
            maxRows={9}
            maxLength={2000}
            size="md"
            value={gist}
            onChange={(event) => form.setGist(event.currentTarget.value)}
            error={tried && gist.trim().length < 3 ? words.registration.needGist : undefined}
          />
          <Uploads onChange={form.setHanded} />
          <NatureSelect value={form.nature} onChange={form.setNature} />
        </fieldset>
      </div>
      <div className={styles.column}>
        <fieldset className={styles.sheet}>
          <legend>{says.where}</legend>
          <div>
            <SubjectPicker
              value={subject}
              onChange={(code) => form.setSubject(code ?? null)}
              clearable
              error={tried && subject === undefined ? words.registration.needSubject : undefined}
            />
            <SubjectGuesses guesses={form.guesses} value={subject} onChange={form.setSubject} />
          </div>
          <div>
            <PlacePicker value={place} onChange={form.setPlace} free clearable />
            <PlaceNote guesses={form.guesses} choice={place} onChange={form.setPlace} />
          </div>
          <Suggested guesses={form.guesses} urgent={form.urgent} onUrgent={form.setUrgent} />
          <AlikeWarning
            text={form.settled}
            phone={phone}
            subject={subject}
            place={place.place?.code}
            join={
              pasted.link && !pasted.post?.known ? { label: words.links.join, onJoin: form.join } : undefined
            }
          />
          <PostByRules
            subject={subject}
            place={place.place?.code}
            channel={door}
            source={source || undefined}
            cannotWait={form.nature === 'suggestion' ? {} : cannotWait(form.guesses, form.urgent)}
            value={form.post}
            onChange={form.setPost}
          />
        </fieldset>
        <footer className={styles.end}>
          {form.register.isError && <TroubleNote error={form.register.error} />}
          {form.joining.isError && <TroubleNote error={form.joining.error} />}
          {tried && handed.waits !== 'no' && (
            <p role="status">{says.files[handed.waits === 'going' ? 'wait' : 'unsent']}</p>
          )}
          {!pasted.link && <p>{readPhone(phone) ? says.told : says.untold}</p>}
          <Button type="submit" size="lg" fullWidth loading={form.register.isPending}>
            {says.submit} <kbd className={styles.kbd}>{says.submitKey}</kbd>
          </Button>
        </footer>
      </div>
    </form>
  )
}

/** Somebody at the counter may suggest something instead of complaining. */
function NatureSelect({ value, onChange }: { value: Nature; onChange: (nature: Nature) => void }) {
  const { words } = useTongue()
  return (
    <NativeSelect
      label={words.suggestions.nature}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value === 'suggestion' ? 'suggestion' : 'grievance')}
      data={(['grievance', 'suggestion'] as const).map((one) => ({
        value: one,
        label: words.suggestions.natures[one],
      }))}
    />
  )
}

function SourceSelect({ value, onChange }: { value: string; onChange: (code: string) => void }) {
  const { words, pick } = useTongue()
  const { data: catalogue } = useCatalogue()
  const sources = catalogue?.sources ?? []
  if (sources.length === 0) return null
  return (
    <NativeSelect
      label={words.counter.source}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      data={[
        { value: '', label: words.counter.noSource },
        ...sources.map(({ code, name }) => ({ value: code, label: pick(name) })),
      ]}
    />
  )
}

/** What was typed, what the program guesses from it, and what happens at the press. */
function useForm(onDone: (done: Registered) => void) {
  const register = useRegister()
  const joining = useJoining()
  const key = useRef(newKey())
  const [tried, setTried] = useState(false)
  const [phone, setPhone] = useState('')
  const [name, setName] = useState('')
  const [language, setLanguage] = useState<'hi' | 'en'>('hi')
  // Whoever sits at the telephone does so all day.
  const [usual, setDoor] = useLocalStorage<ByHand>({ key: 'nivaran.door', defaultValue: 'walkin' })
  const [source, setSource] = useLocalStorage({ key: 'nivaran.source', defaultValue: '' })
  const [gist, setGist] = useState('')
  const pasted = usePasted((words) =>
    setGist((typed) => (typed.trim() === '' ? words.slice(0, 2000) : typed)),
  )
  const door = pasted.link?.door ?? usual
  const [subjectChosen, setSubject] = useState<string | null>()
  const [placeChosen, setPlace] = useState<PlaceChoice>()
  const [post, setPost] = useState<string>()
  const [handed, setHanded] = useState(NOTHING_HANDED)
  const [nature, setNature] = useState<Nature>('grievance')
  const [urgent, setUrgent] = useState<boolean>()

  const [settled] = useDebouncedValue(gist.trim(), 350)
  const { data: read } = useWordsRead(settled)
  const guesses = settled.length >= 3 ? read : undefined
  const [first] = guesses?.subjects ?? []
  const subject =
    subjectChosen === undefined
      ? first && first.confidence >= SURE
        ? first.code
        : undefined
      : (subjectChosen ?? undefined)
  const [placeFirst] = guesses?.places ?? []
  const guessed = usePlaceOf(placeFirst && placeFirst.confidence >= SURE ? placeFirst.code : undefined)
  const place = placeChosen ?? (guessed ? { place: guessed } : {})
  const phoneFits = phone.trim() === '' || readPhone(phone) !== undefined

  const submit = (event: FormEvent) => {
    event.preventDefault()
    send()
  }
  const onceHanded = useOnceHanded<string | undefined>(handed, (code) =>
    code === undefined ? send() : join(code),
  )
  const send = () => {
    setTried(true)
    if (register.isPending || !phoneFits || gist.trim().length < 3 || subject === undefined) return
    if (handed.waits !== 'no') return onceHanded(undefined)
    if (pasted.post?.known || (pasted.typed.trim() !== '' && !pasted.link)) return
    const { link } = pasted
    register.mutate(
      {
        key: key.current,
        messages: [],
        door,
        ...(source ? { source } : {}),
        gist: gist.trim(),
        ...(link ? { link: linkOf(pasted, link.url) } : {}),
        subject,
        ...(place.place ? { place: place.place.code } : {}),
        ...(place.words ? { placeWords: place.words } : {}),
        ...(post ? { post } : {}),
        ...(nature === 'suggestion' ? { nature } : urgencySaid(guesses, urgent)),
        complainant: {
          language,
          ...(name.trim() ? { name: name.trim() } : {}),
          ...(phone.trim() ? { phone: phone.trim() } : {}),
        },
        ...(handed.tickets.length > 0 ? { uploads: [...handed.tickets] } : {}),
      },
      {
        onSuccess: ({ code }) =>
          onDone({ code, joined: false, ...(link ? { under: { url: link.url, language } } : {}) }),
      },
    )
  }
  const join = (code: string) => {
    setTried(handed.waits !== 'no')
    if (handed.waits !== 'no') return onceHanded(code)
    const text = gist.trim()
    const { link } = pasted
    if (pasted.post?.known) return
    afterwards(
      joining.mutateAsync({
        code,
        key: key.current,
        messages: [],
        door,
        ...(text.length >= 3 ? { text } : {}),
        ...(link ? { link: linkOf(pasted, link.url) } : {}),
        ...(handed.tickets.length > 0 ? { uploads: [...handed.tickets] } : {}),
      }),
      () => onDone({ code, joined: true }),
    )
  }
  const hotkey = (event: KeyboardEvent<HTMLFormElement>) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) event.currentTarget.requestSubmit()
    // Enter in a line goes on to the next field, as clerks expect; only the button or Ctrl + Enter registers.
    else if (event.key === 'Enter' && (event.target as HTMLElement).tagName === 'INPUT')
      event.preventDefault()
  }
  // An address that is pasted anywhere in the form is the post it is about.
  const paste = (event: ClipboardEvent<HTMLFormElement>) => {
    const text = event.clipboardData.getData('text').trim()
    if (/\s/.test(text) || !readPostLink(text)) return
    event.preventDefault()
    pasted.setTyped(text)
  }
  return {
    ...{ paste, pasted, register, joining, submit, join, hotkey, tried, guesses, settled },
    ...{ phone, setPhone, name, setName, language, setLanguage, door, setDoor, source, setSource },
    ...{
      gist,
      setGist,
      subject,
      setSubject,
      place,
      setPlace,
      post,
      setPost,
      handed,
      setHanded,
      nature,
      setNature,
      urgent,
      setUrgent,
    },
  }
}

function linkOf({ author, post }: Pasted, url: string) {
  const handle = author.trim()
  return {
    url,
    ...(handle ? { author: handle } : {}),
    // Whoever corrects the author means somebody else than the service said.
    ...(post?.shown && handle === (post.author ?? '') ? { user: post.shown.user } : {}),
    ...(post?.shown?.words ? { words: post.shown.words } : {}),
    ...(post?.shown?.pictures ? { pictures: post.shown.pictures } : {}),
  }
}
