/** The state of a grievance in so few letters that it fits into an SMS. */
import type { State } from '../grievance/grievance.ts'

export const BRIEF_STATES = {
  hi: {
    new: 'दर्ज हुई',
    at_desk: 'कंट्रोल रूम देख रहा है',
    with_officer: 'अधिकारी के पास है',
    awaiting_complainant: 'आपसे जानकारी चाहिए',
    in_review: 'आख्या की जाँच हो रही है',
    awaiting_word: 'आख्या आई, आपका उत्तर चाहिए',
    closed: 'बंद हुई',
  },
  en: {
    new: 'registered',
    at_desk: 'with the control room',
    with_officer: 'with the officer',
    awaiting_complainant: 'information is wanted of you',
    in_review: 'the report is being checked',
    awaiting_word: 'report came, your answer is awaited',
    closed: 'closed',
  },
} as const satisfies Record<'hi' | 'en', Record<State, string>>

/** Until when, and what stands where no post has it. */
export const BRIEF_WHERE = {
  hi: {
    due: (day: string) => `${day} तक`,
    none: 'जानकारी के लिए फिर लिखें',
  },
  en: { due: (day: string) => `due ${day}`, none: 'write again to know more' },
} as const
