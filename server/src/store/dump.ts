/** Writes the shape of a database down for those who review it; the same shape always gives the same text. */
import { asOwner } from './connection.ts'

/** Monthly partitions are made by the program as time goes on; they are no part of the shape. */
const TABLES = `select c.oid, c.relname as name, c.relkind, pg_get_partkeydef(c.oid) as partitioned,
    obj_description(c.oid) as comment
  from pg_class c
  where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
  order by c.relname`

const COLUMNS = `select a.attname as name, format_type(a.atttypid, a.atttypmod) as type, a.attnotnull as required,
    a.attidentity as identity, pg_get_expr(d.adbin, d.adrelid) as preset, col_description(a.attrelid, a.attnum) as comment
  from pg_attribute a left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
  where a.attrelid = $1 and a.attnum > 0 and not a.attisdropped order by a.attnum`

/** A constraint of a later PostgreSQL (not null as a constraint) is left to the columns. */
const CONSTRAINTS = `select conname as name, pg_get_constraintdef(oid) as definition from pg_constraint
  where conrelid = $1 and contype in ('p', 'u', 'f', 'c', 'x') order by contype <> 'p', contype, conname`

const INDEXES = `select pg_get_indexdef(i.indexrelid) as definition
  from pg_index i join pg_class c on c.oid = i.indexrelid
  where i.indrelid = $1 and not exists (select from pg_constraint where conindid = i.indexrelid)
  order by c.relname`

const GRANTS = `select grantee, string_agg(lower(privilege_type), ', ' order by lower(privilege_type)) as privileges
  from (select pg_get_userbyid(x.grantee) as grantee, x.privilege_type
        from pg_class c, aclexplode(c.relacl) x where c.oid = $1 and x.grantee <> c.relowner) as given
  group by grantee order by grantee`

const POLICIES = `select format('create policy %s on %s for %s to %s%s%s;', policyname, tablename, lower(cmd),
    array_to_string(roles, ', '), ' using ' || qual, ' with check ' || with_check) as definition
  from pg_policies where schemaname = 'public' and tablename = $1 order by policyname`

/** The whole shape: extensions, tables, columns, constraints, indexes, comments, grants, policies. */
export async function dumpSchema(url: string): Promise<string> {
  return asOwner(url, async (client) => {
    const rows = async (text: string, values: readonly unknown[] = []) =>
      (await client.query<Record<string, string>>(text, [...values])).rows
    const parts = [
      '-- The shape of the data, written by the checks from the catalogue. For reading; never run.',
    ]
    const extensions = await rows(
      `select extname from pg_extension where extname <> 'plpgsql' order by extname`,
    )
    parts.push(extensions.map(({ extname }) => `create extension ${extname};`).join('\n'))
    for (const table of await rows(TABLES)) {
      const on = [table.oid]
      parts.push(
        [
          ...tableLines(table, await rows(COLUMNS, on), await rows(CONSTRAINTS, on)),
          ...(await rows(INDEXES, on)).map(({ definition }) => `${definition?.replaceAll('public.', '')};`),
          ...(await rows(GRANTS, on)).map(
            ({ grantee, privileges }) => `grant ${privileges} on ${table.name} to ${grantee};`,
          ),
          ...(await rows(POLICIES, [table.name])).map(({ definition }) => definition ?? ''),
        ].join('\n'),
      )
    }
    return `${parts.join('\n\n')}\n`
  })
}

type Row = Readonly<Record<string, string | undefined>>

function tableLines(table: Row, columns: readonly Row[], constraints: readonly Row[]): readonly string[] {
  const body = [
    ...columns.map((column) => {
      const extras = [
        column.required ? 'not null' : '',
        column.identity === 'a' ? 'generated always as identity' : '',
        column.preset ? `default ${column.preset}` : '',
      ]
      return [`  ${column.name} ${column.type}`, ...extras].filter(Boolean).join(' ')
    }),
    ...constraints.map(({ name, definition }) => `  constraint ${name} ${definition}`),
  ].join(',\n')
  const partition = table.partitioned ? ` partition by ${table.partitioned}` : ''
  return [
    ...(table.comment ? [`-- ${table.comment}`] : []),
    `create table ${table.name} (`,
    body,
    `)${partition};`,
    ...columns.flatMap(({ name, comment }) => (comment ? [`-- ${table.name}.${name}: ${comment}`] : [])),
  ]
}
