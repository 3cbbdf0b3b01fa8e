/**
 * Messages of strangers: written by hands that knew neither the lessons nor the program, in every voice, and labelled by
 * the published rules. Nothing was learnt from them, so they say what a district may expect. `alsoOk`: what a reasonable
 * officer would accept, too.
 */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { compare } from '#core/duplicates/compare.ts'
import type { Said } from '#core/duplicates/fields.ts'
import { type MessageReaders, readMessage } from '#core/reading/read-message.ts'

type Tell = (what: string, value: number) => void

interface Bench {
  readonly root: string
  readonly readers: MessageReaders
  readonly tell: Tell
}

/** Tells how right they are read. */
export async function strangers(bench: Bench): Promise<void> {
  console.log('\nmessages of strangers, never learnt from')
  await subjects(bench)
  await kinds(bench)
  await issues(bench)
  await urgent(bench)
  await scope(bench)
  await places(bench)
  await details(bench)
  await pairs(bench)
}

async function fixture<T>({ root }: Bench, name: string): Promise<readonly T[]> {
  const text = await readFile(join(root, 'bench/fixtures/strangers', `${name}.jsonl`), 'utf8')
  return text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as T)
}

function share<T>(all: readonly T[], holds: (one: T) => boolean): number {
  return all.filter(holds).length / all.length
}

async function subjects(bench: Bench): Promise<void> {
  const all = (
    await fixture<{ text: string; lang: string; subject: string; others?: string[] }>(bench, 'subjects')
  ).map((one) => ({ ...one, said: readMessage(one, bench.readers) }))
  const among = (most: number) => (one: (typeof all)[number]) =>
    one.said.subjects.slice(0, most).some(({ code }) => code === one.subject)
  bench.tell(`subject top-1, ${all.length} messages`, share(all, among(1)))
  bench.tell('subject top-3', share(all, among(3)))
  for (const [lang, some] of Map.groupBy(all, (one) => one.lang))
    bench.tell(`subject top-1, ${lang}, ${some.length}`, share(some, among(1)))
  const sure = all.filter(({ said }) => (said.subjects[0]?.confidence ?? 0) >= SURE)
  bench.tell(`subject top-1 where it is sure (${SURE}), ${sure.length}`, share(sure, among(1)))
  const single = all.filter(({ others }) => others === undefined)
  bench.tell(
    `one matter left whole, ${single.length}`,
    share(single, ({ said }) => said.issues.length < 2),
  )
}

const SURE = 0.8

async function kinds(bench: Bench): Promise<void> {
  const all = (
    await fixture<{ text: string; earlier?: string; kind: string; alsoOk?: string[] }>(bench, 'kinds')
  ).map((one) => ({ ...one, said: readMessage(one, bench.readers).kind.kind }))
  bench.tell(
    `kind, ${all.length} messages`,
    share(all, ({ kind, said }) => kind === said),
  )
  bench.tell(
    'kind, or one that an officer would accept',
    share(all, ({ kind, said, alsoOk }) => kind === said || alsoOk?.includes(said) === true),
  )
}

async function issues(bench: Bench): Promise<void> {
  const all = (await fixture<{ text: string; subjects: string[] }>(bench, 'issues')).map((one) => ({
    ...one,
    said: readMessage(one, bench.readers).issues.length > 1,
    several: new Set(one.subjects).size > 1,
  }))
  share2(
    bench.tell,
    'several matters',
    all,
    ({ several }) => several,
    ({ said }) => said,
  )
}

async function urgent(bench: Bench): Promise<void> {
  const all = (await fixture<{ text: string; urgent: boolean }>(bench, 'urgent')).map((one) => {
    const { urgency, kind } = readMessage(one, bench.readers)
    return { ...one, said: urgency !== undefined || kind.kind === 'emergency' }
  })
  share2(
    bench.tell,
    'cannot wait',
    all,
    (one) => one.urgent,
    ({ said }) => said,
  )
}

async function scope(bench: Bench): Promise<void> {
  const all = (await fixture<{ text: string; outOfScope: string | null }>(bench, 'scope')).map((one) => ({
    ...one,
    said: readMessage(one, bench.readers).outOfScope?.reason,
  }))
  share2(
    bench.tell,
    'out of scope',
    all,
    (one) => one.outOfScope !== null,
    ({ said }) => said !== undefined,
  )
}

