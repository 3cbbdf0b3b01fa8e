/** What pages ask the server, each under the name by which live events find it again. */
import {
  keepPreviousData,
  MutationCache,
  QueryCache,
  QueryClient,
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query'
import type { Catalogue, PlaceItem, RoutingAnswer } from '#contract/catalogue.ts'
import type { ConversationItem, Guesses, Thread, UnreadableItem } from '#contract/conversations.ts'
import type { Caller } from '#contract/desk.ts'
import type { Counts, File, GrievancePage } from '#contract/grievances.ts'
import type { PastedPost } from '#contract/links.ts'
import type { Health } from '#contract/live.ts'
import type { LogIn, RehearsalLogins, Session } from '#contract/session.ts'
import { readPhone } from '#core/text/phone.ts'
import { address, ask, isLoggedOut, Trouble, tell } from './ask.ts'

interface PageOf<T> {
  items: T[]
  next?: string
}

/** One memory of answers for the whole console. A no is not asked for twice; whoever is logged out goes to the door. */
export function newAnswers(): QueryClient {
  const onError = (error: Error) => {
    if (isLoggedOut(error)) answers.setQueryData(['session'], null)
  }
  const answers = new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError }),
    defaultOptions: {
      queries: {
        staleTime: 10_000,
        retry: (times, error) => !('problem' in error && error.problem) && times < 2,
      },
    },
  })
  return answers
}

/** Who is at the screen; `null` when nobody is. */
export function useSession() {
  return useQuery({
    queryKey: ['session'],
    staleTime: 300_000,
    networkMode: 'always',
    queryFn: async ({ signal }): Promise<Session | null> => {
      try {
        return await ask<Session>(address('session'), signal)
      } catch (error) {
        if (!isLoggedOut(error)) return keptSession(error)
        localStorage.removeItem(KEPT_SESSION)
        return null
      }
    },
  })
}

const KEPT_SESSION = 'nivaran.session'

/** The hearing desk goes on without a network; who sits there is known from before. */
export function keepSession(session: Session): void {
  localStorage.setItem(KEPT_SESSION, JSON.stringify(session))
}

function keptSession(error: unknown): Session {
  const atHearing = window.location.pathname.startsWith('/desk/hearing')
  const away = error instanceof Trouble && !error.problem
  const text = atHearing && away ? localStorage.getItem(KEPT_SESSION) : null
  if (text === null) throw error
  return JSON.parse(text) as Session
}

/** The person at the screen, on pages that only they see. */
export function useMe(): Session {
  const { data } = useSession()
  if (!data) throw new Error('useMe needs a person who is logged in')
  return data
}

export function useRehearsalLogins() {
  return useQuery({
    queryKey: ['rehearsal'],
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: ({ signal }) => ask<RehearsalLogins>(address('session/rehearsal'), signal),
  })
}

export function useLogIn() {
  const answers = useQueryClient()
  return useMutation({
    mutationFn: (login: LogIn) => tell<Session>(address('session'), login),
    onSuccess: () => answers.refetchQueries({ queryKey: ['session'] }),
  })
}

export function useLogOut() {
  const answers = useQueryClient()
  return useMutation({
    mutationFn: () => tell<void>(address('session'), undefined, 'DELETE'),
    onSuccess: () => {
      localStorage.removeItem(KEPT_SESSION)
      answers.setQueryData(['session'], null)
      answers.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' })
    },
  })
}

export function useCounts() {
  return useQuery({
    queryKey: ['counts'],
    queryFn: ({ signal }) => ask<Counts>(address('counts'), signal),
  })
}

/** Departments, subjects, posts: they change with the district's folder only. */
export function useCatalogue() {
  return useQuery({
    queryKey: ['catalogue'],
    staleTime: 600_000,
    queryFn: ({ signal }) => ask<Catalogue>(address('catalogue'), signal),
  })
}

/** Places whose names begin like `q`, in either script; a code finds the one place that has it. */
export function usePlaces(q: string) {
  return useQuery({
    queryKey: ['places', q],
    enabled: q.trim().length >= 2,
    staleTime: 600_000,
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) => ask<PlaceItem[]>(address('places', { q: q.trim() }), signal),
  })
}

