/**
 * What people at screens do, deed by deed: the access table is asked, the core decides, the act is recorded on top
 * of what the person had seen. The same stages, the same register as for messages; only the door is another.
 */
import { isOfDesk, mayDirect, mayDo } from '#core/access/may.ts'
import { dayOf } from '#core/clock/due.ts'
import { close } from '#core/closure/close.ts'
import { confirm } from '#core/contact/confirm.ts'
import { accept, type Decision, refuse } from '#core/decision.ts'
import { direct, toAnswer } from '#core/direction/direct.ts'
import { approveInterim, askInterim } from '#core/escalation/interim.ts'
import { reclass } from '#core/escalation/reclass.ts'
import { hear, reopen } from '#core/feedback/hear.ts'
import type { Act, Actor, Against } from '#core/grievance/acts.ts'
import type { Grievance } from '#core/grievance/grievance.ts'
import type { Nature } from '#core/grievance/nature.ts'
import { mayHaveBegun } from '#core/grievance/old.ts'
import type { AttachmentId, ConversationId, MessageId, PostCode } from '#core/ids.ts'
import { asideOf, isPublic } from '#core/message/doors.ts'
import { plainly } from '#core/message/outgoing.ts'
import { refer } from '#core/nodal/refer.ts'
import { isSetByDoor, timeClassFor } from '#core/routing/class.ts'
import { firstThatMayHold, isComplainedOf } from '#core/routing/climb.ts'
import { insteadOf, transfer } from '#core/routing/transfer.ts'
import { takeOffTrack } from '#core/track/take.ts'
import type { Conversation } from '#ports/conversations.ts'
import type { DeedName, Deeds, Officer, OnTop } from '#ports/deeds.ts'
import type { Held } from '#ports/register.ts'
import type { Together } from '#ports/store.ts'
import { registerByHand } from './2-registration/by-hand.ts'
import { joinByHand } from './2-registration/joining.ts'
import { contactAct } from './4-assignment/contact.ts'
import { sharing } from './4-assignment/share.ts'
import { tellAbove } from './4-assignment/tell-above.ts'
import { lostToVirus, reportOf } from './5-report/submit.ts'
import { actorFor, nodalOf } from './actor.ts'
import { againstOf } from './against.ts'
import type { House } from './house.ts'
import { settleOnTheSpot } from './on-the-spot.ts'
import { keepAtScreen } from './put-in.ts'
import { record, wholly } from './record.ts'
import { postOfDeed, trackDeeds } from './track/deeds.ts'
import { turnedAway } from './turned-away.ts'

type Decide = (
  held: Held,
  by: Actor,
  together: Together,
) => Promise<Decision<readonly Act[]>> | Decision<readonly Act[]>

