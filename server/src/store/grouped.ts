/**
 * Grouped writing: while one write is under way, further items gather and go together in the next one. Under load
 * one commit carries many items; at rest an item goes at once. Each promise tells the truth about its own item.
 */

/** How much goes into one write. */
export interface GroupLimit<Item> {
  readonly items: number
  /** Bytes, roughly. One item always goes, however heavy. */
  readonly weight?: { readonly most: number; of(item: Item): number }
}

interface Waiting<Item, Result> {
  readonly item: Item
  resolve(result: Result): void
  reject(fault: unknown): void
}

/** Makes a function that writes items in groups; `write` answers with one result per item, in their order. */
export function grouped<Item, Result>(
  write: (items: readonly Item[]) => Promise<readonly Result[]>,
  limit: GroupLimit<Item>,
): (item: Item) => Promise<Result> {
  let waiting: Waiting<Item, Result>[] = []
  let busy = false

  const drain = async () => {
    while (waiting.length > 0) {
      const count = howMany(waiting, limit)
      const group = waiting.slice(0, count)
      waiting = waiting.slice(count)
      try {
        const results = await write(group.map(({ item }) => item))
        group.forEach(({ resolve }, index) => {
          resolve(results[index] as Result)
        })
      } catch (fault) {
        for (const { reject } of group) reject(fault)
      }
    }
    busy = false
  }

  return (item) =>
    new Promise((resolve, reject) => {
      waiting.push({ item, resolve, reject })
      // Items that come in the same turn of the event loop shall go together.
      if (!busy) {
        busy = true
        setImmediate(drain)
      }
    })
}

function howMany<Item, Result>(waiting: readonly Waiting<Item, Result>[], limit: GroupLimit<Item>): number {
  let weight = 0
  let count = 0
  for (const { item } of waiting) {
    weight += limit.weight?.of(item) ?? 0
    if (count > 0 && (count === limit.items || weight > (limit.weight?.most ?? Number.POSITIVE_INFINITY)))
      break
    count++
  }
  return count
}
