/** The telephone door of the configuration, with the lines of the district as they are now. */
import { phone } from '#channels/phone/phone.ts'
import { lineOf } from '#core/calls/lines.ts'
import { isStaffed } from '#core/calls/staffed.ts'
import type { DistrictIndex } from '#core/district/find.ts'
import type { Channel } from '#ports/channel.ts'
import { type PhoneAccount, phoneKey } from './accounts/phone.ts'

const TIMEOUT_MS = 15_000

/** Opens it. */
export function phoneDoor(
  own: PhoneAccount,
  {
    publicUrl,
    district,
    now,
  }: { readonly publicUrl: string; readonly district: DistrictIndex; readonly now: () => Date },
): Channel {
  const { provider, line, secret, url, recordingHosts, exotel, ozonetel } = own
  const hookUrl = `${publicUrl}/hooks/phone/${provider}/${secret}`
  const common = {
    account: phoneKey(own),
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
    return phone({ ...common, provider, exotel: { ...exotel, line, hookUrl } })
  if (provider === 'ozonetel' && ozonetel)
    return phone({ ...common, provider, ozonetel: { ...ozonetel, line } })
  return phone({ ...common, provider: 'generic' })
}
