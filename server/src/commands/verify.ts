/** `verify [code]`: walks the hash chains of the register. Reads only, as a role that can do nothing else. */
import { readCode } from '#core/grievance/code.ts'
import { openPool } from '#store/connection.ts'
import { type Verified, verify } from '#store/verify.ts'
import { type Command, type Desk, Plain } from './command.ts'
import { districtOf, withDatabase } from './database.ts'

/** Proves the register, or one grievance of it. */
export const verifyRegister: Command = {
  usage: 'verify [code]',
  does: {
    hi: 'रजिस्टर की जाँच: क्या हर कार्यवाही वैसी ही है जैसी लिखी गई थी',
    en: 'proves that every act of the register is as it was written',
  },
  async run(desk) {
    const code = codeOf(desk.args)
    const district = await districtOf(desk)
    const found = await withDatabase(desk, async (url) => {
      const pool = openPool({ url, max: 1, prepared: false, log: desk.note, role: 'nivaran_reader' })
      try {
        return await verify(pool, district, code)
      } catch (fault) {
        if ((fault as { code?: string }).code !== '42P01' && (fault as { code?: string }).code !== '22023')
          throw fault
        throw new Plain(
          'इस डेटाबेस में अभी रजिस्टर नहीं है। पहले एक बार npm start चलाएँ।',
          'This database has no register yet. Run npm start once first.',
        )
      } finally {
        await pool.end()
      }
    })
    return tell(desk, found)
  },
}

function codeOf([typed]: readonly string[]): string | undefined {
  if (typed === undefined) return undefined
  const code = readCode(typed)
  if (code !== undefined) return code
  throw new Plain(
    `"${typed}" पूरा शिकायत नंबर नहीं है। नंबर ऐसा दिखता है: ABH-PHE-26-00001-X`,
    `"${typed}" is not a whole code of a grievance. One looks like this: ABH-PHE-26-00001-X`,
  )
}

function tell({ say }: Desk, { grievances, acts, roots, broken }: Verified): number {
  say(`शिकायतें / grievances   ${grievances}`)
  say(`कार्यवाहियाँ / acts       ${acts}`)
  say(`दैनिक मुहरें / day roots  ${roots}`)
  if (!broken) {
    say('✔ रजिस्टर अक्षुण्ण है। / The register is whole.')
    return 0
  }
  say(`✖ कड़ी टूटी है / the first broken link: ${broken.where}: ${broken.why}`)
  say('  डेटाबेस को न छुएँ, बैकअप से मिलाएँ और जिला सूचना अधिकारी को बताएँ।')
  say('  Leave the database as it is, compare it with a backup, and tell the informatics officer.')
  return 1
}
