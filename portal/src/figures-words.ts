/** Words of the page of figures. */
import type { Words } from '#contract/shapes.ts'

export const figuresWords = {
  title: { hi: 'आँकड़े', en: 'Figures' },
  lead: {
    hi: 'पिछले 30 दिन: {from} से {to}। ये संख्याएँ शिकायतों पर हुई कार्यवाहियों से अपने आप बनती हैं; इन्हें कोई हाथ से नहीं लिखता।',
    en: 'The last 30 days: {from} to {to}. These numbers come from what was done on the grievances; nobody writes them by hand.',
  },
  received: { hi: 'शिकायतें मिलीं', en: 'grievances received' },
  closed: { hi: 'का निस्तारण', en: 'disposed of' },
  open: { hi: 'अभी लंबित', en: 'pending now' },
  late: { hi: 'का समय बीत चुका', en: 'past their due day' },
  ever: {
    hi: 'अब तक कुल {received} शिकायतें मिलीं और {closed} का निस्तारण हुआ।',
    en: 'In all, {received} grievances were received and {closed} were disposed of.',
  },
  satisfied: {
    hi: 'बंद हुई {of} शिकायतों में {share} नागरिक ने स्वयं संतुष्ट कहकर बंद कीं (95 % अंतराल {low} से {high})।',
    en: 'Of {of} closed grievances {share} were closed because the citizen said they were satisfied (95 % interval {low} to {high}).',
  },
  whole: {
    hi: 'आधी शिकायतें {median} दिन के भीतर और 10 में से 9 शिकायतें {p90} दिन के भीतर बंद हुईं।',
    en: 'Half were closed within {median} days and nine in ten within {p90} days.',
  },
  honest: {
    hi: '{reopened} शिकायतें नागरिक के कहने पर फिर खुलीं, और {falseClosings} बार बताया गया काम असत्य निकला।',
    en: '{reopened} were opened again at the word of the citizen, and {falseClosings} times the reported work proved untrue.',
  },
  trend: { hi: 'हर दिन', en: 'Day by day' },
  trendAlt: {
    hi: 'हर दिन मिली और निस्तारित शिकायतें; वही संख्याएँ नीचे तालिका में हैं',
    en: 'Received and disposed of on each day; the same numbers are in the table below',
  },
  table: { hi: 'यही संख्याएँ तालिका में', en: 'The same numbers as a table' },
  day: { hi: 'दिन', en: 'Day' },
  map: { hi: 'कहाँ से', en: 'From where' },
  mapAlt: {
    hi: 'जिले का नक्शा, प्रखंड मिली शिकायतों के अनुसार रंगे; वही संख्याएँ नीचे सूची में हैं',
    en: 'Map of the district, blocks coloured by grievances received; the same numbers are in the list below',
  },
  place: { hi: 'स्थान', en: 'Place' },
  kept: { hi: 'नहीं दिखाई', en: 'not shown' },
  small: {
    hi: 'स्थान और विषय की संख्याएँ वही हैं जो {from} से {to} तक के साप्ताहिक बुलेटिनों में छपीं। किसी की पहचान न हो, इसलिए पाँच से कम की संख्या, और जिससे वह निकाली जा सके, किसी सप्ताह छिपी हो तो यहाँ भी नहीं दिखती।',
    en: 'Places and subjects are as the weekly bulletins from {from} to {to} print them. So that nobody can be guessed at, a count under five, or one that would give it away, is hidden there, and so it is here.',
  },
  later: {
    hi: 'स्थान और विषय की संख्याएँ पहले साप्ताहिक बुलेटिन के साथ आएँगी।',
    en: 'Places and subjects will come with the first weekly bulletin.',
  },
  subjects: { hi: 'सबसे अधिक किस विषय की', en: 'Most common subjects' },
  subject: { hi: 'विषय', en: 'Subject' },
  none: { hi: 'इस अवधि में अभी कोई शिकायत नहीं आई।', en: 'No grievance came in this period yet.' },
} as const satisfies Record<string, Words>
