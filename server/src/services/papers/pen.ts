/** What all papers write with. */
import type {
  EvidencePicture,
  Letterhead,
  OrderPaper,
  PaperLanguage,
  ReportPaper,
  SlipPaper,
} from '#ports/papers.ts'
import { drawable } from './glyphs.ts'
import { covered, type Shown } from './typst.ts'
import { kindOf, moment, wordsIn } from './words.ts'

/** How much of a file's hash a line of the report shows. */
const SHORT_HASH = 16

/** Writes texts so that the fonts can draw them, and remembers whether a letter was lost. */
export class Pen {
  readonly words
  readonly language: PaperLanguage
  lost = false

  constructor(language: PaperLanguage) {
    this.language = language
    this.words = wordsIn(language)
  }

  write(text: string): string {
    const drawn = drawable(text, covered())
    this.lost ||= drawn.lost
    return drawn.text
  }

  paragraphs(text: string): string[] {
    return text
      .split(/\r?\n+/)
      .map((part) => this.write(part))
      .filter(Boolean)
  }

  /** Rows with a value, two narrow ones to a line; a narrow one left alone becomes wide. */
  facts(rows: readonly (readonly [string, string | undefined, 'wide'?])[]) {
    const facts = rows
      .map(([name, value = '', wide]) => ({ name, value: this.write(value), wide: wide === 'wide' }))
      .filter(({ value }) => value !== '')
    const narrow = facts.filter(({ wide }) => !wide)
    const alone = narrow.length % 2 === 1 ? narrow.at(-1) : undefined
    return facts.map((fact) => (fact === alone ? { ...fact, wide: true } : fact))
  }

  common(paper: ReportPaper | SlipPaper | OrderPaper, title: string, at: Date) {
    return {
      ...this.head(paper.letterhead, title, at),
      trackingLink: paper.trackingLink,
      trackingShown: this.write(paper.trackingLink),
    }
  }

  /** What stands at the head of every paper. */
  head({ district, office, line }: Letterhead, title: string, at: Date) {
    return {
      language: this.language,
      words: this.words,
      title,
      date: calendarDay(at),
      letterhead: {
        district: this.write(district),
        office: this.write(office),
        ...(line ? { line: this.write(line) } : {}),
      },
    }
  }

  picture(picture: EvidencePicture, { path }: Shown) {
    const caption = this.write(picture.caption) || this.words.picture
    const when = picture.takenAt && moment(picture.takenAt, this.language)
    const taken = [when, picture.takenWhere].filter(Boolean).join(' · ')
    return { path, caption, alt: `${this.words.picture}: ${caption}`, taken: this.write(taken) }
  }

  files(paper: ReportPaper, unshown: readonly EvidencePicture[]) {
    return [
      ...unshown.map(({ caption, sha256 = '' }) => ({
        kind: this.words.image,
        name: this.write([caption, `(${this.words.unshown})`].filter(Boolean).join(' ')),
        hash: sha256.slice(0, SHORT_HASH),
      })),
      ...paper.files.map((file) => ({
        kind: kindOf(file, this.language),
        name: this.write(file.name ?? ''),
        hash: file.sha256.slice(0, SHORT_HASH),
      })),
    ]
  }
}

function calendarDay(at: Date) {
  const [year, month, day] = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Kolkata' })
    .format(at)
    .split('-')
    .map(Number)
  return { year, month, day }
}
