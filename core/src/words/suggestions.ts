/** What somebody is told who suggested something instead of complaining. */
import type { Language } from './say.ts'

interface SuggestionWords {
  readonly thanks: (what: { readonly code: string; readonly link: string }) => string
  /** It was registered as a grievance, and a person saw that it is a suggestion. */
  readonly taken: string
  readonly answer: (what: { readonly code: string; readonly post: string; readonly text: string }) => string
  /** At a door where everybody reads along. */
  readonly openly: (code: string) => string
  readonly answeredOpenly: (code: string) => string
}

const hi: SuggestionWords = {
  thanks: ({ code, link }) =>
    `🙏 आपके सुझाव के लिए धन्यवाद।\nनंबर: *${code}*\nविभाग के नोडल अधिकारी इसे देखकर उत्तर देंगे।\nस्थिति देखें: ${link}`,
  taken: 'आपकी बात सुझाव के रूप में ली गई है, धन्यवाद। विभाग के नोडल अधिकारी इसे देखकर उत्तर देंगे।',
  answer: ({ code, post, text }) =>
    `आपके सुझाव *${code}* पर ${post} का उत्तर:\n\n${text === '' ? 'उत्तर साथ की फ़ाइल में है।' : `“${text}”`}\n\nसुझाव के लिए फिर से धन्यवाद।`,
  openly: (code) => `आपके सुझाव के लिए धन्यवाद। संख्या: ${code}`,
  answeredOpenly: (code) => `${code}: सुझाव का उत्तर आ गया है।`,
}

const en: SuggestionWords = {
  thanks: ({ code, link }) =>
    `🙏 Thank you for your suggestion.\nNumber: *${code}*\nThe nodal officer of the department will look at it and answer.\nSee how it stands: ${link}`,
  taken:
    'It was taken as a suggestion, thank you. The nodal officer of the department will look at it and answer.',
  answer: ({ code, post, text }) =>
    `${post} answers your suggestion *${code}*:\n\n${text === '' ? 'The answer is in the file.' : `“${text}”`}\n\nThank you once more for suggesting it.`,
  openly: (code) => `Thank you for your suggestion. Number: ${code}`,
  answeredOpenly: (code) => `${code}: the suggestion has been answered.`,
}

/** The words in a language. */
export function suggestionWords(language: Language): SuggestionWords {
  return language === 'hi' ? hi : en
}
