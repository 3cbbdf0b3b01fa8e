/** Papers that go with an entry: photographed by the phone, by a webcam, or chosen as a scan. They stay here until sent. */
import { Button } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import {
  IconAperture,
  IconCamera,
  IconDeviceComputerCamera,
  IconFile,
  IconPaperclip,
  IconX,
} from '@tabler/icons-react'
import { useEffect, useMemo, useRef, useState } from 'react'
import { MOST_OF_ANY } from '#core/message/upload.ts'
import { ACCEPTED, isShown } from '../ask/upload.ts'
import { useHearingDeskWords } from '../words/hearing-desk.ts'
import shared from './hearingdesk.module.css'
import styles from './shots.module.css'
import type { WaitingFile } from './waiting.ts'

const MOST = 10

interface Props {
  label: string
  files: readonly WaitingFile[]
  onChange: (files: readonly WaitingFile[]) => void
}

/** The files with what adds to them. */
export function Shots({ label, files, onChange }: Props) {
  const { form: says } = useHearingDeskWords()
  const touch = useMediaQuery('(pointer: coarse)', false, { getInitialValueInEffect: false })
  const [filming, setFilming] = useState(false)
  const [note, setNote] = useState<string>()
  const add = (chosen: readonly File[]) => {
    const large = chosen.find(({ size }) => size > MOST_OF_ANY)
    setNote(large && says.tooLarge(large.name))
    const fitting = chosen.filter(({ size }) => size <= MOST_OF_ANY)
    onChange(
      [...files, ...fitting.map((file) => ({ name: file.name, type: file.type, bytes: file }))].slice(
        0,
        MOST,
      ),
    )
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: files are no fields of the form around them
    <div className={styles.shots} role="group" aria-label={label}>
      <span className={shared.label}>{label}</span>
      {files.length > 0 && (
        <ul>
          {files.map((file, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two scans may bear one name
            <li key={`${file.name}-${at}`}>
              <Thumb file={file} />
              <button
                type="button"
                aria-label={says.remove(file.name)}
                onClick={() => onChange(files.filter((_, i) => i !== at))}
              >
                <IconX size={15} aria-hidden />
              </button>
            </li>
          ))}
        </ul>
      )}
      {filming && (
        <Webcam
          onShot={(bytes) =>
            onChange([...files, { name: `${says.shot}-${files.length + 1}.jpg`, type: 'image/jpeg', bytes }])
          }
          onNo={() => {
            setFilming(false)
            setNote(says.noCamera)
          }}
          onStop={() => setFilming(false)}
        />
      )}
      <div className={shared.row}>
        {touch && <Chooser camera says={says.camera} onFiles={add} />}
        {!touch && 'mediaDevices' in navigator && !filming && (
          <Button
            variant="default"
            size="xs"
            leftSection={<IconDeviceComputerCamera size={16} aria-hidden />}
            onClick={() => {
              setNote(undefined)
              setFilming(true)
            }}
          >
            {says.webcam}
          </Button>
        )}
        <Chooser says={says.choose} onFiles={add} />
      </div>
      {note && <p role="alert">{note}</p>}
    </div>
  )
}

function Thumb({ file }: { file: WaitingFile }) {
  const { bytes, type, name } = file
  const picture = useMemo(() => (isShown(type) ? URL.createObjectURL(bytes) : undefined), [bytes, type])
  useEffect(
    () => () => {
      if (picture) URL.revokeObjectURL(picture)
    },
    [picture],
  )
  if (picture) return <img src={picture} alt={name} />
  return (
    <span>
      <IconFile size={22} stroke={1.5} aria-hidden />
      <small>{name}</small>
    </span>
  )
}

function Chooser({
  says,
  camera = false,
  onFiles,
}: {
  says: string
  camera?: boolean
  onFiles: (files: readonly File[]) => void
}) {
  const input = useRef<HTMLInputElement>(null)
  const Icon = camera ? IconCamera : IconPaperclip
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
      <Button
        variant="default"
        size="xs"
        leftSection={<Icon size={16} aria-hidden />}
        onClick={() => input.current?.click()}
      >
        {says}
      </Button>
    </>
  )
}

/** What the camera on the desk sees; a press keeps it as a picture. */
function Webcam({
  onShot,
  onNo,
  onStop,
}: {
  onShot: (bytes: Blob) => void
  onNo: () => void
  onStop: () => void
}) {
  const { form: says } = useHearingDeskWords()
  const video = useRef<HTMLVideoElement>(null)
  const no = useRef(onNo)
  no.current = onNo
  useEffect(() => {
    let stream: MediaStream | undefined
    let gone = false
    const wanted = { video: { width: { ideal: 1920 }, height: { ideal: 1080 }, facingMode: 'environment' } }
    navigator.mediaDevices.getUserMedia(wanted).then(
      (opened) => {
        stream = opened
        if (gone) for (const track of opened.getTracks()) track.stop()
        else if (video.current) video.current.srcObject = opened
      },
      () => no.current(),
    )
    return () => {
      gone = true
      for (const track of stream?.getTracks() ?? []) track.stop()
    }
  }, [])
  const shoot = () => {
    const seen = video.current
    if (!seen || seen.videoWidth === 0) return
    const canvas = document.createElement('canvas')
    canvas.width = seen.videoWidth
    canvas.height = seen.videoHeight
    canvas.getContext('2d')?.drawImage(seen, 0, 0)
    canvas.toBlob((bytes) => bytes && onShot(bytes), 'image/jpeg', 0.88)
  }
  return (
    <div className={styles.webcam}>
      <video ref={video} autoPlay playsInline muted />
      <div className={shared.row}>
        <Button size="xs" leftSection={<IconAperture size={16} aria-hidden />} onClick={shoot}>
          {says.shoot}
        </Button>
        <Button size="xs" variant="subtle" onClick={onStop}>
          {says.stop}
        </Button>
      </div>
    </div>
  )
}
