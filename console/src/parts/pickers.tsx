/** Choosing a subject, a place or a post by typing a few letters in either script. */
import { type ComboboxItem, Loader, Select, type SelectProps } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useMemo, useState } from 'react'
import type { PlaceItem, PostItem, SubjectItem } from '#contract/catalogue.ts'
import type { Words } from '#contract/shapes.ts'
import { useCatalogue, usePlaces } from '../ask/answers.ts'
import { useTongue } from '../words/tongue.tsx'
import { best, flat } from './match.ts'
import styles from './pickers.module.css'

type Common = Pick<
  SelectProps,
  'error' | 'label' | 'description' | 'size' | 'required' | 'clearable' | 'placeholder'
>

interface Chosen {
  readonly value: string | undefined
  readonly onChange: (code: string | undefined) => void
}

interface Found extends ComboboxItem {
  readonly under?: string
  readonly mark?: string
}

const look = {
  // To choose what stands there already is to confirm it, not to take it away.
  allowDeselect: false,
  comboboxProps: { shadow: 'md', withinPortal: true },
  maxDropdownHeight: 340,
  renderOption: ({ option }: { option: ComboboxItem }) => <Option option={option as Found} />,
} as const

function Option({ option }: { option: Found }) {
  return (
    <span className={styles.option}>
      <span>
        {option.label}
        {option.mark && <em>{option.mark}</em>}
      </span>
      {option.under && <small>{option.under}</small>}
    </span>
  )
}

/** One of a list that is searched by all the texts of an entry, in either script. */
function Searched({
  data,
  texts,
  value,
  onChange,
  ...rest
}: Common &
  Chosen & { readonly data: readonly Found[]; readonly texts: ReadonlyMap<string, readonly string[]> }) {
  const { words } = useTongue()
  return (
    <Select
      {...rest}
      {...look}
      data={data}
      value={value ?? null}
      onChange={(code) => onChange(code ?? undefined)}
      searchable
      limit={60}
      nothingFoundMessage={words.pick.nothing}
      filter={({ options, search, limit }) => best(flat<ComboboxItem>(options), search, texts, limit)}
    />
  )
}

/** Only those subjects can be chosen that have none below them. */
export function SubjectPicker({ value, onChange, ...rest }: Common & Chosen) {
  const { words, pick } = useTongue()
  const { data: catalogue } = useCatalogue()
  const subjects = catalogue?.subjects
  const { data, texts } = useMemo(
    () => subjectOptions(subjects ?? [], pick, words.pick.sensitive),
    [subjects, pick, words],
  )
  return (
    <Searched
      label={words.pick.subject}
      placeholder={words.pick.subjectHint}
      {...rest}
      {...{ data, texts, value, onChange }}
    />
  )
}

function subjectOptions(subjects: readonly SubjectItem[], pick: (words: Words) => string, sensitive: string) {
  const byCode = new Map(subjects.map((subject) => [subject.code, subject]))
  const parents = new Set(subjects.map(({ parent }) => parent))
  const leaves = subjects.filter(({ code }) => !parents.has(code))
  const texts = new Map<string, readonly string[]>()
  const data = leaves.map((subject): Found => {
    const parent = subject.parent ? byCode.get(subject.parent) : undefined
    const others = parent ? [parent.name.hi, parent.name.en] : []
    texts.set(subject.code, [subject.name.hi, subject.name.en, ...subject.keywords, ...others, subject.code])
    return {
      value: subject.code,
      label: pick(subject.name),
      ...(parent ? { under: pick(parent.name) } : {}),
      ...(subject.sensitive ? { mark: sensitive } : {}),
    }
  })
  return { data, texts }
}

/** The district's time classes but the one it has now. */
export function ClassPicker({
  value,
  now,
  onChange,
  error,
}: {
  value: string | undefined
  now: string
  onChange: (code: string | undefined) => void
  error: string | undefined
}) {
  const { words, pick } = useTongue()
  const { data: catalogue } = useCatalogue()
  const classes = (catalogue?.timeClasses ?? []).filter(({ code }) => code !== now)
  return (
    <Select
      label={words.file.class}
      error={error}
      data={classes.map(({ code, name }) => ({ value: code, label: `${code} · ${pick(name)}` }))}
      value={value ?? null}
      onChange={(code) => onChange(code ?? undefined)}
    />
  )
}

/** Posts by their name, their department or the officer who holds them today. */
export function PostPicker({ value, onChange, ...rest }: Common & Chosen) {
  const { words, pick } = useTongue()
  const { data: catalogue } = useCatalogue()
  const posts = catalogue?.posts
  const { data, texts } = useMemo(
    () => postOptions(posts ?? [], pick, words.pick.vacant),
    [posts, pick, words],
  )
  return (
    <Searched
      label={words.pick.post}
      placeholder={words.pick.postHint}
      {...rest}
      {...{ data, texts, value, onChange }}
    />
  )
}

