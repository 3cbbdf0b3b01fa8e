/** What Facebook, X and the mailboxes remember over a restart: one file, written a moment after something changed. */
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { AppServices } from './apps-people.ts'
import type { Entry, Facebooker } from './facebook-page.ts'
import { type XPost, xPerson } from './x-state.ts'

const LOOK_MS = 2000
const KEPT = 400
const LETTERS_KEPT = 100

type Kept<T> = { [K in keyof T]: T[K] extends Date ? string : T[K] }

interface Snapshot {
  readonly facebookers: Facebooker[]
  readonly entries: Entry[]
  readonly onX: {
    id: string
    username: string
    name: string
    talk: Kept<{ mine: boolean; text: string; at: Date }>[]
  }[]
  readonly posts: XPost[]
  readonly boxes: [string, { id: string; mine: boolean; at: string; raw: string }[]][]
}

/** The memory of the apps. */
export class AppsMemory {
  readonly #services: AppServices
  readonly #file: string
  #written = ''
  #timer: NodeJS.Timeout | undefined

  constructor(services: AppServices, file: string) {
    this.#services = services
    this.#file = file
  }

  /** Brings back what was kept, and keeps from now on. */
  async open(): Promise<void> {
    const text = await readFile(this.#file, 'utf8').catch(() => undefined)
    if (text !== undefined) bringBack(this.#services, JSON.parse(text, dated) as Snapshot)
    this.#written = stampOf(this.#services)
    this.#timer = setInterval(() => {
      this.keep().catch((cause: unknown) =>
        process.emitWarning(`The apps could not be kept: ${String(cause)}`),
      )
    }, LOOK_MS)
    this.#timer.unref()
  }

  /** Writes what changed. */
  async keep(): Promise<void> {
    const now = stampOf(this.#services)
    if (now === this.#written) return
    this.#written = now
    await mkdir(path.dirname(this.#file), { recursive: true })
    await writeFile(`${this.#file}.new`, this.#snapshot())
    await rename(`${this.#file}.new`, this.#file)
  }

  async close(): Promise<void> {
    clearInterval(this.#timer)
    await this.keep()
  }

  #snapshot(): string {
    const { facebook, x, mail } = this.#services
    return JSON.stringify({
      facebookers: [...(facebook?.state.people.values() ?? [])],
      entries: [...(facebook?.state.entries.values() ?? [])].slice(-KEPT),
      onX: [...(x?.state.people.values() ?? [])].map(({ id, username, name, talk }) => ({
        id,
        username,
        name,
        talk,
      })),
      posts: x?.state.posts.slice(-KEPT) ?? [],
      boxes: [...(mail?.boxes ?? [])].map(([address, letters]) => [
        address,
        letters.slice(-LETTERS_KEPT).map(({ raw, ...rest }) => ({ ...rest, raw: raw.toString('base64') })),
      ]),
    })
  }
}

/** Another one whenever something was said, changed or taken away. */
function stampOf({ facebook, x, mail }: AppServices): string {
  const people = [...(facebook?.state.people.values() ?? [])]
  const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0)
  return [
    people.length,
    sum(people.map(({ inbox, sent }) => inbox.length + sent.length)),
    ...[...(facebook?.state.entries.values() ?? [])].map(
      ({ words, removed, privately }) => `${words.length}${removed}${privately}`,
    ),
    sum([...(x?.state.people.values() ?? [])].map(({ talk }) => talk.length)),
    x?.state.posts.length,
    x?.state.posts.filter(({ deleted }) => deleted).length,
    mail?.boxes.size,
    sum([...(mail?.boxes.values() ?? [])].map((letters) => letters.length)),
  ].join()
}

const MOMENTS = new Set(['at', 'wrote'])

function dated(key: string, value: unknown): unknown {
  return MOMENTS.has(key) && typeof value === 'string' ? new Date(value) : value
}

function bringBack({ facebook, x, mail }: AppServices, kept: Snapshot): void {
  for (const one of kept.facebookers) facebook?.state.people.set(one.id, one)
  for (const entry of kept.entries) facebook?.state.entries.set(entry.id, entry)
  for (const { id, username, name, talk } of kept.onX) {
    const who = xPerson(id, username, name)
    who.talk.push(...talk.map((line) => ({ ...line, at: new Date(line.at) })))
    x?.state.people.set(id, who)
  }
  x?.state.posts.push(...kept.posts)
  for (const [address, letters] of kept.boxes)
    mail?.boxes.set(
      address,
      letters.map(({ raw, at, ...rest }) => ({ ...rest, at: new Date(at), raw: Buffer.from(raw, 'base64') })),
    )
}
