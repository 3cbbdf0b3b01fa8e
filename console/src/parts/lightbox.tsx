import { Modal } from '@mantine/core'
import { IconChevronLeft, IconChevronRight, IconX } from '@tabler/icons-react'
import { useState } from 'react'
import type { AttachmentItem } from '#contract/conversations.ts'
import { useTongue } from '../words/tongue.tsx'
import styles from './lightbox.module.css'
import { ScanFoot, ScanPage, usePages } from './scan.tsx'

/** A picture as large as the screen allows, with what it says of where and when it was taken. */
export function Lightbox({
  pictures,
  first,
  onClose,
}: {
  pictures: readonly (AttachmentItem & { url: string })[]
  first: string
  onClose: () => void
}) {
  const { words, say } = useTongue()
  const [place, setPlace] = useState(() =>
    Math.max(
      0,
      pictures.findIndex(({ id }) => id === first),
    ),
  )
  const picture = pictures[place]
  const { scan, page, pages, turn } = usePages(picture)
  const go = (step: number) => setPlace((now) => (now + step + pictures.length) % pictures.length)
  if (!picture) return null
  const title = words.attachment.picture(say.number(place + 1), say.number(pictures.length))
  const { taken } = picture
  return (
    <Modal
      opened
      onClose={onClose}
      fullScreen
      withCloseButton={false}
      transitionProps={{ duration: 0 }}
      classNames={{ content: styles.content ?? '', body: styles.body ?? '' }}
      aria-label={title}
      onKeyDown={(event) => {
        if (event.key === 'ArrowRight') go(1)
        if (event.key === 'ArrowLeft') go(-1)
        if (event.key === 'PageDown' || event.key === 'ArrowDown') turn(1)
        if (event.key === 'PageUp' || event.key === 'ArrowUp') turn(-1)
      }}
    >
      <header className={styles.head}>
        <span>{title}</span>
        <button type="button" onClick={onClose} aria-label={words.close} data-autofocus>
          <IconX size={22} />
        </button>
      </header>
      <div className={styles.stage}>
        {pictures.length > 1 && (
          <button type="button" onClick={() => go(-1)} aria-label={words.attachment.previous}>
            <IconChevronLeft size={26} />
          </button>
        )}
        {scan ? (
          <ScanPage url={picture.url} page={page} title={title} />
        ) : (
          <img src={picture.url} alt={title} />
        )}
        {pictures.length > 1 && (
          <button type="button" onClick={() => go(1)} aria-label={words.attachment.next}>
            <IconChevronRight size={26} />
          </button>
        )}
      </div>
      <footer className={styles.foot}>
        {scan && <ScanFoot url={picture.url} page={page} pages={pages} turn={turn} />}
        {taken?.at && <span>{words.attachment.taken(takenWhen(taken.at, say.moment))}</span>}
        {taken?.lat !== undefined && taken.lng !== undefined && (
          <a href={`geo:${taken.lat},${taken.lng}`}>
            {words.attachment.takenAt}: {taken.lat.toFixed(5)}, {taken.lng.toFixed(5)}
          </a>
        )}
      </footer>
    </Modal>
  )
}

/** Cameras write times in forms of their own; what is no time is shown as it stands. */
function takenWhen(at: string, moment: (time: string) => string): string {
  return Number.isNaN(Date.parse(at)) ? at : moment(at)
}
