/**
 * The program: opens every room and introduces them to each other. Reading this file from top to bottom is reading
 * the order in which the house wakes; stopping is the same way back.
 */
import { join } from 'node:path'
import { Registry } from 'prom-client'
import { takeUpload } from '#channels/desk/take-upload.ts'
import type { Tell } from '#channels/sms/send.ts'
import type { DistrictIndex } from '#core/district/find.ts'
import { unpack } from '#core/model/pack.ts'
import { caseRow } from '#core/publication/rows.ts'
import { MODELS } from '#core/reading/teach.ts'
import { buildHttp } from '#http/build.ts'
import { sealedWord, signerOf, trackingLink } from '#http/links.ts'
import type { ReadWords } from '#journey/1-intake/facts.ts'
import { hearOut } from '#journey/1-intake/hear-out.ts'
import { makeReadWords, type Readers, readersOf } from '#journey/1-intake/reading.ts'
import { hearClient, registerFromClient } from '#journey/2-registration/by-client.ts'
import { takeBridgeRow } from '#journey/2-registration/over-bridge.ts'
import { slipPaper } from '#journey/2-registration/slip.ts'
import { reportPaper } from '#journey/5-report/report-paper.ts'
import { clusterDeedsOf } from '#journey/cluster.ts'
import { deedsOf } from '#journey/deeds.ts'
import { holdingOf } from '#journey/holding.ts'
import type { House } from '#journey/house.ts'
import { markingOf } from '#journey/marking.ts'
import { numberingOf } from '#journey/numbering.ts'
import { citizenDeedsOf } from '#journey/one-citizen.ts'
import { provingOf } from '#journey/proving.ts'
import { qualityDeedsOf } from '#journey/quality.ts'
import { orderPaper } from '#journey/track/order-paper.ts'
import type { Administration } from '#ports/administration.ts'
import type { Channel } from '#ports/channel.ts'
import type { Papers } from '#ports/papers.ts'
import { openQueue, type Queue } from '#queue/queue.ts'
import { bhashini } from '#services/bhashini/bhashini.ts'
import { settingsBook } from '#services/district/describe.ts'
import { districtFiles, loadDistrict, readDistrictFolder } from '#services/district/load.ts'
import { hideAside } from '#services/hiding/hide.ts'
import { loadModels, type Models } from '#services/model/models.ts'
import { relearnAside } from '#services/model/relearn.ts'
import { written } from '#services/opendata/stream.ts'
import { papers } from '#services/papers/papers.ts'
import { inspect } from '#services/pictures/inspect.ts'
import { rememberPictures } from '#services/pictures/remember.ts'
import { forCitizen, pageOf, pagesOf, thumbnail } from '#services/pictures/shrink.ts'
import { withoutTraces } from '#services/pictures/silence.ts'
import { sniff } from '#services/pictures/sniff.ts'
import { sheets } from '#services/sheets/sheets.ts'
import { openStore, type StoreRoom } from '#store/open.ts'
import { openAdministration } from '#watch/administration/administration.ts'
import { presentCase, printing } from '#watch/bulletin/print.ts'
import { callDeedsOf } from '#watch/calls/deeds.ts'
import { chargingOf } from '#watch/charges/order.ts'
import { sittingDeeds } from '#watch/hearing/sit.ts'
import { measuring } from '#watch/hotspots/observe.ts'
import { planDeedsOf } from '#watch/plans/deeds.ts'
import { publishing } from '#watch/publication/publishing.ts'
import { tellingOf } from '#watch/reach/tell.ts'
import { reportMailDeeds } from '#watch/reports/deeds.ts'
import { closedNow, ourAccounts } from './accounts/accounts.ts'
import type { WhatsappAccount } from './accounts/whatsapp.ts'
import type { Config } from './config.ts'
import { doorsOf } from './doors.ts'
import { startDrains } from './drains.ts'
import { groupDeedsOf } from './group-deeds.ts'
import { districtWithLand } from './land.ts'
import { type Logins, openLogins } from './logins.ts'
import { newIds } from './new-id.ts'
import { press } from './press.ts'
import { openScanning } from './scanning.ts'
import { workersOf } from './workers.ts'

export interface ProgramSetting {
  readonly config: Config
  /** An owner's URL of a PostgreSQL that is up. */
  readonly databaseUrl: string
  /** True when no other process works on this database: what a dead one had in hand is taken up at once. */
  readonly alone?: boolean
  readonly secretKey: string
  /** The account on which citizens write: the district's own, or the simulated one. */
  readonly account: WhatsappAccount
  readonly consoleFolder: string
  readonly log: (line: string) => void
  /** Where the doors write their log; standard output when nothing is said. */
  readonly doorLog?: { write(line: string): void }
  readonly clock?: () => Date
  /** How long sleeping parts sleep before they look by themselves. */
  readonly idleMs?: number
  /** Makes the papers; tests that print hundreds may give a lighter one. */
  readonly papers?: Papers
}

