/** The windows of the day in which officers must be present: their hours, whose groups, and who gets the list of the absent. */
import { Button } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import type { SettingsFile } from '#contract/settings.ts'
import type { OfficeWindow } from '#core/district/district.ts'
import { useSettingsFile } from '../ask/settings.ts'
import { Waiting } from '../parts/empty.tsx'
import { useTongue } from '../words/tongue.tsx'
import { useTree } from './drafting.tsx'
import { FieldInput } from './field-input.tsx'
import { textOf, useFaultAt, valueFrom } from './tree.ts'
import styles from './views.module.css'

interface Windows {
  readonly officeWindows: readonly OfficeWindow[]
}

/** The page of windows. */
export function WindowsView() {
  const tree = useSettingsFile('settings.yaml')
  if (!tree.data) return <Waiting lines={3} height={120} />
  return <WindowList tree={tree.data} />
}

function WindowList({ tree }: { tree: SettingsFile }) {
  const { words } = useTongue()
  const [value, put] = useTree('settings.yaml', tree.value as Windows)
  const faultAt = useFaultAt('settings.yaml')
  const may = tree.matters.includes('windows')
  const fields = tree.fields.filter(({ name }) => name.startsWith('officeWindows.*.'))
  const putAt = (at: number, window: Readonly<Record<string, unknown>> | undefined) =>
    put({
      ...value,
      officeWindows: value.officeWindows.flatMap((one, place) =>
        place === at ? (window ? [window as unknown as OfficeWindow] : []) : [one],
      ),
    })
  return (
    <>
      <p className={styles.hint}>{words.settings.windows.lead}</p>
      <ul className={styles.windows}>
        {value.officeWindows.map((window, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a window is told apart by its place alone
          <li key={at}>
            <Clock from={window.from} to={window.to} />
            <div className={styles.windowFields}>
              {fields.map((field) => {
                const name = field.name.split('.').at(-1) ?? ''
                return (
                  <FieldInput
                    key={name}
                    field={field}
                    names={tree.names}
                    disabled={!may}
                    value={textOf((window as unknown as Readonly<Record<string, unknown>>)[name])}
                    error={faultAt('officeWindows', at, name)}
                    emptyWord={
                      name === 'groups'
                        ? words.settings.windows.all
                        : name === 'absentTo'
                          ? words.settings.windows.absentUsual
                          : ''
                    }
                    onChange={(text) => {
                      const { [name]: _, ...others } = window as unknown as Record<string, unknown>
                      const next = valueFrom(field, text)
                      const empty = next === undefined || (Array.isArray(next) && next.length === 0)
                      putAt(at, empty && !field.required ? others : { ...window, [name]: next })
                    }}
                  />
                )
              })}
            </div>
            {may && (
              <Button
                variant="default"
                size="compact-sm"
                leftSection={<IconTrash size={16} color="var(--alarm)" aria-hidden />}
                onClick={() => putAt(at, undefined)}
              >
                {words.settings.remove}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {may && (
        <Button
          variant="light"
          leftSection={<IconPlus size={17} aria-hidden />}
          onClick={() =>
            put({
              ...value,
              officeWindows: [
                ...value.officeWindows,
                { code: '', nameHi: '', nameEn: '', from: '09:00', to: '11:00' },
              ],
            })
          }
        >
          {words.settings.windows.add}
        </Button>
      )}
    </>
  )
}

/** The window on the line of a day from six to twenty-two. */
function Clock({ from, to }: { from: string; to: string }) {
  const at = (hour: string) => {
    const [hours = 0, minutes = 0] = hour.split(':').map(Number)
    return Math.min(100, Math.max(0, ((hours + minutes / 60 - 6) / 16) * 100))
  }
  return (
    <div className={styles.clock} aria-hidden>
      {[6, 9, 12, 15, 18, 21].map((hour) => (
        <i key={hour} style={{ left: `${((hour - 6) / 16) * 100}%` }}>
          {hour}
        </i>
      ))}
      <span style={{ left: `${at(from)}%`, width: `${Math.max(0, at(to) - at(from))}%` }} />
    </div>
  )
}
