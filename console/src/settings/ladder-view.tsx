/** The ladders: their rungs to be changed, and beside them what they would do, and when, for one grievance. */

import { ActionIcon, Button, NumberInput, Select, TextInput } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import type { SettingsFile } from '#contract/settings.ts'
import type { ClassTime } from '#core/district/district.ts'
import type { Ladder, LadderRung, RungTime } from '#core/district/office-time.ts'
import { useSettingsFile } from '../ask/settings.ts'
import { Waiting } from '../parts/empty.tsx'
import { byLabel } from '../parts/match.ts'
import { PostPicker } from '../parts/pickers.tsx'
import { useTongue } from '../words/tongue.tsx'
import { useDrafting, useTree } from './drafting.tsx'
import styles from './ladder.module.css'
import { LadderDrawn } from './ladder-drawn.tsx'
import { fieldAt, useFaultAt } from './tree.ts'

type Classes = Readonly<Record<string, ClassTime>>

/** The page of ladders. */
export function LadderView() {
  const tree = useSettingsFile('ladder.yaml')
  const settings = useSettingsFile('settings.yaml')
  const { drafts } = useDrafting()
  if (!tree.data || !settings.data) return <Waiting lines={5} height={90} />
  const policy = (drafts.trees['settings.yaml']?.value ?? settings.data.value) as {
    readonly timeClasses: Classes
    readonly usualClass: string
  }
  return <Ladders tree={tree.data} classes={policy.timeClasses} usual={policy.usualClass} />
}

function Ladders({ tree, classes, usual }: { tree: SettingsFile; classes: Classes; usual: string }) {
  const { words, pick } = useTongue()
  const [ladders, put] = useTree('ladder.yaml', tree.value as readonly Ladder[])
  const [at, setAt] = useState(0)
  const { faults } = useDrafting()
  const may = tree.matters.includes('ladder')
  const chosen = Math.min(at, ladders.length - 1)
  const ladder = ladders[chosen]
  const putLadder = (next: Ladder) => put(ladders.map((one, place) => (place === chosen ? next : one)))
  const whole = faults.filter(({ file, column }) => file === 'ladder.yaml' && !column)
  return (
    <>
      <div className={styles.tabs}>
        {ladders.map((one, place) => (
          <button
            // biome-ignore lint/suspicious/noArrayIndexKey: ladders are told apart by their place
            key={place}
            type="button"
            aria-pressed={place === chosen}
            onClick={() => setAt(place)}
          >
            {nameOf(one, tree, words.settings.ladder.forAll, pick)}
          </button>
        ))}
        {may && (
          <NewLadder
            tree={tree}
            classes={classes}
            onAdd={(of) => {
              const rungs = ladders.find((one) => !one.class && !one.department)?.rungs ?? []
              put([...ladders, { ...of, rungs }])
              setAt(ladders.length)
            }}
          />
        )}
      </div>
      {whole.map((fault) => (
        <p key={fault.what.en} className={styles.wrong} role="alert">
          {pick(fault.what)}. {pick(fault.todo)}.
        </p>
      ))}
      {ladder && (
        <div className={styles.both}>
          <section className={styles.rungs} aria-label={words.settings.ladder.rungs}>
            {ladder.rungs.map((rung, place) => (
              <Rung
                // biome-ignore lint/suspicious/noArrayIndexKey: a rung is told apart by its place
                key={place}
                tree={tree}
                path={[chosen, 'rungs', place]}
                rung={rung}
                may={may}
                onChange={(next) =>
                  putLadder({
                    ...ladder,
                    rungs: ladder.rungs.flatMap((one, other) =>
                      other === place ? (next ? [next] : []) : [one],
                    ),
                  })
                }
              />
            ))}
            {may && (
              <div className={styles.add}>
                <Button
                  variant="light"
                  leftSection={<IconPlus size={17} aria-hidden />}
                  onClick={() => putLadder({ ...ladder, rungs: [...ladder.rungs, nextRung(ladder.rungs)] })}
                >
                  {words.settings.ladder.addRung}
                </Button>
                {(ladder.class || ladder.department) && (
                  <Button
                    variant="default"
                    leftSection={<IconTrash size={17} color="var(--alarm)" aria-hidden />}
                    onClick={() => put(ladders.filter((_, place) => place !== chosen))}
                  >
                    {words.settings.ladder.removeLadder}
                  </Button>
                )}
              </div>
            )}
          </section>
          <LadderDrawn ladder={ladder} classes={classes} usual={usual} />
        </div>
      )}
    </>
  )
}

function nameOf(
  ladder: Ladder,
  tree: SettingsFile,
  all: string,
  pick: (words: { hi: string; en: string }) => string,
): string {
  const department = ladder.department ? tree.names.department?.[ladder.department] : undefined
  const parts = [department && pick(department), ladder.class].filter(Boolean)
  return parts.length > 0 ? parts.join(' · ') : all
}

/** Above the last one: the next level, a day later. */
function nextRung(rungs: readonly LadderRung[]): LadderRung {
  const level = Math.min(5, Math.max(1, ...rungs.map((rung) => rung.level ?? 1)) + 1)
  const names = new Set(rungs.map(({ name }) => name))
  const name = names.has(`level-${level}`) ? `level-${level}-again` : `level-${level}`
  return {
    name,
    level,
    nameHi: `स्तर ${level}`,
    nameEn: `level ${level}`,
    after: { unit: 'day', amount: 1 },
    to: 'above',
  }
}

