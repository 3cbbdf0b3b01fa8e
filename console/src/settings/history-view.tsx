/** Every change to the district: who, when, why, and what was before. */

import { Select } from '@mantine/core'
import { IconHistory } from '@tabler/icons-react'
import { useState } from 'react'
import type { PastChange } from '#contract/settings.ts'
import { useHistory, usePastFile, useSettings } from '../ask/settings.ts'
import { Mark } from '../parts/chips.tsx'
import { Empty, More, Waiting } from '../parts/empty.tsx'
import { byLabel } from '../parts/match.ts'
import { TroubleNote } from '../parts/trouble.tsx'
import { useTongue } from '../words/tongue.tsx'
import styles from './history.module.css'

/** The page of the history. */
export function HistoryView() {
  const { words, pick } = useTongue()
  const [file, setFile] = useState<string>()
  const { data: settings } = useSettings()
  const history = useHistory(file)
  const changes = history.data?.pages.flatMap(({ items }) => items) ?? []
  return (
    <>
      <Select
        aria-label={words.settings.history.all}
        placeholder={words.settings.history.all}
        data={(settings?.files ?? []).map((one) => ({ value: one.file, label: pick(one.label) }))}
        value={file ?? null}
        onChange={(chosen) => setFile(chosen ?? undefined)}
        clearable
        searchable
        filter={byLabel}
        maw={340}
        mb="md"
      />
      {history.isPending ? (
        <Waiting lines={4} height={90} />
      ) : history.isError ? (
        <TroubleNote error={history.error} retry={() => void history.refetch()} />
      ) : changes.length === 0 ? (
        <Empty icon={IconHistory} says={words.settings.history.none} />
      ) : (
        <ol className={styles.changes}>
          {changes.map((change) => (
            <OneChange key={change.version} change={change} />
          ))}
        </ol>
      )}
      <More
        shown={changes.length}
        hasMore={history.hasNextPage}
        busy={history.isFetchingNextPage}
        onMore={() => void history.fetchNextPage()}
      />
    </>
  )
}

const TONES = { added: 'good', removed: 'alarm', changed: 'heed', value: 'heed' } as const

/** One edit: which row or value, and what it was before. */
function OneEdit({ edit, named = false }: { edit: PastChange['edits'][number]; named?: boolean }) {
  const { words, pick } = useTongue()
  const { history } = words.settings
  return (
    <>
      <p>
        {named && pick(edit.label)} {edit.key && <em>{edit.key}</em>}
        <Mark tone={TONES[edit.kind as keyof typeof TONES] ?? 'quiet'}>
          {history[edit.kind as keyof typeof TONES] ?? edit.kind}
        </Mark>
      </p>
      {edit.changes.length > 0 && (
        <dl>
          {edit.changes.map((one) => (
            <div key={one.name}>
              <dt>{pick(one.label)}</dt>
              <dd>
                {one.before !== undefined && <del>{one.before || words.settings.empty}</del>}
                {one.before !== undefined && one.after !== undefined && ' → '}
                {one.after !== undefined && <ins>{one.after || words.settings.empty}</ins>}
              </dd>
            </div>
          ))}
        </dl>
      )}
    </>
  )
}

/** A file that was replaced whole, with what differs in it once it is opened. */
function WholeFile({ version, file, label }: { version: number; file: string; label: string }) {
  const { words, say } = useTongue()
  const [open, setOpen] = useState(false)
  const { data, error, refetch } = usePastFile(version, file, open)
  const { history } = words.settings
  return (
    <details className={styles.file} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{label}</summary>
      {open &&
        !data &&
        (error ? (
          <TroubleNote error={error} retry={() => void refetch()} />
        ) : (
          <Waiting lines={2} height={22} />
        ))}
      {data && data.edits.length === 0 && data.lines.length === 0 && <p>{history.nothingDiffers}</p>}
      {data && data.lines.length > 0 && (
        <pre>
          {data.lines.map((line, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: lines of the past never change
            <span key={at} data-kind={line.kind}>
              {line.kind === 'gap' ? '⋯' : line.text || ' '}
            </span>
          ))}
        </pre>
      )}
      {data && data.edits.length > 0 && (
        <ul>
          {data.edits.map((edit, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the edits of a change never change
            <li key={at}>
              <OneEdit edit={edit} />
            </li>
          ))}
        </ul>
      )}
      {data && data.count > data.edits.length && (
        <p>{history.more(say.number(data.count - data.edits.length))}</p>
      )}
    </details>
  )
}

function OneChange({ change }: { change: PastChange }) {
  const { words, say, pick } = useTongue()
  const { history } = words.settings
  const files = change.edits.filter(({ kind }) => kind === 'file')
  const edits = change.edits.filter(({ kind }) => kind !== 'file')
  return (
    <li className={styles.change}>
      <header>
        <b>{say.number(change.version)}</b>
        <div>
          <strong>{history.reasons[change.why] ?? change.why}</strong>
          <span>
            {change.by ? pick(change.by) : history.program} ·{' '}
            <time dateTime={change.at}>{say.moment(change.at)}</time>
          </span>
        </div>
      </header>
      <ul>
        {files.length > 0 && (
          <li className={styles.whole}>
            {history.wholeFile}:
            {files.map((one) => (
              <WholeFile key={one.file} version={change.version} file={one.file} label={pick(one.label)} />
            ))}
          </li>
        )}
        {edits.map((edit, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the edits of a change never change
          <li key={at}>
            <OneEdit edit={edit} named />
          </li>
        ))}
      </ul>
      {change.count > change.edits.length && (
        <p className={styles.more}>{history.more(say.number(change.count - change.edits.length))}</p>
      )}
    </li>
  )
}
