/** A PostgreSQL as in earnest, with fsync and synchronous commit, in a folder that goes away with the run. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { asOwner } from '#store/connection.ts'
import { startPostgres } from '#store/postmaster/postmaster.ts'

/** Where a bench works. */
export interface BenchPlace {
  readonly url: string
  readonly home: string
  /** How this PostgreSQL keeps its promise, in its own words. */
  readonly durability: string
  leave(): Promise<void>
}

/** Opens one. */
export async function openPlace(): Promise<BenchPlace> {
  const home = await mkdtemp(join(tmpdir(), 'nivaran-bench-'))
  const postgres = await startPostgres({ home, log: () => undefined, fsync: true })
  const leave = async () => {
    await postgres.stop()
    await rm(home, { recursive: true, force: true })
  }
  const durability = await asOwner(postgres.url, async (client) => {
    const { rows } = await client.query<{ fsync: string; sync: string; version: string }>(
      `select current_setting('fsync') as fsync, current_setting('synchronous_commit') as sync,
         current_setting('server_version') as version`,
    )
    const [row] = rows
    if (row?.fsync !== 'on' || row.sync !== 'on') throw new Error('this PostgreSQL is not durable')
    return `PostgreSQL ${row.version}, fsync ${row.fsync}, synchronous_commit ${row.sync}`
  })
  return { url: postgres.url, home, durability, leave }
}
