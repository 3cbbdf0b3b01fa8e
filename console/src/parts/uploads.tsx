/**
 * Files that go with a form: each is sent as soon as it is chosen, shows how far it has come, and can be sent again or
 * taken out. The form gets their tickets, and whether it must still wait.
 */
import { Button } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import {
  IconCamera,
  IconCheck,
  IconFile,
  IconMapPin,
  IconPaperclip,
  IconRefresh,
  IconX,
} from '@tabler/icons-react'
import { type DragEvent, useEffect, useId, useRef, useState } from 'react'
import { newKey } from '../ask/key.ts'
import { ACCEPTED, isShown, upload } from '../ask/upload.ts'
import { useTongue } from '../words/tongue.tsx'
import { useTroubleWords } from './trouble.tsx'
import styles from './uploads.module.css'

/** What the form needs to know of its files. */
export interface Handed {
  readonly tickets: readonly string[]
  /** Some are still on their way, or did not arrive. */
  readonly waits: 'no' | 'going' | 'failed'
}

export const NOTHING_HANDED: Handed = { tickets: [], waits: 'no' }

/**
 * For a form whose button is pressed while files are still on their way: call what this gives, and `act` runs by itself when
 * the last one has arrived. A file that fails ends the waiting; the person then decides.
 */
export function useOnceHanded<What = void>(handed: Handed, act: (what: What) => void): (what: What) => void {
  const [wanted, setWanted] = useState<{ what: What }>()
  const latest = useRef(act)
  latest.current = act
  useEffect(() => {
    if (!wanted || handed.waits === 'going') return
    setWanted(undefined)
    if (handed.waits === 'no') latest.current(wanted.what)
  }, [wanted, handed.waits])
  return (what) => setWanted({ what })
}

interface One {
  readonly id: string
  readonly file: File
  readonly picture: string | undefined
  readonly stop: AbortController
  readonly share: number
  readonly ticket?: string
  readonly placed?: boolean
  readonly trouble?: unknown
}

const MOST = 20

/** The box of files. `onChange` is told at each step. */
export function Uploads({
  label,
  most = MOST,
  onChange,
}: {
  label?: string
  most?: number
  onChange: (handed: Handed) => void
}) {
  const { words } = useTongue()
  const says = words.counter.files
  const { all, add, remove, again } = useSending(most, onChange)
  const touch = useMediaQuery('(pointer: coarse)', false, { getInitialValueInEffect: false })
  const [over, setOver] = useState(false)
  const id = useId()
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    add([...event.dataTransfer.files])
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: files are no fields of the form around them
    <div
      className={styles.box}
      role="group"
      aria-labelledby={id}
      data-over={over}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <span className={styles.label} id={id}>
        {label ?? says.title}
      </span>
      {all.length > 0 && (
        <ul className={styles.list}>
          {all.map((one) => (
            <Line key={one.id} one={one} onRemove={() => remove(one.id)} onAgain={() => again(one)} />
          ))}
        </ul>
      )}
      <div className={styles.buttons}>
        {touch && (
          <Chooser camera icon={<IconCamera size={18} aria-hidden />} says={says.camera} onFiles={add} />
        )}
        <Chooser icon={<IconPaperclip size={18} aria-hidden />} says={says.choose} onFiles={add} />
        <small>{touch ? says.hint : `${says.hint} · ${says.drop}`}</small>
      </div>
    </div>
  )
}

function Chooser({
  icon,
  says,
  camera = false,
  onFiles,
}: {
  icon: React.ReactNode
  says: string
  camera?: boolean
  onFiles: (files: readonly File[]) => void
}) {
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <input
        ref={input}
        type="file"
        hidden
        accept={camera ? 'image/jpeg,image/png' : ACCEPTED}
        multiple={!camera}
        {...(camera ? { capture: 'environment' as const } : {})}
        onChange={(event) => {
          onFiles([...(event.currentTarget.files ?? [])])
          event.currentTarget.value = ''
        }}
      />
      <Button variant="default" size="sm" leftSection={icon} onClick={() => input.current?.click()}>
        {says}
      </Button>
    </>
  )
}

