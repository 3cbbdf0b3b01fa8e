import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { after, before, test } from 'node:test'
import pg from 'pg'
import { asOwner, connectOptions } from './connection.ts'
import { dumpSchema } from './dump.ts'
import { DISTRICT, idAt, NOW, register, type Trial, trial } from './fixtures/trial.ts'
import { migrate } from './migrations.ts'

let t: Trial
before(async () => {
  t = await trial()
})
after(() => t.end())

/** Tables that do not grow with the districts. */
const SMALL = ['migration']
/** The land is one for all districts: over Citus these are reference tables, whole on every node. */
const REFERENCE = ['place', 'place_parent', 'place_successor', 'place_change', 'place_key']

const ask = (text: string, values: readonly unknown[] = []) =>
  asOwner(t.url, async (client) => (await client.query(text, [...values])).rows)

test('every table that grows has the district first in its primary key, unique keys, foreign keys and indexes', async () => {
  const keys = await ask(
    `select c.relname as table, i.relname as key, a.attname as first
     from pg_index x join pg_class c on c.oid = x.indrelid join pg_class i on i.oid = x.indexrelid
       join pg_am m on m.oid = i.relam
       left join pg_attribute a on a.attrelid = c.oid and a.attnum = x.indkey[0]
     where c.relnamespace = 'public'::regnamespace and m.amname = 'btree' and c.relname <> all($1)`,
    [[...SMALL, ...REFERENCE]],
  )
  assert.ok(keys.length > 30)
  assert.deepEqual(
    keys.filter(({ first }) => first !== 'district'),
    [],
  )
  const foreign = await ask(
    `select f.conname, a.attname as here, b.attname as there
     from pg_constraint f
       join pg_attribute a on a.attrelid = f.conrelid and a.attnum = f.conkey[1]
       join pg_attribute b on b.attrelid = f.confrelid and b.attnum = f.confkey[1]
     where f.contype = 'f' and f.connamespace = 'public'::regnamespace and f.conrelid::regclass::text <> all($1)`,
    [REFERENCE],
  )
  assert.ok(foreign.length > 3)
  assert.deepEqual(
    foreign.filter(({ here, there }) => here !== 'district' || there !== 'district'),
    [],
  )
  const bare = await ask(
    `select relname from pg_class c where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
       and relname <> all($1)
       and not exists (select from pg_constraint where conrelid = c.oid and contype = 'p')`,
    [SMALL],
  )
  assert.deepEqual(bare, [])
})

test('a reference table says that it is one, points only to its like, and is never written by the program', async () => {
  const said = await ask(
    `select relname, has_table_privilege('nivaran_program', oid, 'insert, update, delete, truncate') as writes
     from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'
       and obj_description(oid) like 'Reference:%' order by relname`,
  )
  assert.deepEqual(
    said,
    REFERENCE.toSorted().map((relname) => ({ relname, writes: false })),
  )
  const leaving = await ask(
    `select conname from pg_constraint where contype = 'f' and conrelid::regclass::text = any($1)
       <> (confrelid::regclass::text = any($1))`,
    [REFERENCE],
  )
  assert.deepEqual(leaving, [])
})

test('a connection of one district reaches no row of another, whatever its statement says', async () => {
  await register(t.store)
  const kept = await ask(
    `select c.relname as table, c.relrowsecurity as closed from pg_class c
     where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
       and c.relname <> all($1) order by 1`,
    [[...SMALL, ...REFERENCE]],
  )
  assert.deepEqual(
    kept.filter(({ closed }) => !closed),
    [],
    'a new table ends with: call keep_to_own_district(…)',
  )
  for (const [district, seen] of [
    [DISTRICT, 1],
    [DISTRICT + 1, 0],
    [undefined, 0],
  ] as const) {
    const client = new pg.Client(connectOptions(t.url, 'nivaran_program', district))
    await client.connect()
    const { rows } = await client.query('select count(*) > 0 as acts from act')
    assert.equal(Number(rows[0]?.acts), seen, `district ${district}`)
    if (seen === 0) {
      const { rowCount } = await client.query(`update told set seq = seq where district = ${DISTRICT}`)
      assert.equal(rowCount, 0)
      for (const text of [
        `update grievance set seq = seq where district = ${DISTRICT}`,
        `insert into told (district, grievance, seq) values (${DISTRICT}, gen_random_uuid(), 0)`,
        `insert into grievance select * from grievance where district = ${DISTRICT}`,
      ])
        await assert.rejects(client.query(text), { code: '42501' }, text)
    }
    await client.end()
  }
})

