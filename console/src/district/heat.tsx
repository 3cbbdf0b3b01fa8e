/** Place and subject in one table: the darker the more; every cell opens its list. */
import type { DistrictPage } from '#contract/figures.ts'
import { ListDownload } from '../parts/download.tsx'
import { useDistrictWords } from '../words/district.ts'
import { useTongue } from '../words/tongue.tsx'
import { inkOn, shade } from './colour.ts'
import styles from './district.module.css'
import { askedOf, Figure, Sheet, whereOf } from './number.tsx'

/** The table. */
export function Heat({ page }: { page: DistrictPage }) {
  const words = useDistrictWords()
  const { pick } = useTongue()
  const { heat, from, to } = page
  const most = Math.max(1, ...heat.rows.flatMap(({ counts }) => counts))
  return (
    <Sheet
      wide
      title={words.heat.title}
      tools={<ListDownload small list="district-heat" query={askedOf(page)} />}
    >
      {heat.rows.length === 0 ? (
        <p className={styles.quiet}>{words.heat.none}</p>
      ) : (
        <div className={styles.scroll}>
          <table className={styles.heat}>
            <thead>
              <tr>
                <th scope="col">{words.heat.block}</th>
                {heat.subjects.map(({ code, name }) => (
                  <th key={code} scope="col">
                    {pick(name)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {heat.rows.map((row) => (
                <tr key={row.code}>
                  <th scope="row">{pick(row.name)}</th>
                  {row.counts.map((n, at) => {
                    const subject = heat.subjects[at]?.code ?? ''
                    const where = { ...whereOf(page), block: [row.code], subject: [subject] }
                    return (
                      <td key={subject} style={{ background: shade(n / most), color: inkOn(n / most) }}>
                        <Figure n={n} of={{ measures: ['received'], from, to, where }} />
                      </td>
                    )
                  })}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Sheet>
  )
}
