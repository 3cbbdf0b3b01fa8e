import { Button } from '@mantine/core'
import { IconFileTypePdf, IconWorld } from '@tabler/icons-react'
import type { ReportItem } from '#contract/grievances.ts'
import { Gallery } from '../parts/attachments.tsx'
import { Mark } from '../parts/chips.tsx'
import { Location } from '../parts/thread.tsx'
import { qualityEn, qualityHi } from '../words/quality.ts'
import { useTongue } from '../words/tongue.tsx'
import styles from './file.module.css'
import look from './flags.module.css'
import { Flags } from './flags.tsx'

const tones = { 'in-review': 'heed', 'sent-back': 'alarm', final: 'good' } as const

/** The reports (आख्या), newest first, with what they lack and their page and PDF. */
export function Reports({ reports }: { reports: readonly ReportItem[] }) {
  return [...reports].reverse().map((report) => <OneReport key={report.number} report={report} />)
}

function OneReport({ report }: { report: ReportItem }) {
  const { words, say, pick } = useTongue()
  return (
    <article className={styles.report}>
      <header>
        <h3>{words.file.report(say.number(report.number))}</h3>
        <Mark tone={tones[report.standing]}>{words.file.standing[report.standing] ?? report.standing}</Mark>
        <span>
          <Button
            component="a"
            href={report.page}
            target="_blank"
            rel="noreferrer"
            size="compact-sm"
            variant="default"
            leftSection={<IconWorld size={15} aria-hidden />}
          >
            {words.file.reportPage}
          </Button>
          <Button
            component="a"
            href={report.pdf}
            target="_blank"
            rel="noreferrer"
            size="compact-sm"
            variant="default"
            leftSection={<IconFileTypePdf size={15} aria-hidden />}
          >
            {words.file.reportPdf}
          </Button>
        </span>
      </header>
      <p className={styles.by}>
        {pick(report.by)} · {say.moment(report.at)}
      </p>
      <p className={styles.text}>{report.text}</p>
      {report.lacks.length > 0 && (
        <div className={styles.lacks}>
          <strong>{words.file.reportLacks}</strong>
          <ul>
            {report.lacks.map((lack) => (
              <li key={lack.hi}>{pick(lack)}</li>
            ))}
          </ul>
        </div>
      )}
      {report.location && <Location {...report.location} />}
      <Pair report={report} />
      <Flags flags={report.flags} evidence={report.evidence} />
    </article>
  )
}

/** What was sent as proof, beside what shows how it was before. */
function Pair({ report: { before, evidence } }: { report: ReportItem }) {
  const { language } = useTongue()
  const words = language === 'hi' ? qualityHi : qualityEn
  if (before.length === 0) return evidence.length > 0 ? <Gallery attachments={evidence} /> : null
  return (
    <div className={look.pair}>
      <section>
        <h4>{words.before}</h4>
        <Gallery attachments={before} />
      </section>
      <section>
        <h4>{words.after}</h4>
        <Gallery attachments={evidence} />
      </section>
    </div>
  )
}
