/**
 * Signals: after a commit the drains and the open screens of every process are woken. Own listeners are called at
 * once; other processes hear one NOTIFY for all that gathered meanwhile, sent from a connection of its own and
 * never inside a transaction, where it would make all commits wait for each other.
 */
import pg from 'pg'
import { connectOptions } from './connection.ts'

const CHANNEL = 'nivaran'
/** PostgreSQL carries at most 8000 bytes in one notification. */
const TOPICS_AT_ONCE = 100
const RETRY_MS = 1000
const BREATH_MS = 15

/** Where changes are told and heard. */
export interface Signals {
  /** Tells everybody who listens, here and in other processes. */
  raise(topics: Iterable<string>): void
  /** Calls back with each topic until the answer is called. */
  listen(onTopic: (topic: string) => void): () => void
  close(): Promise<void>
}

/** Opens the connection for signals and keeps it open; while it is broken only this process is told. */
export async function openSignals(url: string, log: (line: string) => void): Promise<Signals> {
  const listeners = new Set<(topic: string) => void>()
  const pending = new Set<string>()
  let client: pg.Client | undefined
  let closed = false
  let again: NodeJS.Timeout | undefined
  let sending: Promise<void> | undefined

  const tellHere = (topic: string) => {
    for (const listener of listeners) {
      try {
        listener(topic)
      } catch (fault) {
        log(`a listener for "${topic}" threw: ${(fault as Error).message}`)
      }
    }
  }
  const send = async () => {
    // Whatever is raised in this turn goes together.
    await new Promise((resolve) => setImmediate(resolve))
    while (client && pending.size > 0) {
      const topics = [...pending].slice(0, TOPICS_AT_ONCE)
      for (const topic of topics) pending.delete(topic)
      await client
        .query(`select pg_notify('${CHANNEL}', $1)`, [topics.join('\n')])
        .catch((fault: Error) => log(`a signal was not sent: ${fault.message}`))
      // Other processes may learn a moment later; under load one notification stands for many commits.
      await new Promise((resolve) => setTimeout(resolve, BREATH_MS))
    }
    sending = undefined
  }
  const connect = async (): Promise<void> => {
    const next = new pg.Client({ ...connectOptions(url, 'nivaran_program'), keepAlive: true })
    next.on('error', (fault) => log(`the connection for signals broke: ${fault.message}`))
    next.on('end', () => {
      if (client === next) client = undefined
      if (!closed) retry()
    })
    next.on('notification', ({ payload, processId }) => {
      // Our own were told at once, without the way through the server.
      if (processId === (next as unknown as { processID: number }).processID) return
      for (const topic of (payload ?? '').split('\n')) if (topic) tellHere(topic)
    })
    await next.connect()
    // A signal lost with the whole server wakes nobody too late: whoever starts again looks anyway.
    await next.query('set synchronous_commit to off')
    await next.query(`listen ${CHANNEL}`)
    client = next
  }
  const retry = () => {
    clearTimeout(again)
    again = setTimeout(() => {
      connect().catch(() => {
        if (!closed) retry()
      })
    }, RETRY_MS)
  }
  await connect()

  return {
    raise(topics) {
      for (const topic of topics) {
        pending.add(topic)
        tellHere(topic)
      }
      if (!client) pending.clear()
      else if (pending.size > 0) sending ??= send()
    },
    listen(onTopic) {
      listeners.add(onTopic)
      return () => listeners.delete(onTopic)
    },
    async close() {
      closed = true
      clearTimeout(again)
      await sending
      const last = client
      client = undefined
      await last?.end()
    },
  }
}
