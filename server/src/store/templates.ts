/**
 * The mirror of the templates over PostgreSQL.
 *
 * Who holds a message back and who tells of an approval meet at the row of the template: the one shares its lock,
 * the other needs it alone, so a message is never put to wait for what has just been approved.
 */
import { type TemplateNews, type TemplateStatus, templateKey } from '#core/message/template-state.ts'
import type { HeldTemplate, Templates, TemplatesIn } from '#ports/templates.ts'
import { json, keepable } from './canonical.ts'
import { type Connection, type Pool, statement } from './connection.ts'

const NEWER = 'on conflict (district, account, name, language) do update set'

const TELL = statement(
  'template-tell',
  `insert into template_state as t (district, account, name, language, status, reason, heard_at)
   values ($1, $2, $3, $4, $5, $6, $7)
   ${NEWER} status = excluded.status, reason = excluded.reason, heard_at = excluded.heard_at
   where t.heard_at <= excluded.heard_at`,
)

const TELL_BESIDES = statement(
  'template-tell-besides',
  `update template_state set category = coalesce($5, category), quality = coalesce($6, quality)
   where district = $1 and account = $2 and name = $3 and language = $4`,
)

const LIST = statement(
  'template-list',
  `insert into template_state as t (district, account, name, language, status, reason, category, quality, heard_at)
   select $1, $2, l.name, l.language, l.status, l.reason, l.category, l.quality, $4
   from jsonb_to_recordset($3::jsonb) as l (name text, language text, status text, reason text, category text, quality text)
   ${NEWER} status = excluded.status, heard_at = excluded.heard_at,
     reason = coalesce(excluded.reason, case when t.status = excluded.status then t.reason end),
     category = excluded.category, quality = excluded.quality
   where t.heard_at < excluded.heard_at`,
)

const ABSENT = statement(
  'template-absent',
  `update template_state set status = 'absent', reason = null, heard_at = $4
   where district = $1 and account = $2 and heard_at < $4 and name || '/' || language <> all ($3::text[])`,
)

const LISTED = statement(
  'template-listed',
  `insert into template_listing (district, account, listed_at) values ($1, $2, $3)
   on conflict (district, account) do update set listed_at = greatest(template_listing.listed_at, $3)`,
)

const RELEASE = statement(
  'template-release',
  `update outbox o set state = 'waiting', ready_at = o.at, templates = null
   where o.district = $1 and o.account = $2 and o.state = 'template' and exists (
     select from template_state t where t.district = $1 and t.account = $2 and t.status = 'approved'
       and t.name || '/' || t.language = any (o.templates))
   returning o.conversation`,
)

const STANDING = statement(
  'template-standing',
  `select t.name, t.language, t.status,
     exists (select from template_listing l where l.district = $1 and l.account = $2) as listed
   from (select) as once left join template_state t
     on t.district = $1 and t.account = $2 and t.name || '/' || t.language = any ($3)`,
)

/** Of a template that nobody spoke of, any news is newer than this. */
const UNHEARD = statement(
  'template-unheard',
  `insert into template_state (district, account, name, language, status, heard_at)
   select $1, $2, name, language, 'absent', 'epoch' from unnest($3::text[], $4::text[]) as t (name, language)
   on conflict do nothing`,
)

const SHARE = statement(
  'template-share',
  `select status from template_state
   where district = $1 and account = $2 and name || '/' || language = any ($3) for share`,
)

const HOLD = statement(
  'template-hold',
  `update outbox set state = 'template', templates = $3
   where district = $1 and id = $2 and state = 'leased' returning conversation`,
)

const GO = statement(
  'template-go',
  `update outbox set state = 'waiting', ready_at = $3 where district = $1 and id = $2 and state = 'leased'`,
)

const HELD = statement(
  'template-held',
  `select t.account, t.name, t.language, t.status, t.reason,
     (select count(*) from outbox o where o.district = $1 and o.account = t.account and o.state = 'template'
        and t.name || '/' || t.language = any (o.templates)) as waiting
   from template_state t where t.district = $1 and t.status <> 'approved'
   order by t.account, t.name, t.language`,
)

