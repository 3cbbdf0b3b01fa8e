/** What the hearing desk asks of the server. What it must have without a network is kept in the browser. */
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { Catalogue } from '#contract/catalogue.ts'
import type {
  OpenSitting,
  PosterItem,
  SittingBoard,
  SittingItem,
  SittingsOfDay,
} from '#contract/hearing-desk.ts'
import { useCatalogue } from '../ask/answers.ts'
import { address, ask, Trouble, tell } from '../ask/ask.ts'
import { keepAnswer, keptAnswer } from './kept.ts'

const LOOK_AGAIN_MS = 20_000

/** Asks, and keeps the answer; without a network the kept one is the answer. */
async function askOrKept<T>(name: string, url: string, signal: AbortSignal): Promise<T> {
  try {
    const answer = await ask<T>(url, signal)
    await keepAnswer(name, answer).catch(() => undefined)
    return answer
  } catch (error) {
    const kept = error instanceof Trouble && !error.problem ? await keptAnswer<T>(name) : undefined
    if (kept === undefined) throw error
    return kept
  }
}

/** The sittings of today, and what may be opened. */
export function useSittings() {
  return useQuery({
    queryKey: ['sittings'],
    networkMode: 'always',
    queryFn: ({ signal }) => askOrKept<SittingsOfDay>('sittings', address('sittings'), signal),
  })
}

/** Tokens and what was heard. */
export function useBoard(id: string) {
  return useQuery({
    queryKey: ['sitting', id],
    networkMode: 'always',
    refetchInterval: LOOK_AGAIN_MS,
    queryFn: ({ signal }) =>
      askOrKept<SittingBoard>(`sitting:${id}`, address(`sittings/${encodeURIComponent(id)}`), signal),
  })
}

/** Former sittings, page by page. */
export function usePastSittings() {
  return useInfiniteQuery({
    queryKey: ['sittings', 'past'],
    initialPageParam: '',
    queryFn: ({ pageParam, signal }) =>
      ask<{ items: SittingItem[]; next?: string }>(address('sittings/past', { after: pageParam }), signal),
    getNextPageParam: (page) => page.next,
  })
}

export function usePosters() {
  return useQuery({
    queryKey: ['posters'],
    queryFn: ({ signal }) => ask<PosterItem[]>(address('posters'), signal),
  })
}

export function useOpenSitting() {
  const answers = useQueryClient()
  return useMutation({
    mutationFn: (wanted: OpenSitting) => tell<SittingItem>(address('sittings'), wanted),
    onSettled: () => answers.invalidateQueries({ queryKey: ['sittings'] }),
  })
}

export function useCloseSitting(id: string) {
  const answers = useQueryClient()
  return useMutation({
    mutationFn: () => tell<SittingItem>(address(`sittings/${id}/closing`)),
    onSettled: () =>
      Promise.all([['sittings'], ['sitting', id]].map((queryKey) => answers.invalidateQueries({ queryKey }))),
  })
}

/** Subjects and posts, also when the page is opened without a network. */
export function useKeptCatalogue(): void {
  const { data } = useCatalogue()
  const answers = useQueryClient()
  useEffect(() => {
    if (data) void keepAnswer('catalogue', data).catch(() => undefined)
    else
      void keptAnswer<Catalogue>('catalogue').then((kept) => {
        if (kept && answers.getQueryData(['catalogue']) === undefined)
          answers.setQueryData(['catalogue'], kept, { updatedAt: 0 })
      })
  }, [data, answers])
}
