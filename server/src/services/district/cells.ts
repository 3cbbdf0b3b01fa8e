/** What a cell or a value of a district's files may hold. A description completes the sentence “Write …”. */
import { type TSchema, Type } from '@sinclair/typebox'

/** Some words. */
export const text = (description: string) => Type.String({ minLength: 1, description })
/** A name as people read it, in Hindi. */
export const nameHi = text('the name in Devanagari')
/** The same in English. */
export const nameEn = text('the name in Roman letters')
/** A day. */
export const day = Type.String({ pattern: '^20\\d\\d-\\d\\d-\\d\\d$', description: 'a day as 2026-04-01' })
/** An hour of the day. */
export const hour = Type.String({
  pattern: '^([01]\\d|2[0-3]):[0-5]\\d$',
  description: 'an hour as 09:30, in quotes',
})
/** A telephone number of India. */
export const phone = Type.String({
  pattern: '^91\\d{10}$',
  description: 'the number as 91 and ten digits, without plus',
})
/** A language. */
export const language = choice(['hi', 'en'], 'hi or en')
/** Several in one cell. */
export const list = Type.Array(Type.String({ minLength: 1 }), { description: 'the parts divided by ;' })
/** A number of days. */
export const days = Type.Integer({
  minimum: 1,
  maximum: 365,
  description: 'a whole number of days, 1 to 365',
})
/** A number of hours. */
export const hours = Type.Integer({ minimum: 1, maximum: 720, description: 'hours, 1 to 720' })
/** A department. */
export const department = Type.String({
  pattern: '^[A-Z]{2,4}$',
  description: 'a department code of 2 to 4 capitals',
})
/** A subject or heading. */
export const subject = Type.String({
  pattern: '^[A-Z]{2,4}(-[A-Z0-9]{2,4})?$',
  description: 'a code as WAT or WAT-HP',
})
/** A post. */
export const post = Type.String({
  pattern: '^[A-Z0-9]+(-[A-Z0-9]+)*$',
  description: 'a post code as PHE-EE or BIJ-JE-01',
})
/** A time class. */
export const timeClass = Type.String({
  pattern: '^[A-Z][A-Z0-9]{0,7}$',
  description: 'a class as A, B, H24 or D15',
})

/** An area. */
export const area = Type.String({
  pattern: '^[A-Z][A-Z0-9]*(-[A-Z0-9]+)*$',
  description: 'the code of an area as PS-01, or leave it empty',
})

/** One out of a few. */
export function choice<const T extends string>(all: readonly T[], description: string) {
  return Type.Union(
    all.map((one) => Type.Literal(one)),
    { description: `one of ${description}` },
  ) as unknown as TSchema & { static: T }
}
