/**
 * HTML with everything escaped: a text becomes markup only where a template of ours was the author. Values in
 * attributes stand in double quotes, always. Addresses go through `href`, which lets no script through.
 */

/** A piece of HTML that this room wrote; `html` and `trusted` are its only makers. */
export class Html {
  readonly #markup: string
  constructor(markup: string) {
    this.#markup = markup
  }
  toString(): string {
    return this.#markup
  }
}

export type Value = string | number | Html | undefined | false | readonly Value[]

/** Writes markup; every value that is not itself markup is escaped, lists are joined, absent ones leave nothing. */
export function html(strings: TemplateStringsArray, ...values: readonly Value[]): Html {
  return new Html(strings.reduce((markup, string, i) => markup + written(values[i - 1]) + string))
}

/** Markup that this room wrote elsewhere, such as the style sheet. Never for anything that came from outside. */
export function trusted(markup: string): Html {
  return new Html(markup)
}

/** An address fit for a link: a path of ours, https, http, tel or mailto; anything else leads nowhere. */
export function href(address: string): string {
  return /^(\/(?![/\\])|https?:\/\/|tel:|mailto:|#|\?)/i.test(address) ? address : '#'
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Text made harmless, in an element or a quoted attribute. */
export function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '')
}

function written(value: Value): string {
  if (value === undefined || value === false) return ''
  if (value instanceof Html) return value.toString()
  if (typeof value === 'object') return value.map(written).join('')
  return escaped(String(value))
}
