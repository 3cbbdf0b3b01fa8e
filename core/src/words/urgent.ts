/** Why something cannot wait, as the desk reads it. */
import type { Danger } from '../reading/urgency.ts'
import type { Language } from './say.ts'

/** Every danger in a few words. */
export const DANGER_WORDS: Readonly<Record<Danger, Readonly<Record<Language, string>>>> = {
  life: { hi: 'जान या चोट का खतरा', en: 'danger to life or limb' },
  health: { hi: 'कोई बीमार, बेहोश या भूखा है', en: 'somebody is ill, unconscious or without food' },
  violence: { hi: 'मारपीट या हमला', en: 'violence' },
  suicide: { hi: 'आत्महत्या की बात', en: 'words of suicide' },
  fire: { hi: 'आग या गैस', en: 'fire or gas' },
  'woman-or-child': { hi: 'महिला या बच्चे की सुरक्षा', en: 'safety of a woman or a child' },
  deadline: { hi: 'दो दिन के भीतर आखिरी तारीख', en: 'a deadline within two days' },
  threat: { hi: 'धमकी', en: 'a threat' },
  'going-on': { hi: 'अभी हो रहा है', en: 'it is going on now' },
  unnamed: { hi: 'बताने के ढंग से लगता है', en: 'by the way it is told' },
}

/** Their codes. */
export const DANGERS = Object.keys(DANGER_WORDS) as readonly Danger[]
