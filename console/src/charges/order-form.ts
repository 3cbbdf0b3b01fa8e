/** From what was filled in to an order, or what is still lacking. */
import type { ChargeItem, Order } from '#contract/charges.ts'
import type { WordBook } from '../words/hi.ts'

/** Which order is to be given, and about whom. */
export type OrderWanted =
  | { readonly do: 'hand-over'; readonly post: string }
  | { readonly do: 'end'; readonly post: string; readonly person: string }
  | { readonly do: 'leave'; readonly person: string; readonly post?: string }
  | {
      readonly do: 'take-back-leave'
      readonly person: string
      readonly leave: NonNullable<ChargeItem['leave']>
    }
  | {
      readonly do: 'take-back-charge'
      readonly charge: Pick<ChargeItem, 'kind' | 'from'> & { readonly post: string; readonly person: string }
    }

/** What a person fills in; which of it matters depends on the order. */
export interface Filled {
  readonly person?: string
  readonly isNew: boolean
  readonly nameHi: string
  readonly nameEn: string
  readonly phone: string
  readonly login: string
  readonly kind: ChargeItem['kind']
  readonly from: string
  readonly to: string
  readonly ends: readonly string[]
  readonly substitute?: string
  readonly onlyPost: boolean
  readonly why: string
}

export type Lacks = Partial<Record<'person' | 'from' | 'to' | 'why', string>>

/** What is still lacking, by the field that should say so. */
export function lacksIn(wanted: OrderWanted, filled: Filled, { charges: { fields } }: WordBook): Lacks {
  const days = wanted.do === 'leave'
  return {
    ...(wanted.do === 'hand-over' && !takerOf(filled)
      ? { person: filled.isNew ? fields.needName : fields.needPerson }
      : {}),
    ...((wanted.do === 'hand-over' || days) && !filled.from ? { from: fields.needDay } : {}),
    ...((wanted.do === 'end' || days) && !filled.to ? { to: fields.needDay } : {}),
    ...(filled.why.trim().length < 3 ? { why: fields.needWhy } : {}),
  }
}

/** The order; undefined while something is lacking. */
export function orderOf(wanted: OrderWanted, filled: Filled): Order | undefined {
  const { from, to } = filled
  switch (wanted.do) {
    case 'hand-over': {
      const person = takerOf(filled)
      if (!person || !from) return undefined
      const { kind, ends } = filled
      return {
        do: 'hand-over',
        post: wanted.post,
        person,
        kind,
        from,
        ends: [...ends],
        ...(to ? { to } : {}),
      }
    }
    case 'end':
      return to ? { do: 'end', post: wanted.post, person: wanted.person, last: to } : undefined
    case 'leave': {
      if (!from || !to) return undefined
      const { substitute } = filled
      const post = filled.onlyPost ? wanted.post : undefined
      return {
        do: 'leave',
        person: wanted.person,
        from,
        to,
        ...(substitute ? { substitute } : {}),
        ...(post ? { post } : {}),
      }
    }
    case 'take-back-leave': {
      const { substitute, ...days } = wanted.leave
      const leave = { person: wanted.person, ...days, ...(substitute ? { substitute: substitute.id } : {}) }
      return { do: 'take-back', leave, ...(to ? { last: to } : {}) }
    }
    case 'take-back-charge':
      return { do: 'take-back', charge: wanted.charge }
  }
}

function takerOf({ isNew, person, nameHi, nameEn, phone, login }: Filled) {
  if (!isNew) return person
  const digits = phone.replace(/\D/g, '').slice(-10)
  if (!nameHi.trim() || !nameEn.trim() || digits.length < 10) return undefined
  return {
    nameHi: nameHi.trim(),
    nameEn: nameEn.trim(),
    phone: `91${digits}`,
    language: 'hi' as const,
    ...(login.trim() ? { login: login.trim().toLowerCase() } : {}),
  }
}
