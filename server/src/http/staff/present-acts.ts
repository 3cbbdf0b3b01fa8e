/** What happened, in one sentence for each kind of act, as it stands in the file. */

import type { ActItem } from '#contract/grievances.ts'
import type { Standing } from '#core/district/answering.ts'
import type { DistrictIndex } from '#core/district/find.ts'
import type { ActKind, ActOf, Actor, Ground, Lack } from '#core/grievance/acts.ts'
import { CALL_OUTCOMES, DOUBTS } from '#core/words/contact.ts'
import { RETRACTION_WORDS, WITHHOLDING_WORDS } from '#core/words/publication.ts'
import { FALL_WORDS, TOLD_WORDS, wayWord } from '#core/words/reach.ts'
import type { Held } from '#ports/register.ts'
import type { Words } from '../house.ts'
import { masked, personName, placeName, postName, subjectName } from '../names.ts'
import { QUALITY_SENTENCES } from './quality-sentences.ts'
import { dueDay, said } from './sentence.ts'
import { TRACK_SENTENCES } from './track-sentences.ts'

/** The acts of a grievance with people and posts by name, oldest first. */
export function presentActs(index: DistrictIndex, acts: Held['acts']): ActItem[] {
  return acts.map(({ seq, at, by, act, hash }) => ({
    seq,
    at: at.toISOString(),
    kind: act.kind,
    by: actorName(index, by),
    says: (SENTENCES[act.kind] as Sentence<ActKind>)(act, index),
    hash,
  }))
}

/** Who did it, as people say it. */
export function actorName(index: DistrictIndex, by: Actor): Words {
  switch (by.kind) {
    case 'citizen':
      return { hi: 'शिकायतकर्ता', en: 'The complainant' }
    case 'program':
      return { hi: 'कार्यक्रम', en: 'The program' }
    case 'stranger':
      return { hi: `अनजान नंबर ${masked(by.handle)}`, en: `Unknown number ${masked(by.handle)}` }
    case 'officer': {
      const person = personName(index, by.person)
      const post = postName(index, by.post)
      if (by.hand === undefined) return { hi: `${person.hi}, ${post.hi}`, en: `${person.en}, ${post.en}` }
      const hand = personName(index, by.hand)
      return {
        hi: `${person.hi}, ${post.hi} (लिखा: ${hand.hi})`,
        en: `${person.en}, ${post.en} (written down by ${hand.en})`,
      }
    }
  }
}

type Sentence<K extends ActKind> = (act: ActOf<K>, index: DistrictIndex) => Words

const LACKS = {
  subject: { hi: 'विषय', en: 'subject' },
  place: { hi: 'स्थान', en: 'place' },
  words: { hi: 'विवरण', en: 'words' },
  post: { hi: 'पद', en: 'post' },
  against: { hi: 'किसके विरुद्ध है', en: 'whom it is about' },
  nature: { hi: 'शिकायत है या सुझाव', en: 'grievance or suggestion' },
  scope: { hi: 'जिले का काम है या नहीं', en: 'whether it is for the district' },
} as const satisfies Record<Lack, Words>

const MODES = {
  act: { hi: 'कार्रवाई', en: 'act' },
  inquire: { hi: 'जाँच', en: 'inquire' },
} as const satisfies Record<'act' | 'inquire', Words>

const STANDINGS = {
  holder: { hi: 'कार्यभार', en: 'in charge' },
  substitute: { hi: 'प्रतिस्थानी', en: 'substitute' },
  'link-post': { hi: 'लिंक पद', en: 'link post' },
  senior: { hi: 'पद रिक्त, इसलिए ऊपर के अधिकारी', en: 'vacant, so the officer above' },
  nobody: { hi: 'अभी कोई नहीं', en: 'nobody now' },
} as const satisfies Record<Standing, Words>

