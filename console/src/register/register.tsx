/** The register (पंजिका): every grievance that may be seen, narrowed by what is asked. */

import { Button, Collapse, Drawer, Select, Switch, TextInput } from '@mantine/core'
import { useDebouncedCallback, useDisclosure, useMediaQuery } from '@mantine/hooks'
import { IconAdjustments, IconBook2, IconPrinter, IconSearch, IconX } from '@tabler/icons-react'
import { useState } from 'react'
import { Link, useLocation, useSearch } from 'wouter'
import type { GrievanceItem } from '#contract/grievances.ts'
import { useCatalogue, useCounts, useGrievances, useMe } from '../ask/answers.ts'
import { readsOnly } from '../frame/roles.ts'
import { useTitle } from '../frame/title.ts'
import { useOfficeWords } from '../office/words.ts'
import { Empty, More, Waiting } from '../parts/empty.tsx'
import { GrievanceCard } from '../parts/grievance-card.tsx'
import { byNames } from '../parts/match.ts'
import { PostPicker, SubjectPicker } from '../parts/pickers.tsx'
import { TroubleNote } from '../parts/trouble.tsx'
import { useOldWords } from '../words/old-matters.ts'
import { useTongue } from '../words/tongue.tsx'
import { CountedNote } from './counted-note.tsx'
import { ExportButton } from './export.tsx'
import { askedFor, type Filter, useFilter } from './filter.ts'
import styles from './register.module.css'
import { RegisterTable } from './table.tsx'

/** The page. */
export function Register() {
  const { words } = useTongue()
  useTitle(words.register.title)
  const [filter, change, clear] = useFilter()
  const narrow = useMediaQuery('(max-width: 767px)', false, { getInitialValueInEffect: false })
  const [open, { toggle, close }] = useDisclosure(false)
  const address = useSearch()
  const grievances = useGrievances(askedFor(filter))
  const items = grievances.data?.pages.flatMap((page) => page.items) ?? []
  const conditions = Object.keys(filter).filter(
    (name) => name !== 'q' && name !== 'state' && !/^(counted|of_)/.test(name),
  ).length
  const fields = <Fields filter={filter} change={change} clear={clear} />
  const figuresOnly = readsOnly(useMe())
  if (figuresOnly) return <CountedOnly filter={filter} address={address} narrow={narrow} />
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <h1>{words.register.title}</h1>
        <Search value={filter.q ?? ''} onSearch={(q) => change({ q })} />
        <div className={styles.tools}>
          <Button
            variant={conditions > 0 ? 'light' : 'default'}
            leftSection={<IconAdjustments size={17} aria-hidden />}
            onClick={toggle}
            aria-expanded={open}
          >
            {words.register.filters}
            {conditions > 0 && ` (${conditions})`}
          </Button>
          <Button
            component={Link}
            href={`/register/print${address ? `?${address}` : ''}`}
            variant="default"
            leftSection={<IconPrinter size={17} aria-hidden />}
          >
            {words.register.print}
          </Button>
          <ExportButton address={address} />
        </div>
      </header>
      {filter.counted !== undefined && (
        <CountedNote filter={filter} whole={grievances.data?.pages[0]?.counted} clear={clear} />
      )}
      <States state={filter.state} onState={(state) => change({ state })} />
      {narrow ? (
        <Drawer
          opened={open}
          onClose={close}
          position="bottom"
          size="auto"
          title={words.register.filters}
          closeButtonProps={{ 'aria-label': words.close }}
        >
          {fields}
        </Drawer>
      ) : (
        <Collapse expanded={open || conditions > 0}>{fields}</Collapse>
      )}
      <List
        grievances={grievances}
        items={items}
        narrow={narrow}
        says={Object.keys(filter).length > 0 ? words.register.empty : words.register.emptyAll}
      />
    </div>
  )
}

/** For an office above the district: the list behind a number, and nothing to search or open. */
function CountedOnly({ filter, address, narrow }: { filter: Filter; address: string; narrow: boolean }) {
  const { words } = useTongue()
  const grievances = useGrievances(askedFor(filter))
  const [, go] = useLocation()
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <h1>{words.register.title}</h1>
        <div className={styles.tools}>
          <ExportButton address={address} />
        </div>
      </header>
      {filter.counted !== undefined && (
        <CountedNote
          filter={filter}
          whole={grievances.data?.pages[0]?.counted}
          clear={() => go('/district')}
          leave={words.places.district}
        />
      )}
      <List
        grievances={grievances}
        items={grievances.data?.pages.flatMap((page) => page.items) ?? []}
        narrow={narrow}
        says={words.register.empty}
        closed
      />
    </div>
  )
}

