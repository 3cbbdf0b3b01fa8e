/** One cell or value as a field to fill in, by what it is: words, a number, a day, a choice, or a code found by its name. */
import { type ComboboxItem, MultiSelect, Select, TagsInput, Textarea, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useMemo, useState } from 'react'
import type { Field, Named } from '#contract/settings.ts'
import { usePlaces } from '../ask/answers.ts'
import { useNames } from '../ask/settings.ts'
import { best } from '../parts/match.ts'
import { useTongue } from '../words/tongue.tsx'
import { useDrafting } from './drafting.tsx'

interface Given {
  readonly field: Field
  readonly value: string
  readonly onChange: (value: string) => void
  readonly names: Named
  readonly error?: string | undefined
  readonly disabled?: boolean
  readonly label?: string
  readonly emptyWord?: string
}

const look = {
  // A field at the edge of a drawer must not lose its list again and again while it is scrolled into sight.
  comboboxProps: { shadow: 'md', withinPortal: true, hideDetached: false },
  maxDropdownHeight: 260,
} as const

/** The field, its value always as the text of a cell. */
export function FieldInput(given: Given) {
  const { words, pick } = useTongue()
  const { field, value, onChange, error, disabled = false } = given
  const common = {
    label: given.label ?? pick(field.label),
    error,
    disabled,
    withAsterisk: field.required,
    ...(field.required ? {} : { description: undefined }),
  }
  const text = {
    ...common,
    value,
    onChange: (event: { currentTarget: { value: string } }) => onChange(event.currentTarget.value),
  }
  if (field.to === 'place') return <PlaceCell {...given} />
  if (field.kind === 'choices' || (field.kind === 'list' && field.to)) return <ManyCells {...given} />
  if (field.kind === 'list')
    return (
      <TagsInput
        {...common}
        value={parts(value)}
        onChange={(all) => onChange(all.join(';'))}
        splitChars={[';', ',']}
        acceptValueOnBlur
      />
    )
  if (field.kind === 'yes-no')
    return (
      <Select
        {...common}
        {...look}
        data={[
          { value: 'true', label: words.settings.yes },
          { value: 'false', label: words.settings.no },
        ]}
        value={value === '' ? null : value}
        onChange={(chosen) => onChange(chosen ?? '')}
        clearable={!field.required}
      />
    )
  if (field.kind === 'choice')
    return (
      <Select
        {...common}
        {...look}
        data={(field.choices ?? []).map((choice) => ({ value: choice.value, label: pick(choice.label) }))}
        value={value === '' ? null : value}
        onChange={(chosen) => onChange(chosen ?? '')}
        clearable={!field.required}
        placeholder={given.emptyWord ?? ''}
      />
    )
  if (field.to) return <OneName {...given} />
  if (field.kind === 'long-text') return <Textarea {...text} autosize minRows={4} />
  if (field.kind === 'day') return <TextInput {...text} type="date" />
  if (field.kind === 'hour') return <TextInput {...text} type="time" />
  if (field.kind === 'number')
    return <TextInput {...text} inputMode="decimal" placeholder={words.settings.write(pick(field.help))} />
  return <TextInput {...text} placeholder={words.settings.write(pick(field.help))} />
}

function parts(value: string): string[] {
  return value
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '')
}

/** Which table makes the codes of a kind, so that drafted ones can be named before they are in force. */
const MADE_IN: Readonly<Record<string, string>> = {
  department: 'departments.csv',
  office: 'offices.csv',
  post: 'posts.csv',
  person: 'persons.csv',
  subject: 'subjects.csv',
  group: 'groups.csv',
  area: 'areas.csv',
  hearing: 'hearings.csv',
}

