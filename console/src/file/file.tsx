/** The file of a grievance: where it stands, what may come next, and everything that lies in it. */
import { Button, CopyButton, Tabs } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { IconArrowLeft, IconCopy, IconFileText, IconMessages, IconPhoto } from '@tabler/icons-react'
import { useState } from 'react'
import { Link } from 'wouter'
import type { MessageItem } from '#contract/conversations.ts'
import type { File as FileShape } from '#contract/grievances.ts'
import { useFile, useMe } from '../ask/answers.ts'
import { useLine } from '../ask/groups.ts'
import { FileCalls } from '../calldesk/file-calls.tsx'
import { DeedButtons } from '../deeds/deed-buttons.tsx'
import { registersGrievances } from '../frame/roles.ts'
import { useTitle } from '../frame/title.ts'
import { Together } from '../parts/alike.tsx'
import { Gallery } from '../parts/attachments.tsx'
import { DueIn, Mark, StateChip } from '../parts/chips.tsx'
import { Empty, Waiting } from '../parts/empty.tsx'
import { evidenceOf } from '../parts/evidence.ts'
import { Messages } from '../parts/thread.tsx'
import { TroubleNote } from '../parts/trouble.tsx'
import { HoldCard } from '../retention/hold.tsx'
import { movingWords } from '../words/moving.ts'
import { useOldWords } from '../words/old-matters.ts'
import { useTongue } from '../words/tongue.tsx'
import { Acts } from './acts.tsx'
import { Calls } from './calls.tsx'
import { Clock } from './clock.tsx'
import { DetailsButton } from './details.tsx'
import { Directions } from './directions.tsx'
import { Facts } from './facts.tsx'
import styles from './file.module.css'
import { DirectLine } from './line.tsx'
import { MoveMessage } from './move-message.tsx'
import { Notices } from './notices.tsx'
import { Numbers } from './numbers.tsx'
import { Reports } from './reports.tsx'
import { Statutory } from './statutory.tsx'
import { Way } from './way-drawn.tsx'

/** The page. */
export function File({ code }: { code: string }) {
  useTitle(code)
  const file = useFile(code)
  if (file.isPending) return <Waiting lines={5} height={90} />
  if (!file.data) return <TroubleNote error={file.error} retry={() => void file.refetch()} />
  return (
    <div className={styles.page}>
      <Head file={file.data} />
      <Way grievance={file.data.grievance} acts={file.data.acts} />
      <Notices file={file.data} />
      <Statutory file={file.data} />
      <Directions file={file.data} />
      <Contents file={file.data} />
    </div>
  )
}

function Head({ file }: { file: FileShape }) {
  const { words, say, pick } = useTongue()
  const old = useOldWords()
  const { grievance } = file
  return (
    <header className={styles.head}>
      <Link href="/register" className={styles.back}>
        <IconArrowLeft size={16} aria-hidden /> {words.file.back}
      </Link>
      <div className={styles.titleRow}>
        <h1 className="code">{grievance.code}</h1>
        <CopyButton value={grievance.code}>
          {({ copied, copy }) => (
            <Button
              size="compact-xs"
              variant="subtle"
              color="dark.4"
              leftSection={<IconCopy size={14} aria-hidden />}
              onClick={copy}
              aria-label={words.file.copyCode}
            >
              {copied ? words.unreadable.copied : words.unreadable.copy}
            </Button>
          )}
        </CopyButton>
        <StateChip state={grievance.state} ground={grievance.ground} />
        {grievance.reopened > 0 && (
          <Mark tone="alarm">{words.file.reopened(say.number(grievance.reopened))}</Mark>
        )}
        {grievance.escalated !== undefined && grievance.state !== 'closed' && (
          <Mark tone="alarm">{words.file.climbed(say.number(grievance.escalated))}</Mark>
        )}
        {grievance.old && <Mark tone="heed">{old.chip}</Mark>}
        {grievance.suggestion && <Mark tone="good">{words.suggestions.chip}</Mark>}
        {grievance.sensitive && <Mark tone="heed">{words.register.sensitive}</Mark>}
        <TimeClass code={grievance.timeClass} />
        {grievance.dueAt && grievance.state !== 'closed' && (
          <span className={styles.due}>
            {words.time.due} <b>{say.day(grievance.dueAt)}</b> <DueIn due={grievance.dueAt} />
          </span>
        )}
      </div>
      <p className={styles.gist}>{grievance.gist}</p>
      <DetailsButton file={file} />
      <p className={styles.sub}>
        {[grievance.subject, grievance.place, grievance.department]
          .flatMap((name) => (name ? [pick(name)] : []))
          .join(' · ')}
      </p>
      <DeedButtons file={file} />
      <Together code={grievance.code} seq={file.seq} state={grievance.state} />
    </header>
  )
}

