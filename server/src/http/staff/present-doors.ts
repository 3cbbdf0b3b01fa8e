/** Each account as the page of services shows it: what it heard and took last, what waits, and what it may still spend. */
import type { Health } from '#contract/live.ts'
import { DESK } from '#core/message/doors.ts'
import type { Alerts } from '#ports/alerts.ts'
import type { Channel } from '#ports/channel.ts'
import type { Outbox } from '#ports/outbox.ts'
import type { Pulls } from '#ports/pulls.ts'
import type { HeldTemplate } from '#ports/templates.ts'
import type { HttpHouse } from '../house.ts'

type Shown = Health['channels'][number]
type Many<T extends (...given: never[]) => Promise<readonly unknown[]>> = Awaited<ReturnType<T>>

/** The end of a token is asked of the service, so not at every look at the page. */
const TOKEN_EVERY_MS = 3_600_000

/** When tokens end, as the service said within the hour. */
export function tokenBook(now: () => Date): (door: Channel) => Promise<Date | undefined> {
  const known = new Map<string, { readonly askedAt: number; readonly ends: Date | undefined }>()
  return async ({ account, tokenEnds }) => {
    const at = now().getTime()
    const last = known.get(account)
    if (last && at - last.askedAt < TOKEN_EVERY_MS) return last.ends
    const ends = await tokenEnds?.()
    known.set(account, { askedAt: at, ends })
    return ends
  }
}

interface Observed {
  readonly circuits: Many<Outbox['circuits']>
  readonly queues: Many<Alerts['queues']>
  readonly habits: Many<Alerts['habits']>
  readonly taken: Many<Alerts['lastTaken']>
  readonly looks: Many<Pulls['list']>
  readonly held: readonly HeldTemplate[]
  readonly tokenEnds: (door: Channel) => Promise<Date | undefined>
}

/** All accounts with a service behind them; no service stands behind the desk. */
export async function presentDoors(
  house: HttpHouse,
  given: Pick<Observed, 'circuits' | 'held' | 'tokenEnds'>,
): Promise<Health['channels']> {
  const doors = [...house.channels.values()].filter(({ account }) => account !== DESK)
  const [queues, habits, taken, looks] = await Promise.all([
    house.alerts.queues(house.now()),
    house.alerts.habits(),
    house.alerts.lastTaken(doors.map(({ account }) => account)),
    house.pulls.list(),
  ])
  return Promise.all(
    doors.map((door) => presentDoor(house, door, { ...given, queues, habits, taken, looks })),
  )
}

async function presentDoor(house: HttpHouse, door: Channel, observed: Observed): Promise<Shown> {
  const isIts = (one: { readonly account: string }) => one.account === door.account
  const circuit = observed.circuits.find(isIts)
  const oldest = observed.queues.find(isIts)?.oldest
  const lastHeard = observed.habits
    .filter(isIts)
    .map(({ lastHeardAt }) => lastHeardAt)
    .toSorted((one, other) => other.getTime() - one.getTime())[0]
  const lastTaken = observed.taken.find(isIts)?.at
  const [ends, budgets] = await Promise.all([observed.tokenEnds(door), door.budgets?.(house.now()) ?? []])
  return {
    channel: door.name,
    account: door.account,
    address: door.address,
    open: circuit?.open ?? false,
    waiting: circuit?.waiting ?? 0,
    ...(circuit?.why === undefined ? {} : { why: circuit.why }),
    ...times({ since: circuit?.since, oldest, lastHeard, lastTaken }),
    ...looked(door, observed.looks),
    ...(door.sends ? { window: windowOf(door.sends) } : {}),
    ...(door.tokenEnds ? { token: times({ ends }) } : {}),
    ...(door.lists
      ? {
          templates: {
            known: house.index.templates.size,
            held: observed.held.filter(isIts).length,
          },
        }
      : {}),
    budgets: budgets.map((budget) => ({ ...budget })),
  }
}

function times<Name extends string>(
  given: Readonly<Record<Name, Date | undefined>>,
): { [name in Name]?: string } {
  const told = Object.entries<Date | undefined>(given).flatMap(([name, at]) =>
    at ? [[name, at.toISOString()]] : [],
  )
  return Object.fromEntries(told) as { [name in Name]?: string }
}

function looked({ account, name, pulls }: Channel, looks: Observed['looks']): Pick<Shown, 'look'> {
  const look = looks.find((one) => one.account === account && one.channel === name)
  if (!pulls || !look) return {}
  return {
    look: {
      next: look.again.toISOString(),
      ...times({ last: look.lookedAt }),
      ...(look.why === undefined ? {} : { why: look.why }),
    },
  }
}

function windowOf({ windowHours, brief }: NonNullable<Channel['sends']>): NonNullable<Shown['window']> {
  return { ...(Number.isFinite(windowHours) ? { hours: windowHours } : {}), approvedOnly: brief === true }
}
