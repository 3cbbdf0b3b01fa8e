/** Whatever an officer writes or presses within an office window is a sign of life, by the time it was written (M47). */

import type { OfficerHeard } from '#core/conversation/officer-facts.ts'
import type { PersonId } from '#core/ids.ts'
import { windowsAt } from '#core/window/window.ts'
import type { Together } from '#ports/store.ts'
import type { House } from '../house.ts'

/** Puts the sign down for each window that was open then. */
export async function signPresence(
  { district, now }: House,
  { presence }: Together,
  person: PersonId,
  { at = now(), deed, content }: OfficerHeard,
): Promise<void> {
  const by = deed || content.type === 'pressed' ? 'button' : 'message'
  for (const { day, window } of windowsAt(district.district, at))
    await presence.sign({ day, window: window.code, person, by, at })
}
