/** With whom it is late: posts, never persons, and a rank only where the numbers carry one. */
import { Button } from '@mantine/core'
import { useState } from 'react'
import type { DistrictPage, PostFigures, ShareItem } from '#contract/figures.ts'
import { OPEN } from '#core/figures/measures.ts'
import { LEAST_SAMPLE } from '#core/figures/statistics.ts'
import { ListDownload } from '../parts/download.tsx'
import { useDistrictWords } from '../words/district.ts'
import { useFigureWords } from '../words/figures.ts'
import { useTongue } from '../words/tongue.tsx'
import styles from './district.module.css'
import { askedOf, Figure, Sheet } from './number.tsx'

const FIRST = 8

/** The table. */
export function Posts({ page }: { page: DistrictPage }) {
  const words = useDistrictWords()
  const { say } = useTongue()
  const [all, setAll] = useState(false)
  const shown = all ? page.posts : page.posts.slice(0, FIRST)
  return (
    <Sheet
      wide
      title={words.posts.title}
      tools={<ListDownload small list="district-posts" query={askedOf(page)} />}
    >
      {page.posts.length === 0 ? (
        <p className={styles.quiet}>{words.posts.none}</p>
      ) : (
        <div className={styles.scroll}>
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col">{words.posts.post}</th>
                <th scope="col">{words.posts.late}</th>
                <th scope="col">{words.posts.open}</th>
                <th scope="col">{words.posts.inTime}</th>
                <th scope="col">{words.posts.rank}</th>
                <th scope="col">{words.posts.falseClosings}</th>
              </tr>
            </thead>
            <tbody>
              {shown.map((post) => (
                <Row key={post.code} post={post} page={page} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {page.posts.length > FIRST && !all && (
        <Button variant="subtle" size="compact-sm" onClick={() => setAll(true)}>
          {words.posts.more} ({say.number(page.posts.length - FIRST)})
        </Button>
      )}
      <p className={styles.method}>{words.posts.method(say.number(LEAST_SAMPLE))}</p>
    </Sheet>
  )
}

function Row({ post, page }: { post: PostFigures; page: DistrictPage }) {
  const words = useDistrictWords()
  const figures = useFigureWords()
  const { say, pick } = useTongue()
  const { from, to } = page
  const where = { post: [post.code] }
  const yesterday = new Date(Date.parse(`${to}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10)
  return (
    <tr>
      <th scope="row">
        {pick(post.name)}
        {post.department && <small>{pick(post.department)}</small>}
      </th>
      <td data-alarm={post.late > 0 || undefined}>
        <Figure n={post.late} of={{ measures: ['due'], to: yesterday, where }} />
      </td>
      <td>
        <Figure n={post.open} of={{ measures: OPEN, to, where }} />
      </td>
      <td>
        {post.inTime ? (
          <>
            <Share share={post.inTime} />
            <small>
              <Figure
                n={Math.round(post.inTime.of * (1 - post.inTime.share))}
                of={{ measures: ['reported-late'], from, to, where }}
              />{' '}
              {figures.late} / <Figure n={post.inTime.of} of={{ measures: ['reported'], from, to, where }} />
            </small>
          </>
        ) : (
          '–'
        )}
      </td>
      <td>{post.rank === undefined ? <small>{words.posts.few}</small> : say.number(post.rank)}</td>
      <td>
        <Figure n={post.falseClosings} of={{ measures: ['false-closing'], from, to, where }} />
      </td>
    </tr>
  )
}

/** A share as a dot on its interval, with the number in words. */
export function Share({ share: { share, low, high, of } }: { share: ShareItem }) {
  const words = useDistrictWords()
  const { say } = useTongue()
  return (
    <span
      className={styles.share}
      title={`${words.voices.interval(say.percent(low), say.percent(high))} (${say.number(of)})`}
    >
      <span className="figures">{say.percent(share)}</span>
      <svg viewBox="0 0 100 10" width={72} height={8} aria-hidden>
        <rect x={0} y={4} width={100} height={2} fill="#e4dfd6" />
        <rect x={low * 100} y={3} width={Math.max(1, (high - low) * 100)} height={4} rx={2} fill="#79b5be" />
        <circle cx={share * 100} cy={5} r={4} fill="#125f6d" />
      </svg>
    </span>
  )
}
