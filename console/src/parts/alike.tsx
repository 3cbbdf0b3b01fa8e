/** What may be the same matter: a warning beside a registration, a proposal in the file. A person decides. */
import { Button, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconExternalLink, IconLink, IconLinkOff } from '@tabler/icons-react'
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Link } from 'wouter'
import type { AlikeItem, AlikeList, ClusterDeed } from '#contract/alike.ts'
import { readPhone } from '#core/text/phone.ts'
import { address, ask, tell } from '../ask/ask.ts'
import { alikeEn, alikeHi } from '../words/alike.ts'
import { useTongue } from '../words/tongue.tsx'
import styles from './alike.module.css'
import { StateChip } from './chips.tsx'
import { TroubleNote } from './trouble.tsx'

/** That two grievances are one matter is never certain before a person has said so. */
const MOST_SURE = 0.99

/** What is being registered. */
export interface BeingRegistered {
  readonly text: string
  readonly subject?: string | undefined
  readonly place?: number | undefined
  readonly conversation?: string | undefined
  /** Of whoever stands there or is on the line, as typed. */
  readonly phone?: string | undefined
  /** What is being registered may be joined to one of them instead. */
  readonly join?: { readonly label: string; readonly onJoin: (code: string) => void } | undefined
}

/** Beside the form: nothing until there is something to compare, and nothing when nothing is alike. */
export function AlikeWarning({
  text: typed,
  subject,
  place,
  conversation,
  phone: number,
  join,
}: BeingRegistered) {
  const { language } = useTongue()
  const words = language === 'hi' ? alikeHi : alikeEn
  const [text] = useDebouncedValue(typed, 400)
  const phone = readPhone(number ?? '')
  const enough =
    text.trim().length >= 8 &&
    (place !== undefined || conversation !== undefined || phone !== undefined || subject !== undefined)
  const found = useQuery({
    queryKey: ['alike', text, subject, place, conversation, phone],
    enabled: enough,
    staleTime: 20_000,
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) =>
      ask<AlikeList>(
        address('alike', {
          text: text.slice(0, 4000),
          subject,
          place: place === undefined ? undefined : String(place),
          conversation,
          phone,
        }),
        signal,
      ),
  })
  if (!enough || !found.data?.items.length) return null
  return (
    <section className={styles.alike} role="status">
      <h3>{words.title}</h3>
      <p>{words.hint}</p>
      <ul>
        {found.data.items.map((item) => (
          <Item key={item.code} item={item}>
            {join && (
              <Button
                size="compact-sm"
                variant="light"
                leftSection={<IconLink size={15} aria-hidden />}
                aria-label={`${join.label} ${item.code}`}
                onClick={() => join.onJoin(item.code)}
              >
                {join.label}
              </Button>
            )}
          </Item>
        ))}
      </ul>
    </section>
  )
}

/** In the file: the ties there are, and those that may be made. */
export function Together({ code, seq, state }: Pick<AlikeItem, 'code' | 'state'> & { readonly seq: number }) {
  const { language } = useTongue()
  const words = language === 'hi' ? alikeHi : alikeEn
  const found = useQuery({
    queryKey: ['file', code, 'alike', seq],
    queryFn: ({ signal }) => ask<AlikeList>(address(`grievances/${encodeURIComponent(code)}/alike`), signal),
  })
  const { ties = [], mayCluster = false } = found.data ?? {}
  const items = mayBeTied(state) ? (found.data?.items ?? []) : []
  if (ties.length === 0 && items.length === 0) return null
  return (
    <section className={styles.alike}>
      <h3>{ties.length > 0 ? words.ties : words.title}</h3>
      <ul>
        {ties.map((tie) => (
          <li key={tie.code}>
            <span>{words[tie.as](tie.code)}</span>
            <OpenFile code={tie.code} />
            {mayCluster && <Tie code={code} seq={seq} other={tie.code} deed="parting" />}
          </li>
        ))}
        {items.map((item) => (
          <Item key={item.code} item={item}>
            {mayCluster && mayBeTied(item.state) && (
              <Tie code={code} seq={seq} other={item.code} deed="clustering" />
            )}
          </Item>
        ))}
      </ul>
    </section>
  )
}

/** Before the citizen was asked about a report. */
function mayBeTied(state: AlikeItem['state']): boolean {
  return state !== 'awaiting_word' && state !== 'closed'
}

function Item({ item, children }: { readonly item: AlikeItem; readonly children?: React.ReactNode }) {
  const { language, say, pick } = useTongue()
  const words = language === 'hi' ? alikeHi : alikeEn
  return (
    <li>
      <div className={styles.line}>
        <span className="code">{item.code}</span>
        <StateChip state={item.state} />
        <small>{say.day(item.at)}</small>
      </div>
      <p className={styles.gist}>{item.gist}</p>
      <small>
        {words.same[item.same]} · {words.sure(say.percent(Math.min(item.confidence, MOST_SURE)))}:{' '}
        {item.why.map(pick).join(' · ')}
      </small>
      <div className={styles.line}>
        <OpenFile code={item.code} />
        {children}
      </div>
    </li>
  )
}

function OpenFile({ code }: { readonly code: string }) {
  const { language } = useTongue()
  const words = language === 'hi' ? alikeHi : alikeEn
  return (
    <Link href={`/grievances/${code}`} aria-label={`${words.open} ${code}`}>
      {words.open} <IconExternalLink size={14} aria-hidden />
    </Link>
  )
}

interface TieProps {
  readonly code: string
  readonly seq: number
  readonly other: string
  readonly deed: 'clustering' | 'parting'
}

function Tie({ code, seq, other, deed }: TieProps) {
  const { language } = useTongue()
  const words = language === 'hi' ? alikeHi : alikeEn
  const answers = useQueryClient()
  const [reason, setReason] = useState<string>()
  const done = useMutation({
    mutationFn: (body: ClusterDeed) =>
      tell<unknown>(address(`grievances/${encodeURIComponent(code)}/${deed}`), body),
    onSuccess: () => {
      setReason(undefined)
      return answers.invalidateQueries()
    },
  })
  const label = deed === 'clustering' ? words.tie : words.part
  const Icon = deed === 'clustering' ? IconLink : IconLinkOff
  if (reason === undefined)
    return (
      <Button
        size="compact-sm"
        variant="light"
        leftSection={<Icon size={15} aria-hidden />}
        aria-label={`${label} ${other}`}
        onClick={() => setReason('')}
      >
        {label}
      </Button>
    )
  return (
    <form
      className={styles.reason}
      onSubmit={(event) => {
        event.preventDefault()
        done.mutate({ seq, with: other, reason: reason.trim() })
      }}
    >
      <TextInput
        label={words.reason}
        value={reason}
        maxLength={500}
        onChange={(event) => setReason(event.currentTarget.value)}
        data-autofocus
      />
      <Button type="submit" size="compact-md" loading={done.isPending} disabled={reason.trim().length < 3}>
        {label}
      </Button>
      <Button size="compact-md" variant="subtle" onClick={() => setReason(undefined)}>
        {words.cancel}
      </Button>
      {done.isError && <TroubleNote error={done.error} />}
    </form>
  )
}
