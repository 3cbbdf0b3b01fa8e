/**
 * The parts of a workbook; what does not fit on one sheet goes on in the next. Written by hand, because the sheet is made row by row at the reader's pace and
 * libraries keep it whole. All cells are text, so nothing is ever a formula and no number loses its zeros.
 */

const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

/** Everything but the sheets, of which there are so many. */
export function workbook(sheets: number): Readonly<Record<string, string>> {
  const each = (of: (number: number) => string) =>
    Array.from({ length: sheets }, (_, at) => of(at + 1)).join('')
  return {
    '[Content_Types].xml': `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/>${each((n) => `<Override PartName="/xl/worksheets/sheet${n}.xml" ContentType="${TYPE}.worksheet+xml"/>`)}</Types>`,
    '_rels/.rels': `${XML}<Relationships xmlns="${RELATIONS}"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `${XML}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${each((n) => `<sheet name="${n}" sheetId="${n}" r:id="rId${n}"/>`)}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${XML}<Relationships xmlns="${RELATIONS}">${each((n) => `<Relationship Id="rId${n}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${n}.xml"/>`)}</Relationships>`,
  }
}

/** What a sheet holds at most, with its headings. */
const MOST_LINES = 1_048_576
const MOST_SIGNS = 32_767
const CHUNK = 65_536

/** The rows as sheets of so many lines take them: one sheet is read to its end before the next is asked for. */
export class Sheaf {
  readonly #rows: AsyncIterator<readonly string[]>
  readonly #head: readonly string[]
  readonly #most: number
  #next: IteratorResult<readonly string[]> | undefined

  constructor(head: readonly string[], rows: AsyncIterable<readonly string[]>, most = MOST_LINES) {
    this.#rows = rows[Symbol.asyncIterator]()
    this.#head = head
    this.#most = most
  }

  /** Are there rows for another sheet? */
  async hasMore(): Promise<boolean> {
    this.#next ??= await this.#rows.next()
    return this.#next.done !== true
  }

  /** The next sheet, in pieces of some size. */
  async *sheet(): AsyncGenerator<string> {
    let piece = `${XML}<worksheet xmlns="${MAIN}"><sheetData>${line(this.#head, 1)}`
    let lines = 1
    while (lines < this.#most && (await this.hasMore())) {
      lines += 1
      piece += line(this.#next?.value as readonly string[], lines)
      this.#next = undefined
      if (piece.length < CHUNK) continue
      yield piece
      piece = ''
    }
    yield `${piece}</sheetData></worksheet>`
  }
}

function line(cells: readonly string[], number: number): string {
  return `<row r="${number}">${cells.map((text, at) => cell(text, `${letters(at)}${number}`)).join('')}</row>`
}

/** The name of a column: A to Z, AA and so on. */
function letters(at: number): string {
  const last = String.fromCharCode(65 + (at % 26))
  return at < 26 ? last : letters(Math.floor(at / 26) - 1) + last
}

function cell(text: string, at: string): string {
  if (text === '') return ''
  return `<c r="${at}" t="inlineStr"><is><t xml:space="preserve">${escaped(text.slice(0, MOST_SIGNS))}</t></is></c>`
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML cannot hold
const NOT_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g

function escaped(text: string): string {
  return text
    .toWellFormed()
    .replace(NOT_XML, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
}
