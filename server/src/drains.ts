/**
 * What runs by itself: envelopes are read, files fetched, messages delivered, and the house is kept in order. Each
 * sleeps until something is there for it; a commit anywhere in the program, or in another process, wakes it.
 */

import type { CallTold } from '#core/calls/call.ts'
import type { EnvelopeId } from '#core/ids.ts'
import { RETENTION } from '#core/retention/classes.ts'
import { countSeats } from '#http/figures/attendance.ts'
import type { ReadWords } from '#journey/1-intake/facts.ts'
import { hearFiling, hearWritten } from '#journey/1-intake/hear-filing.ts'
import { hearMessage } from '#journey/1-intake/hear-message.ts'
import { readBatch } from '#journey/1-intake/read.ts'
import type { House } from '#journey/house.ts'
import type { Channel } from '#ports/channel.ts'
import type { Filing, Written } from '#ports/filing.ts'
import type { Speech } from '#ports/speech.ts'
import { type Drain, startDrain } from '#queue/drain.ts'
import type { Queue } from '#queue/queue.ts'
import { inspect } from '#services/pictures/inspect.ts'
import { rememberPictures } from '#services/pictures/remember.ts'
import { sniff } from '#services/pictures/sniff.ts'
import type { StoreRoom } from '#store/open.ts'
import { watchDoors } from '#watch/alerts/look.ts'
import { draftDue } from '#watch/bulletin/draft.ts'
import { fetchRecordings } from '#watch/calls/fetch-recordings.ts'
import { hearCall } from '#watch/calls/hear-call.ts'
import { sweeping } from '#watch/charges/sweep.ts'
import { climbDue } from '#watch/clock/climb.ts'
import { deliverBatch } from '#watch/delivery/deliver.ts'
import { makeMirrorKeeper } from '#watch/delivery/mirror.ts'
import { makeShaper, WHATSAPP_PACES } from '#watch/delivery/shaper.ts'
import { makeFollower } from '#watch/figures/follow.ts'
import { fetchFiles } from '#watch/files/fetch-files.ts'
import { watchHearings } from '#watch/hearing/hearing.ts'
import { lookForHotSpots } from '#watch/hotspots/look.ts'
import { tellOfHotSpots } from '#watch/hotspots/tell.ts'
import { type LearningWatch, learnByNight } from '#watch/learning/learn.ts'
import { listenForNews, makeLook } from '#watch/news/look.ts'
import { remindPublisher } from '#watch/publication/remind.ts'
import { drawDue } from '#watch/quality/draw.ts'
import { reachOn } from '#watch/reach/reach.ts'
import { mailReports } from '#watch/reports/mail.ts'
import { keepRetention } from '#watch/retention/keep.ts'
import { awaitTranscript } from '#watch/speech/transcribe.ts'
import { watchWindows } from '#watch/window/window.ts'
import type { Config } from './config.ts'
import { mailerOf } from './report-mailer.ts'
import type { Scanning } from './scanning.ts'

interface DrainsSetting {
  readonly config: Config
  readonly house: House
  readonly store: StoreRoom
  readonly scanning: Scanning
  readonly queue: Queue
  readonly channels: ReadonlyMap<string, Channel>
  readonly read: ReadWords
  readonly learning: LearningWatch
  readonly speech: Speech
  /** Another process, or this one, took a new model. */
  readonly takeModels: () => Promise<void>
  /** Looks whether another process changed the district. */
  readonly administration: { refresh(): Promise<void>; version(): number }
  readonly log: (line: string) => void
  readonly clock: () => Date
  readonly idleMs?: number
}

const IDLE_MS = 2_000
const LOOK_MS = 60_000
/** What was written is found by its words after so long. */
const WORDS_MS = 10_000
const HOT_SPOTS_MS = 60_000
const UPKEEP_MS = 3_600_000
const DAY_MS = 86_400_000

