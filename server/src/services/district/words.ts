/**
 * The words of a district folder alone: subjects, departments, places, place words. For reading messages in bulk a
 * folder need not be a whole district: no posts, no persons, no ladder. Columns may also bear the names that the
 * published tables of subjects bear (`parent_code`, `department_codes`, `default_class`).
 */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { parse as parseYaml } from 'yaml'
import type { EvidenceRule, Place, PlaceType, PlaceWord, Subject } from '#core/district/district.ts'
import type { DistrictWords } from '#core/district/words.ts'

type Cells = Readonly<Record<string, string>>

/** The words to read with, and in both languages what the folder lacks for reading well. */
export interface WordsToRead {
  readonly words: DistrictWords
  readonly lacks: readonly string[]
}

/** As `loadWords`; words around place names (gram, post, block) are no district's own, so those of `spare` stand in. */
export async function wordsToRead(folder: string, spare: string): Promise<WordsToRead> {
  const words = await loadWords(folder)
  const lacks =
    words.places.length > 0
      ? []
      : [
          `${folder} में places.csv नहीं है या उसमें कोई स्थान नहीं: स्थानों के कोड नहीं बताए जा सकते। / ${folder} has no places.csv, or no place in it: places get no code.`,
        ]
  if (words.placeWords.length > 0) return { words, lacks }
  return { words: { ...words, placeWords: (await loadWords(spare)).placeWords }, lacks }
}

/** Reads the words; throws one sentence when a table that is needed is missing or is none. */
export async function loadWords(folder: string): Promise<DistrictWords> {
  const [state, subjects, departments, places, placeWords] = await Promise.all([
    stateOf(folder),
    rows(folder, 'subjects.csv', true),
    rows(folder, 'departments.csv', false),
    rows(folder, 'places.csv', false),
    rows(folder, 'place_words.csv', false),
  ])
  return {
    subjects: subjects.map(toSubject),
    departments: departments.map((row) => ({
      code: cell(row, 'code'),
      nameHi: cell(row, 'name_hi'),
      nameEn: cell(row, 'name_en'),
    })),
    places: places.flatMap(toPlace),
    placeWords: placeWords.map(toPlaceWord),
    state,
  }
}

/** The names of the state, where the folder says which. */
async function stateOf(folder: string): Promise<readonly string[]> {
  const text = await textOf(folder, 'district.yaml')
  if (text === undefined) return []
  const { stateHi, stateEn } = (parseYaml(text) ?? {}) as Record<string, unknown>
  return [stateHi, stateEn].filter((name): name is string => typeof name === 'string')
}

async function textOf(folder: string, file: string): Promise<string | undefined> {
  try {
    return await readFile(join(folder, file), 'utf8')
  } catch {
    return undefined
  }
}

async function rows(folder: string, file: string, needed: boolean): Promise<readonly Cells[]> {
  let text: string
  try {
    text = await readFile(join(folder, file), 'utf8')
  } catch (cause) {
    if (!needed) return []
    throw new Error(`The district folder ${folder} has no ${file}`, { cause })
  }
  try {
    return parse(text, {
      columns: true,
      bom: true,
      trim: true,
      skip_empty_lines: true,
      relax_column_count: true,
    })
  } catch (cause) {
    throw new Error(`The district folder ${folder}: ${file} is not a table (${(cause as Error).message})`, {
      cause,
    })
  }
}

function cell(row: Cells, ...names: readonly string[]): string {
  for (const name of names) if (row[name]) return row[name] as string
  return ''
}

function list(row: Cells, ...names: readonly string[]): readonly string[] {
  return cell(row, ...names)
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '')
}

const evidence: readonly string[] = ['geo_photo', 'order_copy', 'payment_ref', 'call_outcome']

function toSubject(row: Cells): Subject {
  const parent = cell(row, 'parent', 'parent_code')
  const urban = cell(row, 'department_urban')
  const out = cell(row, 'out_of_scope', 'out_of_scope_reason')
  const sensitiveKind = cell(row, 'sensitive_kind')
  const rule = cell(row, 'evidence', 'evidence_rule')
  return {
    code: cell(row, 'code'),
    ...(parent === '' ? {} : { parent }),
    departments: list(row, 'departments', 'department_codes'),
    ...(urban === '' ? {} : { urbanDepartment: urban }),
    nameHi: cell(row, 'name_hi'),
    nameEn: cell(row, 'name_en'),
    keywords: {
      hi: list(row, 'keywords_hi'),
      roman: list(row, 'keywords_roman'),
      en: list(row, 'keywords_en'),
    },
    timeClass: cell(row, 'time_class', 'default_class'),
    evidence: (evidence.includes(rule) ? rule : 'none') as EvidenceRule,
    sensitive: sensitiveKind !== '',
    ...(sensitiveKind === '' ? {} : { sensitiveKind }),
    ...(out === '' ? {} : { outOfScope: out }),
  }
}

const types: Readonly<Record<string, PlaceType>> = {
  district: 'district',
  subdistrict: 'subdistrict',
  tehsil: 'subdistrict',
  block: 'block',
  panchayat: 'panchayat',
  gram_panchayat: 'panchayat',
  village: 'village',
  town: 'town',
  urban_body: 'town',
  ward: 'ward',
  sub_district: 'subdistrict',
  tahsil: 'subdistrict',
  development_block: 'block',
  gp: 'panchayat',
  revenue_village: 'village',
  ulb: 'town',
  urban_local_body: 'town',
  municipality: 'town',
  nagar_panchayat: 'town',
  nagar_palika: 'town',
  nagar_nigam: 'town',
  city: 'town',
}

function toPlace(row: Cells): readonly Place[] {
  const code = Number(cell(row, 'code'))
  const type =
    types[
      cell(row, 'type')
        .toLowerCase()
        .replace(/[\s-]+/g, '_')
    ]
  if (!Number.isInteger(code) || code <= 0 || !type) return []
  const parent = Number(cell(row, 'parent', 'parent_code'))
  const [nameHi, nameEn] = [cell(row, 'name_hi'), cell(row, 'name_en')]
  return [
    {
      code,
      type,
      ...(parent > 0 ? { parent } : {}),
      nameHi: nameHi || nameEn,
      nameEn: nameEn || nameHi,
      aliases: list(row, 'aliases'),
    },
  ]
}

function toPlaceWord(row: Cells): PlaceWord {
  return {
    code: cell(row, 'code'),
    kind: cell(row, 'kind'),
    variant: cell(row, 'variant'),
    position: cell(row, 'position'),
  } as PlaceWord
}
