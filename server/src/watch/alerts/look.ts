/**
 * The look at the doors: what was observed of each is judged by `core/src/alerts`, and compared with what was told. Two
 * tickers at once make no difference: a trouble is one row, and only who writes it tells.
 */
import { HABIT_DAYS, type Observed, OVER_MS, type Trouble, troublesOf } from '#core/alerts/trouble.ts'
import { DESK } from '#core/message/doors.ts'
import { templateKey } from '#core/message/template-state.ts'
import type { DoorAlert } from '#ports/alerts.ts'
import type { Channel } from '#ports/channel.ts'
import { ECHO_MEMORY_MS, makeEcho } from './echo.ts'
import { makeScannerLook } from './scanner.ts'
import { tellBegun, tellOver } from './tell.ts'
import type { Alerted, AlertWatch } from './watcher.ts'

const EVERY_MS = 60_000
const TOKEN_EVERY_MS = 3_600_000
/** One that ends is asked for more often: whoever renewed it wants to see that it is well. */
const ENDING_EVERY_MS = 900_000
const DAY_MS = 86_400_000

/** A look whenever a minute has gone by; answers how many messages began or ended. */
export function watchDoors(watch: AlertWatch): () => Promise<number> {
  let lookedAt = 0
  const tokens = new Map<string, { readonly askedAt: number; readonly ends?: Date }>()
  const tokenEnds = async ({ account, tokenEnds: ask }: Channel, now: Date): Promise<Date | undefined> => {
    if (!ask) return undefined
    const known = tokens.get(account)
    const every = known?.ends ? ENDING_EVERY_MS : TOKEN_EVERY_MS
    if (known && now.getTime() - known.askedAt < every) return known.ends
    const ends = await ask()
    tokens.set(account, { askedAt: now.getTime(), ...(ends ? { ends } : {}) })
    return ends
  }
  const echoOf = makeEcho(watch)
  const lookAtScanner = makeScannerLook(watch)
  return async () => {
    const now = watch.now()
    if (now.getTime() - lookedAt < EVERY_MS) return 0
    lookedAt = now.getTime()
    const judged = [...(await observeAll(watch, { tokenEnds, echoOf }, now)), ...(await lookAtScanner(now))]
    return settle(watch, judged, now)
  }
}

interface Asking {
  readonly tokenEnds: (door: Channel, now: Date) => Promise<Date | undefined>
  readonly echoOf: ReturnType<typeof makeEcho>
}

interface Judged {
  readonly door: Alerted
  readonly troubles: readonly Trouble[]
}

async function observeAll(
  { alerts, outbox, templates, pulls, channels, district }: AlertWatch,
  { tokenEnds, echoOf }: Asking,
  now: Date,
): Promise<readonly Judged[]> {
  await alerts.count(now, new Date(now.getTime() - HABIT_DAYS * DAY_MS))
  const [echoes, habits, queues, circuits, held, looks, refused] = await Promise.all([
    alerts.echoes(new Date(now.getTime() - ECHO_MEMORY_MS)),
    alerts.habits(),
    alerts.queues(now),
    outbox.circuits(),
    templates.held(),
    pulls.list(),
    alerts.refusedRecordings(),
  ])
  const doors = [...channels.values()].filter(({ account, name }) => account !== DESK && name !== 'web')
  return Promise.all(
    doors.map(async (door) => {
      const isIts = (one: { readonly account: string }) => one.account === door.account
      const circuit = circuits.find(isIts)
      const queue = queues.find(isIts)
      const recordings = door.telephone && refused.find(isIts)
      const look = looks.find((one) => isIts(one) && one.channel === door.name)
      const habit = habits.find((one) => isIts(one) && one.channel === door.name)
      const [spent, ends, echoSince] = await Promise.all([
        door.spent?.(now),
        tokenEnds(door, now),
        echoOf(door, echoes, now),
      ])
      const observed: Observed = {
        templates: held.filter((one) => isIts(one) && district.templates.has(templateKey(one))),
        hours: habit?.hours ?? [],
        ...(habit ? { lastHeardAt: habit.lastHeardAt } : {}),
        ...(circuit?.open && circuit.since
          ? { stopped: { since: circuit.since, why: circuit.why ?? '' } }
          : {}),
        ...(queue ? { queue } : {}),
        ...(look?.why !== undefined
          ? { look: { wellUntil: look.lookedAt ?? look.knownAt, why: look.why } }
          : {}),
        ...(recordings ? { recordings } : {}),
        ...(spent === undefined ? {} : { spent }),
        ...(ends ? { tokenEnds: ends } : {}),
        ...(echoSince ? { echoSince } : {}),
      }
      return { door, troubles: troublesOf(observed, now) }
    }),
  )
}

async function settle(watch: AlertWatch, judged: readonly Judged[], now: Date): Promise<number> {
  const open = await watch.alerts.open()
  let told = 0
  for (const { door, troubles } of judged)
    for (const trouble of troubles) {
      const known = open.find((alert) => isOne(alert, door, trouble))
      if (!known) told += await begin(watch, door, trouble, now)
      else if (known.wellSince) await watch.store.together(({ alerts }) => alerts.lasts(known.id))
    }
  for (const alert of open) {
    const mine = judged.find(({ door }) => door.account === alert.account && door.name === alert.channel)
    if (mine?.troubles.some((trouble) => isOne(alert, mine.door, trouble))) continue
    if (!alert.wellSince) await watch.store.together(({ alerts }) => alerts.well(alert.id, now))
    else if (now.getTime() - alert.wellSince.getTime() >= OVER_MS)
      told += await end(watch, mine?.door, { ...alert, wellSince: alert.wellSince }, now)
  }
  return told
}

function isOne(alert: DoorAlert, door: Alerted, { kind, about }: Trouble): boolean {
  return (
    alert.account === door.account &&
    alert.channel === door.name &&
    alert.kind === kind &&
    alert.about === about
  )
}

function begin(watch: AlertWatch, door: Alerted, trouble: Trouble, now: Date): Promise<number> {
  return watch.store.together(async (together) => {
    const alert = { ...trouble, id: watch.newId(), account: door.account, channel: door.name }
    const begun = { ...alert, since: trouble.since ?? now }
    if (!(await together.alerts.begin(begun, now))) return 0
    await tellBegun(watch, together, door, begun)
    return 1
  })
}

/** Of a door that is no more nobody needs to hear that it is well. */
function end(
  watch: AlertWatch,
  door: Alerted | undefined,
  alert: DoorAlert & { readonly wellSince: Date },
  now: Date,
): Promise<number> {
  return watch.store.together(async (together) => {
    if (!(await together.alerts.end(alert.id, now))) return 0
    if (door) await tellOver(watch, together, door, alert)
    return 1
  })
}
