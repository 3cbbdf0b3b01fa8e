/** Turning away: the ground, and the words that the citizen will read. What the program suggests stands filled in. */
import { NativeSelect, Textarea } from '@mantine/core'
import type { File } from '#contract/grievances.ts'
import { SCOPE_GROUNDS, type ScopeGround, scopeWords } from '#core/words/turned-away.ts'
import { useSuggestedWords } from '../words/suggested.ts'
import { useTongue } from '../words/tongue.tsx'
import type { Field, Filled } from './deed-forms.ts'

/** The suggestion, in the language of the citizen. */
export function turningAwayAtFirst({ outOfScope, citizen }: Pick<File, 'outOfScope' | 'citizen'>): Filled {
  return outOfScope ? wordsOf(outOfScope.ground, citizen.language) : {}
}

function wordsOf(ground: ScopeGround, language: 'hi' | 'en') {
  const { reason, advice } = scopeWords[ground]
  return { ground, reason: reason[language], instead: advice[language] }
}

/** One of its fields. */
export function TurningAwayField({
  field,
  file,
  filled,
  change,
  error,
}: {
  readonly field: Field
  readonly file: File
  readonly filled: Filled
  readonly change: (changed: Filled) => void
  readonly error: string | undefined
}) {
  const says = useSuggestedWords()
  const { pick } = useTongue()
  if (field === 'ground')
    return (
      <NativeSelect
        label={says.ground}
        value={filled.ground ?? ''}
        error={error ? says.needGround : undefined}
        onChange={(event) => {
          const ground = SCOPE_GROUNDS.find((one) => one === event.currentTarget.value)
          if (ground) change(chosen(ground, filled, file.citizen.language))
        }}
        data={[
          ...(filled.ground ? [] : [{ value: '', label: says.choose }]),
          ...SCOPE_GROUNDS.map((one) => ({ value: one, label: pick(scopeWords[one].name) })),
        ]}
      />
    )
  const which = field === 'instead' ? 'instead' : 'reason'
  return (
    <Textarea
      label={says[which]}
      {...(which === 'reason' ? { description: says.reasonHint } : {})}
      autosize
      minRows={2}
      maxRows={8}
      maxLength={1000}
      value={filled[which] ?? ''}
      onChange={(event) => change({ [which]: event.currentTarget.value })}
      error={error}
    />
  )
}

/** Another ground brings its own words; what a person has written stays. */
function chosen(ground: ScopeGround, filled: Filled, language: 'hi' | 'en'): Filled {
  const before = filled.ground ? wordsOf(filled.ground, language) : { reason: '', instead: '' }
  const next = wordsOf(ground, language)
  const own = (which: 'reason' | 'instead') => {
    const typed = (filled[which] ?? '').trim()
    return typed === '' || typed === before[which] ? next[which] : typed
  }
  return { ground, reason: own('reason'), instead: own('instead') }
}
