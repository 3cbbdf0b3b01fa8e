/** The inbox: threads, newest message first. */
import { type Expression, type RawBuilder, type SqlBool, sql } from 'kysely'
import type { State } from '#core/grievance/grievance.ts'
import type { CitizenId, ConversationId, PersonId } from '#core/ids.ts'
import type { Handle } from '#core/message/content.ts'
import { SCREEN } from '#core/message/doors.ts'
import type { ChannelName } from '#ports/channel.ts'
import type { ConversationRow, PageOf } from '#ports/desk.ts'
import { keepable } from '../canonical.ts'
import type { Connection } from '../connection.ts'
import { isUuid } from '../uuid.ts'
import { type Place, page, readCursor } from './cursor.ts'
import { threadsSought } from './inbox-search.ts'
import { wordingsOf } from './inbox-words.ts'
import { rowsOf, write } from './writer.ts'

/** Open grievances shown beside a thread. */
const OPEN_SHOWN = 5

const handles = sql<readonly Handle[]>`coalesce((
  select jsonb_agg(jsonb_build_object('kind', h.kind, 'value', h.value)
    order by array_position(array['user-id', 'parent-user-id', 'phone'], h.kind), h.since desc, h.value)
  from handle h
  where h.district = conversation.district and h.channel = conversation.channel and h.account = conversation.account
    and (h.citizen = conversation.citizen or h.person = conversation.person) and h.retired_at is null), '[]')`

const open = sql<readonly { code: string; state: State }[]>`coalesce((
  select jsonb_agg(jsonb_build_object('code', g.code, 'state', g.state) order by g.last_act_at desc)
  from (select code, state, last_act_at from grievance
        where district = conversation.district and citizen = any(array(select same_citizens(conversation.district, conversation.citizen))) and state <> 'closed'
        order by last_act_at desc limit ${sql.lit(OPEN_SHOWN)}) g), '[]')`

function threads(district: number) {
  return write
    .selectFrom('conversation')
    .where('conversation.district', '=', district)
    .select([
      'conversation.id',
      'channel',
      'account',
      'citizen',
      'person',
      'name',
      'language',
      'last_heard_at',
      'last_message_at',
      'last_words',
      'unread',
      'flagged',
      'assignee',
      'talk',
      handles.as('handles'),
      open.as('open'),
    ])
}

type ThreadQuery = ReturnType<typeof threads>
type Row = ThreadQuery extends { execute(): Promise<(infer R)[]> } ? R : never

interface Asked {
  readonly search?: string
  readonly after?: string
  readonly limit: number
  readonly notAbout?: readonly string[]
}

/** Not the threads in which somebody complains of the one who looks. */
function notTheirs(district: number, about: readonly string[]): Expression<SqlBool> {
  return sql<SqlBool>`(citizen is null or citizen <> all(array(
    select g.citizen from grievance g
    where g.district = ${district} and g.hidden_from <> '{}' and g.hidden_from && ${about.map(keepable)}::text[])))`
}

/** One page of the inbox. */
export async function listThreads(
  on: Connection,
  district: number,
  view: 'all' | 'unread' | 'mine' | 'flagged',
  me: PersonId,
  { search, after, limit, notAbout = [] }: Asked,
): Promise<PageOf<ConversationRow>> {
  const found = search === undefined ? undefined : await threadsSought(on, district, search)
  let query = found ? searched(threads(district), found.table) : threads(district)
  query = query
    .orderBy('last_message_at', 'desc')
    .orderBy('conversation.id', 'desc')
    .limit(limit + 1)
    // What officers put in at screens stands in the files it belongs to.
    .where('channel', '<>', SCREEN)
  if (notAbout.length > 0) query = query.where(notTheirs(district, notAbout))
  if (view === 'unread') query = query.where('unread', '>', 0)
  if (view === 'flagged') query = query.where('flagged', 'is not', null)
  if (view === 'mine') query = query.where('assignee', '=', me)
  const from = readCursor(after)
  if (from) query = query.where(beyond(from))
  const name = `inbox-found-${view}${notAbout.length > 0 ? '-hidden' : ''}${from ? `-after-${from.tier === undefined ? '' : 'tier'}` : ''}`
  const rows = await rowsOf(on, query, found && name)
  const shown = page(rows, limit, placeOf, toRow)
  if (!found) return shown
  const written = shown.items.map(({ id }) => id).filter((id) => found.written.has(id))
  const wordings = await wordingsOf(on, district, written, found.words)
  const items = shown.items.map((row) => ({ ...row, ...wordings.get(row.id) }))
  return { ...shown, items }
}

/** Only those that were found, what fits best before what is newer. */
function searched(query: ThreadQuery, found: RawBuilder<{ readonly id: string; readonly tier: number }>) {
  return query
    .innerJoin(found.as('found'), 'found.id', 'conversation.id')
    .select('found.tier')
    .orderBy('found.tier') as unknown as ThreadQuery
}

function beyond({ at, id, tier }: Place): Expression<SqlBool> {
  const older = sql<SqlBool>`(last_message_at, conversation.id) < (${at}, ${id}::uuid)`
  return tier === undefined
    ? older
    : sql<SqlBool>`(found.tier > ${tier} or (found.tier = ${tier} and ${older}))`
}

function placeOf({ last_message_at, id, tier }: Row & { readonly tier?: number }): Place {
  return { at: last_message_at, id, ...(tier === undefined ? {} : { tier }) }
}

/** One thread as the inbox shows it. */
export async function findThread(
  on: Connection,
  district: number,
  id: ConversationId,
  notAbout: readonly string[] = [],
): Promise<ConversationRow | undefined> {
  if (!isUuid(id)) return undefined
  let query = threads(district).where('conversation.id', '=', id)
  if (notAbout.length > 0) query = query.where(notTheirs(district, notAbout))
  return (await rowsOf(on, query)).map(toRow)[0]
}

function toRow(row: Row): ConversationRow {
  return {
    id: row.id as ConversationId,
    channel: row.channel as ChannelName,
    account: row.account,
    language: row.language,
    handles: row.handles,
    talk: row.talk,
    preview: row.last_words,
    lastAt: row.last_message_at,
    unread: row.unread,
    open: row.open,
    ...(row.citizen ? { citizen: row.citizen as CitizenId } : {}),
    ...(row.person ? { person: row.person as PersonId } : {}),
    ...(row.name === null ? {} : { name: row.name }),
    ...(row.last_heard_at ? { lastHeardAt: row.last_heard_at } : {}),
    ...(row.flagged === null ? {} : { flag: row.flagged }),
    ...(row.assignee ? { assignee: row.assignee as PersonId } : {}),
  }
}
