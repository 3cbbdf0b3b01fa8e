/** One closed grievance before the publisher: what is covered, and what becomes of it. */
import { Button, Group, Modal, SegmentedControl, Select, Textarea } from '@mantine/core'
import { useHotkeys } from '@mantine/hooks'
import { IconEyeOff, IconSpeakerphone, IconX } from '@tabler/icons-react'
import { useState } from 'react'
import { Link } from 'wouter'
import type { CoverShown, PublicationSheet } from '#contract/publication.ts'
import { announce } from '../parts/announce.ts'
import { Waiting } from '../parts/empty.tsx'
import { FactList } from '../parts/fact-list.tsx'
import { TroubleNote } from '../parts/trouble.tsx'
import { usePublicationWords } from '../words/publication.ts'
import { useTongue } from '../words/tongue.tsx'
import { useDecision, usePublicationSheet } from './ask.ts'
import { CoveredText } from './covered-text.tsx'
import styles from './publication.module.css'

/** The sheet of a file, asked for. */
export function Sheet({ code, onDone }: { code: string; onDone: () => void }) {
  const sheet = usePublicationSheet(code)
  if (sheet.isPending) return <Waiting lines={3} height={120} />
  if (!sheet.data) return <TroubleNote error={sheet.error} retry={() => void sheet.refetch()} />
  return <Open key={`${code}-${sheet.data.seq}`} sheet={sheet.data} onDone={onDone} />
}

const KINDS = ['name', 'address', 'village', 'other'] as const

function Open({ sheet, onDone }: { sheet: PublicationSheet; onDone: () => void }) {
  const words = usePublicationWords()
  const { words: book } = useTongue()
  const [gist, setGist] = useState<readonly CoverShown[]>(sheet.gist.covers)
  const [report, setReport] = useState<readonly CoverShown[]>(sheet.report.covers)
  const [kind, setKind] = useState<CoverShown['kind']>('name')
  const [why, setWhy] = useState('')
  const [asking, setAsking] = useState<'withholding' | 'retraction'>()
  const decision = useDecision(sheet.code)
  const isPublic = sheet.state === 'published'
  const isOpen = sheet.state === 'waiting' || sheet.state === 'withheld' || isPublic
  const publish = () => {
    if (!isOpen || decision.isPending || (isPublic && why.trim() === '')) return
    const body = { gist: bare(gist), report: bare(report), ...(isPublic ? { reason: why } : {}) }
    decision.mutate(
      { deed: 'publication', seq: sheet.seq, ...body },
      {
        onSuccess: ({ number = '' }) => {
          announce(words.published(number), book)
          onDone()
        },
      },
    )
  }
  useHotkeys([
    ['p', publish],
    ['w', () => sheet.state === 'waiting' && setAsking('withholding')],
  ])
  return (
    <article className={styles.sheet} aria-label={sheet.code}>
      <Facts sheet={sheet} />
      <Group gap={10} className={styles.kinds}>
        <span>{words.coverAs}</span>
        <SegmentedControl
          size="xs"
          value={kind}
          onChange={(value) => setKind(value as CoverShown['kind'])}
          data={KINDS.map((one) => ({ value: one, label: words.kinds[one] }))}
          aria-label={words.coverAs}
        />
        <small>{words.coverHint}</small>
      </Group>
      <CoveredText
        title={words.gist}
        text={sheet.gist.original}
        covers={gist}
        kind={kind}
        onChange={setGist}
        readOnly={!isOpen}
      />
      <CoveredText
        title={words.report}
        text={sheet.report.original}
        covers={report}
        kind={kind}
        onChange={setReport}
        readOnly={!isOpen}
      />
      {isPublic && (
        <Textarea
          label={words.correctWhy}
          value={why}
          onChange={(event) => setWhy(event.currentTarget.value)}
          maxLength={1000}
          autosize
        />
      )}
      {decision.isError && <TroubleNote error={decision.error} />}
      <Group justify="space-between" className={styles.deeds}>
        <small>{words.keys}</small>
        <Group gap={10}>
          {sheet.state === 'waiting' && (
            <Button
              variant="default"
              leftSection={<IconEyeOff size={17} aria-hidden />}
              onClick={() => setAsking('withholding')}
            >
              {words.withhold}
            </Button>
          )}
          {isPublic && (
            <Button
              variant="default"
              leftSection={<IconX size={17} aria-hidden />}
              onClick={() => setAsking('retraction')}
            >
              {words.retract}
            </Button>
          )}
          {isOpen && (
            <Button
              loading={decision.isPending}
              disabled={isPublic && why.trim() === ''}
              leftSection={<IconSpeakerphone size={17} aria-hidden />}
              onClick={publish}
            >
              {isPublic ? words.correct : words.publish}
            </Button>
          )}
        </Group>
      </Group>
      {asking && <Why deed={asking} sheet={sheet} onClose={() => setAsking(undefined)} onDone={onDone} />}
    </article>
  )
}

