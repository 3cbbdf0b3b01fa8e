/** Words for reports that are mailed by themselves. */
import { useTongue } from './tongue.tsx'

const hi = {
  title: 'रिपोर्ट की डाक',
  lead: 'चुनी हुई रिपोर्ट अपने आप पदों के सरकारी ई-मेल पते पर जाती है। किसी आवेदक का नाम या नंबर इनमें नहीं होता।',
  none: ['कोई रिपोर्ट नहीं भेजी जा रही है', 'नीचे से पहली रिपोर्ट जोड़ें।'],
  noDoor: 'ई-मेल का खाता नहीं खुला है; तब तक कुछ नहीं जाएगा।',
  noPosts: 'किसी पद का सरकारी ई-मेल दर्ज नहीं है। व्यवस्था → पद में "सरकारी ई-मेल" भरें।',
  add: 'नई रिपोर्ट',
  what: 'कौन-सी रिपोर्ट',
  kinds: {
    district: 'जिले की स्थिति: 30 दिन (PDF)',
    figures: 'सप्ताह के आँकड़े, विभागवार (CSV)',
    pendency: 'विभाग की लंबित सूची (CSV)',
    bulletin: 'साप्ताहिक बुलेटिन (PDF)',
  },
  department: 'विभाग',
  posts: 'किन पदों को',
  days: 'किन दिनों',
  dayNames: ['सोम', 'मंगल', 'बुध', 'गुरु', 'शुक्र', 'शनि', 'रवि'],
  hour: 'कितने बजे से',
  language: 'भाषा',
  begin: 'शुरू करें',
  end: 'बंद करें',
  endOf: (what: string) => `बंद करें: ${what}`,
  begun: 'रिपोर्ट अब अपने आप जाएगी',
  ended: 'अब नहीं जाएगी',
  when: (days: string, hour: string) => `${days}, ${hour} बजे से`,
  by: (name: string, day: string) => `${name}, ${day} से`,
  sent: 'पिछली बार',
  never: 'अभी तक नहीं गई।',
  states: {
    nobody: 'पता या अधिकारी नहीं',
    waiting: 'भेजी जा रही है',
    sent: 'पहुँचा दी गई',
    failed: 'नहीं जा सकी',
  },
}

const en: typeof hi = {
  title: 'Reports by mail',
  lead: 'A report goes by itself to the official addresses of posts. None holds a name or number of a complainant.',
  none: ['No report is mailed', 'Add the first one below.'],
  noDoor: 'No account of e-mail is open; until then nothing goes out.',
  noPosts: 'No post has an official address. Fill in "Official e-mail" under Settings → Posts.',
  add: 'A new report',
  what: 'Which report',
  kinds: {
    district: 'The district at a glance: 30 days (PDF)',
    figures: 'Figures of the week, by department (CSV)',
    pendency: 'What is pending in a department (CSV)',
    bulletin: 'The weekly bulletin (PDF)',
  },
  department: 'Department',
  posts: 'To which posts',
  days: 'On which days',
  dayNames: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
  hour: 'From which hour',
  language: 'Language',
  begin: 'Begin',
  end: 'End',
  endOf: (what) => `End: ${what}`,
  begun: 'The report will go by itself now',
  ended: 'It goes no more',
  when: (days, hour) => `${days}, from ${hour}`,
  by: (name, day) => `${name}, since ${day}`,
  sent: 'Lately',
  never: 'It has not gone yet.',
  states: {
    nobody: 'No address or nobody there',
    waiting: 'On its way',
    sent: 'Handed over',
    failed: 'Could not be sent',
  },
}

/** Those of the chosen language. */
export function useReportMailWords(): typeof hi {
  return useTongue().language === 'en' ? en : hi
}
