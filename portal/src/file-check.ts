/** The second and third page of the web form: what was written, which place is meant, the code; and that it is here. */
import type { FilingCheck, FilingDone } from '#contract/filing.ts'
import type { Words } from '#contract/shapes.ts'
import { field } from './fields.ts'
import { problemList, wrongAt } from './file-form.ts'
import { fileWords } from './file-words.ts'
import { type Html, href, html } from './html.ts'
import { type Frame, layout, to } from './layout.ts'
import { day, fill, moment, paragraphs, quoted, say } from './speak.ts'

/** What was written, the places it may mean, and the code. */
export function fileCheckPage(frame: Frame, check: FilingCheck): string {
  const { form, sentTo } = check
  const word = (words: Words) => say(words, frame.language)
  const path = `/file/${form.draft}`
  const title = word(fileWords.check)
  const where = check.chosen ? word(check.chosen) : form.place
  const body = html`
<h1>${title}</h1>
${problemList(frame, form.problems)}
<section class="card"><h2>${word(fileWords.youWrote)}</h2>
<blockquote>${paragraphs(form.words, frame.language)}</blockquote>
<dl class="facts">${where !== '' && html`<dt>${word(fileWords.place)}</dt><dd>${quoted(where, frame.language)}</dd>`}${form.files.length > 0 && html`<dt>${word(fileWords.filesAre)}</dt><dd>${form.files.map(({ name }) => name).join(', ')}</dd>`}<dt>${word(fileWords.contact)}</dt><dd>${form.contact}</dd></dl>
<p class="links"><a href="${to(frame, `${path}?k=${form.key}`)}">${word(fileWords.change)}</a></p></section>
<form class="card" method="post" action="${to(frame, `${path}/check?k=${form.key}`)}">
${places(frame, check)}
${sentTo && html`<p>${fill(word(fileWords.codeSent), { to: html`<b class="code">${sentTo}</b>` })} ${word(fileWords.codeOnce)}</p>`}
${field({ name: 'code', label: word(fileWords.code), wrong: wrongAt(frame, form.problems, 'code') }, (joined) => html`<input class="short" inputmode="numeric" autocomplete="one-time-code" maxlength="12" ${joined}>`)}
<p class="doing"><button class="button" name="do" value="send">${word(fileWords.send)}</button><button class="button second" name="do" value="again">${word(fileWords.again)}</button></p>
</form>`
  return layout(frame, { title, body, width: 'narrow', private: true })
}

function places(frame: Frame, { places: found, form, likely }: FilingCheck): Html | undefined {
  if (found.length === 0) return undefined
  const chosen = form.placeCode ?? likely
  const row = (value: string, words: string, checked: boolean) =>
    html`<label class="tick"><input type="radio" name="place" value="${value}"${checked && html` checked`}><span>${words}</span></label>`
  return html`<fieldset><legend>${say(fileWords.which, frame.language)}</legend>
${found.map(({ code, name }) => row(String(code), say(name, frame.language), chosen === code))}
${row('', say(fileWords.asWritten, frame.language), !found.some(({ code }) => code === chosen))}</fieldset>`
}

/** It is here: its number, to be written down or printed. */
export function fileDonePage(frame: Frame, done: FilingDone): string {
  const word = (words: Words) => say(words, frame.language)
  const title = word(fileWords.doneTitle)
  const body = html`
<h1>${title}</h1>
<section class="card">
${done.code ? html`<p class="number"><span>${word(fileWords.yourNumber)}</span><b class="code">${done.code}</b></p>` : html`<p role="status">${word(fileWords.drawing)}</p>`}
<dl class="facts">${done.due && html`<dt>${word(fileWords.due)}</dt><dd>${day(done.due, frame.language)}</dd>`}<dt>${word(fileWords.received)}</dt><dd>${moment(done.at, frame.language)}</dd></dl>
<blockquote>${paragraphs(done.gist, frame.language)}</blockquote>
${done.track && html`<p class="doing"><a class="button" href="${href(done.track)}">${word(fileWords.track)}</a></p>`}
</section>
${done.code && html`<p class="quiet">${word(fileWords.keep)}</p>`}`
  return layout(frame, { title, body, width: 'narrow', private: true, ...(done.code ? {} : { again: 3 }) })
}
