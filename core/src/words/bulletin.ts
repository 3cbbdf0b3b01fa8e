/** Words of the weekly bulletin, in both languages: its page, its paper and its data say the same. */
import type { Why } from '../grievance/acts.ts'
import type { Measure, TableKey } from '../publication/figures.ts'

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
} as const satisfies Record<string, Why>

export const MEASURE_WORDS = {
  received: { hi: 'प्राप्त', en: 'Received' },
  disposed: { hi: 'निस्तारित', en: 'Disposed of' },
  satisfied: { hi: 'संतुष्ट', en: 'Satisfied' },
  reopened: { hi: 'फिर खुलीं', en: 'Reopened' },
  pending: { hi: 'लंबित', en: 'Pending' },
  late: { hi: 'समय बीती', en: 'Late' },
} as const satisfies Record<Measure, Why>

export const MEASURE_MEANS = {
  received: { hi: 'सप्ताह में दर्ज शिकायतें', en: 'grievances registered in the week' },
  disposed: { hi: 'आख्या के बाद सप्ताह में बंद शिकायतें', en: 'closed in the week after a report' },
  satisfied: { hi: 'इनमें वे, जिनमें आवेदक ने संतुष्टि बताई', en: 'of these, with the complainant’s yes' },
  reopened: { hi: 'सप्ताह में फिर खोली गईं', en: 'opened again in the week' },
  pending: { hi: 'सप्ताह के अंत में खुली', en: 'open when the week ended' },
  late: { hi: 'इनमें वे, जिनका समय बीत चुका', en: 'of these, past their due time' },
} as const satisfies Record<Measure, Why>

export const TABLE_WORDS = {
  whole: { hi: 'पूरा जनपद', en: 'Whole district' },
  departments: { hi: 'विभागवार', en: 'By department' },
  blocks: { hi: 'विकास खंड और नगर', en: 'By block and town' },
  panchayats: { hi: 'ग्राम पंचायत और वार्ड', en: 'By panchayat and ward' },
  subjects: { hi: 'विषयवार', en: 'By subject' },
  channels: { hi: 'किस माध्यम से आईं', en: 'By which door they came' },
} as const satisfies Record<TableKey, Why>
