/** A poster for one door: what may be told there, the code to scan, and what happens then (M39). */
import { setImmediate } from 'node:timers/promises'
import qrcode from 'qrcode'
import type { PosterPaper } from '#ports/papers.ts'
import { Pen } from './pen.ts'
import { type Made, make } from './typst.ts'
import { fill } from './words.ts'

/** A poster bears no date of its own: it hangs for years. */
const UNDATED = new Date('2026-01-01T06:30:00Z')

/** Sets the poster on one page. */
export async function setPoster(paper: PosterPaper): Promise<Made> {
  const pen = new Pen(paper.language)
  const { words } = pen
  await setImmediate()
  const data = {
    ...pen.head(paper.letterhead, words.posterTitle, UNDATED),
    size: paper.size,
    lead: words.posterLead,
    scan: words.posterScan,
    door: words[`posterOn_${paper.channel}`],
    shown: pen.write(paper.shown),
    link: paper.link,
    steps: [words.posterStep1, words.posterStep2, words.posterStep3],
    free: words.posterFree,
    qr: await qrcode.toString(paper.link, { type: 'svg', errorCorrectionLevel: 'Q', margin: 0 }),
    qrAlt: pen.write(fill(words.posterQr, { shown: paper.shown })),
  }
  return make('poster', { ...data, lost: pen.lost }, [], UNDATED)
}

/** Large enough for a wall. */
const WIDTH_PX = 1200

/** The code alone, with the quiet border that scanners need. */
export async function posterCode(link: string, kind: 'svg' | 'png'): Promise<Uint8Array> {
  const how = { errorCorrectionLevel: 'Q', margin: 4 } as const
  return kind === 'svg'
    ? Buffer.from(await qrcode.toString(link, { ...how, type: 'svg' }))
    : qrcode.toBuffer(link, { ...how, type: 'png', width: WIDTH_PX })
}
