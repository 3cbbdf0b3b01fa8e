/** Words of the weekly bulletin, in both languages: its page, its paper and its data say the same. */

import type { Step } from '../figures/measures.ts'
import type { Why } from '../grievance/acts.ts'
import type { HALVES, Measure, TableKey } from '../publication/figures.ts'

export const BULLETIN_WORDS = {
  title: { hi: 'साप्ताहिक शिकायत बुलेटिन', en: 'Weekly grievance bulletin' },
  office: { hi: 'कार्यालय जिलाधिकारी', en: 'Office of the District Magistrate' },
  week: { hi: 'सप्ताह {number}, {year}', en: 'Week {number}, {year}' },
  glance: { hi: 'एक नज़र में', en: 'At a glance' },
  trend: { hi: 'पिछले सप्ताहों की तुलना', en: 'The weeks before' },
  comment: { hi: 'जिला प्रशासन की टिप्पणी', en: 'Remark of the administration' },
  chart: { hi: 'प्राप्त और निस्तारित, विभागवार', en: 'Received and disposed of, by department' },
  cases: { hi: 'इस सप्ताह सार्वजनिक की गई शिकायतें', en: 'Grievances made public this week' },
  casesNone: { hi: 'इस सप्ताह कोई शिकायत सार्वजनिक नहीं की गई।', en: 'No grievance was made public this week.' },
  casesLeft: {
    hi: 'और {count} अभिलेख जनपद की वेबसाइट पर देखे जा सकते हैं।',
    en: 'Another {count} records can be read on the district’s site.',
  },
  casePages: { hi: 'शिकायतों के पृष्ठ', en: 'Pages of grievances' },
  grievance: { hi: 'शिकायत', en: 'The grievance' },
  action: { hi: 'कार्यवाही', en: 'Action taken' },
  errata: { hi: 'शुद्धि-पत्र: पहले के बुलेटिनों में सुधार', en: 'Errata: corrections of earlier bulletins' },
  erratumOf: { hi: 'बुलेटिन {week}', en: 'Bulletin {week}' },
  hidden: { hi: '∗', en: '∗' },
  hiddenWhat: {
    hi: '∗ = पाँच से कम की संख्या, या ऐसी संख्या जिससे पाँच से कम की संख्या निकाली जा सके। व्यक्तियों की पहचान बचाने के लिए छिपाई गई है। संवेदनशील विषयों की शिकायतें केवल जनपद के योग में गिनी गई हैं।',
    en: '∗ = a count under five, or one from which a count under five could be worked out; hidden so that nobody can be recognised. Grievances on sensitive subjects are counted for the whole district only.',
  },
  hiddenSpoken: { hi: 'छिपाई गई संख्या', en: 'hidden count' },
  withheld: {
    hi: 'यह तालिका इस सप्ताह नहीं छापी गई: संख्याएँ इतनी कम हैं कि छिपाने पर भी निकाली जा सकती थीं।',
    en: 'This table is not printed this week: so little was counted that small counts could be worked out though hidden.',
  },
  how: { hi: 'गिनती कैसे होती है', en: 'How it is counted' },
  root: { hi: 'पंजी की मुहर', en: 'Seal of the register' },
  rootWhat: {
    hi: '{day} तक की शिकायत पंजी की SHA-256 मुहर। जो इसे सँभालकर रखे, वह बाद में जाँच सकता है कि कोई शिकायत हटाई या बदली नहीं गई।',
    en: 'SHA-256 over the register of grievances up to {day}. Whoever keeps it can later prove that no grievance was removed or changed.',
  },
  licence: {
    hi: 'आँकड़े: सरकारी खुला डेटा लाइसेंस – भारत (GODL-India)। स्रोत बताकर उपयोग करें।',
    en: 'Data: Government Open Data License – India (GODL-India). Use with attribution.',
  },
  printed: { hi: 'प्रकाशित {day}', en: 'Published on {day}' },
  registered: { hi: 'पंजीकृत', en: 'Registered' },
  closed: { hi: 'निस्तारित', en: 'Disposed of' },
  satisfied: { hi: 'आवेदक ने संतुष्टि बताई', en: 'The complainant said it is settled' },
  silent: { hi: 'पूछने पर उत्तर नहीं आया', en: 'Asked, the complainant did not answer' },
  ordered: { hi: 'लिखित आदेश से निस्तारित', en: 'Disposed of by a written order' },
  share: { hi: 'संतुष्ट %', en: 'Satisfied %' },
  work: { hi: 'काम कैसे हुआ', en: 'How the work was done' },
  workOf: { hi: '{table}: काम कैसे हुआ', en: '{table}: how the work was done' },
  shortened: {
    hi: 'इस तालिका के काम के आँकड़े इस सप्ताह नहीं छापे गए: संख्याएँ इतनी कम हैं कि छिपाने पर भी निकाली जा सकती थीं।',
    en: 'The counts of the work in this table are not printed this week: so little was counted that small counts could be worked out though hidden.',
  },
  shares: { hi: 'हिस्से', en: 'Shares' },
  shareName: { hi: 'किसका हिस्सा', en: 'Share' },
  percent: { hi: '%', en: '%' },
  range: { hi: '95 % अंतराल', en: '95 % interval' },
  of: { hi: 'कुल', en: 'Of' },
  times: { hi: 'हर चरण का समय', en: 'Time of each step' },
  timesOf: { hi: '{table}: समय', en: '{table}: times' },
  step: { hi: 'चरण', en: 'Step' },
  half: { hi: 'आधी शिकायतें इतने में', en: 'Half within' },
  most: { hi: '10 में से 9 इतने में', en: 'Nine in ten within' },
  ended: { hi: 'कितनी', en: 'How many' },
  hours: { hi: '{count} घंटे', en: '{count} hours' },
  days: { hi: '{count} दिन', en: '{count} days' },
  timesWhat: {
    hi: 'समय और हिस्से वहीं बताए गए हैं जहाँ कम से कम 20 शिकायतें थीं और संख्या छिपी नहीं है।',
    en: 'Times and shares are told only of twenty or more, and where the count is not hidden.',
  },
  trendWeek: { hi: 'सप्ताह', en: 'Week' },
} as const satisfies Record<string, Why>

