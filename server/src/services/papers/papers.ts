/** Papers as PDF/A-2b: the numbered action-taken report and the registration slip. */
import { setImmediate } from 'node:timers/promises'
import qrcode from 'qrcode'
import type { EvidencePicture, PaperLanguage, Papers, ReportPaper, SlipPaper } from '#ports/papers.ts'
import { drawable } from './glyphs.ts'
import { covered, isDrawable, type Made, make, type Shown } from './typst.ts'
import { day, fill, kindOf, moment, wordsIn } from './words.ts'

/** How much of a file's hash a line of the report shows. */
const SHORT_HASH = 16
/** A slip is small: the gist is cut here. */
const SLIP_GIST = 240

/** The maker of papers. The compiler behind it is shared and starts with the first paper. */
export function papers(): Papers {
  return {
    report: async (paper) => (await setReport(paper)).pdf,
    slip: async (paper) => (await setSlip(paper)).pdf,
  }
}

/** Sets a report; pictures that the compiler cannot draw are named among the files instead. */
export async function setReport(paper: ReportPaper): Promise<Made> {
  const code = await qr(paper.trackingLink)
  const all = paper.pictures.map((picture, i) => ({ picture, shown: asShown(picture, i) }))
  try {
    return lay(paper, code, all, [])
  } catch (fault) {
    const good = all.filter(({ shown }) => isDrawable(shown))
    if (good.length === all.length) throw fault
    const bad = all.filter((one) => !good.includes(one)).map(({ picture }) => picture)
    return lay(paper, code, good, bad)
  }
}

/** Sets a registration slip on one page. */
export async function setSlip(paper: SlipPaper): Promise<Made> {
  const pen = new Pen(paper.language)
  const { words } = pen
  const facts = pen.facts([
    [words.registered, day(paper.registeredAt, paper.language)],
    [words.due, paper.dueAt && day(paper.dueAt, paper.language)],
    [words.complainant, paper.complainant],
    [words.subject, paper.subject],
    [words.place, paper.place],
    [words.post, paper.post],
  ])
  const number = paper.serviceNumber
  const data = {
    ...pen.common(paper, words.slipTitle, paper.registeredAt),
    size: paper.size,
    code: pen.write(paper.code),
    facts,
    gist: pen.write(shortened(paper.gist)),
    advice: [words.keep, words.scan, ...(number ? [pen.write(fill(words.write, { number }))] : [])],
    qr: await qr(paper.trackingLink),
  }
  return make('slip', { ...data, lost: pen.lost }, [], paper.registeredAt)
}

interface Placed {
  readonly picture: EvidencePicture
  readonly shown: Shown
}

function lay(
  paper: ReportPaper,
  code: string,
  placed: readonly Placed[],
  unshown: readonly EvidencePicture[],
): Made {
  const { language } = paper
  const pen = new Pen(language)
  const { words } = pen
  const { lat, lng } = paper.location ?? {}
  const data = {
    ...pen.common(paper, words.reportTitle, paper.reportedAt),
    numberLine: pen.write(fill(words.numberLine, { number: String(paper.number), code: paper.code })),
    facts: pen.facts([
      [words.code, paper.code],
      [words.complainant, paper.complainant],
      [words.registered, day(paper.registeredAt, language)],
      [words.reported, day(paper.reportedAt, language)],
      [words.subject, paper.subject, 'wide'],
      [words.place, paper.place, 'wide'],
      [words.officer, `${paper.officer.name}, ${paper.officer.post}`, 'wide'],
    ]),
    gist: pen.paragraphs(paper.gist),
    text: pen.paragraphs(paper.text),
    officer: { name: pen.write(paper.officer.name), post: pen.write(paper.officer.post) },
    reportedAt: moment(paper.reportedAt, language),
    pictures: placed.map(({ picture, shown }) => pen.picture(picture, shown)),
    files: pen.files(paper, unshown),
    reviewRemark: pen.paragraphs(paper.reviewRemark ?? ''),
    actHash: pen.write(paper.actHash),
    qr: code,
    ...(lat === undefined || lng === undefined ? {} : { location: `${lat.toFixed(6)}, ${lng.toFixed(6)}` }),
  }
  return make(
    'report',
    { ...data, lost: pen.lost },
    placed.map(({ shown }) => shown),
    paper.reportedAt,
  )
}

/** Writes texts so that the fonts can draw them, and remembers whether a letter was lost. */
class Pen {
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

  common(paper: ReportPaper | SlipPaper, title: string, at: Date) {
    const { district, office, line } = paper.letterhead
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
      trackingLink: paper.trackingLink,
      trackingShown: this.write(paper.trackingLink),
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

function asShown(picture: EvidencePicture, i: number): Shown {
  const [, kind = 'unknown'] = /^image\/(jpeg|png|gif|webp)$/.exec(picture.mime) ?? []
  return { path: `shown-${i}.${kind}`, bytes: picture.bytes }
}

/** Setting blocks the thread for some milliseconds: let others go first, and let finished documents be freed. */
async function qr(link: string): Promise<string> {
  await setImmediate()
  return qrcode.toString(link, { type: 'svg', errorCorrectionLevel: 'M', margin: 0 })
}

function calendarDay(at: Date) {
  const [year, month, day] = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Kolkata' })
    .format(at)
    .split('-')
    .map(Number)
  return { year, month, day }
}

function shortened(text: string): string {
  if (text.length <= SLIP_GIST) return text
  return `${text.slice(0, SLIP_GIST).replace(/\s+\S*$/, '')} …`
}
