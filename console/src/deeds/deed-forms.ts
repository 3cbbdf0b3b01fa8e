/** What each deed asks of its doer: the fields that its promise in the contract names, and no others. */
import {
  type Icon,
  IconArrowBackUp,
  IconArrowsExchange,
  IconCalendarCheck,
  IconCalendarEvent,
  IconCalendarPlus,
  IconCalendarX,
  IconCheck,
  IconCircleX,
  IconClipboardCheck,
  IconClipboardText,
  IconEdit,
  IconFilePlus,
  IconFileX,
  IconGavel,
  IconHierarchy2,
  IconHourglass,
  IconLock,
  IconMessageQuestion,
  IconNote,
  IconPencil,
  IconPhone,
  IconPhoneCall,
  IconPhoneCheck,
  IconRefresh,
  IconRoute,
  IconScale,
  IconSend,
  IconUsers,
  IconUsersGroup,
} from '@tabler/icons-react'
import type { DeedBody, DeedName } from '#contract/grievances.ts'
import type { ByHand } from '#core/message/doors.ts'
import type { ScopeGround } from '#core/words/turned-away.ts'
import type { WordBook } from '../words/hi.ts'

/** What was filled in so far; a dialog sends only the fields of its own deed. */
export interface Filled {
  readonly reason?: string | undefined
  /** Of a turning away: the ground, and what the citizen can do. */
  readonly ground?: ScopeGround | undefined
  readonly instead?: string | undefined
  readonly lacking?: string | undefined
  readonly what?: string | undefined
  readonly text?: string | undefined
  readonly remark?: string | undefined
  readonly gist?: string | undefined
  /** The day since which the matter goes on. */
  readonly since?: string | undefined
  readonly post?: string | undefined
  readonly subject?: string | undefined
  readonly place?: number | undefined
  /** A post; `null` for no officer. */
  readonly against?: string | null | undefined
  readonly nature?: 'grievance' | 'suggestion' | undefined
  readonly word?: 'satisfied' | 'dissatisfied' | undefined
  readonly timeClass?: string | undefined
  readonly newDate?: string | undefined
  readonly evidence?: readonly string[] | undefined
  readonly directions?: readonly DirectionDraft[] | undefined
  /** The number of the direction that is answered. */
  readonly direction?: string | undefined
  readonly withoutAnswers?: string | undefined
  /** With the files of the draft that the staff wrote. */
  readonly withDraft?: boolean | undefined
  readonly outcome?: CallFilled['outcome'] | undefined
  readonly words?: string | undefined
  readonly reached?: boolean | undefined
  readonly answers?: CallFilled['answers'] | undefined
  /** At which door it was told. */
  readonly door?: ByHand | undefined
  /** Of a statutory step: the day, hour and place of its hearing, who came, what is ordered and why, and the appeal. */
  readonly day?: string | undefined
  readonly time?: string | undefined
  readonly where?: string | undefined
  readonly present?: DeedBody<'formal-hearing'>['present'] | undefined
  readonly decision?: DeedBody<'order'>['decision'] | undefined
  readonly reasons?: string | undefined
  readonly grounds?: string | undefined
  /** Tickets of files handed in. */
  readonly uploads?: readonly string[] | undefined
}

/** What is written down of a call. */
export interface CallFilled {
  readonly outcome: DeedBody<'contact'>['outcome']
  readonly answers: NonNullable<DeedBody<'confirmation'>['answers']>
}

/** What one post is told to do. */
export interface DirectionDraft {
  readonly post: string
  readonly mode: 'act' | 'inquire'
  readonly words: string
  readonly lead: boolean
}

export type Field = keyof Filled

interface DeedForm {
  readonly icon: Icon
  /** `no` for what a citizen or colleague will hear as a no. */
  readonly tone: 'yes' | 'no'
  readonly fields: readonly Field[]
  readonly needed: readonly Field[]
}

