/** Row by row what would become of a list, or what became of it. */
import { Button } from '@mantine/core'
import { useState } from 'react'
import { Link } from 'wouter'
import type { BridgeRowTaken } from '#contract/bridges.ts'
import { useBridgeWords } from '../words/bridges.ts'
import { useTongue } from '../words/tongue.tsx'
import type { Coming } from './ask.ts'
import styles from './bridges.module.css'

const BECAME = ['registered', 'entered', 'noted', 'fault', 'there'] as const
const SHOWN = 100

/** The counts, each of which narrows the rows, and the rows. */
export function Rows({ coming: { rows, step } }: { coming: Coming }) {
  const words = useBridgeWords()
  const { say } = useTongue()
  const [only, setOnly] = useState<BridgeRowTaken['became']>()
  const [most, setMost] = useState(SHOWN)
  const happened = step === 'taking' || step === 'taken' || step === 'stopped'
  const says = happened ? words.became : words.would
  const kept = only ? rows.filter(({ became }) => became === only) : rows
  return (
    <>
      <div className={styles.counts}>
        <button type="button" aria-pressed={only === undefined} onClick={() => setOnly(undefined)}>
          <b>{say.number(rows.length)}</b> {words.all}
        </button>
        {BECAME.map((one) => (
          <button
            key={one}
            type="button"
            data-became={one}
            aria-pressed={only === one}
            onClick={() => setOnly(one)}
          >
            <b>{say.number(rows.filter(({ became }) => became === one).length)}</b> {says[one]}
          </button>
        ))}
      </div>
      <table className={styles.rows}>
        <thead>
          <tr>
            <th scope="col">{words.columns.line}</th>
            <th scope="col">{words.columns.number}</th>
            <th scope="col">{happened ? words.columns.became : words.columns.becomes}</th>
            <th scope="col">{words.columns.what}</th>
          </tr>
        </thead>
        <tbody>
          {kept.slice(0, most).map((row) => (
            <tr key={row.line} data-became={row.became}>
              <td>{say.number(row.line)}</td>
              <td>
                {row.number ? (
                  <Link className="code" href={`/register?q=${encodeURIComponent(row.number)}`}>
                    {row.number}
                  </Link>
                ) : (
                  '–'
                )}
              </td>
              <td>
                <span className={styles.became} data-became={row.became}>
                  {says[row.became]}
                </span>
              </td>
              <td>
                <Details row={row} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {kept.length > most && (
        <Button variant="default" mt="sm" onClick={() => setMost(most + SHOWN)}>
          {words.more}
        </Button>
      )}
    </>
  )
}

function Details({ row: { what = [], code, gist, subject, place } }: { row: BridgeRowTaken }) {
  const { pick } = useTongue()
  if (what.length > 0)
    return (
      <ul className={styles.faults}>
        {what.map((one) => (
          <li key={one.en}>{pick(one)}</li>
        ))}
      </ul>
    )
  const about = [subject && pick(subject), place && pick(place)].filter(Boolean).join(' · ')
  return (
    <>
      {code && (
        <Link className="code" href={`/grievances/${encodeURIComponent(code)}`}>
          {code}
        </Link>
      )}
      {gist && <p>{gist}</p>}
      {about && <small>{about}</small>}
    </>
  )
}
