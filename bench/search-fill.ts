/**
 * A register of any size, filled at one go: our own lessons as gists, invented people and villages, two years of time.
 * Some words come in a sixth of all grievances and most in a handful, as in earnest. Indexes that would be kept row by row
 * are put on afterwards, as after a migration.
 */
import { readLessons } from '#services/model/lessons.ts'
import { asOwner } from '#store/connection.ts'
import { searchable } from '#store/projection.ts'

/** The district whose register it is. */
export const DISTRICT = 9902

const FIRST =
  'सुनीता राम मोहम्मद रमेश गीता शिव अनीता फूलमती जगदीश सलमा बबलू विजय रेखा कमला हरीश नूरजहाँ दीपक लालमुनी सत्येंद्र पूनम Rajesh Manju Arif Shanti Gopal Urmila Santosh Kishor Meena Ashok'
const LAST =
  'देवी प्रसाद यादव कुमारी तिवारी सिंह राम खातून पासवान मिश्र गुप्ता अंसारी महतो साह Kumar Sharma Mandal Jha'
const SYLLABLES = 'राम सिक बर डुम चौ इट नव कृष्ण मह भग सर गोपाल हर मधु जग लख बिश रघु सोन कमल धन बेल पिप नर'
const ENDS = 'पुर गाँव टोला नगर डीह गढ़ बाग चक पट्टी खेड़ा'

/** What a filled register is made of. */
export interface Made {
  readonly gists: readonly string[]
  readonly villages: readonly string[]
  readonly hamlets: readonly string[]
}

/** What registers are made of. */
async function made(root: string): Promise<Made> {
  const { lessons } = await readLessons(root)
  const gists = lessons.subjects.map(({ text }) => text.slice(0, 300))
  const villages = pairs(SYLLABLES, ENDS, '')
  // Words that hardly ever come twice: hamlets, shops, fathers.
  const hamlets = pairs(SYLLABLES, SYLLABLES, '').flatMap((one) => ENDS.split(' ').map((end) => one + end))
  return { gists, villages, hamlets }
}

/** Fills the register and, with half as many people, the inbox; a fifth as many wrote what nobody registered yet. */
export async function fillRegister(url: string, root: string, count: number): Promise<Made> {
  const { gists, villages, hamlets } = await made(root)
  const people = pairs(FIRST, LAST, ' ')
  await asOwner(url, async (client) => {
    const { rows: slow } = await client.query<{ name: string; made: string }>(
      `select indexname as name, indexdef as made from pg_indexes
       where tablename in ('grievance', 'handle', 'citizen', 'conversation') and indexdef not like '%UNIQUE%'`,
    )
    for (const { name } of slow) await client.query(`drop index ${name}`)
    for (const [name, texts] of Object.entries({
      gist: gists,
      person: people,
      village: villages,
      hamlet: hamlets,
    }))
      await client.query(
        `create temp table ${name} as select row_number() over () - 1 as nr, text, neutral
         from unnest($1::text[], $2::text[]) as t (text, neutral)`,
        [texts, texts.map((text) => searchable(text).trimEnd())],
      )
    await client.query('analyze gist, person, village, hamlet')
    // Nobody's threads and acts are needed here, only the rows that are searched.
    await client.query('set session_replication_role = replica')
    await client.query('set synchronous_commit = off')
    await client.query(`set maintenance_work_mem = '256MB'`)
    const sizes = [gists.length, people.length, villages.length, hamlets.length]
    for (const text of [PEOPLE, HANDLES, THREADS]) await client.query(text, [DISTRICT, count, people.length])
    await client.query(GRIEVANCES, [DISTRICT, count, ...sizes])
    await client.query(MESSAGES, [DISTRICT, count, gists.length, villages.length, hamlets.length])
    for (const { made } of slow) await client.query(made)
    for (const table of ['grievance', 'handle', 'citizen', 'conversation', 'message'])
      await client.query(`vacuum analyze ${table}`)
  })
  return { gists, villages, hamlets }
}

function pairs(left: string, right: string, between: string): readonly string[] {
  return left.split(' ').flatMap((one) => right.split(' ').map((other) => one + between + other))
}

