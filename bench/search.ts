/**
 * `search`: what a person who types waits for in a full register, against reading one grievance by its primary key in the
 * same PostgreSQL. The words are gathered by the program's own following, the questions go through the desk's own port.
 */
import { resolve } from 'node:path'
import { alikeGrievances } from '#store/alike.ts'
import { asOwner, openPool, type Pool, statement } from '#store/connection.ts'
import { desk } from '#store/desk/desk.ts'
import { followInbox } from '#store/desk/inbox-words.ts'
import { followWords } from '#store/desk/vocabulary.ts'
import { migrate } from '#store/migrations.ts'
import { openPlace } from './place.ts'
import { DISTRICT, fillRegister, type Made } from './search-fill.ts'

const COUNT = Number(process.env.NIVARAN_BENCH_COUNT ?? 1_000_000)
const QUERIES = 100
const WARM = 10
const PAGE = 50
const BUDGET_MS = 60
const ONE = statement('bench-one-grievance', 'select gist from grievance where district = $1 and id = $2')

const PAGES =
  'select (blks_hit + blks_read) as pages from pg_stat_database where datname = current_database()'

/** Runs the bench; true when every kind of search keeps its budget. */
export async function search(): Promise<boolean> {
  const place = await openPlace()
  try {
    await migrate(place.url, () => undefined)
    const filling = performance.now()
    const made = await fillRegister(place.url, resolve(import.meta.dirname, '..'), COUNT)
    const following = performance.now()
    const role = 'nivaran_program'
    const pool = openPool({
      url: place.url,
      max: 1,
      prepared: true,
      log: () => undefined,
      role,
      district: DISTRICT,
    })
    try {
      while (await followWords(pool, DISTRICT, new Date()));
      const register = performance.now()
      while (await followInbox(pool, DISTRICT, new Date()));
      await asOwner(place.url, (client) => client.query('vacuum analyze inbox_words'))
      const seconds = (from: number, to: number) => ((to - from) / 1000).toFixed(0)
      console.log(
        `${place.durability}\n${COUNT.toLocaleString('en-IN')} grievances filled in ${seconds(filling, following)} s, their words gathered in ${seconds(following, register)} s, those of the inbox in ${seconds(register, performance.now())} s`,
      )
      return await measureSearch(pool, made)
    } finally {
      await pool.end()
    }
  } finally {
    await place.leave()
  }
}

/** Asks every kind of question in a filled register, and tells. */
async function measureSearch(pool: Pool, made: Made): Promise<boolean> {
  const room = desk(pool, DISTRICT, () => undefined)
  const { items } = await room.grievances({}, { limit: 200 })
  const one = (nr: number) => pool.run(ONE, [DISTRICT, items[nr % items.length]?.id])
  await times(one, WARM)
  const pages = async () => {
    await pool.query('select pg_stat_force_next_flush()')
    const { rows } = await pool.query(PAGES)
    return Number((rows[0] as { pages: number }).pages)
  }
  const read = await times(one, QUERIES)
  tell('one read by the primary key', read, read, 4)
  let kept = true
  for (const { name, asks, more } of questions(made)) {
    const ask = name.startsWith('alike')
      ? (nr: number) => findAlike(pool, asks(nr), nr)
      : name.startsWith('inbox')
        ? (nr: number) => room.conversations('all', 'nobody' as never, { search: asks(nr), limit: PAGE })
        : (nr: number) => room.grievances({ search: asks(nr), ...more }, { limit: PAGE })
    await times(ask, WARM)
    const before = await pages()
    const took = await times(ask, QUERIES)
    tell(name, took, read, ((await pages()) - before) / QUERIES)
    kept &&= at(took, 0.95) < BUDGET_MS
  }
  console.log(kept ? `every p95 under ${BUDGET_MS} ms` : `OVER the budget of ${BUDGET_MS} ms`)
  return kept
}

/** Beside a registration: ten near subjects at thirty near places, and rare words in common. */
function findAlike(pool: Pool, words: string, nr: number): Promise<unknown> {
  return alikeGrievances(pool, DISTRICT).find({
    since: new Date(Date.now() - 45 * 86_400_000),
    notAbout: ['nobody'],
    subjects: Array.from({ length: 10 }, (_, at) => `S${(nr + at) % 160}`),
    places: Array.from({ length: 30 }, (_, at) => 990_000 + ((nr * 13 + at) % 200)),
    words,
  })
}

