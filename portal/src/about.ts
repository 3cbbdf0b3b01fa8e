/** What the service is, how a grievance goes, and the citizen charter: what is promised in which time, and by whom. */
import type { CharterFacts } from '#contract/portal.ts'
import type { Words } from '#contract/shapes.ts'
import { type Html, html } from './html.ts'
import { type Frame, layout } from './layout.ts'
import { fill, number, say } from './speak.ts'

const words = {
  title: { hi: 'सेवा और नागरिक चार्टर', en: 'About the service and citizen charter' },
  lead: {
    hi: 'यह जनपद प्रशासन की शिकायत निवारण सेवा है। कोई भी व्यक्ति किसी भी सरकारी सेवा की समस्या बता सकता है। खाता, आवेदन-पत्र या बिचौलिया ज़रूरी नहीं।',
    en: 'This is the grievance service of the district administration. Anybody may tell a problem with any government service. No account, no application form and no agent is needed.',
  },
  way: { hi: 'शिकायत कैसे आगे बढ़ती है', en: 'How a grievance goes' },
  promises: { hi: 'हमारे वचन', en: 'What we promise' },
  fees: { hi: 'शुल्क', en: 'Fees' },
  noFees: {
    hi: 'कोई शुल्क नहीं, किसी भी चरण पर नहीं। कोई पैसे माँगे तो यहीं शिकायत कीजिए; वह अलग से देखी जाती है।',
    en: 'None, at no step. If anybody asks for money, tell us here: that is looked into separately.',
  },
  times: { hi: 'समय-सीमा', en: 'Time limits' },
  timesLead: {
    hi: 'हर विषय की एक समय-श्रेणी है। समय बीतने पर शिकायत अपने आप ऊपर के अधिकारी तक पहुँचती है।',
    en: 'Each subject has a time class. When the time is over, the grievance climbs to the officer above by itself.',
  },
  class: { hi: 'श्रेणी', en: 'Class' },
  time: { hi: 'समय', en: 'Time' },
  subjects: { hi: 'विषय और समय', en: 'Subjects and their time' },
  subject: { hi: 'विषय', en: 'Subject' },
  department: { hi: 'विभाग', en: 'Department' },
  departments: { hi: 'विभाग', en: 'Departments' },
  departmentsLead: {
    hi: 'शिकायतें इन {count} विभागों को जाती हैं।',
    en: 'Grievances go to these {count} departments.',
  },
  not: { hi: 'जो यहाँ नहीं हो सकता', en: 'What cannot be done here' },
  notWhat: {
    hi: 'न्यायालय में चल रहे मामले, सूचना के अधिकार के आवेदन और आपात सहायता (112) इस सेवा से नहीं होते। ऐसा हो तो हम सही रास्ता बताते हैं।',
    en: 'Matters before a court, applications under the right to information, and emergencies (112) are not dealt with here. We then tell you the right way.',
  },
} as const satisfies Record<string, Words>

const steps = [
  { hi: 'आप बताते हैं; उसी समय संख्या मिलती है।', en: 'You tell us and get a number at once.' },
  {
    hi: 'शिकायत संबंधित पद को जाती है, नियत तिथि के साथ।',
    en: 'It goes to the post concerned, with a due date.',
  },
  {
    hi: 'अधिकारी आपसे बात करते हैं, काम करते हैं और साक्ष्य सहित आख्या देते हैं।',
    en: 'The officer speaks with you, acts, and reports with evidence.',
  },
  {
    hi: 'आख्या की प्रति आपको मिलती है और पूछा जाता है: क्या काम हुआ?',
    en: 'You get a copy of the report and are asked: was it done?',
  },
  {
    hi: '“नहीं” कहने पर शिकायत ऊपर के अधिकारी के पास फिर खुलती है।',
    en: 'If you say no, it reopens with the officer above.',
  },
] as const satisfies readonly Words[]

const promises = [
  {
    hi: 'केवल आख्या से कोई शिकायत बंद नहीं होती; पहले आपसे {hearing} दिन तक पूछा जाता है।',
    en: 'No grievance is closed by a report alone; you are asked first, for {hearing} days.',
  },
  {
    hi: 'बंद होने के बाद भी {reopen} दिन तक फिर खुलवा सकते हैं।',
    en: 'Within {reopen} days of closing you may have it reopened.',
  },
  {
    hi: 'कहने पर आपका नाम और नंबर संबंधित अधिकारी से भी गोपनीय रहता है।',
    en: 'If you ask for it, your name and number are kept even from the officer concerned.',
  },
  {
    hi: 'सब काम घर बैठे हो सकता है; दफ़्तर आना आपकी इच्छा पर है।',
    en: 'All of it can be done from home; coming to an office is your choice.',
  },
] as const satisfies readonly Words[]

/** The page. */
export function aboutPage(frame: Frame, facts: CharterFacts): string {
  const word = (one: Words) => say(one, frame.language)
  const blanks = { hearing: String(facts.hearingDays), reopen: String(facts.reopenDays) }
  const body = html`
<h1>${word(words.title)}</h1>
<p class="lead">${word(words.lead)}</p>
<h2>${word(words.way)}</h2>
<ol class="steps">${steps.map((step) => html`<li>${word(step)}</li>`)}</ol>
<h2>${word(words.promises)}</h2>
<ul class="steps">${promises.map((one) => html`<li>${fill(word(one), blanks)}</li>`)}</ul>
<h2>${word(words.fees)}</h2><p>${word(words.noFees)}</p>
<h2 id="times">${word(words.times)}</h2><p>${word(words.timesLead)}</p>
${classes(frame, facts)}
<h2 id="subjects">${word(words.subjects)}</h2>
${facts.headings.map((heading) => headingOf(frame, facts, heading))}
<h2 id="departments">${word(words.departments)}</h2>
<p>${fill(word(words.departmentsLead), { count: number(facts.departments.length, frame.language) })}</p>
<ul class="columns">${facts.departments.map(({ name }) => html`<li>${word(name)}</li>`)}</ul>
<h2>${word(words.not)}</h2><p>${word(words.notWhat)}</p>`
  return layout(frame, { title: word(words.title), body, width: 'narrow', private: false })
}

function classes(frame: Frame, facts: CharterFacts): Html {
  const word = (one: Words) => say(one, frame.language)
  return html`<table class="roster"><thead><tr><th scope="col">${word(words.class)}</th><th scope="col">${word(words.time)}</th></tr></thead>
<tbody>${facts.classes.map(({ code, name }) => html`<tr><th scope="row" lang="en">${code}</th><td>${word(name)}</td></tr>`)}</tbody></table>`
}

function headingOf(
  frame: Frame,
  facts: CharterFacts,
  { name, subjects }: CharterFacts['headings'][number],
): Html {
  const word = (one: Words) => say(one, frame.language)
  const department = (code: string) => facts.departments.find((one) => one.code === code)?.name
  const row = (one: (typeof subjects)[number]) => {
    const owner = department(one.department)
    const time = facts.classes.find(({ code }) => code === one.timeClass)?.name
    return html`<tr><th scope="row">${word(one.name)}</th><td>${owner && word(owner)}</td><td>${time && word(time)}</td></tr>`
  }
  return html`<details><summary>${word(name)}</summary><table class="roster"><thead><tr><th scope="col">${word(words.subject)}</th><th scope="col">${word(words.department)}</th><th scope="col">${word(words.time)}</th></tr></thead><tbody>${subjects.map(row)}</tbody></table></details>`
}
