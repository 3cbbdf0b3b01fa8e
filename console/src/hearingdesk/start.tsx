/** The hearings of today and of former days; the clerk opens one here. */
import { Button, NativeSelect, SegmentedControl, TextInput } from '@mantine/core'
import { IconMicrophone2, IconPhotoScan, IconPlayerPlay } from '@tabler/icons-react'
import { type FormEvent, useState } from 'react'
import { Link, useLocation } from 'wouter'
import type { SittingItem, SittingsOfDay } from '#contract/hearing-desk.ts'
import { SITTING_KINDS, type SittingKind } from '#core/hearing/sitting.ts'
import { useTitle } from '../frame/title.ts'
import { ListDownload } from '../parts/download.tsx'
import { Empty, More, Waiting } from '../parts/empty.tsx'
import { PostPicker } from '../parts/pickers.tsx'
import { TroubleNote } from '../parts/trouble.tsx'
import { useHearingDeskWords } from '../words/hearing-desk.ts'
import { useTongue } from '../words/tongue.tsx'
import { useKeptCatalogue, useOpenSitting, usePastSittings, useSittings } from './ask.ts'
import shared from './hearingdesk.module.css'
import styles from './start.module.css'

/** The page. */
export function Start() {
  const words = useHearingDeskWords()
  useTitle(words.title)
  useKeptCatalogue()
  const sittings = useSittings()
  if (sittings.isPending) return <Waiting lines={3} />
  if (!sittings.data) return <TroubleNote error={sittings.error} retry={() => void sittings.refetch()} />
  const { data } = sittings
  return (
    <div className={shared.page}>
      <header className={shared.head}>
        <div>
          <h1>{words.title}</h1>
          <p>{words.lead}</p>
        </div>
        <div className={shared.tools}>
          <Button
            component={Link}
            href="/hearing/posters"
            variant="default"
            leftSection={<IconPhotoScan size={17} aria-hidden />}
          >
            {words.posters}
          </Button>
          <ListDownload list="hearings" />
        </div>
      </header>
      <div className={styles.start} data-runs={data.mayRun}>
        <section>
          <h2>{words.today}</h2>
          {data.sittings.length === 0 && <Empty icon={IconMicrophone2} says={words.noneToday} />}
          <ul className={styles.sittings}>
            {data.sittings.map((one) => (
              <Sitting key={one.id} sitting={one} />
            ))}
          </ul>
          <Past today={data.day} />
        </section>
        {data.mayRun && <OpenForm day={data} />}
      </div>
    </div>
  )
}

function Sitting({ sitting }: { sitting: SittingItem }) {
  const words = useHearingDeskWords()
  const { say, pick } = useTongue()
  const open = sitting.closedAt === undefined
  return (
    <li>
      <div>
        <strong>
          {pick(sitting.name)}, {pick(sitting.place)}
        </strong>
        <span>
          {pick(sitting.person)}
          {sitting.post && `, ${pick(sitting.post)}`}
        </span>
        <small>
          {say.day(`${sitting.day}T12:00:00+05:30`)} ·{' '}
          {sitting.closedAt
            ? words.span(say.clock(sitting.openedAt), say.clock(sitting.closedAt))
            : words.begun(say.clock(sitting.openedAt))}
        </small>
      </div>
      <span className={shared.chip} data-outcome={open ? 'settled' : 'pending'}>
        {open ? words.isOpen : words.isClosed}
      </span>
      <Button component={Link} href={`/hearing/${sitting.id}`} variant={open ? 'filled' : 'default'}>
        {sitting.mayRun && open ? words.toDesk : words.toList}
      </Button>
    </li>
  )
}

function Past({ today }: { today: string }) {
  const words = useHearingDeskWords()
  const past = usePastSittings()
  const items = (past.data?.pages ?? []).flatMap((page) => page.items).filter(({ day }) => day !== today)
  if (items.length === 0) return null
  return (
    <>
      <h2>{words.past}</h2>
      <ul className={styles.sittings}>
        {items.map((one) => (
          <Sitting key={one.id} sitting={one} />
        ))}
      </ul>
      <More
        shown={items.length}
        hasMore={past.hasNextPage}
        busy={past.isFetchingNextPage}
        onMore={() => void past.fetchNextPage()}
      />
    </>
  )
}

function OpenForm({ day: { hearings } }: { day: SittingsOfDay }) {
  const words = useHearingDeskWords()
  const { pick } = useTongue()
  const [, go] = useLocation()
  const open = useOpenSitting()
  const [kind, setKind] = useState<SittingKind>(hearings.length > 0 ? 'jan-milan' : 'tour')
  const [hearing, setHearing] = useState(hearings[0]?.code ?? '')
  const [place, setPlace] = useState('')
  const [post, setPost] = useState<string>()
  const [tried, setTried] = useState(false)
  const chosen = hearings.find(({ code }) => code === hearing)
  const tour = kind === 'tour'
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (tour ? place.trim() === '' || post === undefined : !chosen) return
    open.mutate(tour ? { kind, place: place.trim(), post: post ?? '' } : { kind, hearing }, {
      onSuccess: ({ id }) => go(`/hearing/${id}`),
    })
  }
  return (
    <form className={styles.openForm} onSubmit={submit} aria-label={words.open}>
      <h2>{words.open}</h2>
      <SegmentedControl
        fullWidth
        aria-label={words.kind}
        value={kind}
        onChange={(value) => setKind(value as SittingKind)}
        data={SITTING_KINDS.map((value) => ({ value, label: words.kinds[value] }))}
      />
      {tour ? (
        <>
          <TextInput
            label={words.tourPlace}
            value={place}
            maxLength={200}
            onChange={(event) => setPlace(event.currentTarget.value)}
            error={tried && place.trim() === '' ? words.needPlace : undefined}
          />
          <PostPicker
            label={words.tourPost}
            value={post}
            onChange={setPost}
            error={tried && post === undefined ? words.needPost : undefined}
          />
        </>
      ) : hearings.length === 0 ? (
        <p>{words.noHearing}</p>
      ) : (
        <>
          <NativeSelect
            label={words.hearing}
            value={hearing}
            onChange={(event) => setHearing(event.currentTarget.value)}
            data={hearings.map((one) => ({
              value: one.code,
              label: `${pick(one.name)}, ${pick(one.office)} (${one.from}–${one.to})`,
            }))}
          />
          {chosen && (
            <p className={styles.presides}>
              {words.presides}: <strong>{chosen.persons.map(pick).join(', ') || '–'}</strong>
              {chosen.post && `, ${pick(chosen.post)}`}
              <small>{pick(chosen.why)}</small>
            </p>
          )}
        </>
      )}
      {open.isError && <TroubleNote error={open.error} />}
      <Button
        type="submit"
        size="md"
        disabled={!tour && !chosen}
        loading={open.isPending}
        leftSection={<IconPlayerPlay size={18} aria-hidden />}
      >
        {words.open}
      </Button>
    </form>
  )
}
