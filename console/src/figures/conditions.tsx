/** What a row is, which columns are shown, and the conditions. What the kept sums do not answer cannot be chosen. */

import { Button, Checkbox, Popover, Select } from '@mantine/core'
import { IconColumns3, IconX } from '@tabler/icons-react'
import type { FiguresTable } from '#contract/figures-table.ts'
import { useCatalogue } from '../ask/answers.ts'
import { byLabel } from '../parts/match.ts'
import { PlacePicker, PostPicker, SubjectPicker } from '../parts/pickers.tsx'
import { useFigureWords } from '../words/figures.ts'
import { useTongue } from '../words/tongue.tsx'
import { type Asked, type Change, CONDITIONS } from './ask.ts'
import styles from './figures.module.css'

/** What a row is. */
export function RowsSelect({ table, change }: { table: FiguresTable; change: Change }) {
  const words = useFigureWords()
  const offered = table.offered.by.includes(table.by) ? table.offered.by : [table.by, ...table.offered.by]
  return (
    <Select
      label={words.by}
      value={table.by}
      allowDeselect={false}
      data={offered.map((value) => ({ value, label: words.rows[value] ?? value }))}
      onChange={(by) => change({ by: by ?? undefined, sort: undefined })}
      maxDropdownHeight={420}
    />
  )
}

const GROUPS = ['flow', 'open', 'share', 'truth', 'time'] as const

/** Which columns are shown. */
export function ColumnsMenu({ table, question, change }: Asked) {
  const words = useFigureWords()
  const { say, pick } = useTongue()
  const { columns } = table
  const shown =
    question.show?.split(',').filter((one) => columns.some(({ name }) => name === one)) ?? table.shown
  const turn = (name: string) => {
    const names = columns.map((column) => column.name)
    const after = names.filter((one) => (one === name ? !shown.includes(one) : shown.includes(one)))
    if (after.length > 0) change({ show: after.join(',') })
  }
  return (
    <Popover position="bottom-end" shadow="md" width={320} withinPortal>
      <Popover.Target>
        <Button variant="default" leftSection={<IconColumns3 size={17} aria-hidden />}>
          {words.columns} ({say.number(shown.length)})
        </Button>
      </Popover.Target>
      <Popover.Dropdown className={styles.menu ?? ''}>
        {GROUPS.filter((group) => columns.some((column) => column.group === group)).map((group) => (
          <fieldset key={group}>
            <legend>{words.groups[group]}</legend>
            {columns
              .filter((column) => column.group === group)
              .map(({ name, title }) => (
                <Checkbox
                  key={name}
                  size="sm"
                  label={pick(title)}
                  checked={shown.includes(name)}
                  onChange={() => turn(name)}
                />
              ))}
          </fieldset>
        ))}
      </Popover.Dropdown>
    </Popover>
  )
}

const DOORS = [
  'whatsapp',
  'phone',
  'walkin',
  'letter',
  'email',
  'sms',
  'web',
  'facebook',
  'messenger',
  'x',
  'x-message',
  'instagram',
  'youtube',
  'screen',
  'open311',
]

/** The conditions beside the period. */
export function Conditions({ table, question, change }: Asked) {
  const words = useFigureWords()
  const { words: house, pick } = useTongue()
  const { data: catalogue } = useCatalogue()
  const { where } = table.offered
  const closed = (...names: string[]) => !names.some((name) => where.includes(name))
  const of = (name: (typeof CONDITIONS)[number], ...offered: string[]) => {
    const shut = question[name] === undefined && closed(...(offered.length > 0 ? offered : [name]))
    return { clearable: true, disabled: shut, placeholder: shut ? words.notKept : words.all }
  }
  const choice = (
    name: 'department' | 'channel' | 'source' | 'class',
    data: { value: string; label: string }[],
  ) => (
    <Select
      label={words[name]}
      {...of(name)}
      data={data}
      value={question[name] ?? null}
      onChange={(value) => change({ [name]: value ?? undefined })}
      searchable
      filter={byLabel}
      nothingFoundMessage={house.pick.nothing}
    />
  )
  const named = (
    list: readonly { readonly code: string; readonly name: { hi: string; en: string } }[] = [],
  ) => list.map(({ code, name }) => ({ value: code, label: pick(name) }))
  const departments = (catalogue?.departments ?? []).filter(
    ({ code }) => !table.departments || table.departments.includes(code),
  )
  return (
    <div className={styles.conditions}>
      <PlacePicker
        label={words.place}
        {...of('place', 'block', 'panchayat', 'village')}
        value={table.place && question.place ? { place: table.place } : {}}
        onChange={({ place }) => change({ place: place && String(place.code) })}
      />
      {choice('department', named(departments))}
      <SubjectPicker
        label={words.subject}
        {...of('subject')}
        value={question.subject}
        onChange={(subject) => change({ subject })}
      />
      <PostPicker
        label={words.post}
        {...of('post')}
        value={question.post}
        onChange={(post) => change({ post })}
      />
      {choice(
        'channel',
        DOORS.map((value) => ({ value, label: house.channels[value] ?? value })),
      )}
      {choice('source', named(catalogue?.sources))}
      {choice(
        'class',
        named(catalogue?.timeClasses).map(({ value, label }) => ({ value, label: `${value} · ${label}` })),
      )}
      {CONDITIONS.some((name) => question[name] !== undefined) && (
        <Button
          variant="subtle"
          size="compact-sm"
          leftSection={<IconX size={15} aria-hidden />}
          onClick={() => change(Object.fromEntries(CONDITIONS.map((name) => [name, undefined])))}
        >
          {words.clear}
        </Button>
      )}
    </div>
  )
}
