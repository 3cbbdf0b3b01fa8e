/** The words of tracking and of the report: states, stages, steps and grounds. A new kind does not compile without them. */
import type { Ground, StepKind } from '#contract/public.ts'
import type { StateName, Words } from '#contract/shapes.ts'

/** The state in two or three words, and what it means for the complainant. */
export const states = {
  new: {
    name: { hi: 'दर्ज हुई', en: 'Registered' },
    means: {
      hi: 'आपकी शिकायत दर्ज है और संबंधित अधिकारी को भेजी जा रही है।',
      en: 'Your grievance is registered and is being sent to the officer concerned.',
    },
  },
  at_desk: {
    name: { hi: 'छंटाई में', en: 'Being sorted' },
    means: {
      hi: 'नियंत्रण कक्ष देख रहा है कि यह किस अधिकारी का काम है।',
      en: 'The control room is finding out whose work it is.',
    },
  },
  with_officer: {
    name: { hi: 'अधिकारी के पास', en: 'With the officer' },
    means: {
      hi: 'अधिकारी इस पर काम कर रहे हैं। आख्या आते ही आपको भेजी जाएगी।',
      en: 'The officer is working on it. The report will be sent to you as soon as it comes.',
    },
  },
  awaiting_complainant: {
    name: { hi: 'आपसे कुछ चाहिए', en: 'Something is needed from you' },
    means: {
      hi: 'आगे बढ़ने के लिए अधिकारी को आपसे कुछ चाहिए।',
      en: 'The officer needs something from you to go on.',
    },
  },
  in_review: {
    name: { hi: 'आख्या जाँच में', en: 'Report being checked' },
    means: {
      hi: 'अधिकारी ने आख्या भेज दी है, नियंत्रण कक्ष उसकी जाँच कर रहा है।',
      en: 'The officer has sent a report and the control room is checking it.',
    },
  },
  awaiting_word: {
    name: { hi: 'आपके उत्तर की प्रतीक्षा', en: 'Waiting for your word' },
    means: {
      hi: 'अधिकारी की आख्या नीचे है। बताइए, काम हुआ या नहीं।',
      en: 'The officer’s report is below. Tell us whether the work was done.',
    },
  },
  closed: {
    name: { hi: 'बंद', en: 'Closed' },
    means: { hi: 'इस शिकायत पर कार्यवाही पूरी हुई।', en: 'The work on this grievance has ended.' },
  },
} as const satisfies Record<StateName, { name: Words; means: Words }>

/** The five stages drawn at the top, and where each state stands. */
export const stages = [
  { hi: 'दर्ज', en: 'Registered' },
  { hi: 'अधिकारी के पास', en: 'With officer' },
  { hi: 'आख्या', en: 'Report' },
  { hi: 'आपका उत्तर', en: 'Your word' },
  { hi: 'बंद', en: 'Closed' },
] as const satisfies readonly Words[]

export const stageOf = {
  new: 0,
  at_desk: 0,
  with_officer: 1,
  awaiting_complainant: 1,
  in_review: 2,
  awaiting_word: 3,
  closed: 4,
} as const satisfies Record<StateName, number>

