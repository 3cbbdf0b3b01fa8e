/** What is written while somebody speaks: who, what, the questions of the subject, where; and what came of it. */
import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core'
import { IconChecks, IconPhonePlus } from '@tabler/icons-react'
import { type FormEvent, useEffect, useRef } from 'react'
import { Link } from 'wouter'
import type { CallDesk, CallItem } from '#contract/calls.ts'
import { readPhone } from '#core/text/phone.ts'
import { PlaceNote, SubjectGuesses } from '../inbox/guesses.tsx'
import { PostByRules } from '../inbox/post-by-rules.tsx'
import { AlikeWarning } from '../parts/alike.tsx'
import { PlacePicker, SubjectPicker } from '../parts/pickers.tsx'
import { cannotWait, Suggested } from '../parts/suggested.tsx'
import { TroubleNote } from '../parts/trouble.tsx'
import { useCalldeskWords } from '../words/calldesk.ts'
import { useTongue } from '../words/tongue.tsx'
import styles from './calldesk.module.css'
import { CallerPanel } from './caller-panel.tsx'
import { useCallForm } from './use-call-form.ts'

interface Props {
  call: CallItem | undefined
  number: string
  lines: CallDesk['lines']
  onTake: (() => void) | undefined
  onClose: () => void
}

/** The form, and beside it who calls. */
export function CallForm({ call, number, lines, onTake, onClose }: Props) {
  const says = useCalldeskWords()
  const { words, pick } = useTongue()
  const form = useCallForm(call, number, lines)
  const { phone, name, gist, subject, place, tried, done } = form
  const gistField = useRef<HTMLTextAreaElement>(null)
  useGoneByItself(call, gist === '' && name === '', onClose)
  useEffect(() => {
    if (number !== '') gistField.current?.focus()
  }, [number])
  if (done) return <Done {...done} phone={phone} onNext={onClose} />
  const phoneWrong = phone.trim() !== '' && !readPhone(phone) && tried
  const submit = (event: FormEvent) => {
    event.preventDefault()
    form.submit()
  }
  return (
    <div className={styles.panel}>
      <form className={styles.form} onSubmit={submit} onKeyDown={form.hotkey} aria-label={says.title}>
        <div className={styles.now} data-state={call?.state}>
          <div>
            <strong>{call ? says.states[call.state] : says.byHandHint}</strong>
            {call?.line && <span>{pick(call.line)}</span>}
            {call?.digits && <span>{says.pressed(call.digits)}</span>}
          </div>
          {onTake && (
            <Button type="button" onClick={onTake}>
              {says.take} <kbd className={styles.kbd}>F2</kbd>
            </Button>
          )}
          <Button type="button" variant="subtle" onClick={onClose}>
            {says.close}
          </Button>
        </div>
        <div className={styles.pair}>
          <TextInput
            label={says.number}
            type="tel"
            inputMode="tel"
            autoComplete="off"
            size="md"
            autoFocus={number === ''}
            readOnly={call?.number !== undefined}
            value={phone}
            onChange={(event) => form.setPhone(event.currentTarget.value)}
            error={phoneWrong ? words.counter.phoneWrong : undefined}
          />
          <TextInput
            label={says.name}
            autoComplete="off"
            size="md"
            maxLength={200}
            value={name}
            onChange={(event) => form.setName(event.currentTarget.value)}
          />
        </div>
        {!call && (
          <NativeSelect
            label={says.line}
            value={form.line}
            onChange={(event) => form.setLine(event.currentTarget.value)}
            data={[
              { value: '', label: says.noLine },
              ...lines.map((line) => ({ value: line.number, label: pick(line.name) })),
            ]}
          />
        )}
        <Textarea
          ref={gistField}
          label={says.gist}
          placeholder={says.gistHint}
          autosize
          minRows={2}
          maxRows={7}
          maxLength={1400}
          size="md"
          value={gist}
          onChange={(event) => form.setGist(event.currentTarget.value)}
          error={tried && gist.trim().length < 3 ? words.registration.needGist : undefined}
        />
        <div>
          <SubjectPicker
            value={subject}
            onChange={(code) => form.setSubject(code ?? null)}
            clearable
            error={tried && subject === undefined ? words.registration.needSubject : undefined}
          />
          <SubjectGuesses guesses={form.guesses} value={subject} onChange={form.setSubject} />
        </div>
        {form.script.length > 0 && (
          <fieldset className={styles.script}>
            <legend>{says.script}</legend>
            {form.script.map(({ question }) => (
              <TextInput
                key={question.hi}
                label={pick(question)}
                autoComplete="off"
                maxLength={150}
                value={form.answers[question.hi] ?? ''}
                onChange={(event) => form.answer(question.hi, event.currentTarget.value)}
              />
            ))}
          </fieldset>
        )}
        <div>
          <PlacePicker value={place} onChange={form.setPlace} free clearable />
          <PlaceNote guesses={form.guesses} choice={place} onChange={form.setPlace} />
        </div>
        <Suggested guesses={form.guesses} urgent={form.urgent} onUrgent={form.setUrgent} />
        <AlikeWarning text={gist} subject={subject} place={place.place?.code} phone={phone} />
        <PostByRules
          subject={subject}
          place={place.place?.code}
          channel="phone"
          source={form.source}
          cannotWait={cannotWait(form.guesses, form.urgent)}
          value={form.post}
          onChange={form.setPost}
        />
        <footer className={styles.end}>
          {form.error !== null && <TroubleNote error={form.error} />}
          <Button type="submit" size="lg" fullWidth loading={form.busy}>
            {says.register} <kbd className={styles.kbd}>Ctrl + Enter</kbd>
          </Button>
        </footer>
      </form>
      <CallerPanel
        call={call}
        phone={phone}
        told={form.told}
        busy={form.busy}
        onKnown={form.known}
        onSay={form.say}
        onJoin={form.join}
      />
    </div>
  )
}

/** A call that rang and was gone before anybody took it or wrote a word makes room for the next. */
function useGoneByItself(call: CallItem | undefined, untouched: boolean, onClose: () => void): void {
  const rang = useRef(call?.state === 'ringing')
  const gone = rang.current && call?.state === 'missed' && untouched
  useEffect(() => {
    if (gone) onClose()
  }, [gone, onClose])
}

function Done({
  code,
  purpose,
  phone,
  onNext,
}: {
  code: string
  purpose: string
  phone: string
  onNext: () => void
}) {
  const says = useCalldeskWords()
  const { words } = useTongue()
  const next = useRef<HTMLButtonElement>(null)
  useEffect(() => next.current?.focus(), [])
  return (
    <section className={styles.done}>
      <IconChecks size={40} aria-hidden />
      <p role="status">{says.done[purpose]}</p>
      <strong className="code">{code}</strong>
      {purpose === 'registered' && <p>{readPhone(phone) ? says.told : says.untold}</p>}
      <div>
        <Button ref={next} size="lg" leftSection={<IconPhonePlus size={20} aria-hidden />} onClick={onNext}>
          {says.next}
        </Button>
        <Button component={Link} href={`/grievances/${code}`} size="lg" variant="subtle">
          {words.counter.openFile}
        </Button>
      </div>
    </section>
  )
}
