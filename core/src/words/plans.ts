/** What an owner post reads about its tasks of action plans. */
import type { Language } from './say.ts'

interface Given {
  readonly place: string
  readonly subject: string
  readonly what: string
  readonly due: string
  readonly rupees: number
  readonly number: number
  /** Why it came back. */
  readonly why?: string | undefined
}

interface PlanWords {
  readonly done: string
  readonly given: (task: Given) => string
  readonly kept: (place: string, task: number) => string
  readonly gone: string
}

const WORDS = {
  hi: {
    done: 'हो गया',
    given: ({ place, subject, what, due, rupees, number, why }) =>
      [
        why === undefined ? '📋 *कार्ययोजना: आपके पद का कार्य*' : '📋 *कार्ययोजना: कार्य वापस आया*',
        `${place}: ${subject}`,
        '',
        `${number}. ${what}`,
        `तिथि: ${due}`,
        ...(rupees > 0 ? [`स्वीकृत राशि: ₹ ${rupees.toLocaleString('en-IN')}`] : []),
        ...(why === undefined ? [] : [`कारण: ${why}`]),
        '',
        'काम पूरा होने पर बटन दबाएँ।',
      ].join('\n'),
    kept: (place, task) => `✅ ${place} की कार्ययोजना में कार्य ${task} पूरा दर्ज हुआ। धन्यवाद।`,
    gone: 'यह कार्य अब खुला नहीं है, या आपके पद का नहीं है।',
  },
  en: {
    done: 'Done',
    given: ({ place, subject, what, due, rupees, number, why }) =>
      [
        why === undefined ? '📋 *Action plan: a task for your post*' : '📋 *Action plan: a task came back*',
        `${place}: ${subject}`,
        '',
        `${number}. ${what}`,
        `By: ${due}`,
        ...(rupees > 0 ? [`Money: ₹ ${rupees.toLocaleString('en-IN')}`] : []),
        ...(why === undefined ? [] : [`Because: ${why}`]),
        '',
        'Press the button when it is done.',
      ].join('\n'),
    kept: (place, task) => `✅ Task ${task} of the action plan of ${place} is down as done. Thank you.`,
    gone: 'This task is not open any more, or not of your post.',
  },
} as const satisfies Record<Language, PlanWords>

/** In a language. */
export function planWords(language: Language): PlanWords {
  return WORDS[language]
}