export const steps = {
  registered: { hi: 'शिकायत दर्ज हुई', en: 'Grievance registered' },
  'needs-a-person': { hi: 'नियंत्रण कक्ष में छंटाई', en: 'Being sorted at the control room' },
  routed: { hi: '{post} को भेजी गई', en: 'Sent to {post}' },
  accepted: { hi: '{post} ने काम हाथ में लिया', en: 'Taken up by {post}' },
  returned: {
    hi: 'सही अधिकारी के लिए नियंत्रण कक्ष में लौटी',
    en: 'Returned to the control room to find the right officer',
  },
  referred: { hi: 'नोडल अधिकारी के माध्यम से {post} को', en: 'By the nodal officers to {post}' },
  transferred: { hi: '{post} को स्थानांतरित', en: 'Transferred to {post}' },
  asked: { hi: 'आपसे जानकारी या कागज़ माँगे गए', en: 'You were asked for information or papers' },
  supplied: { hi: 'आपका उत्तर अधिकारी को मिला', en: 'Your answer reached the officer' },
  reported: { hi: 'अधिकारी ने आख्या {report} भेजी', en: 'The officer sent report {report}' },
  'sent-back': {
    hi: 'जाँच में कमी मिली, आख्या लौटाई गई',
    en: 'The check found something lacking, the report was sent back',
  },
  'put-to-citizen': { hi: 'आपसे पूछा गया कि काम हुआ या नहीं', en: 'You were asked whether the work was done' },
  satisfied: { hi: 'आपने कहा: काम हो गया', en: 'You said: the work is done' },
  dissatisfied: { hi: 'आपने कहा: काम नहीं हुआ', en: 'You said: the work is not done' },
  reopened: { hi: 'शिकायत ऊपर के स्तर पर फिर खुली', en: 'Reopened at a higher level' },
  withdrawn: { hi: 'आपने शिकायत वापस ली', en: 'You withdrew the grievance' },
  'turned-away': { hi: 'शिकायत स्वीकार न करने का प्रस्ताव', en: 'Proposed not to be taken up' },
  closed: { hi: 'शिकायत बंद हुई', en: 'Grievance closed' },
  escalated: { hi: 'समय बीतने पर {post} को बताया गया', en: '{post} was told, because it is late' },
  'interim-approved': { hi: 'अधिकारी को नई तारीख दी गई', en: 'The officer was given a new date' },
  'put-on-track': {
    hi: 'कानूनी प्रक्रिया शुरू: {post} सुनकर लिखित आदेश देंगे',
    en: 'The way of the law began: {post} hears it and gives a written order',
  },
  'taken-off-track': {
    hi: 'विषय बदला, कानूनी प्रक्रिया लागू नहीं रही',
    en: 'Another subject: that law does not apply any more',
  },
  summoned: { hi: '{post} ने सुनवाई की तारीख दी', en: '{post} set the day of the hearing' },
  'heard-formally': { hi: 'सुनवाई हुई', en: 'The hearing was held' },
  ordered: { hi: '{post} का लिखित आदेश आया', en: '{post} gave a written order' },
  appealed: { hi: 'आपकी अपील {post} के सामने दर्ज हुई', en: 'Your appeal is before {post}' },
  overrun: { hi: 'आदेश का समय बीतने पर {post} को बताया गया', en: '{post} was told, because the order is late' },
} as const satisfies Record<StepKind, Words>

export const grounds = {
  satisfied: { hi: 'आपके संतुष्ट होने पर बंद हुई।', en: 'Closed because you were satisfied.' },
  silent: {
    hi: 'आपसे पूछा गया था, समय के भीतर उत्तर नहीं मिला, इसलिए बंद हुई।',
    en: 'You were asked; no answer came in time, so it was closed.',
  },
  withdrawn: { hi: 'आपके वापस लेने पर बंद हुई।', en: 'Closed because you withdrew it.' },
  'turned-away': {
    hi: 'यह शिकायत यहाँ नहीं ली जा सकी।',
    en: 'It could not be taken up here.',
  },
  ordered: {
    hi: 'अंतिम लिखित आदेश के अनुसार बंद हुई; आदेश और कारण नीचे हैं।',
    en: 'Closed by the last written order; the order and its reasons stand below.',
  },
  answered: {
    hi: 'आपके सुझाव का उत्तर दिया गया। धन्यवाद।',
    en: 'Your suggestion was answered. Thank you.',
  },
} as const satisfies Record<Ground, Words>

