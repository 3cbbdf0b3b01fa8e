/**
 * clamd over `INSTREAM`: the file goes to it in chunks, each behind its length in four bytes, and a length of nothing
 * ends it. It never sees our disk, so it may stand on another machine.
 *
 * It may answer before it has everything (the stream is larger than it takes) and then closes; that answer counts. A
 * connection that ends without a whole answer says nothing of the file.
 */
import { connect, type Socket } from 'node:net'
import type { Scanner, ScannerHealth, Verdict } from '#ports/scans.ts'
import { verdictIn } from './answers.ts'

export interface ClamdSetting {
  /** `host:port`, `[address]:port`, or the path of a socket. */
  readonly address: string
  /** How long it may take to answer the connection. */
  readonly connectMs?: number
  /** How long nothing may move: neither our bytes nor its answer. */
  readonly silenceMs?: number
}

const CHUNK = 64 * 1024
/** Its answers are one line. */
const LONGEST_ANSWER = 4096

/** A scanner at this address. */
export function clamd({ address, connectMs = 5_000, silenceMs = 60_000 }: ClamdSetting): Scanner {
  const ask = (say: (socket: Socket) => Promise<void>, patienceMs = silenceMs) =>
    conversation({ address, connectMs, silenceMs: patienceMs }, say)
  return {
    address,
    async scan(bytes): Promise<Verdict> {
      const heard = await ask((socket) => stream(socket, bytes))
      return heard.kind === 'answer' ? verdictIn(heard.text) : heard
    },
    async health(): Promise<ScannerHealth> {
      const heard = await ask((socket) => written(socket, Buffer.from('zVERSION\0')), connectMs)
      if (heard.kind === 'unreachable') return heard
      const version = heard.text.trim()
      if (/^ClamAV\b/i.test(version)) return { kind: 'well', version: version.slice(0, 120) }
      return { kind: 'unreachable', why: `it does not speak as clamd does: ${version.slice(0, 80)}` }
    },
  }
}

/** Host and port, or the path of a socket; undefined when it is neither. */
export function placeOf(address: string): { host: string; port: number } | { path: string } | undefined {
  if (address.startsWith('/')) return { path: address }
  const parts = /^(?:\[([0-9a-f:.]+)\]|([^\s:/]+)):(\d{1,5})$/i.exec(address)
  const port = Number(parts?.[3])
  const host = parts?.[1] ?? parts?.[2]
  return host && port > 0 && port < 65_536 ? { host, port } : undefined
}

type Heard = { readonly kind: 'answer'; readonly text: string } | Extract<Verdict, { kind: 'unreachable' }>

function conversation(
  { address, connectMs, silenceMs }: Required<ClamdSetting>,
  say: (socket: Socket) => Promise<void>,
): Promise<Heard> {
  const place = placeOf(address)
  if (!place) return Promise.resolve({ kind: 'unreachable', why: `${address} is no address` })
  return new Promise((resolve) => {
    const socket = connect(place)
    let text = ''
    const end = (heard: Heard) => {
      socket.destroy()
      resolve(heard)
    }
    const lost = (why: string) => end({ kind: 'unreachable', why })
    socket.setTimeout(connectMs, () =>
      lost(socket.connecting ? 'it does not answer the connection' : 'it does not answer'),
    )
    socket.on('connect', () => {
      socket.setTimeout(silenceMs)
      // what it says meanwhile counts more than that it did not hear us out
      say(socket).catch(() => undefined)
    })
    socket.on('data', (bytes: Buffer) => {
      text += bytes.toString('utf8')
      const stop = text.indexOf('\0')
      if (stop >= 0) end({ kind: 'answer', text: text.slice(0, stop) })
      else if (text.length > LONGEST_ANSWER) lost('it answers without end')
    })
    socket.on('error', (fault: NodeJS.ErrnoException) => lost(fault.code ?? fault.message))
    socket.on('close', () => lost('it closed before it had answered'))
  })
}

async function stream(socket: Socket, bytes: Uint8Array): Promise<void> {
  await written(socket, Buffer.from('zINSTREAM\0'))
  for (let at = 0; at < bytes.length; at += CHUNK) {
    const chunk = bytes.subarray(at, at + CHUNK)
    const length = Buffer.alloc(4)
    length.writeUInt32BE(chunk.length)
    await written(socket, Buffer.concat([length, chunk]))
  }
  await written(socket, Buffer.alloc(4))
}

function written(socket: Socket, bytes: Buffer): Promise<void> {
  return new Promise((resolve, reject) => {
    socket.write(bytes, (fault) => (fault ? reject(fault) : resolve()))
  })
}
