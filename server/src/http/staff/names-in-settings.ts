/**
 * Names for the codes in the files of the district. Where there are some hundreds of a kind, only those that stand in
 * what is shown are told, and the rest are found by typing.
 */
import type { Cells, Named } from '#contract/settings.ts'
import type { Words } from '#contract/shapes.ts'
import { readTyped } from '#core/places/typing.ts'
import type { FieldShape, Reference } from '#ports/settings.ts'
import type { HttpHouse } from '../house.ts'
import { placeName, wordsOf } from '../names.ts'

/** More of a kind than this are not told all at once. */
const MOST_NAMES = 300
const OFFERED = 30

/** Every typed word is somewhere in the row or in a name that the row stands for. */
export function sought(
  house: HttpHouse,
  fields: readonly FieldShape[],
  q: string,
): (cells: Cells) => boolean {
  const typed = q
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '')
    .map((word) => ({ word, key: readTyped(word)?.key ?? word }))
  return (cells) => {
    const named = fields.flatMap(({ name, to }) =>
      partsOf(cells[name]).flatMap((code) => {
        const words = to ? nameOf(house, to, code) : undefined
        return words ? [words.hi, words.en] : []
      }),
    )
    const texts = [...Object.values(cells), ...named].map((text) => text.toLowerCase())
    const keys = texts.flatMap((text) => text.split(/[\s;,]+/).map((part) => readTyped(part)?.key ?? part))
    return typed.every(
      ({ word, key }) => texts.some((text) => text.includes(word)) || keys.some((one) => one.startsWith(key)),
    )
  }
}

function partsOf(cell: string | undefined): readonly string[] {
  return (cell ?? '')
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '')
}

/** Are there so many of this kind that they are found by typing? Places always are. */
export function isSearched(house: HttpHouse, to: Reference | undefined): boolean {
  return to !== undefined && to !== 'place' && codesOf(house, to).length > MOST_NAMES
}

/** What is named, all of it or only what stands in `shown`: the texts of the cells or values on the screen. */
export function namesFor(house: HttpHouse, fields: readonly FieldShape[], shown: readonly string[]): Named {
  const codes = new Set(shown.flatMap(partsOf))
  const named: Named = {}
  for (const to of new Set(fields.flatMap((field) => [field.to ?? [], field.keys?.to ?? []].flat()))) {
    const told = to === 'place' || isSearched(house, to) ? [...codes] : codesOf(house, to)
    named[to] = Object.fromEntries(
      told.flatMap((code) => {
        const name = nameOf(house, to, code)
        return name ? [[code, name]] : []
      }),
    )
  }
  return named
}

/** Those of a kind whose name or code has every typed word, in either script. */
export function findNames(house: HttpHouse, to: Reference, q: string): Record<string, Words> {
  const fits = sought(house, [], q)
  const found: [string, Words][] = []
  for (const code of codesOf(house, to)) {
    const name = nameOf(house, to, code)
    if (name && fits({ code, hi: name.hi, en: name.en })) found.push([code, name])
    if (found.length >= OFFERED) break
  }
  return Object.fromEntries(found)
}

/** The texts that stand anywhere in a tree, its names among them. */
export function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value]
  if (value === null || typeof value !== 'object') return []
  return [...(Array.isArray(value) ? [] : Object.keys(value)), ...Object.values(value).flatMap(textsIn)]
}

function codesOf({ index: { district } }: HttpHouse, to: Reference): readonly string[] {
  const all: Readonly<Record<Reference, () => readonly string[]>> = {
    department: () => district.departments.map(({ code }) => code),
    office: () => district.offices.map(({ code }) => code),
    post: () => district.posts.map(({ code }) => code),
    person: () => district.persons.map(({ id }) => id),
    subject: () => district.subjects.map(({ code }) => code),
    group: () => (district.groups ?? []).map(({ code }) => code),
    area: () => (district.areas ?? []).map(({ code }) => code),
    'time-class': () => Object.keys(district.settings.timeClasses),
    hearing: () => (district.hearings ?? []).map(({ code }) => code),
    place: () => [],
    channel: () => [],
  }
  return all[to]()
}

function nameOf({ index }: HttpHouse, to: Reference, code: string): Words | undefined {
  const { district } = index
  if (to === 'place') {
    const place = index.places.get(Number(code))
    // A district and a tehsil have no smaller name within; they are called by their own.
    const whole = place && placeName(index, place.code)
    return whole?.hi === code ? place && wordsOf(place) : whole
  }
  const found = {
    department: () => index.departments.get(code),
    office: () => district.offices.find((office) => office.code === code),
    post: () => index.posts.get(code),
    person: () => index.persons.get(code),
    subject: () => index.subjects.get(code),
    group: () => district.groups?.find((group) => group.code === code),
    area: () => index.areas.get(code),
    'time-class': () => district.settings.timeClasses[code],
    hearing: () => district.hearings?.find((hearing) => hearing.code === code),
    channel: () => undefined,
  }[to]()
  return found && wordsOf(found)
}
