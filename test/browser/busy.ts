/** Two months of invented grievances put straight into the register of a town: the same in every run. */
import type { Act, ActOf, Actor } from '#core/grievance/acts.ts'
import type { AttachmentId, CitizenId, GrievanceId, PersonId, PostCode } from '#core/ids.ts'
import { DAY, HOUR, type Town } from '../journeys/town.ts'

const PROGRAM: Actor = { kind: 'program', part: 'test' }
const why = { hi: 'नियम से', en: 'by the rules' }
const LACKING = [
  'मिस्त्री आया और देखकर चला गया, काम नहीं हुआ',
  'तीन दिन चला, फिर खराब हो गया',
  'कोई नहीं आया, किसी ने फोन भी नहीं किया',
]

/** Draws that are the same in every run. */
function draws(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

/** So many grievances of the last sixty days, in every state, some late, some refuted. */
export async function makeBusy(town: Town, count: number, first = 0): Promise<void> {
  const { store, district: index } = town.program
  const { district } = index
  const draw = draws(11 + first)
  const pick = <T>(of: readonly T[]): T => of[draw(of.length)] as T
  const now = town.now().getTime()
  for (const back of [0, 30, 60, 75]) await store.ensurePartitions(new Date(now - back * DAY))
  const subjects = district.subjects
    .filter(({ departments, parent }) => parent && departments.length > 0)
    .slice(0, 60)
  const villages = district.places.filter(({ type }) => type === 'village' || type === 'ward')
  for (let nr = 0; nr < count; nr++) {
    const subject = draw(3) === 0 ? (subjects[draw(4)] ?? pick(subjects)) : pick(subjects)
    const department = subject.departments[0] ?? 'PHE'
    const posts = district.posts.filter((post) => post.department === department)
    const post = (pick(posts)?.code ?? 'CELL-NOD') as PostCode
    const place = draw(4) === 0 ? villages[draw(25)] : pick(villages)
    const begun = now - Math.floor((draw(1000) / 1000) ** 1.3 * 60 * DAY) - draw(10) * HOUR - HOUR
    const registered: ActOf<'registered'> = {
      kind: 'registered',
      code: `ABH-${department}-26-${String(90_000 + first + nr)}-X`,
      citizen: crypto.randomUUID() as string as CitizenId,
      channel: pick(['whatsapp', 'whatsapp', 'phone', 'facebook']),
      language: 'hi',
      gist: `${subject.nameHi}, ${place?.nameHi ?? ''}`,
      subject: subject.code,
      department,
      ...(place ? { place: place.code } : {}),
      timeClass: subject.timeClass,
      messages: [],
      sensitive: subject.sensitive,
      lacks: [],
    }
    await walk(town, begun, registered, post, draw)
  }
  while ((await store.figures.behind()) > 0) await new Promise((done) => setTimeout(done, 50))
}

async function walk(
  town: Town,
  begun: number,
  registered: ActOf<'registered'>,
  post: PostCode,
  draw: (below: number) => number,
): Promise<void> {
  const officer: Actor = { kind: 'officer', person: 'ANIL' as PersonId, post }
  const due = new Date(begun + (2 + draw(9)) * DAY)
  const assigned: Act = { kind: 'assigned', post, persons: [], due, why }
  const report = (number: number): Act => ({
    kind: 'reported',
    number,
    text: 'काम पूरा किया गया',
    messages: [],
    evidence: draw(3) === 0 ? [] : (['e'] as readonly string[] as readonly AttachmentId[]),
    review: false,
  })
  const steps: readonly (readonly [number, readonly Act[]])[] = [
    [0, draw(15) === 0 ? [] : [{ kind: 'routed', post, level: 1, why }, assigned]],
    [draw(20), [{ kind: 'accepted', person: 'ANIL' as PersonId }]],
    [draw(30), draw(3) === 0 ? [] : [{ kind: 'contacted', outcome: 'spoke', tries: 1 }]],
    [24 + draw(220), [report(1)]],
    ...(draw(6) === 0
      ? ([
          [
            10,
            [
              { kind: 'dissatisfied', messages: [], lacking: LACKING[draw(3)] ?? '' },
              { kind: 'reopened', level: 2, ground: 'dissatisfied' },
            ],
          ],
          [
            1,
            [
              { kind: 'routed', post, level: 2, why },
              { ...assigned, due: new Date(begun + 20 * DAY) },
            ],
          ],
          [40 + draw(90), [report(2)]],
        ] as const)
      : []),
    [
      10 + draw(60),
      draw(3) === 0
        ? [{ kind: 'closed', ground: 'silent' }]
        : [
            { kind: 'satisfied', messages: [] },
            { kind: 'closed', ground: 'satisfied' },
          ],
    ],
  ]
  const { store, house } = town.program
  const id = idAt(begun)
  let seq = 0
  const append = async (at: number, acts: readonly Act[], by: Actor) => {
    const proposed = acts.map((act) => ({ act, by }))
    const decision = await store.together(({ register }) => register.append(id, seq, proposed, new Date(at)))
    if (!decision.ok) throw new Error(decision.refusal)
    seq = decision.value.grievance.seq
  }
  await append(begun, [registered], PROGRAM)
  let at = begun
  for (const [hours, acts] of steps) {
    at += hours * HOUR
    if (at >= house.now().getTime()) break
    if (acts.length > 0) await append(at, acts, officer)
    else if (hours === 0) break
  }
}

function idAt(time: number): GrievanceId {
  const stamp = time.toString(16).padStart(12, '0')
  const chance = crypto.randomUUID().slice(14)
  return `${stamp.slice(0, 8)}-${stamp.slice(8)}-7${chance.slice(1)}` as GrievanceId
}
