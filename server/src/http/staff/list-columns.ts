/** What stands in the file of each list: the address it is asked of, its rows, and its columns in both languages. */
import type { CallLine, CallList } from '#contract/call-list.ts'
import type { ChargePost, Charges } from '#contract/charges.ts'
import type {
  DistrictPage,
  PlaceFigures,
  PostFigures,
  ShareItem,
  StatePage,
  StateRow,
} from '#contract/figures.ts'
import type { SittingBoard, SittingItem } from '#contract/hearing-desk.ts'
import type { WindowsOfDay } from '#contract/office.ts'
import type { HotSpotPage, PlanPage } from '#contract/plans.ts'
import type { QualityList } from '#contract/quality.ts'
import type { Words } from '../house.ts'
import type { Language } from '../language.ts'

/** A value of a cell before it is written; words are written in the language of the reader. */
export type Cell = Words | string | number | undefined

/** A list as a file. `Page` is what its address answers, one page or all of it. */
export interface List<Page = unknown, Item = unknown> {
  /** Under the prefix of the interface; `of` is what the file's own address names. */
  readonly path: (of: string | undefined) => string
  readonly items: (page: Page) => readonly Item[]
  /** Of a table whose heads are themselves found, they are told by its first page. */
  readonly columns: readonly Column<Item>[] | ((page: Page) => readonly Column<Item>[])
}
type Column<Item> = readonly [Words, (item: Item) => Cell]

const both = (hi: string, en: string): Words => ({ hi, en })
const list = <Page, Item>(made: List<Page, Item>): List => made as unknown as List

/** A share with the ends of its interval, as three cells. */
function shareColumns<Item>(name: Words, of: (item: Item) => ShareItem | undefined) {
  const rounded = (value: number | undefined) =>
    value === undefined ? undefined : Math.round(value * 1000) / 1000
  return [
    [name, (item: Item) => rounded(of(item)?.share)],
    [both(`${name.hi}: कितने में`, `${name.en}: of`), (item: Item) => of(item)?.of],
    [both(`${name.hi}: 95 % से`, `${name.en}: 95 % from`), (item: Item) => rounded(of(item)?.low)],
    [both(`${name.hi}: 95 % तक`, `${name.en}: 95 % to`), (item: Item) => rounded(of(item)?.high)],
  ] as const
}

const SEATS: Readonly<Record<string, Words>> = {
  present: both('उपस्थित', 'present'),
  seen: both('केवल पढ़ा', 'only read'),
  absent: both('अनुपस्थित', 'absent'),
  'on-leave': both('अवकाश पर', 'on leave'),
  vacant: both('रिक्त', 'vacant'),
}
const HEARD: Readonly<Record<string, Words>> = {
  settled: both('निस्तारित', 'settled'),
  'in-review': both('आख्या जाँच में', 'in review'),
  directed: both('निर्देश दिया गया', 'directed'),
  pending: both('लंबित', 'pending'),
}
const LOOKED: Readonly<Record<string, Words>> = {
  good: both('ठीक', 'good'),
  lacking: both('कमी है', 'lacking'),
  noted: both('दर्ज किया', 'noted'),
}
const PLANS: Readonly<Record<string, Words>> = {
  open: both('चल रही', 'open'),
  concluded: both('पूरी', 'concluded'),
}

type Seat = WindowsOfDay['boards'][number]['groups'][number]['seats'][number]
type HeatRow = DistrictPage['heat']['rows'][number]
interface SeatRow {
  readonly board: WindowsOfDay['boards'][number]
  readonly group: WindowsOfDay['boards'][number]['groups'][number]
  readonly seat: Seat
}