const GROUNDS = {
  satisfied: {
    hi: 'शिकायत बंद हुई: शिकायतकर्ता संतुष्ट हैं',
    en: 'Closed: the complainant is satisfied',
  },
  silent: {
    hi: 'शिकायत बंद हुई: पूछने पर भी समय के भीतर शिकायतकर्ता का उत्तर नहीं आया',
    en: 'Closed: asked, the complainant did not answer in time',
  },
  withdrawn: {
    hi: 'शिकायत बंद हुई: शिकायतकर्ता ने वापस ली',
    en: 'Closed: the complainant withdrew it',
  },
  ordered: {
    hi: 'शिकायत बंद हुई: अंतिम लिखित आदेश के अनुसार',
    en: 'Closed: by the last written order',
  },
  answered: {
    hi: 'सुझाव का उत्तर दिया गया और प्रकरण बंद हुआ',
    en: 'Closed: the suggestion was answered',
  },
  'turned-away': {
    hi: 'शिकायत बंद हुई: विचार योग्य नहीं पाई गई, दूसरे अधिकारी ने पुष्टि की',
    en: 'Closed: not one the district can take; a second officer approved',
  },
} as const satisfies Record<Ground, Words>

const SENTENCES: { readonly [K in ActKind]: Sentence<K> } = {
  registered: (act) => said('शिकायत दर्ज हुई', 'The grievance was registered', act.gist),
  clustered: (act) =>
    act.as === 'follower'
      ? said(
          `${act.with} के साथ जोड़ी गई: उसकी आख्या इसका भी उत्तर होगी (${act.reason})`,
          `Tied to ${act.with}: its report answers this one too (${act.reason})`,
        )
      : said(
          `${act.with} इसके साथ जोड़ी गई: इसकी आख्या उसका भी उत्तर होगी (${act.reason})`,
          `${act.with} is tied to this one: this report answers it too (${act.reason})`,
        ),
  parted: (act) => said(`${act.with} से अलग की गई (${act.reason})`, `Parted from ${act.with} (${act.reason})`),
  joined: (act) => said('नया संदेश इस शिकायत में जोड़ा गया', 'A message joined this grievance', act.why),
  amended: (act, index) => {
    const parts = amendments(act, index)
    return {
      hi: `सुधार किया गया (${parts.hi}): ${act.reason}`,
      en: `Corrected (${parts.en}): ${act.reason}`,
    }
  },
  'turned-away': (act) =>
    said(
      'विचार योग्य न मानने का प्रस्ताव',
      'Proposed as not one the district can take',
      [act.reason, act.instead].filter(Boolean).join(' · '),
    ),
  withdrawn: () => said('शिकायतकर्ता ने शिकायत वापस ली', 'The complainant withdrew the grievance'),
  routed: (act, index) => {
    const post = postName(index, act.post)
    return said(`${post.hi} को भेजी गई`, `Sent to ${post.en}`, act.why)
  },
  'needs-a-person': (act) => {
    const lacks = listed(act.lacks.map((lack) => LACKS[lack]))
    if (act.lacks.length === 0) return said('छंटाई के लिए डेस्क पर है', 'Lies at the desk', act.why)
    return said(`डेस्क पर है, तय करना है: ${lacks.hi}`, `At the desk, to be settled: ${lacks.en}`, act.why)
  },
  assigned: (act, index) => {
    const people = listed(act.persons.map((person) => personName(index, person)))
    const post = postName(index, act.post)
    const due = dueDay(act.due)
    const named = act.persons.length > 0
    return {
      hi: `${post.hi}${named ? ` (${people.hi})` : ''} को सौंपी गई, ${due.hi} तक`,
      en: `Given to ${post.en}${named ? ` (${people.en})` : ''}, due ${due.en}`,
    }
  },
  seen: (act, index) => {
    const person = personName(index, act.person)
    return said(`${person.hi} ने देखी`, `Seen by ${person.en}`)
  },
  accepted: (act, index) => {
    const person = personName(index, act.person)
    return said(`${person.hi} ने कार्य स्वीकार किया`, `Accepted by ${person.en}`)
  },
  returned: (act) => said('डेस्क को लौटाई गई', 'Returned to the desk', act.reason),
  referred: ({ way, nodal, to, why }, index) => {
    const [by, post] = [postName(index, nodal), postName(index, to)]
    return way === 'down'
      ? said(`${by.hi} ने ${post.hi} को आगे भेजी`, `${by.en} gave it on to ${post.en}`, why)
      : said(`${by.hi} ने ${post.hi} को वापस ऊपर भेजी`, `${by.en} gave it back up to ${post.en}`, why)
  },
  transferred: (act, index) => {
    const [from, to] = [postName(index, act.from), postName(index, act.to)]
    if (act.wanted === undefined)
      return said(`${from.hi} से ${to.hi} को भेजी गई`, `Moved from ${from.en} to ${to.en}`, act.reason)
    const wanted = postName(index, act.wanted)
    return said(
      `${wanted.hi} को भेजनी थी, पर तीन बार इधर-उधर जा चुकी है, इसलिए ऊपर ${to.hi} को गई`,
      `Wanted for ${wanted.en}, but moved sideways three times already, so up to ${to.en}`,
      act.reason,
    )
  },
  'handed-over': (act, index) => {
    const [from, to] = [act.from, act.to].map((ids) => listed(ids.map((id) => personName(index, id))))
    const post = postName(index, act.post)
    const how = STANDINGS[act.standing]
    const nobody = { hi: 'कोई नहीं', en: 'nobody' }
    const [before, now] = [act.from.length > 0 ? from : nobody, act.to.length > 0 ? to : nobody]
    return said(
      `${post.hi} का कार्य ${before?.hi} से ${now?.hi} को (${how.hi})`,
      `The work of ${post.en} passed from ${before?.en} to ${now?.en} (${how.en})`,
    )
  },
  asked: (act) => said('शिकायतकर्ता से माँगा गया', 'Asked of the complainant', act.what),
  supplied: () => said('शिकायतकर्ता ने माँगी गई जानकारी भेजी', 'The complainant supplied what was asked'),
  reported: (act) => {
    const after = act.review ? { hi: ', जाँच में है', en: ', now in review' } : { hi: '', en: '' }
    return said(
      `आख्या ${act.number} लगाई गई${after.hi}`,
      `Report ${act.number} was filed${after.en}`,
      act.withoutAnswers ? `${act.text} (${act.withoutAnswers})` : act.text,
    )
  },
  'sent-back': (act) =>
    said(`आख्या ${act.report} लौटाई गई, कमी`, `Report ${act.report} was sent back, lacking`, act.lacking),
  reviewed: (act) =>
    said(`आख्या ${act.report} जाँच में सही पाई गई`, `Report ${act.report} passed review`, act.remark),
  'put-to-citizen': (act) => {
    const until = dueDay(act.until)
    return said(
      `आख्या ${act.report} शिकायतकर्ता को भेजी गई, उत्तर ${until.hi} तक`,
      `Report ${act.report} was put to the complainant, to answer by ${until.en}`,
    )
  },
  reminded: () => said('शिकायतकर्ता को याद दिलाया गया', 'The complainant was reminded'),
  satisfied: () => said('शिकायतकर्ता ने कहा: संतुष्ट', 'The complainant said: satisfied'),
  dissatisfied: (act) =>
    said('शिकायतकर्ता ने कहा: संतुष्ट नहीं', 'The complainant said: not satisfied', act.lacking),
  reopened: (act) =>
    act.ground === 'dissatisfied'
      ? said(`असंतोष पर दोबारा खुली, स्तर ${act.level}`, `Reopened on dissatisfaction, level ${act.level}`)
      : said(`बंद होने के बाद दोबारा खुली, स्तर ${act.level}`, `Reopened after closure, level ${act.level}`),
  prompted: (act, index) => {
    const people = listed(act.persons.map((person) => personName(index, person)))
    const [hi, en] = [
      `समय का ${act.percent}% बीता, याद दिलाया गया`,
      `${act.percent}% of the time has gone, reminded`,
    ]
    return act.persons.length > 0 ? said(hi, en, people) : said(hi, en)
  },
  escalated: (act, index) => {
    const post = act.post === undefined ? undefined : postName(index, act.post)
    return said(
      `स्तर ${act.level} पर पहुँची${post ? ` (${post.hi} को बताया गया)` : ''}`,
      `Climbed to level ${act.level}${post ? ` (${post.en} was told)` : ''}`,
      act.why,
    )
  },
  reclassed: (act) =>
    said(`समय श्रेणी ${act.from} से ${act.to}`, `Time class ${act.from} to ${act.to}`, act.reason),
  interim: (act) => {
    const date = dueDay(new Date(`${act.newDate}T12:00:00+05:30`))
    return said(
      `अंतरिम उत्तर, ${date.hi} तक का समय माँगा`,
      `Interim reply, asks for time until ${date.en}`,
      act.text,
    )
  },
  'interim-approved': (act) => {
    const date = dueDay(new Date(`${act.newDate}T12:00:00+05:30`))
    return said(`अंतरिम उत्तर स्वीकृत, नई तारीख ${date.hi}`, `Interim reply approved, new date ${date.en}`)
  },
  'interim-refused': (act) => said('अंतरिम उत्तर अस्वीकृत', 'Interim reply refused', act.reason),
  closed: (act) => GROUNDS[act.ground],
  noted: (act) => said('टिप्पणी', 'Note', act.text),
  'numbered-elsewhere': ({ system, number }) => said(`${system} में क्रमांक`, `Number in ${system}`, number),
  'number-struck': ({ system, number, reason }) =>
    said(`${system} का क्रमांक ${number} हटाया गया`, `Number ${number} in ${system} was struck off`, reason),
  'details-marked': ({ closed, open }) =>
    said(
      'शिकायत के शब्दों में निजी जानकारी जाँची गई',
      'Private details in the words were checked',
      [closed.length > 0 ? `+${closed.length}` : '', open.length > 0 ? `−${open.length}` : '']
        .filter(Boolean)
        .join(' '),
    ),
  'held-legally': ({ reason }) =>
    said('विधिक रोक लगाई गई: कुछ मिटाया नहीं जाएगा', 'Put under legal hold: nothing is erased', reason),
  'hold-lifted': ({ reason }) => said('विधिक रोक हटाई गई', 'Legal hold lifted', reason),
  directed: (act, index) => {
    const each = act.directions.map(({ post, mode, words, lead }) => {
      const [name, how] = [postName(index, post), MODES[mode]]
      return {
        hi: `${name.hi} (${how.hi}${lead ? ', मुख्य' : ''}): ${words}`,
        en: `${name.en} (${how.en}${lead ? ', lead' : ''}): ${words}`,
      }
    })
    const all = listed(each)
    return said('निर्देश दिया गया', 'A direction was given', all)
  },
  'direction-answered': (act) =>
    said(`निर्देश ${act.id} की अनुपालन आख्या`, `The report on direction ${act.id}`, act.text),
  contacted: (act) => {
    const tries =
      act.outcome === 'spoke' ? { hi: '', en: '' } : { hi: `, प्रयास ${act.tries}`, en: `, try ${act.tries}` }
    const outcome = CALL_OUTCOMES[act.outcome]
    const length = lengthOf(act.seconds)
    return said(
      `आवेदक को फोन: ${outcome.hi}${length.hi}${tries.hi}`,
      `Call to the complainant: ${outcome.en}${length.en}${tries.en}`,
      act.words,
    )
  },
  confirmed: (act) => {
    if (!act.reached) return said('पुष्टि कॉल: बात नहीं हो सकी', 'Confirmation call: not reached', act.words)
    const doubts = listed(act.doubts.map((doubt) => DOUBTS[doubt]))
    return act.doubts.length === 0
      ? said('पुष्टि कॉल: सब ठीक बताया', 'Confirmation call: all as the file says', act.words)
      : said(`पुष्टि कॉल: ${doubts.hi}`, `Confirmation call: ${doubts.en}`, act.words)
  },
  drafted: (act) => said('आख्या का मसौदा', 'Draft of the report', act.text),
  ...QUALITY_SENTENCES,
  ...TRACK_SENTENCES,
  'passed-on': (act) => {
    const [from, to] = [wayWord(act.from), wayWord(act.to)]
    return said(
      `आवेदक को संदेश: ${from.hi} से नहीं पहुँचा, अब ${to.hi}`,
      `Word to the complainant: not by ${from.en}, now by ${to.en}`,
      FALL_WORDS[act.why],
    )
  },
  told: (act) => said(TOLD_WORDS[act.way][act.outcome].hi, TOLD_WORDS[act.way][act.outcome].en, act.words),
  published: ({ number, revision, reason }) =>
    revision === 1
      ? said(`सार्वजनिक की गई (${number})`, `Made public (${number})`)
      : said(`सार्वजनिक रूप सुधारा गया (${number})`, `The public record was corrected (${number})`, reason),
  withheld: ({ reason, words }) => {
    const why = WITHHOLDING_WORDS[reason]
    return said(`सार्वजनिक नहीं की गई (${why.hi})`, `Not made public (${why.en})`, words)
  },
  retracted: ({ number, reason, words }) => {
    const why = RETRACTION_WORDS[reason]
    return said(`${number} वापस लिया गया (${why.hi})`, `${number} was taken back (${why.en})`, words)
  },
  rebuffed: (act) =>
    act.who === 'stranger'
      ? said(
          'एक अनजान नंबर ने इस शिकायत पर लिखा; कुछ बताया या बदला नहीं गया',
          'A stranger wrote on this grievance; nothing was told or changed',
          act.tried,
        )
      : said(
          'दूसरे पद के अधिकारी ने इस पर कार्य करना चाहा; कुछ बदला नहीं गया',
          'An officer of another post tried to act; nothing was changed',
          act.tried,
        ),
}

