import { Radio } from '@mantine/core'
import { useOfficeWords } from '../office/words.ts'
import type { CallFilled, Filled } from './deed-forms.ts'
import styles from './deeds.module.css'

interface Props {
  filled: Filled
  change: (changed: Filled) => void
  error: string | undefined
}

const OUTCOMES = ['spoke', 'no-answer', 'wrong-number', 'unreachable', 'refused'] as const
const QUESTIONS = ['called', 'done', 'polite'] as const
const SAID = ['yes', 'no', 'unsaid'] as const
const NOTHING_SAID = { called: 'unsaid', done: 'unsaid', polite: 'unsaid' } as const

/** What came of the call. */
export function OutcomeField({ filled, change, error }: Props) {
  const { call: words } = useOfficeWords()
  return (
    <Radio.Group
      label={words.outcome}
      value={filled.outcome ?? ''}
      onChange={(outcome) => change({ outcome: outcome as NonNullable<Filled['outcome']> })}
      error={error}
    >
      <div className={styles.words}>
        {OUTCOMES.map((one) => (
          <Radio key={one} value={one} label={words.outcomes[one]} />
        ))}
      </div>
    </Radio.Group>
  )
}

/** Could they be reached at all? */
export function ReachedField({ filled, change, error }: Props) {
  const { call: words } = useOfficeWords()
  const value = filled.reached === undefined ? '' : filled.reached ? 'yes' : 'no'
  return (
    <Radio.Group
      label={words.reached}
      value={value}
      onChange={(chosen) =>
        change(
          chosen === 'yes'
            ? { reached: true, answers: filled.answers ?? NOTHING_SAID }
            : { reached: false, answers: undefined, word: undefined },
        )
      }
      error={error}
    >
      <div className={styles.words}>
        <Radio value="yes" label={words.reachedYes} />
        <Radio value="no" label={words.reachedNo} />
      </div>
    </Radio.Group>
  )
}

/** The three questions; not there when nobody was reached. */
export function AnswersField({ filled, change }: Omit<Props, 'error'>) {
  const { call: words } = useOfficeWords()
  const { answers } = filled
  if (!filled.reached || !answers) return null
  return QUESTIONS.map((question) => (
    <Radio.Group
      key={question}
      label={words.questions[question]}
      value={answers[question]}
      onChange={(said) =>
        change({ answers: { ...answers, [question]: said as CallFilled['answers']['called'] } })
      }
    >
      <div className={styles.words}>
        {SAID.map((one) => (
          <Radio key={one} value={one} label={words.said[one]} />
        ))}
      </div>
    </Radio.Group>
  ))
}

/** The citizen's own word, when they said it. */
export function OwnWordField({ filled, change }: Omit<Props, 'error'>) {
  const { call: words } = useOfficeWords()
  if (!filled.reached) return null
  return (
    <Radio.Group
      label={words.word}
      description={words.wordHint}
      value={filled.word ?? 'none'}
      onChange={(word) =>
        change({ word: word === 'none' ? undefined : (word as NonNullable<Filled['word']>) })
      }
    >
      <div className={styles.words}>
        <Radio value="none" label={words.wordNone} />
        <Radio value="satisfied" label={words.wordSatisfied} />
        <Radio value="dissatisfied" label={words.wordDissatisfied} />
      </div>
    </Radio.Group>
  )
}
