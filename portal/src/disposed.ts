/** Grievances that were disposed of and made public: the search, and one record. Nothing here tells who complained. */
import type { PublicRecord, PublicRecords } from '#contract/publication.ts'
import type { Words } from '#contract/shapes.ts'
import { type Html, html } from './html.ts'
import { type Frame, layout, to } from './layout.ts'
import { day, fill, paragraphs, quoted, say } from './speak.ts'

const words = {
  title: { hi: 'निस्तारित शिकायतें', en: 'Grievances disposed of' },
  lead: {
    hi: 'यहाँ वे शिकायतें हैं जिन पर कार्यवाही पूरी हो चुकी है। शिकायत करने वाले का नाम और पहचान कभी नहीं दिखाई जाती; जो हिस्सा ढका है, वहाँ [नाम] या [फ़ोन] जैसा लिखा है।',
    en: 'Here are grievances that were acted upon. Who complained is never shown; where something is covered it says [नाम] (name) or [फ़ोन] (telephone).',
  },
  search: { hi: 'खोजें', en: 'Search' },
  what: { hi: 'क्या खोज रहे हैं', en: 'What are you looking for' },
  hint: {
    hi: 'हिंदी या अंग्रेज़ी अक्षरों में: चापाकल, bijli, राशन, गाँव का नाम',
    en: 'In Hindi or Roman letters: चापाकल, bijli, ration, the name of a place',
  },
  department: { hi: 'विभाग', en: 'Department' },
  all: { hi: 'सभी विभाग', en: 'All departments' },
  none: { hi: 'ऐसी कोई सार्वजनिक शिकायत नहीं मिली।', en: 'No public grievance like this was found.' },
  noneYet: { hi: 'अभी कोई शिकायत सार्वजनिक नहीं की गई है।', en: 'No grievance has been made public yet.' },
  next: { hi: 'और देखें', en: 'Show more' },
  registered: { hi: 'पंजीकृत', en: 'Registered' },
  closed: { hi: 'निस्तारित', en: 'Disposed of' },
  published: { hi: 'सार्वजनिक', en: 'Made public' },
  place: { hi: 'स्थान', en: 'Place' },
  subject: { hi: 'विषय', en: 'Subject' },
  result: { hi: 'परिणाम', en: 'Result' },
  satisfied: { hi: 'आवेदक ने संतुष्टि बताई', en: 'The complainant said it is settled' },
  silent: { hi: 'पूछने पर आवेदक का उत्तर नहीं आया', en: 'Asked, the complainant did not answer' },
  ordered: { hi: 'लिखित आदेश से निस्तारित', en: 'Disposed of by a written order' },
  gist: { hi: 'शिकायत', en: 'The grievance' },
  report: { hi: 'क्या किया गया', en: 'What was done' },
  corrected: { hi: 'यह पाठ {day} को सुधारा गया: {why}', en: 'These words were corrected on {day}: {why}' },
  retracted: { hi: 'यह अभिलेख वापस ले लिया गया है', en: 'This record was taken back' },
  retractedWhy: { hi: '{day} को। कारण: {why}', en: 'On {day}. Reason: {why}' },
  back: { hi: 'सभी निस्तारित शिकायतें', en: 'All grievances disposed of' },
  wrong: {
    hi: 'इसमें कुछ गलत है या किसी की पहचान होती है? इस संख्या के साथ जिला कार्यालय को बताएँ।',
    en: 'Is something wrong here, or can somebody be recognised? Tell the district office with this number.',
  },
} as const satisfies Record<string, Words>

