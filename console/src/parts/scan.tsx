/** A scan (TIFF): no browser shows one, so the server draws its pages, and the file itself is one press away. */
import { IconChevronDown, IconChevronUp, IconDownload } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { AttachmentItem } from '#contract/conversations.ts'
import { ask } from '../ask/ask.ts'
import { useScanWords } from '../words/scans.ts'
import { useTongue } from '../words/tongue.tsx'
import styles from './lightbox.module.css'

/** Is it a scan, with pages to turn? */
function isScan({ mime }: Pick<AttachmentItem, 'mime'>): boolean {
  return mime === 'image/tiff'
}

/** The pages of a scan: how many, and which is open. */
export function usePages(picture: (AttachmentItem & { url: string }) | undefined) {
  const scan = picture !== undefined && isScan(picture)
  const [turned, setTurned] = useState({ of: '', page: 1 })
  const { data } = useQuery({
    queryKey: ['pages', picture?.url],
    enabled: scan,
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: ({ signal }) => ask<{ pages: number }>(`${picture?.url}?size=pages`, signal),
  })
  const pages = data?.pages ?? 1
  const page = turned.of === picture?.url ? Math.min(turned.page, pages) : 1
  const turn = (step: number) =>
    setTurned({ of: picture?.url ?? '', page: Math.min(Math.max(page + step, 1), pages) })
  return { scan, page, pages, turn }
}

/** One page, as large as the screen allows. */
export function ScanPage({ url, page, title }: { url: string; page: number; title: string }) {
  const says = useScanWords()
  const [lacking, setLacking] = useState(false)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another page is tried anew
  useEffect(() => setLacking(false), [url, page])
  if (lacking) return <p className={styles.lacking}>{says.lacking}</p>
  return <img src={`${url}?page=${page}`} alt={title} onError={() => setLacking(true)} />
}

/** Turning the pages, and the original. */
export function ScanFoot({
  url,
  page,
  pages,
  turn,
}: {
  url: string
  page: number
  pages: number
  turn: (step: number) => void
}) {
  const { say } = useTongue()
  const says = useScanWords()
  return (
    <>
      {pages > 1 && (
        <span className={styles.pages}>
          <button type="button" onClick={() => turn(-1)} disabled={page === 1} aria-label={says.previous}>
            <IconChevronUp size={22} />
          </button>
          <span aria-live="polite">{says.page(say.number(page), say.number(pages))}</span>
          <button type="button" onClick={() => turn(1)} disabled={page === pages} aria-label={says.next}>
            <IconChevronDown size={22} />
          </button>
        </span>
      )}
      <a className={styles.original} href={`${url}?size=original`} download>
        <IconDownload size={18} aria-hidden /> {says.original}
      </a>
    </>
  )
}