function postOptions(posts: readonly PostItem[], pick: (words: Words) => string, vacant: string) {
  const texts = new Map<string, readonly string[]>()
  const data = posts.map((post): Found => {
    const holders = post.persons.map(({ name }) => pick(name)).join(', ')
    const names = post.persons.flatMap(({ name }) => [name.hi, name.en])
    const places = post.place ? [post.place.hi, post.place.en] : []
    texts.set(post.code, [post.name.hi, post.name.en, ...names, ...places, post.code])
    const label =
      post.place && !pick(post.name).includes(pick(post.place))
        ? `${pick(post.name)}, ${pick(post.place)}`
        : pick(post.name)
    return { value: post.code, label, under: holders || vacant }
  })
  return { data, texts }
}

/** Somebody who holds a post today, found by the own name or that of the post. */
export function PersonOfPosts({ value, onChange, ...rest }: Common & Chosen) {
  const { pick } = useTongue()
  const { data: catalogue } = useCatalogue()
  const posts = catalogue?.posts
  const { data, texts } = useMemo(() => {
    const found = new Map<string, { readonly option: Found; readonly texts: readonly string[] }>()
    for (const { name: post, persons } of posts ?? [])
      for (const { id, name } of persons)
        if (!found.has(id))
          found.set(id, {
            option: { value: id, label: pick(name), under: pick(post) },
            texts: [name.hi, name.en, post.hi, post.en, id],
          })
    return {
      data: [...found.values()].map(({ option }) => option),
      texts: new Map([...found].map(([id, one]) => [id, one.texts])),
    }
  }, [posts, pick])
  return <Searched {...rest} {...{ data, texts, value, onChange }} />
}

/** A place in the tree, or, when it is not there, the words in which it was said. */
export interface PlaceChoice {
  readonly place?: PlaceItem
  readonly words?: string
}

const FREE = 'words:'

/** Places are asked of the server as letters are typed. With `free` words that are not in the tree may stand. */
export function PlacePicker({
  value,
  onChange,
  free = false,
  ...rest
}: Common & { value: PlaceChoice; onChange: (choice: PlaceChoice) => void; free?: boolean }) {
  const { words, pick } = useTongue()
  const chosen = value.place ? pick(value.place.name) : (value.words ?? '')
  const [typed, setTyped] = useState(chosen)
  const [shown, setShown] = useState(chosen)
  if (shown !== chosen) {
    setShown(chosen)
    setTyped(chosen)
  }
  const [asked] = useDebouncedValue(typed === chosen ? '' : typed, 180)
  const { data: found = [], isFetching } = usePlaces(asked)
  const searching = typed.trim().length >= 2 && typed !== chosen
  const places = searching ? found : value.place ? [value.place] : []
  const data: Found[] = places.map((place) => ({
    value: String(place.code),
    label: pick(place.name),
    under: [words.pick.placeTypes[place.type] ?? place.type, ...place.within.map(pick)].join(' · '),
  }))
  if (free && searching)
    data.push({
      value: FREE + typed,
      label: words.pick.placeFree(typed.trim()),
      under: words.pick.placeFreeWhy,
    })
  if (!searching && value.words) data.push({ value: FREE + value.words, label: value.words })
  const choose = (option: string | null) => {
    const place = places.find(({ code }) => String(code) === option)
    const choice = place
      ? { place }
      : option?.startsWith(FREE)
        ? { words: option.slice(FREE.length).trim() }
        : {}
    setTyped(choice.place ? pick(choice.place.name) : (choice.words ?? ''))
    onChange(choice)
  }
  return (
    <Select
      label={words.pick.place}
      placeholder={words.pick.placeHint}
      {...rest}
      {...look}
      data={data}
      value={value.place ? String(value.place.code) : value.words ? FREE + value.words : null}
      onChange={choose}
      searchable
      searchValue={typed}
      onSearchChange={setTyped}
      rightSection={isFetching ? <Loader size="xs" /> : undefined}
      nothingFoundMessage={
        typed.trim().length < 2 ? words.pick.typeMore : isFetching ? words.loading : words.pick.nothing
      }
      filter={({ options }) => options}
    />
  )
}

/** Where a place lies, nearest first. */
export function usePlacePath(): (place: PlaceItem) => string {
  const { pick } = useTongue()
  return (place) => place.within.map(pick).join(' · ')
}