/** Everything that can be named, with what is being added in the same change. */
function useOptions({ field, names, value }: Pick<Given, 'field' | 'names' | 'value'>, typed: string) {
  const { pick } = useTongue()
  const { drafts } = useDrafting()
  const [asked] = useDebouncedValue(typed, 180)
  const { data: found } = useNames(field.searched ? field.to : undefined, asked)
  const added = drafts.rows[MADE_IN[field.to ?? ''] ?? '']
  return useMemo(() => {
    const texts = new Map<string, readonly string[]>()
    const data: ComboboxItem[] = []
    const put = (code: string, hi: string, en: string) => {
      if (texts.has(code)) return
      texts.set(code, [pick({ hi, en }), hi, en, code])
      data.push({ value: code, label: `${pick({ hi, en })} · ${code}` })
    }
    for (const { after } of added ?? [])
      if (after) put(after.code ?? after.id ?? '', after.name_hi ?? '', after.name_en ?? '')
    for (const choice of field.choices ?? []) {
      texts.set(choice.value, [choice.label.hi, choice.label.en, choice.value])
      data.push({ value: choice.value, label: pick(choice.label) })
    }
    for (const [code, name] of Object.entries(names[field.to ?? ''] ?? {})) put(code, name.hi, name.en)
    for (const [code, name] of Object.entries(found ?? {})) put(code, name.hi, name.en)
    for (const code of parts(value)) put(code, code, code)
    return { data: data.filter((one) => one.value !== ''), texts }
  }, [field, names, added, found, value, pick])
}

function OneName(given: Given) {
  const { words, pick } = useTongue()
  const [typed, setTyped] = useState('')
  const { data, texts } = useOptions(given, typed)
  const { field, value, onChange, error, disabled = false, emptyWord } = given
  return (
    <Select
      label={given.label ?? pick(field.label)}
      error={error}
      disabled={disabled}
      withAsterisk={field.required}
      {...look}
      data={data}
      value={value === '' ? null : value}
      onChange={(code) => onChange(code ?? '')}
      searchable
      onSearchChange={setTyped}
      clearable={!field.required}
      limit={50}
      placeholder={emptyWord ?? ''}
      nothingFoundMessage={field.searched && typed === '' ? words.pick.typeMore : words.pick.nothing}
      filter={({ options, search, limit }) => best(options as ComboboxItem[], search, texts, limit)}
    />
  )
}

function ManyCells(given: Given) {
  const { words, pick } = useTongue()
  const [typed, setTyped] = useState('')
  const { data, texts } = useOptions(given, typed)
  const { field, value, onChange, error, disabled = false } = given
  return (
    <MultiSelect
      label={given.label ?? pick(field.label)}
      error={error}
      disabled={disabled}
      withAsterisk={field.required}
      {...look}
      data={data}
      value={parts(value)}
      onChange={(codes) => onChange(codes.join(';'))}
      searchable
      onSearchChange={setTyped}
      limit={50}
      nothingFoundMessage={field.searched && typed === '' ? words.pick.typeMore : words.pick.nothing}
      filter={({ options, search, limit }) => best(options as ComboboxItem[], search, texts, limit)}
    />
  )
}

/** Places are many: they are asked of the server as letters are typed. */
function PlaceCell({ field, value, onChange, names, error, disabled = false, label, emptyWord }: Given) {
  const { words, pick } = useTongue()
  const [met, setMet] = useState<Readonly<Record<string, string>>>({})
  const known = names.place?.[value]
  const chosen = value === '' ? '' : (met[value] ?? (known ? pick(known) : value))
  const [typed, setTyped] = useState(chosen)
  const [shown, setShown] = useState(chosen)
  if (shown !== chosen) {
    setShown(chosen)
    setTyped(chosen)
  }
  const [asked] = useDebouncedValue(typed === chosen ? '' : typed, 180)
  const { data: found = [] } = usePlaces(asked)
  const searching = typed.trim().length >= 2 && typed !== chosen
  const nameOf = (place: (typeof found)[number]) => [place.name, ...place.within].map(pick).join(', ')
  const data: ComboboxItem[] = searching
    ? found.map((place) => ({ value: String(place.code), label: nameOf(place) }))
    : value === ''
      ? []
      : [{ value, label: chosen }]
  return (
    <Select
      label={label ?? pick(field.label)}
      error={error}
      disabled={disabled}
      withAsterisk={field.required}
      {...look}
      data={data}
      value={value === '' ? null : value}
      onChange={(code) => {
        const option = data.find((one) => one.value === code)
        if (code && option) setMet((before) => ({ ...before, [code]: option.label }))
        onChange(code ?? '')
      }}
      searchable
      searchValue={typed}
      onSearchChange={setTyped}
      clearable={!field.required}
      placeholder={emptyWord ?? words.pick.placeHint}
      nothingFoundMessage={typed.trim().length < 2 ? words.pick.typeMore : words.pick.nothing}
      filter={({ options }) => options}
    />
  )
}
