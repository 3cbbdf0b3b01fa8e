/**
 * What an officer's message orders, when it orders anything: accept, return it as not mine, submit the report, drop the
 * draft, ask the complainant for papers, list what is open, say what is due. Everything else is part of the report.
 *
 * A command stands at the beginning of a message or is the whole of it; a grievance code around it does not matter.
 * What follows the words of return and ask is kept as it was written (`rest`): the reason, the papers. A submission
 * that says more than the order is kept whole, because what it says belongs into the report.
 */
import { blankCodes } from '../grievance/code.ts'
import { soundOf } from '../text/neutral.ts'
import { wordsAt } from '../text/words.ts'
import { everyday } from './everyday.ts'
import { findPhrase, type Phrases, phrases } from './phrases.ts'

/** The commands an officer can write. */
export type Command =
  | 'accept'
  | 'return'
  | 'submit'
  | 'drop'
  | 'ask'
  | 'interim'
  | 'list'
  | 'details'
  | 'due'
  | 'help'
  | 'none'

/** A command and the officer's own words after it. */
export interface OfficerWords {
  readonly command: Command
  readonly rest?: string
}

interface Rule {
  readonly command: Exclude<Command, 'none'>
  readonly phrases: Phrases
  /** Words that may stand besides the phrase; a longer message is a report. */
  readonly room: number
}

const rules: readonly Rule[] = [
  {
    command: 'return',
    room: 60,
    phrases: phrases(
      'मेरा नहीं; मेरा नही है; हमारा नहीं; मेरे विभाग का नहीं; हमारा विभाग नहीं; हमारे विभाग का नहीं; मेरे क्षेत्र का नहीं; हमारे क्षेत्र में नहीं; हमारे यहाँ का नहीं; यह मेरा कार्य नहीं; not mine; not my area; not my department; not our department; does not belong to me; does not pertain; pertains to other; संबंधित नहीं; dusre vibhag ka; दूसरे विभाग का; अन्य विभाग का; wrong department; वापस करें',
    ),
  },
  { command: 'return', room: 0, phrases: phrases('वापस; return') },
  {
    command: 'interim',
    room: 60,
    phrases: phrases(
      'अंतरिम; अंतरिम उत्तर; अंतरिम आख्या; antarim; interim; interim reply; interim report; समय चाहिए; और समय चाहिए; samay chahiye; need more time; more time needed; time extension',
    ),
  },
  {
    command: 'ask',
    room: 60,
    phrases: phrases(
      'दस्तावेज चाहिए; दस्तावेज़ चाहिये; दस्तावेज भेजें; कागज चाहिए; कागजात चाहिए; कागज भेजें; डॉक्यूमेंट चाहिए; document chahiye; documents chahiye; documents required; documents needed; document required; need documents; need document; papers needed; आवेदक से मांगें; आवेदक से चाहिए; please ask complainant; ask complainant',
    ),
  },
  {
    command: 'due',
    room: 2,
    phrases: phrases(
      'कल तक; कल तक क्या; कल तक की; kal tak; due tomorrow; what is due; आज तक; aaj tak; समय सीमा; deadline',
    ),
  },
  {
    command: 'details',
    room: 4,
    phrases: phrases(
      'आवेदक का नंबर; आवेदक का मोबाइल; आवेदक का फोन; मोबाइल नंबर क्या; फोन नंबर क्या; नंबर क्या है; किस गाँव; कौन सा गाँव; कौन से गाँव; कहाँ का; कहाँ की; कहाँ है; आवेदक कौन; किसकी शिकायत; पूरा विवरण; विवरण भेजें; kis gaon; kaun sa gaon; kaha ka hai; number kya hai; avedak ka number; complainant number; which village; who is the complainant; details',
    ),
  },
  {
    command: 'list',
    room: 2,
    phrases: phrases(
      'सूची; लिस्ट; list; pending; लंबित; मेरी शिकायतें; मेरे मामले; my cases; my list; pending list; खुली शिकायतें; suchi; soochi',
    ),
  },
  {
    command: 'drop',
    room: 2,
    phrases: phrases(
      'रद्द; रद्द करें; रद्द करो; cancel; discard; drop; radd; हटा दो; हटाओ; मिटा दो; delete; draft hatao',
    ),
  },
  {
    command: 'accept',
    room: 3,
    phrases: phrases(
      'स्वीकार; स्वीकार है; स्वीकार किया; स्वीकृत; accept; accepted; sweekar; svikar; swikar; ले लिया; मैं देखता हूँ; देखता हूँ; देख रहा हूँ; देखते हैं; देखूँगा; कल देखूँगा; dekhunga; dekhta hu; will do; will see; noted; received; प्राप्त; प्राप्त हुआ; ok; ok sir; जी सर; ठीक है',
    ),
  },
  {
    command: 'submit',
    room: 3,
    phrases: phrases(
      'हो गया; हो गया है; काम हो गया; कार्य पूर्ण; पूर्ण; कार्य हो गया; done; work done; completed; complete; ho gaya; ho gya; kaam ho gaya; भेज दो; भेज दें; आख्या भेजें; आख्या भेज दो; submit; send; send report; report bhejo; निस्तारित; समाप्त; finish; finished; बस इतना; bas itna',
    ),
  },
  { command: 'help', room: 2, phrases: phrases('मदद; सहायता; help; कैसे; kaise kare; madad; मेनू; menu; ?') },
]

/** The command in an officer's message; `none` when it is a report or plain talk. */
export function officerCommand(text: string): OfficerWords {
  const said = wordsAt(blankCodes(text)).map((word) => ({ ...word, key: soundOf(word.text) }))
  const keys = said.map((word) => word.key)
  for (const { command, phrases: list, room } of rules) {
    const found = findPhrase(keys, list)
    if (!found || found.from > 2 || keys.length - (found.to - found.from) > room) continue
    if (opposed(command, keys)) continue
    if (command === 'submit' && tellsMore(keys, found.from, found.to))
      return { command, rest: blankCodes(text).trim() }
    return withRest(command, text, said[found.to - 1]?.end ?? text.length)
  }
  return { command: 'none' }
}

/** What follows these is kept as it was written. */
const KEEPS_REST: readonly Command[] = ['return', 'ask', 'interim']

const denials: ReadonlySet<string> = new Set(['नहीं', 'मत', 'not', 'no', 'बाकी', 'अभी'].map(soundOf))

/** "अभी नहीं हो गया" or "काम पूरा नहीं" submits nothing. Return holds its denial in the phrase itself. */
function opposed(command: Command, keys: readonly string[]): boolean {
  return !KEEPS_REST.includes(command) && keys.some((key) => denials.has(key))
}

/** "बात हो गई" hands in the report, and is itself part of it. */
function tellsMore(keys: readonly string[], from: number, to: number): boolean {
  return keys.some((key, at) => (at < from || at >= to) && !everyday.has(key))
}

function withRest(command: Command, text: string, end: number): OfficerWords {
  if (!KEEPS_REST.includes(command)) return { command }
  const rest = blankCodes(text)
    .slice(end)
    .replace(/^\s*(?:है|हैं|hai|h|is)?[\s:：,.।\-–—]+/iu, '')
    .trim()
  return rest === '' ? { command } : { command, rest }
}
