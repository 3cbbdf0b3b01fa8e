/** The first page: how to be heard, how it goes on, and where to look. */
import type { HomeFacts } from '#contract/public.ts'
import type { Words } from '#contract/shapes.ts'
import { type Html, href, html } from './html.ts'
import { type Frame, layout, to } from './layout.ts'
import { number, say } from './speak.ts'
import { trackForm } from './track-form.ts'
import { waysOf } from './ways.ts'
import { formWords, homeWords, howItWorks } from './words.ts'

/** The home page with the service number and the running counts, when they are given. */
export function homePage(frame: Frame, facts: HomeFacts): string {
  const word = (words: Words) => say(words, frame.language)
  const body = html`
<div class="hero"><div>
<h1>${word(homeWords.title)}</h1>
<p class="lead">${word(homeWords.lead)}</p>
${service(frame, facts)}
</div>
<section class="card" aria-labelledby="track-title"><h2 id="track-title">${word(formWords.title)}</h2>${trackForm(frame)}</section>
</div>
<h2>${word(homeWords.how)}</h2>
<ol class="how">${howItWorks.map((step) => html`<li><h3>${word(step.what)}</h3><p>${word(step.how)}</p></li>`)}</ol>
${counts(frame, facts)}
${toLookAt(frame)}`
  return layout(frame, { title: word(homeWords.title), body, width: 'wide', private: false })
}

function service(frame: Frame, { service }: HomeFacts): Html | undefined {
  if (!service) return undefined
  return html`<p class="number"><span>${say(homeWords.number, frame.language)}</span><b>${service.number}</b></p>
<p class="doing"><a class="button" href="${to(frame, '/file')}">${say(homeWords.file, frame.language)}</a>${service.link && html`<a class="button second" href="${href(service.link)}">${say(homeWords.open, frame.language)}</a>`}</p>
<p><a href="${to(frame, '/numbers')}">${say(homeWords.allDoors, frame.language)}</a></p>`
}

function counts(frame: Frame, { counts }: HomeFacts): Html | undefined {
  if (!counts) return undefined
  const one = (value: number, words: Words) =>
    html`<div><dt>${say(words, frame.language)}</dt><dd>${number(value, frame.language)}</dd></div>`
  return html`<section class="card" aria-labelledby="counts-title"><h2 id="counts-title">${say(homeWords.counts, frame.language)}</h2>
<dl class="counts">${one(counts.registered, homeWords.registered)}${one(counts.withOfficers, homeWords.withOfficers)}${one(counts.closed, homeWords.closed)}</dl></section>`
}

function toLookAt(frame: Frame): Html {
  const word = (words: Words) => say(words, frame.language)
  const seen = waysOf('look').flatMap(({ path, words, what }) => (what ? [{ path, words, what }] : []))
  return html`<h2>${word(homeWords.look)}</h2>
<ul class="tiles">${seen.map(({ path, words, what }) => html`<li><h3><a href="${to(frame, path)}">${word(words)}</a></h3><p>${word(what)}</p></li>`)}</ul>`
}
