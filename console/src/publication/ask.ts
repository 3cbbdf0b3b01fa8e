/** What the publisher's page asks and tells. */
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type {
  BulletinList,
  BulletinReview,
  Comment,
  Cover,
  NewErratum,
  PublicationList,
  PublicationSheet,
} from '#contract/publication.ts'
import { address, ask, tell } from '../ask/ask.ts'

export function usePublications(state: string) {
  return useInfiniteQuery({
    queryKey: ['publications', state],
    initialPageParam: '',
    queryFn: ({ pageParam, signal }) =>
      ask<PublicationList>(address('publications', { state, after: pageParam }), signal),
    getNextPageParam: (page) => page.next,
  })
}

export function usePublicationSheet(code: string) {
  return useQuery({
    queryKey: ['publication', code],
    // What is being covered by hand is not drawn anew under the hand.
    refetchOnWindowFocus: false,
    queryFn: ({ signal }) =>
      ask<PublicationSheet>(address(`publications/${encodeURIComponent(code)}`), signal),
  })
}

type Deciding =
  | {
      readonly deed: 'publication'
      readonly gist: readonly Cover[]
      readonly report: readonly Cover[]
      readonly reason?: string
    }
  | { readonly deed: 'withholding' | 'retraction'; readonly reason: string; readonly words?: string }

/** One decision on a file, on top of what the person saw. */
export function useDecision(code: string) {
  const answers = useQueryClient()
  return useMutation({
    mutationFn: ({ deed, ...body }: Deciding & { readonly seq: number }) =>
      tell<{ code: string; number?: string }>(address(`grievances/${encodeURIComponent(code)}/${deed}`), {
        ...body,
        key: `${deed}-${body.seq}`,
      }),
    // Not waited for: the sheet is drawn anew by it, and who decided must hear of it before.
    onSettled: () => {
      for (const queryKey of [['publications'], ['publication', code], ['grievance', code]])
        void answers.invalidateQueries({ queryKey })
    },
  })
}

export function useBulletins() {
  return useQuery({
    queryKey: ['bulletins'],
    queryFn: ({ signal }) => ask<BulletinList>(address('bulletins'), signal),
  })
}

export function useReview(week: string) {
  return useQuery({
    queryKey: ['bulletins', week, 'review'],
    queryFn: ({ signal }) => ask<BulletinReview>(address(`bulletins/${week}/review`), signal),
  })
}

type Printing =
  | { readonly deed: 'comment'; readonly body: Comment }
  | { readonly deed: 'printing'; readonly body: Record<string, never> }
  | { readonly deed: 'errata'; readonly body: NewErratum }

export function usePrinting(week: string) {
  const answers = useQueryClient()
  return useMutation({
    mutationFn: ({ deed, body }: Printing) => tell<BulletinList>(address(`bulletins/${week}/${deed}`), body),
    onSettled: () => void answers.invalidateQueries({ queryKey: ['bulletins'] }),
  })
}