/** Every list that has a file beside the register, the bridges and the figures. */
export const LISTS: Readonly<Record<string, List>> = {
  'district-posts': list<DistrictPage, PostFigures>({
    path: () => 'figures/district',
    items: ({ posts }) => posts,
    columns: [
      [both('पद', 'Post'), ({ name }) => name],
      [both('विभाग', 'Department'), ({ department }) => department],
      [both('समय बीता', 'Late'), ({ late }) => late],
      [both('लंबित', 'Pending'), ({ open }) => open],
      ...shareColumns<PostFigures>(both('समय पर आख्या', 'Reported in time'), ({ inTime }) => inTime),
      [both('क्रम', 'Rank'), ({ rank }) => rank],
      [both('झूठे निस्तारण', 'False closings'), ({ falseClosings }) => falseClosings],
    ],
  }),
  'district-places': list<DistrictPage, PlaceFigures>({
    path: () => 'figures/district',
    items: ({ places }) => places,
    columns: [
      [both('स्थान', 'Place'), ({ name }) => name],
      [both('जनसंख्या', 'Population'), ({ population }) => population],
      [both('मिलीं', 'Received'), ({ received }) => received],
      [both('पिछली अवधि', 'Period before'), ({ before }) => before],
      [both('लंबित', 'Pending'), ({ open }) => open],
      [both('समय बीता', 'Late'), ({ late }) => late],
      [both('असंतुष्ट', 'Dissatisfied'), ({ dissatisfied }) => dissatisfied],
    ],
  }),
  'district-heat': list<DistrictPage, HeatRow>({
    path: () => 'figures/district',
    items: ({ heat }) => heat.rows,
    columns: ({ heat }) => [
      [both('स्थान', 'Place'), ({ name }) => name],
      ...heat.subjects.map(({ name }, at) => [name, ({ counts }: HeatRow) => counts[at]] as const),
    ],
  }),
  state: list<StatePage, StateRow>({
    path: () => 'figures/state',
    items: ({ rows }) => rows,
    columns: [
      [both('जिला', 'District'), ({ name }) => name],
      [both('जनसंख्या', 'Population'), ({ population }) => population],
      [both('क्रम', 'Rank'), ({ rank }) => rank],
      ...shareColumns<StateRow>(both('समय पर आख्या', 'Reported in time'), ({ inTime }) => inTime),
      ...shareColumns<StateRow>(both('संतुष्ट / सब बंद', 'Satisfied / all closed'), ({ satisfied }) => satisfied),
      ...shareColumns<StateRow>(both('फिर खुलीं / बंद', 'Reopened / closed'), ({ reopened }) => reopened),
      [
        both('बंद होने तक, मिनट (आधे)', 'Until closed, minutes (half)'),
        ({ whole }) => whole && Math.round(whole.median),
      ],
      [both('मिलीं', 'Received'), ({ received }) => received],
      [both('निस्तारित', 'Disposed of'), ({ closed }) => closed],
      [both('लंबित', 'Pending'), ({ open }) => open],
      [both('समय बीता', 'Late'), ({ late }) => late],
    ],
  }),
  'hot-spots': list<HotSpotPage, HotSpotPage['items'][number]>({
    path: () => 'hot-spots',
    items: ({ items }) => items,
    columns: [
      [both('स्थान', 'Place'), ({ place }) => place.name],
      [both('विषय', 'Subject'), ({ subject }) => subject.name],
      [both('कब मिला', 'Found'), ({ foundOn }) => foundOn],
      [both('कब तक रहा', 'Ended'), ({ endedOn }) => endedOn],
      [both('शिकायतें', 'Grievances'), ({ n }) => n],
      [both('सामान्य', 'Usual'), ({ expected }) => Math.round(expected * 10) / 10],
      [both('नागरिक', 'Complainants'), ({ complainants }) => complainants],
      [both('क्यों', 'Why'), ({ why }) => why],
    ],
  }),
  plans: list<PlanPage, PlanPage['items'][number]>({
    path: () => 'plans',
    items: ({ items }) => items,
    columns: [
      [both('स्थान', 'Place'), ({ place }) => place],
      [both('विषय', 'Subject'), ({ subject }) => subject],
      [both('विभाग', 'Department'), ({ department }) => department],
      [both('स्थिति', 'State'), ({ state }) => PLANS[state] ?? state],
      [both('कब बनी', 'Opened'), ({ openedAt }) => openedAt],
      [both('काम', 'Tasks'), ({ tasks }) => tasks],
      [both('पूरे', 'Done'), ({ done }) => done],
      [both('अगली तारीख', 'Next due'), ({ nextDue }) => nextDue],
      [both('रुपये', 'Rupees'), ({ rupees }) => rupees],
    ],
  }),
  quality: list<QualityList, QualityList['items'][number]>({
    path: () => 'quality',
    items: ({ items }) => items,
    columns: [
      [both('शिकायत संख्या', 'Code'), ({ code }) => code],
      [both('आख्या', 'Report'), ({ report }) => report],
      [both('सार', 'Gist'), ({ gist }) => gist],
      [both('विषय', 'Subject'), ({ subject }) => subject],
      [both('विभाग', 'Department'), ({ department }) => department],
      [both('पद', 'Post'), ({ post }) => post],
      [both('आख्या कब', 'Reported'), ({ reportedAt }) => reportedAt],
      [both('कब देखी', 'Looked at'), ({ lookedAt }) => lookedAt],
      [
        both('परिणाम', 'Outcome'),
        ({ outcome }) => (outcome === undefined ? undefined : (LOOKED[outcome] ?? outcome)),
      ],
    ],
  }),
  charges: list<Charges, ChargePost>({
    path: () => 'charges',
    items: ({ posts }) => posts,
    columns: [
      [both('पद', 'Post'), ({ name }) => name],
      [both('कूट', 'Code'), ({ code }) => code],
      [both('विभाग', 'Department'), ({ department }) => department?.name],
      [both('स्थान', 'Place'), ({ place }) => place],
      [both('किसके पास', 'Held by'), ({ charges }) => joined(charges.map(({ person }) => person.name))],
      [both('कब से', 'Since'), ({ charges }) => charges.map(({ from }) => from).join(', ')],
      [both('कार्य कौन देख रहा', 'Answering'), ({ answering }) => joined(answering.map(({ name }) => name))],
      [both('कब से रिक्त', 'Vacant since'), ({ vacantSince }) => vacantSince],
      [both('लंबित', 'Pending'), ({ open }) => open],
      [both('समय बीता', 'Late'), ({ late }) => late],
    ],
  }),
  'call-list': list<CallList, CallLine>({
    path: () => 'call-list',
    items: ({ items }) => items,
    columns: [
      [
        both('क्या करना है', 'What'),
        ({ kind }) =>
          kind === 'missed' ? both('वापस कॉल', 'call back') : both('फ़ोन से बताना', 'tell by telephone'),
      ],
      [both('नंबर', 'Number'), (line) => (line.kind === 'missed' ? line.missed.number : line.tell.phone)],
      [both('नाम', 'Name'), (line) => (line.kind === 'missed' ? line.missed.name : line.tell.name)],
      [both('कब तक', 'Due'), (line) => (line.kind === 'missed' ? line.missed.dueAt : line.tell.dueAt)],
      [
        both('शिकायत संख्या', 'Code'),
        (line) =>
          line.kind === 'missed' ? line.missed.open.map(({ code }) => code).join(', ') : line.tell.code,
      ],
      [
        both('क्या बताना है', 'Words'),
        (line) => (line.kind === 'missed' ? undefined : line.tell.words.join('\n')),
      ],
      [
        both('कितने प्रयास', 'Tries'),
        (line) => (line.kind === 'missed' ? line.missed.tries.length : line.tell.tries),
      ],
    ],
  }),
  windows: list<WindowsOfDay, SeatRow>({
    path: () => 'windows',
    items: ({ boards }) =>
      boards.flatMap((board) =>
        board.groups.flatMap((group) => group.seats.map((seat) => ({ board, group, seat }))),
      ),
    columns: [
      [both('दिन', 'Day'), ({ board }) => board.day],
      [both('विंडो', 'Window'), ({ board }) => board.name],
      [both('समूह', 'Group'), ({ group }) => group.name],
      [both('पद', 'Post'), ({ seat }) => seat.post],
      [both('कौन', 'Who'), ({ seat }) => joined(seat.persons)],
      [both('स्थिति', 'State'), ({ seat }) => SEATS[seat.state] ?? seat.state],
      [both('पहली बार', 'First seen'), ({ seat }) => seat.first?.at],
      [both('अंतिम बार', 'Last seen'), ({ seat }) => seat.last?.at],
    ],
  }),
  hearings: list<{ readonly items: readonly SittingItem[] }, SittingItem>({
    path: () => 'sittings/past',
    items: ({ items }) => items,
    columns: [
      [both('दिन', 'Day'), ({ day }) => day],
      [both('सुनवाई', 'Hearing'), ({ name }) => name],
      [both('स्थान', 'Place'), ({ place }) => place],
      [both('अध्यक्षता', 'Presiding'), ({ person }) => person],
      [both('पद', 'Post'), ({ post }) => post],
      [both('आरंभ', 'Opened'), ({ openedAt }) => openedAt],
      [both('समाप्त', 'Closed'), ({ closedAt }) => closedAt],
    ],
  }),
  hearing: list<SittingBoard, SittingBoard['heard'][number]>({
    path: (of) => `sittings/${encodeURIComponent(of ?? '')}`,
    items: ({ heard }) => heard,
    columns: [
      [both('टोकन', 'Token'), ({ token }) => token],
      [both('शिकायत संख्या', 'Code'), ({ code }) => code],
      [both('आवेदक', 'Complainant'), ({ name }) => name],
      [both('सार', 'Gist'), ({ gist }) => gist],
      [both('विषय', 'Subject'), ({ subject }) => subject],
      [both('स्थान', 'Place'), ({ place }) => place],
      [both('विभाग', 'Department'), ({ department }) => department],
      [both('पद', 'Post'), ({ post }) => post],
      [both('परिणाम', 'Outcome'), ({ outcome }) => HEARD[outcome] ?? outcome],
      [both('नियत समय', 'Due'), ({ dueAt }) => dueAt],
    ],
  }),
}

function joined(all: readonly Words[]): Words {
  return { hi: all.map(({ hi }) => hi).join(', '), en: all.map(({ en }) => en).join(', ') }
}

/** A cell as it is written. */
export function textOf(cell: Cell, language: Language): string {
  if (cell === undefined) return ''
  return typeof cell === 'object' ? cell[language] : String(cell)
}
