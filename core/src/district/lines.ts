/**
 * What differs between two texts, line by line, for people to read: what was taken out and what was put in, with a line
 * or two around it. Texts that share little are shown as taken out and put in whole; the answer is never longer than asked.
 */

/** A line that stands in both, or in one of the two. `gap` stands for lines that are left out. */
export interface LineDifference {
  readonly kind: 'same' | 'removed' | 'added' | 'gap'
  readonly text: string
}

const AROUND = 2
/** Beyond this the common lines in the middle are not sought: the work grows with the square. */
const SOUGHT = 600

/** The lines that differ with those around them, at most `most` of them. */
export function lineDifferences(before: string, after: string, most: number): readonly LineDifference[] {
  const [old, now] = [linesOf(before), linesOf(after)]
  let head = 0
  while (head < old.length && head < now.length && old[head] === now[head]) head++
  let tail = 0
  while (tail < old.length - head && tail < now.length - head && old.at(-1 - tail) === now.at(-1 - tail))
    tail++
  const middle = inMiddle(old.slice(head, old.length - tail), now.slice(head, now.length - tail))
  const same = (text: string): LineDifference => ({ kind: 'same', text })
  const all = [...old.slice(0, head).map(same), ...middle, ...old.slice(old.length - tail).map(same)]
  const near = withAround(all)
  return near.length > most ? [...near.slice(0, most), { kind: 'gap', text: '' }] : near
}

function linesOf(text: string): readonly string[] {
  return text === '' ? [] : text.replace(/\n$/, '').split('\n')
}

function inMiddle(old: readonly string[], now: readonly string[]): readonly LineDifference[] {
  const removed = (text: string): LineDifference => ({ kind: 'removed', text })
  const added = (text: string): LineDifference => ({ kind: 'added', text })
  if (old.length > SOUGHT || now.length > SOUGHT) return [...old.map(removed), ...now.map(added)]
  // lengths[i][j]: how many lines the rests from i and j have in common
  const lengths = Array.from({ length: old.length + 1 }, () => new Uint16Array(now.length + 1))
  const common = (i: number, j: number) => lengths[i]?.[j] ?? 0
  for (let i = old.length - 1; i >= 0; i--)
    for (let j = now.length - 1; j >= 0; j--) {
      const row = lengths[i]
      if (row)
        row[j] = old[i] === now[j] ? common(i + 1, j + 1) + 1 : Math.max(common(i + 1, j), common(i, j + 1))
    }
  const found: LineDifference[] = []
  let [i, j] = [0, 0]
  while (i < old.length || j < now.length) {
    if (i < old.length && j < now.length && old[i] === now[j]) {
      found.push({ kind: 'same', text: old[i] ?? '' })
      i++
      j++
    } else if (j >= now.length || (i < old.length && common(i + 1, j) >= common(i, j + 1))) {
      found.push(removed(old[i] ?? ''))
      i++
    } else {
      found.push(added(now[j] ?? ''))
      j++
    }
  }
  return found
}

function withAround(all: readonly LineDifference[]): readonly LineDifference[] {
  const shown = new Set<number>()
  for (const [at, { kind }] of all.entries())
    if (kind !== 'same') for (let near = at - AROUND; near <= at + AROUND; near++) shown.add(near)
  return all.flatMap((line, at): readonly LineDifference[] => {
    if (shown.has(at)) return [line]
    return shown.has(at - 1) && all.slice(at).some(({ kind }) => kind !== 'same')
      ? [{ kind: 'gap', text: '' }]
      : []
  })
}
