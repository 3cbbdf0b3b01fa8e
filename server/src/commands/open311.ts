/** `open311`: keys of other people's programs. A key is drawn here, shown once and kept as its hash. */
import { createHash, randomBytes } from 'node:crypto'
import { newIds } from '#server/new-id.ts'
import { openPool } from '#store/connection.ts'
import { open311 as keysOf } from '#store/open311.ts'
import { type Command, Plain } from './command.ts'
import { districtOf, withDatabase } from './database.ts'

/** Makes a key, or ends one. */
export const open311: Command = {
  usage: 'open311 key|end <name>',
  does: {
    hi: 'ओपन311 से शिकायत भेजने वाले प्रोग्राम की कुंजी बनाता है (key) या बंद करता है (end)',
    en: 'makes the key of a program that sends grievances over Open311 (key), or ends it (end)',
  },
  async run(desk) {
    const [what, ...words] = desk.args
    const name = words.join(' ').trim()
    if ((what !== 'key' && what !== 'end') || name === '')
      throw new Plain(
        'ऐसे लिखें: open311 key <नाम> या open311 end <नाम>',
        'Write: open311 key <name> or open311 end <name>',
      )
    const district = await districtOf(desk)
    const key = randomBytes(24).toString('base64url')
    const hash = createHash('sha256').update(key).digest('hex')
    const at = new Date()
    const done = await withDatabase(desk, async (url) => {
      const pool = openPool({
        url,
        max: 1,
        prepared: false,
        log: desk.note,
        role: 'nivaran_program',
        district,
      })
      const keys = keysOf(pool, district)
      return (
        what === 'end'
          ? keys.endKey(name, at)
          : keys.makeKey({ id: newIds(() => at)(), name, hash, at }).then(() => true)
      ).finally(() => pool.end())
    })
    if (!done) throw new Plain(`"${name}" नाम की कोई चालू कुंजी नहीं है।`, `No key named "${name}" is in use.`)
    if (what === 'key') {
      desk.say(`api_key: ${key}`)
      desk.say(
        'यह कुंजी दोबारा नहीं दिखेगी; इसी नाम की पुरानी कुंजी बंद हो गई। / This key is not shown again; an older one of this name has ended.',
      )
    } else desk.say(`"${name}" बंद / ended`)
    return 0
  },
}
