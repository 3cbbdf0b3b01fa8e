/** Fields of a form with label, hint and what is wrong, joined for voices that read aloud. */
import { type Html, html } from './html.ts'

/** A field in words; `wrong` is why it came back. */
export interface Field {
  readonly name: string
  readonly label: string
  readonly hint?: string
  readonly wrong?: string | undefined
}

/** Label, hint and error around an input; `input` gets the attributes that join it to them. */
export function field({ name, label, hint, wrong }: Field, input: (joined: Html) => Html): Html {
  const described = [...(hint ? [`${name}-hint`] : []), ...(wrong ? [`${name}-wrong`] : [])].join(' ')
  const joined = html`id="${name}" name="${name}"${described !== '' && html` aria-describedby="${described}"`}${wrong !== undefined && html` aria-invalid="true"`}`
  return html`<div class="field"><label for="${name}">${label}</label>
${hint && html`<p class="hint" id="${name}-hint">${hint}</p>`}${wrong && html`<p class="wrong" id="${name}-wrong">${wrong}</p>`}
${input(joined)}</div>`
}

/** A box to tick, with its words beside it. */
export function tick({ name, label, wrong }: Field, ticked: boolean): Html {
  return html`<div class="field">${wrong && html`<p class="wrong" id="${name}-wrong">${wrong}</p>`}<label class="tick"><input type="checkbox" id="${name}" name="${name}" value="1"${ticked && html` checked`}${wrong !== undefined && html` aria-invalid="true" aria-describedby="${name}-wrong"`}><span>${label}</span></label></div>`
}
