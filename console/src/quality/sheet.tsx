/** One disposal before the reviewer, on one screen: asked, reported, shown, said; and the list to be answered. */
import { Button, Textarea } from '@mantine/core'
import { IconFolderOpen, IconX } from '@tabler/icons-react'
import { useState } from 'react'
import { Link } from 'wouter'
import type { QualitySheet } from '#contract/quality.ts'
import { CHECKS } from '#core/quality/acts.ts'
import { ANSWER_WORDS, CHECK_WORDS, OUTCOME_WORDS } from '#core/words/quality.ts'
import { Reports } from '../file/reports.tsx'
import { announce } from '../parts/announce.ts'
import { Waiting } from '../parts/empty.tsx'
import { FactList } from '../parts/fact-list.tsx'
import { TroubleNote } from '../parts/trouble.tsx'
import { useReviewWords } from '../words/review.ts'
import { useTongue } from '../words/tongue.tsx'
import { useQualitySheet, useSettling } from './ask.ts'
import { LookForm } from './look-form.tsx'
import styles from './quality.module.css'

/** The sheet of a report, asked for. */
export function Sheet({ code, report, onDone }: { code: string; report: number; onDone: () => void }) {
  const words = useReviewWords()
  const sheet = useQualitySheet(code, report)
  if (sheet.isPending) return <Waiting lines={3} height={140} />
  if (!sheet.data) return <TroubleNote error={sheet.error} retry={() => void sheet.refetch()} />
  const { may } = sheet.data
  return (
    <article className={styles.sheet} aria-label={code}>
      <Facts sheet={sheet.data} />
      <section>
        <h2>{words.asked}</h2>
        <p className={styles.gist}>{sheet.data.gist}</p>
      </section>
      <div className={styles.reported}>
        <Reports reports={[sheet.data.report]} />
      </div>
      <SaidByCitizen said={sheet.data.said} />
      <Looks looks={sheet.data.looks} />
      {(may.look || may.again) && <LookForm key={sheet.data.seq} sheet={sheet.data} onDone={onDone} />}
      {may.settle && <Decline sheet={sheet.data} onDone={onDone} />}
    </article>
  )
}

function Facts({ sheet }: { sheet: QualitySheet }) {
  const words = useReviewWords()
  const { words: book, say, pick } = useTongue()
  const facts = [
    [words.post, pick(sheet.row.post)],
    [words.place, sheet.place && pick(sheet.place)],
    [words.registered, say.day(sheet.registeredAt)],
    [words.due, sheet.dueAt && say.moment(sheet.dueAt)],
  ] as const
  return (
    <header className={styles.facts}>
      <div>
        <b>{sheet.row.subject ? pick(sheet.row.subject) : pick(sheet.row.department)}</b>
        <span className={styles.state}>{book.states[sheet.state]}</span>
        <Link href={`/grievances/${sheet.code}`} className="code">
          <IconFolderOpen size={15} aria-hidden /> {sheet.code}
        </Link>
      </div>
      <FactList facts={facts} />
    </header>
  )
}

function SaidByCitizen({ said }: { said: QualitySheet['said'] }) {
  const words = useReviewWords()
  const { say, pick } = useTongue()
  return (
    <section>
      <h2>{words.citizen}</h2>
      {said.length === 0 && <p className={styles.quiet}>{words.nothingSaid}</p>}
      <ul className={styles.said}>
        {said.map((one) => (
          <li key={`${one.at}${one.says.hi}`}>
            {pick(one.says)}
            <small>
              {pick(one.by)} · {say.moment(one.at)}
            </small>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Looks({ looks }: { looks: QualitySheet['looks'] }) {
  const words = useReviewWords()
  const { say, pick } = useTongue()
  if (looks.length === 0) return null
  return (
    <section>
      <h2>{words.earlier}</h2>
      <ul className={styles.said}>
        {looks.map((one) => (
          <li key={one.at}>
            <b data-outcome={one.outcome}>{pick(OUTCOME_WORDS[one.outcome])}</b>
            {one.second && ` (${words.again})`}
            {one.remark && `: ${one.remark}`}
            <dl className={styles.checks}>
              {CHECKS.map((check) => (
                <div key={check}>
                  <dt>{pick(CHECK_WORDS[check])}</dt>
                  <dd>{pick(ANSWER_WORDS[one.checked[check]])}</dd>
                </div>
              ))}
            </dl>
            <small>
              {pick(one.by)} · {say.moment(one.at)}
            </small>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Decline({ sheet, onDone }: { sheet: QualitySheet; onDone: () => void }) {
  const words = useReviewWords()
  const { words: book } = useTongue()
  const [reason, setReason] = useState('')
  const settling = useSettling(sheet.code, sheet.row.report)
  const send = () =>
    settling.mutate(
      { deed: 'refusal', seq: sheet.seq, reason: reason.trim() },
      {
        onSuccess: () => {
          announce(words.declined, book)
          onDone()
        },
      },
    )
  return (
    <section className={styles.form}>
      <Textarea
        label={words.declineWhy}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        maxLength={1000}
        autosize
        minRows={2}
      />
      {settling.isError && <TroubleNote error={settling.error} />}
      <div className={styles.deeds}>
        <Button
          variant="default"
          leftSection={<IconX size={17} aria-hidden />}
          loading={settling.isPending}
          disabled={reason.trim().length < 3}
          onClick={send}
        >
          {words.decline}
        </Button>
        <Button
          component={Link}
          href={`/grievances/${sheet.code}`}
          leftSection={<IconFolderOpen size={17} aria-hidden />}
        >
          {words.openFile}
        </Button>
      </div>
    </section>
  )
}
