/**
 * The words by which the inbox is searched: what people wrote and what lies in no file yet, thread by thread.
 *
 * They follow the messages by some seconds, never in the transaction of a message: the newest messages are looked at again
 * and again until none can come between them any more. Whoever files, rewords or erases a message puts its thread down as
 * due, and its words are gathered anew. What is private in the words is left out: it leads nobody here who may not read it.
 */
import { type Content, wordsOf } from '#core/message/content.ts'
import { SCREEN } from '#core/message/doors.ts'
import { coveredWords } from '#core/privacy/marks.ts'
import { type Connection, type Pool, statement } from '../connection.ts'
import { beginning } from '../messages.ts'
import { lowestIdAt } from '../partitions.ts'
import { searchable } from '../projection.ts'
import { LAG_MS } from './vocabulary.ts'

const BATCH = 1_000
/** Of a thread the newest messages are looked at, and of their words the newest are kept. */
const MESSAGES = 60
const WORDS = 300
/** Longer ones are addresses and noise. */
const LONGEST = 40
const FIRST = '00000000-0000-0000-0000-000000000000'

const UPTO = statement('inbox-words-upto', 'select message from inbox_words_upto where district = $1')
const FRESH = statement(
  'inbox-words-fresh',
  `select id, conversation, direction = 'in' and grievance is null as loose from message
   where district = $1 and id > $2 order by id limit ${BATCH}`,
)
const DUE = statement(
  'inbox-words-due',
  `delete from inbox_words_due where district = $1 and nr = any(array(
     select nr from inbox_words_due where district = $1 order by nr limit ${BATCH})) returning conversation`,
)
const LOOSE = statement(
  'inbox-words-loose',
  `select c.id as conversation, coalesce(p.name, c.name) as name, m.at, m.content, m.edits
   from unnest($2::uuid[]) as t (id)
   join conversation c on c.district = $1 and c.id = t.id and c.channel <> '${SCREEN}'
   left join citizen p on p.district = $1 and p.id = c.citizen
   cross join lateral (
     select at, content, edits, direction, grievance from message
     where district = $1 and conversation = t.id order by at desc, id desc limit ${MESSAGES}) m
   where m.direction = 'in' and m.grievance is null
   order by c.id, m.at desc`,
)
const KEEP = statement(
  'inbox-words-keep',
  `insert into inbox_words (district, conversation, at, neutral)
   select $1, * from unnest($2::uuid[], $3::timestamptz[], $4::text[])
   on conflict (district, conversation) do update set at = excluded.at, neutral = excluded.neutral
   where (inbox_words.at, inbox_words.neutral) is distinct from (excluded.at, excluded.neutral)`,
)
const REMOVE = statement(
  'inbox-words-remove',
  'delete from inbox_words where district = $1 and conversation = any($2::uuid[])',
)
/** A word that the register does not have yet comes once, so that a slip leads to it. */
const LEARN = statement(
  'inbox-words-learn',
  `insert into search_word (district, word, seen) select $1, word, 1 from unnest($2::text[]) as word order by word
   on conflict do nothing`,
)
const MOVE = statement(
  'inbox-words-move',
  `insert into inbox_words_upto (district, message) values ($1, $2)
   on conflict (district) do update set message = excluded.message`,
)

interface Loose {
  readonly conversation: string
  readonly name: string | null
  readonly at: Date
  readonly content: Content
  readonly edits: readonly { readonly at: string; readonly content: Content }[]
}

