/** A certificate of erasure, as it is printed and signed. */
import { Button } from '@mantine/core'
import { IconArrowLeft, IconDownload, IconPrinter } from '@tabler/icons-react'
import { Link } from 'wouter'
import type { ErasureItem } from '#contract/retention.ts'
import { useMe } from '../ask/answers.ts'
import { useTitle } from '../frame/title.ts'
import { Waiting } from '../parts/empty.tsx'
import { TroubleNote } from '../parts/trouble.tsx'
import { useRetentionWords } from '../words/retention.ts'
import { useTongue } from '../words/tongue.tsx'
import { listOf, useCertificate } from './ask.ts'
import styles from './retention.module.css'

/** The page; what stands around the sheet is not printed. */
export function Certificate({ id }: { id: string }) {
  const words = useRetentionWords()
  useTitle(words.certificate)
  const { data, isPending, error, refetch } = useCertificate(id)
  if (isPending) return <Waiting lines={4} height={90} />
  if (!data) return <TroubleNote error={error} retry={() => void refetch()} />
  return (
    <div className={styles.page}>
      <div className={styles.tools}>
        <Link href="/retention" className={styles.back}>
          <IconArrowLeft size={16} aria-hidden /> {words.back}
        </Link>
        <span>
          <Button
            component="a"
            href={listOf(id)}
            download
            variant="default"
            leftSection={<IconDownload size={17} aria-hidden />}
          >
            {words.list}
          </Button>
          <Button leftSection={<IconPrinter size={17} aria-hidden />} onClick={() => window.print()}>
            {words.print}
          </Button>
        </span>
      </div>
      <Sheet one={data} />
    </div>
  )
}

function Sheet({ one }: { one: ErasureItem }) {
  const words = useRetentionWords()
  const { say, pick } = useTongue()
  const { district } = useMe()
  const { rows } = words
  const period =
    one.firstAt && one.lastAt ? [one.firstAt, one.lastAt].map((at) => say.day(at)).join(' – ') : '–'
  const whole = (at: string) => `${say.day(at)}, ${say.clock(at)}`
  const facts: readonly (readonly [string, string])[] = [
    [rows.class, pick(one.name)],
    ...(one.class === 'raw_webhook' ? [] : [[rows.part, words.parts[one.part]] as const]),
    [rows.erased, say.number(one.erased)],
    [rows.units, say.number(one.units)],
    [rows.files, say.number(one.files)],
    [rows.keptBack, say.number(one.keptBack)],
    [rows.period, period],
    [rows.noticed, whole(one.noticedAt)],
    [rows.done, one.doneAt ? whole(one.doneAt) : '–'],
    [rows.days, words.days(say.number(one.days))],
    [rows.version, words.version(one.rule, say.number(one.policy))],
  ]
  return (
    <article className={styles.sheet}>
      <p className={styles.office}>
        {pick(district.name)} · {words.title}
      </p>
      <h1>{words.certificate}</h1>
      <p>{words.certifies(pick(one.name), say.number(one.erased))}</p>
      <dl>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <h2>{rows.digest}</h2>
      <code className={styles.digest}>{one.digest}</code>
      <p className={styles.quiet}>{words.digestHint}</p>
      <p className={styles.quiet}>{words.number(one.id)}</p>
      <p className={styles.sign}>
        <span>{words.sign}</span>
      </p>
    </article>
  )
}
