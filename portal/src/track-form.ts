/**
 * The form to track a grievance: its code and the last four digits of the number. It posts to /track with fields
 * `code`, `digits` and `lang`. An unknown code and wrong digits get the same answer, so that nothing can be guessed.
 */
import { writeCode } from '#core/grievance/code.ts'
import { type Html, html } from './html.ts'
import { type Frame, layout, to } from './layout.ts'
import { fill, say } from './speak.ts'
import { type FormProblem, formProblems, formWords } from './words.ts'

/** What was typed before, and what was wrong with it. */
export interface TrackTry {
  readonly code?: string
  readonly problem?: FormProblem
  /** With `too-many`: minutes to wait. */
  readonly minutes?: number
}

const FIELD_OF = {
  'code-unreadable': 'code',
  'code-doubtful': 'code',
  'digits-missing': 'digits',
  'no-match': undefined,
  'too-many': undefined,
} as const satisfies Record<FormProblem, 'code' | 'digits' | undefined>

/** The page with the form. */
export function trackFormPage(frame: Frame, tried: TrackTry = {}): string {
  const title = say(formWords.title, frame.language)
  const body = html`
<h1>${title}</h1>
${tried.problem && html`<div class="alert" role="alert"><p>${problemText(frame, tried)}</p></div>`}
<div class="card">${trackForm(frame, tried)}</div>
<p class="quiet">${say(formWords.lost, frame.language)}</p>`
  const wrong = tried.problem ? `${say(formWords.error, frame.language)}: ` : ''
  return layout(frame, { title: wrong + title, body, width: 'narrow', private: false })
}

/** The form itself, for the home page too. */
export function trackForm(frame: Frame, tried: TrackTry = {}): Html {
  const { language } = frame
  const wrongField = tried.problem && FIELD_OF[tried.problem]
  const wrong = (field: 'code' | 'digits') =>
    wrongField === field && html`<p class="wrong" id="${field}-wrong">${problemText(frame, tried)}</p>`
  const described = (field: 'code' | 'digits') =>
    wrongField === field
      ? html`aria-invalid="true" aria-describedby="${field}-hint ${field}-wrong"`
      : html`aria-describedby="${field}-hint"`
  return html`<form method="post" action="${to(frame, '/track')}">
<input type="hidden" name="lang" value="${language}">
<div class="field"><label for="code">${say(formWords.code, language)}</label>
<p class="hint" id="code-hint">${fill(say(formWords.codeHint, language), { example: example(frame) })}</p>
${wrong('code')}
<input id="code" name="code" value="${tried.code}" required maxlength="40" autocomplete="off" autocapitalize="characters" spellcheck="false" ${described('code')}></div>
<div class="field"><label for="digits">${say(formWords.digits, language)}</label>
<p class="hint" id="digits-hint">${say(formWords.digitsHint, language)}</p>
${wrong('digits')}
<input id="digits" name="digits" class="short" required maxlength="4" inputmode="numeric" autocomplete="off" ${described('digits')}></div>
<button class="button">${say(formWords.submit, language)}</button>
</form>`
}

function problemText(frame: Frame, { problem, minutes = 15 }: TrackTry): Html | undefined {
  if (!problem) return undefined
  const sentence = say(formProblems[problem], frame.language)
  return fill(sentence, { example: example(frame), minutes: String(minutes) })
}

function example(frame: Frame): Html {
  return html`<span class="code">${writeCode(frame.district.code, 'PHE', 2026, 421)}</span>`
}