export const MEASURE_WORDS = {
  received: { hi: 'प्राप्त', en: 'Received' },
  disposed: { hi: 'निस्तारित', en: 'Disposed of' },
  satisfied: { hi: 'संतुष्ट', en: 'Satisfied' },
  reopened: { hi: 'फिर खुलीं', en: 'Reopened' },
  pending: { hi: 'लंबित', en: 'Pending' },
  late: { hi: 'समय बीती', en: 'Late' },
  repeat: { hi: 'दोबारा आईं', en: 'Repeated' },
  reported: { hi: 'आख्याएँ', en: 'Reports' },
  contacted: { hi: 'बात करके', en: 'After contact' },
  flagged: { hi: 'चित्र में संकेत', en: 'Flagged pictures' },
  'false-closings': { hi: 'असत्य निस्तारण', en: 'False closings' },
  'late-closings': { hi: 'देर से निस्तारित', en: 'Closed late' },
  called: { hi: 'कार्यालय समय: बुलाए गए', en: 'Called to windows' },
  attended: { hi: 'कार्यालय समय: उपस्थित', en: 'Attended windows' },
} as const satisfies Record<Measure, Why>

export const MEASURE_MEANS = {
  received: { hi: 'सप्ताह में दर्ज शिकायतें', en: 'grievances registered in the week' },
  disposed: { hi: 'आख्या के बाद सप्ताह में बंद शिकायतें', en: 'closed in the week after a report' },
  satisfied: { hi: 'इनमें वे, जिनमें आवेदक ने संतुष्टि बताई', en: 'of these, with the complainant’s yes' },
  reopened: { hi: 'सप्ताह में फिर खोली गईं', en: 'opened again in the week' },
  pending: { hi: 'सप्ताह के अंत में खुली', en: 'open when the week ended' },
  late: { hi: 'इनमें वे, जिनका समय बीत चुका', en: 'of these, past their due time' },
  repeat: {
    hi: 'प्राप्त में वे, जिनमें उसी व्यक्ति ने वही बात छह महीने के भीतर पहले भी दर्ज कराई थी',
    en: 'of those received, registered by somebody who had registered the same within half a year',
  },
  reported: { hi: 'सप्ताह में अधिकारियों की लिखी आख्याएँ', en: 'reports written by officers in the week' },
  contacted: {
    hi: 'इनमें वे, जिनसे पहले अधिकारी ने आवेदक से बात की',
    en: 'of these, after the officer had spoken with the complainant',
  },
  flagged: {
    hi: 'आख्याएँ जिनके चित्र में प्रोग्राम ने देखने योग्य कुछ पाया; यह संकेत है, आरोप नहीं',
    en: 'reports in whose pictures the program saw something to be looked at; a hint, and no accusation',
  },
  'false-closings': {
    hi: 'आख्याएँ जो असत्य निकलीं: काम फिर से करना पड़ा, या आवेदक ने कहा कि काम नहीं हुआ',
    en: 'reports that proved untrue: the work had to be done anew, or the complainant said it was not done',
  },
  'late-closings': {
    hi: 'निस्तारित में वे, जिनकी आख्या तय समय के बाद आई',
    en: 'of those disposed of, with the report after the due time',
  },
  called: {
    hi: 'कार्यालय समय पर बुलाए गए अधिकारी (हर दिन अलग गिने गए)',
    en: 'officers called to the office windows, counted each day',
  },
  attended: { hi: 'इनमें वे, जो उपस्थित रहे', en: 'of these, those who were there' },
} as const satisfies Record<Measure, Why>

