/**
 * One-letter keys of the inbox. They rest while somebody types, and can be switched off altogether for people whose
 * speech or hand presses letters by chance (WCAG 2.1.4).
 */
import { Kbd, Modal, Switch } from '@mantine/core'
import { useLocalStorage } from '@mantine/hooks'
import { useEffect, useRef } from 'react'
import { useTongue } from '../words/tongue.tsx'
import styles from './inbox.module.css'

export interface Keys {
  readonly on: boolean
  readonly setOn: (on: boolean) => void
}

/** Calls the deed of a key while nobody types and no dialog is open. */
export function useKeys(deeds: Readonly<Record<string, () => void>>): Keys {
  const [on, setOn] = useLocalStorage({ key: 'nivaran.keys', defaultValue: true })
  const latest = useRef(deeds)
  useEffect(() => {
    latest.current = deeds
  })
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      const target = event.target as HTMLElement
      if (event.key === 'Escape' && isField(target)) target.blur()
      if (event.ctrlKey || event.metaKey || event.altKey || isField(target)) return
      if (document.querySelector('[role=dialog]') || (!on && event.key !== '?')) return
      const deed = latest.current[event.key]
      if (!deed) return
      event.preventDefault()
      deed()
    }
    document.addEventListener('keydown', hear)
    return () => document.removeEventListener('keydown', hear)
  }, [on])
  return { on, setOn }
}

function isField(element: HTMLElement): boolean {
  return /^(INPUT|TEXTAREA|SELECT)$/.test(element.tagName) || element.isContentEditable
}

/** Which keys there are. */
export function KeysHelp({ opened, onClose, keys }: { opened: boolean; onClose: () => void; keys: Keys }) {
  const { words } = useTongue()
  const rows = [
    ['j', words.keys.next],
    ['k', words.keys.previous],
    ['/', words.keys.search],
    ['n', words.counter.keyNew],
    ['r', words.keys.register],
    ['a', words.keys.answer],
    ['Ctrl + Enter', words.keys.send],
    ['Esc', words.keys.leave],
    ['?', words.keys.help],
  ] as const
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={words.keys.title}
      closeButtonProps={{ 'aria-label': words.close }}
    >
      <dl className={styles.keys}>
        {rows.map(([key, says]) => (
          <div key={key}>
            <dt>
              <Kbd>{key}</Kbd>
            </dt>
            <dd>{says}</dd>
          </div>
        ))}
      </dl>
      <Switch
        mt="md"
        checked={keys.on}
        onChange={(event) => keys.setOn(event.currentTarget.checked)}
        label={words.keys.on}
      />
    </Modal>
  )
}
