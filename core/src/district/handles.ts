/**
 * The official handles of a district (M72): which one a message reached, and who answers for it. The two doors of one
 * service share their handle; letters, large or small, and the sign before a name make no difference.
 */
import type { District, OfficialHandle } from './district.ts'

const SERVICE: Readonly<Record<string, string>> = { messenger: 'facebook', 'x-message': 'x' }

/** The handle that has this address at this door. */
export function handleAt(
  { handles = [] }: Pick<District, 'handles'>,
  channel: string,
  address: string,
): OfficialHandle | undefined {
  return handles.find(
    (one) => serviceOf(one.channel) === serviceOf(channel) && plain(one.address) === plain(address),
  )
}

function serviceOf(channel: string): string {
  return SERVICE[channel] ?? channel
}

function plain(address: string): string {
  return address.trim().toLowerCase().replace(/^[@+]/, '')
}