/** Starts what this process's roles ask for, and wakes it by what the store tells. */
export function startDrains({
  config,
  house,
  store,
  scanning,
  queue,
  channels,
  read,
  learning,
  speech,
  takeModels,
  administration,
  log,
  clock,
  idleMs = IDLE_MS,
}: DrainsSetting): Pick<Drain, 'stop'> {
  const shaper = makeShaper(WHATSAPP_PACES)
  const common = { idleMs, log, clock }
  const reader = {
    house,
    envelopes: store.envelopes,
    desk: store.desk,
    channels,
    hear: (
      message: Parameters<typeof hearMessage>[3],
      envelope: { readonly channel: Channel['name']; readonly id: Parameters<typeof hearMessage>[4] },
    ) => hearMessage(house, read, envelope.channel, message, envelope.id),
    call: (told: CallTold) => hearCall(house, told),
    file: (filing: Filing, envelope: EnvelopeId) => hearFiling(house, read, filing, envelope),
    written: (written: Written, envelope: EnvelopeId) => hearWritten(house, read, written, envelope),
    fault: (why: unknown) =>
      log(`an envelope could not be read now: ${why instanceof Error ? (why.stack ?? why.message) : why}`),
  }
  const looking = { pulls: store.pulls, channels: [...channels.values()], now: clock, log }
  const working: Record<string, Drain> = config.roles.includes('worker')
    ? {
        envelopes: startDrain({ ...common, name: 'envelopes', batch: () => readBatch(reader) }),
        attachments: startDrain({
          ...common,
          name: 'attachments',
          batch: () =>
            fetchFiles({
              attachments: store.attachments,
              channels,
              files: house.files,
              inspect,
              remember: rememberPictures(store.prints, log),
              judge: scanning.judge,
              kept: (id, mime) => awaitTranscript(house, speech, id, mime),
              now: clock,
            }),
        }),
        scans: startDrain({
          ...common,
          name: 'scans',
          batch: () => scanning.waiting(({ id, mime = '' }) => awaitTranscript(house, speech, id, mime)),
        }),
        outbox: startDrain({
          ...common,
          name: 'outbox',
          batch: () =>
            deliverBatch({
              outbox: store.outbox,
              templates: store.templates,
              channels,
              files: house.files,
              now: clock,
              shaper,
              codeOf: house.codeOf,
            }),
        }),
        fallen: startDrain({
          ...common,
          name: 'fallen',
          batch: () => reachOn({ ...house, fallen: store.fallen, publicUrl: config.publicUrl }),
        }),
        recordings: startDrain({
          ...common,
          name: 'recordings',
          batch: () =>
            fetchRecordings({
              calls: store.calls,
              channels,
              files: house.files,
              judge: scanning.judge,
              sniff,
              now: clock,
            }),
        }),
        pulls: startDrain({ ...common, name: 'pulls', batch: makeLook(looking) }),
        figures: startDrain({
          ...common,
          name: 'figures',
          batch: makeFollower({
            figures: store.figures,
            district: () => house.district,
            version: administration.version,
          }),
        }),
        templates: startDrain({
          ...common,
          name: 'templates',
          batch: makeMirrorKeeper({ templates: store.templates, channels, log }),
        }),
      }
    : {}
  const charges = config.roles.includes('ticker')
    ? startDrain({ ...common, name: 'charges', batch: lookingAt(house, administration) })
    : undefined
  const ticking = config.roles.includes('ticker')
    ? [
        startDrain({
          ...common,
          idleMs: UPKEEP_MS,
          name: 'upkeep',
          batch: () => keepInOrder(store, clock()),
        }),
        startDrain({
          ...common,
          idleMs: LOOK_MS,
          name: 'bulletins',
          batch: () =>
            draftDue({
              ...store,
              district: house.district,
              countSeats: (days) =>
                countSeats({ index: house.district, windows: store.windows, now: clock }, days),
              now: clock,
            }),
        }),
        startDrain({
          ...common,
          idleMs: LOOK_MS,
          name: 'quality',
          batch: () => drawDue({ ...store, now: clock }),
        }),
        startDrain({
          ...common,
          idleMs: LOOK_MS,
          name: 'retention',
          batch: () => keepRetention({ ...house, retention: store.retention, files: scanning.shredder }),
        }),
        startDrain({
          ...common,
          idleMs: WORDS_MS,
          name: 'words',
          batch: async () => ((await store.followWords(clock())) ? 1 : 0),
        }),
        startDrain({
          ...common,
          idleMs: UPKEEP_MS,
          name: 'learning',
          batch: () => learnByNight(learning),
        }),
        startDrain({
          ...common,
          name: 'ladder',
          batch: () => climbDue({ ...house, ladder: store.ladder }),
        }),
        startDrain({
          ...common,
          name: 'alerts',
          batch: watchDoors({ ...house, ...seenOf(store), ...scannerOf(scanning) }),
        }),
        startDrain({
          ...common,
          name: 'windows',
          batch: () => watchWindows({ ...house, windows: store.windows }),
        }),
        startDrain({
          ...common,
          name: 'hearings',
          batch: () => watchHearings({ ...house, windows: store.windows }),
        }),
        startDrain({
          ...common,
          idleMs: Math.max(idleMs, HOT_SPOTS_MS),
          name: 'hot-spots',
          batch: async () => {
            const found = await lookForHotSpots({
              ...house,
              figures: store.figures,
              hotSpots: store.hotSpots,
            })
            await tellOfHotSpots({ ...house, hotSpots: store.hotSpots, publicUrl: config.publicUrl })
            return found
          },
        }),
        startDrain({
          ...common,
          idleMs: LOOK_MS,
          name: 'report-mails',
          batch: () => mailReports(mailerOf(house, store)),
        }),
        startDrain({
          ...common,
          idleMs: LOOK_MS,
          name: 'publisher',
          batch: async () => {
            await remindPublisher({ ...house, ...store, store, publicUrl: config.publicUrl })
            return 0
          },
        }),
      ]
    : []
  // Signals between processes may be lost; a district that is a minute old is the worst that comes of it.
  const lookingAgain = startDrain({
    ...common,
    idleMs: LOOK_MS,
    name: 'district',
    batch: () => lookAgain(administration),
  })
  const news = config.roles.includes('worker') ? listenForNews(looking) : { stop: async () => undefined }
  const unlisten = store.signals.listen((topic) => {
    if (topic === 'district') for (const drain of [lookingAgain, charges]) drain?.wake()
    else if (topic === 'model')
      void takeModels().catch((fault: Error) => log(`the new models: ${fault.message}`))
    else if (topic.startsWith('work:')) queue.wake(topic.slice(5))
    else working[topic]?.wake()
  })
  return {
    async stop() {
      unlisten()
      await Promise.all(
        [lookingAgain, news, charges, ...Object.values(working), ...ticking].map((drain) => drain?.stop()),
      )
    },
  }
}

