import { IconAlertCircle, IconEar, IconEyeOff, IconHourglass, IconPuzzle } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { File } from '#contract/grievances.ts'
import { SuggestedOfFile } from '../parts/suggested.tsx'
import { useSuggestedWords } from '../words/suggested.ts'
import { useTongue } from '../words/tongue.tsx'
import styles from './file.module.css'

/** What must be known before anything is done: what is lacking, asked, proposed, or put to the citizen. */
export function Notices({ file }: { file: File }) {
  const { words, say, pick } = useTongue()
  const says = useSuggestedWords()
  const notices: ReactNode[] = []
  if (file.lacks.length > 0 && !file.turnedAway)
    notices.push(
      <Notice key="lacks" icon={<IconPuzzle size={19} aria-hidden />}>
        <b>
          {words.file.lacks}: {file.lacks.map((lack) => words.lacks[lack] ?? lack).join(', ')}
        </b>{' '}
        · {words.file.lacksHint}
        {file.placeWords && <> · “{file.placeWords}”</>}
      </Notice>,
    )
  if (file.against)
    notices.push(
      <Notice key="against" icon={<IconEyeOff size={19} aria-hidden />}>
        <b>{words.file.against(pick(file.against))}</b> · {words.file.againstHint}
      </Notice>,
    )
  if (file.asked && file.grievance.state === 'awaiting_complainant')
    notices.push(
      <Notice key="asked" icon={<IconHourglass size={19} aria-hidden />}>
        <b>{words.file.asked}:</b> {file.asked}
      </Notice>,
    )
  if (file.turnedAway)
    notices.push(
      <Notice key="turned-away" icon={<IconAlertCircle size={19} aria-hidden />}>
        <b>{words.file.turnedAway}:</b> {file.turnedAway.reason} <small>({pick(file.turnedAway.by)})</small>
        {file.turnedAway.instead && (
          <div>
            <b>{says.can}:</b> {file.turnedAway.instead}
          </div>
        )}
        {file.turnedAway.mayApprove && <div>{words.file.turnedAwayApprove}</div>}
      </Notice>,
    )
  if (file.hearing)
    notices.push(
      <Notice key="hearing" icon={<IconEar size={19} aria-hidden />}>
        <b>{(file.hearing.answer && words.file.said[file.hearing.answer]) ?? words.file.hearing}</b>
        {!file.hearing.answer && <> · {words.file.hearingUntil(say.day(file.hearing.until))}</>}
        {file.hearing.reminded && !file.hearing.answer && <> · {words.file.reminded}</>}
      </Notice>,
    )
  if (file.urgent || file.outOfScope) notices.push(<SuggestedOfFile key="suggested" file={file} />)
  return notices.length === 0 ? null : <div className={styles.notices}>{notices}</div>
}

function Notice({ icon, children }: { icon: ReactNode; children: ReactNode }) {
  return (
    <div className={styles.notice}>
      {icon}
      <div>{children}</div>
    </div>
  )
}
