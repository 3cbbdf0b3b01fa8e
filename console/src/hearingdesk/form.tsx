/** Registering while somebody talks: what they say, where, their papers, and what the officer decided at once. */
import { Button, NativeSelect, SegmentedControl, Textarea, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { type FormEvent, type KeyboardEvent, useState } from 'react'
import { SOURCE_OF } from '#core/hearing/sitting.ts'
import { readPhone } from '#core/text/phone.ts'
import { useWordsRead } from '../ask/answers.ts'
import { newKey } from '../ask/key.ts'
import { KnownCaller, useKnownCaller } from '../inbox/counter-caller.tsx'
import { PlaceNote, SURE, SubjectGuesses, usePlaceOf } from '../inbox/guesses.tsx'
import { PostByRules } from '../inbox/post-by-rules.tsx'
import { AlikeWarning } from '../parts/alike.tsx'
import { type PlaceChoice, PlacePicker, SubjectPicker } from '../parts/pickers.tsx'
import { cannotWait, Suggested, urgencySaid } from '../parts/suggested.tsx'
import { useHearingDeskWords } from '../words/hearing-desk.ts'
import { useTongue } from '../words/tongue.tsx'
import { areWhole, type Direction, Directions, FIRST } from './direct.tsx'
import styles from './hearingdesk.module.css'
import { Shots } from './shots.tsx'
import type { Said, ShownToken, WaitingEntry, WaitingFile } from './waiting.ts'

/** What the form hands over: entries in order, each with its files. */
export type Made = Pick<WaitingEntry, 'key' | 'said' | 'files' | 'about'> & { readonly tokenKey?: string }

type Outcome = 'usual' | 'directed' | 'settled'
type Registration = Extract<Said, { kind: 'registration' }>

interface Props {
  kind: keyof typeof SOURCE_OF
  tokens: readonly ShownToken[]
  /** A refused entry that is mended. */
  mended: WaitingEntry | undefined
  line: 'up' | 'down' | 'logged-out'
  onMade: (entries: readonly Made[]) => void
  onClear: () => void
}

/** The form; `key` makes a new one. */
export function Form({ kind, tokens, mended, line, onMade, onClear }: Props) {
  const { words } = useTongue()
  const says = useHearingDeskWords().form
  const counter = words.counter
  const form = useForm(tokens, mended, onMade)
  const { phone, gist, subject, place, outcome, tried } = form
  const known = useKnownCaller(phone, form.setName, () => {})
  const phoneWrong = phone.trim() !== '' && !readPhone(phone) && tried
  return (
    <form className={styles.form} onSubmit={form.submit} onKeyDown={form.hotkey} aria-label={says.title}>
      <div className={styles.formHead}>
        <h2>{says.title}</h2>
        <NativeSelect
          aria-label={says.token}
          value={form.token ?? ''}
          onChange={(event) => form.setToken(Number(event.currentTarget.value) || null)}
          data={[
            { value: '', label: says.noToken },
            ...form.choices.map(({ number, name }) => ({
              value: String(number),
              label: `${says.token} ${number}${name ? ` · ${name}` : ''}`,
            })),
          ]}
        />
      </div>
      <div className={styles.two}>
        <TextInput
          label={counter.phone}
          placeholder={counter.phoneHint}
          type="tel"
          inputMode="tel"
          autoComplete="off"
          value={phone}
          onChange={(event) => form.setPhone(event.currentTarget.value)}
          error={phoneWrong ? counter.phoneWrong : undefined}
        />
        <TextInput
          label={counter.name}
          placeholder={counter.nameHint}
          autoComplete="off"
          maxLength={200}
          value={form.name}
          onChange={(event) => form.setName(event.currentTarget.value)}
        />
      </div>
      {line === 'up' && (
        <KnownCaller
          caller={known}
          phone={phone}
          mayJoin={gist.trim().length >= 3}
          joining={undefined}
          onJoin={form.join}
        />
      )}
      <Textarea
        label={counter.gist}
        placeholder={counter.gistHint}
        autosize
        minRows={2}
        maxRows={8}
        maxLength={2000}
        value={gist}
        onChange={(event) => form.setGist(event.currentTarget.value)}
        error={tried && gist.trim().length < 3 ? words.registration.needGist : undefined}
      />
      <div className={styles.two}>
        <div>
          <SubjectPicker
            value={subject}
            onChange={(code) => form.setSubject(code ?? null)}
            clearable
            error={tried && subject === undefined ? words.registration.needSubject : undefined}
            {...(line === 'up' ? {} : { description: says.offlineSubject })}
          />
          <SubjectGuesses guesses={form.guesses} value={subject} onChange={form.setSubject} />
        </div>
        <div>
          <PlacePicker value={place} onChange={form.setPlace} free clearable />
          <PlaceNote guesses={form.guesses} choice={place} onChange={form.setPlace} />
        </div>
      </div>
      {line === 'up' && (
        <>
          <Suggested guesses={form.guesses} urgent={form.urgent} onUrgent={form.setUrgent} />
          <AlikeWarning text={gist} subject={subject} place={place.place?.code} phone={phone} />
        </>
      )}
      <Shots label={says.files} files={form.papers} onChange={form.setPapers} />
      <div className={styles.outcome}>
        <span className={styles.label}>{says.outcome}</span>
        <SegmentedControl
          fullWidth
          aria-label={says.outcome}
          value={outcome}
          onChange={(value) => form.setOutcome(value as Outcome)}
          data={(['usual', 'directed', 'settled'] as const).map((value) => ({
            value,
            label: says.outcomes[value],
          }))}
        />
        <p>{says.outcomeHints[outcome]}</p>
        {outcome === 'usual' && line === 'up' && (
          <PostByRules
            subject={subject}
            place={place.place?.code}
            channel="walkin"
            source={SOURCE_OF[kind]}
            cannotWait={cannotWait(form.guesses, form.urgent)}
          />
        )}
        {outcome === 'directed' && (
          <Directions
            all={form.directions}
            onChange={form.setDirections}
            error={tried && !areWhole(form.directions) ? says.needDirection : undefined}
          />
        )}
        {outcome === 'settled' && <Settled form={form} />}
      </div>
      <div className={styles.submit}>
        <Button type="submit" size="md" flex={1}>
          {says.submit}
        </Button>
        <Button type="button" size="md" variant="default" onClick={onClear}>
          {says.clear}
        </Button>
      </div>
    </form>
  )
}

function Settled({ form }: { form: ReturnType<typeof useForm> }) {
  const says = useHearingDeskWords().form
  const { tried, did, said } = form
  return (
    <>
      <Textarea
        label={says.done}
        placeholder={says.doneHint}
        autosize
        minRows={1}
        maxLength={2000}
        value={did}
        onChange={(event) => form.setDid(event.currentTarget.value)}
        error={tried && did.trim().length < 3 ? says.needDone : undefined}
      />
      <Textarea
        label={says.said}
        placeholder={says.saidHint}
        autosize
        minRows={1}
        maxLength={1000}
        value={said}
        onChange={(event) => form.setSaid(event.currentTarget.value)}
        error={tried && said.trim().length < 2 ? says.needSaid : undefined}
      />
      <Shots label={says.proof} files={form.proofs} onChange={form.setProofs} />
    </>
  )
}

function useForm(tokens: readonly ShownToken[], mended: WaitingEntry | undefined, onMade: Props['onMade']) {
  const old = mended?.said.kind === 'registration' ? mended.said : undefined
  const [tried, setTried] = useState(false)
  const [phone, setPhone] = useState(old?.complainant?.phone ?? '')
  const [nameTyped, setName] = useState(old?.complainant?.name)
  const [gist, setGist] = useState(old?.gist ?? '')
  const [urgent, setUrgent] = useState(old?.urgent)
  const [subjectChosen, setSubject] = useState<string | null | undefined>(old?.subject)
  const [placeChosen, setPlace] = useState<PlaceChoice | undefined>(placeOf(old))
  const [tokenChosen, setToken] = useState<number | null | undefined>(old ? (old.token ?? null) : undefined)
  const [papers, setPapers] = useState<readonly WaitingFile[]>(
    mended?.files.filter(({ proof }) => !proof) ?? [],
  )
  const [proofs, setProofs] = useState<readonly WaitingFile[]>(
    mended?.files.filter(({ proof }) => proof) ?? [],
  )
  const [outcome, setOutcome] = useState<Outcome>(old?.settled ? 'settled' : 'usual')
  const [directions, setDirections] = useState<readonly Direction[]>([FIRST])
  const [did, setDid] = useState(old?.settled?.text ?? '')
  const [said, setSaid] = useState(old?.settled?.said ?? '')

  const choices = tokens.filter(({ state, number }) => state !== 'done' || number === tokenChosen)
  const current =
    choices.find(({ state }) => state === 'heard') ?? choices.find(({ state }) => state === 'called')
  const token = tokenChosen === undefined ? current?.number : (tokenChosen ?? undefined)
  const shown = tokens.find(({ number }) => number === token)
  const name = nameTyped ?? shown?.name ?? ''

  const [settled] = useDebouncedValue(gist.trim(), 350)
  const { data: read } = useWordsRead(settled)
  const guesses = settled.length >= 3 ? read : undefined
  const [first] = guesses?.subjects ?? []
  const sure = first && first.confidence >= SURE ? first.code : undefined
  const subject = subjectChosen === undefined ? sure : (subjectChosen ?? undefined)
  const [placeFirst] = guesses?.places ?? []
  const guessed = usePlaceOf(placeFirst && placeFirst.confidence >= SURE ? placeFirst.code : undefined)
  const old_ = usePlaceOf(placeChosen ? undefined : old?.place)
  const place = placeChosen ?? (old_ ? { place: old_ } : guessed ? { place: guessed } : {})

  const about = { ...(name.trim() ? { name: name.trim() } : {}), gist: gist.trim() }
  const whose = shown?.tokenKey ? { tokenKey: shown.tokenKey } : {}
  const registration = (): Registration => ({
    kind: 'registration',
    gist: gist.trim(),
    subject: subject ?? '',
    ...(token === undefined ? {} : { token }),
    ...(place.place ? { place: place.place.code } : {}),
    ...(place.words ? { placeWords: place.words } : {}),
    complainant: {
      language: 'hi',
      ...(name.trim() ? { name: name.trim() } : {}),
      ...(phone.trim() ? { phone: phone.trim() } : {}),
    },
    ...(urgent === undefined ? urgencySaid(guesses, urgent) : { urgent }),
    ...(outcome === 'settled' ? { settled: { text: did.trim(), said: said.trim() } } : {}),
  })
  const isWhole = () =>
    (phone.trim() === '' || readPhone(phone) !== undefined) &&
    gist.trim().length >= 3 &&
    subject !== undefined &&
    (outcome !== 'directed' || areWhole(directions)) &&
    (outcome !== 'settled' || (did.trim().length >= 3 && said.trim().length >= 2))

  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (!isWhole()) return
    const key = mended?.key ?? newKey()
    const files: readonly WaitingFile[] = [
      ...papers,
      ...(outcome === 'settled' ? proofs.map((file) => ({ ...file, proof: true })) : []),
    ]
    const direction: readonly Made[] =
      outcome === 'directed'
        ? [
            {
              key: newKey(),
              said: { kind: 'direction', of: { entry: key }, directions: [...directions] },
              files: [],
              about,
            },
          ]
        : []
    onMade([{ key, said: registration(), files, about, ...whose }, ...direction])
  }
  const join = (code: string) => {
    const turn = token === undefined ? {} : { token }
    onMade([
      {
        key: newKey(),
        said: { kind: 'joining', code, text: gist.trim(), ...turn },
        files: papers,
        about,
        ...whose,
      },
    ])
  }
  const hotkey = (event: KeyboardEvent<HTMLFormElement>) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) event.currentTarget.requestSubmit()
    else if (event.key === 'Enter' && (event.target as HTMLElement).tagName === 'INPUT')
      event.preventDefault()
  }
  return {
    ...{ submit, join, hotkey, tried, guesses, choices, token, setToken },
    ...{ phone, setPhone, name, setName, gist, setGist, subject, setSubject, place, setPlace },
    ...{
      urgent,
      setUrgent,
      papers,
      setPapers,
      proofs,
      setProofs,
      outcome,
      setOutcome,
      directions,
      setDirections,
    },
    ...{ did, setDid, said, setSaid },
  }
}

/** Words of a place stand as they were written; one of the tree is looked up by its code. */
function placeOf(old: Registration | undefined): PlaceChoice | undefined {
  return old?.placeWords ? { words: old.placeWords } : undefined
}
