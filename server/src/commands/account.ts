/** `account`: gives a person of the district a login, or a new password; the password is drawn here and shown once. */
import { randomBytes } from 'node:crypto'
import type { PersonId } from '#core/ids.ts'
import { openPool } from '#store/connection.ts'
import { staff } from '#store/staff.ts'
import { type Command, Plain } from './command.ts'
import { withDatabase } from './database.ts'
import { districtInUse } from './district-in-use.ts'

/** Makes the account, or sets its password anew. */
export const account: Command = {
  usage: 'account <login> <person>',
  does: {
    hi: 'जिले के किसी व्यक्ति (persons.csv का id) का लॉगिन बनाता है या पासवर्ड बदलता है',
    en: 'makes a login for a person of the district (id in persons.csv), or changes its password',
  },
  async run(desk) {
    const [login, id] = desk.args
    const district = await districtInUse(desk)
    if (!login || !id)
      throw new Plain(
        'लॉगिन और व्यक्ति दोनों बताएँ: account <login> <person>',
        'Name both: account <login> <person>',
      )
    const person = district.persons.find((one) => one.id === id)
    if (!person) throw new Plain(`"${id}" persons.csv में नहीं है।`, `"${id}" is not in persons.csv.`)
    const password = randomBytes(9).toString('base64url')
    await withDatabase(desk, async (url) => {
      const pool = openPool({
        url,
        max: 1,
        prepared: false,
        log: desk.note,
        role: 'nivaran_program',
        district: district.code,
      })
      await staff(pool, district.code)
        .setPassword(login, id as PersonId, password)
        .finally(() => pool.end())
    })
    desk.say(`${person.nameHi} / ${person.nameEn}`)
    desk.say(`login: ${login}`)
    desk.say(`password: ${password}`)
    desk.say('यह पासवर्ड दोबारा नहीं दिखेगा। / This password is not shown again.')
    return 0
  },
}
