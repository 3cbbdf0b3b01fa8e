import type { Words } from '#contract/shapes.ts'
import { useSuggestedWords } from '../words/suggested.ts'
import { useTongue } from '../words/tongue.tsx'
import { Mark } from './chips.tsx'

/** In a list: it cannot wait, and why. */
export function CannotWait({ danger }: { danger: Words }) {
  const { mark } = useSuggestedWords()
  const { pick } = useTongue()
  return <Mark tone="alarm">{`${mark}: ${pick(danger)}`}</Mark>
}
