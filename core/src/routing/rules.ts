/**
 * Routing as data: the district's rules subject × place × channel → post (`routing.csv`). An empty part matches
 * everything. Of all rules that match, the most specific wins, compared in this order:
 *
 *   1 the place     the nearer before the farther: village, its police station, panchayat, block, …, none (`areas.ts`)
 *   2 the subject   the subject itself, then its heading, then none
 *   3 the channel   the door it came through, then none
 *
 * Two rules never have the same three parts (the loader refuses them), so there is always one most specific rule, and
 * the order of the rows means nothing. Where no rule matches, the department of the subject over the place decides
 * (`core/src/district/find.ts`).
 */
import type { RoutingRule } from '../district/district.ts'
import {
  type DistrictIndex,
  groundOf,
  type PostChoice,
  postFor,
  ruleKey,
  territoryOf,
} from '../district/find.ts'

/** What routing looks at. */
export interface Routable {
  readonly subject?: string | undefined
  readonly place?: number | undefined
  readonly channel?: string | undefined
}

/** The post that the district's rules name, with the rule if one decided and the reason in words. */
export function choosePost(
  index: DistrictIndex,
  asked: Routable & { readonly subject: string },
): (PostChoice & { readonly rule?: RoutingRule }) | undefined {
  const rule = ruleFor(index, asked)
  const post = rule && index.posts.get(rule.post)
  return post ? { post, rule, why: ruleReason(index, rule) } : postFor(index, asked.subject, asked.place)
}

/** The most specific rule that matches. */
export function ruleFor(
  index: DistrictIndex,
  { subject, place, channel }: Routable,
): RoutingRule | undefined {
  if (index.rules.size === 0) return undefined
  const heading = subject === undefined ? undefined : index.subjects.get(subject)?.parent
  const ground = place === undefined ? [] : groundOf(index, place)
  for (const there of [...ground, undefined])
    for (const about of distinct(subject, heading))
      for (const door of distinct(channel)) {
        const rule = index.rules.get(ruleKey(parts(about, there, door)))
        if (rule) return rule
      }
  return undefined
}

/** The rule in words, as it stands in the act. */
export function ruleReason(index: DistrictIndex, rule: RoutingRule): PostChoice['why'] {
  const { subject, channel, post } = rule
  const about = subject === undefined ? undefined : index.subjects.get(subject)
  const there = territoryOf(index, rule)
  const to = index.posts.get(post)
  const hi = [
    about && `विषय “${about.nameHi}”`,
    there && `क्षेत्र ${there.nameHi}`,
    channel && `माध्यम ${doorOf(channel).hi}`,
  ]
  const en = [
    about && `subject “${about.nameEn}”`,
    there && `area ${there.nameEn}`,
    channel && `channel ${doorOf(channel).en}`,
  ]
  return {
    hi: `जिले का नियम: ${hi.filter(Boolean).join(', ') || 'सभी शिकायतें'} → ${to?.nameHi ?? post}`,
    en: `rule of the district: ${en.filter(Boolean).join(', ') || 'all grievances'} → ${to?.nameEn ?? post}`,
  }
}

const DOORS: Readonly<Record<string, PostChoice['why']>> = {
  whatsapp: { hi: 'व्हाट्सऐप', en: 'WhatsApp' },
  facebook: { hi: 'फेसबुक', en: 'Facebook' },
  x: { hi: 'एक्स', en: 'X' },
  email: { hi: 'ईमेल', en: 'e-mail' },
  sms: { hi: 'एसएमएस', en: 'SMS' },
  phone: { hi: 'फोन', en: 'telephone' },
  walkin: { hi: 'काउंटर', en: 'counter' },
  letter: { hi: 'पत्र', en: 'letter' },
  web: { hi: 'वेबसाइट', en: 'website' },
  open311: { hi: 'ओपन311', en: 'Open311' },
}

function doorOf(channel: string): PostChoice['why'] {
  return DOORS[channel] ?? { hi: channel, en: channel }
}

/** From the most specific to none. */
function distinct(...all: readonly (string | undefined)[]): readonly (string | undefined)[] {
  return [...all.filter((one) => one !== undefined), undefined]
}

function parts(subject: string | undefined, there: number | string | undefined, channel: string | undefined) {
  return {
    ...(subject === undefined ? {} : { subject }),
    ...(typeof there === 'number' ? { place: there } : there === undefined ? {} : { area: there }),
    ...(channel === undefined ? {} : { channel }),
  }
}
