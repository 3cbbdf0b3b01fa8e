/** A false alarm: the administrator releases a held file, with the reason without which nothing is done. */
import { Button, Modal, Textarea } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import type { Release as ReleaseShape, ScannerState } from '#contract/live.ts'
import { address, tell } from '../ask/ask.ts'
import { announce } from '../parts/announce.ts'
import { TroubleNote } from '../parts/trouble.tsx'
import { useScanningWords } from '../words/scanning.ts'
import { useTongue } from '../words/tongue.tsx'
import styles from './health.module.css'

/** The button, and the question behind it. */
export function Release({ file: { file, name, found } }: { file: ScannerState['held'][number] }) {
  const { words } = useTongue()
  const says = useScanningWords()
  const narrow = useMediaQuery('(max-width: 767px)', false, { getInitialValueInEffect: false })
  const answers = useQueryClient()
  const [open, setOpen] = useState(false)
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const release = useMutation({
    mutationFn: (body: ReleaseShape) => tell<ScannerState>(address(`health/held/${file}/release`), body),
    onSuccess: async () => {
      announce(says.releasedDone, words)
      setOpen(false)
      await answers.invalidateQueries({ queryKey: ['health'] })
    },
  })
  const lacks = reason.trim().length < 3
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (!lacks) release.mutate({ reason: reason.trim() })
  }
  return (
    <>
      <Button variant="default" size="xs" className={styles.release} onClick={() => setOpen(true)}>
        {says.release}
      </Button>
      <Modal
        opened={open}
        onClose={() => setOpen(false)}
        title={`${says.releaseTitle} · ${name ?? says.noName}`}
        fullScreen={narrow}
        closeButtonProps={{ 'aria-label': words.close }}
      >
        <form className={styles.question} onSubmit={submit}>
          <p>{says.releaseSays}</p>
          <strong>{found}</strong>
          <Textarea
            label={says.reason}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
            error={tried && lacks ? says.reasonNeeded : undefined}
            maxLength={500}
            autosize
            minRows={2}
            data-autofocus
          />
          {release.isError && <TroubleNote error={release.error} />}
          <div className={styles.end}>
            <Button variant="default" onClick={() => setOpen(false)}>
              {words.cancel}
            </Button>
            <Button type="submit" color="red" loading={release.isPending}>
              {says.sure}
            </Button>
          </div>
        </form>
      </Modal>
    </>
  )
}
