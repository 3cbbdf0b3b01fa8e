/** What the pages of hot spots and plans ask and tell. Events of `figures` make the answers old. */
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { ActionPlan, HotSpotPage, PlanDeed, PlanPage } from '#contract/plans.ts'
import { address, ask, tell } from '../ask/ask.ts'
import { newKey } from '../ask/key.ts'

export function useHotSpots() {
  return useInfiniteQuery({
    queryKey: ['figures', 'hot-spots'],
    initialPageParam: '',
    queryFn: ({ pageParam, signal }) => ask<HotSpotPage>(address('hot-spots', { after: pageParam }), signal),
    getNextPageParam: ({ next }) => next,
  })
}

export function usePlans() {
  return useInfiniteQuery({
    queryKey: ['figures', 'plans'],
    initialPageParam: '',
    queryFn: ({ pageParam, signal }) => ask<PlanPage>(address('plans', { after: pageParam }), signal),
    getNextPageParam: ({ next }) => next,
  })
}

function planUrl(id: string, part = ''): string {
  return address(`plans/${encodeURIComponent(id)}${part}`)
}

export function usePlan(id: string) {
  return useQuery({
    queryKey: ['figures', 'plan', id],
    queryFn: ({ signal }) => ask<ActionPlan>(planUrl(id), signal),
  })
}

export function useOpenPlan() {
  const answers = useQueryClient()
  return useMutation({
    mutationFn: (hotSpot: string) =>
      tell<{ id: string }>(address(`hot-spots/${encodeURIComponent(hotSpot)}/plan`)),
    onSuccess: () => answers.invalidateQueries({ queryKey: ['figures'] }),
  })
}

/** The next act on top of what the page shows. */
export function usePlanAct({ id, seq }: Pick<ActionPlan, 'id' | 'seq'>) {
  const answers = useQueryClient()
  return useMutation({
    mutationFn: (act: PlanDeed) => tell<unknown>(planUrl(id, '/acts'), { key: newKey(), seq, act }),
    onSettled: () => answers.invalidateQueries({ queryKey: ['figures', 'plan', id] }),
  })
}

/** Where the plan is as a paper. */
export function planPaper(id: string, lang: 'hi' | 'en'): string {
  return `${planUrl(id, '/plan.pdf')}?lang=${lang}`
}
