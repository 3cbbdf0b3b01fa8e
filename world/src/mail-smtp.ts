/**
 * A small SMTP server in memory (RFC 5321 with AUTH PLAIN and LOGIN): whoever logs in hands over a mail, and each of its
 * recipients is asked whether they live here.
 */
import { createServer, type Socket } from 'node:net'

export interface SmtpOptions {
  readonly user: string
  readonly password: string
  /** Has somebody this address? */
  lives(address: string): boolean
  /** A mail for one recipient. */
  take(address: string, raw: Buffer): void
}

export interface SmtpServer {
  readonly url: string
  close(): Promise<void>
}

/** Starts one. */
export async function startSmtp(options: SmtpOptions): Promise<SmtpServer> {
  const lines = new Set<Socket>()
  const server = createServer((line) => {
    lines.add(line)
    line.on('close', () => lines.delete(line))
    line.on('error', () => line.destroy())
    const visit = new Visit(options, (words) => line.writable && line.write(`${words}\r\n`))
    line.write('220 rehearsal ESMTP\r\n')
    // Bytes are kept one to a letter, so that a mail stays what it is whatever its charset.
    line.on('data', (bytes) => {
      if (!visit.hear(bytes.toString('latin1'))) line.end()
    })
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(0, '127.0.0.1', resolve)
  })
  const address = server.address()
  return {
    url: `smtp://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`,
    async close() {
      for (const line of lines) line.destroy()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

const END = '\r\n.\r\n'

/** One talk on one line. */
class Visit {
  readonly #options: SmtpOptions
  readonly #say: (words: string) => void
  #held = ''
  #mail = false
  #asks: 'nothing' | 'name' | 'password' = 'nothing'
  #name = ''
  #known = false
  #to: string[] = []

  constructor(options: SmtpOptions, say: (words: string) => void) {
    this.#options = options
    this.#say = say
  }

  /** False when the talk is over. */
  hear(text: string): boolean {
    this.#held += text
    for (;;) {
      const end = this.#held.indexOf(this.#mail ? END : '\r\n')
      if (end < 0) return true
      const part = this.#held.slice(0, end)
      this.#held = this.#held.slice(end + (this.#mail ? END.length : 2))
      if (this.#mail) this.#takeMail(part)
      else if (this.#asks !== 'nothing') this.#answer(part)
      else if (!this.#obey(part)) return false
    }
  }

  #takeMail(part: string): void {
    this.#mail = false
    const raw = Buffer.from(`${part}\r\n`.replaceAll('\r\n..', '\r\n.').replace(/^\.\./, '.'), 'latin1')
    for (const address of this.#to) this.#options.take(address, raw)
    this.#to = []
    this.#say('250 taken')
  }

  #answer(part: string): void {
    const said = Buffer.from(part, 'base64').toString()
    if (this.#asks === 'name') {
      this.#name = said
      this.#asks = 'password'
      this.#say(`334 ${Buffer.from('Password:').toString('base64')}`)
      return
    }
    this.#asks = 'nothing'
    this.#logIn(this.#name, said)
  }

  #logIn(user: string | undefined, password: string | undefined): void {
    this.#known = user === this.#options.user && password === this.#options.password
    this.#say(this.#known ? '235 known' : '535 5.7.8 wrong')
  }

  #obey(line: string): boolean {
    const [, word = '', rest = ''] = /^(\w+)\s*(.*)$/.exec(line) ?? []
    const address = /<([^>]*)>/.exec(rest)?.[1]?.toLowerCase() ?? ''
    switch (word.toUpperCase()) {
      case 'EHLO':
        this.#say('250-rehearsal\r\n250-8BITMIME\r\n250-SIZE 41943040\r\n250 AUTH PLAIN LOGIN')
        return true
      case 'AUTH': {
        const [how = '', proof] = rest.split(' ')
        if (how.toUpperCase() === 'PLAIN' && proof) {
          const [, user, password] = Buffer.from(proof, 'base64').toString().split('\0')
          this.#logIn(user, password)
          return true
        }
        this.#asks = 'name'
        this.#say(`334 ${Buffer.from('Username:').toString('base64')}`)
        return true
      }
      case 'MAIL':
        this.#to = []
        this.#say(this.#known ? '250 ok' : '530 5.7.0 who are you?')
        return true
      case 'RCPT':
        if (this.#options.lives(address)) this.#to.push(address)
        this.#say(this.#options.lives(address) ? '250 ok' : '550 5.1.1 nobody of this name')
        return true
      case 'DATA':
        this.#mail = this.#to.length > 0
        this.#say(this.#mail ? '354 go on' : '503 5.5.1 for whom?')
        return true
      case 'QUIT':
        this.#say('221 goodbye')
        return false
      case 'RSET':
        this.#to = []
        this.#say('250 ok')
        return true
      default:
        this.#say(/^(HELO|NOOP)$/i.test(word) ? '250 ok' : '502 5.5.2 not here')
        return true
    }
  }
}
