/** One more report that goes by itself. */

import { Button, Chip, Group, MultiSelect, Select } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import type { NewReportMail, ReportMailList } from '#contract/report-mails.ts'
import { REPORTS } from '#core/reports/report-mail.ts'
import { announce } from '../parts/announce.ts'
import { byLabel, byNames } from '../parts/match.ts'
import { TroubleNote } from '../parts/trouble.tsx'
import { useReportMailWords } from '../words/report-mails.ts'
import { useTongue } from '../words/tongue.tsx'
import { useBegin } from './ask.ts'
import styles from './reports.module.css'

const HOURS = Array.from({ length: 24 }, (_, hour) => String(hour))
const LANGUAGES = [
  { value: 'hi', label: 'हिंदी' },
  { value: 'en', label: 'English' },
]

/** The form. */
export function NewReport({ list: { posts, departments } }: { list: ReportMailList }) {
  const words = useReportMailWords()
  const { pick, say, words: house, language } = useTongue()
  const begin = useBegin()
  const [what, setWhat] = useState<NewReportMail['what']>('figures')
  const [department, setDepartment] = useState<string | null>(null)
  const [to, setTo] = useState<string[]>([])
  const [days, setDays] = useState<string[]>(['1'])
  const [hour, setHour] = useState('9')
  const [tongue, setTongue] = useState<'hi' | 'en'>(language)
  const whole = to.length > 0 && days.length > 0 && (what !== 'pendency' || department !== null)
  function send(event: FormEvent) {
    event.preventDefault()
    begin.mutate(
      {
        what,
        ...(what === 'pendency' && department ? { department } : {}),
        posts: to,
        days: days.map(Number),
        hour: Number(hour),
        language: tongue,
      },
      {
        onSuccess: () => {
          announce(words.begun, house)
          setTo([])
        },
      },
    )
  }
  return (
    <form className={styles.form} onSubmit={send} aria-labelledby="new-report">
      <h2 id="new-report">{words.add}</h2>
      <Select
        label={words.what}
        data={REPORTS.map((one) => ({ value: one, label: words.kinds[one] }))}
        value={what}
        onChange={(one) => one && setWhat(one as NewReportMail['what'])}
        allowDeselect={false}
      />
      {what === 'pendency' && (
        <Select
          label={words.department}
          data={departments.map(({ code, name }) => ({ value: code, label: pick(name) }))}
          value={department}
          onChange={setDepartment}
          searchable
          filter={byNames(departments)}
        />
      )}
      <MultiSelect
        label={words.posts}
        data={posts.map(({ code, name, address }) => ({ value: code, label: `${pick(name)} · ${address}` }))}
        value={to}
        onChange={setTo}
        searchable
        filter={byLabel}
      />
      <fieldset>
        <legend>{words.days}</legend>
        <Chip.Group multiple value={days} onChange={setDays}>
          <Group gap={6}>
            {words.dayNames.map((name, at) => (
              <Chip key={name} value={String(at + 1)} size="sm">
                {name}
              </Chip>
            ))}
          </Group>
        </Chip.Group>
      </fieldset>
      <div className={styles.two}>
        <Select
          label={words.hour}
          data={HOURS.map((one) => ({ value: one, label: `${say.number(Number(one))}:00` }))}
          value={hour}
          onChange={(one) => one && setHour(one)}
          allowDeselect={false}
        />
        <Select
          label={words.language}
          data={LANGUAGES}
          value={tongue}
          onChange={(one) => setTongue(one === 'en' ? 'en' : 'hi')}
          allowDeselect={false}
        />
      </div>
      {begin.isError && <TroubleNote error={begin.error} />}
      <Button type="submit" disabled={!whole} loading={begin.isPending}>
        {words.begin}
      </Button>
    </form>
  )
}
