/**
 * One post to many people: threads are opened, messages promised and deliveries written for all members together, in
 * eight statements for two members as for two hundred. Handles are locked first and threads in the order of their ids,
 * so that two posts at once wait for each other and never in a circle.
 */
import { wordsSaid } from '#core/message/outgoing.ts'
import type { ForMany, GroupPost, Groups, Spread } from '#ports/groups.ts'
import { json } from '../canonical.ts'
import { type Connection, statement } from '../connection.ts'
import { lockHandles } from '../handles.ts'
import { beginning } from '../messages.ts'

const MEMBERS = `select * from jsonb_to_recordset($4::jsonb)
  as w (person text, phone text, language text, conversation uuid, post text, message uuid, card text)`

const OPEN = statement(
  'group-open-threads',
  `with w as (${MEMBERS})
   insert into conversation (district, id, channel, account, person, language, last_message_at)
   select $1, w.conversation, $2, $3, w.person, w.language, $5 from w
   where not exists (select from conversation c
     where c.district = $1 and c.person = w.person and c.channel = $2 and c.account = $3)
   on conflict do nothing`,
)

/** The directory knows the number of today: one given up by somebody else is theirs from now on. */
const GIVE = statement(
  'group-give-handles',
  `with w as (${MEMBERS})
   insert into handle (district, channel, account, kind, value, person, since)
   select distinct on (w.phone) $1, $2, $3, 'phone', w.phone, w.person, $5::timestamptz from w
   where not exists (select from handle h where h.district = $1 and h.channel = $2 and h.account = $3
     and h.kind = 'phone' and h.value = w.phone and h.person = w.person and h.retired_at is null)
   on conflict (district, channel, account, kind, value) do update set
     citizen = case when handle.retired_at < $5 then null else handle.citizen end,
     person = excluded.person,
     since = case when handle.retired_at < $5 then excluded.since else handle.since end,
     retired_at = null`,
)

const RETIRE = statement(
  'group-retire-handles',
  `with w as (${MEMBERS})
   update handle h set retired_at = $5 from w
   where h.district = $1 and h.channel = $2 and h.account = $3 and h.person = w.person and h.kind = 'phone'
     and h.value <> w.phone and h.retired_at is null and h.since <= $5`,
)

const LOCK = statement(
  'group-lock-threads',
  `select id from conversation where district = $1 and channel = $2 and account = $3 and person = any($4)
   order by id for update`,
)

const PUT = statement(
  'group-put',
  `with w as (select * from jsonb_to_recordset($4::jsonb)
       as w (nr integer, person text, id uuid, intent text, outgoing jsonb, grievance uuid, words text)),
   row as (
     insert into outbox (district, id, conversation, channel, account, intent, outgoing, grievance, at, ready_at)
     select $1, w.id, c.id, $2, $3, w.intent, w.outgoing, w.grievance, $5, $5
     from w join conversation c on c.district = $1 and c.person = w.person and c.channel = $2 and c.account = $3
     order by w.nr
     on conflict (district, intent) do nothing returning id, conversation, outgoing, grievance),
   said as (
     insert into message (district, id, conversation, direction, at, channel, account, content, grievance, sending)
     select $1, id, conversation, 'out', $5, $2, $3, outgoing -> 'inside', grievance, 'waiting' from row)
   update conversation c set
     last_words = case when $5 >= last_message_at then w.words else last_words end,
     last_message_at = greatest(last_message_at, $5)
   from row join w on w.id = row.id and w.words is not null
   where c.district = $1 and c.id = row.conversation`,
)

/** A card that went out before counts from now: how far it had come by then is known, the hour is not. */
const DELIVER = statement(
  'group-deliver',
  `with w as (${MEMBERS})
   insert into group_delivery (district, group_post, person, post, message, delivered_at, seen_at)
   select $1, $5, w.person, w.post, coalesce(w.message, m.id),
     case when m.sending in ('delivered', 'read', 'played') then $6::timestamptz end,
     case when m.sending in ('read', 'played') then $6::timestamptz end
   from w
   left join outbox o on o.district = $1 and o.intent = w.card
   left join message m on m.district = $1 and m.id = o.id
   where $2 <> '' and $3 <> ''
   on conflict do nothing`,
)

const NUDGE = statement(
  'group-nudge',
  `with w as (${MEMBERS})
   update group_delivery d set nudge = w.message, nudged_at = $6 from w
   where d.district = $1 and d.group_post = $5 and d.person = w.person and $2 <> '' and $3 <> ''`,
)

/** Puts the messages of one post to all its members. */
export async function spread(
  on: Connection,
  district: number,
  changed: (topic: string) => void,
  post: Pick<GroupPost, 'id' | 'group' | 'at'>,
  to: readonly Spread[],
  { account, channel }: Parameters<Groups['spread']>[2],
  how?: 'nudge',
): Promise<void> {
  if (to.length === 0) return
  await putToMany(on, district, changed, to, { account, channel, at: post.at })
  const members = json(to.map(memberOf))
  const about = [district, channel, account, members, post.id, post.at]
  await on.run(how === 'nudge' ? NUDGE : DELIVER, about)
  changed(`group:${post.group}`)
}

/** The same words or others to many people at once: threads opened and messages promised, in seven statements. */
export async function putToMany(
  on: Connection,
  district: number,
  changed: (topic: string) => void,
  to: readonly ForMany[],
  { account, channel, at: now }: Parameters<Groups['putToMany']>[1],
): Promise<void> {
  if (to.length === 0) return
  const members = json(to.map(memberOf))
  const at = [district, channel, account]
  await lockHandles(
    on,
    { district, channel, account },
    to.map(({ phone }) => ({ kind: 'phone', value: phone })),
  )
  await on.run(OPEN, [...at, members, now])
  await on.run(GIVE, [...at, members, now])
  await on.run(RETIRE, [...at, members, now])
  await on.run(LOCK, [...at, to.map(({ person }) => person)])
  await on.run(PUT, [...at, json(messagesOf(to)), now])
  changed('outbox')
  changed('desk')
}

function memberOf(one: ForMany & Pick<Partial<Spread>, 'post' | 'card'>) {
  const { person, phone, language, newConversation, post, messages, card } = one
  const message = messages[0]?.id ?? null
  return {
    person,
    phone,
    language,
    conversation: newConversation,
    post: post ?? null,
    message,
    card: card ?? null,
  }
}

/** Everybody's first message before anybody's second, so that words come before large files. */
function messagesOf(to: readonly ForMany[]) {
  return to
    .flatMap(({ person, messages }) =>
      messages.map(({ id, intent, outgoing, grievance }, rank) => ({
        rank,
        person,
        id,
        intent,
        outgoing,
        grievance: grievance ?? null,
        words: rank === 0 ? beginning(wordsSaid(outgoing.inside)) : null,
      })),
    )
    .toSorted((a, b) => a.rank - b.rank)
    .map(({ rank: _, ...message }, nr) => ({ ...message, nr }))
}
