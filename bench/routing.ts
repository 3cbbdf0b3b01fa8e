/**
 * `routing`: decisions per second among 300 thousand places and 2,000 rules: subject × place × door, the most specific
 * wins; where no rule fits, the department over the place. Beside it, finding the same posts by trying every rule, to see
 * what the tables are worth on this machine.
 */
import { resolve } from 'node:path'
import type { District, Place, RoutingRule } from '#core/district/district.ts'
import { type DistrictIndex, indexDistrict, placePath } from '#core/district/find.ts'
import { choosePost } from '#core/routing/rules.ts'
import { loadDistrict } from '#services/district/load.ts'

const FOLDER = resolve(import.meta.dirname, '../districts/abhyas')
const BLOCKS = 300
const PANCHAYATS = 30
const VILLAGES = 33
const RULES = 2_000
const COUNT = 200_000
const BY_TRYING = 200
const LEAST = 5_000
const DOORS = ['whatsapp', 'phone', 'walkin', 'web'] as const

/** Measures and says whether a district could wait for it. */
export async function routing(): Promise<boolean> {
  const practice = await loadDistrict(FOLDER)
  const places = invented(practice)
  const subjects = practice.subjects.filter(({ parent }) => parent !== undefined).map(({ code }) => code)
  const rules = rulesOver(practice, subjects, places)
  const began = performance.now()
  const index = indexDistrict({ ...practice, places: [...practice.places, ...places], routing: rules })
  const made = performance.now() - began
  const asked = Array.from({ length: COUNT }, (_, at) => ({
    subject: pick(subjects, at * 7),
    place: pick(places, at * 7_919).code,
    channel: pick(DOORS, at),
  }))
  const [decided, byRule] = choices(index, asked)
  const tried = rate(BY_TRYING, () => {
    for (const one of asked.slice(0, BY_TRYING)) byTrying(index, rules, one)
  })
  console.log(
    `${(places.length + practice.places.length).toLocaleString('en-IN')} places, ${rules.length} rules; tables made in ${made.toFixed(0)} ms`,
  )
  console.log(
    `routing decisions: ${decided}/s (${Math.round((byRule * 100) / COUNT)} % by a rule); by trying every rule: ${tried}/s, ratio ${(decided / tried).toFixed(0)}`,
  )
  return decided >= LEAST
}

function choices(
  index: DistrictIndex,
  asked: readonly Parameters<typeof choosePost>[1][],
): readonly [number, number] {
  let byRule = 0
  const decided = rate(COUNT, () => {
    for (const one of asked) if (choosePost(index, one)?.rule) byRule++
  })
  return [decided, byRule]
}

/** Blocks with panchayats with villages, beside those that the practice district has. */
function invented({ code: district }: District): readonly Place[] {
  const places: Place[] = []
  const put = (type: Place['type'], parent: number): number => {
    const code = 50_000_000 + places.length
    places.push({ code, type, parent, nameHi: `${code}`, nameEn: `${code}`, aliases: [] })
    return code
  }
  for (let block = 0; block < BLOCKS; block++) {
    const around = put('block', district)
    for (let panchayat = 0; panchayat < PANCHAYATS; panchayat++) {
      const inner = put('panchayat', around)
      for (let village = 0; village < VILLAGES; village++) put('village', inner)
    }
  }
  return places
}

/** Rules of every kind: for a subject, a place, a door, and any two or three of them; no two alike. */
function rulesOver(
  practice: District,
  subjects: readonly string[],
  places: readonly Place[],
): readonly RoutingRule[] {
  const posts = practice.posts.filter(({ roles }) => roles.includes('officer')).map(({ code }) => code)
  const larger = places.filter(({ type }) => type !== 'village')
  const rules = new Map<string, RoutingRule>()
  for (let at = 0; rules.size < RULES; at++) {
    const rule: RoutingRule = {
      ...(at % 5 === 4 ? {} : { subject: pick(subjects, at * 31) }),
      ...(at % 7 === 6 && at % 5 !== 4 ? {} : { place: pick(at % 3 === 0 ? places : larger, at * 101).code }),
      ...(at % 4 === 3 ? { channel: pick(DOORS, at * 13) } : {}),
      post: pick(posts, at),
    }
    rules.set(`${rule.subject} ${rule.place} ${rule.channel}`, rule)
  }
  return [...rules.values()]
}

/** The same choice as one would make it from the list alone. */
function byTrying(
  index: DistrictIndex,
  rules: readonly RoutingRule[],
  { subject, place, channel }: { readonly subject: string; readonly place: number; readonly channel: string },
): RoutingRule | undefined {
  const path = placePath(index, place).map(({ code }) => code)
  const heading = index.subjects.get(subject)?.parent
  const weigh = (rule: RoutingRule) =>
    (rule.place === undefined ? 0 : (path.length - path.indexOf(rule.place)) * 100) +
    (rule.subject === undefined ? 0 : rule.subject === subject ? 20 : 10) +
    (rule.channel === undefined ? 0 : 1)
  return rules
    .filter(
      (rule) =>
        (rule.place === undefined || path.includes(rule.place)) &&
        (rule.subject === undefined || rule.subject === subject || rule.subject === heading) &&
        (rule.channel === undefined || rule.channel === channel),
    )
    .toSorted((one, other) => weigh(other) - weigh(one))[0]
}

function pick<T>(list: readonly T[], by: number): T {
  return list[by % list.length] as T
}

function rate(count: number, work: () => void): number {
  const began = performance.now()
  work()
  return Math.round((count * 1000) / (performance.now() - began))
}
