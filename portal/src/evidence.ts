/** Evidence of a report: pictures in a grid, everything else as links. */
import type { PublicEvidence, PublicReport } from '#contract/public.ts'
import type { Language } from '#contract/shapes.ts'
import { type Html, href, html } from './html.ts'
import { type Frame, to } from './layout.ts'
import { moment, quoted, say } from './speak.ts'
import { reportWords } from './track-words.ts'

/** `large` shows the pictures themselves, at once, because a page on its way to a printer waits for none. */
export function evidence(frame: Frame, report: PublicReport, size: 'small' | 'large'): Html {
  const pictures = report.evidence.filter(({ kind }) => kind === 'image')
  const files = report.evidence.filter(({ kind }) => kind !== 'image')
  return html`${pictures.length > 0 && html`<ul class="evidence">${pictures.map((one) => picture(frame, one, size))}</ul>`}
${files.length > 0 && html`<ul class="files">${files.map((one) => file(one, frame.language))}</ul>`}`
}

function picture(frame: Frame, one: PublicEvidence, size: 'small' | 'large'): Html {
  const { language } = frame
  const pages = one.pages && to(frame, one.pages)
  const alt = one.caption ?? say(one.pages ? reportWords.scan : reportWords.image, language)
  const source = size === 'small' ? (one.thumb ?? one.href) : one.href
  const taken = one.takenAt && moment(one.takenAt, language)
  const all = pages && html`<a href="${pages}">${say(reportWords.scanPages, language)}</a>`
  const facts = [one.caption && quoted(one.caption, language), taken, one.takenWhere, all].filter(Boolean)
  return html`<li><figure><a href="${pages ?? href(one.href)}"><img src="${href(source)}" alt="${alt}"${size === 'small' && html` loading="lazy"`}></a>
${facts.length > 0 && html`<figcaption>${facts.map((fact, i) => html`${i > 0 && html`<br>`}${fact}`)}</figcaption>`}</figure></li>`
}

function file(one: PublicEvidence, language: Language): Html {
  const name = say(reportWords[one.kind], language)
  return html`<li><a href="${href(one.href)}">${name}</a>${one.caption && html` – ${quoted(one.caption, language)}`}${
    one.sha256 && html` <span class="hash">${one.sha256.slice(0, 16)}</span>`
  }</li>`
}
