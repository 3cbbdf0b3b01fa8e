/** One post: who holds it and how, who does its work today, what is open, and what can be ordered. */
import { ActionIcon, Menu } from '@mantine/core'
import {
  IconArrowBackUp,
  IconArrowsExchange,
  IconBeach,
  IconDotsVertical,
  IconUserOff,
} from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import type { ChargeItem, ChargePost } from '#contract/charges.ts'
import { useMe } from '../ask/answers.ts'
import { Mark } from '../parts/chips.tsx'
import { useTongue } from '../words/tongue.tsx'
import styles from './charges.module.css'
import type { OrderWanted } from './order-dialog.tsx'

interface RowProps {
  post: ChargePost
  today: string
  onOrder: (wanted: OrderWanted) => void
}

/** The row; on a phone it is a card. */
export function PostRow({ post, today, onOrder }: RowProps) {
  const { words, say, pick } = useTongue()
  const { charges } = words
  const under = [post.department && pick(post.department.name), post.code].filter(Boolean).join(' · ')
  const ownWork = post.standing === 'holder'
  return (
    <li className={styles.post}>
      <div className={styles.name}>
        <strong>{pick(post.name)}</strong>
        <small>{under}</small>
      </div>
      <div className={styles.holders}>
        {post.charges.map((charge) => (
          <Holder
            key={`${charge.person.id} ${charge.kind} ${charge.from}`}
            charge={charge}
            today={today}
            onOrder={onOrder}
          />
        ))}
        {!post.charges.some(({ kind, from }) => kind !== 'link' && from <= today) && (
          <span>
            <Mark tone="alarm">{charges.vacant}</Mark>
            {post.vacantSince && <small> {charges.vacantSince(say.shortDay(post.vacantSince))}</small>}
          </span>
        )}
      </div>
      <div className={styles.work} data-own={ownWork}>
        {ownWork ? (
          <span>{charges.standings[post.standing]}</span>
        ) : post.answering.length > 0 ? (
          <>
            <span>{post.answering.map(({ name }) => pick(name)).join(', ')}</span>
            <small>
              {charges.standings[post.standing]}
              {post.through && `: ${pick(post.through.name)}`}
            </small>
          </>
        ) : (
          <Mark tone="alarm">{charges.nobody}</Mark>
        )}
      </div>
      <div className={styles.open}>
        {post.open > 0 ? (
          <Link href={`/register?post=${post.code}`}>
            <b>{say.number(post.open)}</b>
            <span className={styles.openWord}> {charges.columns.open}</span>
          </Link>
        ) : (
          <span aria-hidden>–</span>
        )}
        {post.late > 0 && <small className={styles.late}>{charges.late(say.number(post.late))}</small>}
      </div>
      {post.may && <Orders post={post} today={today} onOrder={onOrder} />}
    </li>
  )
}

function Holder({ charge, today, onOrder }: { charge: ChargeItem } & Omit<RowProps, 'post'>) {
  const me = useMe()
  const { words, say, pick } = useTongue()
  const { charges } = words
  const { person, kind, from, to, leave } = charge
  return (
    <div className={styles.holder}>
      <span>
        {pick(person.name)} {kind !== 'regular' && <Mark>{charges.kinds[kind]}</Mark>}
      </span>
      <small>
        {from > today ? charges.fromDay(say.day(from)) : charges.since(say.day(from))}
        {to && ` · ${charges.until(say.day(to))}`}
      </small>
      {leave && (
        <span className={styles.leave}>
          <IconBeach size={15} aria-hidden /> {charges.away(say.shortDay(leave.from), say.shortDay(leave.to))}
          <small>
            {leave.substitute ? charges.substitute(pick(leave.substitute.name)) : charges.noSubstitute}
          </small>
          {person.id === me.person.id && (
            <button
              type="button"
              onClick={() => onOrder({ do: 'take-back-leave', person: person.id, leave })}
            >
              {charges.orders['take-back-leave'][0]}
            </button>
          )}
        </span>
      )}
    </div>
  )
}

function Orders({ post, onOrder }: RowProps) {
  const { words, pick } = useTongue()
  const { charges } = words
  const { code } = post
  const named = (charge: ChargeItem) => pick(charge.person.name)
  const item = (key: string, icon: ReactNode, label: string, wanted: OrderWanted) => (
    <Menu.Item key={key} leftSection={icon} onClick={() => onOrder(wanted)}>
      {label}
    </Menu.Item>
  )
  return (
    <Menu position="bottom-end" withinPortal shadow="md" width={320}>
      <Menu.Target>
        <ActionIcon
          variant="default"
          size={40}
          aria-label={charges.actions(pick(post.name))}
          className={styles.more ?? ''}
        >
          <IconDotsVertical size={20} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {item('give', <IconArrowsExchange size={18} aria-hidden />, charges.orders['hand-over'][0] ?? '', {
          do: 'hand-over',
          post: code,
        })}
        {post.charges.map((charge) => [
          <Menu.Divider key={`line ${charge.person.id} ${charge.from}`} />,
          <Menu.Label key={`label ${charge.person.id} ${charge.from}`}>{named(charge)}</Menu.Label>,
          charge.leave
            ? item(
                `back ${charge.from}`,
                <IconArrowBackUp size={18} aria-hidden />,
                charges.orders['take-back-leave'][0] ?? '',
                {
                  do: 'take-back-leave',
                  person: charge.person.id,
                  leave: charge.leave,
                },
              )
            : item(
                `leave ${charge.from}`,
                <IconBeach size={18} aria-hidden />,
                charges.orders.leave[0] ?? '',
                {
                  do: 'leave',
                  person: charge.person.id,
                  post: code,
                },
              ),
          item(`end ${charge.from}`, <IconUserOff size={18} aria-hidden />, charges.orders.end[0] ?? '', {
            do: 'end',
            post: code,
            person: charge.person.id,
          }),
          item(
            `undo ${charge.from}`,
            <IconArrowBackUp size={18} aria-hidden />,
            charges.orders['take-back-charge'][0] ?? '',
            {
              do: 'take-back-charge',
              charge: { post: code, person: charge.person.id, kind: charge.kind, from: charge.from },
            },
          ),
        ])}
      </Menu.Dropdown>
    </Menu>
  )
}
