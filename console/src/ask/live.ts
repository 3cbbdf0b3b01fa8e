/**
 * Live changes. The server says only what changed; the pages that show it ask again. Events that come in a burst
 * are answered together, and a lost connection is taken up again by itself.
 *
 *   joined   events arrive              lost   not reachable: the screen says so, and it is tried again
 */
import { type QueryKey, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { LiveTopics } from '#contract/live.ts'
import { address } from './ask.ts'

type Topic = (typeof LiveTopics)[number]
type Told = { readonly id?: string; readonly code?: string }

/** Which answers an event makes old. */
const STALE = {
  conversation: ({ id }) => [['conversations'], ['counts'], id ? ['conversation', id] : ['conversation']],
  grievance: ({ code }) => [
    ['grievances'],
    ['counts'],
    ['conversation'],
    code ? ['grievance', code] : ['grievance'],
    code ? ['line', code] : ['line'],
  ],
  group: ({ code }) => [['groups'], code ? ['group', code] : ['group']],
  desk: () => [
    ['grievances', 'reach'],
    ['call-list'],
    ['calls'],
    ['counts'],
    ['conversations'],
    ['unreadable'],
    ['health'],
  ],
  sitting: ({ id }) => [['sittings'], id ? ['sitting', id] : ['sitting']],
  calls: () => [['calls'], ['call-list'], ['calls-of']],
  figures: () => [['figures']],
  district: () => [['settings'], ['catalogue'], ['routing']],
} satisfies Record<Topic, (told: Told) => QueryKey[]>

const TOGETHER = 400
const AGAIN = 4_000

/** Keeps every page current while somebody is logged in. Answers whether the connection stands. */
export function useLive(): 'joined' | 'lost' {
  const answers = useQueryClient()
  const [state, setState] = useState<'joined' | 'lost'>('joined')

  useEffect(() => {
    const waiting = new Map<string, QueryKey>()
    let source: EventSource | undefined
    let flush: ReturnType<typeof setTimeout> | undefined
    let again: ReturnType<typeof setTimeout> | undefined
    let wasLost = false

    const hear = (topic: Topic) => (event: MessageEvent<string>) => {
      for (const key of STALE[topic](toldBy(event.data))) waiting.set(JSON.stringify(key), key)
      flush ??= setTimeout(() => {
        flush = undefined
        for (const queryKey of waiting.values()) void answers.invalidateQueries({ queryKey })
        waiting.clear()
      }, TOGETHER)
    }
    const join = () => {
      source = new EventSource(address('live'))
      for (const topic of Object.keys(STALE) as Topic[]) source.addEventListener(topic, hear(topic))
      source.onopen = () => {
        if (wasLost) void answers.invalidateQueries()
        wasLost = false
        setState('joined')
      }
      source.onerror = () => {
        wasLost = true
        setState('lost')
        if (source?.readyState !== EventSource.CLOSED) return
        clearTimeout(again)
        again = setTimeout(join, AGAIN)
      }
    }
    join()
    return () => {
      clearTimeout(flush)
      clearTimeout(again)
      source?.close()
    }
  }, [answers])

  return state
}

function toldBy(data: string): Told {
  try {
    return JSON.parse(data) as Told
  } catch {
    return {}
  }
}