/** Gathers the words of the newest messages and of threads that are due; answers whether there may be more. */
export function followInbox(pool: Pool, district: number, now: Date): Promise<boolean> {
  return pool.transaction(async (on) => {
    const [upto] = await on.run<{ message: string }>(UPTO, [district])
    type Fresh = { readonly id: string; readonly conversation: string; readonly loose: boolean }
    const fresh = await on.run<Fresh>(FRESH, [district, upto?.message ?? FIRST])
    const due = await on.run<{ conversation: string }>(DUE, [district])
    const threads = [...fresh.filter(({ loose }) => loose), ...due].map(({ conversation }) => conversation)
    if (threads.length > 0) await gather(on, district, [...new Set(threads)])
    const settled = lowestIdAt(new Date(now.getTime() - LAG_MS))
    const last = fresh.findLast(({ id }) => id < settled)
    if (last) await on.run(MOVE, [district, last.id])
    return due.length === BATCH || (fresh.length === BATCH && last !== undefined)
  })
}

async function gather(on: Connection, district: number, threads: readonly string[]): Promise<void> {
  const loose = await on.run<Loose>(LOOSE, [district, threads])
  const kept: { readonly conversation: string; readonly at: Date; readonly words: readonly string[] }[] = []
  for (const messages of Map.groupBy(loose, ({ conversation }) => conversation).values()) {
    const [newest] = messages
    const words = wordsIn(messages)
    if (newest && words.length > 0) kept.push({ ...newest, words })
  }
  const gone = new Set(threads)
  for (const { conversation } of kept) gone.delete(conversation)
  if (gone.size > 0) await on.run(REMOVE, [district, [...gone]])
  if (kept.length === 0) return
  await on.run(KEEP, [
    district,
    kept.map(({ conversation }) => conversation),
    kept.map(({ at }) => at),
    kept.map(({ words }) => ` ${words.join(' ')} `),
  ])
  await on.run(LEARN, [district, [...new Set(kept.flatMap(({ words }) => words))]])
}

/** The words of one thread, the newest first, and after them the name; none when nothing was written. */
function wordsIn(messages: readonly Loose[]): readonly string[] {
  const written = messages.flatMap((message) => keysOf(coveredWords(lastWording(message))))
  if (written.length === 0) return []
  const name = keysOf(messages[0]?.name ?? '')
  return [...new Set([...written.slice(0, WORDS), ...name])]
}

function keysOf(text: string): readonly string[] {
  return searchable(text)
    .split(' ')
    .filter((word) => word !== '' && word.length <= LONGEST && !/^\d{5}/.test(word))
}

/** A button that was pressed is our own wording. */
function lastWording({ content, edits }: Loose): string {
  const last = edits.toSorted((a, b) => (a.at < b.at ? -1 : 1)).at(-1)?.content ?? content
  return last.type === 'pressed' ? '' : wordsOf(last)
}

/**
 * In each of these threads the loose message that has most of what was typed, cut to where it stands. It is covered before it
 * is cut: what gives a private detail away may stand before the cut.
 */
export async function wordingsOf(
  on: Connection,
  district: number,
  threads: readonly string[],
  words: readonly string[],
): Promise<ReadonlyMap<string, { readonly found: string }>> {
  const wordings = new Map<string, { readonly found: string }>()
  if (threads.length === 0) return wordings
  const best = new Map<string, number>()
  for (const message of await on.run<Loose>(LOOSE, [district, threads])) {
    const text = coveredWords(lastWording(message))
    const keys = keysOf(text)
    const has = words.filter((word) => keys.some((key) => key.startsWith(word))).length
    if (has <= (best.get(message.conversation) ?? 0)) continue
    best.set(message.conversation, has)
    wordings.set(message.conversation, { found: excerpt(text, words) })
  }
  return wordings
}

/** So many words stand before the first that was meant, and so many follow. */
const BEFORE = 4
const SHOWN = 30

function excerpt(text: string, words: readonly string[]): string {
  const all = text.split(/\s+/)
  const meant = (one: string) => keysOf(one).some((key) => words.some((word) => key.startsWith(word)))
  const from = Math.max(0, all.findIndex(meant) - BEFORE)
  const cut = all.slice(from, from + SHOWN).join(' ')
  return `${from > 0 ? '… ' : ''}${beginning(cut)}${all.length > from + SHOWN ? ' …' : ''}`
}
