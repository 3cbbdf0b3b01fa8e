/** Files in a message or a report: pictures open large, voice plays at a chosen speed, what is missing says why. */
import { IconFile, IconFileOff, IconHourglass } from '@tabler/icons-react'
import { useState } from 'react'
import type { AttachmentItem } from '#contract/conversations.ts'
import { useRetentionWords } from '../words/retention.ts'
import { useScanningWords } from '../words/scanning.ts'
import { useTongue } from '../words/tongue.tsx'
import styles from './attachments.module.css'
import { Lightbox } from './lightbox.tsx'
import { sizeOf } from './size.ts'
import { Voice } from './voice.tsx'

/** Files in the order in which they came. */
export function Attachments({ attachments }: { attachments: readonly AttachmentItem[] }) {
  const [large, setLarge] = useState<string>()
  if (attachments.length === 0) return null
  const pictures = attachments.filter(isPicture)
  return (
    <div className={styles.files}>
      {attachments.map((attachment) => (
        <File key={attachment.id} attachment={attachment} onOpen={() => setLarge(attachment.id)} />
      ))}
      {large !== undefined && (
        <Lightbox pictures={pictures} first={large} onClose={() => setLarge(undefined)} />
      )}
    </div>
  )
}

/** Pictures side by side, for a gallery. */
export function Gallery({ attachments }: { attachments: readonly AttachmentItem[] }) {
  const [large, setLarge] = useState<string>()
  const pictures = attachments.filter(isPicture)
  return (
    <div className={styles.gallery}>
      {attachments.map((attachment) => (
        <File key={attachment.id} attachment={attachment} onOpen={() => setLarge(attachment.id)} />
      ))}
      {large !== undefined && (
        <Lightbox pictures={pictures} first={large} onClose={() => setLarge(undefined)} />
      )}
    </div>
  )
}

/** Is it a picture that we hold? */
export function isPicture(attachment: AttachmentItem): attachment is AttachmentItem & { url: string } {
  return attachment.kind === 'image' && attachment.url !== undefined && attachment.state === 'stored'
}

/** The address of the small form of a picture. */
export function thumbOf(url: string): string {
  return `${url}?size=thumb`
}

function File({ attachment, onOpen }: { attachment: AttachmentItem; onOpen: () => void }) {
  const { words, say } = useTongue()
  const retention = useRetentionWords()
  const scan = useScanningWords()
  const { kind, state, url, filename, erasedAt, scanning, found, bytes } = attachment
  const name = words.attachment.kinds[kind] ?? kind
  if (state !== 'stored' || url === undefined)
    return (
      <p className={styles.lack} data-waiting={state === 'waiting'}>
        {state === 'waiting' ? (
          <IconHourglass size={18} aria-hidden />
        ) : (
          <IconFileOff size={18} aria-hidden />
        )}
        <span>
          <strong>{filename ?? name}</strong>
          {erasedAt
            ? retention.fileErased(say.day(erasedAt))
            : found !== undefined
              ? scan.found(found, sizeOf(bytes ?? 0))
              : scanning
                ? scan.scanning
                : (words.attachment.states[state] ?? state)}
        </span>
      </p>
    )
  if (isPicture(attachment))
    return (
      <button
        type="button"
        className={styles.picture}
        onClick={onOpen}
        aria-label={`${name}: ${words.attachment.open}`}
      >
        <img src={thumbOf(attachment.url)} alt="" loading="lazy" />
      </button>
    )
  if (kind === 'sticker') return <img className={styles.sticker} src={url} alt={name} loading="lazy" />
  if (kind === 'audio') return <Voice url={url} />
  if (kind === 'video')
    return (
      // biome-ignore lint/a11y/useMediaCaption: citizens send no captions with their videos
      <video className={styles.video} src={url} controls preload="metadata" aria-label={name} />
    )
  return (
    <a className={styles.document} href={url} target="_blank" rel="noreferrer">
      <IconFile size={26} stroke={1.5} aria-hidden />
      <span>
        <strong>{filename ?? name}</strong>
        <small>
          {words.attachment.download} {words.newTab}
        </small>
      </span>
    </a>
  )
}
