/** A poster for each door, ready to print. */
import { Button } from '@mantine/core'
import { IconArrowLeft, IconPrinter, IconQrcode } from '@tabler/icons-react'
import { Link } from 'wouter'
import { address } from '../ask/ask.ts'
import { useTitle } from '../frame/title.ts'
import { Waiting } from '../parts/empty.tsx'
import { TroubleNote } from '../parts/trouble.tsx'
import { useHearingDeskWords } from '../words/hearing-desk.ts'
import { usePublicationWords } from '../words/publication.ts'
import { useTongue } from '../words/tongue.tsx'
import { usePosters } from './ask.ts'
import styles from './hearingdesk.module.css'

/** The page. */
export function Posters({ from }: { from: 'hearing' | 'publication' }) {
  const words = useHearingDeskWords()
  const publication = usePublicationWords()
  const { pick } = useTongue()
  const says = words.poster
  useTitle(says.title)
  const posters = usePosters()
  if (posters.isPending) return <Waiting lines={3} />
  if (!posters.data) return <TroubleNote error={posters.error} retry={() => void posters.refetch()} />
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <div>
          <Link href={`/${from}`} className={styles.back}>
            <IconArrowLeft size={16} aria-hidden /> {from === 'hearing' ? words.title : publication.title}
          </Link>
          <h1>{says.title}</h1>
          <p>{says.lead}</p>
        </div>
      </header>
      <ul className={styles.posters}>
        {posters.data.map(({ name, channel, shown, title }) => (
          <li key={name}>
            <span>
              {says.channels[channel]}
              {title && ` · ${pick(title)}`}
            </span>
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
            <div className={styles.row}>
              <span>{says.codeAlone}</span>
              {(['svg', 'png'] as const).map((kind) => (
                <Button
                  key={kind}
                  component="a"
                  href={address(`posters/${encodeURIComponent(name)}/qr.${kind}`)}
                  download
                  size="compact-md"
                  variant="default"
                  leftSection={<IconQrcode size={15} aria-hidden />}
                  aria-label={says.code(shown, kind.toUpperCase())}
                >
                  {kind.toUpperCase()}
                </Button>
              ))}
            </div>
          </li>
        ))}
      </ul>
    </div>
  )
}
