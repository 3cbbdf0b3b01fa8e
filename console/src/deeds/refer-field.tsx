/** To whom a nodal officer gives it: back up to the one from whom it came, or on to one below. */

import { Select } from '@mantine/core'
import type { File } from '#contract/grievances.ts'
import { byNames } from '../parts/match.ts'
import { nodalEn, nodalHi } from '../words/nodal.ts'
import { useTongue } from '../words/tongue.tsx'

interface Props {
  file: File
  chosen: string | undefined
  onChoose: (post: string | undefined) => void
  error: string | undefined
}

/** The choice, the way back first. */
export function ReferField({ file, chosen, onChoose, error }: Props) {
  const { language, pick } = useTongue()
  const words = language === 'hi' ? nodalHi : nodalEn
  const to = file.nodal?.to ?? []
  const group = (way: 'down' | 'back') => ({
    group: words.ways[way],
    items: to.filter((one) => one.way === way).map(({ code, name }) => ({ value: code, label: pick(name) })),
  })
  return (
    <Select
      label={words.to}
      placeholder={words.choose}
      data={[group('back'), group('down')].filter(({ items }) => items.length > 0)}
      value={chosen ?? null}
      onChange={(post) => onChoose(post ?? undefined)}
      error={error}
      searchable
      filter={byNames(to)}
      nothingFoundMessage={words.nobody}
      comboboxProps={{ withinPortal: true }}
    />
  )
}
