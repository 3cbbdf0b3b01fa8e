/** The roster of the public hearings: where, when, and who presides on each of the next days. Prints as it stands. */
import type { PublishedHearings } from '#contract/office.ts'
import type { Words } from '#contract/shapes.ts'
import { type Html, html } from './html.ts'
import { type Frame, layout } from './layout.ts'
import { fill, say } from './speak.ts'

const words = {
  title: { hi: 'जनसुनवाई: कौन अधिकारी कब', en: 'Public hearings: which officer, when' },
  lead: {
    hi: 'यहाँ आप बिना किसी शुल्क के अपनी बात सीधे अधिकारी से कह सकते हैं। नीचे के दिनों में ये अधिकारी सुनवाई करेंगे।',
    en: 'Here you can tell your matter to an officer in person, without any fee. On the days below these officers hear it.',
  },
  where: { hi: '{office}, {from} से {to} बजे तक', en: '{office}, {from} to {to}' },
  day: { hi: 'दिन', en: 'Day' },
  officer: { hi: 'सुनवाई करने वाले अधिकारी', en: 'Presiding officer' },
  nobody: { hi: 'अभी तय नहीं', en: 'not settled yet' },
  none: { hi: 'अगले चौदह दिनों में कोई सुनवाई नहीं है।', en: 'There is no hearing in the next fourteen days.' },
  noHearings: {
    hi: 'इस जनपद की जनसुनवाई अभी यहाँ दर्ज नहीं है।',
    en: 'No public hearing of this district is listed yet.',
  },
  change: {
    hi: 'आवश्यक होने पर अधिकारी बदल सकते हैं; यह सूची बदलते ही यहाँ दिखती है। घर बैठे शिकायत व्हाट्सएप पर भी कर सकते हैं।',
    en: 'Officers may change when needed; this list shows it at once. You can also tell your grievance from home on WhatsApp.',
  },
} as const satisfies Record<string, Words>

/** The page. */
export function hearingsPage(frame: Frame, { hearings }: PublishedHearings): string {
  const word = (one: Words) => say(one, frame.language)
  const body = html`
<h1>${word(words.title)}</h1>
<p>${word(words.lead)}</p>
${hearings.length === 0 && html`<p class="card">${word(words.noHearings)}</p>`}
${hearings.map((hearing) => section(frame, hearing))}
<p class="quiet">${word(words.change)}</p>`
  return layout(frame, { title: word(words.title), body, width: 'narrow', private: false })
}

function section(frame: Frame, hearing: PublishedHearings['hearings'][number]): Html {
  const word = (one: Words) => say(one, frame.language)
  const { office, from, to, days } = hearing
  const table = html`<table class="roster"><thead><tr><th scope="col">${word(words.day)}</th><th scope="col">${word(words.officer)}</th></tr></thead>
<tbody>${days.map(({ day, post }) => html`<tr><th scope="row">${written(day, frame)}</th><td>${word(post ?? words.nobody)}</td></tr>`)}</tbody></table>`
  return html`<section class="card"><h2>${word(hearing.name)}</h2>
<p>${fill(word(words.where), { office: word(office), from, to })}</p>
${days.length === 0 ? html`<p>${word(words.none)}</p>` : table}</section>`
}

/** A day with its weekday: मंगलवार, 6 अक्टूबर. */
function written(day: string, { language }: Frame): Html {
  const locale = language === 'hi' ? 'hi-IN-u-nu-latn' : 'en-IN'
  const how = { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'Asia/Kolkata' } as const
  const text = new Intl.DateTimeFormat(locale, how).format(new Date(`${day}T12:00:00+05:30`))
  return html`<time datetime="${day}">${text}</time>`
}
