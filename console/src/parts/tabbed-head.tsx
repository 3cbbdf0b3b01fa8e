/** The head of a page with tabs, each with an address of its own. */
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import styles from './page.module.css'

/** The title and the tabs; the chosen one is marked. */
export function TabbedHead<Tab extends string>({
  title,
  tabs,
  chosen,
  href,
  words,
  children,
  aside,
}: {
  title: string
  tabs: readonly Tab[]
  chosen: Tab
  href: (tab: Tab) => string
  words: Readonly<Record<Tab, string>>
  /** What leads elsewhere, after the tabs. */
  children?: ReactNode
  /** What is done with the whole page, beside the tabs. */
  aside?: ReactNode
}) {
  return (
    <header className={styles.head}>
      <h1>{title}</h1>
      <nav className={styles.tabs} aria-label={title}>
        {tabs.map((one) => (
          <Link key={one} href={href(one)} aria-current={one === chosen ? 'page' : undefined}>
            {words[one]}
          </Link>
        ))}
        {children}
      </nav>
      {aside}
    </header>
  )
}
