/**
 * The files of a district described for people: each column and value with its words, its kind, what may be chosen and
 * what it names. Made from the same schemas by which the files are checked, so that the two cannot differ.
 */
import { Kind, OptionalKind, type TObject, type TSchema } from '@sinclair/typebox'
import { parse as parseYaml } from 'yaml'
import type { FieldKind, FieldShape, FileShape, SettingsBook } from '#ports/settings.ts'
import { BRANCH_WORDS, KEY_SHAPES, LIST_CHOICES } from './branch-words.ts'
import { BridgesFile } from './bridge-schema.ts'
import { readDays } from './days.ts'
import { helpInHindi, inHindi } from './hindi.ts'
import {
  CHOICE_WORDS,
  COLUMN_WORDS,
  type Column,
  FILE_WORDS,
  KEYS,
  REFERENCES,
  VALUE_WORDS,
} from './labels.ts'
import { Identity, type TableFile, tables } from './schemas.ts'
import { FILES } from './sources.ts'
import { cellsOf } from './table.ts'
import { TracksFile } from './track-schema.ts'
import { CalendarFile, LadderFile, SettingsFile, TemplatesFile } from './trees.ts'

/** The trees by file. */
const TREES: Readonly<Record<string, TSchema>> = {
  'district.yaml': Identity,
  'settings.yaml': SettingsFile,
  'calendar.yaml': CalendarFile,
  'ladder.yaml': LadderFile,
  'tracks.yaml': TracksFile,
  'bridges.yaml': BridgesFile,
  'templates.yaml': TemplatesFile,
}

const BY_PATTERN: Readonly<Record<string, FieldKind>> = {
  '^20\\d\\d-\\d\\d-\\d\\d$': 'day',
  '^([01]\\d|2[0-3]):[0-5]\\d$': 'hour',
  '^91\\d{10}$': 'phone',
}

/** What the doors and the commands need of this room to show the files. */
export const settingsBook: SettingsBook = {
  files: FILES.map(shapeOf),
  rows: cellsOf,
  days: readList,
  value: (file, text) => (file.endsWith('.yaml') ? parseYaml(text) : JSON.parse(text)),
}

function readList(name: string, text: string): ReturnType<SettingsBook['days']> {
  const { holidays, cancelled, faults } = readDays(name, text)
  return {
    rows: holidays.map(({ date, nameHi, nameEn, kind }) => ({
      date,
      name_hi: nameHi,
      name_en: nameEn,
      kind,
    })),
    cancelled: cancelled.map(({ date, name }) => ({ date, name })),
    faults: faults.map((fault) => ({ ...fault, hindi: inHindi(fault) })),
  }
}

function shapeOf(file: (typeof FILES)[number]): FileShape {
  const [label, what] = FILE_WORDS[file]
  if (isTable(file)) {
    const fields = columnsOf(file, tables[file])
    return { file, kind: 'table', label, what, fields, key: KEYS[file] }
  }
  const tree = TREES[file]
  return {
    file,
    kind: tree ? 'tree' : 'shapes',
    label,
    what,
    fields: tree
      ? valuesOf(tree, [], true).map((field) => ({ ...field, ...branchOf(file, field.name) }))
      : [],
    key: [],
  }
}

function isTable(file: string): file is TableFile {
  return Object.hasOwn(tables, file)
}

function columnsOf(file: TableFile, { properties }: TObject): readonly FieldShape[] {
  return Object.entries(properties).map(([column, schema]) => {
    const label = COLUMN_WORDS[`${file}.${column}`] ?? COLUMN_WORDS[column as Column]
    const to = REFERENCES[`${file}.${column}`] ?? REFERENCES[column]
    return {
      ...fieldOf(column, column, schema, !(OptionalKind in schema)),
      label,
      ...(to ? { to } : {}),
      ...listOf(`${file}.${column}`),
    }
  })
}

function listOf(column: string): Partial<FieldShape> {
  const choices = LIST_CHOICES[column]
  return choices ? { kind: 'choices', choices } : {}
}

/** What a value lies in, and what stands for the last `*` of its path. */
function branchOf(file: string, path: string): Partial<FieldShape> {
  const parts = path.split('.')
  const around = parts.slice(0, -1).findLast((part) => part !== '*')
  const under = BRANCH_WORDS[around ?? file]
  const keys = parts.at(-1) === '*' ? KEY_SHAPES[around ?? ''] : undefined
  return { ...(parts.length > 1 && under ? { under } : {}), ...(keys ? { keys } : {}) }
}

/** Every value that is no branch, by its path; `*` stands for any name and any place of a list. */
function valuesOf(schema: TSchema, path: readonly string[], required: boolean): readonly FieldShape[] {
  const kind = schema[Kind]
  if (kind === 'Object')
    return Object.entries((schema as TObject).properties).flatMap(([name, part]) =>
      valuesOf(part, [...path, name], required && !(OptionalKind in part)),
    )
  if (kind === 'Record') {
    const [part] = Object.values(schema.patternProperties as Record<string, TSchema>)
    return part ? valuesOf(part, [...path, '*'], true) : []
  }
  if (kind === 'Array' && (schema.items as TSchema)[Kind] === 'Object')
    return valuesOf(schema.items as TSchema, [...path, '*'], true)
  const name = path.findLast((part) => part !== '*') ?? ''
  const to = REFERENCES[name]
  // Who is told by a rung is a post or one of three words, and `to` of a window is an hour.
  const field = fieldOf(path.join('.'), name, schema, required)
  return [
    {
      ...field,
      label: VALUE_WORDS[path.join('.')] ?? VALUE_WORDS[name] ?? { hi: name, en: name },
      ...(to ? { to } : {}),
    },
  ]
}

function fieldOf(
  path: string,
  name: string,
  schema: TSchema,
  required: boolean,
): Omit<FieldShape, 'label' | 'to'> {
  const kind = kindOf(name, schema)
  const of = kind === 'choices' ? (schema.items as TSchema) : schema
  const help = String(schema.description ?? (schema.items as TSchema | undefined)?.description ?? '')
  return {
    name: path,
    help: { hi: helpInHindi(help), en: help },
    kind,
    required,
    ...(kind === 'choice' || kind === 'choices' ? { choices: choicesOf(name, of) } : {}),
    ...(typeof schema.minimum === 'number' ? { least: schema.minimum } : {}),
    ...(typeof schema.maximum === 'number' ? { most: schema.maximum } : {}),
    ...(typeof schema.const === 'number' ? { least: schema.const, most: schema.const } : {}),
  }
}

function kindOf(name: string, schema: TSchema): FieldKind {
  const kind = schema[Kind]
  if (kind === 'Array') return (schema.items as TSchema)[Kind] === 'Union' ? 'choices' : 'list'
  if (kind === 'Union') return 'choice'
  if (kind === 'Boolean') return 'yes-no'
  if (kind === 'Integer' || kind === 'Number') return 'number'
  if (kind === 'Literal') return typeof schema.const === 'number' ? 'number' : 'choice'
  if (name === 'body') return 'long-text'
  return BY_PATTERN[String(schema.pattern)] ?? 'text'
}

function choicesOf(name: string, schema: TSchema): NonNullable<FieldShape['choices']> {
  const literals = (schema.anyOf as readonly TSchema[] | undefined) ?? [schema]
  return literals.map((one) => {
    const value = String(one.const)
    return {
      value,
      label: CHOICE_WORDS[`${name}.${value}`] ?? CHOICE_WORDS[value] ?? { hi: value, en: value },
    }
  })
}
