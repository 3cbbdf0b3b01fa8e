/** The district's page as its paper is told: one language, names in place of codes, no word of a citizen. */
import type { DistrictPage } from '#contract/figures.ts'
import { CLOSED, OPEN } from '#core/figures/measures.ts'
import { whyOf } from '#core/hotspots/why.ts'
import type { Where } from '#ports/figures.ts'
import type { HotSpots } from '#ports/hotspots.ts'
import type { DistrictPaper, PaperLanguage, Papers } from '#ports/papers.ts'
import { placeName, subjectName } from '../names.ts'
import { districtFigures } from './district.ts'
import { type FiguresHouse, sum } from './frame.ts'

/** What it is made of. */
export interface PaperHouse extends FiguresHouse {
  readonly hotSpots: Pick<HotSpots, 'lasting'>
  readonly districtPaper: Papers['district']
}

/** What is asked for; all that may be seen when nothing is said. */
export interface PaperWanted {
  readonly language: PaperLanguage
  readonly days: number
  readonly department?: string
  readonly departments?: readonly string[]
  readonly scope?: Where
}

const POSTS = 15
const BURNING = 4
const PLACES = 8

/** The PDF. */
export async function districtPdf(
  house: PaperHouse,
  { language, ...wanted }: PaperWanted,
): Promise<Uint8Array> {
  const [page, burning] = await Promise.all([
    districtFigures(house, { ...wanted, notAbout: [] }),
    burningIn(house, wanted, language),
  ])
  return house.districtPaper({ ...paperOf(house, page, language), burning })
}

/** Where most comes in against what was expected, in the departments that may be seen. */
async function burningIn(
  { index, hotSpots }: PaperHouse,
  { department, departments }: Omit<PaperWanted, 'language'>,
  language: PaperLanguage,
): Promise<DistrictPaper['burning']> {
  const within = department === undefined ? departments : [department]
  const first = (subject: string) => index.subjects.get(subject)?.departments[0] ?? ''
  return (await hotSpots.lasting())
    .filter(({ subject }) => within === undefined || within.includes(first(subject)))
    .toSorted((a, b) => b.n / b.expected - a.n / a.expected)
    .slice(0, BURNING)
    .map((spot) => {
      const [place, subject] = [placeName(index, spot.place), subjectName(index, spot.subject)]
      return {
        place: place[language],
        subject: subject[language],
        why: whyOf(spot, { place, subject })[language],
      }
    })
}

function paperOf(
  house: PaperHouse,
  page: DistrictPage,
  language: PaperLanguage,
): Omit<DistrictPaper, 'burning'> {
  const { district } = house.index
  const { now, counter, counts, heat, satisfied } = page
  const open = sum(now.counts, OPEN)
  const places = heat.rows.slice(0, PLACES)
  const posts = page.posts.filter((post) => post.late > 0 || post.open > 0)
  return {
    language,
    letterhead: {
      district: language === 'hi' ? `जनपद ${district.nameHi}` : `District ${district.nameEn}`,
      office: language === 'hi' ? 'कार्यालय जिलाधिकारी' : 'Office of the District Magistrate',
    },
    ...(page.department ? { department: page.department.name[language] } : {}),
    from: page.from,
    to: page.to,
    printedAt: house.now(),
    now: [
      { name: 'late', n: now.late, tone: 'alarm' },
      { name: 'dueToday', n: now.dueToday, tone: 'heed' },
      { name: 'high', n: now.counts['open-high'] ?? 0, tone: 'alarm' },
      { name: 'desk', n: now.counts['open-desk'] ?? 0, tone: 'heed' },
      { name: 'open', n: open, tone: 'calm' },
    ],
    counter: {
      received: counter.received,
      closed: counter.closed,
      receivedNow: counts.received ?? 0,
      closedNow: sum(counts, CLOSED),
    },
    posts: posts.slice(0, POSTS).map(({ name, department, late, open: left, reported, inTime }) => ({
      name: name[language],
      ...(department ? { department: department[language] } : {}),
      ...{ late, open: left, reported },
      ...(inTime ? { inTime } : {}),
    })),
    morePosts: posts.length > POSTS,
    trend: page.trend.map(({ received, closed }) => ({ received, closed })),
    heat: {
      places: places.map(({ name }) => name[language]),
      rows: heat.subjects.map(({ name }, at) => ({
        name: name[language],
        counts: places.map((place) => place.counts[at] ?? 0),
      })),
    },
    ages: now.ages.map(({ least, n }, at) => {
      const next = now.ages[at + 1]?.least
      return { least, n, ...(next === undefined ? {} : { most: next - 1 }) }
    }),
    rising: page.rising.map(({ name, week, usual }) => ({ name: name[language], week, usual })),
    ...(satisfied ? { satisfied } : {}),
  }
}
