/** What every page has around it: the rail at the desk, the bar at the phone, the banner and the connection. */
import { Menu, UnstyledButton } from '@mantine/core'
import { useNetwork } from '@mantine/hooks'
import {
  IconActivityHeartbeat,
  IconBook2,
  IconBriefcase2,
  IconBuildingBank,
  IconInbox,
  IconLogout,
  IconUsers,
  IconUsersGroup,
} from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { Link, useLocation } from 'wouter'
import { useCounts, useLogOut, useMe } from '../ask/answers.ts'
import { useGroups } from '../ask/groups.ts'
import { useLive } from '../ask/live.ts'
import { useTongue } from '../words/tongue.tsx'
import { OfflineBar, RehearsalBanner } from './banner.tsx'
import styles from './frame.module.css'
import { LanguageSwitch } from './language-switch.tsx'
import { sitsAtDesk } from './roles.ts'

const pages = [
  { name: 'inbox', icon: IconInbox, desk: true },
  { name: 'register', icon: IconBook2, desk: false },
  { name: 'work', icon: IconBriefcase2, desk: false },
  { name: 'office', icon: IconBuildingBank, desk: false },
  { name: 'groups', icon: IconUsersGroup, desk: false },
  { name: 'charges', icon: IconUsers, desk: false },
  { name: 'health', icon: IconActivityHeartbeat, desk: true },
] as const

/** The frame with a page in it. */
export function Frame({ children }: { children: ReactNode }) {
  const { words } = useTongue()
  const me = useMe()
  const live = useLive()
  const { online } = useNetwork()
  return (
    <div className={styles.frame}>
      <a className="skip" href="#main">
        {words.skip}
      </a>
      {me.mode === 'rehearsal' && <RehearsalBanner />}
      <div className={styles.body}>
        <Rail />
        <div className={styles.page}>
          {(live === 'lost' || !online) && <OfflineBar />}
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the page scrolls here and must be reachable by keyboard */}
          <main id="main" tabIndex={0} className={styles.main}>
            {children}
          </main>
        </div>
      </div>
    </div>
  )
}

function Rail() {
  const { words, say } = useTongue()
  const me = useMe()
  const [location] = useLocation()
  const { data: counts } = useCounts()
  const { data: groups } = useGroups()
  const unreadIn = {
    inbox: counts?.unread ?? 0,
    groups: (groups ?? []).reduce((sum, group) => sum + group.unread, 0),
  }
  const atDesk = sitsAtDesk(me)
  return (
    <nav className={styles.rail} aria-label={words.places.nav}>
      <div className={styles.mark} aria-hidden>
        <img src="/desk/mark.svg" alt="" width={36} height={36} />
        <span>{words.name}</span>
      </div>
      <ul>
        {pages
          .filter((page) => atDesk || !page.desk)
          .map(({ name, icon: Icon }) => {
            const here =
              location.startsWith(`/${name}`) || (name === 'register' && location.startsWith('/grievances'))
            const unread = name === 'inbox' || name === 'groups' ? unreadIn[name] : 0
            return (
              <li key={name}>
                <Link href={`/${name}`} className={styles.stop} aria-current={here ? 'page' : undefined}>
                  <span className={styles.icon}>
                    <Icon size={22} stroke={1.7} aria-hidden />
                    {unread > 0 && (
                      <span className={styles.count}>
                        {say.number(unread)}
                        <span className={styles.unseen}> {words.inbox.views.unread}</span>
                      </span>
                    )}
                  </span>
                  <span>{words.places[name]}</span>
                </Link>
              </li>
            )
          })}
      </ul>
      <Account />
    </nav>
  )
}

function Account() {
  const { words, pick } = useTongue()
  const me = useMe()
  const logOut = useLogOut()
  return (
    <div className={styles.account}>
      <LanguageSwitch dark />
      <Menu position="right-end" withinPortal shadow="md" width={280}>
        <Menu.Target>
          <UnstyledButton className={styles.person}>
            <span aria-hidden>{initials(pick(me.person.name))}</span>
            <span className={styles.unseen}>
              {words.places.account}: {pick(me.person.name)}
            </span>
          </UnstyledButton>
        </Menu.Target>
        <Menu.Dropdown>
          <div className={styles.who}>
            <strong>{pick(me.person.name)}</strong>
            {me.posts.map((post) => (
              <span key={post.code}>{pick(post.name)}</span>
            ))}
            <span>{pick(me.district.name)}</span>
          </div>
          <Menu.Divider />
          <Menu.Item leftSection={<IconLogout size={16} aria-hidden />} onClick={() => logOut.mutate()}>
            {words.places.logOut}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </div>
  )
}

/** How a name begins: two letters in Roman, one in Devanagari, where a letter carries its vowel sign. */
function initials(name: string): string {
  const segments = new Intl.Segmenter('hi', { granularity: 'grapheme' })
  return name
    .split(/\s+/)
    .filter((part) => !/^(श्री|श्रीमती|डॉ|डॉ\.|कु\.|mr|mrs|ms|dr|shri|smt)\.?$/i.test(part))
    .slice(0, /^\p{Script=Latin}/u.test(name) ? 2 : 1)
    .map((part) => [...segments.segment(part)][0]?.segment ?? '')
    .join('')
}