/** What the look at the doors is given of the store. */
function seenOf({ alerts, outbox, templates, pulls, desk, scans }: StoreRoom) {
  return { alerts, outbox, templates, pulls, desk, scans }
}

function scannerOf({ scanner }: Scanning) {
  return scanner ? { scanner } : {}
}

/** Who answers today; a change of the district is looked at at once, a new day within the sleep of the drain. */
function lookingAt(house: House, administration: { refresh(): Promise<void> }): () => Promise<number> {
  const look = sweeping(house, administration.refresh)
  return async () => {
    await look()
    return 0
  }
}

async function lookAgain(administration: { refresh(): Promise<void> }): Promise<number> {
  await administration.refresh()
  return 0
}

/** Months are made ahead of their time, forms that nobody sent are erased after a week, files refused for a virus after
 * the time of their class, and the root of yesterday's acts is written down. */
async function keepInOrder(store: StoreRoom, now: Date): Promise<number> {
  await store.ensurePartitions(now)
  await store.web.erase(new Date(now.getTime() - 7 * DAY_MS))
  await store.scans.leave(new Date(now.getTime() - RETENTION.chat_media.days * DAY_MS), now)
  await store.writeRoot(new Date(now.getTime() - DAY_MS).toISOString().slice(0, 10))
  return 0
}
