/** The virus scanner: whether there is one, how it is, what waits for it and what it found. */
import { IconShieldCheck, IconShieldOff, IconShieldX, IconVirus } from '@tabler/icons-react'
import type { ScannerState } from '#contract/live.ts'
import { Mark } from '../parts/chips.tsx'
import { sizeOf } from '../parts/size.ts'
import { useScanningWords } from '../words/scanning.ts'
import { useTongue } from '../words/tongue.tsx'
import styles from './health.module.css'
import { Release } from './release.tsx'

/** Its part of the services page. */
export function ScannerCard({ scanner, mayRelease }: { scanner: ScannerState; mayRelease: boolean }) {
  const { say } = useTongue()
  const says = useScanningWords()
  const { address, version, why, waiting, oldest, held, heldMany, released } = scanner
  const isAway = address !== undefined && version === undefined
  const Icon = address === undefined ? IconShieldOff : isAway ? IconShieldX : IconShieldCheck
  return (
    <section aria-labelledby="scanner">
      <h2 id="scanner">{says.title}</h2>
      <ul className={styles.channels}>
        <li className={styles.channel} data-stopped={isAway} data-quiet={address === undefined}>
          <div className={styles.name}>
            <Icon size={22} aria-hidden />
            <div>
              <strong>{version ?? says.title}</strong>
              <span className="figures">{address}</span>
            </div>
            <Mark tone={address === undefined ? 'quiet' : isAway ? 'alarm' : 'good'}>
              {address === undefined ? says.none : isAway ? says.away : says.well}
            </Mark>
          </div>
          {address === undefined && <p className={styles.why}>{says.noneSays}</p>}
          {address !== undefined && (
            <p className={styles.waiting}>
              <b>{say.number(waiting)}</b> {says.waiting}
              {oldest && ` · ${says.since(say.moment(oldest))}`}
            </p>
          )}
          {(why || isAway) && (
            <p className={styles.why}>
              {why}
              {isAway && (
                <>
                  <br />
                  {says.awaySays}
                </>
              )}
            </p>
          )}
        </li>
      </ul>
      {heldMany > 0 && (
        <>
          <h3>{says.heldTitle}</h3>
          <p className={styles.lead}>{says.heldSays}</p>
          <ul className={styles.channels}>
            {held.map((one) => (
              <li key={one.file} className={styles.channel} data-stopped>
                <div className={styles.name}>
                  <IconVirus size={22} aria-hidden />
                  <div>
                    <strong>{one.name ?? says.noName}</strong>
                    <span className="figures">{sizeOf(one.bytes)}</span>
                  </div>
                  <Mark tone="alarm">{one.found}</Mark>
                </div>
                <p className={styles.why}>
                  <time dateTime={one.at}>{say.moment(one.at)}</time>
                </p>
                {mayRelease && <Release file={one} />}
              </li>
            ))}
          </ul>
          {heldMany > held.length && (
            <p className={styles.lead}>{says.more(say.number(heldMany - held.length))}</p>
          )}
        </>
      )}
      {released.length > 0 && <FalseAlarms released={released} />}
    </section>
  )
}

function FalseAlarms({ released }: Pick<ScannerState, 'released'>) {
  const { say, pick } = useTongue()
  const says = useScanningWords()
  return (
    <>
      <h3>{says.releasedTitle}</h3>
      <ul className={styles.channels}>
        {released.map(({ file, name, bytes, found, at, by, reason }) => (
          <li key={file} className={styles.channel} data-quiet>
            <div className={styles.name}>
              <IconShieldCheck size={22} aria-hidden />
              <div>
                <strong>{name ?? says.noName}</strong>
                <span className="figures">{sizeOf(bytes)}</span>
              </div>
              <Mark tone="quiet">{found}</Mark>
            </div>
            <p className={styles.waiting}>{reason}</p>
            <p className={styles.why}>{says.releasedBy(pick(by), say.moment(at))}</p>
          </li>
        ))}
      </ul>
    </>
  )
}
