/** The deeds that may come next, as buttons. The server says which; a name the console does not know is passed over. */
import { Button, Menu } from '@mantine/core'
import { IconDots } from '@tabler/icons-react'
import { useState } from 'react'
import type { DeedName, File } from '#contract/grievances.ts'
import { useTongue } from '../words/tongue.tsx'
import { DeedDialog } from './deed-dialog.tsx'
import { deedForms } from './deed-forms.ts'
import styles from './deeds.module.css'

/** Deeds that most often come next stand first; the others wait in a menu when there are many. */
const ORDER: readonly DeedName[] = [
  'compliance',
  'acceptance',
  'order',
  'formal-hearing',
  'summons',
  'contact',
  'draft',
  'report',
  'review',
  'referral',
  'routing',
  'interim-approval',
  'interim-refusal',
  'closure',
  'word',
  'appeal',
  'confirmation',
  'sending-back',
  'question',
  'return',
  'amendment',
  'interim',
  'reopening',
  'transfer',
  'direction',
  'reclassification',
  'sharing',
  'turning-away',
  'note',
  'joining',
]

/** The buttons of a file; `large` for thumbs. */
export function DeedButtons({ file, large = false }: { file: File; large?: boolean }) {
  const { words } = useTongue()
  const [deed, setDeed] = useState<DeedName>()
  const deeds = ORDER.filter((name) => file.may.includes(name))
  // Once accepted, accepting again is possible but no longer the next thing to do.
  if (file.acceptedBy && deeds[0] === 'acceptance') deeds.push(...deeds.splice(0, 1))
  const shown = large ? deeds : deeds.slice(0, 4)
  const rest = deeds.slice(shown.length)
  if (deeds.length === 0) return <p className={styles.nothing}>{words.file.nothingToDo}</p>
  return (
    // biome-ignore lint/a11y/useSemanticElements: a row of buttons, not a form
    <div className={styles.deeds} data-large={large} role="group" aria-label={words.file.deeds}>
      {shown.map((name, place) => {
        const { icon: Icon, tone } = deedForms[name]
        return (
          <Button
            key={name}
            {...(large ? { size: 'md', px: 8, fz: 15 } : {})}
            variant={place === 0 ? 'filled' : 'default'}
            {...(place === 0 && tone === 'no' ? { color: 'red.9' } : {})}
            leftSection={<Icon size={18} aria-hidden />}
            onClick={() => setDeed(name)}
          >
            {words.deeds[name][0]}
          </Button>
        )
      })}
      {rest.length > 0 && <Rest deeds={rest} onDeed={setDeed} />}
      {deed && <DeedDialog key={deed} name={deed} file={file} onClose={() => setDeed(undefined)} />}
    </div>
  )
}

function Rest({ deeds, onDeed }: { deeds: readonly DeedName[]; onDeed: (deed: DeedName) => void }) {
  const { words } = useTongue()
  return (
    <Menu position="bottom-end" shadow="md">
      <Menu.Target>
        <Button variant="default" leftSection={<IconDots size={18} aria-hidden />}>
          {words.file.moreDeeds}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {deeds.map((name) => {
          const { icon: Icon } = deedForms[name]
          return (
            <Menu.Item key={name} leftSection={<Icon size={17} aria-hidden />} onClick={() => onDeed(name)}>
              {words.deeds[name][0]}
            </Menu.Item>
          )
        })}
      </Menu.Dropdown>
    </Menu>
  )
}
