/** Choosing a person by name or by the post they hold, in either script. */
import { type ComboboxItem, Select } from '@mantine/core'
import { useMemo } from 'react'
import type { Charges } from '#contract/charges.ts'
import { best, flat } from '../parts/match.ts'
import { useTongue } from '../words/tongue.tsx'

const LIMIT = 60

/** The field. */
export function PersonPicker({
  label,
  persons,
  value,
  onChange,
  error,
}: {
  label: string
  persons: Charges['persons']
  value: string | undefined
  onChange: (id: string | undefined) => void
  error: string | undefined
}) {
  const { words, pick } = useTongue()
  const { data, texts } = useMemo(() => {
    const texts = new Map(
      persons.map(({ id, name, post }) => [id, [name.hi, name.en, post?.hi ?? '', post?.en ?? '']]),
    )
    const data = persons.map(({ id, name, post }) => ({
      value: id,
      label: post ? `${pick(name)} · ${pick(post)}` : pick(name),
    }))
    return { data, texts }
  }, [persons, pick])
  return (
    <Select
      label={label}
      placeholder={words.charges.fields.personHint}
      data={data}
      value={value ?? null}
      onChange={(id) => onChange(id ?? undefined)}
      error={error}
      searchable
      limit={LIMIT}
      comboboxProps={{ shadow: 'md', withinPortal: true }}
      maxDropdownHeight={300}
      nothingFoundMessage={words.pick.nothing}
      filter={({ options, search, limit }) => best(flat<ComboboxItem>(options), search, texts, limit)}
    />
  )
}
