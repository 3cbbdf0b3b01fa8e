/** Changing one day of a hearing: swapped with another, somebody else, or by turn again; always with the reason. */
import { Button, Modal, Radio, Select, Textarea } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { type FormEvent, useState } from 'react'
import { Link } from 'wouter'
import type { HearingItem } from '#contract/office.ts'
import { announce } from '../parts/announce.ts'
import { PersonOfPosts, PostPicker } from '../parts/pickers.tsx'
import { TroubleNote } from '../parts/trouble.tsx'
import { useTongue } from '../words/tongue.tsx'
import { type Arrangement, useArrange } from './answers.ts'
import { dayName } from './days.ts'
import styles from './office.module.css'
import { useOfficeWords } from './words.ts'

type How = 'swap' | 'put' | 'person' | 'turn'

/** The dialog. */
export function ArrangeDialog({
  hearing,
  day,
  onClose,
}: {
  hearing: HearingItem
  day: string
  onClose: () => void
}) {
  const office = useOfficeWords()
  const words = office.hearings
  const { words: all, language, pick } = useTongue()
  const narrow = useMediaQuery('(max-width: 767px)', false, { getInitialValueInEffect: false })
  const arrange = useArrange(hearing.code)
  const item = hearing.days.find((one) => one.day === day)
  const [how, setHow] = useState<How>('swap')
  const [other, setOther] = useState<string | null>(null)
  const [post, setPost] = useState<string>()
  const [person, setPerson] = useState<string>()
  const [why, setWhy] = useState('')
  const [tried, setTried] = useState(false)
  const wanted = wantedOf({ how, day, other, post, person, why: why.trim() })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (!wanted) return
    arrange.mutate(wanted, {
      onSuccess: () => {
        announce(words.done, all)
        onClose()
      },
    })
  }
  return (
    <Modal
      opened
      onClose={onClose}
      title={words.dialog(dayName(day, language))}
      fullScreen={narrow}
      closeButtonProps={{ 'aria-label': all.close }}
    >
      <form className={styles.form} onSubmit={submit}>
        <p className={styles.quiet}>
          {item?.persons.map(pick).join(', ')}
          {item?.post && ` · ${pick(item.post)}`}
        </p>
        <Radio.Group label={words.how} value={how} onChange={(chosen) => setHow(chosen as How)}>
          <div className={styles.choices}>
            <Radio value="swap" label={words.swap} />
            <Radio value="put" label={words.put} />
            <Radio value="person" label={words.putPerson} />
            {item?.fixed && <Radio value="turn" label={words.turn} />}
          </div>
        </Radio.Group>
        {how === 'swap' && (
          <Select
            label={words.otherDay}
            data={hearing.days
              .filter((one) => one.day !== day)
              .map((one) => ({
                value: one.day,
                label: `${dayName(one.day, language)} · ${one.persons.map(pick).join(', ')}`,
              }))}
            value={other}
            onChange={setOther}
            error={tried && other === null ? office.call.need : undefined}
            searchable
          />
        )}
        {how === 'put' && (
          <PostPicker
            value={post}
            onChange={setPost}
            error={tried && post === undefined ? office.call.need : undefined}
          />
        )}
        {how === 'person' && (
          <PersonOfPosts
            label={words.who}
            value={person}
            onChange={setPerson}
            error={tried && person === undefined ? office.call.need : undefined}
          />
        )}
        <p className={styles.quiet}>
          {words.leaveHint} <Link href="/charges">{words.leaveLink}</Link>
        </p>
        <Textarea
          label={words.why}
          description={words.whyHint}
          autosize
          minRows={2}
          maxLength={500}
          value={why}
          onChange={(event) => setWhy(event.currentTarget.value)}
          error={tried && why.trim().length < 3 ? all.deed.tooShort : undefined}
        />
        {arrange.isError && <TroubleNote error={arrange.error} />}
        <div className={styles.end}>
          <Button variant="default" onClick={onClose}>
            {all.cancel}
          </Button>
          <Button type="submit" loading={arrange.isPending}>
            {words.save}
          </Button>
        </div>
      </form>
    </Modal>
  )
}

function wantedOf({
  how,
  day,
  other,
  post,
  person,
  why,
}: {
  readonly how: How
  readonly day: string
  readonly other: string | null
  readonly post: string | undefined
  readonly person: string | undefined
  readonly why: string
}): Arrangement | undefined {
  if (why.length < 3) return undefined
  if (how === 'turn') return { day, put: { why } }
  if (how === 'put') return post === undefined ? undefined : { day, put: { post, why } }
  if (how === 'person') return person === undefined ? undefined : { day, put: { person, why } }
  return other === null ? undefined : { swap: { days: [day, other], why } }
}
