/** What the office pages ask of the server and tell it. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { Confirmations, HearingMonth, NotedCall, Put, Swap, WindowsOfDay } from '#contract/office.ts'
import { address, ask, tell } from '../ask/ask.ts'

/** The windows of a day; while somebody looks they are asked again every quarter minute. */
export function useWindows(day: string | undefined) {
  return useQuery({
    queryKey: ['windows', day],
    refetchInterval: 15_000,
    queryFn: ({ signal }) => ask<WindowsOfDay>(address('windows', { day }), signal),
  })
}

/** Writes down that an officer was spoken with by telephone. */
export function useNoteCall(window: string) {
  const answers = useQueryClient()
  return useMutation({
    mutationFn: (call: NotedCall) => tell<null>(address(`windows/${encodeURIComponent(window)}/calls`), call),
    onSettled: () => answers.invalidateQueries({ queryKey: ['windows'] }),
  })
}

export function useHearings(month: string | undefined) {
  return useQuery({
    queryKey: ['hearings', month],
    queryFn: ({ signal }) => ask<HearingMonth>(address('hearings', { month }), signal),
  })
}

export function useConfirmations() {
  return useQuery({
    queryKey: ['grievances', 'confirmations'],
    queryFn: ({ signal }) => ask<Confirmations>(address('confirmations'), signal),
  })
}

/** What is wanted on a day of a hearing. */
export type Arrangement = { readonly swap: Swap } | { readonly day: string; readonly put: Put }

/** Changes the roster. */
export function useArrange(hearing: string) {
  const answers = useQueryClient()
  return useMutation({
    mutationFn: (wanted: Arrangement) => {
      const path = `hearings/${encodeURIComponent(hearing)}`
      return 'swap' in wanted
        ? tell<HearingMonth>(address(`${path}/swap`), wanted.swap)
        : tell<HearingMonth>(address(`${path}/days/${wanted.day}`), wanted.put)
    },
    onSettled: () => answers.invalidateQueries({ queryKey: ['hearings'] }),
  })
}
