/**
 * The dialog of a deed. When another act came first, the server refuses and says what happened meanwhile: it is
 * shown, the words typed so far stay, and the doer presses again or lets it be.
 */
import { Button, Modal } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { type FormEvent, useRef, useState } from 'react'
import type { ActItem, DeedBody, DeedName, File } from '#contract/grievances.ts'
import { isTrouble } from '../ask/ask.ts'
import { useDeed } from '../ask/deeds.ts'
import { newKey } from '../ask/key.ts'
import { announce } from '../parts/announce.ts'
import { TroubleNote } from '../parts/trouble.tsx'
import { NOTHING_HANDED, useOnceHanded } from '../parts/uploads.tsx'
import { useTongue } from '../words/tongue.tsx'
import { DeedFields } from './deed-fields.tsx'
import { bodyOf, changesNothing, deedForms, type Filled, filledAtFirst, lackIn } from './deed-forms.ts'
import styles from './deeds.module.css'
import { turningAwayAtFirst } from './turning-away-fields.tsx'

/** Asks for what the deed needs and does it. */
export function DeedDialog({ name, file, onClose }: { name: DeedName; file: File; onClose: () => void }) {
  const { words } = useTongue()
  const narrow = useMediaQuery('(max-width: 767px)', false, { getInitialValueInEffect: false })
  const deed = useDeed(file.grievance.code, name)
  const [filled, setFilled] = useState<Filled>(() => ({
    ...filledAtFirst(name, file.draft),
    ...(name === 'turning-away' ? turningAwayAtFirst(file) : {}),
    ...(name === 'reclassification' && file.urgent?.to && !file.urgent.taken
      ? { timeClass: file.urgent.to }
      : {}),
  }))
  const [handed, setHanded] = useState(NOTHING_HANDED)
  const [tried, setTried] = useState(false)
  const key = useRef(newKey())
  // The screen goes on living behind the dialog; the person acts on what stood there when it was opened.
  const seen = useRef(file.seq)
  const [title, lead, button] = words.deeds[name]
  const { fields, tone } = deedForms[name]
  const moved = isTrouble(deed.error, 'moved-meanwhile') ? deed.error.problem.meanwhile : undefined
  const stillPossible = file.may.includes(name)
  const nothing = changesNothing(name, filled)

  const change = (changed: Filled) => {
    setFilled((before) => ({ ...before, ...changed }))
    // Other words are another request: the old key would bring back the old answer.
    key.current = newKey()
  }
  const sendOnceHanded = useOnceHanded(handed, () => send())
  const submit = (event: FormEvent) => {
    event.preventDefault()
    send()
  }
  const send = () => {
    setTried(true)
    if (handed.waits !== 'no') return sendOnceHanded()
    if (nothing || fields.some((field) => lackIn(name, field, filled, words) !== undefined)) return
    const body = bodyOf(name, filled, seen.current, key.current) as DeedBody<typeof name>
    deed.mutate(body, {
      onSuccess: () => {
        announce(`${title}: ${words.deed.done}`, words)
        onClose()
      },
      onError: (error) => {
        if (!isTrouble(error, 'moved-meanwhile')) return
        // They have now been shown what happened, and may do it all the same.
        key.current = newKey()
        seen.current = Math.max(
          seen.current,
          ...((error.problem.meanwhile ?? []) as readonly ActItem[]).map(({ seq }) => seq),
        )
      },
    })
  }
  return (
    <Modal
      opened
      onClose={onClose}
      title={`${title} · ${file.grievance.code}`}
      size="lg"
      fullScreen={narrow}
      closeButtonProps={{ 'aria-label': words.close }}
    >
      <form className={styles.form} onSubmit={submit}>
        <p className={styles.lead}>{lead}</p>
        <DeedFields
          name={name}
          file={file}
          filled={filled}
          change={change}
          tried={tried}
          onHanded={(files) => {
            setHanded(files)
            if (files.tickets.join() !== handed.tickets.join()) change({ uploads: files.tickets })
          }}
        />
        {tried && handed.waits !== 'no' && (
          <p className={styles.lack} role="status">
            {words.counter.files[handed.waits === 'going' ? 'wait' : 'unsent']}
          </p>
        )}
        {tried && nothing && <p className={styles.lack}>{words.deed.needChange}</p>}
        {moved ? (
          <Moved acts={moved as ActItem[]} stillPossible={stillPossible} />
        ) : (
          deed.isError && <TroubleNote error={deed.error} />
        )}
        <div className={styles.end}>
          <Button variant="default" onClick={onClose}>
            {words.cancel}
          </Button>
          <Button
            type="submit"
            loading={deed.isPending}
            disabled={!stillPossible}
            {...(tone === 'no' ? { color: 'red.9' } : {})}
          >
            {button}
          </Button>
        </div>
      </form>
    </Modal>
  )
}

function Moved({ acts, stillPossible }: { acts: readonly ActItem[]; stillPossible: boolean }) {
  const { words, say, pick } = useTongue()
  return (
    <div className={styles.moved} role="alert">
      <strong>{words.deed.moved}</strong>
      <ul>
        {acts.map((act) => (
          <li key={act.seq}>
            {pick(act.says)}
            <small>
              {pick(act.by)} · {say.moment(act.at)}
            </small>
          </li>
        ))}
      </ul>
      <p>{stillPossible ? words.deed.movedHint : words.deed.movedAway}</p>
    </div>
  )
}
