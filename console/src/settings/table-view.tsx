/** A file as a table: found by words, changed row by row; on a telephone each row is a card. */
import { Button, SegmentedControl, TextInput } from '@mantine/core'
import { useDebouncedValue, useMediaQuery } from '@mantine/hooks'
import { IconPlus, IconSearch, IconTableOff } from '@tabler/icons-react'
import { useState } from 'react'
import { Link } from 'wouter'
import type { Field, SettingsFile } from '#contract/settings.ts'
import { newKey } from '../ask/key.ts'
import { useSettings, useSettingsFile } from '../ask/settings.ts'
import { Mark } from '../parts/chips.tsx'
import { Empty, Waiting } from '../parts/empty.tsx'
import { TroubleNote } from '../parts/trouble.tsx'
import { useTongue } from '../words/tongue.tsx'
import type { Area } from './areas.ts'
import { cellWords, rowTitle } from './cells.ts'
import { type DraftFault, type RowDraft, rowsWith } from './draft.ts'
import { useDrafting } from './drafting.tsx'
import { RoutingTrial } from './routing-trial.tsx'
import { type MayFill, RowDrawer } from './row-drawer.tsx'
import styles from './table.module.css'

/** The tables of an area, one at a time. */
export function TableView({ area }: { area: Area }) {
  const { words, pick } = useTongue()
  const [file, setFile] = useState(area.files[0] ?? '')
  const { data } = useSettings()
  const labels = area.files.map((one) => {
    const item = data?.files.find((known) => known.file === one)
    return { value: one, label: item ? pick(item.label) : one }
  })
  return (
    <>
      {area.name === 'charges' && (
        <p className={styles.note}>
          {words.settings.charges.note} <Link href="/charges">{words.settings.charges.open}</Link>
        </p>
      )}
      {area.name === 'routing' && <RoutingTrial />}
      {area.files.length > 1 && (
        <SegmentedControl className={styles.tabs} data={labels} value={file} onChange={setFile} />
      )}
      <OneTable key={file} file={file} area={area} />
    </>
  )
}

function OneTable({ file, area }: { file: string; area: Area }) {
  const { words, say } = useTongue()
  const [q, setQ] = useState('')
  const [asked] = useDebouncedValue(q, 250)
  const table = useSettingsFile(file, asked)
  const [open, setOpen] = useState<RowDraft>()
  const narrow = useMediaQuery('(max-width: 767px)', false, { getInitialValueInEffect: false })
  const { drafts, faults } = useDrafting()
  if (table.isPending) return <Waiting lines={8} height={46} />
  if (!table.data) return <TroubleNote error={table.error} retry={() => void table.refetch()} />
  const { fields, names, key, rows = [], total = 0, matters, label } = table.data
  const may: MayFill = {
    rows: !area.readOnly && matters.length > 0,
    not: file === 'persons.csv' && !matters.includes('accounts') ? ['login'] : [],
  }
  const shown = rowsWith(rows, drafts.rows[file] ?? [])
  const list = {
    fields,
    names,
    rowKey: key,
    rows: shown,
    faults,
    onOpen: setOpen,
    columns: columnsOf(area, file, fields),
  }
  return (
    <>
      <div className={styles.tools}>
        <TextInput
          className={styles.search}
          aria-label={words.settings.search}
          placeholder={words.settings.searchHint}
          leftSection={<IconSearch size={17} aria-hidden />}
          value={q}
          onChange={(event) => setQ(event.currentTarget.value)}
        />
        {may.rows && (
          <Button
            leftSection={<IconPlus size={17} aria-hidden />}
            onClick={() => setOpen({ id: `new ${newKey()}`, after: {} })}
          >
            {words.settings.add}
          </Button>
        )}
      </div>
      {shown.length === 0 ? (
        <Empty icon={IconTableOff} says={words.settings.nothing} />
      ) : narrow ? (
        <Cards {...list} />
      ) : (
        <Rows {...list} />
      )}
      {rows.length < total && (
        <p className={styles.more}>{words.settings.shown(say.number(rows.length), say.number(total))}</p>
      )}
      <RowDrawer
        file={file}
        label={label}
        fields={fields}
        names={names}
        row={open}
        may={may}
        onClose={() => setOpen(undefined)}
      />
    </>
  )
}

function columnsOf(area: Area, file: string, fields: readonly Field[]): readonly Field[] {
  const wanted = area.columns?.[file]
  return wanted
    ? wanted.flatMap((name) => fields.find((field) => field.name === name) ?? [])
    : fields.filter(({ name }) => !/^name_(hi|en)$/.test(name)).slice(0, 6)
}