/** All deeds, over one house. */
export function deedsOf(house: House): Deeds {
  const on = (deed: DeedName, who: Officer, code: string, body: OnTop, decide: Decide) =>
    doOn(house, deed, who, code, body, decide)
  const one = (act: Act) => accept([act])
  const only = (decided: Decision<Act>) => (decided.ok ? accept([decided.value]) : decided)
  return {
    register: (who, form) => register(house, who, form),
    joining: (who, code, body) =>
      on('joining', who, code, body, (held, by, together) =>
        joinByHand(house, together, held, by, who.person, body),
      ),
    routing: (who, code, body) =>
      on('routing', who, code, body, ({ grievance }) => routing(house, grievance, body)),
    amendment: (who, code, body) =>
      on('amendment', who, code, body, ({ grievance }) => amendment(house, grievance, body)),
    transfer: (who, code, body) =>
      on('transfer', who, code, body, ({ grievance }) => {
        const how = { reason: body.reason, byDesk: isOfDesk(who), day: dayOf(house.now()) }
        const moved = transfer(grievance, house.district, body.post, how)
        return moved.ok ? one(moved.value) : moved
      }),
    referral: (who, code, body) =>
      on('referral', who, code, body, ({ grievance }) => {
        const how = { posts: who.posts, reason: body.reason, day: dayOf(house.now()) }
        return only(refer(grievance, house.district, body.post, how))
      }),
    'turning-away': (who, code, body) => on('turning-away', who, code, body, () => one(turnedAway(body))),
    acceptance: (who, code, body) =>
      on('acceptance', who, code, body, () => one({ kind: 'accepted', person: who.person })),
    return: (who, code, body) =>
      on('return', who, code, body, () => one({ kind: 'returned', reason: body.reason })),
    question: (who, code, body) =>
      on('question', who, code, body, () => one({ kind: 'asked', what: body.what })),
    draft: (who, code, body) =>
      on('draft', who, code, body, async ({ id }, _by, together) => {
        const { messages } = await keepAtScreen(house, together, who.person, id, body.files)
        return one({ kind: 'drafted', text: body.text, messages })
      }),
    report: (who, code, body) =>
      on('report', who, code, body, async ({ id, grievance }, _by, together) => {
        const evidence = body.evidence as readonly AttachmentId[]
        const { messages } = await keepAtScreen(house, together, who.person, id, body.files)
        const report = await reportOf(house, together, grievance, {
          text: body.text,
          messages: [...(body.withDraft ? (grievance.draft?.messages ?? []) : []), ...messages],
          evidence,
          withoutAnswers: body.withoutAnswers,
        })
        return report.ok ? accept([report.value]) : report
      }),
    review: (who, code, body) =>
      on('review', who, code, body, async ({ grievance }, _by, together) => {
        const lost = await lostToVirus(house, together, grievance)
        if (lost !== '') return refuse('evidence-lacking', lost)
        return one({
          kind: 'reviewed',
          report: grievance.reports.length,
          ...(body.remark ? { remark: body.remark } : {}),
        })
      }),
    'sending-back': (who, code, body) =>
      on('sending-back', who, code, body, ({ grievance }) =>
        one({ kind: 'sent-back', report: grievance.reports.length, lacking: body.lacking }),
      ),
    word: (who, code, body) =>
      on('word', who, code, body, ({ grievance }) =>
        hear(grievance, body.word, [], body.lacking, house.now()),
      ),
    closure: (who, code, body) =>
      on('closure', who, code, body, ({ grievance }, by) => {
        const closed = close(grievance, by, house.now())
        return closed.ok ? accept([closed.value]) : closed
      }),
    reopening: (who, code, body) =>
      on('reopening', who, code, body, ({ grievance }) => {
        const reopened = reopen(grievance, house.district.district.settings, house.now())
        return reopened.ok ? accept([reopened.value, { kind: 'noted', text: body.reason }]) : reopened
      }),
    direction: (who, code, body) =>
      on('direction', who, code, body, ({ grievance }) => {
        const departments = body.directions.map(({ post }) => house.district.posts.get(post)?.department)
        const presides = (who.presidesOver ?? []).includes(code)
        if (!presides && !mayDirect(departments, who)) return refuse('other-department')
        return direct(grievance, house.district, body.directions, dayOf(house.now()))
      }),
    compliance: (who, code, body) =>
      on('compliance', who, code, body, async ({ id, grievance }, _by, together) => {
        if (!toAnswer(grievance, who.posts).some(({ id }) => id === body.direction))
          return refuse('unknown-direction')
        const put = await keepAtScreen(house, together, who.person, id, body.files)
        const evidence = [...(body.evidence as readonly AttachmentId[]), ...put.attachments]
        return one({
          kind: 'direction-answered',
          id: body.direction,
          text: body.text,
          messages: put.messages,
          evidence,
        })
      }),
    contact: (who, code, body) =>
      on('contact', who, code, body, ({ grievance }) => only(contactAct(grievance, body))),
    confirmation: (who, code, body) =>
      on('confirmation', who, code, body, ({ grievance }) => {
        const { settings } = house.district.district
        if (isOfDepartment(house, who, grievance)) return refuse('own-work')
        return confirm(grievance, body, settings, house.now())
      }),
    reclassification: (who, code, body) =>
      on('reclassification', who, code, body, ({ grievance }) =>
        only(reclass(grievance, body.timeClass, body.reason, house.district.district.settings)),
      ),
    interim: (who, code, body) =>
      on('interim', who, code, body, async ({ id, grievance }, by, together) => {
        const { messages } = await keepAtScreen(house, together, who.person, id, body.files)
        const { text, newDate } = body
        const asked = askInterim(grievance, house.district, { text, newDate, messages }, house.now())
        if (asked.ok) await tellAbove(house, together, id, grievance, by, asked.value)
        return only(asked)
      }),
    'interim-approval': (who, code, body) =>
      on('interim-approval', who, code, body, ({ grievance }) => only(approveInterim(grievance))),
    'interim-refusal': (who, code, body) =>
      on('interim-refusal', who, code, body, () => one({ kind: 'interim-refused', reason: body.reason })),
    sharing: (who, code, body) =>
      on('sharing', who, code, body, (held, _by, together) => sharing(house, together, held, who)),
    note: (who, code, body) =>
      on('note', who, code, body, async ({ id }, _by, together) => {
        const { messages } = await keepAtScreen(house, together, who.person, id, body.files)
        return one({ kind: 'noted', text: body.text, ...(messages.length > 0 ? { messages } : {}) })
      }),
    ...trackDeeds(house, on),
    answer: (who, conversation, body) => answer(house, who, conversation, body),
  }
}

