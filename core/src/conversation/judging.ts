/**
 * A post one level up answers an interim reply in the chat: by the buttons under the message that asked, by replying to
 * it, or by the code of the grievance; "स्वीकृत" approves, "अस्वीकृत: कारण" refuses. Without a reason nothing is refused:
 * it is asked for. A bare "ok" that names nothing approves nothing.
 */
import type { GrievanceId } from '../ids.ts'
import { wordsOf } from '../message/content.ts'
import { type Deed, type Outgoing, plainly } from '../message/outgoing.ts'
import type { OfficerWords } from '../words/officer.ts'
import type { Judged, OfficerFacts, OfficerHeard, OfficerTalk, OfficerTurn } from './officer-facts.ts'

const EDGE = '(?![\\p{L}\\p{M}])'
const YES = new RegExp(
  `^(?:स्वीकृत|स्वीकार|मंजूर|मंज़ूर|अनुमोदित|हाँ|हां|ठीक है|approved?|manzoor|manjoor|swikrit|ok|okay|yes)${EDGE}`,
  'iu',
)
const NO = new RegExp(
  `^(?:अस्वीकृत|अस्वीकार|नामंजूर|नामंज़ूर|नहीं|refused?|reject(?:ed)?|namanzoor|namanjoor|aswikrit|no|not approved)${EDGE}`,
  'iu',
)
const LEAST_REASON = 3
/** To look at something is no reason, and no change of mind. */
const LOOKS: readonly OfficerFacts['command']['command'][] = ['list', 'details', 'due', 'help']

/** What follows when the message is about an interim reply to be judged; undefined when it is not. */
export function hearJudging(
  talk: OfficerTalk,
  heard: OfficerHeard,
  facts: OfficerFacts,
  words: OfficerWords,
): OfficerTurn | undefined {
  const { deed } = heard
  const { refusing, ...rest } = talk
  if (deed?.do === 'approve-interim') return approving(deed.grievance as GrievanceId, deed.newDate, rest)
  if (deed?.do === 'refuse-interim') return asking(deed, rest, facts, words)
  if (deed) return undefined
  const said = bare(wordsOf(heard.content), facts)
  const target = namedIn(facts)
  if (target) return byWords(target, said, rest, words)
  if (!refusing || said === '' || facts.codes.length > 0 || facts.repliedTo) return undefined
  const { command } = facts.command
  if (LOOKS.includes(command) && said.split(/\s+/).length <= 2) return undefined
  if (command === 'drop') return { talk: rest, say: [plainly(words.refusalLeft)], deeds: [] }
  if (said.length < LEAST_REASON) return { talk, say: [plainly(words.askRefusal(refusing.code))], deeds: [] }
  return refusingFor(refusing.grievance, refusing.newDate, said, rest)
}

/** The talk when something else was said or pressed instead of the reason. */
export function withoutRefusing({ refusing: _, ...talk }: OfficerTalk): OfficerTalk {
  return talk
}

/** The question as it is put to the post one level up. */
export function judgingButtons(
  { id, newDate, words: said }: Pick<Judged, 'id' | 'newDate' | 'words'>,
  words: OfficerWords,
): Extract<Outgoing['inside'], { type: 'buttons' }> {
  const about = { grievance: id, newDate }
  return {
    type: 'buttons',
    text: said,
    buttons: [
      { title: words.approve, deed: { do: 'approve-interim', ...about } },
      { title: words.refuse, deed: { do: 'refuse-interim', ...about } },
    ],
  }
}

function byWords(target: Judged, said: string, talk: OfficerTalk, words: OfficerWords): OfficerTurn {
  const denied = NO.exec(said)
  if (denied) {
    const reason = said.slice(denied[0].length).replace(/^[\s:：,.।–—-]+/u, '')
    return reason.length < LEAST_REASON
      ? reasonWanted(target, talk, words)
      : refusingFor(target.id, target.newDate, reason, talk)
  }
  return YES.test(said)
    ? approving(target.id, target.newDate, talk)
    : { talk, say: [{ inside: judgingButtons(target, words) }], deeds: [] }
}

/** Approving is the stage's to answer; so is what has been decided meanwhile. */
function approving(grievance: GrievanceId, newDate: string, talk: OfficerTalk): OfficerTurn {
  return { talk, say: [], deeds: [{ do: 'judge-interim', grievance, newDate }] }
}

function refusingFor(
  grievance: GrievanceId,
  newDate: string,
  reason: string,
  talk: OfficerTalk,
): OfficerTurn {
  return { talk, say: [], deeds: [{ do: 'judge-interim', grievance, newDate, reason }] }
}

function asking(
  { grievance, newDate }: Extract<Deed, { readonly newDate: string }>,
  talk: OfficerTalk,
  { judged }: OfficerFacts,
  words: OfficerWords,
): OfficerTurn {
  const target = judged.find((one) => one.id === grievance && one.newDate === newDate)
  if (!target) return { talk, say: [plainly(words.interimSettled)], deeds: [] }
  return reasonWanted(target, talk, words)
}

function reasonWanted({ id, code, newDate }: Judged, talk: OfficerTalk, words: OfficerWords): OfficerTurn {
  return {
    talk: { ...talk, refusing: { grievance: id, code, newDate } },
    say: [plainly(words.askRefusal(code))],
    deeds: [],
  }
}

/** By its code, or by replying to the message that asked. */
function namedIn({ codes, repliedTo, judged, mine, directed }: OfficerFacts): Judged | undefined {
  const [code] = codes
  if (code) return code.state === 'judged' ? judged.find(({ id }) => id === code.grievance) : undefined
  if (!repliedTo || [...mine, ...directed].some(({ id }) => id === repliedTo)) return undefined
  return judged.find(({ id }) => id === repliedTo)
}

function bare(said: string, { codes }: OfficerFacts): string {
  return codes
    .reduce((text, { typed }) => text.replaceAll(typed, ''), said)
    .replace(/^[\s:,.–-]+/, '')
    .trim()
}
