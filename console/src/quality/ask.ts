/** What the reviewers' page asks and tells. */
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { Look, QualityFigures, QualityList, QualitySheet } from '#contract/quality.ts'
import type { ServiceFeedbackList } from '#contract/service.ts'
import { address, ask, tell } from '../ask/ask.ts'

/** A view of the queue, page by page. */
export function useQueue(view: string, ground: string) {
  return useInfiniteQuery({
    queryKey: ['quality', view, ground],
    initialPageParam: '',
    queryFn: ({ pageParam, signal }) =>
      ask<QualityList>(address('quality', { view, ground, after: pageParam }), signal),
    getNextPageParam: (page) => page.next,
  })
}

const sheetOf = (code: string, report: number) => `quality/${encodeURIComponent(code)}/${report}`

/** One of them. */
export function useQualitySheet(code: string, report: number) {
  return useQuery({
    queryKey: ['quality-sheet', code, report],
    refetchOnWindowFocus: false,
    queryFn: ({ signal }) => ask<QualitySheet>(address(sheetOf(code, report)), signal),
  })
}

type Settling =
  | ({ readonly deed: 'look' } & Omit<Look, 'key'>)
  | { readonly deed: 'refusal'; readonly seq: number; readonly reason: string }

/** A look, or a suggestion declined, on top of what the person saw. */
export function useSettling(code: string, report: number) {
  const answers = useQueryClient()
  return useMutation({
    mutationFn: ({ deed, ...body }: Settling) =>
      tell<{ code: string; seq: number }>(address(`${sheetOf(code, report)}/${deed}`), {
        ...body,
        key: `quality-${deed}-${report}-${body.seq}`,
      }),
    onSettled: () => {
      for (const queryKey of [['quality'], ['quality-sheet', code, report], ['grievance', code]])
        void answers.invalidateQueries({ queryKey })
    },
  })
}

/** What people say about the service, page by page. */
export function useServiceFeedback() {
  return useInfiniteQuery({
    queryKey: ['service-feedback'],
    initialPageParam: '',
    queryFn: ({ pageParam, signal }) =>
      ask<ServiceFeedbackList>(address('service-feedback', { after: pageParam }), signal),
    getNextPageParam: (page) => page.next,
  })
}

/** What it tells in numbers. */
export function useQualityFigures(days: number) {
  return useQuery({
    queryKey: ['quality-figures', days],
    queryFn: ({ signal }) => ask<QualityFigures>(address('quality-figures', { days: String(days) }), signal),
  })
}
