import { IconPlayerPauseFilled, IconPlayerPlayFilled } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import { useTongue } from '../words/tongue.tsx'
import styles from './voice.module.css'

const speeds = [1, 1.25, 1.5, 2, 0.75]

/** A voice message: play, go to a place, and listen faster or slower. */
export function Voice({ url }: { url: string }) {
  const { words, say } = useTongue()
  const audio = useRef<HTMLAudioElement>(null)
  const [playing, setPlaying] = useState(false)
  const [at, setAt] = useState(0)
  const [length, setLength] = useState(0)
  const [speed, setSpeed] = useState(1)

  const toggle = () => (audio.current?.paused ? void audio.current.play() : audio.current?.pause())
  const seek = (seconds: number) => {
    if (audio.current) audio.current.currentTime = seconds
    setAt(seconds)
  }
  const faster = () => {
    const next = speeds[(speeds.indexOf(speed) + 1) % speeds.length] ?? 1
    if (audio.current) audio.current.playbackRate = next
    setSpeed(next)
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: the parts of one player, not a set of form fields
    <div className={styles.voice} role="group" aria-label={words.attachment.voice}>
      {/* biome-ignore lint/a11y/useMediaCaption: a voice message has no caption */}
      <audio
        ref={audio}
        src={url}
        preload="metadata"
        onPlay={() => setPlaying(true)}
        onPause={() => setPlaying(false)}
        onTimeUpdate={(event) => setAt(event.currentTarget.currentTime)}
        onDurationChange={(event) => setLength(finite(event.currentTarget.duration))}
      />
      <button
        type="button"
        className={styles.play}
        onClick={toggle}
        aria-label={playing ? words.attachment.pause : words.attachment.play}
      >
        {playing ? <IconPlayerPauseFilled size={18} /> : <IconPlayerPlayFilled size={18} />}
      </button>
      <input
        type="range"
        min={0}
        max={Math.max(length, at, 1)}
        step={0.1}
        value={at}
        onChange={(event) => seek(Number(event.currentTarget.value))}
        aria-label={words.attachment.position}
        aria-valuetext={clock(at)}
      />
      <span className={styles.time}>{clock(at > 0 || length === 0 ? at : length)}</span>
      <button
        type="button"
        className={styles.speed}
        onClick={faster}
        aria-label={words.attachment.speed(say.number(speed))}
      >
        {say.number(speed)}×
      </button>
    </div>
  )
}

function finite(seconds: number): number {
  return Number.isFinite(seconds) ? seconds : 0
}

function clock(seconds: number): string {
  const whole = Math.floor(seconds)
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`
}
