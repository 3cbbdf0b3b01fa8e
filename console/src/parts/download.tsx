/** A list that is downloaded: how many rows are written is shown while it comes, and it can be cancelled. */
import { Button, Menu } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import { askSheet } from '../ask/stream.ts'
import { useBridgeWords } from '../words/bridges.ts'
import { useTongue } from '../words/tongue.tsx'
import styles from './download.module.css'
import { useTroubleWords } from './trouble.tsx'

type Kind = 'csv' | 'xlsx'
type Standing =
  | { readonly kind: 'writing'; readonly rows: number }
  | { readonly kind: 'ready'; readonly rows: number }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'broke'; readonly why: string }

const SHOWN_EVERY_MS = 120

interface Wanted {
  /** The path under /api/v1 without its ending. */
  readonly path: string
  readonly query?: URLSearchParams
  /** What the file is called, without its ending. */
  readonly name: string
  /** Beside the heading of a sheet. */
  readonly small?: boolean
}

/** The button with its two kinds, and what stands of the list that is being written. */
export function DownloadButton({ path, query, name, small = false }: Wanted) {
  const { download: words } = useBridgeWords()
  const troubleOf = useTroubleWords()
  const [standing, setStanding] = useState<Standing>()
  const stop = useRef<AbortController>(undefined)
  useEffect(() => () => stop.current?.abort(), [])

  async function take(kind: Kind) {
    const controller = new AbortController()
    stop.current?.abort()
    stop.current = controller
    setStanding({ kind: 'writing', rows: 0 })
    const asked = new URLSearchParams(query)
    asked.set('frames', '1')
    let shown = 0
    let rows = 0
    try {
      const url = `/api/v1/${path}.${kind}?${asked}`
      const file = await askSheet({ url, signal: controller.signal }, (written) => {
        rows = written
        if (performance.now() - shown < SHOWN_EVERY_MS) return
        shown = performance.now()
        setStanding({ kind: 'writing', rows })
      })
      save(file, `${name}.${kind}`)
      setStanding({ kind: 'ready', rows })
    } catch (fault) {
      if (stop.current !== controller) return
      if (controller.signal.aborted) setStanding({ kind: 'cancelled' })
      else setStanding({ kind: 'broke', why: troubleOf(fault).title })
    }
  }

  return (
    <>
      <Menu position="bottom-end" withInitialFocusPlaceholder={false}>
        <Menu.Target>
          <Button
            variant={small ? 'subtle' : 'default'}
            size={small ? 'compact-sm' : 'sm'}
            leftSection={<IconDownload size={small ? 15 : 17} aria-hidden />}
            disabled={standing?.kind === 'writing'}
          >
            {words.take}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {(['xlsx', 'csv'] as const).map((kind) => (
            <Menu.Item key={kind} onClick={() => void take(kind)}>
              {words[kind]}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      {standing && (
        <Writing
          standing={standing}
          onCancel={() => stop.current?.abort()}
          onClose={() => setStanding(undefined)}
        />
      )}
    </>
  )
}

function Writing({
  standing,
  onCancel,
  onClose,
}: {
  standing: Standing
  onCancel: () => void
  onClose: () => void
}) {
  const { download: words } = useBridgeWords()
  const { say } = useTongue()
  const writing = standing.kind === 'writing'
  return (
    <section className={styles.writing} aria-label={words.writing}>
      {writing ? (
        <>
          <strong>{words.writing}</strong>
          <progress aria-label={words.writing} />
          <span aria-live="off">{words.rows(say.number(standing.rows))}</span>
        </>
      ) : (
        <strong role="status">
          {standing.kind === 'ready'
            ? words.ready(say.number(standing.rows))
            : standing.kind === 'cancelled'
              ? words.cancelled
              : words.broke}
        </strong>
      )}
      {standing.kind === 'broke' && <span>{standing.why}</span>}
      <Button size="compact-sm" variant="default" onClick={writing ? onCancel : onClose}>
        {writing ? words.cancel : words.close}
      </Button>
    </section>
  )
}

/** A list of a page as a file, with what the page asks; `of` is the one thing it is about. */
export function ListDownload({
  list,
  query,
  small,
}: {
  list: string
  query?: Readonly<Record<string, string | number | undefined>>
  small?: boolean
}) {
  const { language } = useTongue()
  const asked = new URLSearchParams({ lang: language })
  for (const [name, value] of Object.entries(query ?? {}))
    if (value !== undefined) asked.set(name, String(value))
  const day = new Date().toLocaleDateString('sv', { timeZone: 'Asia/Kolkata' })
  return (
    <DownloadButton path={`lists/${list}`} query={asked} name={`${list}-${day}`} small={small ?? false} />
  )
}

function save(file: Blob, name: string): void {
  const address = URL.createObjectURL(file)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}
