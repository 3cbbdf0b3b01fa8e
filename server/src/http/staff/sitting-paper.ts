/** The sheet of a sitting in words, as the paper wants it. */
import type { SittingBoard } from '#contract/hearing-desk.ts'
import type { SittingOutcome } from '#core/hearing/sheet.ts'
import type { SittingPaper } from '#ports/papers.ts'
import type { Sitting } from '#ports/sittings.ts'
import type { HttpHouse, Words } from '../house.ts'

const OUTCOMES = {
  settled: { hi: 'वहीं निस्तारित', en: 'settled on the spot' },
  'in-review': { hi: 'आख्या जाँच में', en: 'report in review' },
  directed: { hi: 'निर्देश दिया', en: 'directed' },
  pending: { hi: 'विभाग को भेजी', en: 'sent to its department' },
} as const satisfies Record<SittingOutcome, Words>
const HEARD: Words = { hi: 'सुनी गईं', en: 'heard' }

/** The paper of what this caller sees. */
export function sittingPaper(
  { index }: HttpHouse,
  { day, openedAt, closedAt }: Sitting,
  { sitting, heard, counts }: SittingBoard,
  language: 'hi' | 'en',
): SittingPaper {
  const { district } = index
  const outcomes = (['settled', 'in-review', 'directed', 'pending'] as const).filter(
    (name) => name !== 'in-review' || (counts[name] ?? 0) > 0,
  )
  return {
    language,
    letterhead: {
      district: language === 'hi' ? `जनपद ${district.nameHi}` : `District ${district.nameEn}`,
      office: language === 'hi' ? 'कार्यालय जिलाधिकारी' : 'Office of the District Magistrate',
    },
    name: sitting.name[language],
    place: sitting.place[language],
    day,
    openedAt,
    ...(closedAt ? { closedAt } : {}),
    presided: [sitting.person, sitting.post].flatMap((one) => one?.[language] ?? []).join(', '),
    counts: [
      [HEARD[language], heard.length],
      ...outcomes.map((name) => [OUTCOMES[name][language], counts[name] ?? 0] as const),
    ],
    lines: heard.map((line) => ({
      ...(line.token === undefined ? {} : { token: line.token }),
      at: new Date(line.toldAt),
      code: line.code,
      gist: line.gist,
      about: [line.name, line.place?.[language], line.subject?.[language]].filter(Boolean).join(' · '),
      outcome: OUTCOMES[line.outcome][language],
      settled: line.outcome === 'settled',
      posts: (line.directed.length > 0 ? line.directed : [line.post ?? line.department])
        .map((post) => post[language])
        .join('; '),
    })),
  }
}
