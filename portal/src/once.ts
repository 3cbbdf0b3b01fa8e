/** The page of a link that opens once: looking at it uses nothing up, its button does. */
import type { OnceAsk } from '#contract/public.ts'
import { html } from './html.ts'
import { type Frame, layout, to } from './layout.ts'
import { fill, say } from './speak.ts'

const words = {
  title: { hi: 'अपना नंबर और बाकी बात बताएँ', en: 'Tell your number and the details' },
  about: {
    hi: 'यह लिंक शिकायत {code} का है। यहाँ जो बताएँगे वह सबको नहीं दिखेगा: वह सीधे उसी शिकायत में जुड़ेगा।',
    en: 'This link belongs to grievance {code}. What you tell here is not shown to everybody: it goes straight into that grievance.',
  },
  once: {
    hi: 'लिंक एक ही बार खुलता है। जब लिखने के लिए तैयार हों, तभी नीचे का बटन दबाएँ। आपके मोबाइल पर छह अंकों का कोड आएगा।',
    en: 'The link opens once. Press the button when you are ready to write. A six-digit code will come to your mobile.',
  },
  open: { hi: 'खोलें और लिखें', en: 'Open and write' },
  used: { hi: 'यह लिंक खुल चुका है', en: 'This link has been opened' },
  over: { hi: 'इस लिंक का समय पूरा हो गया', en: 'This link is over' },
  usedLead: {
    hi: 'यह लिंक एक ही बार खुलता है और खुल चुका है। यदि आपने नहीं खोला, तो किसी और ने पहले खोल लिया: उससे आपकी शिकायत पर कोई असर नहीं, एक अधिकारी उसे देखेगा।',
    en: 'This link opens once, and it has been opened. If it was not you, somebody else was first: that changes nothing in your grievance, a person looks at it.',
  },
  overLead: {
    hi: 'यह लिंक सात दिन ही चलता है। आपकी शिकायत दर्ज है और उस पर काम चल रहा है।',
    en: 'This link lasts seven days. Your grievance is registered and is being worked on.',
  },
  instead: {
    hi: 'आगे बात करने के लिए हमारे व्हाट्सएप या फ़ोन नंबर पर शिकायत का कोड {code} बताएँ, या वहीं निजी संदेश खोलकर हमें लिखें।',
    en: 'To go on, tell us the code {code} by WhatsApp or telephone, or open your private messages there and write to us.',
  },
  ways: { hi: 'हमसे बात करने के रास्ते', en: 'Ways to reach us' },
} as const

/** The page before it is used, and afterwards. */
export function oncePage(frame: Frame, { id, key, code, state }: OnceAsk): string {
  const word = (one: { readonly hi: string; readonly en: string }) => say(one, frame.language)
  const named = (one: { readonly hi: string; readonly en: string }) =>
    fill(word(one), { code: html`<b class="code">${code}</b>` })
  const title = word(state === 'open' ? words.title : words[state])
  const body =
    state === 'open'
      ? html`<h1>${title}</h1>
<form class="card" method="post" action="${to(frame, `/once/${id}?k=${key}`)}">
<p>${named(words.about)}</p><p>${word(words.once)}</p>
<p class="doing"><button class="button">${word(words.open)}</button></p></form>`
      : html`<h1>${title}</h1>
<section class="card" role="status"><p>${word(state === 'used' ? words.usedLead : words.overLead)}</p><p>${named(words.instead)}</p>
<p class="links"><a href="${to(frame, '/')}">${word(words.ways)}</a></p></section>`
  return layout(frame, { title, body, width: 'narrow', private: true })
}
