/** `schema`: the shape of the data as the migrations make it, on a throw-away database. `db/schema.sql` is this text. */
import { dumpSchema } from '#store/dump.ts'
import { migrate } from '#store/migrations.ts'
import { newTestDatabase } from '#store/postmaster/temporary.ts'
import type { Command } from './command.ts'

/** Prints the shape of the data. */
export const schema: Command = {
  usage: 'schema',
  does: { hi: 'डेटा का ढाँचा छापता है (db/schema.sql)', en: 'prints the shape of the data (db/schema.sql)' },
  async run({ say, note }) {
    const database = await newTestDatabase()
    try {
      await migrate(database.url, () => undefined)
      say((await dumpSchema(database.url)).trimEnd())
    } catch (fault) {
      note('the throw-away database could not be made')
      throw fault
    } finally {
      await database.drop()
    }
    return 0
  },
}
