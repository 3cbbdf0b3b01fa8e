/** The dialog of an order: what it needs, what it would change, and the reason without which nothing is done. */
import { Button, Modal, Textarea } from '@mantine/core'
import { useDebouncedValue, useMediaQuery } from '@mantine/hooks'
import { IconArrowRight } from '@tabler/icons-react'
import { type FormEvent, useState } from 'react'
import type { Charges, ForeseenAnswer } from '#contract/charges.ts'
import { announce } from '../parts/announce.ts'
import { TroubleNote } from '../parts/trouble.tsx'
import { useTongue } from '../words/tongue.tsx'
import { useForesight, useOrder } from './ask.ts'
import styles from './order.module.css'
import { OrderFields } from './order-fields.tsx'
import { type Filled, lacksIn, type OrderWanted, orderOf } from './order-form.ts'

export type { OrderWanted } from './order-form.ts'

const PAUSE = 350

/** Asks for what the order needs, shows what would move, and gives it. */
export function OrderDialog({
  wanted,
  data,
  onClose,
}: {
  wanted: OrderWanted
  data: Charges
  onClose: () => void
}) {
  const { words, pick } = useTongue()
  const narrow = useMediaQuery('(max-width: 767px)', false, { getInitialValueInEffect: false })
  const give = useOrder()
  const [filled, setFilled] = useState<Filled>(() => begun(wanted, data))
  const [tried, setTried] = useState(false)
  const order = orderOf(wanted, filled)
  const [asked] = useDebouncedValue(order && JSON.stringify(order), PAUSE)
  const foresight = useForesight(asked === undefined ? undefined : JSON.parse(asked))
  const lacks = lacksIn(wanted, filled, words)
  const [title, lead, button] = words.charges.orders[wanted.do]
  const about = aboutOf(wanted, data)
  const faults = foresight.data?.faults ?? []
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (!order || Object.keys(lacks).length > 0) return
    give.mutate(
      { order, why: filled.why.trim() },
      {
        onSuccess: () => {
          announce(`${title}: ${words.charges.done}`, words)
          onClose()
        },
      },
    )
  }
  return (
    <Modal
      opened
      onClose={onClose}
      title={about ? `${title} · ${pick(about)}` : title}
      size="lg"
      fullScreen={narrow}
      closeButtonProps={{ 'aria-label': words.close }}
    >
      <form className={styles.form} onSubmit={submit}>
        <p className={styles.lead}>{lead}</p>
        <OrderFields
          wanted={wanted}
          data={data}
          filled={filled}
          lacks={tried ? lacks : {}}
          change={(changed) => setFilled((before) => ({ ...before, ...changed }))}
        />
        <Textarea
          label={words.charges.fields.why}
          value={filled.why}
          onChange={(event) => {
            const why = event.currentTarget.value
            setFilled((before) => ({ ...before, why }))
          }}
          error={tried ? lacks.why : undefined}
          autosize
          minRows={2}
        />
        {asked !== undefined && <Foresight answer={foresight.data} error={foresight.error} />}
        {give.isError && <TroubleNote error={give.error} />}
        <div className={styles.end}>
          <Button variant="default" onClick={onClose}>
            {words.cancel}
          </Button>
          <Button type="submit" loading={give.isPending} disabled={faults.length > 0}>
            {button}
          </Button>
        </div>
      </form>
    </Modal>
  )
}

/** What would move, one line for each post. */
function Foresight({ answer, error }: { answer: ForeseenAnswer | undefined; error: Error | null }) {
  const { words, say, pick } = useTongue()
  const { charges } = words
  if (error) return <TroubleNote error={error} />
  const people = (all: readonly { name: { hi: string; en: string } }[]) =>
    all.map(({ name }) => pick(name)).join(', ') || charges.none
  return (
    <section className={styles.foresight} aria-live="polite">
      <strong>{charges.foresight}</strong>
      {!answer && <p>{charges.foreseeing}</p>}
      {answer?.faults.map((fault) => (
        <p key={fault} className={styles.fault}>
          {fault}
        </p>
      ))}
      {answer && answer.faults.length === 0 && answer.moves.length === 0 && <p>{charges.movesNothing}</p>}
      <ul>
        {answer?.faults.length === 0 &&
          answer.moves.map((move) => (
            <li key={move.post.code}>
              <b>{charges.lists.count(say.number(move.open))}</b>
              <span>
                {people(move.from)} <IconArrowRight size={15} aria-hidden /> {people(move.to)}
              </span>
              <small>
                {pick(move.post.name)} · {say.day(move.day)}
                {move.late > 0 && ` · ${charges.late(say.number(move.late))}`}
              </small>
            </li>
          ))}
      </ul>
    </section>
  )
}

/** What stands in the fields first. */
function begun(wanted: OrderWanted, { today, posts }: Charges): Filled {
  const post = wanted.do === 'hand-over' ? posts.find(({ code }) => code === wanted.post) : undefined
  return {
    isNew: false,
    nameHi: '',
    nameEn: '',
    phone: '',
    login: '',
    kind: 'regular',
    from: wanted.do === 'take-back-leave' ? '' : today,
    to: wanted.do === 'end' ? today : '',
    ends: post?.charges.filter(({ kind }) => kind !== 'link').map(({ person }) => person.id) ?? [],
    onlyPost: false,
    why: '',
  }
}

function aboutOf(wanted: OrderWanted, { posts, persons }: Charges) {
  if (wanted.do === 'hand-over') return posts.find(({ code }) => code === wanted.post)?.name
  const person = wanted.do === 'take-back-charge' ? wanted.charge.person : wanted.person
  return persons.find(({ id }) => id === person)?.name
}
