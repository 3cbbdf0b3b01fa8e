/**
 * Words with a one-time code in them. The code is written nowhere: in our register it stands as six dots, and only the hand
 * that gives the message to the service puts it in. So no colleague reads in a thread what opens somebody else's form.
 */
import type { Outgoing, Say, TemplateSay } from './outgoing.ts'

/** Where the code will stand. */
export const SEAL = '••••••'

/** The words as they go out. */
export function unsealed<Words extends Say | TemplateSay>(words: Words, code: string): Words {
  if (words.type === 'template')
    return {
      ...words,
      blanks: words.blanks.map((blank) => blank.replaceAll(SEAL, code)),
      ...(words.words === undefined ? {} : { words: words.words.replaceAll(SEAL, code) }),
    }
  return 'text' in words ? { ...words, text: words.text.replaceAll(SEAL, code) } : words
}

/** All of the words as they go out. */
export function unsealedAll(outgoing: Outgoing, code: string): Outgoing {
  const { inside, outside, otherwise, brief } = outgoing
  return {
    ...outgoing,
    inside: unsealed(inside, code),
    ...(outside ? { outside: unsealed(outside, code) } : {}),
    ...(otherwise ? { otherwise: unsealed(otherwise, code) } : {}),
    ...(brief ? { brief: unsealed(brief, code) } : {}),
  }
}