/** A number that looks thrown, from 0 up to, but without, `under`; small ones come more often. */
const thrown = (salt: number, under: string) =>
  `floor(power((hashint8(n * ${salt} + ${salt}) & 2147483647) / 2147483648.0, 2) * ${under})::int`
const WHO = `('00000000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid`
const SOMEBODY = `generate_series(1, $2::bigint / 2) as n join person on person.nr = ${thrown(7, '$3::int')}`

const PEOPLE = `insert into citizen (district, id, name, neutral, created_at)
select $1, ${WHO}, person.text, person.neutral || ' ', now() - n * interval '2 minutes' from ${SOMEBODY}`
const HANDLES = `insert into handle (district, channel, account, kind, value, citizen, since)
select $1, 'whatsapp', 'account-1', 'phone', '919' || lpad(((hashint8(n) & 2147483647) % 1000000000)::text, 9, '0'), ${WHO}, now()
from ${SOMEBODY} on conflict do nothing`
const THREADS = `insert into conversation (district, id, channel, account, citizen, name, last_heard_at, last_message_at, last_words, unread)
select $1, ${WHO}, 'whatsapp', 'account-1', ${WHO}, person.text, now(), now() - n * interval '2 minutes', '', 0 from ${SOMEBODY}`
const MESSAGES = `insert into message (district, id, conversation, direction, at, channel, account, external_id, content)
select $1, (lpad(to_hex((extract(epoch from t.at) * 1000)::bigint), 12, '0') || '7000' || '8' || lpad(to_hex(n), 15, '0'))::uuid,
  ${WHO}, 'in', t.at, 'whatsapp', 'account-1', 'wamid.' || n,
  jsonb_build_object('type', 'text', 'text', gist.text || ' ' || village.text || ' ' || hamlet.text)
from generate_series(1, $2::bigint / 5) as n, lateral (select now() - n * interval '5 minutes' as at) t, gist, village, hamlet
where gist.nr = ${thrown(23, '$3::int')} and village.nr = ${thrown(29, '$4::int')} and hamlet.nr = ${thrown(31, '$5::int')}`
const DEPARTMENTS = `(array['PHE','ENE','RCD','EDU','HLT','FCS'])`
const GRIEVANCES = `insert into grievance (district, id, code, seq, state, citizen, channel, language, name, gist, subject, department,
  place, place_words, post, level, class, sensitive, reopened, registered_at, closed_at, ground, last_act_at, neutral)
select $1, (lpad(to_hex((extract(epoch from t.at) * 1000)::bigint), 12, '0') || '7000' || '8' || lpad(to_hex(n), 15, '0'))::uuid,
  'ABH-' || ${DEPARTMENTS}[1 + gist.nr % 6] || '-' || to_char(t.at, 'YY') || '-' || lpad((n * 2)::text, 7, '0') || '-K', 12,
  case when n % 20 = 0 then 'with_officer' else 'closed' end,
  ('00000000-0000-7000-8000-' || lpad(to_hex(1 + n % greatest(1, $2::bigint / 2)), 12, '0'))::uuid, 'whatsapp', 'hi', person.text,
  gist.text || ' ' || hamlet.text, 'S' || gist.nr % 160, ${DEPARTMENTS}[1 + gist.nr % 6], 990000 + village.nr, village.text,
  'post-' || village.nr, 1, 'B', false, 0, t.at, case when n % 20 = 0 then null else t.at + interval '3 days' end,
  case when n % 20 = 0 then null else 'satisfied' end, t.at, gist.neutral || hamlet.neutral || person.neutral || village.neutral || ' '
from generate_series(1, $2::bigint) as s (nr), lateral (select $2::bigint + 1 - s.nr as n) o,
  lateral (select now() - n * interval '63 seconds' as at) t, gist, person, village, hamlet
where gist.nr = ${thrown(3, '$3::int')} and person.nr = ${thrown(11, '$4::int')} and village.nr = ${thrown(13, '$5::int')}
  and hamlet.nr = ${thrown(17, '$6::int')}`
