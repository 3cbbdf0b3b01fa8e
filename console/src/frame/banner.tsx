import { IconFlask, IconWifiOff } from '@tabler/icons-react'
import { useTongue } from '../words/tongue.tsx'
import styles from './frame.module.css'

/** In rehearsal every screen says that nothing on it is real, and opens the simulated phones. */
export function RehearsalBanner() {
  const { words } = useTongue()
  return (
    <aside className={styles.rehearsal} aria-label={words.rehearsal}>
      <IconFlask size={16} stroke={2} aria-hidden />
      <span>{words.rehearsal}</span>
      <a href="/rehearsal" target="_blank" rel="noreferrer">
        {words.rehearsalPhones}
        <span className={styles.unseen}> {words.newTab}</span>
      </a>
    </aside>
  )
}

/** Said quietly while the connection is gone. */
export function OfflineBar() {
  const { words } = useTongue()
  return (
    <div className={styles.offline} role="status">
      <IconWifiOff size={16} stroke={2} aria-hidden />
      <span>{words.offline}</span>
    </div>
  )
}