function NewLadder({
  tree,
  classes,
  onAdd,
}: {
  tree: SettingsFile
  classes: Classes
  onAdd: (of: Pick<Ladder, 'class' | 'department'>) => void
}) {
  const { words, pick } = useTongue()
  const options = [
    ...Object.entries(classes).map(([code, time]) => ({
      value: `class ${code}`,
      label: `${words.settings.ladder.forClass} ${code} · ${pick({ hi: time.nameHi, en: time.nameEn })}`,
    })),
    ...Object.entries(tree.names.department ?? {}).map(([code, name]) => ({
      value: `department ${code}`,
      label: `${words.settings.ladder.forDepartment} ${pick(name)}`,
    })),
  ]
  return (
    <Select
      className={styles.newLadder}
      aria-label={words.settings.ladder.addLadder}
      placeholder={`+ ${words.settings.ladder.addLadder}`}
      data={options}
      value={null}
      searchable
      filter={byLabel}
      onChange={(chosen) => {
        const [kind, code = ''] = chosen?.split(' ') ?? []
        if (kind) onAdd(kind === 'class' ? { class: code } : { department: code })
      }}
    />
  )
}

const WHOM = ['above', 'nodal', 'magistrate'] as const

function Rung({
  tree,
  path,
  rung,
  may,
  onChange,
}: {
  tree: SettingsFile
  path: readonly (string | number)[]
  rung: LadderRung
  may: boolean
  onChange: (rung: LadderRung | undefined) => void
}) {
  const { words, pick } = useTongue()
  const { ladder } = words.settings
  const faultAt = useFaultAt('ladder.yaml')
  const error = (name: string) => faultAt(...path, name)
  const units = fieldAt(tree, '*.rungs.*.after.unit').choices ?? []
  const { to: _, ...withoutTo } = rung
  const isPost = rung.to !== undefined && !WHOM.some((word) => word === rung.to)
  const after: RungTime = rung.after ?? { unit: 'day', amount: 0 }
  return (
    <article className={styles.rung} data-level={rung.level ?? 0}>
      <header>
        <b>{rung.percent === undefined ? `${ladder.level} ${rung.level ?? ''}` : `${rung.percent}%`}</b>
        <span>{rung.percent === undefined ? '' : ladder.reminder}</span>
        {may && (
          <ActionIcon
            variant="subtle"
            color="red.9"
            aria-label={`${words.settings.remove}: ${pick({ hi: rung.nameHi, en: rung.nameEn })}`}
            onClick={() => onChange(undefined)}
          >
            <IconTrash size={17} aria-hidden />
          </ActionIcon>
        )}
      </header>
      <div className={styles.fields}>
        <TextInput
          label={pick(fieldAt(tree, '*.rungs.*.nameHi').label)}
          value={rung.nameHi}
          disabled={!may}
          error={error('nameHi')}
          onChange={(event) => onChange({ ...rung, nameHi: event.currentTarget.value })}
        />
        <TextInput
          label={pick(fieldAt(tree, '*.rungs.*.nameEn').label)}
          value={rung.nameEn}
          disabled={!may}
          error={error('nameEn')}
          onChange={(event) => onChange({ ...rung, nameEn: event.currentTarget.value })}
        />
        {rung.percent !== undefined ? (
          <NumberInput
            label={ladder.percent}
            value={rung.percent}
            min={1}
            max={99}
            suffix="%"
            disabled={!may}
            error={error('percent')}
            hideControls
            onChange={(percent) => onChange({ ...rung, percent: Number(percent) })}
          />
        ) : (
          <>
            <NumberInput
              label={ladder.level}
              value={rung.level ?? 2}
              min={2}
              max={5}
              disabled={!may}
              error={error('level')}
              onChange={(level) => onChange({ ...rung, level: Number(level) })}
            />
            <div className={styles.after}>
              <NumberInput
                label={ladder.after}
                value={after.amount}
                min={0}
                disabled={!may}
                hideControls
                onChange={(amount) => onChange({ ...rung, after: { ...after, amount: Number(amount) } })}
              />
              <Select
                aria-label={ladder.unit}
                data={units.map((unit) => ({ value: unit.value, label: pick(unit.label) }))}
                value={after.unit}
                disabled={!may}
                allowDeselect={false}
                onChange={(unit) =>
                  unit && onChange({ ...rung, after: { ...after, unit: unit as RungTime['unit'] } })
                }
              />
            </div>
            <Select
              label={ladder.to}
              data={[
                ...WHOM.map((word) => ({ value: word as string, label: ladder.whom[word] ?? word })),
                { value: 'post', label: ladder.toPost },
                { value: 'nobody', label: ladder.whom[''] ?? '' },
              ]}
              value={rung.to === undefined ? 'nobody' : isPost ? 'post' : rung.to}
              disabled={!may}
              allowDeselect={false}
              onChange={(chosen) =>
                onChange(
                  chosen === 'nobody'
                    ? withoutTo
                    : { ...rung, to: chosen === 'post' ? 'DM' : (chosen ?? 'above') },
                )
              }
            />
            {isPost && may && (
              <PostPicker value={rung.to} onChange={(post) => post && onChange({ ...rung, to: post })} />
            )}
          </>
        )}
      </div>
    </article>
  )
}
