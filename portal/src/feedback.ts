/** Two questions about the service itself, for anybody: no account, no name, no code. */

import type { FeedbackTry } from '#contract/service.ts'
import { EASES, MOST_FEEDBACK } from '#core/service/feedback.ts'
import { EASE_WORDS } from '#core/words/service.ts'
import { field } from './fields.ts'
import { html } from './html.ts'
import { type Frame, layout, to } from './layout.ts'
import { say } from './speak.ts'

const words = {
  title: { hi: 'यह सेवा कैसी लगी?', en: 'How is this service?' },
  lead: {
    hi: 'यहाँ केवल इस सेवा (चैट, फ़ोन, वेबसाइट) के बारे में बताइए। आपका नाम नहीं पूछा जाता। किसी समस्या की शिकायत के लिए “शिकायत दर्ज करें” पर जाइए।',
    en: 'Tell us here about this service (chat, telephone, website) alone. Your name is not asked. For a grievance go to “File a grievance”.',
  },
  ease: { hi: 'इस्तेमाल करना कैसा रहा?', en: 'How was it to use?' },
  better: { hi: 'क्या बेहतर होना चाहिए? (इच्छा हो तो)', en: 'What should be better? (if you wish)' },
  hint: {
    hi: 'अपना नाम, नंबर या पता न लिखें।',
    en: 'Please do not write your name, number or address.',
  },
  send: { hi: 'भेजें', en: 'Send' },
  thanks: { hi: 'धन्यवाद। आपकी बात दर्ज हो गई।', en: 'Thank you. It was written down.' },
  choose: { hi: 'ऊपर से एक उत्तर चुनिए।', en: 'Choose one of the answers.' },
} as const

/** The page, before and after. */
export function feedbackPage(frame: Frame, { told, wrong, answer, words: typed }: FeedbackTry = {}): string {
  const { language } = frame
  const title = say(words.title, language)
  const row = (ease: (typeof EASES)[number]) =>
    html`<label class="tick"><input type="radio" name="ease" value="${ease}" required><span>${say(EASE_WORDS[ease], language)}</span></label>`
  const first =
    answer === undefined
      ? html`<fieldset><legend>${say(words.ease, language)}</legend>${wrong && html`<p class="wrong" role="alert">${say(words.choose, language)}</p>`}${EASES.map(row)}</fieldset>`
      : html`<input type="hidden" name="f" value="${answer}">`
  const form = html`<p>${say(words.lead, language)}</p>
<form class="card" method="post" action="${to(frame, '/feedback')}">
<input type="hidden" name="lang" value="${language}">${first}
${field({ name: 'words', label: say(words.better, language), hint: say(words.hint, language) }, (joined) => html`<textarea rows="3" maxlength="${String(MOST_FEEDBACK)}" ${joined}>${typed}</textarea>`)}
<button class="button">${say(words.send, language)}</button></form>`
  const body = html`<h1>${title}</h1>
${told ? html`<p class="ask" role="status">${say(words.thanks, language)}</p>` : form}`
  return layout(frame, { title, body, width: 'narrow', private: false })
}
