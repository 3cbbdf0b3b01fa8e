/** What the desk keeps in the browser: entries with their photos, and the answers it must have without a network. */
import type { WaitingEntry } from './waiting.ts'

const NAME = 'nivaran-hearing-desk'
const ENTRIES = 'entries'
const ANSWERS = 'answers'

let opened: Promise<IDBDatabase> | undefined

function database(): Promise<IDBDatabase> {
  opened ??= new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open(NAME, 1)
    request.onupgradeneeded = () => {
      request.result.createObjectStore(ENTRIES, { keyPath: 'key' })
      request.result.createObjectStore(ANSWERS)
    }
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
  return opened
}

/** One transaction; resolves when what was written is really kept. */
async function on<T>(
  store: string,
  mode: IDBTransactionMode,
  run: (store: IDBObjectStore) => IDBRequest<T>,
): Promise<T> {
  const open = await database()
  return new Promise((resolve, reject) => {
    const transaction = open.transaction(store, mode, { durability: 'strict' })
    const request = run(transaction.objectStore(store))
    transaction.oncomplete = () => resolve(request.result)
    transaction.onerror = () => reject(transaction.error)
    transaction.onabort = () => reject(transaction.error)
  })
}

/** Every entry that is kept. */
export function keptEntries(): Promise<readonly WaitingEntry[]> {
  return on<WaitingEntry[]>(ENTRIES, 'readonly', (store) => store.getAll())
}

/** Keeps an entry as it is now. */
export async function keepEntry(entry: WaitingEntry): Promise<void> {
  await on(ENTRIES, 'readwrite', (store) => store.put(entry))
}

/** Lets an entry go. */
export async function dropEntry(key: string): Promise<void> {
  await on(ENTRIES, 'readwrite', (store) => store.delete(key))
}

/** Keeps an answer of the server for the time without it. */
export async function keepAnswer(name: string, answer: unknown): Promise<void> {
  await on(ANSWERS, 'readwrite', (store) => store.put(answer, name))
}

/** The answer that was kept under this name. */
export function keptAnswer<T>(name: string): Promise<T | undefined> {
  return on<T | undefined>(ANSWERS, 'readonly', (store) => store.get(name))
}
