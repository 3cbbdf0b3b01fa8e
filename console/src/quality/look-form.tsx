/** The list that a reviewer answers, the outcome and the remark. */
import { Button, SegmentedControl, Textarea } from '@mantine/core'
import { useHotkeys } from '@mantine/hooks'
import { IconCheck } from '@tabler/icons-react'
import { useState } from 'react'
import type { QualitySheet } from '#contract/quality.ts'
import {
  CHECK_ANSWERS,
  CHECKS,
  type Check,
  type CheckAnswer,
  type Checked,
  LOOK_OUTCOMES,
  type LookOutcome,
} from '#core/quality/acts.ts'
import { ANSWER_WORDS, CHECK_WORDS, OUTCOME_WORDS } from '#core/words/quality.ts'
import { announce } from '../parts/announce.ts'
import { TroubleNote } from '../parts/trouble.tsx'
import { useReviewWords } from '../words/review.ts'
import { useTongue } from '../words/tongue.tsx'
import { useSettling } from './ask.ts'
import styles from './quality.module.css'

type Ticked = { readonly [C in Check]?: CheckAnswer }

/** The form; it is whole when every question has its answer. */
export function LookForm({ sheet, onDone }: { sheet: QualitySheet; onDone: () => void }) {
  const words = useReviewWords()
  const { words: book, pick } = useTongue()
  const [ticked, setTicked] = useState<Ticked>({})
  const [outcome, setOutcome] = useState<LookOutcome>()
  const [remark, setRemark] = useState('')
  const settling = useSettling(sheet.code, sheet.row.report)
  const whole = CHECKS.every((check) => ticked[check] !== undefined)
  const wordy = outcome === 'lacking' || Object.values(ticked).includes('no')
  const ready = whole && outcome !== undefined && (!wordy || remark.trim().length >= 3)
  useHotkeys(LOOK_OUTCOMES.map((one, at) => [String(at + 1), () => setOutcome(one)]))
  const send = () => {
    if (!ready || settling.isPending) return
    const said = remark.trim()
    settling.mutate(
      {
        deed: 'look',
        seq: sheet.seq,
        checked: ticked as Checked,
        outcome,
        second: sheet.may.again && !sheet.may.look,
        ...(said === '' ? {} : { remark: said }),
      },
      {
        onSuccess: () => {
          announce(outcome === 'lacking' ? words.recordedBack : words.recorded, book)
          onDone()
        },
      },
    )
  }
  return (
    <section className={styles.form} aria-label={words.list}>
      <h2>{words.list}</h2>
      {CHECKS.map((check) => (
        <div key={check} className={styles.check}>
          <span>{pick(CHECK_WORDS[check])}</span>
          <SegmentedControl
            value={ticked[check] ?? ''}
            onChange={(value) => setTicked({ ...ticked, [check]: value as CheckAnswer })}
            data={CHECK_ANSWERS.map((one) => ({ value: one, label: pick(ANSWER_WORDS[one]) }))}
            aria-label={pick(CHECK_WORDS[check])}
          />
        </div>
      ))}
      <div className={styles.check}>
        <b>{words.outcome}</b>
        <SegmentedControl
          value={outcome ?? ''}
          onChange={(value) => setOutcome(value as LookOutcome)}
          data={LOOK_OUTCOMES.map((one) => ({ value: one, label: pick(OUTCOME_WORDS[one]) }))}
          aria-label={words.outcome}
        />
      </div>
      <Textarea
        label={words.remark}
        description={words.remarkHint}
        value={remark}
        onChange={(event) => setRemark(event.currentTarget.value)}
        maxLength={2000}
        autosize
        minRows={2}
      />
      <small>{words.follows}</small>
      {settling.isError && <TroubleNote error={settling.error} />}
      <div className={styles.deeds}>
        <small>{words.keys}</small>
        <Button
          leftSection={<IconCheck size={17} aria-hidden />}
          loading={settling.isPending}
          disabled={!ready}
          onClick={send}
        >
          {words.record}
        </Button>
      </div>
    </section>
  )
}
