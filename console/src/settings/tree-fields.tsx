/**
 * The values of a tree as fields to fill in, each at its own path. What lies in a branch stands under the name of the
 * branch; a list has its items with a way to add and to take out; where the names are chosen (a time class, a state of
 * ours) each has its field, and empty means that there is none.
 */
import { Button, TextInput } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import { type ReactNode, useId, useState } from 'react'
import type { Field, SettingsFile } from '#contract/settings.ts'
import { useTongue } from '../words/tongue.tsx'
import { withValue } from './draft.ts'
import { FieldInput } from './field-input.tsx'
import {
  type Branches,
  branchesOf,
  type Path,
  textOf,
  useFaultAt,
  valueAt,
  valueFrom,
  withLeaf,
} from './tree.ts'
import styles from './tree-fields.module.css'

interface Given {
  readonly tree: SettingsFile
  readonly fields: readonly Field[]
  /** What the names of the fields begin with, to the point after it. */
  readonly prefix: string
  /** Where that lies in the whole value. */
  readonly path: Path
  readonly value: unknown
  readonly put: (value: unknown) => void
  readonly may: boolean
}

/** All fields that begin with the prefix. */
export function TreeFields(given: Given) {
  const { fields, prefix, path } = given
  if (fields.every(({ name }) => name.startsWith(`${prefix}*.`)))
    return <Items {...given} prefix={`${prefix}*.`} />
  const plain = fields.filter(({ name }) => !name.slice(prefix.length).includes('.'))
  const branches = branchesOf(
    fields.filter((field) => !plain.includes(field)),
    prefix,
  )
  return (
    <>
      <div className={styles.values}>
        {plain.map((field) => (
          <Leaf key={field.name} {...given} field={field} path={[...path, field.name.slice(prefix.length)]} />
        ))}
      </div>
      {branches.map(([name, inside]) => (
        <Branch key={name} field={inside[0]}>
          <Inside {...given} fields={inside} prefix={`${prefix}${name}.`} path={[...path, name]} />
        </Branch>
      ))}
    </>
  )
}

function Branch({ field, children }: { field: Field | undefined; children: ReactNode }) {
  const { pick } = useTongue()
  const id = useId()
  return (
    <section className={styles.branch} aria-labelledby={id}>
      <h2 id={id}>{field?.under ? pick(field.under) : ''}</h2>
      {children}
    </section>
  )
}

function Inside(given: Given) {
  const named = given.fields.find(({ name }) => name === `${given.prefix}*`)
  return named ? <Named {...given} field={named} /> : <TreeFields {...given} />
}

/** A number of which the program allows one value. */
function isFixed({ least, most }: Field): boolean {
  return least !== undefined && least === most
}

function Leaf({
  tree,
  field,
  path,
  value,
  put,
  may,
  label,
  bare = false,
}: Omit<Given, 'fields' | 'prefix'> & { field: Field; label?: string; bare?: boolean }) {
  const { pick } = useTongue()
  const faultAt = useFaultAt(tree.file)
  return (
    <div data-wide={field.kind === 'list' || undefined}>
      <FieldInput
        field={field}
        names={tree.names}
        value={textOf(valueAt(value, path))}
        onChange={(text) => put(withLeaf(value, path, valueFrom(field, text)))}
        disabled={!may || isFixed(field)}
        error={faultAt(...path)}
        {...(label ? { label } : {})}
      />
      {!bare && field.kind !== 'yes-no' && <small>{pick(field.help)}</small>}
    </div>
  )
}

