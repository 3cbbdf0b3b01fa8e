/** Confirmation calls: whom to ring, the three questions, and where to write the answers down. */
import { Button } from '@mantine/core'
import { IconMoodSmile, IconPhone, IconWriting } from '@tabler/icons-react'
import { useState } from 'react'
import { Link } from 'wouter'
import type { ConfirmationItem } from '#contract/office.ts'
import { useFile } from '../ask/answers.ts'
import { DeedDialog } from '../deeds/deed-dialog.tsx'
import { StateChip } from '../parts/chips.tsx'
import { Empty, Waiting } from '../parts/empty.tsx'
import { callTo, isWhole, spaced } from '../parts/phone.tsx'
import { TroubleNote } from '../parts/trouble.tsx'
import { useTongue } from '../words/tongue.tsx'
import { useConfirmations } from './answers.ts'
import styles from './office.module.css'
import { useOfficeWords } from './words.ts'

/** The page. */
export function Calls() {
  const words = useOfficeWords()
  const queue = useConfirmations()
  const [open, setOpen] = useState<string>()
  if (queue.isPending) return <Waiting lines={4} height={120} />
  if (!queue.data) return <TroubleNote error={queue.error} retry={() => void queue.refetch()} />
  const { items } = queue.data
  return (
    <>
      <p className={styles.quiet}>{words.calls.lead}</p>
      {items.length === 0 ? (
        <Empty icon={IconMoodSmile} says={words.calls.empty} />
      ) : (
        <div className={styles.queue}>
          <ul className={styles.calls}>
            {items.map((item) => (
              <Item key={item.code} item={item} onRecord={() => setOpen(item.code)} />
            ))}
          </ul>
          <aside className={styles.card}>
            <h2>{words.calls.script}</h2>
            <p>{words.calls.hello}</p>
            {Object.values(words.call.questions).map((question) => (
              <p key={question}>
                <b>{question}</b>
              </p>
            ))}
            <p className={styles.quiet}>{words.call.wordHint}</p>
          </aside>
        </div>
      )}
      {open && <Record key={open} code={open} onClose={() => setOpen(undefined)} />}
    </>
  )
}

function Item({ item, onRecord }: { item: ConfirmationItem; onRecord: () => void }) {
  const words = useOfficeWords()
  const { say, pick } = useTongue()
  const { phone } = item
  return (
    <li className={styles.card}>
      <div className={styles.dayHead}>
        <Link href={`/grievances/${item.code}`} className="code">
          {item.code}
        </Link>
        <StateChip state={item.state} />
      </div>
      <p>{item.gist}</p>
      <p className={styles.quiet}>
        {[item.subject, item.place, item.post].flatMap((one) => (one ? [pick(one)] : [])).join(' · ')}
        <br />
        {words.calls.reportedAt(say.moment(item.at))}
      </p>
      <div className={styles.callRow}>
        {isWhole(phone) ? (
          <Button
            component="a"
            href={callTo(phone)}
            variant="light"
            leftSection={<IconPhone size={17} aria-hidden />}
          >
            {[item.name, spaced(phone)].filter(Boolean).join(' · ')}
          </Button>
        ) : (
          <span>{words.calls.noNumber}</span>
        )}
        <Button onClick={onRecord} leftSection={<IconWriting size={17} aria-hidden />}>
          {words.calls.record}
        </Button>
      </div>
    </li>
  )
}

/** The dialog of the deed, on the file as it now stands. */
function Record({ code, onClose }: { code: string; onClose: () => void }) {
  const file = useFile(code)
  if (file.isError) return <TroubleNote error={file.error} retry={() => void file.refetch()} />
  return file.data ? <DeedDialog name="confirmation" file={file.data} onClose={onClose} /> : null
}
