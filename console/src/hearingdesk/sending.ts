/**
 * Sends what waits, one entry after another, photos before the entry that names them. Without a network it tries again
 * by itself; an answer that was lost on the way is asked for by the same key. One page of the browser sends at a time.
 *
 *   up     the last try reached the server       down        it did not; tried again in a few seconds
 *   logged-out   the server does not know us any more; nothing is lost, and goes on after the log-in
 */
import type { EntryAnswer, NewEntry } from '#contract/hearing-desk.ts'
import { address, isLoggedOut, Trouble, tell } from '../ask/ask.ts'
import { upload } from '../ask/upload.ts'
import { dropEntry, keepEntry, keptEntries } from './kept.ts'
import { nextToSend, outlived, renumbered, type WaitingEntry, type WaitingFile } from './waiting.ts'

export type Line = 'up' | 'down' | 'logged-out'

export interface Desk {
  readonly entries: readonly WaitingEntry[]
  readonly line: Line
  /** The key of the entry that is on its way. */
  readonly going: string | undefined
}

const AGAIN_MS = 3_000
const TICKET_LIFE_MS = 20 * 3_600_000
const MOST_SENT = 30
const LOCK = 'nivaran-hearing-desk'

/** The queue of one person, alive as long as a page shows it. */
export interface Sending {
  now(): Desk
  subscribe(onChange: () => void): () => void
  /** Puts an entry at the end; resolves when the browser keeps it. */
  add(entry: Omit<WaitingEntry, 'order' | 'person' | 'state'>): Promise<void>
  /** Sends a refused one again, changed or as it is. */
  again(entry: WaitingEntry): Promise<void>
  remove(key: string): Promise<void>
  /** Tries at once. */
  wake(): void
}

/** Starts the queue. `onSent` is told after each entry that the server answered. */
export function startSending(person: string, onSent: () => void): Sending & { stop(): void } {
  const listeners = new Set<() => void>()
  let desk: Desk = { entries: [], line: navigator.onLine ? 'up' : 'down', going: undefined }
  let running = false
  let stopped = false
  let timer: ReturnType<typeof setTimeout> | undefined

  const show = (change: Partial<Desk>) => {
    desk = { ...desk, ...change }
    for (const listener of listeners) listener()
  }
  const read = async () => show({ entries: await keptEntries() })
  const put = async (entry: WaitingEntry) => {
    await keepEntry(entry)
    await read()
  }
  const later = () => {
    clearTimeout(timer)
    if (!stopped) timer = setTimeout(wake, AGAIN_MS)
  }
  const drain = async () => {
    await read()
    for (let next = nextToSend(desk.entries, person); next && !stopped; ) {
      show({ going: next.key })
      const outcome = await send(next, put)
      if (outcome.kind === 'unsent') {
        show({ going: undefined, line: outcome.loggedOut ? 'logged-out' : 'down' })
        return later()
      }
      show({ line: 'up' })
      await settle(outcome.entry, desk.entries)
      await read()
      onSent()
      next = nextToSend(desk.entries, person)
    }
    show({ going: undefined })
  }
  function wake() {
    if (running || stopped) return
    running = true
    clearTimeout(timer)
    alone(drain)
      .catch(later)
      .finally(() => {
        running = false
        // What was added while the last one went.
        if (desk.line === 'up' && nextToSend(desk.entries, person)) later()
      })
  }
  const off = () => show({ line: 'down' })
  window.addEventListener('online', wake)
  window.addEventListener('offline', off)
  wake()

  return {
    now: () => desk,
    subscribe(onChange) {
      listeners.add(onChange)
      return () => listeners.delete(onChange)
    },
    async add(entry) {
      const order = Math.max(0, ...desk.entries.map((one) => one.order)) + 1
      await put({ ...entry, order, person, state: 'waiting' })
      wake()
    },
    async again({ no: _, ...entry }) {
      await put({ ...entry, state: 'waiting' })
      wake()
    },
    async remove(key) {
      await dropEntry(key)
      await read()
      wake()
    },
    wake,
    stop() {
      stopped = true
      clearTimeout(timer)
      window.removeEventListener('online', wake)
      window.removeEventListener('offline', off)
    },
  }
}

/** Of several pages of this browser one sends; where locks are not to be had the server's keys do it. */
async function alone(run: () => Promise<void>): Promise<void> {
  if (!navigator.locks) return run()
  await navigator.locks.request(LOCK, run)
}

type Outcome =
  | { readonly kind: 'unsent'; readonly loggedOut: boolean }
  | { readonly kind: 'answered'; readonly entry: WaitingEntry }

async function send(entry: WaitingEntry, put: (entry: WaitingEntry) => Promise<void>): Promise<Outcome> {
  let now = entry
  try {
    for (const [at, file] of entry.files.entries()) {
      if (file.ticket && Date.now() - (file.ticketAt ?? 0) < TICKET_LIFE_MS) continue
      const ticket = await handIn(file)
      now = {
        ...now,
        files: now.files.map((one, i) => (i === at ? { ...one, ticket, ticketAt: Date.now() } : one)),
      }
      await put(now)
    }
    const { key, madeAt, sitting } = now
    const body: NewEntry = { key, madeAt, entry: withTickets(now) }
    const answer = await tell<EntryAnswer>(address(`sittings/${sitting}/entries`), body)
    return { kind: 'answered', entry: { ...now, state: 'sent', answer, files: [] } }
  } catch (error) {
    if (isLoggedOut(error)) return { kind: 'unsent', loggedOut: true }
    const problem = error instanceof Trouble ? error.problem : undefined
    // Busy or broken is no answer yet: the same entry is asked again.
    if (!problem || problem.status >= 500 || problem.status === 429)
      return { kind: 'unsent', loggedOut: false }
    const { title, detail, code } = problem
    return {
      kind: 'answered',
      entry: { ...now, state: 'refused', no: { title, code, ...(detail ? { detail } : {}) } },
    }
  }
}

async function handIn({ bytes, name, type }: WaitingFile): Promise<string> {
  const { ticket } = await upload(new File([bytes], name, { type }), () => {}, new AbortController().signal)
  return ticket
}

function withTickets({ said, files }: WaitingEntry): NewEntry['entry'] {
  const tickets = (proof: boolean) =>
    files.flatMap((file) => (file.ticket && (file.proof ?? false) === proof ? [file.ticket] : []))
  if (said.kind === 'registration')
    return {
      ...said,
      ...(tickets(false).length > 0 ? { uploads: tickets(false) } : {}),
      ...(said.settled ? { settled: { ...said.settled, uploads: tickets(true) } } : {}),
    }
  if (said.kind === 'joining' && tickets(false).length > 0) return { ...said, uploads: tickets(false) }
  return said
}

/** The answer is kept, a token that got another number is called by that, and old ones are let go. */
async function settle(answered: WaitingEntry, before: readonly WaitingEntry[]): Promise<void> {
  const number = answered.said.kind === 'token' ? answered.answer?.token : undefined
  const moved = number === undefined ? [] : renumbered(before, answered.key, number)
  for (const one of [...moved, answered]) await keepEntry(one)
  for (const key of outlived(await keptEntries(), MOST_SENT)) await dropEntry(key)
}