export const deedForms = {
  routing: { icon: IconSend, tone: 'yes', fields: ['post', 'reason'], needed: ['post'] },
  amendment: {
    icon: IconEdit,
    tone: 'yes',
    fields: ['nature', 'subject', 'place', 'gist', 'since', 'against', 'reason'],
    needed: ['reason'],
  },
  referral: { icon: IconHierarchy2, tone: 'yes', fields: ['post', 'reason'], needed: ['post', 'reason'] },
  transfer: { icon: IconArrowsExchange, tone: 'yes', fields: ['post', 'reason'], needed: ['post', 'reason'] },
  'turning-away': {
    icon: IconCircleX,
    tone: 'no',
    fields: ['ground', 'reason', 'instead'],
    needed: ['ground', 'reason', 'instead'],
  },
  acceptance: { icon: IconCheck, tone: 'yes', fields: [], needed: [] },
  return: { icon: IconArrowBackUp, tone: 'no', fields: ['reason'], needed: ['reason'] },
  question: { icon: IconMessageQuestion, tone: 'yes', fields: ['what'], needed: ['what'] },
  draft: { icon: IconPencil, tone: 'yes', fields: ['text', 'uploads'], needed: ['text'] },
  report: {
    icon: IconClipboardText,
    tone: 'yes',
    fields: ['text', 'withDraft', 'evidence', 'uploads', 'withoutAnswers'],
    needed: ['text'],
  },
  review: { icon: IconClipboardCheck, tone: 'yes', fields: ['remark'], needed: [] },
  'sending-back': { icon: IconFileX, tone: 'no', fields: ['lacking'], needed: ['lacking'] },
  word: { icon: IconPhoneCall, tone: 'yes', fields: ['word', 'lacking'], needed: ['word'] },
  closure: { icon: IconLock, tone: 'no', fields: [], needed: [] },
  reopening: { icon: IconRefresh, tone: 'yes', fields: ['reason'], needed: ['reason'] },
  direction: { icon: IconRoute, tone: 'yes', fields: ['directions'], needed: ['directions'] },
  compliance: {
    icon: IconClipboardText,
    tone: 'yes',
    fields: ['direction', 'text', 'evidence', 'uploads'],
    needed: ['direction', 'text'],
  },
  reclassification: {
    icon: IconHourglass,
    tone: 'yes',
    fields: ['timeClass', 'reason'],
    needed: ['timeClass', 'reason'],
  },
  interim: {
    icon: IconCalendarPlus,
    tone: 'yes',
    fields: ['newDate', 'text', 'uploads'],
    needed: ['newDate', 'text'],
  },
  'interim-approval': { icon: IconCalendarCheck, tone: 'yes', fields: [], needed: [] },
  'interim-refusal': { icon: IconCalendarX, tone: 'no', fields: ['reason'], needed: ['reason'] },
  contact: { icon: IconPhone, tone: 'yes', fields: ['outcome', 'words'], needed: ['outcome'] },
  confirmation: {
    icon: IconPhoneCheck,
    tone: 'yes',
    fields: ['reached', 'answers', 'word', 'words'],
    needed: ['reached'],
  },
  summons: {
    icon: IconCalendarEvent,
    tone: 'yes',
    fields: ['day', 'time', 'where'],
    needed: ['day', 'time', 'where'],
  },
  'formal-hearing': {
    icon: IconUsers,
    tone: 'yes',
    fields: ['day', 'present', 'words'],
    needed: ['day', 'present', 'words'],
  },
  order: {
    icon: IconGavel,
    tone: 'yes',
    fields: ['decision', 'text', 'reasons'],
    needed: ['decision', 'text', 'reasons'],
  },
  appeal: { icon: IconScale, tone: 'yes', fields: ['grounds'], needed: ['grounds'] },
  sharing: { icon: IconUsersGroup, tone: 'yes', fields: [], needed: [] },
  note: { icon: IconNote, tone: 'yes', fields: ['text', 'uploads'], needed: ['text'] },
  joining: { icon: IconFilePlus, tone: 'yes', fields: ['door', 'text', 'uploads'], needed: ['text'] },
} as const satisfies Record<DeedName, DeedForm>

/** Fields in which one chooses and does not write. */
const CHOSEN: readonly Field[] = [
  'post',
  'ground',
  'subject',
  'word',
  'against',
  'direction',
  'timeClass',
  'newDate',
  'outcome',
  'door',
  'day',
  'time',
  'present',
  'decision',
]

/** What the dialog opens with: a report with the draft that the staff wrote. */
export function filledAtFirst(name: DeedName, draft: { readonly text: string } | undefined): Filled {
  return draft && (name === 'report' || name === 'draft')
    ? { text: draft.text, ...(name === 'report' ? { withDraft: true } : {}) }
    : {}
}
/** Marked out of a few. */
const MARKED: readonly Field[] = ['outcome', 'reached', 'present', 'decision']

/** An order with fewer letters of reasons has none. */
const LEAST_REASONS = 10

/** What is still missing in a field, in words; nothing when it may be sent. */
export function lackIn(name: DeedName, field: Field, filled: Filled, words: WordBook): string | undefined {
  const { needed } = deedForms[name] as DeedForm
  const value = filled[field]
  if (name === 'confirmation' && field === 'words' && filled.word === 'dissatisfied')
    return (filled.words ?? '').trim().length < 3 ? words.deed.tooShort : undefined
  if (typeof value === 'string' && !CHOSEN.includes(field)) {
    const length = value.trim().length
    const mayBeEmpty = field === 'gist' || field === 'withoutAnswers'
    const short =
      length < (field === 'reasons' ? LEAST_REASONS : 3) &&
      (needed.includes(field) || (length > 0 && mayBeEmpty))
    return short ? words.deed.tooShort : undefined
  }
  if (field === 'directions' && needed.includes(field))
    return lackInDirections(filled.directions ?? [], words)
  if (!needed.includes(field) || value !== undefined) return undefined
  if (field === 'post') return words.deed.needPost
  if (field === 'timeClass') return words.deed.needClass
  if (field === 'newDate' || field === 'day' || field === 'time') return words.deed.needDate
  if (MARKED.includes(field)) return words.deed.needWord
  return field === 'word' ? words.deed.needWord : words.deed.tooShort
}

function lackInDirections(all: readonly DirectionDraft[], words: WordBook): string | undefined {
  if (all.length === 0 || all.some(({ post }) => post === '')) return words.deed.needPost
  return all.some((one) => one.words.trim().length < 3) ? words.deed.tooShort : undefined
}

/** The body of a deed: its own fields, those left empty left out, upon the act last seen. */
export function bodyOf(name: DeedName, filled: Filled, seq: number, key: string): Record<string, unknown> {
  const body: Record<string, unknown> = { seq, key }
  for (const field of deedForms[name].fields) {
    const value = filled[field]
    if (typeof value === 'string') {
      if (value.trim() !== '') body[field] = value.trim()
    } else if (Array.isArray(value) && field === 'uploads' && value.length === 0) continue
    else if (value !== undefined) body[field] = value
  }
  if (name === 'report' || name === 'compliance') body.evidence ??= []
  if (name === 'joining') body.messages = []
  return body
}

/** Whether an amendment changes anything at all. */
export function changesNothing(
  name: DeedName,
  { subject, place, gist, since, against, nature }: Filled,
): boolean {
  const chosen = [subject, place, since, against, nature].some((one) => one !== undefined)
  return name === 'amendment' && !chosen && (gist ?? '').trim() === ''
}