function bare(covers: readonly CoverShown[]) {
  return covers.map(({ start, end, kind }) => ({ start, end, kind }))
}

function Facts({ sheet }: { sheet: PublicationSheet }) {
  const words = usePublicationWords()
  const { say, pick } = useTongue()
  const facts = [
    [words.facts.department, pick(sheet.department)],
    [words.facts.subject, sheet.subject && pick(sheet.subject)],
    [words.facts.place, sheet.place && pick(sheet.place)],
    [words.facts.registered, say.day(sheet.registeredAt)],
    [words.facts.closed, sheet.closedAt && say.day(sheet.closedAt)],
  ] as const
  return (
    <header className={styles.facts}>
      <div className={styles.heads}>
        <Link href={`/grievances/${sheet.code}`} className="code">
          {sheet.code}
        </Link>
        {sheet.number && (
          <a href={`/disposed/${sheet.number}`} target="_blank" rel="noreferrer">
            {sheet.number}: {words.openPublic}
          </a>
        )}
      </div>
      <FactList facts={facts} />
    </header>
  )
}

interface Asking {
  readonly deed: 'withholding' | 'retraction'
  readonly sheet: PublicationSheet
  readonly onClose: () => void
  readonly onDone: () => void
}

function Why({ deed, sheet, onClose, onDone }: Asking) {
  const words = usePublicationWords()
  const { words: book } = useTongue()
  const [reason, setReason] = useState<string | null>(null)
  const [note, setNote] = useState('')
  const decision = useDecision(sheet.code)
  const withholding = deed === 'withholding'
  const all = withholding ? words.withholding : words.retraction
  const send = () => {
    if (reason === null) return
    decision.mutate(
      { deed, seq: sheet.seq, reason, ...(note.trim() === '' ? {} : { words: note }) },
      {
        onSuccess: () => {
          announce(withholding ? words.withheldDone : words.retractedDone, book)
          onClose()
          onDone()
        },
      },
    )
  }
  return (
    <Modal
      opened
      onClose={onClose}
      title={withholding ? words.withholdTitle : words.retractTitle}
      closeButtonProps={{ 'aria-label': book.close }}
    >
      <div className={styles.form}>
        <Select
          label={words.reason}
          data={Object.entries(all).map(([value, label]) => ({ value, label }))}
          value={reason}
          onChange={setReason}
          allowDeselect={false}
          data-autofocus
        />
        <Textarea
          label={words.note}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
          maxLength={1000}
          autosize
          minRows={2}
        />
        {decision.isError && <TroubleNote error={decision.error} />}
        <Group justify="flex-end">
          <Button onClick={send} loading={decision.isPending} disabled={reason === null}>
            {withholding ? words.withhold : words.retract}
          </Button>
        </Group>
      </div>
    </Modal>
  )
}
