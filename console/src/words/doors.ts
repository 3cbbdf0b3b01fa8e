/** Words of the accounts on the services page and of what they may spend. */
import type { Budget } from '#contract/live.ts'
import type { Language } from '#contract/shapes.ts'

const hi = {
  lastHeard: 'पिछला संदेश आया',
  lastTaken: 'पिछला संदेश गया',
  never: 'अभी तक नहीं',
  queue: 'भेजने की कतार',
  waiting: (count: string) => `${count} प्रतीक्षा में`,
  oldest: (when: string) => `सबसे पुराना ${when} से`,
  look: 'नए संदेश देखे',
  next: (when: string) => `फिर ${when}`,
  blind: 'नए संदेश नहीं दिख रहे',
  lookFails: 'देखना नहीं हो पाया',
  window: 'उत्तर की अवधि',
  always: 'कभी भी लिख सकते हैं',
  hours: (hours: string) => `व्यक्ति के लिखने के बाद ${hours} घंटे`,
  onlyReply: 'केवल उसी संदेश के उत्तर में',
  approvedOnly: 'केवल स्वीकृत नमूने',
  token: 'टोकन',
  tokenEnds: (when: string) => `${when} को समाप्त`,
  tokenLasts: 'समाप्ति नहीं बताई गई',
  templates: 'संदेश-नमूने',
  templatesWell: (known: string) => `सभी ${known} चालू`,
  templatesHeld: (held: string, known: string) => `${known} में से ${held} रुके`,
  spending: 'खर्च',
  spans: { day: 'आज', month: 'इस महीने' } as Record<Budget['span'], string>,
  amount: (spent: string, limit: string, unit: Budget['unit']) =>
    unit === 'usd' ? `$${spent} / $${limit}` : `${spent} / ${limit} एसएमएस खंड`,
  near: '80 % से ऊपर',
  over: 'सीमा पूरी',
  rules: {
    usd: '80 % पर प्रशासक को सूचना जाती है। 100 % पर नए उल्लेख पढ़ना अगले महीने तक रुक जाता है; जिन्होंने लिखा है उन्हें उत्तर जाते रहते हैं। सीमा सर्वर की सेटिंग X_MONTHLY_CAP_USD या खाते की सेटिंग में बदलती है।',
    segments:
      '80 % पर प्रशासक को सूचना जाती है। 100 % पर नई अवधि तक कोई एसएमएस नहीं जाता; रुके संदेश कॉल सूची में जाते हैं।',
  } as Record<Budget['unit'], string>,
  settingsTitle: 'खर्च और सीमा',
}

const en: typeof hi = {
  lastHeard: 'Last message came',
  lastTaken: 'Last message went',
  never: 'not yet',
  queue: 'Queue',
  waiting: (count) => `${count} waiting`,
  oldest: (when) => `the oldest since ${when}`,
  look: 'Looked for news',
  next: (when) => `again ${when}`,
  blind: 'news cannot be read',
  lookFails: 'Looking did not succeed',
  window: 'Reply window',
  always: 'may always write',
  hours: (hours) => `${hours} hours after a person wrote`,
  onlyReply: 'only as an answer to that message',
  approvedOnly: 'approved texts only',
  token: 'Token',
  tokenEnds: (when) => `ends ${when}`,
  tokenLasts: 'no end is told',
  templates: 'Message templates',
  templatesWell: (known) => `all ${known} in use`,
  templatesHeld: (held, known) => `${held} of ${known} held back`,
  spending: 'Spending',
  spans: { day: 'Today', month: 'This month' },
  amount: (spent, limit, unit) =>
    unit === 'usd' ? `$${spent} / $${limit}` : `${spent} / ${limit} SMS segments`,
  near: 'above 80 %',
  over: 'limit reached',
  rules: {
    usd: 'At 80 % the administrator is told. At 100 % new mentions are no longer read until the next month; whoever wrote to us is still answered. The cap is changed by X_MONTHLY_CAP_USD at the server or in the settings of the account.',
    segments:
      'At 80 % the administrator is told. At 100 % no SMS goes until the next day or month begins; what waits moves to the call list.',
  },
  settingsTitle: 'Spending and caps',
}

/** Both languages. */
export const doorWords: Readonly<Record<Language, typeof hi>> = { hi, en }
