/** Bulletins and their corrections, and the counts of a week they are made of. */
import type { Bulletin, Bulletins } from '#ports/bulletin.ts'
import { json } from './canonical.ts'
import { type Connection, statement } from './connection.ts'

const COLUMNS = 'week, state, figures, comment_hi, comment_en, drafted_at, content, files, published_at'

const LIST = statement(
  'bulletin-list',
  `select ${COLUMNS} from bulletin where district = $1 and state = $2 and ($3::text is null or week < $3)
   order by week desc limit $4`,
)
const FIND = statement('bulletin-find', `select ${COLUMNS} from bulletin where district = $1 and week = $2`)
const LAST = statement('bulletin-last', 'select max(week) as week from bulletin where district = $1')
const BEGAN = statement('register-began', 'select min(at) as at from act where district = $1')
const DRAFT = statement(
  'bulletin-draft',
  `insert into bulletin (district, week, state, figures, drafted_at) values ($1, $2, 'draft', $3, $4)
   on conflict do nothing`,
)
const COMMENT = statement(
  'bulletin-comment',
  `update bulletin set comment_hi = $3, comment_en = $4 where district = $1 and week = $2 and state = 'draft'
   returning week`,
)
const PUBLISH = statement(
  'bulletin-publish',
  `update bulletin set state = 'published', content = $3, files = $4, published_at = $5, published_by = $6
   where district = $1 and week = $2 and state = 'draft' returning week`,
)
const ERRATA = statement(
  'erratum-list',
  'select week, at, hi, en from erratum where district = $1 and week = any($2) order by at, week, seq',
)
const ERRATA_SINCE = statement(
  'erratum-since',
  'select week, at, hi, en from erratum where district = $1 and at > $2 order by at, week, seq limit 500',
)
const CORRECT = statement(
  'erratum-insert',
  `insert into erratum (district, week, seq, at, person, hi, en)
   select $1, $2, coalesce(max(seq), 0) + 1, $3, $4, $5, $6 from erratum where district = $1 and week = $2`,
)
const ROOT = statement('bulletin-root', 'select acts, hash from root where district = $1 and day = $2')

interface Row {
  readonly week: string
  readonly state: Bulletin['state']
  readonly figures: Bulletin['figures']
  readonly comment_hi: string
  readonly comment_en: string
  readonly drafted_at: Date
  readonly content: NonNullable<Bulletin['content']> | null
  readonly files: NonNullable<Bulletin['files']> | null
  readonly published_at: Date | null
}

/** Fulfils the port. */
export function bulletins(on: Connection, district: number): Bulletins {
  return {
    async list(state, before, limit) {
      return (await on.run<Row>(LIST, [district, state, before ?? null, limit])).map(toBulletin)
    },
    async find(week) {
      return (await on.run<Row>(FIND, [district, week])).map(toBulletin)[0]
    },
    async last() {
      return (await on.run<{ week: string | null }>(LAST, [district]))[0]?.week ?? undefined
    },
    async began() {
      return (await on.run<{ at: Date | null }>(BEGAN, [district]))[0]?.at ?? undefined
    },
    async draft(figures, at) {
      await on.run(DRAFT, [district, figures.week, json(figures), at])
    },
    async comment(week, { hi, en }) {
      return (await on.run(COMMENT, [district, week, hi, en])).length > 0
    },
    async publish(week, { content, files, at, by }) {
      return (await on.run(PUBLISH, [district, week, json(content), json(files), at, by])).length > 0
    },
    async errata(weeks) {
      return on.run(ERRATA, [district, weeks])
    },
    async errataSince(since) {
      return on.run(ERRATA_SINCE, [district, since])
    },
    async correct(week, { at, by, hi, en }) {
      await on.run(CORRECT, [district, week, at, by, hi, en])
    },
    async root(day) {
      return (await on.run<{ acts: number; hash: string }>(ROOT, [district, day]))[0]
    },
  }
}

function toBulletin(row: Row): Bulletin {
  const { week, state, figures, content, files, published_at } = row
  return {
    week,
    state,
    figures,
    comment: { hi: row.comment_hi, en: row.comment_en },
    draftedAt: row.drafted_at,
    ...(content === null ? {} : { content }),
    ...(files === null ? {} : { files }),
    ...(published_at === null ? {} : { publishedAt: published_at }),
  }
}
