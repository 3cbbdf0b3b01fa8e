/** The legal hold of a file: whether one stands, who put it and why; put and lifted by whoever may. */
import { Button, Modal, Textarea } from '@mantine/core'
import { IconShieldLock } from '@tabler/icons-react'
import { type FormEvent, useState } from 'react'
import file from '../file/file.module.css'
import { TroubleNote } from '../parts/trouble.tsx'
import { useRetentionWords } from '../words/retention.ts'
import { useTongue } from '../words/tongue.tsx'
import { useHold, useHolding } from './ask.ts'
import styles from './retention.module.css'

/** The card; not there when none stands and none may be put. */
export function HoldCard({ code }: { code: string }) {
  const words = useRetentionWords()
  const { say, pick } = useTongue()
  const [open, setOpen] = useState(false)
  const { data } = useHold(code)
  if (!data || (!data.hold && !data.may)) return null
  const { hold, may } = data
  return (
    <section className={file.card} aria-labelledby="hold">
      <h2 id="hold">{words.hold}</h2>
      {hold ? (
        <div className={styles.standing}>
          <IconShieldLock size={20} stroke={1.7} aria-hidden />
          <div>
            <strong>{words.stands}</strong>
            <span>{hold.reason}</span>
            <small>{words.since(pick(hold.by), say.day(hold.since))}</small>
          </div>
        </div>
      ) : (
        <p className={styles.quiet}>{words.none}</p>
      )}
      {may && (
        <Button size="compact-sm" variant="default" onClick={() => setOpen(true)}>
          {hold ? words.lift : words.put}
        </Button>
      )}
      {open && <Reason code={code} lift={hold !== undefined} onClose={() => setOpen(false)} />}
    </section>
  )
}

function Reason({ code, lift, onClose }: { code: string; lift: boolean; onClose: () => void }) {
  const words = useRetentionWords()
  const { words: house } = useTongue()
  const holding = useHolding(code)
  const [reason, setReason] = useState('')
  const deed = lift ? words.lift : words.put
  function keep(event: FormEvent) {
    event.preventDefault()
    holding.mutate({ lift, reason }, { onSuccess: onClose })
  }
  return (
    <Modal opened onClose={onClose} title={deed} closeButtonProps={{ 'aria-label': house.close }}>
      <form onSubmit={keep} className={file.form}>
        <Textarea
          label={words.reason}
          description={words.reasonHint}
          value={reason}
          onChange={({ currentTarget }) => setReason(currentTarget.value)}
          minRows={2}
          autosize
          maxLength={500}
          data-autofocus
        />
        {holding.isError && <TroubleNote error={holding.error} />}
        <Button type="submit" disabled={reason.trim().length < 5} loading={holding.isPending}>
          {deed}
        </Button>
      </form>
    </Modal>
  )
}
