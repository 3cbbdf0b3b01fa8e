/** Marking what in the words of a grievance is private. */
import type { Decision } from '#core/decision.ts'
import type { Stretch } from '#core/privacy/marks.ts'
import type { PrivateKind } from '#core/privacy/span.ts'
import type { Officer, OnTop } from './deeds.ts'
import type { Held } from './register.ts'

/** These stretches of the words are the private ones, and no others. */
export type Marking = (
  who: Officer,
  code: string,
  body: OnTop & { readonly private: readonly (Stretch & { readonly kind: PrivateKind })[] },
) => Promise<Decision<Held>>
