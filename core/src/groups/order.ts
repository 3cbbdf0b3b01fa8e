/**
 * A post into a group by chat: "ग्रुप BIJ: कल 11 बजे बैठक". The group is named by its code or by the beginning of its
 * name in either language; the words after the colon (or on the next line) are the post. A name that fits several
 * groups fits none, so that nothing goes to the wrong people.
 */
import type { Group } from '../district/district.ts'
import { neutral } from '../text/neutral.ts'

/** What was ordered: a group that is meant, or a name that none or several have. */
export interface GroupOrder {
  readonly group?: Group
  readonly named: string
  readonly text: string
}

const ORDER = /^\s*(?:ग्रुप|समूह|group|grup)\s+([^:：\n]{1,80}?)\s*[:：\n]\s*([\s\S]*)$/iu

/** The order in the words, if they begin like one. */
export function readGroupOrder(words: string, groups: readonly Group[]): GroupOrder | undefined {
  const [, named = '', text = ''] = ORDER.exec(words) ?? []
  if (named === '') return undefined
  const group = groupNamed(named, groups)
  return { named, text: text.trim(), ...(group ? { group } : {}) }
}

function groupNamed(named: string, groups: readonly Group[]): Group | undefined {
  const code = groups.find((one) => one.code.toLowerCase() === named.toLowerCase())
  if (code) return code
  const key = neutral(named)
  if (key === '') return undefined
  const names = ({ nameHi, nameEn }: Group) => [neutral(nameHi), neutral(nameEn)]
  const whole = groups.filter((one) => names(one).includes(key))
  const fits =
    whole.length > 0 ? whole : groups.filter((one) => names(one).some((name) => name.startsWith(key)))
  return fits.length === 1 ? fits[0] : undefined
}