/** What the mirror needs. */
interface TemplatesSetting {
  readonly pool: Pool
  readonly district: number
  readonly changed: (topic: string) => void
}

/** Writing, inside a transaction. */
export function templatesIn(
  on: Connection,
  district: number,
  changed: (topic: string) => void,
): TemplatesIn & { release(account: string): Promise<void> } {
  const release = async (account: string): Promise<void> => {
    const rows = await on.run<{ conversation: string }>(RELEASE, [district, account])
    for (const { conversation } of rows) changed(`conversation:${conversation}`)
    if (rows.length > 0) changed('outbox')
    changed('desk')
  }
  return {
    release,
    async tell(account, news, at) {
      const key = [district, account, keepable(news.name), keepable(news.language)]
      if (news.status) {
        await on.run(TELL, [...key, news.status, kept(news.reason), toTheSecond(at)])
        await release(account)
      }
      if (news.category || news.quality)
        await on.run(TELL_BESIDES, [...key, kept(news.category), kept(news.quality)])
    },
  }
}

/** The mirror of a district. */
export function templates({ pool, district, changed }: TemplatesSetting): Templates {
  const within = async (work: (on: Connection, topics: Set<string>) => Promise<void>): Promise<void> => {
    const topics = new Set<string>()
    await pool.transaction((on) => work(on, topics))
    for (const topic of topics) changed(topic)
  }
  return {
    tell: (account, news, at) =>
      within((on, topics) => templatesIn(on, district, (topic) => topics.add(topic)).tell(account, news, at)),
    async standing(account, wanted) {
      const rows = await pool.run<{
        name: string | null
        language: string
        status: TemplateStatus
        listed: boolean
      }>(STANDING, [district, account, wanted.map(templateKey)])
      return {
        listed: rows[0]?.listed ?? false,
        states: new Map(
          rows.flatMap(({ name, language, status }) =>
            name === null ? [] : [[templateKey({ name, language }), status] as const],
          ),
        ),
      }
    },
    listed: (account, all, at) =>
      within(async (on, topics) => {
        const when = toTheSecond(at)
        await on.run(LIST, [district, account, json(all.map(rowOf)), when])
        await on.run(ABSENT, [district, account, all.map(templateKey), when])
        await on.run(LISTED, [district, account, when])
        await templatesIn(on, district, (topic) => topics.add(topic)).release(account)
      }),
    hold: (id, account, wanted, at) =>
      within(async (on, topics) => {
        const [names, languages] = [wanted.map(({ name }) => name), wanted.map(({ language }) => language)]
        const keys = wanted.map(templateKey)
        await on.run(UNHEARD, [district, account, names, languages])
        const rows = await on.run<{ status: TemplateStatus }>(SHARE, [district, account, keys])
        if (rows.some(({ status }) => status === 'approved')) {
          await on.run(GO, [district, id, at])
          topics.add('outbox')
          return
        }
        const [held] = await on.run<{ conversation: string }>(HOLD, [district, id, keys])
        if (!held) return
        topics.add(`conversation:${held.conversation}`)
        // What was put behind it may go now.
        topics.add('outbox')
        topics.add('desk')
      }),
    async held() {
      const rows = await pool.run<Omit<HeldTemplate, 'reason'> & { readonly reason: string | null }>(HELD, [
        district,
      ])
      return rows.map(({ reason, ...row }) => ({ ...row, ...(reason === null ? {} : { reason }) }))
    },
  }
}

/**
 * Notices carry whole seconds, so everything else is brought to them too. News of the same second is heard in the
 * order in which it comes; a listing, which may have been read a moment before it, does not overrule it.
 */
function toTheSecond(at: Date): Date {
  return new Date(Math.floor(at.getTime() / 1000) * 1000)
}

function kept(text: string | undefined): string | null {
  return text === undefined ? null : keepable(text)
}

function rowOf({ name, language, status = 'absent', reason, category, quality }: TemplateNews) {
  return {
    name: keepable(name),
    language: keepable(language),
    status,
    reason: kept(reason),
    category: kept(category),
    quality: kept(quality),
  }
}
