/** A line to a server that can be cut: a database that goes away and comes back, as networks and servers do. */
import { connect, createServer, type Socket } from 'node:net'

/** A cuttable line. */
export interface Line {
  /** The address at this end. */
  readonly port: number
  /** Breaks every connection and refuses new ones. */
  cut(): void
  mend(): Promise<void>
  close(): Promise<void>
}

/** Opens a line to a port of this machine. */
export async function openLine(to: number): Promise<Line> {
  const open = new Set<Socket>()
  const server = createServer((here) => {
    const there = connect(to, '127.0.0.1')
    for (const socket of [here, there]) {
      open.add(socket)
      socket.on('error', () => undefined)
      socket.on('close', () => {
        open.delete(socket)
        for (const other of [here, there]) other.destroy()
      })
    }
    here.pipe(there)
    there.pipe(here)
  })
  const listen = (port: number) =>
    new Promise<void>((done, failed) => {
      server.once('error', failed)
      server.listen(port, '127.0.0.1', () => {
        server.off('error', failed)
        done()
      })
    })
  await listen(0)
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  const cut = () => {
    server.close()
    for (const socket of open) socket.destroy()
  }
  return {
    port,
    cut,
    mend: () => listen(port),
    async close() {
      if (server.listening) cut()
    },
  }
}
