/** What pages ask and tell about groups of posts and the direct line. */
import { type QueryKey, useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { Deliveries, FeedItem, GroupItem, Line, Members, NewPost, Posted } from '#contract/groups.ts'
import { address, ask, tell } from './ask.ts'

function group(code: string, part: string): string {
  return `groups/${encodeURIComponent(code)}/${part}`
}

function post(id: string, part = ''): string {
  return `group-posts/${encodeURIComponent(id)}${part}`
}

/** The groups the person may read, with what is new in each. */
export function useGroups() {
  return useQuery({
    queryKey: ['groups'],
    queryFn: ({ signal }) => ask<GroupItem[]>(address('groups'), signal),
  })
}

/** A group's feed, newest first; further pages are older. */
export function useFeed(code: string) {
  return useInfiniteQuery({
    queryKey: ['group', code, 'feed'],
    initialPageParam: '',
    queryFn: ({ pageParam, signal }) =>
      ask<{ items: FeedItem[]; next?: string }>(address(group(code, 'posts'), { before: pageParam }), signal),
    getNextPageParam: (page) => page.next,
  })
}

/** The member posts and their people today. */
export function useMembers(code: string, enabled: boolean) {
  return useQuery({
    queryKey: ['group', code, 'members'],
    enabled,
    queryFn: ({ signal }) => ask<Members>(address(group(code, 'members')), signal),
  })
}

/** How far each member has a post. */
export function useDeliveries(code: string, id: string) {
  return useQuery({
    queryKey: ['group', code, 'post', id],
    queryFn: ({ signal }) => ask<Deliveries>(address(post(id)), signal),
  })
}

/** The direct line about a grievance. */
export function useLine(code: string) {
  return useQuery({
    queryKey: ['line', code],
    queryFn: ({ signal }) => ask<Line>(address(`grievances/${encodeURIComponent(code)}/line`), signal),
  })
}

function useTelling<T, A>(run: (told: T) => Promise<A>, ...old: readonly QueryKey[]) {
  const answers = useQueryClient()
  return useMutation({
    mutationFn: run,
    onSuccess: () => Promise.all(old.map((queryKey) => answers.invalidateQueries({ queryKey }))),
  })
}

/** A post to all members. */
export function usePost(code: string) {
  return useTelling((body: NewPost) => tell<Posted>(address(group(code, 'posts')), body), ['group', code])
}

/** A member's answer to a post. */
export function useGroupAnswer(code: string, id: string) {
  return useTelling(
    (body: { text: string; key: string }) => tell<unknown>(address(post(id, '/answers')), body),
    ['group', code],
  )
}

/** Reminds who has not looked. */
export function useNudge(code: string, id: string) {
  return useTelling(() => tell<{ count: number }>(address(post(id, '/nudge'))), ['group', code])
}

/** The feed is before the person up to this post. */
export function useGroupRead(code: string) {
  return useTelling((last: string) => tell<unknown>(address(group(code, 'reading')), { last }), ['groups'])
}

/** A word into the direct line. */
export function useLineWord(code: string) {
  return useTelling(
    (body: { text: string; key: string }) =>
      tell<unknown>(address(`grievances/${encodeURIComponent(code)}/line`), body),
    ['line', code],
  )
}