/** The search with a page of what was found. */
export function disposedPage(frame: Frame, { sought, departments, items, next }: PublicRecords): string {
  const word = (one: Words) => say(one, frame.language)
  const empty = sought.words || sought.department ? words.none : words.noneYet
  const body = html`
<h1>${word(words.title)}</h1>
<p>${word(words.lead)}</p>
<form class="card" role="search" method="get" action="/disposed">
<div class="field"><label for="q">${word(words.what)}</label><p class="hint" id="q-hint">${word(words.hint)}</p><input id="q" name="q" type="search" maxlength="120" aria-describedby="q-hint" value="${sought.words ?? ''}"></div>
<div class="field"><label for="department">${word(words.department)}</label><select id="department" name="department"><option value="">${word(words.all)}</option>${departments.map(({ code, name }) => html`<option value="${code}"${code === sought.department && html` selected`}>${word(name)}</option>`)}</select></div>
${frame.language === 'en' && html`<input type="hidden" name="lang" value="en">`}
<button class="button">${word(words.search)}</button>
</form>
${items.length === 0 && html`<p class="card">${word(empty)}</p>`}
${items.map((item) => listed(frame, item))}
${next !== undefined && html`<p class="links"><a rel="next" href="${to(frame, pathTo(sought, next))}">${word(words.next)}</a></p>`}`
  return layout(frame, { title: word(words.title), body, width: 'narrow', private: false })
}

function pathTo(sought: PublicRecords['sought'], after: string): string {
  const query = new URLSearchParams()
  if (sought.words) query.set('q', sought.words)
  if (sought.department) query.set('department', sought.department)
  query.set('after', after)
  return `/disposed?${query}`
}

function listed(frame: Frame, item: PublicRecord): Html {
  const { language } = frame
  const word = (one: Words) => say(one, language)
  const about = [item.subject, item.place, item.department].flatMap((one) => (one ? [word(one)] : []))
  return html`<article class="card record">
<h2><a href="${to(frame, `/disposed/${item.number}`)}">${quoted(shortened(item.gist ?? ''), language)}</a></h2>
<p>${quoted(shortened(item.report ?? ''), language)}</p>
<p class="quiet">${about.join(' · ')}</p>
<p class="quiet"><span class="code">${item.number}</span> · ${word(words.closed)} ${day(item.closed, language)}</p>
</article>`
}

const LONGEST = 220

function shortened(text: string): string {
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST).replace(/\s+\S*$/, '')} …`
}

/** One record; of one that was taken back only that and why. */
export function recordPage(frame: Frame, record: PublicRecord): string {
  const { language } = frame
  const word = (one: Words) => say(one, language)
  const taken = record.state === 'retracted'
  const facts: readonly (readonly [Words, Html | string | undefined])[] = [
    [words.department, word(record.department)],
    [words.subject, record.subject && word(record.subject)],
    [words.place, record.place && word(record.place)],
    [words.registered, day(record.registered, language)],
    [words.closed, day(record.closed, language)],
    [words.result, word(words[record.ground])],
    [words.published, day(record.published, language)],
  ]
  const changed = (sentence: Words) =>
    record.changed &&
    fill(word(sentence), {
      day: day(record.changed, language),
      why: record.reason ? word(record.reason) : '–',
    })
  const body = html`
<p class="quiet code">${record.number}</p>
<h1>${taken ? word(words.retracted) : word(record.subject ?? words.title)}</h1>
${taken && html`<div class="ask"><p>${changed(words.retractedWhy)}</p></div>`}
${
  !taken &&
  html`<section class="card"><dl class="facts">${facts.map(([name, value]) => value !== undefined && html`<dt>${word(name)}</dt><dd>${value}</dd>`)}</dl></section>
<section class="card"><h2>${word(words.gist)}</h2><blockquote>${paragraphs(record.gist ?? '', language)}</blockquote></section>
<section class="card"><h2>${word(words.report)}</h2><blockquote>${paragraphs(record.report ?? '', language)}</blockquote></section>
${changed(words.corrected) && html`<p class="quiet">${changed(words.corrected)}</p>`}
<p class="quiet">${word(words.wrong)}</p>`
}
<p class="links"><a href="${to(frame, '/disposed')}">${word(words.back)}</a></p>`
  return layout(frame, {
    title: `${record.number} – ${word(words.title)}`,
    body,
    width: 'narrow',
    private: taken,
  })
}
