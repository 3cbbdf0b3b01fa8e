/** The statutory tracks: for each law its steps in order, who decides them, and how long asking and deciding may take. */
import { ActionIcon, Button, Checkbox, NumberInput, Select, TextInput } from '@mantine/core'
import { IconPlus, IconScale, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import type { SettingsFile } from '#contract/settings.ts'
import type { Span, StatutoryTrack, StepNeed, TrackStep } from '#core/district/tracks.ts'
import { useSettingsFile } from '../ask/settings.ts'
import { Empty, Waiting } from '../parts/empty.tsx'
import { PostPicker } from '../parts/pickers.tsx'
import { useTongue } from '../words/tongue.tsx'
import { useDrafting, useTree } from './drafting.tsx'
import styles from './ladder.module.css'
import own from './tracks.module.css'
import { fieldAt, useFaultAt } from './tree.ts'

const FILE = 'tracks.yaml'
const WHOM = ['above', 'nodal', 'magistrate'] as const
const NEEDS: readonly StepNeed[] = ['notice', 'hearing', 'order']
const MONTH: Span = { unit: 'calendar-day', amount: 30 }

/** The page of tracks. */
export function TracksView() {
  const tree = useSettingsFile(FILE)
  if (!tree.data) return <Waiting lines={5} height={90} />
  return <Tracks tree={tree.data} />
}

function Tracks({ tree }: { tree: SettingsFile }) {
  const { words, pick } = useTongue()
  const said = words.track.settings
  const [tracks, put] = useTree(FILE, (tree.value ?? []) as readonly StatutoryTrack[])
  const { faults } = useDrafting()
  const [at, setAt] = useState(0)
  const may = tree.matters.includes('tracks')
  const chosen = Math.min(at, tracks.length - 1)
  const track = tracks[chosen]
  const putTrack = (next: StatutoryTrack) => put(tracks.map((one, place) => (place === chosen ? next : one)))
  return (
    <>
      <div className={styles.tabs}>
        {tracks.map((one, place) => (
          <button
            // biome-ignore lint/suspicious/noArrayIndexKey: tracks are told apart by their place
            key={place}
            type="button"
            aria-pressed={place === chosen}
            onClick={() => setAt(place)}
          >
            {pick({ hi: one.nameHi, en: one.nameEn }) || one.code}
          </button>
        ))}
        {may && (
          <Button
            variant="light"
            size="compact-md"
            leftSection={<IconPlus size={17} aria-hidden />}
            onClick={() => {
              put([...tracks, newTrack(tracks)])
              setAt(tracks.length)
            }}
          >
            {said.add}
          </Button>
        )}
      </div>
      {faults
        .filter(({ file, column }) => file === FILE && !column)
        .map((fault) => (
          <p key={fault.what.en} className={styles.wrong} role="alert">
            {pick(fault.what)}. {pick(fault.todo)}.
          </p>
        ))}
      {track ? (
        <OneTrack tree={tree} track={track} place={chosen} may={may} onChange={putTrack}>
          {may && (
            <Button
              variant="default"
              leftSection={<IconTrash size={17} color="var(--alarm)" aria-hidden />}
              onClick={() => put(tracks.filter((_, place) => place !== chosen))}
            >
              {said.remove}
            </Button>
          )}
        </OneTrack>
      ) : (
        <Empty icon={IconScale} says={[said.none, '']} />
      )}
    </>
  )
}

function newTrack(tracks: readonly StatutoryTrack[]): StatutoryTrack {
  const codes = new Set(tracks.map(({ code }) => code))
  let number = tracks.length + 1
  while (codes.has(`LAW${number}`)) number++
  return { code: `LAW${number}`, nameHi: 'नया कानून', nameEn: 'new law', steps: [newStep([])] }
}

/** The first step opens by itself; every other is asked for. */
function newStep(steps: readonly TrackStep[]): TrackStep {
  const first = steps.length === 0
  const names = new Set(steps.map(({ name }) => name))
  const wanted = first ? 'hearing' : steps.length === 1 ? 'appeal' : 'second-appeal'
  const name = names.has(wanted) ? `step-${steps.length + 1}` : wanted
  const titles = {
    hearing: ['प्रथम सुनवाई', 'first hearing'],
    appeal: ['प्रथम अपील', 'first appeal'],
    'second-appeal': ['द्वितीय अपील', 'second appeal'],
  } as const
  const [nameHi, nameEn] = titles[wanted]
  return {
    name,
    nameHi,
    nameEn,
    by: 'above',
    ...(first ? {} : { ask: MONTH }),
    within: MONTH,
    needs: ['notice', 'hearing', 'order'],
  }
}

function OneTrack({
  tree,
  track,
  place,
  may,
  onChange,
  children,
}: {
  tree: SettingsFile
  track: StatutoryTrack
  place: number
  may: boolean
  onChange: (track: StatutoryTrack) => void
  children: React.ReactNode
}) {
  const { words, pick } = useTongue()
  const said = words.track.settings
  const faultAt = useFaultAt(FILE)
  const input = (name: 'code' | 'nameHi' | 'nameEn', label: string) => (
    <TextInput
      label={label}
      value={track[name]}
      disabled={!may}
      error={faultAt(place, name)}
      onChange={(event) => onChange({ ...track, [name]: event.currentTarget.value })}
    />
  )
  const putStep = (at: number, next: TrackStep | undefined) =>
    onChange({
      ...track,
      steps: track.steps.flatMap((one, other) => (other === at ? (next ? [next] : []) : [one])),
    })
  return (
    <section className={styles.rungs} aria-label={track.code}>
      <div className={own.law}>
        {input('nameHi', pick(fieldAt(tree, '*.nameHi').label))}
        {input('nameEn', pick(fieldAt(tree, '*.nameEn').label))}
        {input('code', said.code)}
      </div>
      {track.steps.map((step, at) => (
        <Step
          // biome-ignore lint/suspicious/noArrayIndexKey: a step is told apart by its place
          key={at}
          tree={tree}
          path={[place, 'steps', at]}
          step={step}
          first={at === 0}
          may={may}
          onChange={(next) => putStep(at, next)}
        />
      ))}
      <div className={styles.add}>
        {may && (
          <Button
            variant="light"
            leftSection={<IconPlus size={17} aria-hidden />}
            onClick={() => onChange({ ...track, steps: [...track.steps, newStep(track.steps)] })}
          >
            {said.addStep}
          </Button>
        )}
        {children}
      </div>
    </section>
  )
}

function Step({
  tree,
  path,
  step,
  first,
  may,
  onChange,
}: {
  tree: SettingsFile
  path: readonly (string | number)[]
  step: TrackStep
  first: boolean
  may: boolean
  onChange: (step: TrackStep | undefined) => void
}) {
  const { words, pick } = useTongue()
  const said = words.track.settings
  const faultAt = useFaultAt(FILE)
  const isPost = !WHOM.some((word) => word === step.by)
  const needs = fieldAt(tree, '*.steps.*.needs').choices ?? []
  const name = (field: 'nameHi' | 'nameEn') => (
    <TextInput
      label={pick(fieldAt(tree, `*.steps.*.${field}`).label)}
      value={step[field]}
      disabled={!may}
      error={faultAt(...path, field)}
      onChange={(event) => onChange({ ...step, [field]: event.currentTarget.value })}
    />
  )
  return (
    <article className={styles.rung} data-level={0}>
      <header>
        <b>{pick({ hi: step.nameHi, en: step.nameEn })}</b>
        <span>{first ? said.first : said.asked}</span>
        {may && (
          <ActionIcon
            variant="subtle"
            color="red.9"
            aria-label={`${words.settings.remove}: ${pick({ hi: step.nameHi, en: step.nameEn })}`}
            onClick={() => onChange(undefined)}
          >
            <IconTrash size={17} aria-hidden />
          </ActionIcon>
        )}
      </header>
      <div className={styles.fields}>
        {name('nameHi')}
        {name('nameEn')}
        <Select
          label={said.by}
          data={[
            ...WHOM.map((word) => ({ value: word as string, label: said.whom[word] ?? word })),
            { value: 'post', label: said.post },
          ]}
          value={isPost ? 'post' : step.by}
          disabled={!may}
          allowDeselect={false}
          error={faultAt(...path, 'by')}
          onChange={(chosen) =>
            chosen && onChange({ ...step, by: chosen === 'post' ? (isPost ? step.by : 'DM') : chosen })
          }
        />
        {isPost && may && (
          <PostPicker value={step.by} onChange={(post) => post && onChange({ ...step, by: post })} />
        )}
        {!first && (
          <SpanField
            tree={tree}
            label={said.ask}
            span={step.ask ?? MONTH}
            may={may}
            onChange={(ask) => onChange({ ...step, ask })}
          />
        )}
        <SpanField
          tree={tree}
          label={said.within}
          span={step.within}
          may={may}
          onChange={(within) => onChange({ ...step, within })}
        />
      </div>
      <Checkbox.Group
        label={said.needs}
        value={[...step.needs]}
        error={faultAt(...path, 'needs')}
        onChange={(chosen) => onChange({ ...step, needs: NEEDS.filter((need) => chosen.includes(need)) })}
        mt={10}
      >
        <div className={own.needs}>
          {needs.map(({ value, label }) => (
            <Checkbox key={value} value={value} label={pick(label)} disabled={!may || value === 'order'} />
          ))}
        </div>
      </Checkbox.Group>
    </article>
  )
}

function SpanField({
  tree,
  label,
  span,
  may,
  onChange,
}: {
  tree: SettingsFile
  label: string
  span: Span
  may: boolean
  onChange: (span: Span) => void
}) {
  const { words, pick } = useTongue()
  const units = fieldAt(tree, '*.steps.*.within.unit').choices ?? []
  return (
    <div className={styles.after}>
      <NumberInput
        label={label}
        value={span.amount}
        min={1}
        disabled={!may}
        hideControls
        onChange={(amount) => onChange({ ...span, amount: Number(amount) })}
      />
      <Select
        aria-label={words.track.settings.unit}
        data={units.map((unit) => ({ value: unit.value, label: pick(unit.label) }))}
        value={span.unit}
        disabled={!may}
        allowDeselect={false}
        onChange={(unit) => unit && onChange({ ...span, unit: unit as Span['unit'] })}
      />
    </div>
  )
}
