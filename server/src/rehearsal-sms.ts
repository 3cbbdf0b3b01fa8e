/** The simulated gateway for SMS of a rehearsal: an account that exists nowhere, and simple telephones to try it with. */
import { createHmac } from 'node:crypto'
import { type SmsWorld, startSms } from '#world/sms.ts'
import { smsRehearsalRoutes } from '#world/sms-rehearsal.ts'
import type { SmsAccount } from './accounts/sms.ts'
import type { Config } from './config.ts'
import type { Program } from './program.ts'

/** The account, at a port of this machine that is free. */
export function simulatedSms({ publicUrl }: Config, secretKey: string, port: number): SmsAccount {
  const secret = (what: string) =>
    createHmac('sha256', secretKey).update(`${publicUrl}:sms:${what}`).digest('hex')
  return {
    gateway: 'cdac',
    url: `http://127.0.0.1:${port}`,
    user: 'rehearsal',
    password: secret('password'),
    secureKey: secret('key'),
    entityId: '1001000000000000001',
    address: '919000000900',
    hookSecret: secret('hook'),
    limits: { day: 5000, month: 100_000 },
  }
}

/** Who has a telephone that can do no more; the first are citizens who are not on WhatsApp at all. */
const PEOPLE = [
  ['919000000111', 'लक्ष्मी देवी'],
  ['919000000112', 'भोला राम'],
  ['919000000101', 'सुनीता देवी'],
  ['919000000102', 'Ramesh Yadav'],
] as const

/** Starts the gateway and shows its telephones in the program. */
export async function rehearseSms(
  program: Program,
  { host, port }: Pick<Config, 'host' | 'port'>,
  account: SmsAccount,
): Promise<SmsWorld> {
  const { district } = program.district
  const sms = await startSms(
    {
      ...account,
      ledger: (district.smsTemplates ?? []).map(({ gatewayId, ...one }) => ({
        ...one,
        ...(gatewayId ? { flow: gatewayId } : {}),
      })),
      clock: () => new Date(),
    },
    Number(new URL(account.url).port),
  )
  const here = host === '0.0.0.0' ? '127.0.0.1' : host
  sms.state.hook = `http://${here}:${port}/hooks/sms/${account.gateway}/${account.hookSecret}`
  for (const [number, name] of PEOPLE) sms.phone(number, name)
  await smsRehearsalRoutes(program.app, sms, '/rehearsal/sms', {
    service: `${district.nameHi} · ${account.address}`,
    back: '/rehearsal',
    apps: '/rehearsal/apps',
  })
  return sms
}
