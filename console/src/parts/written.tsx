/** Words as a messenger writes them: *bold* and _slanted_ as it shows them, and addresses that can be followed. */
import { Fragment, type ReactNode } from 'react'
import { type Piece, piecesOf } from './written.ts'

/** The text with its marks applied; nothing in it is ever taken for markup of a page. */
export function Written({ text }: { text: string }) {
  return piecesOf(text).map((piece, place) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a text is cut into the same pieces every time
    <Fragment key={place}>{shown(piece)}</Fragment>
  ))
}

function shown({ kind, text }: Piece): ReactNode {
  if (kind === 'bold') return <strong>{text}</strong>
  if (kind === 'slanted') return <em>{text}</em>
  if (kind === 'struck') return <s>{text}</s>
  if (kind !== 'address') return text
  return (
    <a href={text} target="_blank" rel="noreferrer">
      {text}
    </a>
  )
}
