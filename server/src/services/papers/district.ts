/** The district on paper, for the file and the mail of the morning. */
import type { DistrictPaper, PaperShare } from '#ports/papers.ts'
import { districtWordsIn } from './district-words.ts'
import { Pen } from './pen.ts'
import { type Made, make } from './typst.ts'
import { day, fill } from './words.ts'

/** Sets the paper; the same figures give the same bytes. */
export async function setDistrict(paper: DistrictPaper): Promise<Made> {
  const { language, printedAt } = paper
  const pen = new Pen(language)
  const words = districtWordsIn(language)
  const on = (date: string) => day(new Date(`${date}T12:00:00+05:30`), language)
  const most = Math.max(1, ...paper.trend.flatMap(({ received, closed }) => [received, closed]))
  const span = { from: on(paper.from), to: on(paper.to) }
  const data = {
    ...pen.head(paper.letterhead, words.title, printedAt),
    own: words,
    subtitle: pen.write(
      paper.department === undefined
        ? fill(words.subtitle, span)
        : fill(words.department, { ...span, department: paper.department }),
    ),
    foot: fill(words.foot, { date: day(printedAt, language) }),
    tiles: paper.now.map(({ name, n, tone }) => ({
      name: words[name],
      shown: count(n),
      tone: n === 0 ? 'calm' : tone,
    })),
    counter: fill(words.counter, {
      received: count(paper.counter.received),
      closed: count(paper.counter.closed),
      receivedNow: count(paper.counter.receivedNow),
      closedNow: count(paper.counter.closedNow),
    }),
    burning: paper.burning.map(({ place, subject, why }) => ({
      title: pen.write(`${place}: ${subject}`),
      why: pen.write(why),
    })),
    postHeads: [words.post, words.late, words.open, words.inTime],
    posts: paper.posts.map(({ name, department = '', late, open, reported, inTime }) => ({
      name: pen.write(name),
      department: pen.write(department),
      late: count(late),
      open: count(open),
      inTime: inTime ? shared(words.share, inTime) : fill(words.few, { of: count(reported) }),
    })),
    postNote: paper.morePosts ? fill(words.postNote, { shown: count(paper.posts.length) }) : '',
    trend: paper.trend.map(({ received, closed }) => ({ received: received / most, closed: closed / most })),
    trendNote: fill(words.trendNote, { most: count(most) }),
    trendFrom: span.from,
    trendTo: span.to,
    heat: heatOf(paper, pen),
    ages: paper.ages.map(({ least, most: oldest, n }) => ({
      name:
        oldest === undefined
          ? fill(words.over, { least: count(least) })
          : fill(words.days, { least: count(least), most: count(oldest) }),
      shown: count(n),
    })),
    rising: paper.rising.map(({ name, week, usual }) => ({
      name: pen.write(name),
      shown: fill(words.week, { week: count(week), usual: String(Math.round(usual * 10) / 10) }),
    })),
    satisfied: paper.satisfied ? shared(words.satisfied, paper.satisfied) : '',
  }
  return make('district', { ...data, lost: pen.lost }, [], printedAt)
}

/** Subjects below one another and places beside one another, shaded by their share of the highest. */
function heatOf({ heat }: DistrictPaper, pen: Pen) {
  const highest = Math.max(1, ...heat.rows.flatMap(({ counts }) => counts))
  return {
    heads: heat.places.map((name) => pen.write(name)),
    rows: heat.rows.map(({ name, counts }) => ({
      name: pen.write(name),
      cells: counts.map((n) => ({ shown: n === 0 ? '' : count(n), shade: n / highest })),
    })),
  }
}

function shared(sentence: string, { share, low, high, of }: PaperShare): string {
  return fill(sentence, { share: percent(share), low: percent(low), high: percent(high), of: count(of) })
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`
}

function count(n: number): string {
  return n.toLocaleString('en-IN')
}