export const trackWords = {
  title: { hi: 'शिकायत {code}', en: 'Grievance {code}' },
  where: { hi: 'किसके पास है', en: 'Where it lies' },
  whyAway: { hi: 'कारण:', en: 'Why:' },
  instead: { hi: 'आप यह कर सकते हैं:', en: 'What you can do:' },
  due: { hi: 'अंतिम तिथि', en: 'Due date' },
  working: { hi: 'अंतिम तिथि कैसे तय हुई', en: 'How the due date was worked out' },
  ledger: { hi: 'जब घड़ी रुकी रही', en: 'When the clock stood' },
  ledgerHow: {
    hi: 'जब आपसे कुछ माँगा गया, तब से आपका उत्तर आने तक घड़ी रुकी रही। जितना समय गिना गया, अंतिम तिथि उतनी आगे बढ़ी।',
    en: 'From when something was asked of you until you answered, the clock stood. The due date moved by what was counted.',
  },
  stood: { hi: '{from} से {to}', en: '{from} to {to}' },
  stillStands: { hi: 'अब तक', en: 'now' },
  late: { hi: 'समय बीत गया', en: 'overdue' },
  registered: { hi: 'दर्ज हुई', en: 'Registered' },
  closedAt: { hi: 'बंद हुई', en: 'Closed' },
  subject: { hi: 'विषय', en: 'Subject' },
  department: { hi: 'विभाग', en: 'Department' },
  place: { hi: 'स्थान', en: 'Place' },
  reopened: { hi: 'फिर खुली', en: 'Reopened' },
  times: { hi: '{n} बार', en: '{n} times' },
  once: { hi: '1 बार', en: 'once' },
  yourWords: { hi: 'आपकी शिकायत', en: 'Your grievance' },
  way: { hi: 'अब तक का रास्ता', en: 'The way so far' },
  stagesLabel: { hi: 'शिकायत के चरण', en: 'Stages of the grievance' },
  reports: { hi: 'क्या किया गया', en: 'What was done' },
  askedTitle: { hi: 'आपसे यह माँगा गया है', en: 'You are asked for this' },
  askedHow: {
    hi: 'उत्तर, कागज़ या फ़ोटो उसी व्हाट्सएप चैट में भेजिए।',
    en: 'Send your answer, papers or photos in the same WhatsApp chat.',
  },
  wordTitle: { hi: 'क्या काम हो गया?', en: 'Was the work done?' },
  wordHow: {
    hi: '{until} तक व्हाट्सएप पर “हाँ” या “काम नहीं हुआ” लिखिए। जो कमी हो, वह भी लिखिए या फ़ोटो भेजिए।',
    en: 'Until {until}, write “yes” or “not done” on WhatsApp. If something is lacking, say what, or send a photo.',
  },
  answer: { hi: 'व्हाट्सएप पर उत्तर दें', en: 'Answer on WhatsApp' },
  asOf: { hi: 'यह जानकारी {at} की है।', en: 'This is the state of {at}.' },
} as const satisfies Record<string, Words>

export const reportWords = {
  title: { hi: 'कार्यवाही प्रतिवेदन (आख्या)', en: 'Action-Taken Report' },
  number: { hi: 'आख्या {number}', en: 'Report {number}' },
  numberLine: { hi: 'आख्या {number} – {code}', en: 'Report {number} – {code}' },
  code: { hi: 'शिकायत संख्या', en: 'Grievance number' },
  complainant: { hi: 'शिकायतकर्ता', en: 'Complainant' },
  registered: { hi: 'पंजीकरण', en: 'Registered' },
  reported: { hi: 'आख्या की तिथि', en: 'Reported' },
  officer: { hi: 'अधिकारी', en: 'Officer' },
  grievance: { hi: 'शिकायत', en: 'The grievance' },
  action: { hi: 'की गई कार्यवाही', en: 'Action taken' },
  location: { hi: 'कार्यवाही का स्थान (अक्षांश, देशांतर)', en: 'Place of the action (latitude, longitude)' },
  evidence: { hi: 'साक्ष्य', en: 'Evidence' },
  review: { hi: 'जाँच की टिप्पणी', en: 'Remark of the review' },
  fromRegister: {
    hi: 'यह प्रतिवेदन शिकायत पंजी की कड़ी से बना है।',
    en: 'This report is made from the chain of the grievance register.',
  },
  hash: {
    hi: 'पंजी में इस कार्यवाही की छाप (SHA-256):',
    en: 'Fingerprint of this act in the register (SHA-256):',
  },
  present: { hi: 'वर्तमान स्थिति', en: 'Present state' },
  page: { hi: 'पूरी आख्या', en: 'Whole report' },
  pdf: { hi: 'पीडीएफ़', en: 'PDF' },
  image: { hi: 'साक्ष्य का चित्र', en: 'Picture as evidence' },
  scan: { hi: 'स्कैन का पहला पन्ना', en: 'First page of a scan' },
  scanPages: { hi: 'स्कैन के सभी पन्ने', en: 'All pages of the scan' },
  scanPage: { hi: 'पन्ना {number} / {all}', en: 'Page {number} of {all}' },
  video: { hi: 'वीडियो', en: 'Video' },
  audio: { hi: 'ध्वनि संदेश', en: 'Voice message' },
  document: { hi: 'दस्तावेज़', en: 'Document' },
} as const satisfies Record<string, Words>
