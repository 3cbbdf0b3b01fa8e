/** What the page of retention and the card of a file ask and tell. */
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { ErasureItem, FileHold, HoldItem, RetentionState } from '#contract/retention.ts'
import { address, ask, tell } from '../ask/ask.ts'

interface PageOf<Item> {
  readonly items: Item[]
  readonly next?: string
}

export function useRetention() {
  return useQuery({
    queryKey: ['retention'],
    queryFn: ({ signal }) => ask<RetentionState>(address('retention'), signal),
  })
}

function useList<Item>(path: 'holds' | 'certificates') {
  return useInfiniteQuery({
    queryKey: ['retention', path],
    queryFn: ({ pageParam, signal }) =>
      ask<PageOf<Item>>(
        address(`retention/${path}${pageParam ? `?before=${encodeURIComponent(pageParam)}` : ''}`),
        signal,
      ),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  })
}

export const useHolds = () => useList<HoldItem>('holds')
export const useCertificates = () => useList<ErasureItem>('certificates')

export function useCertificate(id: string) {
  return useQuery({
    queryKey: ['retention', 'certificate', id],
    queryFn: ({ signal }) =>
      ask<ErasureItem>(address(`retention/certificates/${encodeURIComponent(id)}`), signal),
  })
}

/** Where the list of a certificate is. */
export function listOf(id: string): string {
  return address(`retention/certificates/${encodeURIComponent(id)}/list.csv`)
}

const holdPath = (code: string) => `grievances/${encodeURIComponent(code)}/hold`

export function useHold(code: string) {
  return useQuery({
    queryKey: ['hold', code],
    queryFn: ({ signal }) => ask<FileHold>(address(holdPath(code)), signal),
  })
}

export function useHolding(code: string) {
  const answers = useQueryClient()
  return useMutation({
    mutationFn: ({ lift, reason }: { lift: boolean; reason: string }) =>
      tell<FileHold>(address(`${holdPath(code)}${lift ? '/lifting' : ''}`), { reason }),
    onSuccess: (hold) => {
      answers.setQueryData(['hold', code], hold)
      void answers.invalidateQueries({ queryKey: ['file', code] })
      void answers.invalidateQueries({ queryKey: ['retention'] })
    },
  })
}
