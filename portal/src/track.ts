/**
 * One grievance as its complainant sees it: the state in words, where it lies (a post, never a person), what is
 * asked of them, what was done, and the way so far. Only final reports appear.
 */
import type { PublicReport, TrackAnswer, TrackStep } from '#contract/public.ts'
import type { Words } from '#contract/shapes.ts'
import { evidence } from './evidence.ts'
import { type Html, href, html } from './html.ts'
import { type Frame, layout, to } from './layout.ts'
import { day, fill, moment, paragraphs, quoted, say } from './speak.ts'
import { mayAppeal, statutoryTrack } from './statutory.ts'
import { grounds, reportWords, stageOf, stages, states, steps, trackWords } from './track-words.ts'
import { writing } from './track-write.ts'

/** The page of one grievance. */
export function trackPage(frame: Frame, answer: TrackAnswer): string {
  const { language } = frame
  const word = (words: Words) => say(words, language)
  const body = html`
<h1>${fill(word(trackWords.title), { code: html`<span class="code">${answer.code}</span>` })}</h1>
<section class="card">
<p class="state">${word(states[answer.state].name)}</p>
<p>${word(answer.closed ? grounds[answer.closed.ground] : states[answer.state].means)}</p>
${answer.closed?.why && html`<p><strong>${word(trackWords.whyAway)}</strong> ${word(answer.closed.why)}</p>`}
${answer.closed?.instead && html`<p><strong>${word(trackWords.instead)}</strong> ${word(answer.closed.instead)}</p>`}
${stageLine(frame, answer)}
</section>
${answer.writes ? undefined : whatIsAsked(frame, answer)}
${writing(frame, answer)}
${mayAppeal(frame, answer)}
${statutoryTrack(frame, answer)}
${reports(frame, answer)}
<section class="card">${facts(frame, answer)}</section>
${working(frame, answer)}
${ledger(frame, answer)}
<section class="card"><h2>${word(trackWords.yourWords)}</h2><blockquote>${paragraphs(answer.gist, language)}</blockquote></section>
<section class="card"><h2>${word(trackWords.way)}</h2>
<ol class="way">${answer.steps.map((step) => html`<li>${stepText(step, frame)}${moment(step.at, language)}</li>`)}</ol></section>
<p class="quiet">${fill(word(trackWords.asOf), { at: moment(answer.asOf, language) })}</p>`
  const title = word(trackWords.title).replace('{code}', answer.code)
  return layout(frame, { title, body, width: 'narrow', private: true })
}

function stageLine(frame: Frame, { state }: TrackAnswer): Html {
  const now = stageOf[state]
  const standing = (i: number) => (i < now || state === 'closed' ? 'done' : i === now ? 'now' : 'later')
  return html`<ol class="stages" aria-label="${say(trackWords.stagesLabel, frame.language)}">${stages.map(
    (stage, i) =>
      html`<li class="${standing(i)}"${i === now && html` aria-current="step"`}>${say(stage, frame.language)}</li>`,
  )}</ol>`
}

function whatIsAsked(frame: Frame, answer: TrackAnswer): Html | undefined {
  const { language } = frame
  const link = answer.service?.link
  const button = link && html`<a class="button" href="${href(link)}">${say(trackWords.answer, language)}</a>`
  if (answer.hearing) {
    const until = day(answer.hearing.until, language)
    return html`<section class="ask"><h2>${say(trackWords.wordTitle, language)}</h2>
<p>${fill(say(trackWords.wordHow, language), { until })}</p>${button}</section>`
  }
  if (answer.asked === undefined) return undefined
  return html`<section class="ask"><h2>${say(trackWords.askedTitle, language)}</h2>
<blockquote>${paragraphs(answer.asked, language)}</blockquote><p>${say(trackWords.askedHow, language)}</p>${button}</section>`
}

/** How the due date came about: shut until asked for. */
function working(frame: Frame, { clock }: TrackAnswer): Html | undefined {
  if (!clock) return undefined
  return html`<details class="card"><summary>${say(trackWords.working, frame.language)}</summary>
<ul>${clock.steps.map((step) => html`<li>${say(step, frame.language)}</li>`)}</ul></details>`
}

/** The ledger: each time the clock stood, what was asked, from when to when, and what of it counted. */
function ledger({ language }: Frame, { clock }: TrackAnswer): Html | undefined {
  if (!clock || clock.pauses.length === 0) return undefined
  const line = ({ from, to, why, says }: (typeof clock.pauses)[number]) => {
    const end = to === undefined ? say(trackWords.stillStands, language) : moment(to, language)
    return html`<li>${why !== '' && html`<q>${quoted(why, language)}</q>`}
<span>${fill(say(trackWords.stood, language), { from: moment(from, language), to: end })}</span>
<strong>${say(says, language)}</strong></li>`
  }
  return html`<section class="card"><h2>${say(trackWords.ledger, language)}</h2>
<p class="quiet">${say(trackWords.ledgerHow, language)}</p>
<ol class="ledger">${clock.pauses.map(line)}</ol></section>`
}

function facts(frame: Frame, answer: TrackAnswer): Html {
  const { language } = frame
  const word = (words: Words) => say(words, language)
  const named = (words: Words | undefined) => words && quoted(word(words), language)
  const late = !answer.closed && answer.dueAt !== undefined && new Date(answer.dueAt) < new Date(answer.asOf)
  const due =
    answer.dueAt &&
    html`${day(answer.dueAt, language)}${late && html` <span class="late">${word(trackWords.late)}</span>`}`
  const again =
    answer.reopened === 1
      ? word(trackWords.once)
      : word(trackWords.times).replace('{n}', String(answer.reopened))
  const rows: readonly (readonly [Words, Html | string | undefined])[] = [
    [trackWords.where, answer.closed ? undefined : named(answer.post)],
    [trackWords.due, answer.closed ? undefined : due],
    [trackWords.registered, day(answer.registeredAt, language)],
    [trackWords.closedAt, answer.closed && day(answer.closed.at, language)],
    [trackWords.reopened, answer.reopened > 0 ? again : undefined],
    [trackWords.subject, named(answer.subject)],
    [trackWords.department, named(answer.department)],
    [trackWords.place, named(answer.place)],
  ]
  return html`<dl class="facts">${rows.map(([name, value]) => value && html`<dt>${word(name)}</dt><dd>${value}</dd>`)}</dl>`
}

function reports(frame: Frame, answer: TrackAnswer): Html | undefined {
  if (answer.reports.length === 0) return undefined
  return html`<section class="card"><h2>${say(trackWords.reports, frame.language)}</h2>
${answer.reports.map((report) => oneReport(frame, report))}</section>`
}

function oneReport(frame: Frame, report: PublicReport): Html {
  const { language } = frame
  const word = (words: Words) => say(words, language)
  const link = (address: string | undefined, words: Words) =>
    address && html`<a href="${to(frame, address)}">${word(words)}</a>`
  return html`<article>
<h3>${fill(word(reportWords.number), { number: String(report.number) })}</h3>
<p class="quiet">${quoted(word(report.post), language)} · ${day(report.at, language)}</p>
${paragraphs(report.text, language)}
${evidence(frame, report, 'small')}
<p class="links">${link(report.page, reportWords.page)}${link(report.pdf, reportWords.pdf)}</p>
</article>`
}

function stepText(step: TrackStep, frame: Frame): Html {
  const post = step.post && quoted(say(step.post, frame.language), frame.language)
  return fill(say(steps[step.kind], frame.language), {
    post: post ?? say(reportWords.officer, frame.language),
    report: String(step.report ?? ''),
  })
}