/** Precision and recall of a yes or no. */
function share2<T>(
  tell: Tell,
  what: string,
  all: readonly T[],
  there: (one: T) => boolean,
  said: (one: T) => boolean,
): void {
  const found = all.filter(said)
  const gold = all.filter(there)
  tell(`${what}, precision of ${found.length}`, share(found, there))
  tell(`${what}, recall of ${gold.length}`, share(gold, said))
}

interface Named {
  readonly text: string
  readonly code: string | number | null
}

async function places(bench: Bench): Promise<void> {
  let [there, exact, right, found, good] = [0, 0, 0, 0, 0]
  for (const { text, places: gold } of await fixture<{ text: string; places: Named[] }>(bench, 'places')) {
    const said = readMessage({ text }, bench.readers).places.map((one) => ({
      ...one,
      words: text.slice(one.start, one.end),
    }))
    const touches = (words: string) => (one: Named) => words.includes(one.text) || one.text.includes(words)
    found += said.length
    good += said.filter(({ words }) => gold.some(touches(words))).length
    for (const one of gold) {
      if (one.code === null) continue
      there += 1
      const hit =
        said.find(({ words }) => words === one.text) ?? said.find(({ words }) => touches(words)(one))
      if (hit?.words === one.text) exact += 1
      if (String(hit?.code) === String(one.code)) right += 1
    }
  }
  bench.tell(`places, exact words of ${there}`, exact / there)
  bench.tell('places, the right one of the district', right / there)
  bench.tell(`places, precision of ${found}`, good / found)
}

interface Private {
  readonly type: string
  readonly text: string
  readonly official?: boolean
}

async function details(bench: Bench): Promise<void> {
  const kinds = new Map<string, { there: number; exact: number; covered: number }>()
  let [alone, clean, found, good] = [0, 0, 0, 0]
  for (const { text, private: all } of await fixture<{ text: string; private: Private[] }>(
    bench,
    'private',
  )) {
    const said = readMessage({ text }, bench.readers).private.map((one) => ({
      type: one.kind as string,
      text: text.slice(one.start, one.end),
    }))
    const touches = (one: { text: string }, other: { text: string }) =>
      one.text.includes(other.text) || other.text.includes(one.text)
    found += said.length
    good += said.filter((one) => all.some((other) => touches(one, other))).length
    const gold = all.filter(({ official }) => !official)
    if (gold.length === 0) {
      alone += 1
      clean += said.length === 0 ? 1 : 0
    }
    for (const one of gold) {
      const kind = kinds.get(one.type) ?? { there: 0, exact: 0, covered: 0 }
      kinds.set(one.type, kind)
      kind.there += 1
      kind.exact += said.some((other) => other.type === one.type && other.text === one.text) ? 1 : 0
      kind.covered += said.some((other) => other.text.includes(one.text)) ? 1 : 0
    }
  }
  for (const [type, { there, exact, covered }] of kinds) {
    bench.tell(`private: ${type}, exact words of ${there}`, exact / there)
    bench.tell(`private: ${type}, hidden wholly`, covered / there)
  }
  bench.tell(`private details, precision of ${found}`, good / found)
  bench.tell(`messages without private details left alone, ${alone}`, clean / alone)
}

async function pairs(bench: Bench): Promise<void> {
  type Side = string | { readonly text: string; readonly from?: string; readonly at?: string }
  const all = (await fixture<{ a: Side; b: Side; duplicate: boolean }>(bench, 'pairs')).map((one) => ({
    ...one,
    said: compare(sideOf(one.a), sideOf(one.b), bench.readers).duplicate,
  }))
  share2(
    bench.tell,
    'duplicates',
    all,
    (one) => one.duplicate,
    ({ said }) => said,
  )
}

function sideOf(
  side: string | { readonly text: string; readonly from?: string; readonly at?: string },
): Said {
  if (typeof side === 'string') return { text: side }
  const { text, from, at } = side
  return { text, ...(from ? { from } : {}), ...(at ? { at: new Date(at) } : {}) }
}
