/** What the heads of the district are told by the house itself: a new hot spot, and what waits for the publisher. */
import type { Language } from './say.ts'

interface TidingWords {
  readonly hotSpot: (place: string, why: string, link: string) => string
  /** The first blank of the template outside the window. */
  readonly hotSpots: string
  readonly publication: string
  readonly bulletin: (week: string, waiting: number, link: string) => string
  readonly bulletinAgain: (week: string, link: string) => string
  readonly waiting: (waiting: number, link: string) => string
}

const WORDS = {
  hi: {
    hotSpot: (place, why, link) =>
      `🔥 *नया हॉट स्पॉट: ${place}*\n${why}\n\nशिकायतें देखें और कार्ययोजना बनाएँ: ${link}`,
    hotSpots: 'हॉट स्पॉट',
    publication: 'प्रकाशन',
    bulletin: (week, waiting, link) =>
      [
        `📰 *साप्ताहिक बुलेटिन ${week} का प्रारूप तैयार है।*`,
        'पढ़कर, चाहें तो टिप्पणी जोड़कर, प्रकाशित करें।',
        ...(waiting > 0 ? [`${waiting} निस्तारित शिकायतें भी आपकी जाँच की प्रतीक्षा में हैं।`] : []),
        link,
      ].join('\n'),
    bulletinAgain: (week, link) =>
      `⏰ *बुलेटिन ${week} अब तक प्रकाशित नहीं हुआ।*\nअगले सप्ताह का प्रारूप सोमवार को बनेगा; पुराना पहले प्रकाशित होता है।\n${link}`,
    waiting: (waiting, link) =>
      `🗂️ *${waiting} निस्तारित शिकायतें प्रकाशन से पहले आपकी जाँच की प्रतीक्षा में हैं।*\n${link}`,
  },
  en: {
    hotSpot: (place, why, link) =>
      `🔥 *A new hot spot: ${place}*\n${why}\n\nSee the grievances and make an action plan: ${link}`,
    hotSpots: 'Hot spots',
    publication: 'Publication',
    bulletin: (week, waiting, link) =>
      [
        `📰 *The draft of the weekly bulletin ${week} is ready.*`,
        'Please read it, add a comment if you wish, and publish it.',
        ...(waiting > 0 ? [`${waiting} disposed grievances wait for your review besides.`] : []),
        link,
      ].join('\n'),
    bulletinAgain: (week, link) =>
      `⏰ *Bulletin ${week} is still not published.*\nThe next draft is made on Monday, and the older one is published first.\n${link}`,
    waiting: (waiting, link) =>
      `🗂️ *${waiting} disposed grievances wait for your review before they are published.*\n${link}`,
  },
} as const satisfies Record<Language, TidingWords>

/** In a language. */
export function tidingWords(language: Language): TidingWords {
  return WORDS[language]
}
