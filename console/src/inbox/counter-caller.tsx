/** Who has the number that is being typed, and what lies open: perhaps it need not be registered again. */
import { Button } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconExternalLink, IconGitMerge, IconUserCheck, IconUserPlus } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import type { Caller } from '#contract/desk.ts'
import { readPhone } from '#core/text/phone.ts'
import { useCaller } from '../ask/answers.ts'
import { DueIn, StateChip } from '../parts/chips.tsx'
import { useTongue } from '../words/tongue.tsx'
import styles from './counter.module.css'

/** Looks the number up, and fills in what is known of its owner. */
export function useKnownCaller(
  phone: string,
  onName: (name: string) => void,
  onLanguage: (language: 'hi' | 'en') => void,
): Caller | undefined {
  const [settled] = useDebouncedValue(phone, 150)
  const { data } = useCaller(settled)
  const caller = data?.phone !== undefined && data.phone === readPhone(phone) ? data : undefined
  const fill = useRef({ onName, onLanguage })
  fill.current = { onName, onLanguage }
  const { name, language } = caller?.citizen ?? {}
  useEffect(() => {
    if (name) fill.current.onName(name)
    if (language) fill.current.onLanguage(language)
  }, [name, language])
  return caller
}

interface Props {
  caller: Caller | undefined
  phone: string
  mayJoin: boolean
  joining: string | undefined
  onJoin: (code: string) => void
}

/** The owner of the number and their grievances. */
export function KnownCaller({ caller, phone, mayJoin, joining, onJoin }: Props) {
  const { words, say, pick } = useTongue()
  const says = words.counter
  if (!readPhone(phone)) return null
  if (!caller) return <p className={styles.caller}>{says.looking}</p>
  const { citizen } = caller
  if (!citizen)
    return (
      <p className={styles.caller} role="status">
        <IconUserPlus size={17} aria-hidden /> {says.unknown}
      </p>
    )
  const open = citizen.grievances.filter(({ state }) => state !== 'closed')
  const shown = [...open, ...citizen.grievances.filter(({ state }) => state === 'closed')].slice(0, 5)
  return (
    <section className={styles.known} role="status">
      <p className={styles.caller}>
        <IconUserCheck size={17} aria-hidden />
        <span>
          {says.known(citizen.name ?? '')}: <strong>{says.open_(open.length)}</strong>
          {open.length > 0 && ` · ${says.look}`}
        </span>
      </p>
      {shown.length > 0 && (
        <ul>
          {shown.map((grievance) => (
            <li key={grievance.code}>
              <div>
                <span className="code">{grievance.code}</span>
                <StateChip state={grievance.state} />
                <DueIn due={grievance.dueAt} closed={grievance.state === 'closed'} />
              </div>
              <p>{grievance.gist}</p>
              <small>
                {[
                  say.day(grievance.registeredAt),
                  grievance.subject && pick(grievance.subject),
                  grievance.place && pick(grievance.place),
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </small>
              <div>
                {grievance.state !== 'closed' && (
                  <Button
                    size="compact-sm"
                    variant="light"
                    leftSection={<IconGitMerge size={15} aria-hidden />}
                    aria-label={says.joinLabel(grievance.code)}
                    disabled={!mayJoin}
                    {...(mayJoin ? {} : { title: says.joinNeeds })}
                    loading={joining === grievance.code}
                    onClick={() => onJoin(grievance.code)}
                  >
                    {says.join}
                  </Button>
                )}
                <a
                  href={`/desk/grievances/${grievance.code}`}
                  target="_blank"
                  rel="noreferrer"
                  aria-label={`${says.openFile} ${grievance.code} ${words.newTab}`}
                >
                  {says.openFile} <IconExternalLink size={14} aria-hidden />
                </a>
              </div>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
