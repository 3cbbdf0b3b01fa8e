/**
 * The web form: one page to write, one to check and prove the number, one that it is here. All three work without a
 * script; with one, files go up in pieces while one still writes, and places are offered while typing.
 */
import type { FilingForm, FilingProblem } from '#contract/filing.ts'
import type { Words } from '#contract/shapes.ts'
import { field, tick } from './fields.ts'
import { fileProblems, fileWords, problemField } from './file-words.ts'
import { type Html, href, html } from './html.ts'
import { type Frame, layout, to } from './layout.ts'
import { number, say } from './speak.ts'

/** Where the script of the form lies. */
export const SCRIPT_PATH = '/file/form.js'

/** The page to write. */
export function fileFormPage(frame: Frame, form: FilingForm): string {
  const word = (words: Words) => say(words, frame.language)
  const title = word(fileWords.title)
  const body = html`
<h1>${title}</h1>
<p class="lead">${word(fileWords.lead)}</p>
${saved(frame, form)}
${problemList(frame, form.problems)}
<form class="card" name="grievance" method="post" action="${to(frame, '/file')}" enctype="multipart/form-data" data-work="${form.work}" data-pieces="/file/${form.draft}/pieces?k=${form.key}">
<input type="hidden" name="draft" value="${form.draft}"><input type="hidden" name="k" value="${form.key}"><input type="hidden" name="lang" value="${frame.language}"><input type="hidden" name="placeCode" value="${form.placeCode}"><input type="hidden" name="work">
${field(
  labelled(frame, form, 'words', fileWords.words, fileWords.wordsHint),
  (joined) => html`<textarea rows="6" maxlength="5000" ${joined}>
${form.words}</textarea>`,
)}
${field(labelled(frame, form, 'place', fileWords.place, fileWords.placeHint), (joined) => html`<input autocomplete="off" maxlength="200" list="places" value="${form.place}" ${joined}><datalist id="places"></datalist>`)}
${field(labelled(frame, form, 'files', fileWords.files, fileWords.filesHint), (joined) => html`<input type="file" multiple accept="image/*,video/*,audio/*,.pdf,.doc,.docx,.txt" ${joined}>`)}
<ul class="taken" id="taken" aria-live="polite">${form.files.map((file) => takenFile(frame, file))}</ul>
${field(labelled(frame, form, 'contact', fileWords.contact, fileWords.contactHint), (joined) => html`<input autocomplete="tel" maxlength="120" value="${form.contact}" ${joined}>`)}
${field(labelled(frame, form, 'name', fileWords.name), (joined) => html`<input autocomplete="name" maxlength="100" value="${form.name}" ${joined}>`)}
${tick({ name: 'secret', label: word(fileWords.secret) }, form.secret)}
${forOther(frame, form)}
<p class="doing"><button class="button" name="do" value="next">${word(fileWords.next)}</button><button class="button second" name="do" value="save">${word(fileWords.save)}</button></p>
</form>`
  const wrong = form.problems.length > 0 ? `${word(fileWords.error)}: ` : ''
  return layout(frame, { title: wrong + title, body, width: 'narrow', private: false, script: SCRIPT_PATH })
}

function labelled(frame: Frame, { problems }: FilingForm, name: string, label: Words, hint?: Words) {
  return {
    name,
    label: say(label, frame.language),
    ...(hint ? { hint: say(hint, frame.language) } : {}),
    wrong: wrongAt(frame, problems, name),
  }
}

/** What is wrong at a field. */
export function wrongAt(frame: Frame, problems: readonly FilingProblem[], name: string): string | undefined {
  const here = problems.find((problem) => problemField[problem] === name)
  return here && say(fileProblems[here], frame.language)
}

/** All that is wrong, at the top, each leading to its field. */
export function problemList(frame: Frame, problems: readonly FilingProblem[]): Html | undefined {
  if (problems.length === 0) return undefined
  return html`<div class="alert" role="alert" tabindex="-1"><p><b>${say(fileWords.wrong, frame.language)}</b></p><ul>${problems.map(
    (problem) =>
      html`<li><a href="#${problemField[problem]}">${say(fileProblems[problem], frame.language)}</a></li>`,
  )}</ul></div>`
}

function saved(frame: Frame, { saved: address }: FilingForm): Html | undefined {
  if (!address) return undefined
  return html`<section class="ask" role="status"><h2>${say(fileWords.savedTitle, frame.language)}</h2><p>${say(fileWords.savedHow, frame.language)}</p><p class="hash"><a href="${href(address)}">${address}</a></p></section>`
}

function takenFile(frame: Frame, { hash, name, bytes }: FilingForm['files'][number]): Html {
  const size = `${number(Math.max(1, Math.round(bytes / 1024)), frame.language)} KB`
  return html`<li><span>${name}</span> <span class="quiet">${size}</span> <button class="plain" name="drop" value="${hash}" formnovalidate>${say(fileWords.drop, frame.language)}<span class="hidden"> ${name}</span></button></li>`
}

function forOther(frame: Frame, form: FilingForm): Html {
  const word = (words: Words) => say(words, frame.language)
  const open = form.forOther || form.by !== '' || form.consent
  return html`<details class="other"${open && html` open`}><summary>${word(fileWords.other)}</summary>
${tick({ name: 'forOther', label: word(fileWords.forOther) }, form.forOther)}
<p class="hint">${word(fileWords.otherHint)}</p>
${field(labelled(frame, form, 'by', fileWords.by, fileWords.byHint), (joined) => html`<input maxlength="120" value="${form.by}" ${joined}>`)}
${tick({ name: 'consent', label: word(fileWords.consent), wrong: wrongAt(frame, form.problems, 'consent') }, form.consent)}
</details>`
}
