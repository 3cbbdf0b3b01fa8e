/** A text with its covers: every word and every cover can be pressed by mouse or key, and a selection is covered whole. */
import { type KeyboardEvent, useRef } from 'react'
import type { CoverShown } from '#contract/publication.ts'
import { applied } from '#core/publication/covers.ts'
import { usePublicationWords } from '../words/publication.ts'
import { type Piece, piecesOf, withCover, withoutCover } from './covering.ts'
import styles from './publication.module.css'

interface Covering {
  readonly title: string
  readonly text: string
  readonly covers: readonly CoverShown[]
  /** The kind that a new cover gets. */
  readonly kind: CoverShown['kind']
  readonly onChange: (covers: readonly CoverShown[]) => void
  readonly readOnly?: boolean
  /** Over the text as others read it; else that the public does. */
  readonly shownAs?: string
}

/** Original beside what the public reads. */
export function CoveredText(props: Covering) {
  const { title, text, covers, kind, onChange, readOnly = false, shownAs } = props
  const words = usePublicationWords()
  const box = useRef<HTMLDivElement>(null)
  const press = (piece: Piece) => {
    if (readOnly || !window.getSelection()?.isCollapsed) return
    if (piece.kind === 'covered') onChange(withoutCover(covers, piece.start))
    else onChange(withCover(text, covers, { start: piece.start, end: piece.end, kind }))
  }
  const coverSelection = () => {
    const range = readOnly ? undefined : selectedIn(box.current)
    if (!range) return
    window.getSelection()?.removeAllRanges()
    onChange(withCover(text, covers, { ...range, kind }))
  }
  return (
    <section className={styles.text} aria-label={title}>
      <h3>{title}</h3>
      <div className={styles.columns}>
        <div>
          <p className={styles.label}>{shownAs === undefined ? words.original : words.originalWords}</p>
          {/* biome-ignore lint/a11y/noStaticElementInteractions: the words inside are the controls; this hears a selection by mouse */}
          <div ref={box} className={styles.original} onMouseUp={coverSelection}>
            {piecesOf(text, covers).map((piece) =>
              piece.kind === 'between' ? (
                <span key={piece.start} data-start={piece.start}>
                  {piece.text}
                </span>
              ) : (
                // biome-ignore lint/a11y/useSemanticElements: the text inside a button could not be selected
                <span
                  key={piece.start}
                  data-start={piece.start}
                  role="button"
                  tabIndex={0}
                  aria-pressed={piece.kind === 'covered'}
                  className={piece.kind === 'covered' ? styles.covered : styles.word}
                  title={piece.cover?.why}
                  onClick={() => press(piece)}
                  onKeyDown={(event) => byKey(event, () => press(piece))}
                >
                  {piece.text}
                </span>
              ),
            )}
          </div>
        </div>
        <div>
          <p className={styles.label}>{shownAs ?? words.shown}</p>
          <div className={styles.shown}>{marked(applied(text, covers) ?? text)}</div>
        </div>
      </div>
    </section>
  )
}

/** Arrows go from word to word; space covers. */
function byKey(event: KeyboardEvent<HTMLElement>, press: () => void): void {
  if (event.key === ' ' || event.key === 'Enter') {
    event.preventDefault()
    press()
    return
  }
  const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0
  if (step === 0) return
  event.preventDefault()
  const all = [...(event.currentTarget.parentElement?.querySelectorAll<HTMLElement>('[role=button]') ?? [])]
  all[all.indexOf(event.currentTarget) + step]?.focus()
}

/** Where a selection lies in the text. */
function selectedIn(box: HTMLElement | null): { start: number; end: number } | undefined {
  const selection = window.getSelection()
  if (!box || !selection || selection.isCollapsed || selection.rangeCount === 0) return undefined
  const { startContainer, startOffset, endContainer, endOffset } = selection.getRangeAt(0)
  const start = offsetOf(box, startContainer, startOffset)
  const end = offsetOf(box, endContainer, endOffset)
  return start === undefined || end === undefined || end <= start ? undefined : { start, end }
}

function offsetOf(box: HTMLElement, node: Node, offset: number): number | undefined {
  if (!box.contains(node)) return undefined
  const piece = (node instanceof HTMLElement ? node : node.parentElement)?.closest<HTMLElement>(
    '[data-start]',
  )
  if (piece?.dataset.start === undefined) return undefined
  return Number(piece.dataset.start) + (node.nodeType === Node.TEXT_NODE ? offset : 0)
}

function marked(text: string) {
  return text.split(/(\[[^\]]{1,20}\])/).map((part, at) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: parts of one text, drawn anew with it
    at % 2 === 1 ? <mark key={at}>{part}</mark> : part,
  )
}
