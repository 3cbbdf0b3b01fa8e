/** Numbers under which other systems know the grievance; whoever takes down what people tell adds and strikes them. */
import { Button, Modal, Select, TextInput } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { type FormEvent, useState } from 'react'
import type { File } from '#contract/grievances.ts'
import { mayNumber } from '#core/access/numbers.ts'
import { useMe } from '../ask/answers.ts'
import { useBridges, useNumbering } from '../bridges/ask.ts'
import { TroubleNote } from '../parts/trouble.tsx'
import { useBridgeWords } from '../words/bridges.ts'
import { useTongue } from '../words/tongue.tsx'
import styles from './file.module.css'

type Numbered = NonNullable<File['elsewhere']>[number]

/** The card; not there when it would be empty and nothing may be added. */
export function Numbers({ file }: { file: File }) {
  const words = useBridgeWords()
  const may = mayNumber(useMe())
  const [open, setOpen] = useState<'add' | Numbered>()
  const { elsewhere = [] } = file
  const close = () => setOpen(undefined)
  if (!may && elsewhere.length === 0) return null
  return (
    <section className={styles.card} aria-labelledby="numbers">
      <h2 id="numbers">{words.numbers}</h2>
      {elsewhere.length === 0 ? (
        <p>{words.noNumbers}</p>
      ) : (
        <ul className={styles.numbers}>
          {elsewhere.map((one) => (
            <li key={`${one.system} ${one.number}`}>
              <span>
                {one.system} <b className="code">{one.number}</b>
              </span>
              {may && (
                <Button
                  size="compact-sm"
                  variant="subtle"
                  color="dark.4"
                  aria-label={words.strikeOf(one.number)}
                  onClick={() => setOpen(one)}
                >
                  {words.strike}
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      {may && (
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<IconPlus size={15} aria-hidden />}
          onClick={() => setOpen('add')}
        >
          {words.add}
        </Button>
      )}
      {open === 'add' && <Add code={file.grievance.code} onClose={close} />}
      {open !== undefined && open !== 'add' && (
        <Strike code={file.grievance.code} one={open} onClose={close} />
      )}
    </section>
  )
}

function Add({ code, onClose }: { code: string; onClose: () => void }) {
  const words = useBridgeWords()
  const { words: house, pick } = useTongue()
  const { data } = useBridges()
  const systems = data?.systems ?? []
  const numbering = useNumbering(code)
  const [chosen, setChosen] = useState<string | null>(null)
  const [number, setNumber] = useState('')
  const system = chosen ?? systems[0]?.system
  function keep(event: FormEvent) {
    event.preventDefault()
    if (system) numbering.mutate({ system, number }, { onSuccess: onClose })
  }
  return (
    <Modal opened onClose={onClose} title={words.add} closeButtonProps={{ 'aria-label': house.close }}>
      <form onSubmit={keep} className={styles.form}>
        {data && systems.length === 0 && <p>{words.none.join(' ')}</p>}
        <Select
          label={words.system}
          data={systems.map((one) => ({ value: one.system, label: pick(one.name) }))}
          value={system ?? null}
          onChange={setChosen}
          allowDeselect={false}
        />
        <TextInput
          label={words.number}
          value={number}
          onChange={({ currentTarget }) => setNumber(currentTarget.value)}
          maxLength={100}
          data-autofocus
        />
        {numbering.isError && <TroubleNote error={numbering.error} />}
        <Button type="submit" disabled={!system || number.trim() === ''} loading={numbering.isPending}>
          {words.keep}
        </Button>
      </form>
    </Modal>
  )
}

function Strike({ code, one, onClose }: { code: string; one: Numbered; onClose: () => void }) {
  const words = useBridgeWords()
  const { words: house } = useTongue()
  const numbering = useNumbering(code)
  const [reason, setReason] = useState('')
  function strike(event: FormEvent) {
    event.preventDefault()
    numbering.mutate({ ...one, reason }, { onSuccess: onClose })
  }
  return (
    <Modal
      opened
      onClose={onClose}
      title={words.strikeTitle}
      closeButtonProps={{ 'aria-label': house.close }}
    >
      <form onSubmit={strike} className={styles.form}>
        <p>
          {one.system} <b className="code">{one.number}</b>
        </p>
        <TextInput
          label={words.reason}
          description={words.reasonHint}
          value={reason}
          onChange={({ currentTarget }) => setReason(currentTarget.value)}
          maxLength={500}
          data-autofocus
        />
        {numbering.isError && <TroubleNote error={numbering.error} />}
        <Button type="submit" color="red.9" disabled={reason.trim().length < 3} loading={numbering.isPending}>
          {words.strike}
        </Button>
      </form>
    </Modal>
  )
}
