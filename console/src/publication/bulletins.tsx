/** Bulletins: the draft as it reads, the remark, printing, and errata of what was printed. */
import { Button, Group, SegmentedControl, Textarea } from '@mantine/core'
import { IconNews, IconPrinter } from '@tabler/icons-react'
import { useState } from 'react'
import type { BulletinItem } from '#contract/publication.ts'
import { afterwards } from '../ask/afterwards.ts'
import { announce } from '../parts/announce.ts'
import { Empty, Waiting } from '../parts/empty.tsx'
import { TroubleNote } from '../parts/trouble.tsx'
import { usePublicationWords } from '../words/publication.ts'
import { useTongue } from '../words/tongue.tsx'
import { useBulletins, usePrinting } from './ask.ts'
import styles from './publication.module.css'
import { Review } from './review.tsx'

/** The tab. */
export function Bulletins() {
  const words = usePublicationWords()
  const { say } = useTongue()
  const bulletins = useBulletins()
  const [chosen, setChosen] = useState<string>()
  if (bulletins.isPending) return <Waiting lines={4} height={90} />
  if (!bulletins.data) return <TroubleNote error={bulletins.error} retry={() => void bulletins.refetch()} />
  const { items } = bulletins.data
  const shown = items.find(({ week }) => week === chosen) ?? items[0]
  if (!shown) return <Empty icon={IconNews} says={words.empty.bulletins} />
  return (
    <div className={styles.split}>
      <ul className={styles.list}>
        {items.map((item) => (
          <li key={item.week}>
            <button
              type="button"
              aria-current={item.week === shown.week || undefined}
              onClick={() => setChosen(item.week)}
            >
              <b>{words.bulletin.week(item.week)}</b>
              <span>
                {say.day(item.from)} – {say.day(item.to)}
              </span>
              <em data-state={item.state}>
                {item.state === 'draft' ? words.bulletin.draft : words.bulletin.printed}
              </em>
            </button>
          </li>
        ))}
      </ul>
      <One key={`${shown.week}-${shown.state}`} item={shown} />
    </div>
  )
}

function One({ item }: { item: BulletinItem }) {
  const words = usePublicationWords()
  const { language } = useTongue()
  const [reads, setReads] = useState<string>(language)
  const [looked, setLooked] = useState(0)
  return (
    <article className={styles.sheet} aria-label={words.bulletin.week(item.week)}>
      {item.state === 'draft' ? (
        <Draft item={item} onKept={() => setLooked(looked + 1)} />
      ) : (
        <Printed item={item} />
      )}
      <SegmentedControl
        size="xs"
        className={styles.languages}
        value={reads}
        onChange={setReads}
        aria-label={words.bulletin.language}
        data={[
          { value: 'hi', label: 'हिन्दी' },
          { value: 'en', label: 'English' },
        ]}
      />
      <iframe
        key={`${reads}-${looked}`}
        className={styles.preview}
        title={words.bulletin.preview}
        src={`/api/v1/bulletins/${item.week}/preview?lang=${reads}`}
      />
    </article>
  )
}

function Draft({ item, onKept }: { item: BulletinItem; onKept: () => void }) {
  const words = usePublicationWords()
  const { words: book } = useTongue()
  const [hi, setHi] = useState(item.comment.hi)
  const [en, setEn] = useState(item.comment.en)
  const printing = usePrinting(item.week)
  const keep = () =>
    printing.mutate(
      { deed: 'comment', body: { hi, en } },
      {
        onSuccess: () => {
          announce(words.bulletin.saved, book)
          onKept()
        },
      },
    )
  const print = () =>
    afterwards(printing.mutateAsync({ deed: 'printing', body: {} }), () =>
      announce(words.bulletin.printDone, book),
    )
  const unsaved = hi !== item.comment.hi || en !== item.comment.en
  return (
    <div className={styles.form}>
      <div className={styles.columns}>
        <Textarea
          label={words.bulletin.commentHi}
          lang="hi"
          value={hi}
          onChange={(event) => setHi(event.currentTarget.value)}
          maxLength={2000}
          autosize
          minRows={2}
        />
        <Textarea
          label={words.bulletin.commentEn}
          lang="en"
          value={en}
          onChange={(event) => setEn(event.currentTarget.value)}
          maxLength={2000}
          autosize
          minRows={2}
        />
      </div>
      <Review week={item.week} />
      {printing.isError && <TroubleNote error={printing.error} />}
      <Group justify="space-between">
        <small>{words.bulletin.printSure}</small>
        <Group gap={10}>
          <Button variant="default" onClick={keep} loading={printing.isPending} disabled={!unsaved}>
            {words.bulletin.saveComment}
          </Button>
          <Button
            onClick={print}
            loading={printing.isPending}
            disabled={unsaved}
            leftSection={<IconPrinter size={17} aria-hidden />}
          >
            {words.bulletin.print}
          </Button>
        </Group>
      </Group>
    </div>
  )
}

function Printed({ item }: { item: BulletinItem }) {
  const words = usePublicationWords()
  const { words: book, say, pick } = useTongue()
  const [hi, setHi] = useState('')
  const [en, setEn] = useState('')
  const printing = usePrinting(item.week)
  const correct = () =>
    printing.mutate(
      { deed: 'errata', body: { hi, en } },
      {
        onSuccess: () => {
          announce(words.bulletin.erratumDone, book)
          setHi('')
          setEn('')
        },
      },
    )
  return (
    <div className={styles.form}>
      <p className={styles.heads}>
        <span>{item.publishedAt && words.bulletin.printedOn(say.moment(item.publishedAt))}</span>
        <a href={`/bulletins/${item.week}`} target="_blank" rel="noreferrer">
          {words.bulletin.open}
        </a>
      </p>
      {item.errata.length > 0 && (
        <ul className={styles.errata}>
          {item.errata.map((one) => (
            <li key={`${one.at}${one.hi}`}>
              {say.day(one.at)}: {pick(one)}
            </li>
          ))}
        </ul>
      )}
      <details>
        <summary>{words.bulletin.erratum}</summary>
        <div className={styles.columns}>
          <Textarea
            label={words.bulletin.erratumHi}
            lang="hi"
            value={hi}
            onChange={(event) => setHi(event.currentTarget.value)}
            maxLength={1000}
            autosize
          />
          <Textarea
            label={words.bulletin.erratumEn}
            lang="en"
            value={en}
            onChange={(event) => setEn(event.currentTarget.value)}
            maxLength={1000}
            autosize
          />
        </div>
        {printing.isError && <TroubleNote error={printing.error} />}
        <Group justify="flex-end" mt={10}>
          <Button
            onClick={correct}
            loading={printing.isPending}
            disabled={hi.trim().length < 3 || en.trim().length < 3}
          >
            {words.bulletin.erratum}
          </Button>
        </Group>
      </details>
    </div>
  )
}
