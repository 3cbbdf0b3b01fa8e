/** The telephone of the rehearsal: an account at a service of telephony that exists nowhere, and the service itself. */
import { createHmac } from 'node:crypto'
import { createServer } from 'node:net'
import { dayOf } from '#core/clock/due.ts'
import { type DistrictIndex, personsOfPost } from '#core/district/find.ts'
import { loadDistrict } from '#services/district/load.ts'
import { startPhones } from '#world/phone-calls.ts'
import type { RehearsedCalls } from '#world/rehearsal-calls.ts'
import type { Config } from './config.ts'

/** The configuration with a simulated account, unless a real one is named. */
export async function simulatedTelephony(config: Config, secretKey: string): Promise<Config> {
  if (config.phone || config.whatsapp) return config
  const { lines = [] } = await loadDistrict(config.districtFolder)
  const line = lines.find(({ use }) => use === 'desk')?.number
  if (!line) return config
  const secret = (what: string) =>
    createHmac('sha256', secretKey).update(`telephone:${what}`).digest('hex').slice(0, 32)
  return {
    ...config,
    phone: {
      provider: 'exotel',
      line,
      secret: secret('hook'),
      url: `http://127.0.0.1:${await freePort()}`,
      recordingHosts: [],
      exotel: { sid: 'abhyas', key: secret('key'), token: secret('token') },
    },
  }
}

/** Starts the service of that account; undefined when the account is a real one. */
export async function startTelephones(
  config: Config,
  district: DistrictIndex,
): Promise<RehearsedCalls | undefined> {
  const { phone } = config
  if (!phone?.exotel || new URL(phone.url).hostname !== '127.0.0.1') return undefined
  const { sid, key, token } = phone.exotel
  const options = { clock: () => new Date(), account: sid, key, token, line: phone.line }
  const phones = await startPhones('exotel', options, Number(new URL(phone.url).port))
  const host = config.host === '0.0.0.0' ? '127.0.0.1' : config.host
  phones.hearAt(`http://${host}:${config.port}/hooks/phone/exotel/${phone.secret}`)
  return { phones, line: phone.line, desk: deskPhone(district) ?? phone.line }
}

/** The telephone of whoever takes calls. */
function deskPhone(index: DistrictIndex): string | undefined {
  const takers = index.district.posts.filter(({ roles }) => roles.includes('call-operator'))
  return takers.flatMap(({ code }) => personsOfPost(index, code, dayOf(new Date())))[0]?.phone
}

async function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}
