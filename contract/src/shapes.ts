/** Shapes that several answers share. Times are ISO 8601 with zone; texts that people read come in both languages. */
import { type Static, type TSchema, Type } from '@sinclair/typebox'

/** One of these texts. */
export const oneOf = <const T extends readonly string[]>(names: T): TSchema & { static: T[number] } =>
  Type.Unsafe<T[number]>(Type.Union(names.map((name) => Type.Literal(name))))

export const Words = Type.Object(
  { hi: Type.String(), en: Type.String() },
  { description: 'The same words in Hindi and English' },
)
export type Words = Static<typeof Words>

export const Language = Type.Union([Type.Literal('hi'), Type.Literal('en')])
export type Language = Static<typeof Language>

/** A grievance, or a suggestion. */
export const NatureName = oneOf(['grievance', 'suggestion'] as const)

export const Time = Type.String({ format: 'date-time' })

export const StateName = Type.Union(
  (
    [
      'new',
      'at_desk',
      'with_officer',
      'awaiting_complainant',
      'in_review',
      'awaiting_word',
      'closed',
    ] as const
  ).map((state) => Type.Literal(state)),
)
export type StateName =
  | 'new'
  | 'at_desk'
  | 'with_officer'
  | 'awaiting_complainant'
  | 'in_review'
  | 'awaiting_word'
  | 'closed'

/** One page of a list. `next` is handed back as `after` to go on; absent on the last page. */
export const Page = <T extends TSchema>(item: T) =>
  Type.Object({ items: Type.Array(item), next: Type.Optional(Type.String()) })

/** RFC 9457 problem document; `code` is stable, `title` and `detail` are in the caller's language. */
export const Problem = Type.Object({
  type: Type.String(),
  title: Type.String(),
  status: Type.Integer(),
  code: Type.String(),
  detail: Type.Optional(Type.String()),
  /** With `moved-meanwhile`: what happened since the caller last looked, oldest first. */
  meanwhile: Type.Optional(Type.Array(Type.Unknown())),
})
export type Problem = Static<typeof Problem>