async function doOn(
  house: House,
  deed: DeedName,
  who: Officer,
  code: string,
  { seq, key, direction }: OnTop & { readonly direction?: string },
  decide: Decide,
): Promise<Decision<Held>> {
  return wholly(house, async (together) => {
    const held = await together.register.findByCode(code)
    if (!held) return refuse('unknown-grievance')
    if (held.grievance.seq !== seq) {
      const repeated = await together.register.holdsKey(held.id, key)
      return repeated ? accept(held) : refuse('moved-meanwhile')
    }
    if (!mayDo(deed, held.grievance, who)) return refuse('act-not-yours')
    const by = actorFor(
      who,
      deed === 'compliance'
        ? directedPost(held.grievance, who, direction)
        : (postOfDeed(deed, held.grievance) ?? nodalOf(held.grievance, who) ?? held.grievance.post),
    )
    const acts = await decide(held, by, together)
    return acts.ok ? record(house, together, held, by, acts.value, key) : acts
  })
}

/** Nobody asks the citizen about the work of their own department. */
function isOfDepartment({ district }: House, { posts }: Officer, { department }: Grievance): boolean {
  return posts.some((post) => district.posts.get(post)?.department === department)
}

/** Registers; a post that was named instead of the one by the rules is routed to by the person themselves. */
async function register(house: House, who: Officer, form: Parameters<Deeds['register']>[1]) {
  const by = actorFor(who)
  const once = () =>
    wholly(house, async (together) => {
      const registered = await registerByHand(house, together, by, form)
      if (registered.ok && form.settled && registered.value.grievance.seq === 1)
        return settleOnTheSpot(house, together, registered.value, by, form.settled)
      if (!registered.ok || form.post === undefined || registered.value.grievance.seq > 1) return registered
      const routed = routing(house, registered.value.grievance, { ...form, post: form.post, seq: 1 })
      return routed.ok ? record(house, together, registered.value, by, routed.value) : routed
    })
  const registered = await once()
  return registered.ok || registered.refusal !== 'moved-meanwhile' ? registered : once()
}

/** The post of the person that a direction went to. */
function directedPost(grievance: Grievance, who: Officer, direction?: string): PostCode | undefined {
  return toAnswer(grievance, who.posts).find(({ id }) => id === direction)?.post
}

function routing(
  house: House,
  grievance: Grievance,
  body: Parameters<Deeds['routing']>[2],
): Decision<readonly Act[]> {
  const day = dayOf(house.now())
  const named = house.district.posts.get(body.post)
  if (!named) return refuse('unknown-post')
  if (isComplainedOf(house.district, named.code, grievance.against, day)) return refuse('complained-of')
  const instead = insteadOf(grievance, house.district, named.code, day)
  const post = instead ?? named
  const said = body.reason ?? ''
  const why = { hi: said || 'कंट्रोल रूम ने तय किया', en: said || 'decided by the control room' }
  return accept([
    {
      kind: 'routed',
      post: post.code as PostCode,
      level: Math.max(post.level, grievance.post === undefined ? 0 : grievance.level),
      why: instead
        ? {
            hi: `${why.hi}; ${named.nameHi} को भेजनी थी, पर तीन बार इधर-उधर जा चुकी है, इसलिए ऊपर`,
            en: `${why.en}; wanted for ${named.nameEn}, but moved sideways three times already, so up`,
          }
        : why,
    },
  ])
}

function amendment(
  house: House,
  grievance: Grievance,
  { subject, place, gist, since, against: post, nature, reason }: Parameters<Deeds['amendment']>[2],
): Decision<readonly Act[]> {
  if (subject !== undefined && !house.district.subjects.get(subject)?.parent) return refuse('unknown-subject')
  if (place !== undefined && !house.district.places.has(place)) return refuse('unknown-place')
  if (typeof post === 'string' && !house.district.posts.has(post)) return refuse('unknown-post')
  if (since !== undefined && !mayHaveBegun(since, dayOf(house.now()))) return refuse('days-not-possible')
  const against = typeof post === 'string' ? againstOf(house.district, post, dayOf(house.now())) : post
  return accept([
    {
      kind: 'amended',
      reason,
      ...(subject === undefined ? {} : { subject }),
      ...(place === undefined ? {} : { place }),
      ...(gist === undefined ? {} : { gist }),
      ...(since === undefined ? {} : { since }),
      ...(against === undefined ? {} : { against }),
      ...(nature === undefined ? {} : { nature }),
    },
    ...(nature === undefined
      ? classOfSubject(house, grievance, subject, reason)
      : classOfNature(house, { ...grievance, ...(subject ? { subject } : {}) }, nature, reason)),
    ...offTrack(house, grievance, subject),
    ...(against ? takenFrom(house, grievance, against) : []),
  ])
}

