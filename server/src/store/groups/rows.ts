/** Rows of posts and of the direct line, and what they are to the house. */
import type { GrievanceId, GroupPostId, MessageId, PersonId } from '#core/ids.ts'
import type { GroupFile, GroupPost, LineWord } from '#ports/groups.ts'

/** The columns of a post. */
export const POST = `p.id, p.group_code, p.at, p.kind, p.person, p.post, p.words, p.files, p.grievance, p.code, p.about,
  p.answers, p.message`

/** The columns of a word of the direct line. */
export const LINE = 'id, grievance, at, officer, author, words, message'

/** A post as it lies in the table. */
export interface PostRow {
  readonly id: GroupPostId
  readonly group_code: string
  readonly at: Date
  readonly kind: GroupPost['kind']
  readonly person: PersonId | null
  readonly post: string | null
  readonly words: string
  readonly files: readonly GroupFile[]
  readonly grievance: GrievanceId | null
  readonly code: string | null
  readonly about: readonly GrievanceId[]
  readonly answers: GroupPostId | null
  readonly message: MessageId | null
}

/** A word as it lies in the table. */
export interface LineRow extends Omit<LineWord, 'message'> {
  readonly message: MessageId | null
}

/** The post of a row. */
export function toPost(row: PostRow): GroupPost {
  const { id, group_code: group, at, kind, words, files, about } = row
  return {
    id,
    group,
    at,
    kind,
    words,
    files,
    about,
    ...(row.person === null ? {} : { person: row.person }),
    ...(row.post === null ? {} : { post: row.post }),
    ...(row.grievance === null ? {} : { grievance: row.grievance }),
    ...(row.code === null ? {} : { code: row.code }),
    ...(row.answers === null ? {} : { answers: row.answers }),
    ...(row.message === null ? {} : { message: row.message }),
  }
}

/** The word of a row. */
export function toWord({ message, ...row }: LineRow): LineWord {
  return message === null ? row : { ...row, message }
}
