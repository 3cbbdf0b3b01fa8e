/** The fields of an order. */
import { Checkbox, SegmentedControl, Select, TextInput } from '@mantine/core'
import type { ChargeItem, Charges } from '#contract/charges.ts'
import { useTongue } from '../words/tongue.tsx'
import styles from './order.module.css'
import type { Filled, Lacks, OrderWanted } from './order-form.ts'
import { PersonPicker } from './person-picker.tsx'

interface FieldsProps {
  wanted: OrderWanted
  data: Charges
  filled: Filled
  lacks: Lacks
  change: (changed: Partial<Filled>) => void
}

const KINDS: readonly ChargeItem['kind'][] = ['regular', 'additional', 'acting', 'link']

/** What this order needs to be told. */
export function OrderFields(props: FieldsProps) {
  const { words } = useTongue()
  const { fields } = words.charges
  const { wanted } = props
  switch (wanted.do) {
    case 'hand-over':
      return <HandOver {...props} post={wanted.post} />
    case 'end':
      return <Day {...props} name="to" label={fields.last} />
    case 'leave':
      return <Leave {...props} post={wanted.post} person={wanted.person} />
    case 'take-back-leave':
      return <Day {...props} name="to" label={fields.back} max={wanted.leave.to} />
    case 'take-back-charge':
      return null
  }
}

function HandOver(props: FieldsProps & { post: string }) {
  const { words, pick } = useTongue()
  const { charges } = words
  const { data, filled, change, post } = props
  const there = data.posts.find(({ code }) => code === post)?.charges ?? []
  const others = there.filter(({ kind, person }) => kind !== 'link' && person.id !== filled.person)
  return (
    <>
      <Taker {...props} />
      <div className={styles.three}>
        <Select
          label={charges.fields.kind}
          allowDeselect={false}
          data={KINDS.map((kind) => ({ value: kind, label: charges.kinds[kind] }))}
          value={filled.kind}
          onChange={(kind) => change({ kind: (kind ?? 'regular') as ChargeItem['kind'] })}
        />
        <Day {...props} name="from" label={charges.fields.from} />
        <Day {...props} name="to" label={charges.fields.toOptional} />
      </div>
      {others.map(({ person }) => (
        <Checkbox
          key={person.id}
          label={charges.fields.ends(pick(person.name))}
          checked={filled.ends.includes(person.id)}
          onChange={(event) =>
            change({
              ends: event.currentTarget.checked
                ? [...filled.ends, person.id]
                : filled.ends.filter((id) => id !== person.id),
            })
          }
        />
      ))}
    </>
  )
}

function Taker({ data, filled, lacks, change }: FieldsProps) {
  const { words } = useTongue()
  const { fields } = words.charges
  const text = (name: 'nameHi' | 'nameEn' | 'phone' | 'login', label: string) => (
    <TextInput
      label={label}
      value={filled[name]}
      onChange={(event) => change({ [name]: event.currentTarget.value })}
      {...(name === 'phone' ? { inputMode: 'tel' as const } : {})}
    />
  )
  return (
    <>
      {filled.isNew ? (
        <div className={styles.newcomer}>
          <div className={styles.two}>
            {text('nameHi', fields.nameHi)}
            {text('nameEn', fields.nameEn)}
            {text('phone', fields.phone)}
            {text('login', fields.login)}
          </div>
          {lacks.person && <p className={styles.lack}>{lacks.person}</p>}
        </div>
      ) : (
        <PersonPicker
          label={fields.person}
          persons={data.persons}
          value={filled.person}
          onChange={(person) => change(person === undefined ? {} : { person })}
          error={lacks.person}
        />
      )}
      <button type="button" className={styles.switch} onClick={() => change({ isNew: !filled.isNew })}>
        {filled.isNew ? fields.knownPerson : fields.newPerson}
      </button>
    </>
  )
}

function Leave(props: FieldsProps & { post: string | undefined; person: string }) {
  const { words, pick } = useTongue()
  const { fields } = words.charges
  const { data, filled, change, post, person } = props
  const name = data.posts.find(({ code }) => code === post)?.name
  return (
    <>
      <div className={styles.two}>
        <Day {...props} name="from" label={fields.from} />
        <Day {...props} name="to" label={fields.to} />
      </div>
      <PersonPicker
        label={fields.substitute}
        persons={data.persons.filter(({ id }) => id !== person)}
        value={filled.substitute}
        onChange={(substitute) => change(substitute === undefined ? {} : { substitute })}
        error={undefined}
      />
      {name && (
        <SegmentedControl
          aria-label={fields.allPosts}
          value={filled.onlyPost ? 'one' : 'all'}
          onChange={(value) => change({ onlyPost: value === 'one' })}
          data={[
            { value: 'all', label: fields.allPosts },
            { value: 'one', label: `${fields.onlyPost}: ${pick(name)}` },
          ]}
        />
      )}
    </>
  )
}

function Day({
  filled,
  lacks,
  change,
  name,
  label,
  max,
}: FieldsProps & { name: 'from' | 'to'; label: string; max?: string }) {
  return (
    <TextInput
      type="date"
      label={label}
      value={filled[name]}
      onChange={(event) => change({ [name]: event.currentTarget.value })}
      error={lacks[name]}
      {...(max ? { max } : {})}
    />
  )
}