test('only the tables that are searched by likeness stay readable beyond the own district', async () => {
  const open = await ask(
    `select tablename from pg_policies where policyname = 'reading' and qual = 'true' order by tablename`,
  )
  assert.deepEqual(
    open.map(({ tablename }) => tablename),
    ['citizen', 'grievance', 'handle', 'inbox_words', 'message', 'publication'],
  )
})

test('no table has a trigger of ours', async () => {
  assert.deepEqual(
    await ask(
      `select tgname from pg_trigger g join pg_class c on c.oid = g.tgrelid
       where not tgisinternal and c.relnamespace = 'public'::regnamespace`,
    ),
    [],
  )
})

test('every table and column says what it is', async () => {
  const silent = await ask(
    `select c.relname, a.attname from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum >= 0
     where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
       and c.relname <> all($1) and not a.attisdropped and col_description(c.oid, a.attnum) is null
     union all
     select relname, null from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
       and not relispartition and relname <> all($1) and obj_description(oid) is null`,
    [SMALL],
  )
  assert.deepEqual(silent, [])
})

test('the program may append acts, and can neither change nor remove one', async () => {
  const id = await register(t.store)
  await t.store.ensurePartitions(NOW)
  const client = new pg.Client(connectOptions(t.url, 'nivaran_program', DISTRICT))
  await client.connect()
  const tries = [
    `update act set hash = repeat('0', 64) where district = ${DISTRICT}`,
    `update act set act = act || '{"gist":"x"}'`,
    `delete from act where grievance_id = '${id}'`,
    'truncate act',
    'truncate act cascade',
    'drop table act',
    'drop table act cascade',
    'alter table act disable row level security',
    'alter table act add column x int',
    'alter table act owner to nivaran_program',
    'alter table act detach partition act_default',
    'create trigger t before insert on act execute function suppress_redundant_updates_trigger()',
    'delete from root',
    `update root set hash = repeat('0', 64)`,
    ...['act_default', 'act_2026_11'].flatMap((partition) => [
      `update ${partition} set hash = repeat('0', 64)`,
      `delete from ${partition}`,
      `truncate ${partition}`,
      `drop table ${partition}`,
      `insert into ${partition} select * from act`,
    ]),
  ]
  await client.query('grant update, delete on act to nivaran_program') // answered with a warning, grants nothing
  for (const text of tries) await assert.rejects(client.query(text), { code: '42501' }, text)
  const { rows } = await client.query('select count(*) as acts from act where grievance_id = $1', [id])
  assert.equal(rows[0]?.acts, 1)
  await client.end()
})

test('the reader sees the register and writes nothing', async () => {
  const client = new pg.Client(connectOptions(t.url, 'nivaran_reader'))
  await client.connect()
  await client.query('select count(*) from grievance')
  await assert.rejects(client.query('delete from grievance'), { code: '42501' })
  await assert.rejects(client.query('select * from handle'), { code: '42501' })
  await client.end()
})

test('months are made ahead, and what lay in the default moves into its month', async () => {
  const id = await register(t.store, { at: new Date('2027-03-05T05:00:00Z') })
  const whereIs = async () =>
    (await ask('select tableoid::regclass::text as lies from act where grievance_id = $1', [id]))[0]?.lies
  assert.equal(await whereIs(), 'act_default')
  const made = await t.store.ensurePartitions(new Date('2027-01-31T23:00:00Z'))
  assert.ok(made.includes('message_2027_02') && made.includes('envelope_2027_03'), made.join())
  assert.equal(await whereIs(), 'act_2027_03')
  assert.deepEqual(await t.store.ensurePartitions(new Date('2027-01-31T23:00:00Z')), [])
  const held = await t.store.together(({ register }) => register.find(id))
  assert.equal(held?.acts.length, 1)
})

test('migrations run once, however many programs start at once', async () => {
  const ran = await Promise.all([migrate(t.url, () => undefined), migrate(t.url, () => undefined)])
  assert.deepEqual(ran, [[], []])
})

test('a migration that was changed after it had run stops the program', async () => {
  await ask(`update migration set checksum = 'x' where name like '0001%'`)
  await assert.rejects(
    migrate(t.url, () => undefined),
    /0001_envelopes.sql was changed/,
  )
})

test('the written shape is the shape of the database', async () => {
  const fresh = await trial()
  const written = await readFile(new URL('../../../db/schema.sql', import.meta.url), 'utf8')
  const real = await dumpSchema(fresh.url)
  await fresh.end()
  assert.equal(real, written, 'write it anew with: npm run --silent nivaran -- schema > db/schema.sql')
})

test('an id is found in the month of its time', () => {
  assert.ok(idAt<string>(NOW).startsWith(NOW.getTime().toString(16).padStart(12, '0').slice(0, 8)))
})
