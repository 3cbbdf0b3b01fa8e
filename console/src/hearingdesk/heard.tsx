/** What was heard at a sitting, with its outcome; whoever presides directs from here, on the phone too. */
import { Button } from '@mantine/core'
import { IconChevronDown, IconGavel, IconListCheck } from '@tabler/icons-react'
import { useState } from 'react'
import { Link } from 'wouter'
import type { HeardItem, SittingBoard } from '#contract/hearing-desk.ts'
import { useFile } from '../ask/answers.ts'
import { newKey } from '../ask/key.ts'
import { DeedButtons } from '../deeds/deed-buttons.tsx'
import { DueIn, StateChip } from '../parts/chips.tsx'
import { Empty } from '../parts/empty.tsx'
import { useHearingDeskWords } from '../words/hearing-desk.ts'
import { useTongue } from '../words/tongue.tsx'
import { areWhole, type Direction, Directions, FIRST } from './direct.tsx'
import type { Made } from './form.tsx'
import styles from './heard.module.css'
import shared from './hearingdesk.module.css'
import type { WaitingEntry } from './waiting.ts'

interface Props {
  board: SittingBoard
  waiting: readonly WaitingEntry[]
  /** Absent: this person only looks. */
  onMade: ((entries: readonly Made[]) => void) | undefined
}

/** The counts and the list, newest first. */
export function Heard({ board, waiting, onMade }: Props) {
  const { heard: says } = useHearingDeskWords()
  const { say } = useTongue()
  const counts = (['heard', 'settled', 'in-review', 'directed', 'pending'] as const).filter(
    (name) => name !== 'in-review' || (board.counts[name] ?? 0) > 0,
  )
  return (
    <section className={styles.heard} aria-label={says.title}>
      <h2>{says.title}</h2>
      <dl>
        {counts.map((name) => (
          <div key={name}>
            <dt>{says.counts[name]}</dt>
            <dd>{say.number(board.counts[name] ?? 0)}</dd>
          </div>
        ))}
      </dl>
      {board.heard.length === 0 && <Empty icon={IconListCheck} says={says.none} />}
      <ul>
        {board.heard.toReversed().map((item) => (
          <Line key={item.code} item={item} onMade={onMade} directing={isDirecting(waiting, item.code)} />
        ))}
      </ul>
    </section>
  )
}

function isDirecting(waiting: readonly WaitingEntry[], code: string): boolean {
  return waiting.some(
    ({ said, state }) =>
      state === 'waiting' && said.kind === 'direction' && 'code' in said.of && said.of.code === code,
  )
}

function Line({ item, onMade, directing }: { item: HeardItem; onMade: Props['onMade']; directing: boolean }) {
  const { heard: says } = useHearingDeskWords()
  const { say, pick } = useTongue()
  const [open, setOpen] = useState(false)
  const posts = item.directed.length > 0 ? item.directed : item.post ? [item.post] : []
  return (
    <li data-outcome={item.outcome}>
      <div className={shared.row}>
        {item.token !== undefined && <strong className={styles.number}>{say.number(item.token)}</strong>}
        <Link href={`/grievances/${item.code}`} className="code">
          {item.code}
        </Link>
        <span className={shared.chip} data-outcome={item.outcome}>
          {says.outcomes[item.outcome]}
        </span>
        <StateChip state={item.state} />
        <DueIn due={item.dueAt} closed={item.state === 'closed'} />
      </div>
      <p>{item.gist}</p>
      <small>
        {[item.name, item.place && pick(item.place), item.subject && pick(item.subject), ...posts.map(pick)]
          .filter(Boolean)
          .join(' · ')}
      </small>
      {onMade && item.state !== 'closed' && (
        <div>
          {directing ? (
            <small role="status">{says.waits}</small>
          ) : (
            <Button
              size="compact-sm"
              variant="light"
              aria-expanded={open}
              leftSection={<IconGavel size={15} aria-hidden />}
              rightSection={<IconChevronDown size={14} aria-hidden />}
              onClick={() => setOpen(!open)}
            >
              {says.direct}
            </Button>
          )}
          {open && !directing && (
            <Direct
              item={item}
              onMade={(made) => {
                onMade(made)
                setOpen(false)
              }}
            />
          )}
        </div>
      )}
    </li>
  )
}

function Direct({ item, onMade }: { item: HeardItem; onMade: (entries: readonly Made[]) => void }) {
  const { heard: says, form } = useHearingDeskWords()
  const [all, setAll] = useState<readonly Direction[]>([{ ...FIRST, post: item.postCode ?? '' }])
  const [tried, setTried] = useState(false)
  const send = () => {
    setTried(true)
    if (!areWhole(all)) return
    onMade([
      {
        key: newKey(),
        said: { kind: 'direction', of: { code: item.code }, directions: [...all] },
        files: [],
        about: { gist: item.gist, ...(item.name ? { name: item.name } : {}) },
      },
    ])
  }
  return (
    <div className={styles.direct}>
      <Directions
        all={all}
        onChange={setAll}
        error={tried && !areWhole(all) ? form.needDirection : undefined}
      />
      <Button onClick={send}>{says.send}</Button>
      <Others code={item.code} />
    </div>
  )
}

/** What else this person may do with the file. */
function Others({ code }: { code: string }) {
  const { heard: says } = useHearingDeskWords()
  const { data: file } = useFile(code)
  if (!file || file.may.length === 0) return null
  return (
    <div>
      <small>{says.more}</small>
      <DeedButtons file={file} />
    </div>
  )
}
