/** Why it is a hot spot, in a sentence; and what became of it, in another. */
import type { EffectKind } from './effect.ts'
import { WINDOW_DAYS } from './rule.ts'

/** The numbers of a hot spot. */
export interface Reasons {
  readonly n: number
  readonly complainants: number
  readonly expected: number
  readonly usual?: number
  readonly rate: number
  readonly elsewhere: number
  readonly chance: number
  readonly tests: number
}

interface Named {
  readonly place: { readonly hi: string; readonly en: string }
  readonly subject: { readonly hi: string; readonly en: string }
}

/** The sentence in both languages. */
export function whyOf(
  reasons: Reasons,
  { place, subject }: Named,
): { readonly hi: string; readonly en: string } {
  const { n, complainants, expected, usual, rate, elsewhere } = reasons
  const hoped =
    expected < 1
      ? { hi: 'एक से भी कम की अपेक्षा थी', en: 'less than one' }
      : {
          hi: `${round(expected)} की अपेक्षा थी (${round(n / expected)} गुना)`,
          en: `${round(expected)} (${round(n / expected)} times)`,
        }
  const past = {
    hi: usual === undefined ? 'पहले का लेखा अभी नहीं है' : `पहले इतने ही दिनों में औसतन ${round(usual)} आती थीं`,
    en:
      usual === undefined
        ? 'there is no record of before yet'
        : `before, as many days brought ${round(usual)}`,
  }
  return {
    hi: `${place.hi} में “${subject.hi}” की ${WINDOW_DAYS} दिन में ${n} शिकायतें ${complainants} लोगों से आईं; ${past.hi}, और इस मौसम व आबादी के हिसाब से ${hoped.hi}। प्रति 10 हज़ार आबादी यहाँ ${round(rate)}, बाकी जिले में ${round(elsewhere)}। ${chanceHi(reasons)}`,
    en: `${place.en} had ${n} grievances on “${subject.en}” from ${complainants} people in ${WINDOW_DAYS} days; ${past.en}, and the season and the population let expect ${hoped.en}. To 10,000 people ${round(rate)} here, ${round(elsewhere)} in the rest of the district. ${chanceEn(reasons)}`,
  }
}

function chanceHi({ chance, tests }: Reasons): string {
  return `संयोग से ऐसा ${oneIn(chance).toLocaleString('en-IN')} में एक बार होता; ${tests.toLocaleString('en-IN')} जगह-विषय एक साथ जाँचे गए, यह ध्यान में रखा गया है।`
}

function chanceEn({ chance, tests }: Reasons): string {
  return `Chance alone would do that once in ${oneIn(chance).toLocaleString('en-IN')} times; that ${tests.toLocaleString('en-IN')} pairs of place and subject were looked at is allowed for.`
}

/** Nobody believes more than a thousand million. */
function oneIn(chance: number): number {
  const times = Math.min(1e9, 1 / chance)
  return Number(times.toPrecision(times < 100 ? 1 : 2))
}

function round(n: number): number {
  return n >= 10 ? Math.round(n) : Math.round(n * 10) / 10
}

/** What the effect is called. */
export const EFFECT_WORDS = {
  early: { hi: 'अभी मापना जल्दी होगा', en: 'too early to measure' },
  over: { hi: 'असर हुआ: अब सामान्य', en: 'it worked: usual again' },
  less: { hi: 'कम हुआ, पर अभी सामान्य नहीं', en: 'less, but not usual yet' },
  same: { hi: 'कोई स्पष्ट बदलाव नहीं', en: 'no clear change' },
  more: { hi: 'और बढ़ा', en: 'it grew' },
} as const satisfies Record<EffectKind, { readonly hi: string; readonly en: string }>
