/** Every way to reach the district, and which of them everybody can read along. */
import type { DoorFact, DoorsFacts } from '#contract/portal.ts'
import type { Words } from '#contract/shapes.ts'
import { type Html, href, html } from './html.ts'
import { type Frame, layout } from './layout.ts'
import { say } from './speak.ts'

const words = {
  title: { hi: 'सेवा के नंबर और पते', en: 'Service numbers and addresses' },
  lead: {
    hi: 'जो रास्ता आपके लिए सरल हो, उसी से बताइए। सब शिकायतें एक ही पंजिका में दर्ज होती हैं, सबको संख्या मिलती है, और कोई शुल्क नहीं है।',
    en: 'Use whichever is easiest for you. All grievances go into one register, all get a number, and none costs a fee.',
  },
  one: {
    hi: 'एक रास्ते से शुरू करके दूसरे पर बात आगे बढ़ा सकते हैं: अपना फ़ोन नंबर एक बार कोड से पक्का कर दीजिए, सब बातें एक जगह जुड़ जाएँगी।',
    en: 'You may begin at one and go on at another: prove your phone number once by a code, and all you told stands together.',
  },
  open: {
    hi: 'सबको दिखता है: यहाँ नाम, नंबर या निजी बात न लिखें',
    en: 'Public: write no names, numbers or private matters here',
  },
  go: { hi: 'खोलें', en: 'Open' },
} as const satisfies Record<string, Words>

const kinds = {
  web: {
    name: { hi: 'इसी वेबसाइट पर', en: 'On this website' },
    how: {
      hi: 'फ़ॉर्म भरिए; फ़ोटो, वीडियो या काग़ज़ जोड़िए। बिना खाते के।',
      en: 'Fill the form; add photos, video or papers. No account.',
    },
  },
  whatsapp: {
    name: { hi: 'व्हाट्सएप', en: 'WhatsApp' },
    how: {
      hi: 'लिखिए, बोलकर भेजिए या फ़ोटो भेजिए, दिन-रात।',
      en: 'Write, send a voice message or a photo, day and night.',
    },
  },
  phone: {
    name: { hi: 'फ़ोन', en: 'Telephone' },
    how: {
      hi: 'बताइए, कर्मचारी दर्ज करेंगे। मिस्ड कॉल पर हम स्वयं फ़ोन करते हैं।',
      en: 'Tell it and a clerk writes it down. We call back a missed call.',
    },
  },
  sms: {
    name: { hi: 'एसएमएस', en: 'SMS' },
    how: {
      hi: 'शिकायत संख्या भेजिए, स्थिति लौट आएगी। साधारण फ़ोन पर भी।',
      en: 'Send the grievance number and its state comes back. Any phone.',
    },
  },
  email: {
    name: { hi: 'ईमेल', en: 'E-mail' },
    how: { hi: 'शिकायत या सुझाव, काग़ज़ों के साथ।', en: 'A grievance or a suggestion, with its papers.' },
  },
  messenger: {
    name: { hi: 'फ़ेसबुक मैसेंजर', en: 'Facebook Messenger' },
    how: { hi: 'निजी संदेश में।', en: 'In a private message.' },
  },
  facebook: {
    name: { hi: 'फ़ेसबुक पृष्ठ', en: 'Facebook page' },
    how: { hi: 'पोस्ट या टिप्पणी में।', en: 'In a post or a comment.' },
  },
  x: {
    name: { hi: 'एक्स (ट्विटर)', en: 'X (Twitter)' },
    how: { hi: 'हमें उल्लेख करके लिखिए।', en: 'Mention us in a post.' },
  },
  counter: {
    name: { hi: 'काउंटर पर या पत्र से', en: 'At the counter or by letter' },
    how: {
      hi: 'आकर बताइए या लिखित दीजिए; पर्ची पर संख्या मिलेगी।',
      en: 'Come and tell, or hand in a letter; you get the number on a slip.',
    },
  },
} as const satisfies Record<DoorFact['kind'], { name: Words; how: Words }>

/** The page. */
export function numbersPage(frame: Frame, { doors }: DoorsFacts): string {
  const word = (one: Words) => say(one, frame.language)
  const body = html`
<h1>${word(words.title)}</h1>
<p>${word(words.lead)}</p>
<ul class="tiles doors">${doors.map((door) => item(frame, door))}</ul>
<p class="quiet">${word(words.one)}</p>`
  return layout(frame, { title: word(words.title), body, width: 'wide', private: false })
}

function item(frame: Frame, { kind, address, link, open }: DoorFact): Html {
  const word = (one: Words) => say(one, frame.language)
  const { name, how } = kinds[kind]
  const shown = word(address)
  return html`<li><h2>${word(name)}</h2><p class="address">${link ? html`<a href="${href(link)}">${shown}</a>` : shown}</p><p>${word(how)}</p>${open && html`<p class="note">${word(words.open)}</p>`}</li>`
}
