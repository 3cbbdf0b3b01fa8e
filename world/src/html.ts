/** Words and facts as they may stand in a page. */

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Text that may stand in HTML. */
export function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (c) => ENTITIES[c] ?? c)
}

/** JSON that may stand in a script element. */
export function forScript(data: unknown): string {
  return JSON.stringify(data).replaceAll('<', '\\u003c')
}
