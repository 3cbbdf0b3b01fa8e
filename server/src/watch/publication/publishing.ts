/** What the publisher does at the screen: each is one act, and the row the public reads, in one transaction. */
import { maySee } from '#core/access/may.ts'
import { mayPublish } from '#core/access/publication.ts'
import { accept, type Decision, refuse } from '#core/decision.ts'
import { placeName } from '#core/district/names.ts'
import type { Act, ActOf } from '#core/grievance/acts.ts'
import type { Grievance } from '#core/grievance/grievance.ts'
import { mayFollow } from '#core/grievance/next.ts'
import { writePublicNumber } from '#core/publication/number.ts'
import { numberNow, publish, retract, withhold } from '#core/publication/publishable.ts'
import type { Officer } from '#ports/deeds.ts'
import type { Publishing, Settled } from '#ports/publication.ts'
import type { Held } from '#ports/register.ts'
import type { Together } from '#ports/store.ts'
import type { PublicationHouse } from './offer.ts'

/** Fulfils the port. */
export function publishing(house: PublicationHouse): Publishing {
  return {
    publish: (who, code, body) =>
      decided(house, who, code, body, async (held, together) => {
        const { grievance } = held
        const standing = numberNow(grievance)
        const tried = publish(grievance, house.district, body, standing ?? '')
        // A number is drawn only for what becomes public.
        if (!tried.ok || standing !== undefined) return tried
        return publish(grievance, house.district, body, await nextNumber(house, together))
      }),
    withhold: (who, code, body) =>
      decided(house, who, code, body, async ({ grievance }) => withhold(grievance, body.reason, body.words)),
    retract: (who, code, body) =>
      decided(house, who, code, body, async ({ grievance }) => retract(grievance, body.reason, body.words)),
  }
}

type Decide = (held: Held, together: Together) => Promise<Decision<Act>>

async function decided(
  house: PublicationHouse,
  who: Officer,
  code: string,
  { seq, key }: { readonly seq: number; readonly key: string },
  decide: Decide,
): Promise<Decision<Held>> {
  return house.store.together(async (together) => {
    const held = await together.register.findByCode(code)
    if (!held || !maySee(held.grievance, who)) return refuse('unknown-grievance')
    const post = who.posts[0]
    if (!mayPublish(who) || post === undefined) return refuse('act-not-yours')
    if (await together.register.holdsKey(held.id, key)) return accept(held)
    const act = await decide(held, together)
    if (!act.ok) return act
    if (!mayFollow(held.grievance, act.value.kind)) return refuse('act-not-possible-now')
    const at = house.now()
    const by = { kind: 'officer', person: who.person, post } as const
    const proposed = [{ act: act.value, by, policy: house.policy() }]
    const appended = await together.register.append(held.id, seq, proposed, at, key)
    if (!appended.ok) return appended
    const { grievance } = appended.value
    const round = grievance.publication?.round ?? grievance.reopened
    await together.publications.settle(held.id, round, settledBy(house, grievance, act.value, at))
    return appended
  })
}

async function nextNumber({ now }: PublicationHouse, { register }: Together): Promise<string> {
  const year = Number(
    new Intl.DateTimeFormat('en', { year: 'numeric', timeZone: 'Asia/Kolkata' }).format(now()),
  )
  return writePublicNumber(year, await register.nextSerial('public record', year))
}

function settledBy(house: PublicationHouse, grievance: Grievance, act: Act, at: Date): Settled {
  if (act.kind === 'published') return asPublished(house, grievance, act, at)
  if (act.kind === 'withheld') return { state: 'withheld', at, reason: act.reason }
  if (act.kind === 'retracted') return { state: 'retracted', at, reason: act.reason }
  throw new Error(`nothing of publication: ${act.kind}`)
}

function asPublished(
  { district }: PublicationHouse,
  { subject, department }: Grievance,
  { number, revision, gist, report, place, reason }: ActOf<'published'>,
  at: Date,
): Settled {
  const named = [
    subject === undefined ? undefined : district.subjects.get(subject),
    district.departments.get(department),
  ].flatMap((one) => (one ? [one.nameHi, one.nameEn] : []))
  const placed =
    place === undefined ? [] : [placeName(district, place, 'hi'), placeName(district, place, 'en')]
  return {
    state: 'published',
    at,
    number,
    revision,
    gist,
    report,
    names: [...named, ...placed, number].join(' '),
    ...(place === undefined ? {} : { place }),
    ...(reason === undefined ? {} : { reason }),
  }
}
