/** The pasted post belongs to a grievance that is there: its code, typed or taken from what is alike, and it is joined. */
import { Button, TextInput } from '@mantine/core'
import { IconLink } from '@tabler/icons-react'
import { useState } from 'react'
import { findCodes } from '#core/grievance/code.ts'
import { useTongue } from '../words/tongue.tsx'
import styles from './counter.module.css'

interface JoinPostProps {
  /** The code that is being joined to. */
  readonly joining: string | undefined
  readonly onJoin: (code: string) => void
}

/** The line with the code. */
export function JoinPost({ joining, onJoin }: JoinPostProps) {
  const { words } = useTongue()
  const says = words.links
  const [typed, setTyped] = useState('')
  const [found] = findCodes(typed)
  return (
    <div className={styles.pair} style={{ alignItems: 'end' }}>
      <TextInput
        label={says.joinTo}
        placeholder={says.joinHint}
        autoComplete="off"
        size="md"
        maxLength={60}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <Button
        variant="light"
        size="md"
        leftSection={<IconLink size={18} aria-hidden />}
        disabled={!found}
        loading={joining !== undefined}
        onClick={() => found && onJoin(found.code)}
      >
        {says.join}
      </Button>
    </div>
  )
}
