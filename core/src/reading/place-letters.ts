/** How far two spellings of a name are from each other, and which of two that sound alike is the nearer one. */
import type { Word } from '../text/words.ts'
import { type Bearer, writtenOf } from './place-index.ts'

/**
 * Of several places whose names sound so, those that are written most alike: कुसुमपूर is कुसुमपुर before कुसुमपुरा. Lengths of
 * i and u, nasal signs and half letters count for nothing; failing that, whether the name ends in an a.
 */
export function likelier(
  bearers: readonly Bearer[],
  positions: readonly number[],
  name: readonly Pick<Word, 'text'>[],
): readonly number[] {
  if (positions.length < 2) return []
  const said = writtenOf(name)
  const alike = (to: (text: string) => string | boolean) => {
    const own = to(said)
    return bearers
      .filter(({ at, written }) => written !== '' && positions.includes(at) && to(written) === own)
      .map(({ at }) => at)
  }
  const close = alike(closely)
  return close.length > 0 ? close : alike((text) => /[aाआ]$/.test(text))
}

function closely(text: string): string {
  if (/^[a-z]/.test(text))
    return text
      .replace(/ee|y/g, 'i')
      .replace(/oo/g, 'u')
      .replace(/(?<=s)h/g, '')
      .replace(/w/g, 'v')
      .replace(/(.)\1+/g, '$1')
  return text.replace(/[ंँ्]/g, '').replace(/[ीईूऊशषणव]/g, (sign) => SHORT[sign] ?? sign)
}

const SHORT: Readonly<Record<string, string>> = {
  'ी': 'ि', ई: 'इ', 'ू': 'ु', ऊ: 'उ', श: 'स', ष: 'स', ण: 'न', व: 'ब',
} // biome-ignore format: a table

/** In a short word two letters exchanged make another word. */
const LONG = 6

/** Letters to change, leave out, put in or exchange to come from one to the other; anything over `limit` counts as over it. */
export function distance(a: string, b: string, limit: number): number {
  if (a === b) return 0
  if (Math.abs(a.length - b.length) > limit) return limit + 1
  const turns = a.length >= LONG
  let before: readonly number[] = []
  let row: readonly number[] = Array.from({ length: b.length + 1 }, (_, at) => at)
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i]
    for (let j = 1; j <= b.length; j += 1) {
      const changed = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      const least = Math.min(changed, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1)
      const turned = turns && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      next.push(turned ? Math.min(least, (before[j - 2] ?? 0) + 1) : least)
    }
    before = row
    row = next
  }
  return row[b.length] ?? 0
}
