/** One row as a form: every column with its words, Hindi and English names beside each other, faults at their field. */
import { Button, Drawer } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { IconArrowBackUp, IconTrash } from '@tabler/icons-react'
import type { Cells, Field, Named } from '#contract/settings.ts'
import type { Words } from '#contract/shapes.ts'
import { useTongue } from '../words/tongue.tsx'
import type { RowDraft } from './draft.ts'
import { useDrafting } from './drafting.tsx'
import { FieldInput } from './field-input.tsx'
import styles from './table.module.css'

/** Which fields may be filled in here. */
export interface MayFill {
  readonly rows: boolean
  /** Columns that need a right of their own. */
  readonly not: readonly string[]
}

/** The drawer; what is typed is in the draft at once. */
export function RowDrawer({
  file,
  label,
  fields,
  names,
  row,
  may,
  onClose,
}: {
  file: string
  label: Words
  fields: readonly Field[]
  names: Named
  row: RowDraft | undefined
  may: MayFill
  onClose: () => void
}) {
  const { words, pick } = useTongue()
  const narrow = useMediaQuery('(max-width: 767px)', false, { getInitialValueInEffect: false })
  return (
    <Drawer
      opened={row !== undefined}
      onClose={onClose}
      position={narrow ? 'bottom' : 'right'}
      size={narrow ? '88%' : 460}
      title={row?.before ? pick(label) : `${pick(label)}: ${words.settings.add}`}
      closeButtonProps={{ 'aria-label': words.close }}
    >
      {row && <Form file={file} fields={fields} names={names} row={row} may={may} onClose={onClose} />}
    </Drawer>
  )
}

function Form({
  file,
  fields,
  names,
  row,
  may,
  onClose,
}: {
  file: string
  fields: readonly Field[]
  names: Named
  row: RowDraft
  may: MayFill
  onClose: () => void
}) {
  const { words, pick } = useTongue()
  const { drafts, faults, putRow } = useDrafting()
  const draft = drafts.rows[file]?.find(({ id }) => id === row.id) ?? row
  const cells: Cells = draft.after ?? draft.before ?? {}
  const put = (name: string, value: string) => putRow(file, { ...draft, after: { ...cells, [name]: value } })
  const own = faults.filter(({ id }) => id === row.id)
  const columns = new Set(fields.map(({ name }) => name))
  const others = own.filter(({ column }) => !column || !columns.has(column.split('.')[0] ?? ''))
  const isDraft = drafts.rows[file]?.some(({ id }) => id === row.id) ?? false
  return (
    <div className={styles.form}>
      {others.map((fault) => (
        <p key={fault.what.en} className={styles.faultLine} role="alert">
          {pick(fault.what)}. {pick(fault.todo)}.
        </p>
      ))}
      {fields.map((field) => {
        const fault = own.find(({ column }) => column?.split('.')[0] === field.name)
        return (
          <div
            key={field.name}
            className={styles.field}
            data-half={/^name_(hi|en)$/.test(field.name) || undefined}
          >
            <FieldInput
              field={field}
              names={names}
              value={cells[field.name] ?? ''}
              onChange={(value) => put(field.name, value)}
              disabled={
                !may.rows || may.not.includes(field.name) || (draft.before !== undefined && !draft.after)
              }
              error={
                fault &&
                `${pick(fault.what)}। ${pick(fault.todo)}`.replaceAll('।', pick({ hi: '।', en: '.' }))
              }
              emptyWord={file === 'routing.csv' && !field.required ? words.settings.any : ''}
            />
            {draft.before &&
              draft.after &&
              (draft.before[field.name] ?? '') !== (cells[field.name] ?? '') && (
                <small className={styles.was}>
                  {words.settings.was}: {draft.before[field.name] || words.settings.empty}
                </small>
              )}
          </div>
        )
      })}
      <div className={styles.formEnd}>
        {may.rows && isDraft && draft.before && (
          <Button
            variant="default"
            leftSection={<IconArrowBackUp size={17} aria-hidden />}
            onClick={() => putRow(file, { ...draft, after: draft.before ?? {} })}
          >
            {words.settings.undo}
          </Button>
        )}
        {may.rows && (draft.after || !draft.before) && (
          <Button
            variant="default"
            leftSection={<IconTrash size={17} color="var(--alarm)" aria-hidden />}
            onClick={() => {
              const { after: _, ...gone } = draft
              putRow(file, gone)
              onClose()
            }}
          >
            {words.settings.remove}
          </Button>
        )}
        <Button onClick={onClose} className={styles.formDone}>
          {may.rows ? words.settings.done : words.close}
        </Button>
      </div>
    </div>
  )
}
