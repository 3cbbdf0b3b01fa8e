/** What the page of charges asks and tells. */
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { Charges, ForeseenAnswer, HandoverPage, HandoverSheet, Order } from '#contract/charges.ts'
import { address, ask, tell } from '../ask/ask.ts'

export function useCharges() {
  return useQuery({
    queryKey: ['charges'],
    queryFn: ({ signal }) => ask<Charges>(address('charges'), signal),
  })
}

/** What an order would move; asked while the order is still being written. */
export function useForesight(order: Order | undefined) {
  return useQuery({
    queryKey: ['foresight', order],
    enabled: order !== undefined,
    retry: false,
    queryFn: () => tell<ForeseenAnswer>(address('charges/foresight'), { order }),
  })
}

export function useOrder() {
  const answers = useQueryClient()
  return useMutation({
    mutationFn: (given: { order: Order; why: string }) =>
      tell<{ version: number }>(address('charges'), given),
    onSuccess: () =>
      Promise.all(
        [['charges'], ['handovers'], ['catalogue'], ['session']].map((queryKey) =>
          answers.invalidateQueries({ queryKey }),
        ),
      ),
  })
}

export function useHandovers() {
  return useInfiniteQuery({
    queryKey: ['handovers'],
    initialPageParam: '',
    queryFn: ({ pageParam, signal }) => ask<HandoverPage>(address('handovers', { after: pageParam }), signal),
    getNextPageParam: (page) => page.next,
  })
}

export function useHandover(id: string) {
  return useQuery({
    queryKey: ['handovers', id],
    queryFn: ({ signal }) => ask<HandoverSheet>(address(`handovers/${encodeURIComponent(id)}`), signal),
  })
}
