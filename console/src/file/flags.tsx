/** What a person should look at in the pictures of a report, picture by picture. */
import { IconEyeSearch } from '@tabler/icons-react'
import type { ReportItem } from '#contract/grievances.ts'
import { isPicture, thumbOf } from '../parts/attachments.tsx'
import { qualityEn, qualityHi } from '../words/quality.ts'
import { useTongue } from '../words/tongue.tsx'
import styles from './flags.module.css'

/** Nothing when there is nothing to look at. */
export function Flags({ flags, evidence }: Pick<ReportItem, 'flags' | 'evidence'>) {
  const { language, pick, say } = useTongue()
  const words = language === 'hi' ? qualityHi : qualityEn
  if (flags.length === 0) return null
  return (
    <section className={styles.flags} aria-label={words.look}>
      <h4>
        <IconEyeSearch size={17} aria-hidden /> {words.look}
      </h4>
      <ul>
        {flags.map(({ file, kind, why }) => {
          const at = evidence.findIndex(({ id }) => id === file)
          const picture = evidence[at]
          return (
            <li key={`${file} ${kind} ${why.en}`}>
              {picture && isPicture(picture) && (
                <img src={thumbOf(picture.url)} alt={words.picture(say.number(at + 1))} loading="lazy" />
              )}
              <span>{pick(why)}</span>
            </li>
          )
        })}
      </ul>
      <p>{words.lookNote}</p>
    </section>
  )
}