interface List {
  readonly fields: readonly Field[]
  readonly columns: readonly Field[]
  readonly names: SettingsFile['names']
  readonly rowKey: readonly string[]
  readonly rows: readonly RowDraft[]
  readonly faults: readonly DraftFault[]
  readonly onOpen: (row: RowDraft) => void
}

function stateOf({ before, after }: RowDraft): 'same' | 'added' | 'removed' | 'changed' {
  if (!before) return 'added'
  if (!after) return 'removed'
  return before === after ? 'same' : 'changed'
}

function Rows({ fields, columns, names, rowKey, rows, faults, onOpen }: List) {
  const { words, pick } = useTongue()
  const named = fields.some(({ name }) => name === 'name_hi')
  return (
    <div className={styles.wrap}>
      <table className={styles.table}>
        <thead>
          <tr>
            {named && <th scope="col">{words.settings.names}</th>}
            {columns.map((field) => (
              <th key={field.name} scope="col">
                {pick(field.label)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => {
            const cells = row.after ?? row.before ?? {}
            const own = faults.filter(({ id }) => id === row.id)
            const title = rowTitle(cells, fields, rowKey, names, pick)
            return (
              <tr key={row.id} data-state={stateOf(row)} onClick={() => onOpen(row)}>
                {named && (
                  <td data-fault={own.some(({ column }) => column?.startsWith('name_')) || undefined}>
                    <Opener title={title} onOpen={() => onOpen(row)} />
                    <small>{pick({ hi: cells.name_en ?? '', en: cells.name_hi ?? '' })}</small>
                    <State row={row} />
                  </td>
                )}
                {columns.map((field, at) => {
                  const fault = own.find(({ column }) => column?.split('.')[0] === field.name)
                  const text = cellWords(field, cells[field.name] ?? '', names, pick)
                  return (
                    <td
                      key={field.name}
                      data-fault={fault ? true : undefined}
                      data-kind={field.name === 'code' ? 'code' : field.kind}
                    >
                      {!named && at === 0 ? (
                        <Opener title={text || words.settings.any} onOpen={() => onOpen(row)} more={title} />
                      ) : (
                        text || (
                          <span className={styles.quiet}>
                            {!named && rowKey.includes(field.name) ? words.settings.any : '–'}
                          </span>
                        )
                      )}
                      {!named && at === 0 && <State row={row} />}
                      {fault && <em className={styles.fault}>{pick(fault.todo)}</em>}
                    </td>
                  )
                })}
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}

/** The name of the row opens it, for those who do not point. */
function Opener({ title, onOpen, more }: { title: string; onOpen: () => void; more?: string }) {
  return (
    <button
      type="button"
      className={styles.opener}
      {...(more && more !== title ? { 'aria-label': more } : {})}
      onClick={(event) => {
        event.stopPropagation()
        onOpen()
      }}
    >
      {title || '–'}
    </button>
  )
}

function State({ row }: { row: RowDraft }) {
  const { words } = useTongue()
  const state = stateOf(row)
  if (state === 'same') return null
  return (
    <span className={styles.state}>
      <Mark tone={state === 'removed' ? 'alarm' : state === 'added' ? 'good' : 'heed'}>
        {words.settings[state]}
      </Mark>
    </span>
  )
}

function Cards({ fields, columns, names, rowKey, rows, faults, onOpen }: List) {
  const { pick } = useTongue()
  return (
    <ul className={styles.cards}>
      {rows.map((row) => {
        const cells = row.after ?? row.before ?? {}
        const own = faults.filter(({ id }) => id === row.id)
        const facts = columns
          .filter(({ name }) => cells.name_hi || cells.name_en || !rowKey.includes(name))
          .map((field) => ({ field, text: cellWords(field, cells[field.name] ?? '', names, pick) }))
          .filter(({ text }) => text !== '')
        return (
          <li key={row.id} data-state={stateOf(row)} data-fault={own.length > 0 || undefined}>
            <button type="button" onClick={() => onOpen(row)}>
              <strong>{rowTitle(cells, fields, rowKey, names, pick) || '–'}</strong>
              <State row={row} />
              <dl>
                {facts.map(({ field, text }) => (
                  <div key={field.name}>
                    <dt>{pick(field.label)}</dt>
                    <dd>{text}</dd>
                  </div>
                ))}
              </dl>
              {own.map((fault) => (
                <em key={`${fault.column} ${fault.what.en}`} className={styles.fault}>
                  {pick(fault.what)}: {pick(fault.todo)}
                </em>
              ))}
            </button>
          </li>
        )
      })}
    </ul>
  )
}
