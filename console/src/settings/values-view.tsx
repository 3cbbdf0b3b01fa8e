/** The values of a tree, each at its path: the limits of the district, who it is, the lists of other systems. */
import type { SettingsFile } from '#contract/settings.ts'
import { useSettingsFile } from '../ask/settings.ts'
import { Waiting } from '../parts/empty.tsx'
import { TroubleNote } from '../parts/trouble.tsx'
import type { Area } from './areas.ts'
import { useTree } from './drafting.tsx'
import styles from './tree-fields.module.css'
import { TreeFields } from './tree-fields.tsx'

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

function Values({ tree, matter }: { tree: SettingsFile; matter: string }) {
  const [value, put] = useTree<unknown>(
    tree.file,
    tree.value ?? (tree.fields[0]?.name.startsWith('*') ? [] : {}),
  )
  const fields = tree.fields.filter(({ name }) => !ELSEWHERE.includes(name.split('.')[0] ?? ''))
  return (
    <div className={Array.isArray(value) ? undefined : styles.sheet}>
      <TreeFields
        tree={tree}
        fields={fields}
        prefix=""
        path={[]}
        value={value}
        put={put}
        may={tree.matters.includes(matter)}
      />
    </div>
  )
}