/** Which post the rules choose for a subject at a place, and why. */
export function useRouting(
  subject: string | undefined,
  place: number | undefined,
  channel?: string,
  source?: string,
  { danger, urgent }: { readonly danger?: string | undefined; readonly urgent?: string | undefined } = {},
) {
  return useQuery({
    queryKey: ['routing', subject, place, channel, source, danger, urgent],
    enabled: subject !== undefined,
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) =>
      ask<RoutingAnswer>(address('routing', { subject, place, channel, source, danger, urgent }), signal),
  })
}

/** Who has this number, and what lies open; asked once the number is whole. */
export function useCaller(typed: string) {
  const phone = readPhone(typed)
  return useQuery({
    queryKey: ['caller', phone],
    enabled: phone !== undefined,
    queryFn: ({ signal }) => ask<Caller>(address('citizens', { phone }), signal),
  })
}

/** Which public post an address means; asked once, because some services take money for it. */
export function usePastedPost(pasted: string, url: string | undefined) {
  return useQuery({
    queryKey: ['post', url],
    enabled: url !== undefined,
    staleTime: 600_000,
    queryFn: () => tell<PastedPost>(address('links'), { url: pasted.trim() }),
  })
}

/** What the program reads in words. */
export function useWordsRead(text: string) {
  return useQuery({
    queryKey: ['reading', text],
    enabled: text.trim().length >= 3,
    staleTime: 600_000,
    placeholderData: keepPreviousData,
    queryFn: () => tell<Guesses>(address('reading'), { text }),
  })
}

export type View = 'all' | 'unread' | 'mine' | 'flagged'

export function useConversations(view: View, q: string) {
  return useInfiniteQuery({
    queryKey: ['conversations', view, q],
    initialPageParam: '',
    placeholderData: keepPreviousData,
    queryFn: ({ pageParam, signal }) =>
      ask<PageOf<ConversationItem>>(address('conversations', { view, q, after: pageParam }), signal),
    getNextPageParam: (page) => page.next,
  })
}

/** A thread; further pages are the older messages. */
export function useThread(id: string) {
  return useInfiniteQuery({
    queryKey: ['conversation', id],
    initialPageParam: '',
    queryFn: ({ pageParam, signal }) =>
      ask<Thread>(address(`conversations/${encodeURIComponent(id)}`, { before: pageParam }), signal),
    getNextPageParam: (page) => page.before,
  })
}

export function useUnreadable() {
  return useInfiniteQuery({
    queryKey: ['unreadable'],
    initialPageParam: '',
    queryFn: ({ pageParam, signal }) =>
      ask<PageOf<UnreadableItem>>(address('unreadable', { after: pageParam }), signal),
    getNextPageParam: (page) => page.next,
  })
}

export interface RegisterFilter {
  state?: string | undefined
  department?: string | undefined
  subject?: string | undefined
  post?: string | undefined
  place?: number | undefined
  q?: string | undefined
  from?: string | undefined
  to?: string | undefined
  late?: boolean | undefined
  danger?: boolean | undefined
  uncalled?: boolean | undefined
  suggestions?: boolean | undefined
  old?: boolean | undefined
  mine?: boolean | undefined
  directed?: boolean | undefined
}

export function useGrievances(filter: RegisterFilter) {
  return useInfiniteQuery({
    queryKey: ['grievances', filter],
    initialPageParam: '',
    placeholderData: keepPreviousData,
    queryFn: ({ pageParam, signal }) =>
      ask<GrievancePage>(address('grievances', { ...filter, after: pageParam }), signal),
    getNextPageParam: (page) => page.next,
  })
}

export function useFile(code: string) {
  return useQuery({
    queryKey: ['grievance', code],
    queryFn: ({ signal }) => ask<File>(address(`grievances/${encodeURIComponent(code)}`), signal),
  })
}

export function useHealth() {
  return useQuery({
    queryKey: ['health'],
    refetchInterval: 30_000,
    queryFn: ({ signal }) => ask<Health>(address('health'), signal),
  })
}
