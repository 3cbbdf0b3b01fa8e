/** Small charts as SVG: they stand in the page, need no script, and print. What they show is said in words beside them. */
import { type Html, html } from './html.ts'

/** A bar of a group, with what is written at its end. */
export interface Bar {
  readonly value: number
  readonly text: string
}

const ROW = 34
const LABEL = 250
const WIDTH = 720
const ROOM = WIDTH - LABEL - 60

/** Two bars a row, one under the other. A bar that is hidden is not drawn. */
export function pairs(
  label: string,
  rows: readonly { readonly name: string; readonly first?: Bar; readonly second?: Bar }[],
): Html {
  const most = Math.max(1, ...rows.flatMap(({ first, second }) => [first?.value ?? 0, second?.value ?? 0]))
  const bar = (one: Bar | undefined, y: number, kind: string) => {
    if (!one) return html`<text class="n" x="${LABEL + 2}" y="${y + 10}">∗</text>`
    const width = Math.round((one.value / most) * ROOM)
    return html`<rect class="${kind}" x="${LABEL}" y="${y}" width="${width}" height="12" rx="2"/><text class="n" x="${LABEL + width + 6}" y="${y + 10}">${one.text}</text>`
  }
  return html`<svg class="chart" role="img" aria-label="${label}" viewBox="0 0 ${WIDTH} ${rows.length * ROW + 4}" xmlns="http://www.w3.org/2000/svg">${rows.map(
    ({ name, first, second }, at) =>
      html`<text class="l" x="${LABEL - 10}" y="${at * ROW + 20}" text-anchor="end">${shortened(name)}</text>${bar(first, at * ROW + 3, 'a')}${bar(second, at * ROW + 17, 'b')}`,
  )}</svg>`
}

const HEIGHT = 190
const FOOT = 26

/** Columns over time, two a step. */
export function steps(
  label: string,
  all: readonly { readonly name: string; readonly first: Bar; readonly second: Bar }[],
): Html {
  const most = Math.max(1, ...all.flatMap(({ first, second }) => [first.value, second.value]))
  const room = WIDTH / Math.max(4, all.length)
  const width = Math.min(34, Math.floor(room / 2) - 4)
  const height = (one: Bar) => Math.round((one.value / most) * (HEIGHT - FOOT - 20))
  const column = (one: Bar, x: number, kind: string) => {
    const tall = height(one)
    const y = HEIGHT - FOOT - tall
    return html`<rect class="${kind}" x="${x}" y="${y}" width="${width}" height="${tall}" rx="2"/><text class="n" x="${x + width / 2}" y="${y - 5}" text-anchor="middle">${one.text}</text>`
  }
  return html`<svg class="chart" role="img" aria-label="${label}" viewBox="0 0 ${WIDTH} ${HEIGHT}" xmlns="http://www.w3.org/2000/svg"><line x1="0" x2="${WIDTH}" y1="${HEIGHT - FOOT}" y2="${HEIGHT - FOOT}"/>${all.map(
    ({ name, first, second }, at) => {
      const middle = Math.round(at * room + room / 2)
      return html`${column(first, middle - width - 2, 'a')}${column(second, middle + 2, 'b')}<text class="l" x="${middle}" y="${HEIGHT - 8}" text-anchor="middle">${name}</text>`
    },
  )}</svg>`
}

const LONGEST = 30

function shortened(name: string): string {
  const letters = [...new Intl.Segmenter('hi', { granularity: 'grapheme' }).segment(name)]
  if (letters.length <= LONGEST) return name
  return `${letters
    .slice(0, LONGEST - 1)
    .map(({ segment }) => segment)
    .join('')}…`
}
