/** The filter of the register lives in the address, so that a filtered register can be sent to a colleague. */
import { useSearchParams } from 'wouter'
import type { RegisterFilter } from '../ask/answers.ts'

const names = [
  'q',
  'state',
  'department',
  'subject',
  'post',
  'from',
  'to',
  'late',
  'danger',
  'uncalled',
  'suggestions',
  'old',
  // The list behind a figure (`core/src/figures/behind.ts`).
  'counted',
  'counted_from',
  'counted_to',
  'counted_step',
  'of_block',
  'of_panchayat',
  'of_village',
  'of_subject',
  'of_department',
  'of_post',
  'of_channel',
  'of_source',
  'of_class',
] as const
export type FilterName = (typeof names)[number]
export type Filter = Partial<Record<FilterName, string>>

/** The filter as the address has it, and a way to change parts of it. */
export function useFilter(): [
  Filter,
  (change: { readonly [N in FilterName]?: string | undefined }) => void,
  () => void,
] {
  const [search, setSearch] = useSearchParams()
  const filter: Filter = {}
  for (const name of names) {
    const value = search.get(name)
    if (value) filter[name] = value
  }
  const change = (changed: { readonly [N in FilterName]?: string | undefined }) =>
    setSearch(
      (before) => {
        const after = new URLSearchParams(before)
        for (const [name, value] of Object.entries(changed)) {
          if (value) after.set(name, value)
          else after.delete(name)
        }
        return after
      },
      { replace: true },
    )
  return [filter, change, () => setSearch(new URLSearchParams(), { replace: true })]
}

/** What is asked of the server for a filter. */
export function askedFor({ late, danger, uncalled, suggestions, old, ...filter }: Filter): RegisterFilter {
  return {
    ...filter,
    ...(late ? { late: true } : {}),
    ...(danger ? { danger: true } : {}),
    ...(uncalled ? { uncalled: true } : {}),
    ...(old ? { old: true } : {}),
    ...(suggestions ? { suggestions: true } : {}),
  }
}
