/** The telephone of the rehearsal: an account at a service of telephony that exists nowhere, and the service itself. */
import { createHmac } from 'node:crypto'
import { dayOf } from '#core/clock/due.ts'
import { type DistrictIndex, personsOfPost } from '#core/district/find.ts'
import { loadDistrict } from '#services/district/load.ts'
import { startPhones } from '#world/phone-calls.ts'
import type { RehearsedCalls } from '#world/rehearsal-calls.ts'
import type { PhoneAccount } from './accounts/phone.ts'
import type { Config } from './config.ts'

/** A simulated account, for the first line of the district; none where it has no line. */
export async function simulatedTelephony(
  config: Config,
  secretKey: string,
  port: number,
): Promise<PhoneAccount | undefined> {
  const { lines = [] } = await loadDistrict(config.districtFolder)
  const line = lines.find(({ use }) => use === 'desk')?.number
  if (!line) return undefined
  const secret = (what: string) =>
    createHmac('sha256', secretKey).update(`telephone:${what}`).digest('hex').slice(0, 32)
  return {
    provider: 'exotel',
    line,
    secret: secret('hook'),
    url: `http://127.0.0.1:${port}`,
    recordingHosts: [],
    exotel: { sid: 'abhyas', key: secret('key'), token: secret('token') },
  }
}

/** Starts the service of that account. */
export async function startTelephones(
  config: Config,
  district: DistrictIndex,
  phone: PhoneAccount,
): Promise<RehearsedCalls | undefined> {
  if (!phone.exotel) return undefined
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
