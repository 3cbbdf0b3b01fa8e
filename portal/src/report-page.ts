/** One action-taken report to read and print, with its pictures and the hash of the act. */
import type { ReportSheet } from '#contract/public.ts'
import type { Words } from '#contract/shapes.ts'
import { evidence } from './evidence.ts'
import { type Html, href, html } from './html.ts'
import { type Frame, layout, to } from './layout.ts'
import { day, paragraphs, quoted, say } from './speak.ts'
import { reportWords, trackWords } from './track-words.ts'

/** The printable page of a report. */
export function reportPage(frame: Frame, sheet: ReportSheet): string {
  const { language, district } = frame
  const word = (words: Words) => say(words, language)
  const { report, location } = sheet
  const numberLine = word(reportWords.numberLine)
    .replace('{number}', String(report.number))
    .replace('{code}', sheet.code)
  const body = html`<article class="paper">
<div class="letterhead"><b>${word(district.office)}</b>${word(district.name)}</div>
<h1>${word(reportWords.title)}</h1>
<p class="numberline">${numberLine}</p>
${facts(frame, sheet)}
<h2>${word(reportWords.grievance)}</h2><blockquote>${paragraphs(sheet.gist, language)}</blockquote>
<h2>${word(reportWords.action)}</h2>${paragraphs(report.text, language)}
${location && html`<p class="quiet">${word(reportWords.location)}: ${location.lat.toFixed(6)}, ${location.lng.toFixed(6)}</p>`}
<p class="sign">${sheet.officer.name && html`<b>${quoted(sheet.officer.name, language)}</b><br>`}${quoted(word(sheet.officer.post), language)}<br>${day(report.at, language)}</p>
${report.evidence.length > 0 && html`<h2>${word(reportWords.evidence)}</h2>${evidence(frame, report, 'large')}`}
${sheet.reviewRemark && html`<h2>${word(reportWords.review)}</h2>${paragraphs(sheet.reviewRemark, language)}`}
<div class="proof"><p><b>${word(reportWords.fromRegister)}</b></p>
<p>${word(reportWords.hash)}<br><span class="hash">${sheet.actHash}</span></p>
<p>${word(reportWords.present)}: <a href="${href(sheet.trackingLink)}">${sheet.trackingLink}</a></p></div>
${report.pdf && html`<p class="links"><a href="${to(frame, report.pdf)}">${word(reportWords.pdf)}</a></p>`}
</article>`
  return layout(frame, { title: numberLine, body, width: 'narrow', private: true })
}

function facts(frame: Frame, sheet: ReportSheet): Html {
  const { language } = frame
  const named = (words: Words | undefined) => words && quoted(say(words, language), language)
  const rows: readonly (readonly [Words, Html | undefined])[] = [
    [reportWords.code, html`<span class="code">${sheet.code}</span>`],
    [
      reportWords.complainant,
      sheet.complainant === undefined ? undefined : quoted(sheet.complainant, language),
    ],
    [reportWords.registered, day(sheet.registeredAt, language)],
    [reportWords.reported, day(sheet.report.at, language)],
    [trackWords.subject, named(sheet.subject)],
    [trackWords.place, named(sheet.place)],
  ]
  return html`<dl class="facts">${rows.map(([name, value]) => value && html`<dt>${say(name, language)}</dt><dd>${value}</dd>`)}</dl>`
}
