/** The fields of a statutory step: when and where it is heard, who came, what is ordered and why, and the appeal. */
import { Radio, Textarea, TextInput } from '@mantine/core'
import type { DeedName } from '#contract/grievances.ts'
import { useNow } from '../words/now.ts'
import { dayOf } from '../words/say.ts'
import { useTongue } from '../words/tongue.tsx'
import type { Field, Filled } from './deed-forms.ts'
import styles from './deeds.module.css'

interface Props {
  name: DeedName
  field: Field
  filled: Filled
  change: (changed: Filled) => void
  error: string | undefined
}

const PRESENT = ['both', 'complainant', 'department', 'nobody'] as const
const DECISIONS = ['granted', 'partly', 'rejected'] as const

/** Does the field mean something of its own in a step? */
export function isOfStep(name: DeedName, field: Field): boolean {
  return (name === 'order' && field === 'text') || (name === 'formal-hearing' && field === 'words')
}

/** One field of a step. */
export function StepField({ name, field, filled, change, error }: Props) {
  const { words } = useTongue()
  const { fields } = words.track
  const today = dayOf(useNow(600_000))
  switch (field) {
    case 'day':
      return (
        <TextInput
          type="date"
          label={fields.day}
          {...(name === 'summons' ? { min: today } : { max: today })}
          value={filled.day ?? ''}
          onChange={(event) => change({ day: event.currentTarget.value || undefined })}
          error={error}
        />
      )
    case 'time':
      return (
        <TextInput
          type="time"
          label={fields.time}
          value={filled.time ?? ''}
          onChange={(event) => change({ time: event.currentTarget.value || undefined })}
          error={error}
        />
      )
    case 'where':
      return (
        <TextInput
          label={fields.where}
          maxLength={200}
          value={filled.where ?? ''}
          onChange={(event) => change({ where: event.currentTarget.value })}
          error={error}
        />
      )
    case 'present':
      return (
        <Chosen
          label={fields.present}
          all={PRESENT}
          names={fields.presence}
          value={filled.present}
          onChange={(present) => change({ present })}
          error={error}
        />
      )
    case 'decision':
      return (
        <Chosen
          label={fields.decision}
          all={DECISIONS}
          names={fields.decisions}
          value={filled.decision}
          onChange={(decision) => change({ decision })}
          error={error}
        />
      )
    case 'text':
    case 'words':
    case 'reasons':
    case 'grounds':
      return (
        <Textarea
          label={field === 'words' ? fields.record : fields[field]}
          autosize
          minRows={field === 'reasons' ? 5 : 3}
          maxRows={16}
          maxLength={field === 'reasons' ? 20_000 : 8000}
          value={filled[field] ?? ''}
          onChange={(event) => change({ [field]: event.currentTarget.value })}
          error={error}
        />
      )
    default:
      return null
  }
}

function Chosen<T extends string>({
  label,
  all,
  names,
  value,
  onChange,
  error,
}: {
  label: string
  all: readonly T[]
  names: Readonly<Record<T, string>>
  value: T | undefined
  onChange: (value: T) => void
  error: string | undefined
}) {
  return (
    <Radio.Group label={label} value={value ?? ''} onChange={(chosen) => onChange(chosen as T)} error={error}>
      <div className={styles.words}>
        {all.map((one) => (
          <Radio key={one} value={one} label={names[one]} />
        ))}
      </div>
    </Radio.Group>
  )
}