function TimeClass({ code }: { code: string }) {
  const { words } = useTongue()
  return <Mark>{`${words.file.class} ${code}`}</Mark>
}

type TabName = 'thread' | 'line' | 'evidence' | 'reports' | 'acts'

function Contents({ file }: { file: FileShape }) {
  const { words, say } = useTongue()
  const wide = useMediaQuery('(min-width: 1024px)', true, { getInitialValueInEffect: false })
  const [tab, setTab] = useState<TabName>(file.grievance.state === 'in_review' ? 'reports' : 'thread')
  const evidence = evidenceOf(file)
  const { data: line } = useLine(file.grievance.code)
  const numbers: Record<TabName, number> = {
    thread: file.messages.length,
    line: line?.items.length ?? 0,
    evidence: evidence.length,
    reports: file.reports.length,
    acts: file.acts.length,
  }
  const tabs: TabName[] = ['thread', 'line', 'evidence', 'reports', ...(wide ? [] : ['acts' as const])]
  const shown = tabs.includes(tab) ? tab : 'thread'
  return (
    <div className={styles.columns}>
      <Tabs
        value={shown}
        onChange={(name) => setTab((name as TabName | null) ?? 'thread')}
        className={styles.sheet ?? ''}
      >
        <Tabs.List>
          {tabs.map((name) => (
            <Tabs.Tab key={name} value={name}>
              {words.file.tabs[name]} <span className={styles.number}>{say.number(numbers[name])}</span>
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="thread">
          <ThreadTab file={file} />
        </Tabs.Panel>
        <Tabs.Panel value="line">
          <DirectLine code={file.grievance.code} />
        </Tabs.Panel>
        <Tabs.Panel value="evidence" className={styles.padded ?? ''}>
          {evidence.length === 0 ? (
            <Empty icon={IconPhoto} says={words.file.noEvidence} />
          ) : (
            <Gallery attachments={evidence} />
          )}
        </Tabs.Panel>
        <Tabs.Panel value="reports" className={styles.padded ?? ''}>
          {file.reports.length === 0 ? (
            <Empty icon={IconFileText} says={words.file.noReports} />
          ) : (
            <Reports reports={file.reports} />
          )}
        </Tabs.Panel>
        {!wide && (
          <Tabs.Panel value="acts" className={styles.padded ?? ''}>
            <Acts acts={file.acts} />
          </Tabs.Panel>
        )}
      </Tabs>
      <div className={styles.side}>
        <Facts file={file} />
        <Numbers file={file} />
        <Calls file={file} />
        <FileCalls code={file.grievance.code} />
        <Clock file={file} />
        <HoldCard code={file.grievance.code} />
        {wide && (
          <section className={styles.card} aria-labelledby="acts">
            <h2 id="acts">{words.file.tabs.acts}</h2>
            <Acts acts={file.acts} />
          </section>
        )}
      </div>
    </div>
  )
}

function ThreadTab({ file }: { file: FileShape }) {
  const { words, language } = useTongue()
  const me = useMe()
  const [moving, setMoving] = useState<MessageItem>()
  if (file.messages.length === 0) return <Empty icon={IconMessages} says={words.file.noThread} />
  return (
    <div className={styles.thread}>
      <Messages
        messages={file.messages}
        codeOfFile={file.grievance.code}
        atMessage={
          file.conversation && registersGrievances(me)
            ? { label: movingWords[language].open, act: setMoving }
            : undefined
        }
      />
      {moving && file.conversation && (
        <MoveMessage
          code={file.grievance.code}
          conversation={file.conversation}
          message={moving}
          onClose={() => setMoving(undefined)}
        />
      )}
      {file.conversation && (
        <p className={styles.whole}>
          <Link href={`/inbox/${file.conversation}`}>
            <IconMessages size={16} aria-hidden /> {words.file.openThread}
          </Link>
        </p>
      )}
    </div>
  )
}
