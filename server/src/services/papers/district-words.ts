/** The words of the district on paper. */
import type { PaperLanguage } from '#ports/papers.ts'

const hi = {
  title: 'जिले की स्थिति',
  subtitle: '{from} से {to}',
  department: '{department}: {from} से {to}',
  foot: 'जिले की स्थिति, {date}',
  late: 'समय बीता',
  dueToday: 'आज नियत',
  high: 'एडीएम या डीएम को बताई गई',
  desk: 'छँटाई में',
  open: 'कुल लंबित',
  counter:
    'अब तक {received} शिकायतें मिलीं, {closed} का निस्तारण हुआ। इस अवधि में {receivedNow} मिलीं, {closedNow} निस्तारित।',
  burning: 'जहाँ अचानक बहुत शिकायतें हैं',
  nothingBurns: 'अभी कहीं सामान्य से बहुत अधिक शिकायतें नहीं हैं।',
  posts: 'किसके पास समय बीता',
  nobodyLate: 'किसी पद के पास समय बीता काम नहीं।',
  post: 'पद',
  inTime: 'समय पर आख्या (95 % अंतराल)',
  few: 'संख्या कम ({of})',
  share: '{share} ({low} – {high}), {of} में',
  postNote: 'सबसे अधिक समय बीते {shown} पद दिखाए गए हैं; सबकी सूची कंसोल में है।',
  trend: 'आना और निस्तारण',
  received: 'मिलीं',
  closed: 'निस्तारित',
  trendNote: 'सबसे ऊँचा स्तंभ: {most}',
  heat: 'कहाँ, किस विषय की',
  noHeat: 'इस अवधि में कोई शिकायत नहीं।',
  ages: 'लंबित कितनी पुरानी',
  days: '{least} से {most} दिन',
  over: '{least} दिन या अधिक',
  rising: 'इस सप्ताह बढ़े विषय',
  nothingRises: 'कोई विषय सामान्य से ऊपर नहीं।',
  week: '{week} (सामान्य {usual})',
  voices: 'निस्तारण के बाद नागरिक',
  satisfied: '{of} बंद शिकायतों में {share} नागरिक ने संतुष्ट कहकर बंद कीं (95 % अंतराल {low} – {high})।',
  made: 'यह पत्र पंजी के आँकड़ों से अपने आप बना है। इसमें किसी नागरिक का नाम, नंबर या शब्द नहीं है। हर संख्या के पीछे की सूची कंसोल में “जिला” पर खुलती है।',
}

export type DistrictWords = Readonly<Record<keyof typeof hi, string>>

const en: DistrictWords = {
  title: 'The District at a Glance',
  subtitle: '{from} to {to}',
  department: '{department}: {from} to {to}',
  foot: 'The district at a glance, {date}',
  late: 'Past due',
  dueToday: 'Due today',
  high: 'Told to the ADM or DM',
  desk: 'At the desk',
  open: 'Pending in all',
  counter:
    '{received} grievances received until now, {closed} disposed of. In this period {receivedNow} received, {closedNow} disposed of.',
  burning: 'Where far more is complained of than usual',
  nothingBurns: 'Nowhere is far more complained of than usual now.',
  posts: 'Late, and with whom',
  nobodyLate: 'No post has work past its time.',
  post: 'Post',
  inTime: 'Reported in time (95 % interval)',
  few: 'too few ({of})',
  share: '{share} ({low} – {high}) of {of}',
  postNote: 'The {shown} posts with most past due are shown; the console lists all of them.',
  trend: 'Coming in and disposed of',
  received: 'Received',
  closed: 'Disposed of',
  trendNote: 'highest bar: {most}',
  heat: 'Where, and about what',
  noHeat: 'No grievance in this period.',
  ages: 'How old what is pending is',
  days: '{least} to {most} days',
  over: '{least} days or more',
  rising: 'Subjects that rose this week',
  nothingRises: 'No subject is above its usual week.',
  week: '{week} (usually {usual})',
  voices: 'Citizens after the disposal',
  satisfied:
    'Of {of} closed grievances {share} were closed with the citizen’s “satisfied” (95 % interval {low} – {high}).',
  made: 'Made by itself from the figures of the register. It holds no name, number or word of a citizen. The list behind each number opens in the console under “District”.',
}

const WORDS: Readonly<Record<PaperLanguage, DistrictWords>> = { hi, en }

/** Those of a language. */
export function districtWordsIn(language: PaperLanguage): DistrictWords {
  return WORDS[language]
}
