/**
 * What there is to learn from, read from the folder of the program:
 *
 *   training/subjects-*.txt   messages of our own, one a line, under `## CODE`; in files that mark them, "! " stands
 *                             before those that cannot wait
 *   training/kinds.txt        the same under `## kind`
 *   training/kinds-*.jsonl    messages of every kind, with what was said before them
 *   training/several.jsonl    messages of one matter and of several, with all their subjects
 *   training/examples.jsonl   messages with gold labels, made for this project
 *   districts/abhyas          the words of each subject, and the names of places, which no word of a message is
 */
import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { foldsOf } from '#core/reading/folds.ts'
import type { MessageKind } from '#core/reading/message-kind.ts'
import { FOLDS, type Lessons, type Message } from '#core/reading/teach.ts'
import type { Told } from '#core/reading/teach-cuts.ts'
import { CAN_WAIT, CANNOT_WAIT, urgencyOf } from '#core/reading/urgency.ts'
import { languageOf } from '#core/text/language.ts'

/** A message of the examples with its gold labels. */
export interface Example {
  readonly id: string
  readonly text: string
  readonly lang: string
  readonly intent: string
  readonly is_new_complaint: boolean
  readonly subject_code: string | null
  readonly other_subjects: readonly string[]
  readonly class: string | null
  /** Is it quicker than its subject usually is? */
  readonly class_overrides_default: boolean
  readonly department: string | null
  readonly departments_ok: readonly string[]
  readonly out_of_scope_reason: string | null
  readonly place_mentions: readonly {
    readonly text: string
    readonly start: number
    readonly end: number
    readonly type: string
    readonly lgd_block?: number
  }[]
  /** Words that say it cannot wait. */
  readonly urgency_cues: readonly object[]
  readonly tenant: { readonly district: string; readonly lgd_district: number; readonly state: string }
}

/** The lessons with the hash of the files that they come from. */
export interface LessonsRead {
  readonly lessons: Lessons
  readonly hash: string
  readonly examples: readonly Example[]
}

const SUBJECTS = 'districts/abhyas/subjects.csv'
const PLACES = 'districts/abhyas/places.csv'
const EXAMPLES = 'training/examples.jsonl'
const KINDS = 'training/kinds.txt'
const SEVERAL = 'training/several.jsonl'
/** Of our messages by subject so many teach what a grievance looks like; all would drown the other kinds. */
const EVERY = 16
/** The first files are plain and short, as most people write first. */
const EVERY_PLAIN = 2

/** Reads all lessons. */
export async function readLessons(root: string): Promise<LessonsRead> {
  const there = (await readdir(join(root, 'training'))).toSorted()
  const training = there.filter((file) => /^subjects-.*[.]txt$/.test(file))
  const heard = there.filter((file) => /^kinds-.*[.]jsonl$/.test(file))
  const files = [
    ...[...training, ...heard].map((file) => `training/${file}`),
    KINDS,
    SEVERAL,
    EXAMPLES,
    SUBJECTS,
    PLACES,
  ]
  const texts = new Map(
    await Promise.all(files.map(async (file) => [file, await readFile(join(root, file), 'utf8')] as const)),
  )
  const hash = createHash('sha256')
  for (const [file, text] of texts) hash.update(`${file}\0${text}\0`)
  const examples = linesOf<Example>(texts.get(EXAMPLES) ?? '')
  const ours = training.flatMap((file) => sections(texts.get(`training/${file}`) ?? ''))
  const talk = [
    ...sections(texts.get(KINDS) ?? ''),
    ...heard.flatMap((file) => saidBefore(texts.get(`training/${file}`) ?? '')),
  ]
  const { words, codes } = subjectWords(texts.get(SUBJECTS) ?? '')
  const lessons = {
    subjects: folded([...fromExamples(examples, (one) => one.subject_code ?? undefined), ...ours]),
    kinds: folded([
      ...fromExamples(examples, kindOfExample),
      ...talk,
      ...ours
        .filter(
          ({ label, urgent, marked }, at) =>
            at % (marked ? EVERY : EVERY_PLAIN) === 0 && label !== SUGGESTION && !urgent,
        )
        .map((one) => lesson(one.text, 'complaint', one.language)),
    ]),
    urgency: folded([
      ...examples.map((one) => lesson(one.text, waits(one.class_overrides_default), one.lang, 'examples')),
      ...ours
        // In files that mark nothing, what names no danger can wait: most people write so, briefly and without haste.
        .filter(({ marked, text }) => marked || urgencyOf(text) === undefined)
        .map((one) => lesson(one.text, waits(one.urgent), one.language)),
      ...talk
        .filter(({ label }) => label !== 'complaint')
        .map((one) => lesson(one.text, waits(one.label === 'emergency'), one.language)),
    ]),
    told: linesOf<Told>(texts.get(SEVERAL) ?? ''),
    words,
    codes,
    names: placeNames(texts.get(PLACES) ?? ''),
  }
  return { lessons, hash: hash.digest('hex'), examples }
}