function amendments(act: ActOf<'amended'>, index: DistrictIndex): Words {
  const parts: Words[] = []
  if (act.subject !== undefined) {
    const subject = subjectName(index, act.subject)
    parts.push({ hi: `विषय “${subject.hi}”`, en: `subject “${subject.en}”` })
  }
  if (act.place !== undefined) {
    const place = placeName(index, act.place)
    parts.push({ hi: `स्थान “${place.hi}”`, en: `place “${place.en}”` })
  }
  if (act.against === null) parts.push({ hi: 'किसी अधिकारी के विरुद्ध नहीं', en: 'about no officer' })
  else if (act.against) {
    const post = postName(index, act.against.post)
    parts.push({ hi: `${post.hi} के विरुद्ध, उनसे छिपाई गई`, en: `about ${post.en}, and hidden from them` })
  }
  if (act.gist !== undefined) parts.push({ hi: 'विवरण', en: 'words' })
  if (act.since !== undefined)
    parts.push({ hi: `मामला ${act.since} से`, en: `the matter goes on since ${act.since}` })
  return listed(parts)
}

function listed(all: readonly Words[]): Words {
  return { hi: all.map((one) => one.hi).join(', '), en: all.map((one) => one.en).join(', ') }
}

/** How long they spoke, where a service of telephony told it. */
function lengthOf(seconds = 0): { readonly hi: string; readonly en: string } {
  if (seconds === 0) return { hi: '', en: '' }
  const [minutes, rest] = [Math.floor(seconds / 60), seconds % 60]
  return minutes === 0
    ? { hi: ` (${rest} सेकंड)`, en: ` (${rest} s)` }
    : { hi: ` (${minutes} मिनट ${rest} सेकंड)`, en: ` (${minutes} min ${rest} s)` }
}
