/** Charts as SVG inside the page: bars day by day, and blocks on a map. Each stands beside a table with its numbers. */
import type { PublishedFigures, Shapes } from '#contract/figures.ts'
import { type Html, html } from './html.ts'

const WIDTH = 640
const HEIGHT = 180

/** Two bars for each day. */
export function trendChart(trend: PublishedFigures['trend'], alt: string): Html {
  const most = Math.max(1, ...trend.flatMap(({ received, closed }) => [received, closed]))
  const step = WIDTH / Math.max(1, trend.length)
  const bar = Math.round(step * 40) / 100
  const column = (x: number, n: number, fill: string) => {
    const tall = Math.round((n / most) * (HEIGHT - 10))
    return html`<rect x="${x.toFixed(1)}" y="${HEIGHT - tall}" width="${bar}" height="${tall}" fill="${fill}"/>`
  }
  return html`<svg viewBox="0 0 ${WIDTH} ${HEIGHT + 1}" role="img" aria-label="${alt}" width="100%">
<path d="M0 ${HEIGHT}H${WIDTH}" stroke="#cbd9db"/>
${trend.map(({ received, closed }, at) => [
  column(at * step + 1, received, RECEIVED),
  column(at * step + 1 + bar, closed, CLOSED),
])}</svg>`
}

export const RECEIVED = '#b47a10'
export const CLOSED = '#0b5d66'
const STEPS = ['#eef5f5', '#c2dfe1', '#8fc1c6', '#4a93a0', '#0b5d66'] as const

/** Outlines of the blocks, the darker the more; undefined when the district has none. */
export function blocksMap(
  blocks: PublishedFigures['blocks'],
  shapes: Shapes,
  alt: string,
  names: (at: number) => string,
): Html | undefined {
  const own = blocks.map(({ code }) => shapes.find((shape) => shape.code === code))
  const points = own.flatMap((shape) => shape?.rings.flat() ?? [])
  if (points.length === 0) return undefined
  const xs = points.map(([x]) => x)
  const ys = points.map(([, y]) => y)
  const [left, right, low, high] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)]
  const narrow = Math.cos((((low + high) / 2) * Math.PI) / 180)
  const scale = 420 / ((right - left) * narrow)
  const at = ([x, y]: readonly [number, number]) =>
    [Math.round((x - left) * narrow * scale), Math.round((high - y) * scale)] as const
  const most = Math.max(1, ...blocks.map(({ received = 0 }) => received))
  const colour = (n: number | undefined) =>
    n === undefined
      ? '#ffffff'
      : (STEPS[n === 0 ? 0 : Math.min(4, 1 + Math.floor((n / most) * 3.999))] ?? STEPS[0])
  const drawn = own.map((shape, nr) => {
    if (!shape) return undefined
    // Neighbouring corners that fall on one point of the sheet are one corner.
    const rings = shape.rings.map((ring) => [...new Set(ring.map((point) => at(point).join(' ')))])
    const [ring = []] = rings
    const middle = (of: 0 | 1) =>
      Math.round(
        ring.reduce((sum, point) => sum + Number(point.split(' ')[of]), 0) / Math.max(1, ring.length),
      )
    const received = blocks[nr]?.received
    const ink = received !== undefined && received / most > 0.5 ? '#fff' : '#14252a'
    return html`<path d="${rings.map((one) => `M${one.join('L')}Z`).join('')}" fill="${colour(received)}" stroke="#4a5d64"/><text x="${middle(0)}" y="${middle(1)}" text-anchor="middle" font-size="15" fill="${ink}">${names(nr)}</text>`
  })
  return html`<svg viewBox="-2 -2 424 ${Math.ceil((high - low) * scale) + 4}" role="img" aria-label="${alt}" width="100%">${drawn}</svg>`
}
