/** The plain values of a tree, one field each: the limits of the district, and who it is. */
import type { Field, SettingsFile } from '#contract/settings.ts'
import { useSettingsFile } from '../ask/settings.ts'
import { Waiting } from '../parts/empty.tsx'
import { TroubleNote } from '../parts/trouble.tsx'
import { useTongue } from '../words/tongue.tsx'
import type { Area } from './areas.ts'
import { useTree } from './drafting.tsx'
import { FieldInput } from './field-input.tsx'
import { textOf, useFaultAt, valueFrom } from './tree.ts'
import styles from './views.module.css'

/** What has a view of its own. */
const ELSEWHERE = ['timeClasses', 'usualClass', 'channelClasses', 'officeWindows']

/** The fields of the file of an area. */
export function ValuesView({ area }: { area: Area }) {
  const file = area.files[0] ?? ''
  const tree = useSettingsFile(file)
  if (tree.isPending) return <Waiting lines={6} height={60} />
  if (!tree.data) return <TroubleNote error={tree.error} retry={() => void tree.refetch()} />
  return <Values tree={tree.data} matter={area.name} />
}

/** A number of which the program allows one value. */
function isFixed({ least, most }: Field): boolean {
  return least !== undefined && least === most
}

function Values({ tree, matter }: { tree: SettingsFile; matter: string }) {
  const { pick } = useTongue()
  const [value, put] = useTree(tree.file, tree.value as Readonly<Record<string, unknown>>)
  const faultAt = useFaultAt(tree.file)
  const fields = tree.fields.filter(({ name }) => !ELSEWHERE.includes(name.split('.')[0] ?? ''))
  return (
    <div className={styles.values}>
      {fields.map((field) => (
        <div key={field.name} data-wide={field.kind === 'list' || undefined}>
          <FieldInput
            field={field}
            names={tree.names}
            value={textOf(value[field.name])}
            onChange={(text) => put({ ...value, [field.name]: valueFrom(field, text) })}
            disabled={!tree.matters.includes(matter) || isFixed(field)}
            error={faultAt(field.name)}
          />
          <small>{pick(field.help)}</small>
        </div>
      ))}
    </div>
  )
}
