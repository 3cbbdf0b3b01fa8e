/** What a citizen is asked, and answered, when two open grievances of theirs may be one matter. */
import type { Language } from './say.ts'

/** Both languages. */
export const oneMatterWords = {
  hi: {
    ask: (first: string, second: string) =>
      `आपकी दो शिकायतें खुली हैं: ${first} और ${second}। क्या दोनों एक ही बात की हैं? एक ही हों तो ${second} की बातें ${first} में जोड़कर एक ही रखी जाएगी।`,
    yes: 'हाँ, एक ही बात',
    no: 'नहीं, दो अलग',
    joined: (first: string, second: string) =>
      `ठीक है। ${second} की सब बातें ${first} में जोड़ दी गई हैं। अब आपकी एक ही शिकायत चलेगी: ${first}।`,
    kept: (first: string, second: string) => `ठीक है, ${first} और ${second} दोनों अलग-अलग चलेंगी।`,
    over: 'इस बीच इनमें से एक पूरी हो गई है, इसलिए कुछ नहीं बदला गया।',
  },
  en: {
    ask: (first: string, second: string) =>
      `Two grievances of yours are open: ${first} and ${second}. Are both about one matter? If so, what you told in ${second} is added to ${first}, and only that one goes on.`,
    yes: 'Yes, one matter',
    no: 'No, two matters',
    joined: (first: string, second: string) =>
      `Done. All you told in ${second} now lies in ${first}. One grievance of yours goes on: ${first}.`,
    kept: (first: string, second: string) => `Very well, ${first} and ${second} both go on.`,
    over: 'One of them has come to its end meanwhile, so nothing was changed.',
  },
} as const satisfies Record<Language, unknown>
