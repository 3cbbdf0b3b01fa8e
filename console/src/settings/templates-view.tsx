/** Messages approved beforehand: both languages beside each other, and each as it looks on a telephone. */
import { Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { SettingsFile } from '#contract/settings.ts'
import type { Template } from '#core/district/district.ts'
import { useHealth } from '../ask/answers.ts'
import { useSettingsFile } from '../ask/settings.ts'
import { Mark } from '../parts/chips.tsx'
import { Waiting } from '../parts/empty.tsx'
import { Written } from '../parts/written.tsx'
import { useTongue } from '../words/tongue.tsx'
import { useDrafting, useTree } from './drafting.tsx'
import styles from './templates.module.css'
import { useFaultAt } from './tree.ts'

const MOST = 1024

/** The page of templates. */
export function TemplatesView() {
  const tree = useSettingsFile('templates.yaml')
  if (!tree.data) return <Waiting lines={4} height={120} />
  return <Templates tree={tree.data} />
}

function Templates({ tree }: { tree: SettingsFile }) {
  const { words, language, pick } = useTongue()
  const known = tree.value as readonly Template[]
  const [templates, put] = useTree('templates.yaml', known)
  const { faults } = useDrafting()
  const names = [...new Set(templates.map(({ name }) => name))]
  const [chosen, setChosen] = useState(names[0] ?? '')
  const may = tree.matters.includes('templates')
  const isChanged = (name: string) =>
    templates.some((one, at) => one.name === name && JSON.stringify(one) !== JSON.stringify(known[at]))
  const whole = faults.filter(({ file, column }) => file === 'templates.yaml' && !column)
  return (
    <div className={styles.templates}>
      <ul className={styles.names}>
        {names.map((name) => {
          const own = templates.find((one) => one.name === name && one.language === language)
          return (
            <li key={name}>
              <button type="button" aria-pressed={name === chosen} onClick={() => setChosen(name)}>
                <b>{name}</b>
                <span>{own?.body.replace(/\s+/g, ' ').slice(0, 70)}</span>
                {isChanged(name) && <Mark tone="heed">{words.settings.templates.changed}</Mark>}
              </button>
            </li>
          )
        })}
      </ul>
      <div className={styles.twins}>
        <p className={styles.hint}>{words.settings.templates.approval}</p>
        {whole.map((fault) => (
          <p key={`${fault.line} ${fault.what.en}`} className={styles.wrong} role="alert">
            {pick(fault.what)}. {pick(fault.todo)}.
          </p>
        ))}
        {templates.map((template, at) =>
          template.name !== chosen ? null : (
            <OneTemplate
              key={`${template.name} ${template.language}`}
              template={template}
              at={at}
              may={may}
              onChange={(next) => put(templates.map((one, place) => (place === at ? next : one)))}
            />
          ),
        )}
      </div>
    </div>
  )
}

function OneTemplate({
  template,
  at,
  may,
  onChange,
}: {
  template: Template
  at: number
  may: boolean
  onChange: (template: Template) => void
}) {
  const { words, say } = useTongue()
  const faultAt = useFaultAt('templates.yaml')
  const { body, buttons = [], language } = template
  const blanks = new Set([...body.matchAll(/\{\{(\d+)\}\}/g)].map(([, number]) => number)).size
  return (
    <section className={styles.twin} lang={language}>
      <div className={styles.words}>
        <h3>
          {words.settings.templates.languages[language]} <Standing template={template} />
        </h3>
        <Textarea
          label={words.settings.templates.body}
          description={`${words.settings.templates.blanks(say.number(blanks))} · ${words.settings.templates.left(say.number(MOST - body.length))}`}
          value={body}
          autosize
          minRows={5}
          disabled={!may}
          error={faultAt(at, 'body')}
          onChange={(event) => onChange({ ...template, body: event.currentTarget.value })}
        />
        {buttons.map((button, place) => (
          <TextInput
            key={button.id}
            label={`${words.settings.templates.buttons} ${say.number(place + 1)}`}
            value={button.title}
            maxLength={25}
            disabled={!may}
            error={faultAt(at, 'buttons', place, 'title')}
            onChange={(event) =>
              onChange({
                ...template,
                buttons: buttons.map((one, other) =>
                  other === place ? { ...one, title: event.currentTarget.value } : one,
                ),
              })
            }
          />
        ))}
      </div>
      <figure className={styles.phone}>
        <figcaption>{words.settings.templates.preview}</figcaption>
        <div className={styles.bubble}>
          {template.header === 'image' && (
            <div className={styles.picture}>{words.settings.templates.header}</div>
          )}
          <p>
            <Written text={body} />
          </p>
          {buttons.map((button) => (
            <span key={button.id}>{button.title}</span>
          ))}
        </div>
      </figure>
    </section>
  )
}

/** Whether the service lets it go, as far as its catalogue says. */
function Standing({ template }: { template: Template }) {
  const { words } = useTongue()
  const { data } = useHealth()
  if (!data) return null
  const held = data.templates.find(
    ({ name, language }) => name === template.name && language === template.language,
  )
  if (!held) return <Mark tone="good">{words.settings.templates.goes}</Mark>
  return <Mark tone="alarm">{words.health.templateStates[held.status] ?? held.status}</Mark>
}
