/** The sheet of a sitting as a page; the paper to sign is the PDF. */
import { Button } from '@mantine/core'
import { IconArrowLeft, IconFileTypePdf, IconPrinter } from '@tabler/icons-react'
import { Link } from 'wouter'
import { address } from '../ask/ask.ts'
import { useTitle } from '../frame/title.ts'
import { ListDownload } from '../parts/download.tsx'
import { Waiting } from '../parts/empty.tsx'
import { TroubleNote } from '../parts/trouble.tsx'
import { useHearingDeskWords } from '../words/hearing-desk.ts'
import { useTongue } from '../words/tongue.tsx'
import { useBoard } from './ask.ts'
import styles from './paper.module.css'

/** The page. */
export function Sheet({ id }: { id: string }) {
  const words = useHearingDeskWords()
  useTitle(words.paper.title)
  const { say, pick, language } = useTongue()
  const board = useBoard(id)
  if (board.isPending) return <Waiting />
  if (!board.data) return <TroubleNote error={board.error} retry={() => void board.refetch()} />
  const { sitting, heard, counts } = board.data
  return (
    <div className={styles.paperPage}>
      <div className={styles.paperTools}>
        <Button
          component={Link}
          href={`/hearing/${id}`}
          variant="subtle"
          leftSection={<IconArrowLeft size={17} aria-hidden />}
        >
          {pick(sitting.name)}
        </Button>
        <Button
          variant="default"
          leftSection={<IconPrinter size={17} aria-hidden />}
          onClick={() => window.print()}
        >
          {words.paper.print}
        </Button>
        <ListDownload list="hearing" query={{ of: id }} />
        <Button
          component="a"
          href={address(`sittings/${id}/sheet.pdf`, { lang: language })}
          target="_blank"
          leftSection={<IconFileTypePdf size={17} aria-hidden />}
        >
          {words.paper.pdf}
        </Button>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: on a narrow screen the sheet scrolls sideways */}
      <article className={styles.paper} tabIndex={0} aria-label={words.paper.title}>
        <header>
          <strong>
            {pick(sitting.name)}: {words.paper.title}
          </strong>
          <span>
            {pick(sitting.place)} · {say.day(`${sitting.day}T12:00:00+05:30`)} ·{' '}
            {sitting.closedAt
              ? words.span(say.clock(sitting.openedAt), say.clock(sitting.closedAt))
              : words.begun(say.clock(sitting.openedAt))}
          </span>
          <span>
            {words.presides}:{' '}
            {[sitting.person, sitting.post].flatMap((one) => (one ? pick(one) : [])).join(', ')}
          </span>
          <span>
            {(['heard', 'settled', 'in-review', 'directed', 'pending'] as const)
              .filter((name) => name !== 'in-review' || (counts[name] ?? 0) > 0)
              .map((name) => `${words.heard.counts[name]} ${say.number(counts[name] ?? 0)}`)
              .join(' · ')}
          </span>
        </header>
        <table>
          <thead>
            <tr>
              {words.paper.columns.map((name) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {heard.length === 0 && (
              <tr>
                <td colSpan={5}>{words.paper.none}</td>
              </tr>
            )}
            {heard.map((line) => (
              <tr key={line.code}>
                <td>{line.token === undefined ? '–' : say.number(line.token)}</td>
                <td>{say.clock(line.toldAt)}</td>
                <td>
                  <span className="code">{line.code}</span> {line.gist}
                  <small>
                    {[line.name, line.place && pick(line.place), line.subject && pick(line.subject)]
                      .filter(Boolean)
                      .join(' · ')}
                  </small>
                </td>
                <td>{words.heard.outcomes[line.outcome]}</td>
                <td>
                  {(line.directed.length > 0 ? line.directed : [line.post ?? line.department])
                    .map(pick)
                    .join('; ')}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
        <footer>
          {words.paper.signs.map((side) => (
            <span key={side}>{side}</span>
          ))}
        </footer>
      </article>
    </div>
  )
}
