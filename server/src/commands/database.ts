/** The database of the configuration, for a command that comes beside the running program and leaves all as it was. */
import { loadDistrict } from '#services/district/load.ts'
import { startPostgres } from '#store/postmaster/postmaster.ts'
import { type Desk, Plain } from './command.ts'

/** Runs `work` with the owner's URL; an embedded PostgreSQL that was at rest is put to rest again. */
export async function withDatabase<T>(desk: Desk, work: (url: string) => Promise<T>): Promise<T> {
  const config = desk.config()
  if (config.databaseUrl) return work(config.databaseUrl).catch(unreachable)
  const postgres = await startPostgres({ home: config.home, log: desk.note, guest: true })
  try {
    return await work(postgres.url)
  } finally {
    await postgres.stop()
  }
}

/** The number under which the district's rows lie. */
export async function districtOf(desk: Desk): Promise<number> {
  return (await loadDistrict(desk.config().districtFolder)).code
}

const LINE_CODES = ['ECONNREFUSED', 'ENOTFOUND', 'ETIMEDOUT', 'EHOSTUNREACH', 'ECONNRESET', 'EAI_AGAIN']
/** Wrong password, no such user, no such database, shutting down, starting up. */
const SERVER_CODES = ['28P01', '28000', '3D000', '57P01', '57P03']

function unreachable(fault: Error & { code?: string }): never {
  if (!isUnreachable(fault)) throw fault
  throw new Plain(
    `डेटाबेस तक पहुँच नहीं हो रही: ${fault.message || fault.code}. DATABASE_URL जाँचें और देखें कि PostgreSQL चल रहा है।`,
    `The database cannot be reached: ${fault.message || fault.code}. Check DATABASE_URL and that PostgreSQL is running.`,
  )
}

/** Did the way to the database fail, and not what was asked of it? */
export function isUnreachable({ code = '', message }: Error & { code?: string }): boolean {
  return LINE_CODES.includes(code) || SERVER_CODES.includes(code) || /timeout/i.test(message)
}
