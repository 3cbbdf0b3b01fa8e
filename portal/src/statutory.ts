/** The statutory track on the page of a grievance: what a law gives the complainant, step by step, and how to appeal. */
import type { TrackAnswer } from '#contract/public.ts'
import type { Words } from '#contract/shapes.ts'
import type { StatutoryTrack } from '#contract/statutory.ts'
import { type Html, href, html } from './html.ts'
import { type Frame, to } from './layout.ts'
import { day, fill, paragraphs, quoted, say } from './speak.ts'

const words = {
  law: { hi: 'कानून से मिला अधिकार', en: 'Your right by law' },
  before: { hi: '{post} के सामने, आदेश {due} तक', en: 'Before {post}, order by {due}' },
  late: { hi: 'समय बीत गया', en: 'overdue' },
  told: { hi: '{post} को बताया गया', en: '{post} was told' },
  notice: { hi: 'सुनवाई: {day}, {time} बजे, {where}', en: 'Hearing: {day}, {time}, {where}' },
  heard: { hi: '{day} को सुनवाई हुई: {present}', en: 'Heard on {day}: {present}' },
  order: { hi: 'आदेश {number}: {says}', en: 'Order {number}: {says}' },
  reasons: { hi: 'कारण', en: 'Reasons' },
  pdf: { hi: 'आदेश की प्रति (पीडीएफ़)', en: 'The order (PDF)' },
  grounds: { hi: 'आपकी अपील का कारण', en: 'Why you appealed' },
  ahead: { hi: 'आगे हो सकता है: {steps}', en: 'May follow: {steps}' },
  over: { hi: 'यह प्रक्रिया पूरी हुई।', en: 'This track has come to its end.' },
  appealTitle: { hi: 'आदेश से सहमत नहीं?', en: 'You do not agree with the order?' },
  appealHow: {
    hi: '{until} तक {step} की जा सकती है। उसी व्हाट्सएप चैट में “अपील” लिखिए और कारण बताइए, या कार्यालय अथवा कॉल सेंटर में कहिए।',
    en: 'You may ask for the {step} until {until}. Write “appeal” in the same WhatsApp chat and say why, or tell the office or the call centre.',
  },
} as const satisfies Record<string, Words>

type Step = StatutoryTrack['steps'][number]

/** What may be asked for now, at the head of the page. */
export function mayAppeal({ language }: Frame, { statutory, service }: TrackAnswer): Html | undefined {
  if (!statutory?.next) return undefined
  const { name, until } = statutory.next
  const link = service?.link
  return html`<section class="ask"><h2>${say(words.appealTitle, language)}</h2>
<p>${fill(say(words.appealHow, language), { until: day(until, language), step: quoted(say(name, language), language) })}</p>
${link && html`<a class="button" href="${href(link)}">${say({ hi: 'व्हाट्सएप पर लिखें', en: 'Write on WhatsApp' }, language)}</a>`}</section>`
}

/** The steps taken so far, with every order. */
export function statutoryTrack(frame: Frame, { statutory }: TrackAnswer): Html | undefined {
  if (!statutory) return undefined
  const { language } = frame
  const ahead = statutory.ahead.map((one) => say(one, language)).join(', ')
  return html`<section class="card"><h2>${say(words.law, language)}: ${say(statutory.name, language)}</h2>
${statutory.steps.map((step) => oneStep(frame, step))}
${statutory.over && html`<p class="quiet">${say(words.over, language)}</p>`}
${!statutory.over && ahead !== '' && html`<p class="quiet">${fill(say(words.ahead, language), { steps: ahead })}</p>`}</section>`
}

function oneStep(frame: Frame, step: Step): Html {
  const { language } = frame
  const word = (one: Words) => say(one, language)
  const { order, late } = step
  const where = fill(word(words.before), {
    post: quoted(word(step.post), language),
    due: day(step.due, language),
  })
  return html`<article><h3>${word(step.name)}</h3>
<p class="quiet">${where}${late && !order && html` <span class="late">${word(words.late)}</span>`}${
    late?.told && html` · ${fill(word(words.told), { post: quoted(word(late.told), language) })}`
  }</p>
${step.appeal?.grounds && html`<p class="quiet">${word(words.grounds)}</p><blockquote>${paragraphs(step.appeal.grounds, language)}</blockquote>`}
${step.notices.map((one) => html`<p>${fill(word(words.notice), { day: day(one.day, language), time: one.time, where: quoted(one.where, language) })}</p>`)}
${step.hearings.map((one) => html`<p>${fill(word(words.heard), { day: day(one.day, language), present: word(one.present) })}</p>`)}
${
  order &&
  html`<p><strong>${fill(word(words.order), { number: String(order.number), says: word(order.says) })}</strong></p>
${paragraphs(order.text, language)}<p class="quiet">${word(words.reasons)}</p>${paragraphs(order.reasons, language)}
<p class="links"><a href="${to(frame, order.pdf)}">${word(words.pdf)}</a></p>`
}</article>`
}
