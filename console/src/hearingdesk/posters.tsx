/** A poster for each door, ready to print. */
import { Button } from '@mantine/core'
import { IconArrowLeft, IconPrinter } from '@tabler/icons-react'
import { Link } from 'wouter'
import { address } from '../ask/ask.ts'
import { useTitle } from '../frame/title.ts'
import { Waiting } from '../parts/empty.tsx'
import { TroubleNote } from '../parts/trouble.tsx'
import { useHearingDeskWords } from '../words/hearing-desk.ts'
import { usePosters } from './ask.ts'
import styles from './hearingdesk.module.css'

/** The page. */
export function Posters() {
  const words = useHearingDeskWords()
  const says = words.poster
  useTitle(says.title)
  const posters = usePosters()
  if (posters.isPending) return <Waiting lines={3} />
  if (!posters.data) return <TroubleNote error={posters.error} retry={() => void posters.refetch()} />
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <div>
          <Link href="/hearing" className={styles.back}>
            <IconArrowLeft size={16} aria-hidden /> {words.title}
          </Link>
          <h1>{says.title}</h1>
          <p>{says.lead}</p>
        </div>
      </header>
      <ul className={styles.posters}>
        {posters.data.map(({ name, channel, shown }) => (
          <li key={name}>
            <span>{says.channels[channel]}</span>
            <strong>{shown}</strong>
            {(['hi', 'en'] as const).map((lang) => (
              <div key={lang} className={styles.row}>
                <span>{lang === 'hi' ? says.hindi : says.english}</span>
                {(['a4', 'a3'] as const).map((size) => (
                  <Button
                    key={size}
                    component="a"
                    href={address(`posters/${encodeURIComponent(name)}/poster.pdf`, { size, lang })}
                    target="_blank"
                    size="compact-md"
                    variant="light"
                    leftSection={<IconPrinter size={15} aria-hidden />}
                    aria-label={says.label(
                      shown,
                      size.toUpperCase(),
                      lang === 'hi' ? says.hindi : says.english,
                    )}
                  >
                    {size.toUpperCase()}
                  </Button>
                ))}
              </div>
            ))}
          </li>
        ))}
      </ul>
    </div>
  )
}
