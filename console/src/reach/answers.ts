/** What the page asks of the server and tells it. */
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query'
import type { CallList } from '#contract/call-list.ts'
import type { ReachDone, ReachItem, ReachOutcome, ReachPage, ReachWay } from '#contract/reach.ts'
import { address, ask, tell } from '../ask/ask.ts'

const KEY = ['grievances', 'reach']
const CALLS = ['call-list']
/** The call desk counts what stands on the list. */
const DESK = ['calls']

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

/** Whom to telephone: missed calls and what is to be told, by time. */
export function useCallList() {
  return useInfiniteQuery({
    queryKey: CALLS,
    refetchInterval: 30_000,
    initialPageParam: undefined as string | undefined,
    queryFn: ({ signal, pageParam }) => ask<CallList>(address('call-list', { after: pageParam }), signal),
    getNextPageParam: ({ next }) => next,
  })
}

export function useTake() {
  const answers = useQueryClient()
  return useMutation({
    mutationFn: (id: string) => tell<ReachItem>(address(`reach/${id}/taking`), {}),
    onSettled: () =>
      Promise.all([KEY, CALLS, DESK].map((queryKey) => answers.invalidateQueries({ queryKey }))),
  })
}

export function useOutcome() {
  const answers = useQueryClient()
  return useMutation({
    mutationFn: ({ id, ...came }: ReachOutcome & { readonly id: string }) =>
      tell<ReachDone>(address(`reach/${id}/outcome`), came),
    onSettled: () =>
      Promise.all([KEY, CALLS, DESK].map((queryKey) => answers.invalidateQueries({ queryKey }))),
  })
}