/**
 * It turned out to be about whoever has it: it is taken from them and goes above. A report of theirs that waits in
 * review is no answer to a grievance about themselves.
 */
function takenFrom(house: House, grievance: Grievance, against: Against): readonly Act[] {
  const { post, state, reports } = grievance
  const day = dayOf(house.now())
  const open = state === 'with_officer' || state === 'awaiting_complainant' || state === 'in_review'
  if (!post || !open || !isComplainedOf(house.district, post, against, day)) return []
  const words = 'शिकायत इसी अधिकारी के विरुद्ध है / the grievance is about this very officer'
  const senior = house.district.posts.get(against.post)?.reportsTo
  const to = senior && firstThatMayHold(house.district, senior, { against }, day)
  return [
    ...(state === 'in_review'
      ? [{ kind: 'sent-back', report: reports.length, lacking: words } as const]
      : []),
    to
      ? {
          kind: 'transferred',
          from: post,
          to: to.code as PostCode,
          level: Math.max(to.level, grievance.level),
          reason: words,
          way: 'up',
        }
      : { kind: 'returned', reason: words },
  ]
}

/** What turns out to be a suggestion, or none, has the class of what it is. */
function classOfNature(
  { district }: House,
  { timeClass, channel, source, subject: code }: Grievance,
  nature: Nature,
  reason: string,
): readonly Act[] {
  const subject = code === undefined ? undefined : district.subjects.get(code)
  const to = timeClassFor(district.district.settings, { channel, source, subject, nature })
  return to === timeClass ? [] : [{ kind: 'reclassed', from: timeClass, to, reason }]
}

/** Another subject has its own time class, unless the door or a person has set it. */
function classOfSubject(
  { district }: House,
  { timeClass, channel, source, reclassed, urgent }: Grievance,
  code: string | undefined,
  reason: string,
): readonly Act[] {
  const { settings } = district.district
  const subject = code === undefined ? undefined : district.subjects.get(code)
  if (!subject || reclassed > 0 || urgent?.taken || isSetByDoor(settings, { channel, source })) return []
  const to = subject.timeClass
  return to === timeClass
    ? []
    : [{ kind: 'reclassed', from: timeClass, to, reason: `${subject.nameHi}: ${reason}` }]
}

function offTrack({ district }: House, grievance: Grievance, subject: string | undefined): readonly Act[] {
  const act = subject === undefined ? undefined : takeOffTrack(grievance, district, subject)
  return act ? [act] : []
}

async function answer(
  house: House,
  who: Officer,
  id: Parameters<Deeds['answer']>[1],
  { text, key }: Parameters<Deeds['answer']>[2],
): ReturnType<Deeds['answer']> {
  return house.store.together(async (together) => {
    const found = await together.conversations.lock(id)
    if (!found) return refuse('unknown-conversation')
    const conversation = await inPrivate(house, together, found)
    if (!conversation || !isOpenFor(house, conversation)) return refuse('window-closed')
    const message = house.newId() as MessageId
    await together.outbox.put({
      id: message,
      conversation: conversation.id,
      intent: `answer:${who.person}:${key}`,
      outgoing: { ...plainly(text), typed: true },
      at: house.now(),
    })
    return accept({ message })
  })
}

/** What a person types is never said where everybody reads along, but aside, if the service has such a door. */
async function inPrivate(
  { channels, newId }: House,
  { conversations }: Together,
  conversation: Conversation,
): Promise<Conversation | undefined> {
  if (!isPublic(conversation.channel)) return conversation
  const aside = asideOf(channels.get(conversation.account)?.kin)
  return aside && conversations.openBeside(conversation.id, aside, newId() as ConversationId)
}

/** May a person's words go now at the door of this thread? */
function isOpenFor({ channels, now }: House, { account, lastHeardAt }: Conversation): boolean {
  const sends = channels.get(account)?.sends
  const hours = sends?.typedHours ?? sends?.windowHours ?? 0
  if (hours === Number.POSITIVE_INFINITY) return true
  return lastHeardAt !== undefined && now().getTime() - lastHeardAt.getTime() < hours * 3_600_000
}
