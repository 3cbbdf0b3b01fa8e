/** The publisher's half: preview, comment, print, correct. What is printed is kept file by file under its SHA-256. */

import { createHash } from 'node:crypto'
import { mayPublish } from '#core/access/publication.ts'
import { dayAfter, dayOf } from '#core/clock/calendar.ts'
import { accept, type Decision, refuse } from '#core/decision.ts'
import type { DistrictIndex } from '#core/district/find.ts'
import { placeName } from '#core/district/names.ts'
import type { RetractionReason, Why } from '#core/grievance/acts.ts'
import type { Printed, PrintedTable } from '#core/publication/bulletin.ts'
import type { BulletinContent, PublishedCase } from '#core/publication/content.ts'
import { reviewOf } from '#core/publication/review.ts'
import { printedTimes } from '#core/publication/times.ts'
import { beginningOf, daysOfWeek, weekOf } from '#core/publication/week.ts'
import { RETRACTION_WORDS } from '#core/words/publication.ts'
import type { Bulletin, Bulletins, Press, Printing } from '#ports/bulletin.ts'
import type { Files } from '#ports/outbox.ts'
import type { Publications, PublicRow } from '#ports/publication.ts'

/** What printing is given by `main.ts`. */
export interface Printer {
  readonly bulletins: Bulletins
  readonly publications: Publications
  readonly district: DistrictIndex
  readonly files: Pick<Files, 'put'>
  readonly press: Press
  /** Small counts hidden, after the bulletins printed before. */
  readonly hide: (
    figures: Bulletin['figures'],
    before: readonly Printed[],
  ) => Promise<readonly PrintedTable[]>
  readonly publicUrl: string
  readonly now: () => Date
}

/** So many records are printed with a bulletin; all of them can be searched on the portal. */
const MOST_CASES = 2_000
/** As far back as small counts could be worked out (`core/src/publication/bulletin.ts`). */
const WEEKS_BACK = 13

/** Fulfils the port. */
export function printing(given: Printer): Printing {
  const printer = { ...given, hide: remembered(given.hide) }
  return {
    async review(week) {
      const bulletin = await printer.bulletins.find(week)
      if (!bulletin) return undefined
      const { tables } = bulletin.content ?? (await contentOf(printer, bulletin))
      return reviewOf(bulletin.figures.tables, tables)
    },
    async preview(week) {
      const bulletin = await printer.bulletins.find(week)
      return bulletin && (bulletin.content ?? contentOf(printer, bulletin))
    },
    async comment(who, week, comment) {
      if (!mayPublish(who)) return refuse('act-not-yours')
      return (await printer.bulletins.comment(week, comment)) ? accept(true) : refuse('bulletin-printed')
    },
    async print(who, week) {
      if (!mayPublish(who)) return refuse('act-not-yours')
      const bulletin = await printer.bulletins.find(week)
      if (bulletin?.state !== 'draft') return refuse(bulletin ? 'bulletin-printed' : 'unknown-bulletin')
      const [older] = await printer.bulletins.list('draft', week, 1)
      if (older) return refuse('older-bulletin-first', older.week)
      return print(printer, who.person, bulletin)
    },
    async correct(who, week, { hi, en }) {
      if (!mayPublish(who)) return refuse('act-not-yours')
      const bulletin = await printer.bulletins.find(week)
      if (bulletin?.state !== 'published') return refuse('unknown-bulletin')
      await printer.bulletins.correct(week, { at: printer.now(), by: who.person, hi, en })
      return accept(true)
    },
  }
}

/** The last hiding is kept, while the same is asked again: it takes seconds, and a draft is looked at in several ways. */
function remembered(hide: Printer['hide']): Printer['hide'] {
  let last: { readonly of: string; readonly tables: ReturnType<Printer['hide']> } | undefined
  return (figures, before) => {
    const of = createHash('sha256')
      .update(JSON.stringify([figures, before]))
      .digest('hex')
    if (last?.of !== of) {
      const tables = hide(figures, before)
      last = { of, tables }
      tables.catch(() => {
        last = undefined
      })
    }
    return last?.tables ?? hide(figures, before)
  }
}

