/** HTML of a mail as plain words. Nothing of it is ever shown as HTML. Quoted blocks get the sign `>` before their lines. */

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  rsquo: '’',
  lsquo: '‘',
  ldquo: '“',
  rdquo: '”',
  bull: '•',
  rupee: '₹',
  zwj: '\u200d',
  zwnj: '\u200c',
}
const HIDDEN = /<(head|style|script|title|template|object)\b[\s\S]*?(?:<\/\1\s*>|$)|<!--[\s\S]*?(?:-->|$)/gi
const BREAKS = new Set(
  'br p div li ul ol tr table h1 h2 h3 h4 h5 h6 blockquote hr section article header footer pre'.split(' '),
)
const TAG = /<(\/?)([a-z][a-z0-9]*)\b(?:"[^"]*"|'[^']*'|[^>"'])*>|<[!?/][^>]*>/gi

/** The words of it. */
export function wordsOfHtml(html: string): string {
  const lines: string[] = []
  let line = ''
  let depth = 0
  const end = () => {
    const words = plainly(line)
      .replace(/[ \t]+/g, ' ')
      .trim()
    lines.push(words === '' ? '' : `${'> '.repeat(depth)}${words}`)
    line = ''
  }
  let from = 0
  const text = html.replace(HIDDEN, ' ')
  for (const tag of text.matchAll(TAG)) {
    line += text.slice(from, tag.index).replace(/\s+/g, ' ')
    from = tag.index + tag[0].length
    const name = (tag[2] ?? '').toLowerCase()
    if (name === 'td' || name === 'th') line += ' '
    if (!BREAKS.has(name)) continue
    if (line.trim() !== '' || name === 'br') end()
    if (name === 'blockquote') depth = Math.max(0, depth + (tag[1] === '/' ? -1 : 1))
    if (name === 'p' && tag[1] === '/') lines.push('')
  }
  line += text.slice(from).replace(/\s+/g, ' ')
  if (line.trim() !== '') end()
  return lines
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}

function plainly(text: string): string {
  return text.replace(/&(#x[0-9a-f]{1,6}|#\d{1,7}|[a-z]{2,8});?/gi, (whole, name: string) => {
    if (!name.startsWith('#')) return NAMED[name.toLowerCase()] ?? whole
    const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1))
    return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff)
      ? String.fromCodePoint(code)
      : ''
  })
}
