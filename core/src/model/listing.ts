/**
 * Numbers listed once each, while a list of them is being made. Where a number stands is looked up in a small table that
 * stays near the processor; one place for every number there may be would take four megabytes, and most looks would miss.
 */

/** For the lists of most texts; a longer one gets a wider table for as long as it is made. */
const USUAL = 1024
const usual = new Int32Array(USUAL)

/** Where the numbers stand, plus one, beginning from the place that each number points to; half of it stays empty. */
let table = usual
/** The list begins here; what stands before is another. */
let first = 0

/** Begins a list behind what `list` holds already. */
export function begin(list: readonly number[]): void {
  table = usual
  table.fill(0)
  first = list.length
}

/** The place of a number in the list; one that is not there yet is put at its end. */
export function placeOf(id: number, list: number[]): number {
  const last = table.length - 1
  let slot = id & last
  for (let there = table[slot] as number; there !== 0; there = table[slot] as number) {
    if (list[there - 1] === id) return there - 1
    slot = (slot + 1) & last
  }
  table[slot] = list.push(id)
  if (2 * (list.length - first) > last) widen(list)
  return list.length - 1
}

function widen(list: readonly number[]): void {
  table = new Int32Array(2 * table.length)
  const last = table.length - 1
  for (let at = first; at < list.length; at += 1) {
    let slot = (list[at] as number) & last
    while (table[slot] !== 0) slot = (slot + 1) & last
    table[slot] = at + 1
  }
}
