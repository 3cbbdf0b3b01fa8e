/**
 * The official handles of a district (M72): which one a message reached, and who answers for it. The two doors of one
 * service share their handle; letters, large or small, and the sign before a name make no difference.
 */
/** An official handle, page or mailbox, and whose it is: what reaches it and leads nowhere else goes to its owner. */
export interface OfficialHandle {
  readonly channel: string
  /** As people write it: `@dm_abhyas`, `dm@example.in`. */
  readonly address: string
  readonly level: 'state' | 'district' | 'department'
  readonly department?: string
  /** The post that answers for it. */
  readonly owner: string
}

const SERVICE: Readonly<Record<string, string>> = { messenger: 'facebook', 'x-message': 'x' }

/** The handle that has this address at this door. */
export function handleAt(
  { handles = [] }: { readonly handles?: readonly OfficialHandle[] },
  channel: string,
  address: string,
): OfficialHandle | undefined {
  return handles.find(
    (one) => serviceOf(one.channel) === serviceOf(channel) && plain(one.address) === plain(address),
  )
}

/** Services at which one of our accounts may answer what was said to another; at the others a talk belongs to its account. */
const ANSWERED_BY_OTHERS: readonly string[] = ['x', 'email']

/** Handles of a post from which it may answer what came in at this door. */
export function ownHandles(
  { handles = [] }: { readonly handles?: readonly OfficialHandle[] },
  channel: string,
  post: string,
): readonly string[] {
  if (!ANSWERED_BY_OTHERS.includes(channel)) return []
  return handles.filter((one) => one.channel === channel && one.owner === post).map(({ address }) => address)
}

function serviceOf(channel: string): string {
  return SERVICE[channel] ?? channel
}

function plain(address: string): string {
  return address.trim().toLowerCase().replace(/^[@+]/, '')
}
