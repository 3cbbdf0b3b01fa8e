/** The office at its hours: the windows, the public hearings, the confirmation calls. */

import { IconPhoneCheck, IconUsersGroup, IconWindow } from '@tabler/icons-react'
import { Link, Redirect } from 'wouter'
import { mayConfirm } from '#core/access/office.ts'
import { useMe } from '../ask/answers.ts'
import { sitsAtDesk } from '../frame/roles.ts'
import { useTitle } from '../frame/title.ts'
import { Calls } from './calls.tsx'
import { Hearings } from './hearings.tsx'
import styles from './office.module.css'
import { Window } from './window.tsx'
import { useOfficeWords } from './words.ts'

const tabs = [
  { name: 'window', icon: IconWindow, page: Window },
  { name: 'hearings', icon: IconUsersGroup, page: Hearings },
  { name: 'calls', icon: IconPhoneCheck, page: Calls },
] as const

/** The page with its tabs. */
export function Office({ tab }: { tab: string | undefined }) {
  const words = useOfficeWords()
  useTitle(words.title)
  const me = useMe()
  const shown = tabs.filter(({ name }) => name !== 'calls' || mayConfirm(me))
  const chosen = shown.find(({ name }) => name === tab)
  // An officer has no board to look at unless they keep a group; the hearings are for everybody.
  if (!chosen) return <Redirect to={sitsAtDesk(me) ? '/office/window' : '/office/hearings'} replace />
  const Page = chosen.page
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <h1>{words.title}</h1>
        <nav className={styles.tabs} aria-label={words.title}>
          {shown.map(({ name, icon: Icon }) => (
            <Link
              key={name}
              href={`/office/${name}`}
              aria-current={name === chosen.name ? 'page' : undefined}
            >
              <Icon size={17} aria-hidden /> {words.tabs[name]}
            </Link>
          ))}
        </nav>
      </header>
      <Page />
    </div>
  )
}