function Line({ one, onRemove, onAgain }: { one: One; onRemove: () => void; onAgain: () => void }) {
  const { words, say } = useTongue()
  const says = words.counter.files
  const { name } = one.file
  const failed = one.trouble !== undefined
  return (
    <li className={styles.line} data-state={failed ? 'failed' : one.ticket ? 'done' : 'going'}>
      {one.picture ? <img src={one.picture} alt="" /> : <IconFile size={26} stroke={1.5} aria-hidden />}
      <div className={styles.about}>
        <strong title={name}>{name}</strong>
        <span role="status">
          {failed ? (
            <Why trouble={one.trouble} />
          ) : one.ticket ? (
            <>
              <IconCheck size={14} aria-hidden /> {says.done}
              {one.placed && (
                <>
                  {' · '}
                  <IconMapPin size={14} aria-hidden /> {says.placed}
                </>
              )}
            </>
          ) : (
            says.going(say.percent(one.share))
          )}
        </span>
        {!one.ticket && !failed && (
          <span className={styles.bar} aria-hidden>
            <span style={{ width: `${Math.round(one.share * 100)}%` }} />
          </span>
        )}
      </div>
      {failed && (
        <Button
          size="compact-sm"
          variant="light"
          leftSection={<IconRefresh size={15} aria-hidden />}
          onClick={onAgain}
        >
          {says.retry}
        </Button>
      )}
      <button type="button" className={styles.remove} onClick={onRemove} aria-label={says.remove(name)}>
        <IconX size={18} aria-hidden />
      </button>
    </li>
  )
}

function Why({ trouble }: { trouble: unknown }) {
  const { words } = useTongue()
  const { title, detail } = useTroubleWords()(trouble)
  return `${words.counter.files.failed}: ${title}${detail ? ` (${detail})` : ''}`
}

function useSending(most: number, onChange: (handed: Handed) => void) {
  const [all, setAll] = useState<readonly One[]>([])
  const latest = useRef(all)
  latest.current = all
  const change = (id: string, changed: Partial<One>) =>
    setAll((before) => before.map((one) => (one.id === id ? { ...one, ...changed } : one)))
  const send = ({ id, file, stop }: One) => {
    upload(file, (share) => change(id, { share }), stop.signal).then(
      ({ ticket, placed }) => change(id, { ticket, placed, share: 1 }),
      (trouble: unknown) => change(id, { trouble }),
    )
  }
  const tell = useRef(onChange)
  tell.current = onChange
  useEffect(() => tell.current(handedBy(all)), [all])
  useEffect(
    () => () => {
      for (const one of latest.current) letGo(one)
    },
    [],
  )
  return {
    all,
    add(files: readonly File[]) {
      const added = files.slice(0, most - all.length).map(begin)
      setAll((before) => [...before, ...added])
      for (const one of added) send(one)
    },
    remove(id: string) {
      const gone = all.find((one) => one.id === id)
      if (gone) letGo(gone)
      setAll((before) => before.filter((one) => one.id !== id))
    },
    again(one: One) {
      change(one.id, { trouble: undefined, share: 0 })
      send(one)
    },
  }
}

function begin(file: File): One {
  const picture = isShown(file.type) ? URL.createObjectURL(file) : undefined
  return { id: newKey(), file, picture, stop: new AbortController(), share: 0 }
}

function letGo({ stop, picture }: One): void {
  stop.abort()
  if (picture) URL.revokeObjectURL(picture)
}

function handedBy(all: readonly One[]): Handed {
  const failed = all.some(({ trouble }) => trouble !== undefined)
  const going = all.some(({ ticket }) => ticket === undefined)
  return {
    tickets: all.flatMap(({ ticket }) => ticket ?? []),
    waits: failed ? 'failed' : going ? 'going' : 'no',
  }
}
