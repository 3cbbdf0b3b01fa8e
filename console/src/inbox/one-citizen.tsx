/** Who is one person behind several doors: shown, joined with a reason, parted again. */
import { Button, Modal, TextInput } from '@mantine/core'
import { useDisclosure, useMediaQuery } from '@mantine/hooks'
import { IconUsersGroup } from '@tabler/icons-react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { CitizenFaces, SameCitizen } from '#contract/one-citizen.ts'
import { useMe } from '../ask/answers.ts'
import { address, ask, tell } from '../ask/ask.ts'
import { answersCitizens } from '../frame/roles.ts'
import { spaced } from '../parts/phone.tsx'
import { TroubleNote } from '../parts/trouble.tsx'
import { oneCitizenWords } from '../words/one-citizen.ts'
import { useTongue } from '../words/tongue.tsx'
import styles from './one-citizen.module.css'

/** The button, and what it opens. */
export function OneCitizen({ conversation }: { conversation: string }) {
  const { words, language } = useTongue()
  const says = oneCitizenWords[language]
  const [opened, { open, close }] = useDisclosure(false)
  const narrow = useMediaQuery('(max-width: 767px)', false, { getInitialValueInEffect: false })
  const faces = useQuery({
    queryKey: ['conversation', conversation, 'citizen'],
    queryFn: ({ signal }) => ask<CitizenFaces>(whose(conversation), signal),
    enabled: opened,
  })
  return (
    <>
      <Button
        size="sm"
        variant="default"
        aria-label={says.open}
        title={says.open}
        leftSection={narrow ? undefined : <IconUsersGroup size={18} aria-hidden />}
        onClick={open}
      >
        {narrow ? <IconUsersGroup size={18} aria-hidden /> : says.open}
      </Button>
      <Modal
        opened={opened}
        onClose={close}
        title={says.title}
        fullScreen={narrow}
        size="lg"
        closeButtonProps={{ 'aria-label': words.close }}
      >
        <p className={styles.lead}>{says.lead}</p>
        {faces.isError && <TroubleNote error={faces.error} retry={() => void faces.refetch()} />}
        {faces.data && <Known conversation={conversation} faces={faces.data} />}
      </Modal>
    </>
  )
}

function whose(conversation: string, part = ''): string {
  return address(`conversations/${encodeURIComponent(conversation)}/citizen${part}`)
}

function useChange(conversation: string) {
  const answers = useQueryClient()
  return useMutation({
    mutationFn: ({ part, body }: { part: string; body: SameCitizen | { reason: string } }) =>
      tell<CitizenFaces>(whose(conversation, part), body),
    onSuccess: () =>
      Promise.all(
        [['conversation'], ['conversations'], ['grievances']].map((queryKey) =>
          answers.invalidateQueries({ queryKey }),
        ),
      ),
  })
}

function Known({ conversation, faces }: { conversation: string; faces: CitizenFaces }) {
  const { words, say, language, pick } = useTongue()
  const says = oneCitizenWords[language]
  const me = useMe()
  const [parting, setParting] = useState<string>()
  return (
    <>
      <ul className={styles.faces}>
        {faces.faces.map((face) => (
          <li key={face.conversation}>
            <strong>{words.channels[face.channel] ?? face.channel}</strong>
            <span>{face.name}</span>
            <span className="figures">
              {face.handle && /^\d+$/.test(face.handle) ? spaced(face.handle) : face.handle}
            </span>
            <small>{say.day(face.lastAt)}</small>
          </li>
        ))}
      </ul>
      {answersCitizens(me) && <Join conversation={conversation} />}
      {faces.joinings.length > 0 && <h3 className={styles.title}>{says.history}</h3>}
      <ul className={styles.history}>
        {faces.joinings.map((joining) => (
          <li key={joining.id}>
            <p>
              {joining.why}
              <small>
                {' '}
                {joining.by ? pick(joining.by) : says.proven}, {say.day(joining.at)}
              </small>
            </p>
            {joining.parted && <p>{says.parted(pick(joining.parted.by), joining.parted.why)}</p>}
            {!joining.parted && answersCitizens(me) && parting !== joining.id && (
              <Button size="compact-sm" variant="subtle" onClick={() => setParting(joining.id)}>
                {says.part}
              </Button>
            )}
            {parting === joining.id && (
              <Part conversation={conversation} joining={joining.id} onDone={() => setParting(undefined)} />
            )}
          </li>
        ))}
      </ul>
    </>
  )
}

function Join({ conversation }: { conversation: string }) {
  const { language } = useTongue()
  const says = oneCitizenWords[language]
  const change = useChange(conversation)
  const [phone, setPhone] = useState('')
  const [reason, setReason] = useState('')
  const ready = phone.trim() !== '' && reason.trim().length >= 3
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        if (!ready) return
        change.mutate(
          { part: '', body: { phone, reason } },
          {
            onSuccess: () => {
              setPhone('')
              setReason('')
            },
          },
        )
      }}
    >
      <h3 className={styles.title}>{says.joinTitle}</h3>
      <TextInput
        label={says.phone}
        description={says.phoneHint}
        inputMode="tel"
        value={phone}
        onChange={(event) => setPhone(event.currentTarget.value)}
      />
      <TextInput
        label={says.reason}
        description={says.reasonHint}
        maxLength={500}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      {change.isError && <TroubleNote error={change.error} />}
      <Button type="submit" disabled={!ready} loading={change.isPending}>
        {says.join}
      </Button>
    </form>
  )
}

function Part({
  conversation,
  joining,
  onDone,
}: {
  conversation: string
  joining: string
  onDone: () => void
}) {
  const { language } = useTongue()
  const says = oneCitizenWords[language]
  const change = useChange(conversation)
  const [reason, setReason] = useState('')
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        change.mutate({ part: `/${joining}/parting`, body: { reason } }, { onSuccess: onDone })
      }}
    >
      <TextInput
        label={`${says.partTitle}: ${says.reason}`}
        maxLength={500}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      {change.isError && <TroubleNote error={change.error} />}
      <div className={styles.buttons}>
        <Button type="submit" color="red" disabled={reason.trim().length < 3} loading={change.isPending}>
          {says.part}
        </Button>
        <Button variant="default" onClick={onDone}>
          {says.cancel}
        </Button>
      </div>
    </form>
  )
}
