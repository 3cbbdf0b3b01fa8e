/**
 * The door in a process of its own, as it runs in earnest: the program with the role of the web only, so that
 * nothing but answering is measured. The load comes from the process that measures.
 */
import { join, resolve } from 'node:path'
import { readConfig } from '../server/src/config.ts'
import { startProgram } from '../server/src/program.ts'

const [url = '', home = '', secret = '', token] = process.argv.slice(3)
const folder = resolve(import.meta.dirname, '..')
/** With a token somebody logs in by it, and is told what this process holds in memory. */
const first = token ? { API_TOKEN: token, ADMIN_LOGIN: 'bench', ADMIN_PASSWORD: token } : {}
const program = await startProgram({
  config: readConfig({ PORT: '0', NIVARAN_HOME: home, LOG_LEVEL: 'fatal', ROLES: 'web', ...first }, folder),
  databaseUrl: url,
  secretKey: 'a key for a bench that stands only while it runs',
  account: {
    phoneNumberId: '990100000000001',
    wabaId: '990100000000002',
    accessToken: 'bench',
    appSecret: secret,
    verifyToken: 'bench',
    graphUrl: 'http://127.0.0.1:1',
    graphVersion: 'v26.0',
  },
  consoleFolder: join(folder, 'console/dist'),
  log: () => undefined,
})
process.send?.({ url: await program.listen(), rss: process.memoryUsage().rss })
if (token)
  setInterval(() => process.connected && process.send?.(process.memoryUsage(), () => undefined), 200).unref()
process.once('message', () => void program.stop().then(() => process.exit(0)))
process.once('disconnect', () => process.exit(0))
