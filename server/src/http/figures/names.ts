/** What stands beside numbers: names of what they are cut by, and times as people are told them. */
import type { StepTime } from '#contract/figures.ts'
import type { DistrictIndex } from '#core/district/find.ts'
import type { Step } from '#core/figures/measures.ts'
import { type Bin, quantile } from '#core/figures/statistics.ts'
import type { By } from '#ports/figures.ts'
import type { Words } from '../house.ts'
import { departmentName, placeName, postName, sourceName, subjectName } from '../names.ts'

/** Median and p90 of each step that happened. */
export function timesOf(bins: { readonly [S in Step]?: readonly Bin[] }): Record<string, StepTime> {
  return Object.fromEntries(
    Object.entries(bins).flatMap(([step, own]) => {
      const median = quantile(own, 0.5)
      const p90 = quantile(own, 0.9)
      const of = own.reduce((sum, { n }) => sum + n, 0)
      return median === undefined || p90 === undefined ? [] : [[step, { median, p90, of }]]
    }),
  )
}

/** What a value of a dimension is called. */
export function nameOf(index: DistrictIndex, by: By, code: string): Words {
  if (code === '') return { hi: 'अज्ञात', en: 'not known' }
  switch (by) {
    case 'block':
    case 'panchayat':
    case 'village':
      return placeName(index, Number(code))
    case 'subject':
      return subjectName(index, code)
    case 'department':
      return departmentName(index, code)
    case 'post':
      return postName(index, code)
    case 'source':
      return sourceName(index, code)
    case 'channel':
      return DOORS[code] ?? { hi: code, en: code }
    case 'class': {
      const time = Object.entries(index.district.settings.timeClasses).find(([one]) => one === code)?.[1]
      return time
        ? { hi: `${code} · ${time.nameHi}`, en: `${code} · ${time.nameEn}` }
        : { hi: code, en: code }
    }
    case 'month':
      return { hi: MONTHS.hi.format(new Date(code)), en: MONTHS.en.format(new Date(code)) }
    default:
      return { hi: code, en: code }
  }
}

const month = { month: 'long', year: 'numeric', timeZone: 'UTC' } as const
const MONTHS = { hi: new Intl.DateTimeFormat('hi-IN', month), en: new Intl.DateTimeFormat('en-IN', month) }

const DOORS: Readonly<Record<string, Words>> = {
  whatsapp: { hi: 'वॉट्सऐप', en: 'WhatsApp' },
  messenger: { hi: 'मैसेंजर', en: 'Messenger' },
  facebook: { hi: 'फ़ेसबुक', en: 'Facebook' },
  x: { hi: 'एक्स', en: 'X' },
  'x-message': { hi: 'एक्स संदेश', en: 'X message' },
  instagram: { hi: 'इंस्टाग्राम', en: 'Instagram' },
  youtube: { hi: 'यूट्यूब', en: 'YouTube' },
  email: { hi: 'ईमेल', en: 'E-mail' },
  sms: { hi: 'एसएमएस', en: 'SMS' },
  phone: { hi: 'फ़ोन', en: 'Telephone' },
  walkin: { hi: 'काउंटर', en: 'Counter' },
  letter: { hi: 'पत्र', en: 'Letter' },
  screen: { hi: 'स्क्रीन', en: 'Screen' },
  web: { hi: 'वेबसाइट', en: 'Website' },
  open311: { hi: 'ओपन311', en: 'Open311' },
}
