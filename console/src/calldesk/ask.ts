/** What the call desk asks of the server, and what it tells it. */
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type {
  CallBackTry,
  CallByHand,
  CallCard,
  CallDesk,
  CallItem,
  CallScripts,
  FileCalls,
} from '#contract/calls.ts'
import type { File } from '#contract/grievances.ts'
import { address, ask, tell } from '../ask/ask.ts'

/** Lines, live calls and those that were. */
export function useCallDesk() {
  return useInfiniteQuery({
    queryKey: ['calls'],
    queryFn: ({ pageParam, signal }) =>
      ask<CallDesk>(address('calls', pageParam ? { before: pageParam } : {}), signal),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
    // Telling may be lost; what rings must not wait for it.
    refetchInterval: 15_000,
  })
}

/** Who calls. */
export function useCard(id: string | undefined) {
  return useQuery({
    queryKey: ['calls', id],
    enabled: id !== undefined,
    queryFn: ({ signal }) => ask<CallCard>(address(`calls/${id}`), signal),
  })
}

/** What is asked about which subject. */
export function useScripts() {
  return useQuery({
    queryKey: ['call-scripts'],
    staleTime: 600_000,
    queryFn: ({ signal }) => ask<CallScripts>(address('call-scripts'), signal),
  })
}

/** The calls of a file. */
export function useFileCalls(code: string) {
  return useQuery({
    queryKey: ['calls-of', code],
    queryFn: ({ signal }) => ask<FileCalls>(address(`${file(code)}/calls`), signal),
  })
}

function file(code: string): string {
  return `grievances/${encodeURIComponent(code)}`
}

function useAfter(...keys: readonly string[]) {
  const answers = useQueryClient()
  return () => Promise.all(keys.map((key) => answers.invalidateQueries({ queryKey: [key] })))
}

/** The call is mine now. */
export function useTaking() {
  const onSettled = useAfter('calls')
  return useMutation({
    mutationFn: (call: string) => tell<CallItem>(address(`calls/${call}/taking`)),
    onSettled,
  })
}

/** What the call was about: that of a service, or one by a plain telephone. */
export function useAbout() {
  const onSettled = useAfter('calls', 'calls-of')
  return useMutation({
    mutationFn: ({ call, ...about }: CallByHand & { readonly call: string | undefined }) =>
      call === undefined
        ? tell<unknown>(address('calls'), about)
        : tell<unknown>(address(`calls/${call}/link`), { code: about.code, purpose: about.purpose }),
    onSettled,
  })
}

/** What somebody on the line says to a grievance that is there: on top of whatever happened to it meanwhile. */
export function useSaid() {
  const onSettled = useAfter('grievance', 'grievances', 'calls')
  return useMutation({
    mutationFn: async ({ code, deed, ...body }: Said) => {
      const { seq } = await ask<File>(address(file(code)))
      return tell<unknown>(address(`${file(code)}/${deed}`), { ...body, seq })
    },
    onSettled,
  })
}

type Said = { readonly code: string; readonly key: string } & (
  | { readonly deed: 'note'; readonly text: string }
  | { readonly deed: 'word'; readonly word: 'satisfied' | 'dissatisfied'; readonly lacking?: string }
)

/** What came of calling back. */
export function useTry() {
  const onSettled = useAfter('call-list', 'calls')
  return useMutation({
    mutationFn: ({ id, ...came }: CallBackTry & { readonly id: string }) =>
      tell<{ settled: boolean }>(address(`call-backs/${id}/try`), came),
    onSettled,
  })
}

/** Whom to ring: who rang in vain, who is to be told, or the complainant of a file. */
type Whom = { readonly wish: string } | { readonly entry: string } | { readonly code: string }

/** Rings us, then them. */
export function useRing() {
  const onSettled = useAfter('calls', 'calls-of', 'call-list')
  return useMutation({
    mutationFn: (whom: Whom) => tell<unknown>(address(`${placeOf(whom)}/call`)),
    onSettled,
  })
}

function placeOf(whom: Whom): string {
  if ('wish' in whom) return `call-backs/${whom.wish}`
  return 'entry' in whom ? `reach/${whom.entry}` : file(whom.code)
}
