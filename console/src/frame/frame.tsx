/** What every page has around it: the rail at the desk, the bar at the phone, the banner and the connection. */
import { Menu, UnstyledButton } from '@mantine/core'
import { useMediaQuery, useNetwork, useViewportSize } from '@mantine/hooks'
import {
  IconActivityHeartbeat,
  IconAdjustmentsHorizontal,
  IconArrowsExchange,
  IconBook2,
  IconBriefcase2,
  IconBuildingBank,
  IconChecklist,
  IconDots,
  IconFlame,
  IconHeadset,
  IconHierarchy2,
  IconHourglassEmpty,
  IconInbox,
  IconLogout,
  IconMailForward,
  IconMap2,
  IconMicrophone2,
  IconPhoneOutgoing,
  IconSpeakerphone,
  IconTable,
  IconUsers,
  IconUsersGroup,
} from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { Link, useLocation } from 'wouter'
import { mayTell } from '#core/access/reach.ts'
import { mayMailReports } from '#core/access/report-mails.ts'
import { mayLookAtRetention } from '#core/access/retention.ts'
import { useCounts, useLogOut, useMe } from '../ask/answers.ts'
import { useGroups } from '../ask/groups.ts'
import { useLive } from '../ask/live.ts'
import { useTongue } from '../words/tongue.tsx'
import { OfflineBar, RehearsalBanner } from './banner.tsx'
import styles from './frame.module.css'
import { LanguageSwitch } from './language-switch.tsx'
import { Printed } from './printed.tsx'
import {
  administers,
  hearsPublic,
  isNodal,
  looksAtDistrict,
  publishes,
  readsOnly,
  registersGrievances,
  sitsAtDesk,
  takesCalls,
} from './roles.ts'

const pages = [
  { name: 'inbox', icon: IconInbox, whom: sitsAtDesk },
  { name: 'calls', icon: IconHeadset, whom: takesCalls },
  { name: 'district', icon: IconMap2, whom: looksAtDistrict },
  { name: 'register', icon: IconBook2, whom: everybody },
  { name: 'work', icon: IconBriefcase2, whom: everybody },
  { name: 'office', icon: IconBuildingBank, whom: everybody },
  { name: 'nodal', icon: IconHierarchy2, whom: isNodal },
  { name: 'hearing', icon: IconMicrophone2, whom: hearsPublic },
  { name: 'publication', icon: IconSpeakerphone, whom: publishes },
  { name: 'quality', icon: IconChecklist, whom: everybody },
  { name: 'plans', icon: IconFlame, whom: everybody },
  { name: 'figures', icon: IconTable, whom: () => true },
  { name: 'groups', icon: IconUsersGroup, whom: everybody },
  { name: 'reach', icon: IconPhoneOutgoing, whom: mayTell },
  { name: 'bridges', icon: IconArrowsExchange, whom: registersGrievances },
  { name: 'reports', icon: IconMailForward, whom: mayMailReports },
  { name: 'charges', icon: IconUsers, whom: everybody },
  { name: 'health', icon: IconActivityHeartbeat, whom: sitsAtDesk },
  { name: 'retention', icon: IconHourglassEmpty, whom: mayLookAtRetention },
  { name: 'settings', icon: IconAdjustmentsHorizontal, whom: administers },
] as const

/** So many stops fit beside one another on a phone; the others open from the last. */
const STOPS_ON_PHONE = 4
/** At a desk they stand below one another: this high each, beside what stands above and below them. */
const STOP_PX = 67
const BESIDE_PX = 260
const LEAST_STOPS = 4

type Page = (typeof pages)[number]

function everybody(me: Parameters<typeof readsOnly>[0]): boolean {
  return !readsOnly(me)
}

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
            <Printed />
          </main>
        </div>
      </div>
    </div>
  )
}

function Rail() {
  const { words } = useTongue()
  const me = useMe()
  const narrow = useMediaQuery('(max-width: 767px)', false, { getInitialValueInEffect: false })
  const mine = pages.filter(({ whom }) => whom(me))
  const { height } = useViewportSize()
  const fit = Math.max(LEAST_STOPS, Math.floor(((height || window.innerHeight) - BESIDE_PX) / STOP_PX) - 1)
  const most = narrow ? STOPS_ON_PHONE : fit
  const shown = mine.length > most + 1 ? mine.slice(0, most) : mine
  const more = mine.slice(shown.length)
  return (
    <nav className={styles.rail} aria-label={words.places.nav}>
      <div className={styles.mark} aria-hidden>
        <img src="/desk/mark.svg" alt="" width={36} height={36} />
        <span>{words.name}</span>
      </div>
      <ul>
        {shown.map((page) => (
          <li key={page.name}>
            <Stop page={page} />
          </li>
        ))}
        {more.length > 0 && (
          <li>
            <More pages={more} />
          </li>
        )}
      </ul>
      <Account />
    </nav>
  )
}

/** Is this the page one looks at? A file belongs to the register. */
function useIsHere(): (page: Page) => boolean {
  const [location] = useLocation()
  return ({ name }) =>
    location.startsWith(`/${name}`) || (name === 'register' && location.startsWith('/grievances'))
}

/** How much waits unread behind a stop. */
function useUnread({ name }: Page): number {
  const { data: counts } = useCounts()
  const { data: groups } = useGroups()
  if (name === 'inbox') return counts?.unread ?? 0
  return name === 'groups' ? (groups ?? []).reduce((sum, group) => sum + group.unread, 0) : 0
}

function Stop({ page }: { page: Page }) {
  const { words, say } = useTongue()
  const isHere = useIsHere()
  const unread = useUnread(page)
  const { name, icon: Icon } = page
  return (
    <Link href={`/${name}`} className={styles.stop} aria-current={isHere(page) ? 'page' : undefined}>
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
  )
}

/** What does not fit beside the others on a phone. */
function More({ pages: more }: { pages: readonly Page[] }) {
  const { words } = useTongue()
  const isHere = useIsHere()
  const here = more.find(isHere)
  const Icon = here?.icon ?? IconDots
  return (
    <Menu position="top-end" withinPortal shadow="md" width={220}>
      <Menu.Target>
        <UnstyledButton className={styles.stop} data-here={here !== undefined || undefined}>
          <span className={styles.icon}>
            <Icon size={22} stroke={1.7} aria-hidden />
          </span>
          <span>{here ? words.places[here.name] : words.places.more}</span>
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        {more.map((page) => (
          <Menu.Item
            key={page.name}
            component={Link}
            href={`/${page.name}`}
            aria-current={isHere(page) ? 'page' : undefined}
            leftSection={<page.icon size={20} stroke={1.7} aria-hidden />}
          >
            {words.places[page.name]}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
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