function linesOf<T>(text: string): readonly T[] {
  return text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as T)
}

type Unfolded = Omit<Message, 'fold'>
type Ours = Unfolded & { readonly urgent: boolean; readonly marked: boolean }

function lesson(text: string, label: string, language: string, source: Message['source'] = 'ours'): Unfolded {
  return { text, label, language, source }
}

function waits(cannot: boolean): string {
  return cannot ? CANNOT_WAIT : CAN_WAIT
}

const SUGGESTION = 'OOS-SUG'
const kinds: Readonly<Record<string, MessageKind>> = {
  new_complaint: 'complaint',
  follow_up: 'follow-up',
  status_query: 'status',
  dissatisfied: 'dissatisfied',
  satisfied: 'satisfied',
  thanks: 'thanks',
  greeting: 'greeting',
  abuse: 'abuse',
}

/** The kind of an example; a demand of policy is a suggestion. */
export function kindOfExample(one: Example): MessageKind | undefined {
  return one.subject_code === SUGGESTION ? 'suggestion' : kinds[one.intent]
}

function fromExamples(
  examples: readonly Example[],
  label: (one: Example) => string | undefined,
): readonly Unfolded[] {
  return examples.flatMap((one) => {
    const said = label(one)
    return said === undefined
      ? []
      : [{ text: one.text, label: said, language: one.lang, source: 'examples' as const }]
  })
}

function folded(messages: readonly Unfolded[]): readonly Message[] {
  const folds = foldsOf(
    messages.map((one) => one.text),
    FOLDS,
  )
  return messages.map((one, at) => ({ ...one, fold: folds[at] ?? 0 }))
}

const MARK = /^! /

function sections(text: string): readonly Ours[] {
  let label = ''
  const lines = text.split('\n')
  const marked = lines.some((line) => MARK.test(line))
  return lines.flatMap((line) => {
    const heading = /^## (\S+)$/.exec(line)
    if (heading) label = heading[1] ?? ''
    if (line.startsWith('#') || line.trim() === '') return []
    const said = line.replace(MARK, '').trim()
    return [{ ...lesson(said, label, languageOf(said)), urgent: MARK.test(line), marked }]
  })
}

/** Lines of {"kind", "text", "earlier"}. */
function saidBefore(text: string): readonly Unfolded[] {
  return text
    .split('\n')
    .filter(Boolean)
    .map((line) => {
      const { kind, text, earlier } = JSON.parse(line) as { kind: string; text: string; earlier?: string }
      return {
        text,
        label: kind,
        language: languageOf(text),
        source: 'ours' as const,
        ...(earlier ? { earlier } : {}),
      }
    })
}

function placeNames(csv: string): readonly string[] {
  const rows = parse(csv, { columns: true, bom: true, trim: true }) as Record<string, string>[]
  return rows.flatMap(({ name_hi = '', name_en = '', aliases = '' }) => [
    name_hi,
    name_en,
    ...aliases.split(';'),
  ])
}

function subjectWords(csv: string): Pick<Lessons, 'words' | 'codes'> {
  const rows = (parse(csv, { columns: true, bom: true, trim: true }) as Record<string, string>[]).filter(
    (row) => row.parent,
  )
  const words = rows.flatMap(({ code = '', name_hi, name_en, keywords_hi, keywords_roman, keywords_en }) =>
    [
      name_hi,
      name_en,
      ...[keywords_hi, keywords_roman, keywords_en].flatMap((list) => (list ?? '').split(';')),
    ]
      .filter((text) => text !== undefined && text.trim() !== '')
      .map((text) => ({ text: text ?? '', label: code })),
  )
  return { words, codes: rows.map(({ code = '' }) => code) }
}