interface Kind {
  readonly name: string
  readonly asks: (nr: number) => string
  readonly more?: object
}

/** What people type. */
function questions({ gists, villages, hamlets }: Made): readonly Kind[] {
  const word = (nr: number) => {
    const long = (gists[(nr * 37) % gists.length] ?? '').split(/\s+/).filter((one) => one.length > 3)
    return long[nr % long.length] ?? 'पानी'
  }
  const pick = (from: readonly string[], nr: number) => from[(nr * 7919) % from.length] ?? ''
  const often = 'पानी bijli सड़क nahi गाँव सुनीता'.split(' ')
  const names = 'sunita|मोहम्मद आरिफ|फूलमती देवी|salma khatun|Ashok Jha|घनश्याम'.split('|')
  const code = (nr: number) => String((((nr * 7919) % 400_000) + 1) * 2).padStart(7, '0')
  return [
    { name: 'a word that comes often', asks: (nr) => pick(often, nr) },
    { name: 'a word', asks: word },
    { name: 'a word that comes seldom', asks: (nr) => pick(hamlets, nr) },
    { name: 'a name', asks: (nr) => pick(names, nr) },
    { name: 'two words', asks: (nr) => `${word(nr)} ${pick(villages, nr)}` },
    {
      name: 'three words in any order',
      asks: (nr) => `${pick(villages, nr)} ${pick(names, nr)} ${word(nr)}`,
    },
    { name: 'the beginning of a word', asks: (nr) => word(nr).slice(0, 3) },
    { name: 'one letter', asks: (nr) => word(nr).slice(0, 1) },
    { name: 'with a slip of the finger', asks: (nr) => slip(nr % 2 ? word(nr) : pick(hamlets, nr), nr) },
    { name: 'nothing like it', asks: (nr) => `झकझोरनखपट${nr}` },
    { name: 'a code', asks: (nr) => `abh phe 26 ${code(nr)}` },
    { name: 'a piece of a code', asks: code },
    { name: 'a short piece of a code', asks: (nr) => code(nr).slice(-4) },
    { name: 'last digits of a telephone', asks: (nr) => String(10_000 + ((nr * 7919) % 90_000)) },
    { name: 'a word in a department', asks: word, more: { department: 'PHE' } },
    { name: 'a word in open files', asks: word, more: { states: ['with_officer'], notAbout: ['nobody'] } },
    { name: 'a word at one post', asks: word, more: { posts: ['post-7'] } },
    { name: 'alike', asks: (nr) => `${pick(gists, nr)} ${pick(villages, nr)}` },
    { name: 'inbox: a word', asks: word },
    { name: 'inbox: a name', asks: (nr) => pick(names, nr) },
    { name: 'inbox: two words written', asks: (nr) => `${pick(hamlets, nr)} ${word(nr)}` },
    { name: 'inbox: a slip', asks: (nr) => slip(pick(hamlets, nr), nr) },
  ]
}

/** A letter is left out, or another one of the same script is struck. */
function slip(word: string, nr: number): string {
  const letters = [...word]
  const place = 1 + (nr % Math.max(1, letters.length - 2))
  const others = /[a-z]/i.test(word) ? 'gm' : 'गम'
  if (nr % 3 === 0) letters.splice(place, 1)
  else letters.splice(place, 1, others.charAt((nr % 3) - 1))
  return letters.join('')
}

async function times(ask: (nr: number) => Promise<unknown>, count: number): Promise<readonly number[]> {
  const took: number[] = []
  for (let nr = 0; nr < count; nr++) {
    const from = performance.now()
    await ask(nr)
    took.push(performance.now() - from)
  }
  return took.toSorted((a, b) => a - b)
}

function at(took: readonly number[], share: number): number {
  return took[Math.min(took.length - 1, Math.floor(took.length * share))] ?? 0
}

function tell(name: string, took: readonly number[], read: readonly number[], pages: number): void {
  const ms = (share: number) => at(took, share).toFixed(1).padStart(7)
  const reads = (share: number) => (at(took, share) / at(read, share)).toFixed(0).padStart(4)
  console.log(
    `${name.padEnd(28)} p50 ${ms(0.5)}  p95 ${ms(0.95)} ms, ${reads(0.5)} and ${reads(0.95)} such reads, ${pages.toFixed(0).padStart(5)} pages`,
  )
}
