/** The telephone door of the configuration, with the lines of the district as they are now. */
import { phone } from '#channels/phone/phone.ts'
import { lineOf } from '#core/calls/lines.ts'
import { isStaffed } from '#core/calls/staffed.ts'
import type { DistrictIndex } from '#core/district/find.ts'
import type { Channel } from '#ports/channel.ts'
import type { PhoneAccount } from './accounts/phone.ts'

const TIMEOUT_MS = 15_000

/** Opens it. */
export function phoneDoor(
  { provider, line, secret, url, recordingHosts, exotel, ozonetel }: PhoneAccount,
  {
    publicUrl,
    district,
    now,
  }: { readonly publicUrl: string; readonly district: DistrictIndex; readonly now: () => Date },
): Channel {
  const hookUrl = `${publicUrl}/hooks/phone/${provider}/${secret}`
  const common = {
    line,
    secret,
    url,
    recordingHosts,
    timeoutMs: TIMEOUT_MS,
    isStaffed: (number: string | undefined) => {
      const { lines = [], calendar } = district.district
      return isStaffed(lineOf(lines, number), calendar, now())
    },
  }
  if (provider === 'exotel' && exotel)
    return phone({
      ...common,
      provider,
      account: `exotel:${exotel.sid}`,
      exotel: { ...exotel, line, hookUrl },
    })
  if (provider === 'ozonetel' && ozonetel)
    return phone({
      ...common,
      provider,
      account: `ozonetel:${ozonetel.user}`,
      ozonetel: { ...ozonetel, line },
    })
  return phone({ ...common, provider: 'generic', account: `phone:${line}` })
}
