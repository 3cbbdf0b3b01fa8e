import { Button, Drawer } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { IconFileText, IconMapPin, IconPhone } from '@tabler/icons-react'
import { Link } from 'wouter'
import type { File } from '#contract/grievances.ts'
import { useFile } from '../ask/answers.ts'
import { DeedButtons } from '../deeds/deed-buttons.tsx'
import { Directions } from '../file/directions.tsx'
import { Statutory } from '../file/statutory.tsx'
import { Together } from '../parts/alike.tsx'
import { Gallery } from '../parts/attachments.tsx'
import { DueIn, StateChip } from '../parts/chips.tsx'
import { Waiting } from '../parts/empty.tsx'
import { evidenceOf } from '../parts/evidence.ts'
import { callTo, isWhole } from '../parts/phone.tsx'
import { SuggestedOfFile } from '../parts/suggested.tsx'
import { TroubleNote } from '../parts/trouble.tsx'
import { useTongue } from '../words/tongue.tsx'
import styles from './work.module.css'

/** One grievance in the officer's hand: what is wrong, where, whom to call, and what can be done now. */
export function WorkSheet({ code, onClose }: { code: string | undefined; onClose: () => void }) {
  const { words } = useTongue()
  const narrow = useMediaQuery('(max-width: 767px)', false, { getInitialValueInEffect: false })
  return (
    <Drawer
      opened={code !== undefined}
      onClose={onClose}
      position={narrow ? 'bottom' : 'right'}
      size={narrow ? '88%' : 480}
      title={<span className="code">{code}</span>}
      closeButtonProps={{ 'aria-label': words.close }}
      styles={narrow ? { content: { borderRadius: '18px 18px 0 0' } } : {}}
    >
      {code !== undefined && <Loaded code={code} />}
    </Drawer>
  )
}

function Loaded({ code }: { code: string }) {
  const file = useFile(code)
  if (file.isPending) return <Waiting lines={3} height={80} />
  if (!file.data) return <TroubleNote error={file.error} retry={() => void file.refetch()} />
  return <Sheet file={file.data} />
}

function Sheet({ file }: { file: File }) {
  const { words, pick } = useTongue()
  const { grievance, citizen, asked } = file
  return (
    <div className={styles.sheet}>
      <div className={styles.line}>
        <StateChip state={grievance.state} ground={grievance.ground} />
        <DueIn due={grievance.dueAt} closed={grievance.state === 'closed'} />
      </div>
      {grievance.subject && <h2>{pick(grievance.subject)}</h2>}
      <p className={styles.gist}>{grievance.gist}</p>
      <p className={styles.place}>
        <IconMapPin size={17} aria-hidden />
        {grievance.place ? pick(grievance.place) : (file.placeWords ?? '–')}
      </p>
      {asked && grievance.state === 'awaiting_complainant' && (
        <p className={styles.asked}>
          <b>{words.file.asked}:</b> {asked}
        </p>
      )}
      <SuggestedOfFile file={file} />
      <Gallery attachments={evidenceOf(file).slice(0, 6)} />
      <div className={styles.reach}>
        <span>{citizen.name}</span>
        {isWhole(citizen.phone) && (
          <Button
            component="a"
            href={callTo(citizen.phone)}
            variant="light"
            leftSection={<IconPhone size={17} aria-hidden />}
          >
            {words.work.call}
          </Button>
        )}
        <Button
          component={Link}
          href={`/grievances/${grievance.code}`}
          variant="subtle"
          leftSection={<IconFileText size={17} aria-hidden />}
        >
          {words.work.wholeFile}
        </Button>
      </div>
      <Statutory file={file} />
      <Directions file={file} />
      <Together code={grievance.code} seq={file.seq} state={grievance.state} />
      <div className={styles.deeds}>
        <DeedButtons file={file} large />
      </div>
    </div>
  )
}