async function print(
  printer: Printer,
  by: Parameters<Printing['print']>[0]['person'],
  bulletin: Bulletin,
): Promise<Decision<true>> {
  const content = await contentOf(printer, bulletin)
  const files = []
  for (const { name, mime, bytes } of await printer.press(content)) {
    const sha256 = await printer.files.put(bytes)
    files.push({ name, mime, bytes: bytes.byteLength, sha256 })
  }
  const printed = await printer.bulletins.publish(bulletin.week, { content, files, at: printer.now(), by })
  return printed ? accept(true) : refuse('bulletin-printed')
}

async function contentOf(printer: Printer, { week, figures, comment }: Bulletin): Promise<BulletinContent> {
  const { bulletins, publications, district, now } = printer
  const { from, to } = daysOfWeek(week) as { from: string; to: string }
  const [begin, end] = [beginningOf(from), beginningOf(dayAfter(to))]
  const before = await bulletins.list('published', week, WEEKS_BACK)
  const rows = await publications.between(begin, end, MOST_CASES + 1)
  const root = await bulletins.root(to)
  const tables = await printer.hide(figures, before.flatMap(asPrinted))
  return {
    version: 2,
    district: {
      code: district.district.code,
      letters: district.district.letters,
      name: { hi: `जनपद ${district.district.nameHi}`, en: `District ${district.district.nameEn}` },
    },
    week,
    from,
    to,
    printed: dayOf(now()),
    comment,
    tables,
    times: printedTimes(figures.times ?? [], tables),
    trend: [...before.map((one) => one.figures).toReversed(), figures].map(wholeOf),
    cases: rows.slice(0, MOST_CASES).map((row) => presentCase(district, row)),
    casesLeft: Math.max(0, rows.length - MOST_CASES),
    errata: await errataSince(printer, before[0]?.publishedAt ?? begin, begin),
    ...(root ? { root: { day: to, ...root } } : {}),
    address: `${printer.publicUrl}/bulletins/${week}`,
  }
}

function wholeOf({ week, tables }: Bulletin['figures']): BulletinContent['trend'][number] {
  const counts = tables.find(({ key }) => key === 'whole')?.rows[0]?.counts ?? {}
  const { received = 0, disposed = 0, pending = 0, satisfied = 0 } = counts
  return { week, received, disposed, pending, satisfied }
}

function asPrinted({ figures, content }: Bulletin): readonly Printed[] {
  return content ? [{ figures, tables: content.tables }] : []
}

/** What people entered since the last bulletin, and the records of earlier weeks that were taken back or corrected since. */
async function errataSince(
  { bulletins, publications, now }: Printer,
  since: Date,
  begin: Date,
): Promise<BulletinContent['errata']> {
  const entered = await bulletins.errataSince(since)
  const changed = await publications.changedBetween(since, now())
  return [
    ...entered.map(({ week, at, hi, en }) => ({ week, day: dayOf(at), hi, en })),
    ...changed
      .filter(({ publishedAt }) => publishedAt < begin)
      .map((row) => ({ week: weekOf(dayOf(row.publishedAt)), day: dayOf(row.changedAt), ...saysOf(row) })),
  ]
}

function saysOf({ state, number, reason }: PublicRow): Why {
  if (state !== 'retracted')
    return { hi: `${number}: पाठ सुधारा गया`, en: `${number}: its words were corrected` }
  const why = RETRACTION_WORDS[reason as RetractionReason]
  return { hi: `${number} वापस लिया गया: ${why.hi}`, en: `${number} was taken back: ${why.en}` }
}

/** A public record with the names that its codes had when it was printed. */
export function presentCase(index: DistrictIndex, row: PublicRow): PublishedCase {
  const { subject, place, department } = row
  const named = (one: { nameHi: string; nameEn: string } | undefined, code: string): Why =>
    one ? { hi: one.nameHi, en: one.nameEn } : { hi: code, en: code }
  const placed = (language: 'hi' | 'en') =>
    place === undefined ? '' : (placeName(index, place, language) ?? String(place))
  return {
    number: row.number,
    gist: row.gist ?? '',
    report: row.report ?? '',
    department,
    departmentName: named(index.departments.get(department), department),
    ...(subject === undefined ? {} : { subject, subjectName: named(index.subjects.get(subject), subject) }),
    ...(place === undefined ? {} : { place, placeName: { hi: placed('hi'), en: placed('en') } }),
    registered: dayOf(row.registeredAt),
    closed: dayOf(row.closedAt),
    ground: row.ground,
    published: dayOf(row.publishedAt),
  }
}