function List({
  grievances,
  items,
  narrow,
  says,
  closed = false,
}: {
  grievances: ReturnType<typeof useGrievances>
  items: readonly GrievanceItem[]
  narrow: boolean
  says: readonly string[]
  /** The files behind it do not open. */
  closed?: boolean
}) {
  if (grievances.isPending) return <Waiting lines={8} height={52} />
  if (grievances.isError)
    return <TroubleNote error={grievances.error} retry={() => void grievances.refetch()} />
  if (items.length === 0) return <Empty icon={IconBook2} says={says} />
  return (
    <div aria-busy={grievances.isPlaceholderData} className={styles.list}>
      {narrow ? (
        <ul className={styles.cards}>
          {items.map((item) => (
            <li key={item.code}>
              <GrievanceCard grievance={item} closed={closed} />
            </li>
          ))}
        </ul>
      ) : (
        <RegisterTable items={items} closed={closed} />
      )}
      <More
        shown={items.length}
        hasMore={grievances.hasNextPage}
        busy={grievances.isFetchingNextPage}
        onMore={() => void grievances.fetchNextPage()}
        always
      />
    </div>
  )
}

function Search({ value, onSearch }: { value: string; onSearch: (q: string) => void }) {
  const { words } = useTongue()
  const [typed, setTyped] = useState(value)
  const search = useDebouncedCallback(onSearch, 300)
  return (
    <TextInput
      className={styles.search ?? ''}
      type="search"
      aria-label={words.register.search}
      placeholder={words.register.search}
      leftSection={<IconSearch size={17} aria-hidden />}
      value={typed}
      onChange={(event) => {
        setTyped(event.currentTarget.value)
        search(event.currentTarget.value.trim())
      }}
    />
  )
}

const states = [
  'new',
  'at_desk',
  'with_officer',
  'awaiting_complainant',
  'in_review',
  'awaiting_word',
  'closed',
] as const

function States({
  state,
  onState,
}: {
  state: string | undefined
  onState: (state: string | undefined) => void
}) {
  const { words, say } = useTongue()
  const { data: counts } = useCounts()
  return (
    // biome-ignore lint/a11y/useSemanticElements: a row of switches, not a form
    <div className={styles.states} role="group" aria-label={words.pick.state}>
      <button type="button" aria-pressed={state === undefined} onClick={() => onState(undefined)}>
        {words.all}
      </button>
      {states.map((name) => (
        <button key={name} type="button" aria-pressed={state === name} onClick={() => onState(name)}>
          {words.states[name]}
          {counts && <span className="figures">{say.number(counts.states[name] ?? 0)}</span>}
        </button>
      ))}
    </div>
  )
}

function Fields({
  filter,
  change,
  clear,
}: {
  filter: Filter
  change: ReturnType<typeof useFilter>[1]
  clear: () => void
}) {
  const { words, say, pick } = useTongue()
  const old = useOldWords()
  const office = useOfficeWords()
  const { data: catalogue } = useCatalogue()
  const { data: counts } = useCounts()
  return (
    <div className={styles.fields}>
      <Select
        label={words.pick.department}
        placeholder={words.register.department}
        data={(catalogue?.departments ?? []).map(({ code, name }) => ({ value: code, label: pick(name) }))}
        value={filter.department ?? null}
        onChange={(department) => change({ department: department ?? undefined })}
        searchable
        filter={byNames(catalogue?.departments ?? [])}
        clearable
        nothingFoundMessage={words.pick.nothing}
      />
      <SubjectPicker
        value={filter.subject}
        onChange={(subject) => change({ subject })}
        placeholder={words.all}
        clearable
      />
      <PostPicker
        value={filter.post}
        onChange={(post) => change({ post })}
        placeholder={words.all}
        clearable
      />
      <TextInput
        type="date"
        label={words.register.from}
        value={filter.from ?? ''}
        max={filter.to}
        onChange={(event) => change({ from: event.currentTarget.value })}
      />
      <TextInput
        type="date"
        label={words.register.to}
        value={filter.to ?? ''}
        min={filter.from}
        onChange={(event) => change({ to: event.currentTarget.value })}
      />
      <div className={styles.last}>
        <Switch
          label={counts ? `${words.register.lateOnly} (${say.number(counts.late)})` : words.register.lateOnly}
          checked={filter.late !== undefined}
          onChange={(event) => change({ late: event.currentTarget.checked ? '1' : undefined })}
        />
        <Switch
          label={words.register.dangerOnly}
          checked={filter.danger !== undefined}
          onChange={(event) => change({ danger: event.currentTarget.checked ? '1' : undefined })}
        />
        <Switch
          label={office.call.uncalledOnly}
          checked={filter.uncalled !== undefined}
          onChange={(event) => change({ uncalled: event.currentTarget.checked ? '1' : undefined })}
        />
        <Switch
          label={old.only}
          checked={filter.old !== undefined}
          onChange={(event) => change({ old: event.currentTarget.checked ? '1' : undefined })}
        />
        <Switch
          label={words.suggestions.only}
          checked={filter.suggestions !== undefined}
          onChange={(event) => change({ suggestions: event.currentTarget.checked ? '1' : undefined })}
        />
        <Button
          variant="subtle"
          size="compact-sm"
          leftSection={<IconX size={15} aria-hidden />}
          onClick={clear}
        >
          {words.register.clear}
        </Button>
      </div>
    </div>
  )
}
