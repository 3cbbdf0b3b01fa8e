/** The question of the page of figures lives in the address, so that it can be shared; the server answers it whole. */
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useSearchParams } from 'wouter'
import type { FiguresTable } from '#contract/figures-table.ts'
import { address, ask } from '../ask/ask.ts'

const NAMES = [
  'by',
  'days',
  'from',
  'to',
  'place',
  'department',
  'subject',
  'post',
  'channel',
  'source',
  'class',
  'show',
  'sort',
  'limit',
  // Of the attendance: in which state the posts stood in the windows behind a number.
  'state',
] as const
type Name = (typeof NAMES)[number]
export type Question = Partial<Record<Name, string>>
export type Change = (changed: { readonly [N in Name]?: string | undefined }) => void

/** The conditions beside the period. */
export const CONDITIONS = ['place', 'department', 'subject', 'post', 'channel', 'source', 'class'] as const

/** The question of the address, a way to change parts of it, and the address with such a change. */
export function useQuestion(
  path = '/figures',
): [Question, Change, (changed: Parameters<Change>[0]) => string] {
  const [search, setSearch] = useSearchParams()
  const question: Question = {}
  for (const name of NAMES) {
    const value = search.get(name)
    if (value) question[name] = value
  }
  const changed = (change: Parameters<Change>[0]) => {
    const after = new URLSearchParams(search)
    for (const [name, value] of Object.entries({ limit: undefined, ...change }))
      if (value) after.set(name, value)
      else after.delete(name)
    return after
  }
  return [
    question,
    (change) => setSearch(changed(change), { replace: true }),
    (change) => `${path}?${changed(change)}`,
  ]
}

/** What is asked of the server. */
export function useTable({ state: _, ...question }: Question) {
  return useQuery({
    queryKey: ['figures', 'table', question],
    queryFn: ({ signal }) => ask<FiguresTable>(address('figures/table', question), signal),
    placeholderData: keepPreviousData,
  })
}

/** A table with what it was asked for, and how to ask anew. */
export interface Asked {
  readonly table: FiguresTable
  readonly question: Question
  readonly change: Change
}
