/** Groups of posts: the two tiers on the left, the feed of the one that is open on the right. */

import { TextInput } from '@mantine/core'
import { IconSearch, IconUsersGroup } from '@tabler/icons-react'
import { useState } from 'react'
import { Link } from 'wouter'
import type { GroupItem } from '#contract/groups.ts'
import { useGroups } from '../ask/groups.ts'
import { useTitle } from '../frame/title.ts'
import { Empty, Waiting } from '../parts/empty.tsx'
import { isFound } from '../parts/match.ts'
import { TroubleNote } from '../parts/trouble.tsx'
import { useTongue } from '../words/tongue.tsx'
import { Feed } from './feed.tsx'
import styles from './groups.module.css'
import { useGroupWords } from './words.ts'

/** The page. `code` is the group that is open. */
export function Groups({ code }: { code: string | undefined }) {
  const words = useGroupWords()
  useTitle(words.title)
  const groups = useGroups()
  if (groups.isPending) return <Waiting lines={6} />
  if (!groups.data) return <TroubleNote error={groups.error} retry={() => void groups.refetch()} />
  if (groups.data.length === 0) return <Empty icon={IconUsersGroup} says={words.nobody} />
  const open = groups.data.find((group) => group.code === code)
  return (
    <div className={styles.panes} data-open={open !== undefined}>
      <nav className={styles.listPane} aria-label={words.list}>
        <Tiers groups={groups.data} open={open?.code} />
      </nav>
      {open ? (
        <Feed key={open.code} group={open} />
      ) : (
        <div className={styles.nothingOpen}>
          <Empty icon={IconUsersGroup} says={words.pick} />
        </div>
      )}
    </div>
  )
}

function Tiers({ groups, open }: { groups: readonly GroupItem[]; open: string | undefined }) {
  const words = useGroupWords()
  const [typed, setTyped] = useState('')
  const fits = ({ code, name }: GroupItem) => isFound([name.hi, name.en, code], typed)
  const shown = groups.filter(fits)
  const tiers = [
    [words.administration, shown.filter(({ parent }) => parent === undefined)],
    [words.departments, shown.filter(({ parent }) => parent !== undefined)],
  ] as const
  return (
    <>
      <header className={styles.listHead}>
        <h1>{words.title}</h1>
        {groups.length > 8 && (
          <TextInput
            type="search"
            aria-label={words.find}
            placeholder={words.find}
            leftSection={<IconSearch size={16} aria-hidden />}
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
        )}
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
      <div className={styles.tiers} tabIndex={0}>
        {tiers.map(([title, tier]) =>
          tier.length === 0 ? null : (
            <section key={title}>
              <h2>{title}</h2>
              <ul>
                {tier.map((group) => (
                  <Line key={group.code} group={group} open={group.code === open} />
                ))}
              </ul>
            </section>
          ),
        )}
      </div>
    </>
  )
}

function Line({ group, open }: { group: GroupItem; open: boolean }) {
  const words = useGroupWords()
  const { say, pick } = useTongue()
  return (
    <li>
      <Link
        href={`/groups/${encodeURIComponent(group.code)}`}
        className={styles.line}
        aria-current={open ? 'page' : undefined}
        data-unread={group.unread > 0}
      >
        <span className={styles.lineName}>{pick(group.name)}</span>
        {group.unread > 0 && (
          <span className={styles.unread}>
            {say.number(group.unread)}
            {group.unread === 99 ? '+' : ''}
            <span className={styles.unseen}> {words.fresh}</span>
          </span>
        )}
      </Link>
    </li>
  )
}
