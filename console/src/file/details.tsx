/** What in the words of a grievance is private: proposed by the program, put right by whoever reads the details anyway. */
import { Button, Group, Modal, SegmentedControl } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { IconEyeOff } from '@tabler/icons-react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import type { MarkDetails, Details as Shape } from '#contract/details.ts'
import type { File } from '#contract/grievances.ts'
import type { CoverShown } from '#contract/publication.ts'
import { needsDetailsOfRow } from '#core/access/details.ts'
import { useMe } from '../ask/answers.ts'
import { address, ask, tell } from '../ask/ask.ts'
import { newKey } from '../ask/key.ts'
import { announce } from '../parts/announce.ts'
import { Waiting } from '../parts/empty.tsx'
import { TroubleNote } from '../parts/trouble.tsx'
import { CoveredText } from '../publication/covered-text.tsx'
import { useDetailWords } from '../words/details.ts'
import { usePublicationWords } from '../words/publication.ts'
import { useTongue } from '../words/tongue.tsx'
import styles from './details.module.css'

const pathOf = (code: string) => address(`grievances/${encodeURIComponent(code)}/details`)
const KINDS = ['name', 'address', 'phone', 'account'] as const

/** The button, for those who need the details; and the dialog behind it. */
export function DetailsButton({ file }: { file: File }) {
  const says = useDetailWords()
  const { words } = useTongue()
  const me = useMe()
  const [open, setOpen] = useState(false)
  const narrow = useMediaQuery('(max-width: 767px)', false, { getInitialValueInEffect: false })
  const { code, state } = file.grievance
  const who = { roles: me.roles, posts: me.posts.map((post) => post.code) }
  if (!needsDetailsOfRow({ post: file.post?.code, state }, who)) return null
  return (
    <>
      <Button
        size="compact-sm"
        variant="subtle"
        color="dark.4"
        className={styles.open ?? ''}
        leftSection={<IconEyeOff size={16} aria-hidden />}
        onClick={() => setOpen(true)}
      >
        {says.open}
      </Button>
      {open && (
        <Modal
          opened
          onClose={() => setOpen(false)}
          title={says.title}
          fullScreen={narrow}
          size="xl"
          closeButtonProps={{ 'aria-label': words.close }}
        >
          <Asked code={code} onDone={() => setOpen(false)} />
        </Modal>
      )}
    </>
  )
}

function Asked({ code, onDone }: { code: string; onDone: () => void }) {
  const details = useQuery({
    queryKey: ['details', code],
    // What is being marked by hand is not drawn anew under the hand.
    refetchOnWindowFocus: false,
    gcTime: 0,
    queryFn: ({ signal }) => ask<Shape>(pathOf(code), signal),
  })
  if (details.isPending) return <Waiting lines={2} height={70} />
  if (!details.data) return <TroubleNote error={details.error} retry={() => void details.refetch()} />
  return <Marking code={code} details={details.data} onDone={onDone} />
}

type Kind = Shape['private'][number]['kind']

function Marking({ code, details, onDone }: { code: string; details: Shape; onDone: () => void }) {
  const says = useDetailWords()
  const covering = usePublicationWords()
  const { words } = useTongue()
  const answers = useQueryClient()
  const key = useRef(newKey())
  const [covers, setCovers] = useState<readonly CoverShown[]>(details.private)
  const [kind, setKind] = useState<(typeof KINDS)[number]>('name')
  const marking = useMutation({
    mutationFn: (body: MarkDetails) => tell<Shape>(pathOf(code), body),
    onSuccess: () => {
      announce(says.saved, words)
      onDone()
      return answers.invalidateQueries({ queryKey: ['grievance', code] })
    },
  })
  const save = () =>
    marking.mutate({
      seq: details.seq,
      key: key.current,
      private: covers.map(({ start, end, kind }) => ({ start, end, kind: kind as Kind })),
    })
  return (
    <div className={styles.marking}>
      <p>{says.lead}</p>
      <div className={styles.kinds}>
        <span>{covering.coverAs}</span>
        <SegmentedControl
          size="xs"
          value={kind}
          onChange={(value) => setKind(value as (typeof KINDS)[number])}
          data={KINDS.map((one) => ({ value: one, label: says.kinds[one] }))}
          aria-label={covering.coverAs}
        />
      </div>
      <CoveredText
        title={says.text}
        text={details.words}
        covers={covers}
        kind={kind}
        onChange={setCovers}
        shownAs={says.shown}
      />
      <small>{covering.coverHint}</small>
      {marking.isError && <TroubleNote error={marking.error} />}
      <Group justify="space-between">
        <small>{details.marked ? says.marked : ''}</small>
        <Button onClick={save} loading={marking.isPending}>
          {says.save}
        </Button>
      </Group>
    </div>
  )
}
