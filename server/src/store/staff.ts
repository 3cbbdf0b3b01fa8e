/** Accounts of staff and their sessions. A password is kept as scrypt, a token as SHA-256; neither can be read back. */
import { createHash, randomBytes, type ScryptOptions, scrypt, timingSafeEqual } from 'node:crypto'
import type { PersonId } from '#core/ids.ts'
import type { Staff } from '#ports/staff.ts'
import { type Pool, statement } from './connection.ts'

const COST = { N: 16_384, r: 8, p: 1 }
const LENGTH = 32

const SET = statement(
  'staff-set-password',
  `with account as (
     insert into staff_account (district, login, person, password) values ($1, $2, $3, $4)
     on conflict (district, login) do update set person = $3, password = $4)
   delete from session where district = $1 and person = $3`,
)
const FIND = statement(
  'staff-find',
  'select person, password from staff_account where district = $1 and login = $2',
)
const OPEN = statement(
  'session-open',
  `with over as (delete from session where district = $1 and until <= $5)
   insert into session (district, token, person, until) values ($1, $2, $3, $4)`,
)
const SESSION = statement(
  'session-find',
  'select person from session where district = $1 and token = $2 and until > $3',
)
const CLOSE = statement('session-close', 'delete from session where district = $1 and token = $2')

/** Fulfils the port over PostgreSQL. */
export function staff(pool: Pool, district: number): Staff {
  const find = async (login: string) =>
    (await pool.run<{ person: PersonId; password: string }>(FIND, [district, plainLogin(login)]))[0]
  return {
    async setPassword(login, person, password) {
      // Whoever was logged in with the old password is not any more.
      await pool.run(SET, [district, plainLogin(login), person, await hashPassword(password)])
    },
    hasAccount: async (login) => (await find(login)) !== undefined,
    async check(login, password) {
      const account = await find(login)
      const right = await isRight(password, account?.password ?? (await nobody))
      return right ? account?.person : undefined
    },
    async openSession(person, now, hours) {
      const token = randomBytes(32).toString('base64url')
      const until = new Date(now.getTime() + hours * 3_600_000)
      await pool.run(OPEN, [district, hashToken(token), person, until, now])
      return { token, until }
    },
    async session(token, now) {
      return (await pool.run<{ person: PersonId }>(SESSION, [district, hashToken(token), now]))[0]?.person
    },
    async closeSession(token) {
      await pool.run(CLOSE, [district, hashToken(token)])
    },
  }
}

/** A password that nobody has: whoever tries an unknown login waits as long as for a wrong password. */
const nobody = hashPassword(randomBytes(LENGTH).toString('hex'))

function plainLogin(login: string): string {
  return login.trim().toLowerCase().replaceAll('\0', '').toWellFormed()
}

function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}

async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16)
  const key = await derive(password, salt, COST)
  return ['scrypt', COST.N, COST.r, COST.p, salt.toString('base64'), key.toString('base64')].join(':')
}

async function isRight(password: string, kept: string): Promise<boolean> {
  const [, N, r, p, salt = '', key = ''] = kept.split(':')
  const expected = Buffer.from(key, 'base64')
  const given = await derive(password, Buffer.from(salt, 'base64'), {
    N: Number(N),
    r: Number(r),
    p: Number(p),
  })
  return given.length === expected.length && timingSafeEqual(given, expected)
}

function derive(password: string, salt: Buffer, cost: ScryptOptions): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    scrypt(password.normalize('NFC'), salt, LENGTH, { ...cost, maxmem: 64 * 1024 * 1024 }, (fault, key) =>
      fault ? reject(fault) : resolve(key),
    )
  })
}
