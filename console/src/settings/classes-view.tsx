/** The time classes: how much each gives, said by an example on the district's own calendar as it would be. */
import { Button, NumberInput, Select, TextInput } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import type { SettingsFile } from '#contract/settings.ts'
import { dueAt } from '#core/clock/due.ts'
import type { ClassTime } from '#core/district/district.ts'
import type { Calendar } from '#core/district/office-time.ts'
import { useCatalogue } from '../ask/answers.ts'
import { useSettingsFile } from '../ask/settings.ts'
import { Waiting } from '../parts/empty.tsx'
import { useNow } from '../words/now.ts'
import { useTongue } from '../words/tongue.tsx'
import { useCalendar } from './calendar-draft.ts'
import { useTree } from './drafting.tsx'
import { fieldAt, useFaultAt } from './tree.ts'
import styles from './views.module.css'

interface Classes {
  readonly timeClasses: Readonly<Record<string, ClassTime>>
  readonly usualClass: string
  readonly channelClasses?: Readonly<Record<string, string>>
}

/** The page of classes. */
export function ClassesView() {
  const tree = useSettingsFile('settings.yaml')
  const calendar = useCalendar()
  if (!tree.data || !calendar) return <Waiting lines={5} height={90} />
  return <ClassList tree={tree.data} calendar={calendar} />
}

function ClassList({ tree, calendar }: { tree: SettingsFile; calendar: Calendar }) {
  const { words } = useTongue()
  const [value, put] = useTree('settings.yaml', tree.value as Classes)
  const may = tree.matters.includes('classes')
  const putClass = (code: string, time: ClassTime | undefined) => {
    const { [code]: _, ...others } = value.timeClasses
    const all = Object.entries(value.timeClasses).map(
      ([one, was]) => [one, one === code ? time : was] as const,
    )
    const changed =
      code in value.timeClasses && time
        ? Object.fromEntries(all)
        : time
          ? { ...others, [code]: time }
          : others
    put({ ...value, timeClasses: changed as Classes['timeClasses'] })
  }
  return (
    <>
      <ul className={styles.classes}>
        {Object.entries(value.timeClasses).map(([code, time]) => (
          <OneClass
            key={code}
            code={code}
            time={time}
            tree={tree}
            calendar={calendar}
            may={may}
            onChange={putClass}
          />
        ))}
      </ul>
      {may && <NewClass known={Object.keys(value.timeClasses)} onAdd={putClass} />}
      <section className={styles.panel}>
        <Select
          label={words.settings.classes.usual}
          data={classOptions(value)}
          value={value.usualClass}
          onChange={(code) => code && put({ ...value, usualClass: code })}
          disabled={!may}
          maw={320}
        />
        <h3>{words.settings.classes.channels}</h3>
        <p className={styles.hint}>{words.settings.classes.channelsHint}</p>
        <div className={styles.doors}>
          {Object.entries(words.channels).map(([door, name]) => (
            <Select
              key={door}
              label={name}
              data={classOptions(value)}
              value={value.channelClasses?.[door] ?? null}
              placeholder={words.settings.classes.none}
              clearable
              disabled={!may}
              onChange={(code) => {
                const { [door]: _, ...others } = value.channelClasses ?? {}
                put({ ...value, channelClasses: code ? { ...others, [door]: code } : others })
              }}
            />
          ))}
        </div>
      </section>
    </>
  )
}

function classOptions({ timeClasses }: Classes) {
  return Object.entries(timeClasses).map(([code, time]) => ({
    value: code,
    label: `${code} · ${time.nameHi}`,
  }))
}

function OneClass({
  code,
  time,
  tree,
  calendar,
  may,
  onChange,
}: {
  code: string
  time: ClassTime
  tree: SettingsFile
  calendar: Calendar
  may: boolean
  onChange: (code: string, time: ClassTime | undefined) => void
}) {
  const { words, say, pick } = useTongue()
  const { data: catalogue } = useCatalogue()
  const faultAt = useFaultAt('settings.yaml')
  const now = useNow()
  const from = new Date(Math.floor(now / 60_000) * 60_000)
  const used = catalogue?.subjects.filter((subject) => subject.timeClass === code).length ?? 0
  const units = fieldAt(tree, 'timeClasses.*.unit').choices ?? []
  const labelled = (name: string) => pick(fieldAt(tree, `timeClasses.*.${name}`).label)
  return (
    <li>
      <header>
        <b>{code}</b>
        <span>{words.settings.classes.subjects(say.number(used))}</span>
        {may && used === 0 && (
          <button
            type="button"
            aria-label={`${words.settings.remove}: ${code}`}
            onClick={() => onChange(code, undefined)}
          >
            <IconTrash size={17} aria-hidden />
          </button>
        )}
      </header>
      <div className={styles.classFields}>
        <TextInput
          label={labelled('nameHi')}
          value={time.nameHi}
          disabled={!may}
          error={faultAt('timeClasses', code, 'nameHi')}
          onChange={(event) => onChange(code, { ...time, nameHi: event.currentTarget.value })}
        />
        <TextInput
          label={labelled('nameEn')}
          value={time.nameEn}
          disabled={!may}
          error={faultAt('timeClasses', code, 'nameEn')}
          onChange={(event) => onChange(code, { ...time, nameEn: event.currentTarget.value })}
        />
        <NumberInput
          label={words.settings.classes.amount}
          value={time.amount}
          min={1}
          disabled={!may}
          error={faultAt('timeClasses', code, 'amount')}
          onChange={(amount) => onChange(code, { ...time, amount: Number(amount) })}
          hideControls
        />
        <Select
          label={words.settings.classes.unit}
          data={units.map((unit) => ({ value: unit.value, label: pick(unit.label) }))}
          value={time.unit}
          disabled={!may}
          allowDeselect={false}
          onChange={(unit) => unit && onChange(code, { ...time, unit: unit as ClassTime['unit'] })}
        />
      </div>
      {time.amount >= 1 && (
        <p className={styles.example}>
          {words.settings.classes.example(
            say.moment(from.toISOString()),
            say.moment(dueAt(from, time, calendar).toISOString()),
          )}
        </p>
      )}
    </li>
  )
}

function NewClass({
  known,
  onAdd,
}: {
  known: readonly string[]
  onAdd: (code: string, time: ClassTime) => void
}) {
  const { words } = useTongue()
  const [code, setCode] = useState('')
  const good = /^[A-Z][A-Z0-9]{0,7}$/.test(code) && !known.includes(code)
  return (
    <form
      className={styles.newOne}
      onSubmit={(event) => {
        event.preventDefault()
        if (!good) return
        onAdd(code, { unit: 'day', amount: 1, nameHi: '', nameEn: '' })
        setCode('')
      }}
    >
      <TextInput
        aria-label={words.settings.classes.code}
        placeholder={`${words.settings.classes.code}: D30`}
        value={code}
        onChange={(event) => setCode(event.currentTarget.value.toUpperCase())}
      />
      <Button type="submit" variant="light" disabled={!good} leftSection={<IconPlus size={17} aria-hidden />}>
        {words.settings.classes.add}
      </Button>
    </form>
  )
}
