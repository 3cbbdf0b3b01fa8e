/** What is being prepared, at the foot of every settings page: how much, what is wrong with it, why, and the two ways out. */
import { Button, TextInput } from '@mantine/core'
import { IconAlertTriangle, IconCircleCheck, IconUserExclamation } from '@tabler/icons-react'
import { useState } from 'react'
import { Link } from 'wouter'
import type { Words } from '#contract/shapes.ts'
import { columnsChanged } from '#core/district/difference.ts'
import { useChangeSettings } from '../ask/settings.ts'
import { announce } from '../parts/announce.ts'
import { useTroubleWords } from '../parts/trouble.tsx'
import { useTongue } from '../words/tongue.tsx'
import { areaOf } from './areas.ts'
import { useDrafting } from './drafting.tsx'
import styles from './settings.module.css'

/** The bar; nothing while nothing is being prepared. */
export function SaveBar() {
  const { words, say } = useTongue()
  const { sent, faults, moved, checking, clear, hear } = useDrafting()
  const troubleWords = useTroubleWords()
  const [why, setWhy] = useState('')
  const [asked, setAsked] = useState(false)
  const change = useChangeSettings()
  if (sent.length === 0) return null
  const apply = async () => {
    setAsked(true)
    if (why.trim() === '') return
    const answer = await change
      .mutateAsync({ edits: sent.map(({ edit }) => edit), why })
      .catch(() => undefined)
    if (!answer) return
    if (answer.kind !== 'changed') return hear(answer)
    announce(words.settings.applied(say.number(answer.version ?? 0)), words)
    clear()
    setWhy('')
    setAsked(false)
  }
  return (
    <section className={styles.bar} aria-label={words.settings.changes(say.number(sent.length))}>
      {moved && <Overtaken />}
      {faults.length > 0 && <Faults />}
      {change.isError && (
        <p className={styles.trouble} role="alert">
          {troubleWords(change.error).title}
        </p>
      )}
      <div className={styles.barLine}>
        <div className={styles.count} role="status">
          <strong>{words.settings.changes(say.number(sent.length))}</strong>
          <span data-tone={faults.length > 0 ? 'alarm' : 'good'}>
            {checking ? (
              words.settings.checking
            ) : faults.length > 0 ? (
              <>
                <IconAlertTriangle size={15} aria-hidden /> {words.settings.faults(say.number(faults.length))}
              </>
            ) : (
              !moved && (
                <>
                  <IconCircleCheck size={15} aria-hidden /> {words.settings.allGood}
                </>
              )
            )}
          </span>
        </div>
        <TextInput
          className={styles.why}
          aria-label={words.settings.why}
          placeholder={`${words.settings.why} (${words.settings.whyHint})`}
          value={why}
          onChange={(event) => setWhy(event.currentTarget.value)}
          error={asked && why.trim() === '' ? words.settings.whyNeeded : undefined}
          maxLength={500}
        />
        <Button variant="default" onClick={clear}>
          {words.settings.discard}
        </Button>
        <Button
          onClick={() => void apply()}
          loading={change.isPending}
          disabled={faults.length > 0 || moved !== undefined}
        >
          {words.settings.apply}
        </Button>
      </div>
    </section>
  )
}

/** Each fault once, with the way to where it is mended. */
function Faults() {
  const { pick, words } = useTongue()
  const { faults } = useDrafting()
  return (
    <ul className={styles.faults}>
      {faults.slice(0, 6).map((fault) => {
        const area = areaOf(fault.file)
        const [name = fault.file] = words.settings.areas[area?.name ?? ''] ?? []
        const who = fault.row && pick({ hi: fault.row.name_hi ?? '', en: fault.row.name_en ?? '' })
        return (
          <li key={`${fault.file} ${fault.line} ${fault.column} ${fault.what.en}`}>
            <Link href={`/settings/${area?.name ?? ''}`}>{name}</Link>
            {who && <b> {who}</b>}: {pick(fault.what)}. <span>{pick(fault.todo)}.</span>
          </li>
        )
      })}
    </ul>
  )
}

/** Somebody was quicker: what they left, and the choice. */
function Overtaken() {
  const { words, pick, say } = useTongue()
  const { moved, settle } = useDrafting()
  if (!moved) return null
  const { answer, sent } = moved
  return (
    <div className={styles.moved} role="alert">
      <IconUserExclamation size={20} aria-hidden />
      <div>
        <strong>
          {words.settings.moved(answer.by ? pick(answer.by as Words) : words.settings.movedSomebody)}
        </strong>{' '}
        {answer.at && <span>{say.moment(answer.at)}</span>}
        <p>
          {answer.now === undefined
            ? words.settings.movedGone
            : `${words.settings.movedNow}: ${theirs(sent.edit, answer.now)}`}
        </p>
      </div>
      <Button size="compact-sm" variant="default" onClick={() => settle(false)}>
        {words.settings.keepTheirs}
      </Button>
      <Button size="compact-sm" onClick={() => settle(true)}>
        {words.settings.keepMine}
      </Button>
    </div>
  )
}

function theirs(edit: { readonly kind: string; readonly before?: unknown }, now: unknown): string {
  if (edit.kind !== 'row') return typeof now === 'string' ? now : JSON.stringify(now)
  const row = now as Readonly<Record<string, string>>
  const before = (edit.before ?? {}) as Readonly<Record<string, string>>
  const columns = columnsChanged(before, row)
  return (columns.length > 0 ? columns : Object.keys(row)).map((column) => row[column] || '–').join(', ')
}