/** A running program. */
export interface Program {
  readonly app: ReturnType<typeof buildHttp>
  readonly store: StoreRoom
  readonly queue: Queue
  readonly house: House
  readonly district: DistrictIndex
  readonly administration: Administration
  readonly logins: Logins
  /** Opens the doors; until then nothing from outside comes in. */
  listen(): Promise<string>
  stop(): Promise<void>
}

/** Where the models lie that came with the program. */
const ROOT = join(import.meta.dirname, '../..')

/** Wakes the house. */
export async function startProgram(setting: ProgramSetting): Promise<Program> {
  const { config, log, secretKey, clock = () => new Date() } = setting
  const newId = newIds(clock)
  const folder = await readDistrictFolder(config.districtFolder)
  const { code } = await loadDistrict(config.districtFolder)
  const store = await openStore({
    url: setting.databaseUrl,
    district: code,
    newId,
    log,
    prepared: config.preparedStatements,
  })
  await store.ensurePartitions(clock())
  const administration = await openAdministration({
    changes: store.changes,
    files: districtFiles,
    folder,
    withLand: (changed) => districtWithLand(changed, store.places, clock()),
    now: clock,
    log,
    tell: () => store.signals.raise(['district']),
  })
  const district = administration.index
  if (setting.alone) await store.envelopes.takeBack()
  const queue = await openQueue({
    url: setting.databaseUrl,
    log,
    clock,
    ...(setting.idleMs ? { pollSeconds: Math.max(0.5, setting.idleMs / 1000) } : {}),
  })
  store.setEnqueue(queue.enqueue)

  const scanning = openScanning({ config, scans: store.scans, now: clock })
  const { disk, files } = scanning
  const first = { ...config.first, whatsapp: setting.account }
  const own = district.district.accounts ?? []
  const { accounts, closed } = ourAccounts(first, own, config.given)
  for (const { account, why } of closed)
    log(`the ${account.service} account ${account.code} stays closed: ${why}`)
  const { spending, segments } = store
  const tell: Tell = (notice) => store.desk.keepServiceNotice({ ...notice, at: clock(), alarming: true })
  const doors = doorsOf({
    ...{ accounts, publicUrl: config.publicUrl, district, secretKey, files: disk, spending, segments, tell },
    tokens: store.tokens,
    live: config.mode === 'live',
    now: clock,
  })
  const [channel] = doors
  const channels = new Map<string, Channel>(doors.map((door) => [door.account, door]))
  for (const door of doors)
    if (channels.get(door.account) !== door)
      log(`two doors have the name ${door.account}: only the last is open`)
  const sign = signerOf(secretKey)
  let models = await loadModels(ROOT)
  const house: House = {
    store,
    district,
    policy: administration.version,
    channel,
    channels,
    files,
    papers: setting.papers ?? papers(),
    pictureForCitizen: forCitizen,
    filmForCitizen: withoutTraces,
    pressing: () => models.urgency,
    log,
    now: clock,
    newId,
    codeOf: (proof) => sealedWord(sign, proof),
    trackingLink: (code) => trackingLink(config.publicUrl, sign, code),
  }
  const measure = measuring({ figures: store.figures, hotSpots: store.hotSpots, district })
  await store.figures.introduce(introduced(district))
  const charging = chargingOf({ administration, district, handovers: store.handovers, now: clock })
  const lessons = models.subjects.label.lessons
  const takeModels = async () => {
    for (const taught of MODELS) {
      const newest = await store.learning.newest(taught, lessons)
      if (newest) models = { ...models, [taught]: unpack(newest.model) }
    }
  }
  await takeModels()
  const readers = readersFor(administration.current, () => models)
  const logins = await openLogins({ config, staff: store.staff, district, secretKey, now: clock })
  const metrics = new Registry()
  const deeds = deedsOf(house)
  const read: ReadWords = (...words) => makeReadWords(readers(), district)(...words)
  const speech = bhashini({
    setting: () => district.district.settings.speech,
    given: config.given,
    now: clock,
  })
  const app = buildHttp({
    desk: store.desk,
    deeds,
    groups: store.groupsDesk,
    groupDeeds: groupDeedsOf(house),
    staff: store.staff,
    envelopes: store.envelopes,
    outbox: store.outbox,
    templates: store.templates,
    live: store.live,
    learning: store.learning,
    alerts: store.alerts,
    pulls: store.pulls,
    windows: store.windows,
    confirmations: store.confirmations,
    toTell: store.toTell,
    telling: tellingOf(house),
    figures: store.figures,
    stateFigures: store.stateFigures,
    publications: store.publications,
    publishing: publishing(house),
    quality: store.quality,
    service: store.service,
    qualityDeeds: qualityDeedsOf(house),
    bulletins: store.bulletins,
    dataFile: written,
    dataOf: (row) => caseRow(presentCase(district, row)),
    printing: printing({ ...house, ...store, district, press, hide: hideAside, publicUrl: config.publicUrl }),
    hotSpots: store.hotSpots,
    measure,
    plans: store.plansDesk,
    nodal: store.nodal,
    planDeeds: planDeedsOf({ ...house, hotSpots: store.hotSpots, measure }),
    planPaper: house.papers.plan,
    districtPaper: house.papers.district,
    places: store.places,
    files,
    attachments: store.attachments,
    ...scanning.shown,
    reportPaper: (held, report, language) =>
      store.together((together) => reportPaper(house, together, held, report, language)),
    orderPaper: (held, step, language) =>
      store.together((together) => orderPaper(house, together, held, step, language)),
    handovers: store.handovers,
    calls: store.calls,
    callDeeds: callDeedsOf(house),
    charging,
    handoverPaper: house.papers.handover,
    sittings: store.sittings,
    sittingDeeds: sittingDeeds({
      store,
      sittings: store.sittings,
      windows: store.windows,
      deeds,
      district,
      now: clock,
      newId,
    }),
    sittingPaper: house.papers.sitting,
    posterPaper: house.papers.poster,
    posterCode: house.papers.code,
    slipPaper: (held, language, size) =>
      store.together((together) => slipPaper(house, together, held, language, size)),
    alike: store.alike,
    clusterDeeds: clusterDeedsOf(house),
    citizens: store.citizens,
    citizenDeeds: citizenDeedsOf(house),
    web: store.web,
    proving: provingOf(house),
    readPlaces: (words) => {
      const { whichPlace, places } = makeReadWords(readers(), district)(words, {
        afterReport: false,
        told: '',
      })
      if (whichPlace.length > 0) return { codes: whichPlace }
      const codes = places.map(({ code }) => code)
      return { codes, ...(codes[0] === undefined ? {} : { likely: codes[0] }) }
    },
    transcripts: store.transcripts,
    hearOut: (who, attachment, words) => hearOut(house, read, who, attachment, words),
    speech,
    open311: store.open311,
    registerFromClient: (client, form) => registerFromClient(house, client, form),
    hearClient: (client, word) => hearClient(house, client, word),
    newId,
    bridges: store.bridges,
    takeBridgeRow: (who, system, row) => takeBridgeRow(house, who, system, row),
    numbering: numberingOf(house),
    marking: markingOf(house),
    retention: store.retention,
    holding: holdingOf(house),
    sheets,
    reportMails: store.reportMails,
    reportMailDeeds: reportMailDeeds({ ...house, reportMails: store.reportMails }),
    takeUpload: takeUpload({
      files,
      sniff,
      inspect,
      remember: rememberPictures(store.prints, log),
      judge: scanning.judge,
      smaller: forCitizen,
    }),
    together: store.together,
    file: (code) => store.together(({ register }) => register.findByCode(code)),
    get district() {
      return district.district
    },
    index: district,
    channels,
    closedAccounts: () => closedNow(own, closed, district.district.accounts ?? []),
    pictures: { forCitizen, thumbnail, pageOf, pagesOf },
    get reading() {
      return readers()
    },
    administration,
    settingsBook,
    now: clock,
    ready: store.ready,
    metrics,
    config: {
      mode: config.mode,
      publicUrl: config.publicUrl,
      secretKey,
      rehearsalLogins: logins.rehearsalLogins,
      consoleFolder: setting.consoleFolder,
      sessionHours: 12,
      ...(logins.administrator ? { administrator: logins.administrator } : {}),
      ...(config.apiToken ? { apiToken: config.apiToken } : {}),
    },
    log: { level: config.logLevel, ...(setting.doorLog ? { stream: setting.doorLog } : {}) },
  })
  const drains = startDrains({
    config,
    house,
    store,
    scanning,
    queue,
    channels,
    administration,
    learning: {
      learning: store.learning,
      subjects: () => administration.current().district.subjects,
      lessons,
      relearn: (taught, corrections, tree, inUse) =>
        relearnAside({ root: ROOT, taught, corrections, subjects: tree, inUse }),
      now: clock,
      log,
    },
    takeModels,
    read,
    speech,
    log,
    clock,
    ...(setting.idleMs ? { idleMs: setting.idleMs } : {}),
  })
  if (config.roles.includes('worker')) await queue.work(workersOf(house, charging, speech))

  return {
    app,
    store,
    queue,
    house,
    district,
    administration,
    logins,
    listen: () => app.listen({ host: config.host, port: config.port }),
    async stop() {
      await app.close()
      await drains.stop()
      await queue.stop()
      await store.close()
    },
  }
}

/** The district as the others of the same database are to know it. */
function introduced({ district, places }: DistrictIndex): Parameters<StoreRoom['figures']['introduce']>[0] {
  const { nameHi, nameEn, stateHi, stateEn, code } = district
  const population = places.get(code)?.population
  return { nameHi, nameEn, stateHi, stateEn, ...(population === undefined ? {} : { population }) }
}

/** The tables by which words are read, made anew when the district is another or something was learnt. */
function readersFor(current: () => DistrictIndex, learnt: () => Models): () => Readers {
  let made: { readonly of: DistrictIndex; readonly by: Models; readonly readers: Readers } | undefined
  return () => {
    const index = current()
    const by = learnt()
    if (made?.of !== index || made.by !== by) made = { of: index, by, readers: readersOf(index, by) }
    return made.readers
  }
}