/** Values under names: of those that can be chosen each has its field; free ones are added and taken out. */
function Named(given: Given & { field: Field }) {
  const { tree, field, path, value, put, may } = given
  const { words, pick } = useTongue()
  const held = (valueAt(value, path) ?? {}) as Branches
  const known = field.keys?.to
    ? Object.entries(tree.names[field.keys.to] ?? {}).map(
        ([code, name]) => [code, `${code} · ${pick(name)}`] as const,
      )
    : (field.keys?.choices ?? []).map((choice) => [choice.value, pick(choice.label)] as const)
  const chosen = known.length > 0
  const names = chosen ? known : Object.keys(held).map((name) => [name, name] as const)
  return (
    <>
      <div className={styles.values}>
        {names.map(([name, label]) => (
          <div key={name} className={styles.named}>
            <Leaf
              {...given}
              field={{ ...field, required: false }}
              path={[...path, name]}
              label={label}
              bare={!chosen}
            />
            {may && !chosen && (
              <RemoveButton what={label} onClick={() => put(withValue(value, [...path, name], undefined))} />
            )}
          </div>
        ))}
      </div>
      {may && !chosen && (
        <NewName
          label={pick(field.keys?.label ?? field.label)}
          add={words.settings.addOne}
          taken={Object.keys(held)}
          onAdd={(name) => put(withValue(value, [...path, name], ''))}
        />
      )}
    </>
  )
}

function NewName({
  label,
  add,
  taken,
  onAdd,
}: {
  label: string
  add: string
  taken: readonly string[]
  onAdd: (name: string) => void
}) {
  const [typed, setTyped] = useState('')
  const name = typed.trim()
  const good = name !== '' && !taken.includes(name)
  return (
    <form
      className={styles.newOne}
      onSubmit={(event) => {
        event.preventDefault()
        if (!good) return
        onAdd(name)
        setTyped('')
      }}
    >
      <TextInput label={label} value={typed} onChange={(event) => setTyped(event.currentTarget.value)} />
      <Button type="submit" variant="light" disabled={!good} leftSection={<IconPlus size={17} aria-hidden />}>
        {add}
      </Button>
    </form>
  )
}

/** The items of a list, each with its own fields. */
function Items(given: Given) {
  const { fields, prefix, path, value, put, may } = given
  const { words, pick, say } = useTongue()
  const items = (valueAt(value, path) ?? []) as readonly unknown[]
  const title = (item: unknown, at: number) => {
    const { nameHi = '', nameEn = '', code, door } = (item ?? {}) as Readonly<Record<string, string>>
    return pick({ hi: nameHi, en: nameEn }) || code || door || say.number(at + 1)
  }
  return (
    <>
      <ul className={styles.items}>
        {items.map((item, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: an item is told apart by its place alone
          <li key={at}>
            <header>
              <b>{title(item, at)}</b>
              {may && (
                <RemoveButton
                  what={title(item, at)}
                  onClick={() => put(withValue(value, [...path, at], undefined))}
                />
              )}
            </header>
            <TreeFields {...given} fields={fields} prefix={prefix} path={[...path, at]} />
          </li>
        ))}
      </ul>
      {may && (
        <Button
          variant="light"
          leftSection={<IconPlus size={17} aria-hidden />}
          onClick={() => put(withValue(value, [...path, items.length], freshItem(fields, prefix)))}
          aria-label={`${words.settings.addOne}: ${fields[0]?.under ? pick(fields[0].under) : ''}`}
        >
          {words.settings.addOne}
        </Button>
      )}
    </>
  )
}

/** A new item has what it must have, empty; the check says what is to be filled in. */
function freshItem(fields: readonly Field[], prefix: string): unknown {
  return fields
    .filter(({ required }) => required)
    .map(({ name }) => name.slice(prefix.length).split('.'))
    .reduce<unknown>(
      (item, parts) =>
        withValue(item, parts[1] === '*' ? parts.slice(0, 1) : parts, parts[1] === '*' ? {} : ''),
      {},
    )
}

function RemoveButton({ what, onClick }: { what: string; onClick: () => void }) {
  const { words } = useTongue()
  return (
    <button
      type="button"
      className={styles.remove}
      aria-label={`${words.settings.remove}: ${what}`}
      onClick={onClick}
    >
      <IconTrash size={17} aria-hidden />
    </button>
  )
}
