/** What the page asks of the server and tells it. */
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query'
import type { ReachDone, ReachItem, ReachOutcome, ReachPage, ReachWay } from '#contract/reach.ts'
import { address, ask, tell } from '../ask/ask.ts'

const KEY = ['grievances', 'reach']

/** One of the lists, page by page; asked again every half minute while somebody looks. */
export function useReach(way: ReachWay) {
  return useInfiniteQuery({
    queryKey: [...KEY, way],
    refetchInterval: 30_000,
    initialPageParam: undefined as string | undefined,
    queryFn: ({ signal, pageParam }) => ask<ReachPage>(address('reach', { way, after: pageParam }), signal),
    getNextPageParam: ({ next }) => next,
  })
}

export function useTake() {
  const answers = useQueryClient()
  return useMutation({
    mutationFn: (id: string) => tell<ReachItem>(address(`reach/${id}/taking`), {}),
    onSettled: () => answers.invalidateQueries({ queryKey: KEY }),
  })
}

export function useOutcome() {
  const answers = useQueryClient()
  return useMutation({
    mutationFn: ({ id, ...came }: ReachOutcome & { readonly id: string }) =>
      tell<ReachDone>(address(`reach/${id}/outcome`), came),
    onSettled: () => answers.invalidateQueries({ queryKey: KEY }),
  })
}
