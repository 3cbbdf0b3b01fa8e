/** Words of the attendance in the office windows, in both languages. */
import { useTongue } from './tongue.tsx'

const hi = {
  title: 'विंडो में उपस्थिति',
  lead: 'अवधि में खुली हर कार्यालय विंडो में कौन सा पद उपस्थित रहा। अवकाश पर या रिक्त पद बुलाया नहीं गया।',
  by: 'हर पंक्ति में',
  rows: { post: 'पद', department: 'विभाग' },
  held: (n: string, from: string, to: string) => `${n} विंडो, ${from} से ${to}`,
  called: 'बुलाए गए',
  share: 'उपस्थित का हिस्सा',
  states: {
    present: 'उपस्थित',
    seen: 'केवल पढ़ा',
    absent: 'अनुपस्थित',
    'on-leave': 'अवकाश पर',
    vacant: 'रिक्त',
  } as Record<string, string>,
  signs: { message: 'संदेश', button: 'बटन', app: 'डेस्क', call: 'कॉल' } as Record<string, string>,
  window: 'विंडो',
  who: 'कौन',
  state: 'स्थिति',
  first: 'पहली बार',
  total: { hi: 'कुल', en: 'Total' },
  few: 'संख्या कम',
  rank: (n: string) => `क्रम ${n}`,
  back: 'सब पद',
  none: 'इस अवधि में कोई विंडो नहीं खुली।',
  more: (n: string) => `और ${n}; छोटी अवधि चुनें`,
  method: (least: string) =>
    `केवल वे विंडो जो खोली गईं और समाप्त हुईं। हिस्सा 95 % अंतराल सहित; ${least} से कम पर क्रम नहीं, जिनमें अंतर सिद्ध नहीं उनका क्रम एक है।`,
}

const en: typeof hi = {
  title: 'Present in the window',
  lead: 'Which post was there in each office window of the period. A post on leave or vacant was not called.',
  by: 'Rows',
  rows: { post: 'Post', department: 'Department' },
  held: (n, from, to) => `${n} windows, ${from} to ${to}`,
  called: 'Called',
  share: 'Share present',
  states: {
    present: 'Present',
    seen: 'Only read',
    absent: 'Absent',
    'on-leave': 'On leave',
    vacant: 'Vacant',
  },
  signs: { message: 'message', button: 'button', app: 'desk', call: 'call' },
  window: 'Window',
  who: 'Who',
  state: 'State',
  first: 'First seen',
  total: { hi: 'कुल', en: 'Total' },
  few: 'too few',
  rank: (n) => `rank ${n}`,
  back: 'All posts',
  none: 'No window was opened in this period.',
  more: (n) => `${n} more; choose a shorter period`,
  method: (least) =>
    `Only windows that were opened and are over. Shares come with their 95 % interval; no rank below ${least}, and those whom the numbers do not tell apart share one.`,
}

/** The words in the language of the screen. */
export function useAttendanceWords(): typeof hi {
  return useTongue().language === 'hi' ? hi : en
}
