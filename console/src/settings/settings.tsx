/** The settings: the list of areas, one of them open, and at the foot what is being prepared. */
import { IconArrowLeft, IconLock } from '@tabler/icons-react'
import type { ComponentType } from 'react'
import { Link, Redirect } from 'wouter'
import { useSettings } from '../ask/settings.ts'
import { useTitle } from '../frame/title.ts'
import { Waiting } from '../parts/empty.tsx'
import { TroubleNote } from '../parts/trouble.tsx'
import { useTongue } from '../words/tongue.tsx'
import { AREAS, type Area, SECTIONS, type View } from './areas.ts'
import { CalendarView } from './calendar-view.tsx'
import { ClassesView } from './classes-view.tsx'
import { useDrafting } from './drafting.tsx'
import { HistoryView } from './history-view.tsx'
import { LadderView } from './ladder-view.tsx'
import { SaveBar } from './save-bar.tsx'
import styles from './settings.module.css'
import { SpendingNote } from './spending-note.tsx'
import { TableView } from './table-view.tsx'
import { TemplatesView } from './templates-view.tsx'
import { TracksView } from './tracks-view.tsx'
import { ValuesView } from './values-view.tsx'
import { WindowsView } from './windows-view.tsx'

const VIEWS = {
  table: TableView,
  values: ValuesView,
  classes: ClassesView,
  calendar: CalendarView,
  windows: WindowsView,
  ladder: LadderView,
  tracks: TracksView,
  templates: TemplatesView,
  history: HistoryView,
} satisfies Record<View, ComponentType<{ area: Area }>>

/** The page; without an area it is the list of all. */
export function Settings({ area: name }: { area: string | undefined }) {
  const { words } = useTongue()
  const area = AREAS.find((one) => one.name === name)
  useTitle(area ? (words.settings.areas[area.name]?.[0] ?? words.settings.title) : words.settings.title)
  const settings = useSettings()
  if (settings.isPending) return <Waiting lines={6} />
  if (!settings.data) return <TroubleNote error={settings.error} retry={() => void settings.refetch()} />
  if (name && !area) return <Redirect to="/settings" replace />
  return (
    <div className={styles.page} data-open={area ? true : undefined}>
      <Areas open={area} />
      <div className={styles.main}>
        {area ? <OneArea key={area.name} area={area} /> : <Overview />}
        <SaveBar />
      </div>
    </div>
  )
}

function Areas({ open }: { open: Area | undefined }) {
  const { words, say } = useTongue()
  const { data } = useSettings()
  const { sent } = useDrafting()
  return (
    <nav className={styles.areas} aria-label={words.settings.title}>
      <h1>
        {words.settings.title}
        <small>{words.settings.version(say.number(data?.version ?? 0))}</small>
      </h1>
      {SECTIONS.map((section) => (
        <section key={section}>
          <h2>{words.settings.sections[section]}</h2>
          <ul>
            {AREAS.filter((area) => area.section === section).map(({ name, icon: Icon, files, view }) => {
              const [title] = words.settings.areas[name] ?? [name]
              const count =
                view === 'table' || view === 'calendar'
                  ? sent.filter(({ edit }) => files.includes(edit.file)).length
                  : 0
              return (
                <li key={name}>
                  <Link href={`/settings/${name}`} aria-current={open?.name === name ? 'page' : undefined}>
                    <Icon size={19} stroke={1.7} aria-hidden />
                    <span>{title}</span>
                    {count > 0 && <b>{say.number(count)}</b>}
                  </Link>
                </li>
              )
            })}
          </ul>
        </section>
      ))}
    </nav>
  )
}

/** At a desk the list stands beside it, so here is only what the pages are for. */
function Overview() {
  const { words } = useTongue()
  return (
    <div className={styles.overview}>
      <p>{words.settings.lead}</p>
      <ul>
        {AREAS.map(({ name, icon: Icon }) => {
          const [title, what] = words.settings.areas[name] ?? [name, '']
          return (
            <li key={name}>
              <Link href={`/settings/${name}`}>
                <Icon size={24} stroke={1.5} aria-hidden />
                <span>
                  <strong>{title}</strong>
                  <small>{what}</small>
                </span>
              </Link>
            </li>
          )
        })}
      </ul>
    </div>
  )
}

function OneArea({ area }: { area: Area }) {
  const { words } = useTongue()
  const { data } = useSettings()
  const [title, what] = words.settings.areas[area.name] ?? [area.name, '']
  const View: ComponentType<{ area: Area }> = VIEWS[area.view]
  const matters = area.files.flatMap((file) => data?.files.find((one) => one.file === file)?.matters ?? [])
  const own =
    area.view === 'table' || area.view === 'calendar' ? matters.length > 0 : matters.includes(area.name)
  return (
    <article className={styles.area}>
      <header>
        <Link href="/settings" className={styles.back} aria-label={words.back}>
          <IconArrowLeft size={20} aria-hidden />
        </Link>
        <div>
          <h1>{title}</h1>
          <p>{what}</p>
        </div>
        {area.view !== 'history' && (area.readOnly || !own) && (
          <span className={styles.lock} title={area.readOnly ? undefined : words.settings.readOnlyWhy}>
            <IconLock size={15} aria-hidden /> {words.settings.readOnly}
          </span>
        )}
      </header>
      {area.name === 'services' && <SpendingNote />}
      <View area={area} />
    </article>
  )
}
