import { Button } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { Component, type ReactNode } from 'react'
import { Trouble } from '../ask/ask.ts'
import { useTongue } from '../words/tongue.tsx'
import styles from './parts.module.css'

/** What went wrong, in words: the server's own, or ours when it gave none. */
export function useTroubleWords() {
  const { words } = useTongue()
  return (error: unknown): { title: string; detail?: string } => {
    if (!(error instanceof Trouble)) return { title: words.trouble.strange }
    const { problem } = error
    if (!problem) return { title: words.trouble[error.kind === 'unreachable' ? 'unreachable' : 'strange'] }
    return {
      title: problem.title || words.trouble.title,
      ...(problem.detail ? { detail: problem.detail } : {}),
    }
  }
}

/** A trouble on the page, with a way to try again. */
export function TroubleNote({ error, retry }: { error: unknown; retry?: () => void }) {
  const { words } = useTongue()
  const { title, detail } = useTroubleWords()(error)
  return (
    <div className={styles.trouble} role="alert">
      <IconAlertTriangle size={20} aria-hidden />
      <div>
        <strong>{title}</strong>
        {detail && <p>{detail}</p>}
        {retry && (
          <Button size="compact-sm" variant="white" color="red.9" onClick={retry}>
            {words.retry}
          </Button>
        )}
      </div>
    </div>
  )
}

/** Catches a page that broke, so that the frame around it still works. */
export class Guard extends Component<{ children: ReactNode; words: { screen: string; reload: string } }> {
  override state = { broken: false }
  static getDerivedStateFromError() {
    return { broken: true }
  }
  override render() {
    if (!this.state.broken) return this.props.children
    return (
      <div className={styles.trouble} role="alert">
        <IconAlertTriangle size={20} aria-hidden />
        <div>
          <strong>{this.props.words.screen}</strong>
          <Button size="compact-sm" variant="white" onClick={() => window.location.reload()}>
            {this.props.words.reload}
          </Button>
        </div>
      </div>
    )
  }
}
