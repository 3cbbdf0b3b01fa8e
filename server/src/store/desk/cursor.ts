/** Where a page of a list ended: the key of its last row, opaque to whoever asks for the next one. */

/** A row's place in a list that is sorted by time and id. */
export interface Place {
  readonly at: Date
  readonly id: string
  /** In a search: how well it fits, 0 best. */
  readonly tier?: number
}

const FORM = /^(\d{1,15})\.([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?:\.(\d))?$/

/** The text for a place. */
export function writeCursor({ at, id, tier }: Place): string {
  return `${at.getTime()}.${id}${tier === undefined ? '' : `.${tier}`}`
}

/** The place of a text that a stranger may have written; one that is none begins the list anew. */
export function readCursor(text: string | undefined): Place | undefined {
  const [, time, id, tier] = FORM.exec(text ?? '') ?? []
  if (!time || !id) return undefined
  return { at: new Date(Number(time)), id, ...(tier === undefined ? {} : { tier: Number(tier) }) }
}

/** Cuts the row that was asked for beyond the page, and says where the next page begins. */
export function page<Row, Item>(
  rows: readonly Row[],
  limit: number,
  placeOf: (row: Row) => Place,
  toItem: (row: Row) => Item,
): { readonly items: readonly Item[]; readonly next?: string } {
  const items = rows.slice(0, limit)
  const last = items.at(-1)
  return {
    items: items.map(toItem),
    ...(rows.length > limit && last !== undefined ? { next: writeCursor(placeOf(last)) } : {}),
  }
}
