/**
 * Which addresses of the network are everybody's (IANA special-purpose registries, RFC 6890). All others lead into a
 * house: our own, the machine itself, or that of whoever runs our computers, which answers without asking who we are.
 */
import { BlockList, isIP } from 'node:net'

const OURS: readonly (readonly [string, number])[] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
]
/** Of the sixth version only these are given out, */
const GIVEN_OUT: readonly [string, number] = ['2000::', 3]
/** and of them these lead elsewhere: into tunnels, where an address of the fourth version hides, or into books. */
const HIDDEN: readonly (readonly [string, number])[] = [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
]

const inside = new BlockList()
for (const [net, bits] of OURS) inside.addSubnet(net, bits, 'ipv4')
for (const [net, bits] of HIDDEN) inside.addSubnet(net, bits, 'ipv6')
const outside = new BlockList()
outside.addSubnet(...GIVEN_OUT, 'ipv6')

/** May a stranger name this address? */
export function isPublicAddress(address: string): boolean {
  const version = isIP(address)
  if (version === 4) return !inside.check(address, 'ipv4')
  return version === 6 && outside.check(address, 'ipv6') && !inside.check(address, 'ipv6')
}
