/** What open screens are told: the signals that concern people. */
import type { Live, Topic } from '#ports/live.ts'
import type { Signals } from './signals.ts'

/** Fulfils the port over the signals of all processes. */
export function live(signals: Signals): Live {
  return {
    subscribe(onChange) {
      return signals.listen((signal) => {
        const topic = topicOf(signal)
        if (topic) onChange(topic)
      })
    },
  }
}

function topicOf(signal: string): Topic | undefined {
  if (signal === 'desk' || signal === 'district' || signal === 'calls') return { topic: signal }
  if (signal === 'figures-counted') return { topic: 'figures' }
  const [kind, name = ''] = signal.split(':', 2)
  if (kind === 'conversation') return { topic: 'conversation', id: name }
  if (kind === 'grievance') return { topic: 'grievance', code: name }
  if (kind === 'sitting') return { topic: 'sitting', id: name }
  if (kind === 'group') return { topic: 'group', code: name }
  return undefined
}
