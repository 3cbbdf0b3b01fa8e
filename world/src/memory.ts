/**
 * What the phones remember over a restart: people, threads, media, and the templates that were handed in.
 * Written a moment after the last change, into one file and a folder of media; read once at the start.
 * What was on its way (held messages, statuses, retries) is not kept: after a restart everybody has signal.
 */
import { createHash } from 'node:crypto'
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Medium } from './media-shelf.ts'
import { handsetOf, type Outside } from './outside.ts'
import type { Person } from './people.ts'
import type { ShelvedTemplate } from './templates.ts'
import type { PhoneMedium, PhoneMessage } from './thread.ts'

/** Bytes lie in a file named by their hash. */
type InFile<T extends { bytes: Buffer }> = Omit<T, 'bytes'> & { readonly file: string }
type KeptMessage = Omit<PhoneMessage, 'media' | 'reactions' | 'at'> & {
  readonly at: string
  readonly media?: InFile<PhoneMedium>
  readonly reactions: ['office' | 'me', string][]
}
interface Snapshot {
  readonly people: {
    readonly person: Omit<Person, 'lastWroteAt'> & { readonly lastWroteAt?: string }
    readonly thread: KeptMessage[]
  }[]
  readonly media: (Omit<InFile<Medium>, 'sha256' | 'expiresAt'> & { readonly expiresAt: string })[]
  readonly templates: ShelvedTemplate[]
}

const PAUSE_MS = 800
const CROWD_KEPT = 200

/** The memory of one world. */
export class Memory {
  readonly #outside: Outside
  readonly #folder: string
  readonly #written = new Set<string>()
  #timer: NodeJS.Timeout | undefined
  #writing: Promise<void> = Promise.resolve()

  constructor(outside: Outside, folder: string) {
    this.#outside = outside
    this.#folder = folder
  }

  /** Brings back what was kept, if anything was. */
  async load(): Promise<void> {
    await mkdir(path.join(this.#folder, 'media'), { recursive: true })
    const text = await readFile(this.#file, 'utf8').catch(() => undefined)
    if (text === undefined) return
    const snapshot = JSON.parse(text) as Snapshot
    for (const kept of snapshot.media) await this.#bringMedium(kept)
    for (const kept of snapshot.people) await this.#bringPerson(kept)
    const { templates } = this.#outside
    for (const kept of snapshot.templates)
      if (!templates.find(kept.name, kept.language)) templates.all.push(kept)
  }

  /** Something changed: it will be written soon. */
  note(): void {
    this.#timer ??= setTimeout(() => {
      this.flush().catch((cause: unknown) =>
        process.emitWarning(`The phones could not be kept: ${String(cause)}`),
      )
    }, PAUSE_MS)
  }

  /** Writes now. */
  flush(): Promise<void> {
    clearTimeout(this.#timer)
    this.#timer = undefined
    this.#writing = this.#writing.catch(() => undefined).then(() => this.#write())
    return this.#writing
  }

  get #file(): string {
    return path.join(this.#folder, 'phones.json')
  }

  async #write(): Promise<void> {
    const { handsets, media, templates } = this.#outside
    const crowd = new Set(handsets.filter(({ person }) => person.part === 'crowd').slice(-CROWD_KEPT))
    const kept = handsets.filter((handset) => handset.person.part !== 'crowd' || crowd.has(handset))
    const inThreads = kept.flatMap(({ thread }) => thread.flatMap((message) => message.media ?? []))
    for (const { bytes } of [...media.all(), ...inThreads]) await this.#writeBytes(bytes)
    const snapshot: Snapshot = {
      people: kept.map(({ person, thread }) => ({
        person: keptPerson(person),
        thread: thread.map(keptMessage),
      })),
      media: media.all().map(({ bytes, sha256: _, expiresAt, ...rest }) => ({
        ...rest,
        expiresAt: expiresAt.toISOString(),
        file: nameOf(bytes),
      })),
      templates: templates.all,
    }
    await writeFile(`${this.#file}.new`, JSON.stringify(snapshot))
    await rename(`${this.#file}.new`, this.#file)
  }

  async #writeBytes(bytes: Buffer): Promise<void> {
    const name = nameOf(bytes)
    if (this.#written.has(name)) return
    await writeFile(this.#bytesFile(name), bytes)
    this.#written.add(name)
  }

  async #bringMedium({ file, expiresAt, ...rest }: Snapshot['media'][number]): Promise<void> {
    const bytes = await this.#readBytes(file)
    if (!bytes) return
    const sha256 = createHash('sha256').update(bytes).digest()
    this.#outside.media.bringBack({ ...rest, bytes, sha256, expiresAt: new Date(expiresAt) })
  }

  async #bringPerson({ person, thread }: Snapshot['people'][number]): Promise<void> {
    const lastWroteAt = person.lastWroteAt === undefined ? undefined : new Date(person.lastWroteAt)
    const known = this.#outside.people.bringBack({ ...person, lastWroteAt })
    const handset = handsetOf(this.#outside, known)
    for (const { media, reactions, at, ...rest } of thread) {
      const bytes = media && (await this.#readBytes(media.file))
      handset.thread.push({
        ...rest,
        at: new Date(at),
        reactions: new Map(reactions),
        media: media && bytes ? { ...media, bytes } : undefined,
      })
    }
  }

  #readBytes(name: string): Promise<Buffer | undefined> {
    return readFile(this.#bytesFile(name)).catch(() => undefined)
  }

  #bytesFile(name: string): string {
    return path.join(this.#folder, 'media', name)
  }
}

const names = new WeakMap<Buffer, string>()

/** The hash of these bytes, worked out once for each buffer. */
function nameOf(bytes: Buffer): string {
  const known = names.get(bytes)
  if (known) return known
  const name = createHash('sha256').update(bytes).digest('hex')
  names.set(bytes, name)
  return name
}

function keptPerson({ lastWroteAt, ...rest }: Person): Snapshot['people'][number]['person'] {
  return { ...rest, ...(lastWroteAt ? { lastWroteAt: lastWroteAt.toISOString() } : {}) }
}

function keptMessage({ media, reactions, at, ...rest }: PhoneMessage): KeptMessage {
  const kept = { ...rest, at: at.toISOString(), reactions: [...reactions] }
  if (!media) return kept
  const { bytes, ...described } = media
  return { ...kept, media: { ...described, file: nameOf(bytes) } }
}
