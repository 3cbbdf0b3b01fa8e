/** What is said with a one-time code and around it. */
import type { Outgoing } from '../message/outgoing.ts'
import { SEAL } from '../message/sealed.ts'
import type { Language } from './say.ts'

/** Minutes for which a code may be typed. */
export const CODE_MINUTES = 10

/** The message with the code; the code itself is put in when it goes out. */
export function codeMessage(language: Language, proof: string): Outgoing {
  const text =
    language === 'hi'
      ? `${SEAL} आपका एक बार का कोड है। यह ${CODE_MINUTES} मिनट चलेगा। आपने न माँगा हो तो ध्यान न दें; कोड किसी को न बताएँ।`
      : `${SEAL} is your one-time code, good for ${CODE_MINUTES} minutes. If you did not ask for it, ignore it; tell it to nobody.`
  return {
    inside: { type: 'text', text },
    outside: { type: 'template', name: 'one_time_code', language, blanks: [SEAL], copied: true },
    sealed: proof,
  }
}
