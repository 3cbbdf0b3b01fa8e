/** The public's figures: what came, what was done, where, and how honestly. Charts are drawn in the page; no script. */
import type { PublishedFigures, PublishedPlace, Shapes } from '#contract/figures.ts'
import type { Words } from '#contract/shapes.ts'
import { blocksMap, CLOSED, RECEIVED, trendChart } from './figures-charts.ts'
import { figuresWords as words } from './figures-words.ts'
import { type Html, html } from './html.ts'
import { type Frame, layout } from './layout.ts'
import { day, fill, number, say } from './speak.ts'

/** The page. */
export function figuresPage(frame: Frame, figures: PublishedFigures, shapes: Shapes): string {
  const { language } = frame
  const word = (one: Words) => say(one, language)
  const n = (value: number) => number(value, language)
  const at = (iso: string) => day(`${iso}T12:00:00+05:30`, language)
  const counts: readonly (readonly [number, Words])[] = [
    [figures.received, words.received],
    [figures.closed, words.closed],
    [figures.open, words.open],
    [figures.late, words.late],
  ]
  const map = blocksMap(figures.blocks, shapes, word(words.mapAlt), (nr) =>
    word(figures.blocks[nr]?.name ?? { hi: '', en: '' }),
  )
  const body = html`
<h1>${word(words.title)}</h1>
<p>${fill(word(words.lead), { from: at(figures.from), to: at(figures.to) })}</p>
<section class="card"><dl class="counts four">${counts.map(([value, label]) => html`<div><dt>${word(label)}</dt><dd>${n(value)}</dd></div>`)}</dl></section>
<section class="card">${sentences(frame, figures)}</section>
<section class="card"><h2>${word(words.trend)}</h2>
${figures.received + figures.closed === 0 ? html`<p>${word(words.none)}</p>` : trendChart(figures.trend, word(words.trendAlt))}
<p class="quiet">${key(RECEIVED)} ${word(words.received)} ${key(CLOSED)} ${word(words.closed)}</p>
<details><summary>${word(words.table)}</summary><table class="roster"><thead><tr><th scope="col">${word(words.day)}</th><th scope="col">${word(words.received)}</th><th scope="col">${word(words.closed)}</th></tr></thead>
<tbody>${figures.trend.toReversed().map((bar) => html`<tr><th scope="row">${at(bar.from)}</th><td>${n(bar.received)}</td><td>${n(bar.closed)}</td></tr>`)}</tbody></table></details></section>
${
  figures.printed
    ? html`<section class="card"><h2>${word(words.map)}</h2>${map}
${figures.blocks.map((block) => place(frame, block))}
<p class="quiet">${fill(word(words.small), { from: at(figures.printed.from), to: at(figures.printed.to) })}</p></section>`
    : html`<section class="card"><h2>${word(words.map)}</h2><p>${word(words.later)}</p></section>`
}
${figures.subjects.length > 0 && subjects(frame, figures)}`
  return layout(frame, { title: word(words.title), body, width: 'narrow', private: false })
}

function key(colour: string): Html {
  return html`<svg width="12" height="12" aria-hidden="true"><rect width="12" height="12" fill="${colour}"/></svg>`
}

function sentences(
  { language }: Frame,
  { satisfied, whole, ever, reopened, falseClosings }: PublishedFigures,
): Html {
  const word = (one: Words) => say(one, language)
  const n = (value: number) => number(value, language)
  const percent = (share: number) => `${n(Math.round(share * 100))} %`
  const days = (minutes: number) => n(Math.max(1, Math.round(minutes / 1440)))
  return html`<p>${fill(word(words.ever), { received: n(ever.received), closed: n(ever.closed) })}</p>
${satisfied && html`<p>${fill(word(words.satisfied), { of: n(satisfied.of), share: percent(satisfied.share), low: percent(satisfied.low), high: percent(satisfied.high) })}</p>`}
${whole && html`<p>${fill(word(words.whole), { median: days(whole.median), p90: days(whole.p90) })}</p>`}
<p>${fill(word(words.honest), { reopened: n(reopened), falseClosings: n(falseClosings) })}</p>`
}

function place({ language }: Frame, block: PublishedPlace): Html {
  const word = (one: Words) => say(one, language)
  const shown = (received: number | undefined) =>
    received === undefined ? word(words.kept) : number(received, language)
  const inside = block.within.filter(({ received }) => received !== 0)
  const head = html`${word(block.name)}: <b>${shown(block.received)}</b>`
  if (inside.length === 0) return html`<p>${head}</p>`
  return html`<details><summary>${head}</summary><table class="roster"><thead><tr><th scope="col">${word(words.place)}</th><th scope="col">${word(words.received)}</th></tr></thead>
<tbody>${inside.map((one) => html`<tr><th scope="row">${word(one.name)}</th><td>${shown(one.received)}</td></tr>`)}</tbody></table></details>`
}

function subjects({ language }: Frame, figures: PublishedFigures): Html {
  const word = (one: Words) => say(one, language)
  return html`<section class="card"><h2>${word(words.subjects)}</h2><table class="roster"><thead><tr><th scope="col">${word(words.subject)}</th><th scope="col">${word(words.received)}</th></tr></thead>
<tbody>${figures.subjects.map(({ name, received }) => html`<tr><th scope="row">${word(name)}</th><td>${number(received, language)}</td></tr>`)}</tbody></table></section>`
}
