/** Who has a post, who has looked at it, who has not; and the reminder to those. */
import { Button, Modal } from '@mantine/core'
import { IconBellRinging } from '@tabler/icons-react'
import type { DeliveryItem } from '#contract/groups.ts'
import { useDeliveries, useNudge } from '../ask/groups.ts'
import { Waiting } from '../parts/empty.tsx'
import { TroubleNote } from '../parts/trouble.tsx'
import { useTongue } from '../words/tongue.tsx'
import styles from './groups.module.css'
import { useGroupWords } from './words.ts'

/** The list of names, those who have not looked first. */
export function Deliveries({ group, post, onClose }: { group: string; post: string; onClose: () => void }) {
  const words = useGroupWords()
  const { words: common, say } = useTongue()
  const deliveries = useDeliveries(group, post)
  const nudge = useNudge(group, post)
  const items = deliveries.data?.items ?? []
  const unseen = items.filter(({ seenAt }) => !seenAt)
  const parts = [
    ['notSeen', unseen],
    ['seen', items.filter(({ seenAt, acceptedAt }) => seenAt && !acceptedAt)],
    ['accepted', items.filter(({ acceptedAt }) => acceptedAt)],
  ] as const
  return (
    <Modal
      opened
      onClose={onClose}
      title={words.who}
      size="lg"
      closeButtonProps={{ 'aria-label': common.close }}
    >
      {deliveries.isPending ? (
        <Waiting lines={4} height={40} />
      ) : !deliveries.data ? (
        <TroubleNote error={deliveries.error} retry={() => void deliveries.refetch()} />
      ) : (
        <>
          {parts.map(([name, part]) =>
            part.length === 0 ? null : (
              <section key={name} className={styles.part} data-part={name}>
                <h3>
                  {words.columns[name]} <span className={styles.partCount}>{say.number(part.length)}</span>
                </h3>
                <ul>
                  {part.map((one) => (
                    <Row key={`${one.person.en}-${one.post.en}`} one={one} />
                  ))}
                </ul>
              </section>
            ),
          )}
          {deliveries.data.mayNudge && unseen.length > 0 && (
            <div className={styles.nudge}>
              {deliveries.data.nudgeFrom ? (
                <p>{words.nudgeFrom(say.clock(deliveries.data.nudgeFrom))}</p>
              ) : (
                <Button
                  leftSection={<IconBellRinging size={18} aria-hidden />}
                  loading={nudge.isPending}
                  onClick={() => nudge.mutate(undefined)}
                >
                  {words.nudge(say.number(unseen.length))}
                </Button>
              )}
              {nudge.isError && <TroubleNote error={nudge.error} />}
            </div>
          )}
        </>
      )}
    </Modal>
  )
}

function Row({ one }: { one: DeliveryItem }) {
  const words = useGroupWords()
  const { say, pick } = useTongue()
  const stood = one.stuck
    ? words[one.stuck]
    : (one.acceptedAt ?? one.seenAt)
      ? say.moment(one.acceptedAt ?? one.seenAt ?? '')
      : one.deliveredAt
        ? words.delivered(say.moment(one.deliveredAt))
        : words.waiting
  return (
    <li>
      <span>
        <strong>{pick(one.person)}</strong>
        <small>{pick(one.post)}</small>
      </span>
      <span className={styles.stood} data-stuck={one.stuck}>
        {stood}
        {one.nudgedAt && !one.seenAt && <small>{words.nudged(say.clock(one.nudgedAt))}</small>}
      </span>
    </li>
  )
}