/** Shares of two counts, as each is called. */
export const SHARE_WORDS = {
  satisfied: { hi: 'निस्तारित में संतुष्ट', en: 'Satisfied, of all disposed of' },
  late: { hi: 'लंबित में समय बीती', en: 'Late, of all pending' },
  repeat: { hi: 'प्राप्त में दोबारा आईं', en: 'Repeated, of all received' },
  'late-closings': { hi: 'निस्तारित में देर से', en: 'Closed late, of all disposed of' },
  contacted: { hi: 'आख्या से पहले आवेदक से बात', en: 'Contact made, of all reports' },
  flagged: { hi: 'आख्याओं में चित्र का संकेत', en: 'Flagged pictures, of all reports' },
  attended: { hi: 'कार्यालय समय में उपस्थिति', en: 'Attended, of all called to windows' },
} as const satisfies Record<(typeof HALVES)[number][0], Why>

export const STEP_WORDS = {
  given: { hi: 'सही पद तक पहुँचने में', en: 'Until it reached a post' },
  accepted: { hi: 'स्वीकार करने में', en: 'Until it was accepted' },
  spoken: { hi: 'आवेदक से बात होने में', en: 'Until the complainant was spoken with' },
  report: { hi: 'आख्या आने में', en: 'Until the report' },
  word: { hi: 'आख्या के बाद आवेदक के उत्तर में', en: 'From the report to the complainant’s word' },
  whole: { hi: 'दर्ज होने से निस्तारण तक', en: 'From registration to disposal' },
} as const satisfies Record<Step, Why>

export const TABLE_WORDS = {
  whole: { hi: 'पूरा जनपद', en: 'Whole district' },
  departments: { hi: 'विभागवार', en: 'By department' },
  blocks: { hi: 'विकास खंड और नगर', en: 'By block and town' },
  panchayats: { hi: 'ग्राम पंचायत और वार्ड', en: 'By panchayat and ward' },
  subjects: { hi: 'विषयवार', en: 'By subject' },
  channels: { hi: 'किस माध्यम से आईं', en: 'By which door they came' },
} as const satisfies Record<TableKey, Why>
