/**
 * Routing: which post a grievance goes to, and why, in words.
 *
 *   complained of   the post above the one it is about (B24); nobody above: a person at the desk
 *   reopened        up the line of the post that held it, until the level asked for is reached; where the line ends
 *                   it stays, and never falls back to the bottom
 *   first time      the district's rule, else the department of the subject over the place (`rules.ts`)
 *   a suggestion    the nodal post of its department, else the owner of the handle that was written to
 *   moved often     a fourth sideways move goes up instead (`transfer.ts`)
 *   no subject      a person at the desk must read it; what came to a department's own handle goes to its owner
 *   not our matter  a subject out of scope: a person at the desk turns it away or routes it; a rule for the subject comes first
 *   nowhere to go   the owner of the official handle that was written to, else a person
 *   one of two      where both likely subjects lead to the same post it goes there, else a person says which it is
 *   a post named    in a sensitive subject: a person at the desk says whether the grievance is about it
 *
 * From the post so found the line is climbed to the first that may hold it (`climb.ts`). Nothing is guessed
 * silently: when the program is not sure, `needs-a-person` says what is lacking.
 */
import type { Post } from '../district/district.ts'
import type { DistrictIndex, PostChoice } from '../district/find.ts'
import { handleAt } from '../district/handles.ts'
import type { ActOf, Lack, Why } from '../grievance/acts.ts'
import type { Grievance } from '../grievance/grievance.ts'
import { isSuggestion } from '../grievance/nature.ts'
import type { PostCode } from '../ids.ts'
import { scopeGround, scopeWords } from '../words/turned-away.ts'
import { firstThatMayHold, isComplainedOf, postAbove } from './climb.ts'
import { postsNamed } from './named.ts'
import { choosePost } from './rules.ts'
import { insteadOf } from './transfer.ts'

type Routed = ActOf<'routed'> | ActOf<'needs-a-person'>

/** The act that finds the post for a day (`YYYY-MM-DD`), or hands the grievance to a person. */
export function route(grievance: Grievance, index: DistrictIndex, day: string): Routed {
  const senior =
    grievance.reopened > 0 && grievance.post ? above(index, grievance.post, grievance.level) : undefined
  if (senior)
    return settle(grievance, index, day, senior, {
      hi: `आवेदक संतुष्ट नहीं, इसलिए एक स्तर ऊपर: ${senior.nameHi}`,
      en: `the citizen is not satisfied, so one level up: ${senior.nameEn}`,
    })
  if (grievance.against) return overHead(grievance, index, day, grievance.against.post)
  if (isSuggestion(grievance)) return toNodal(grievance, index, day)
  if (grievance.lacks.includes('nature')) return toDesk(grievance.lacks, NATURE_UNCLEAR)
  const owner = ownerOf(grievance, index)
  if (!grievance.subject || grievance.lacks.includes('words')) {
    // a department's own handle says already whose work it is
    if (owner?.level === 'department' && !grievance.lacks.includes('words'))
      return settle(grievance, index, day, owner.post, owner.why)
    return toDesk(['subject'], SUBJECT_UNCLEAR)
  }
  const named = grievance.against === undefined && grievance.sensitive ? suspected(grievance, index) : []
  if (named.length > 0) return toDesk(['against'], whoIsNamed(named))
  const { subject, place, channel } = grievance
  const choice = choosePost(index, { subject, place, channel })
  const strange = choice?.rule?.subject === undefined ? notOurs(grievance, index) : undefined
  if (strange) return toDesk(['scope'], strange)
  if (!choice && owner) return settle(grievance, index, day, owner.post, owner.why)
  if (!choice) return toDesk(place === undefined ? ['post', 'place'] : ['post'], NO_POST)
  const instead = insteadOf(grievance, index, choice.post.code, day)
  if (instead) return settle(grievance, index, day, instead, movedOften(instead))
  const either = grievance.reading?.or
  if (either === undefined) return settle(grievance, index, day, choice.post, choice.why)
  // Two subjects were likely: it goes by itself only where both lead to the same post.
  const other = choosePost(index, { subject: either, place, channel })
  if (other?.post.code !== choice.post.code) return toDesk(['subject'], whichOfTwo(index, subject, either))
  return settle(grievance, index, day, choice.post, eitherWay(index, [subject, either], choice))
}

/** Suggestions go to whoever answers for the department as a whole. */
function toNodal(grievance: Grievance, index: DistrictIndex, day: string): Routed {
  const subject = grievance.subject === undefined ? undefined : index.subjects.get(grievance.subject)
  const department = index.departments.get(subject?.departments[0] ?? grievance.department)
  const post = index.posts.get(department?.nodalPost ?? '')
  const owner = subject ? undefined : ownerOf(grievance, index)
  if (owner) return settle(grievance, index, day, owner.post, owner.why)
  if (!department || !post) return toDesk(['post'], NO_POST)
  return settle(grievance, index, day, post, {
    hi: `सुझाव ${department.nameHi} के नोडल पद को जाता है: ${post.nameHi}`,
    en: `a suggestion goes to the nodal post of ${department.nameEn}: ${post.nameEn}`,
  })
}

/** The post that answers for the official handle that was written to (M72, M76). */
function ownerOf({ handle, channel }: Grievance, index: DistrictIndex) {
  const official = handle === undefined ? undefined : handleAt(index.district, channel, handle)
  const post = index.posts.get(official?.owner ?? '')
  if (!official || !post) return undefined
  const why: Why = {
    hi: `${official.address} पर आई, जिसके लिए ${post.nameHi} उत्तरदायी हैं`,
    en: `it came to ${official.address}, for which ${post.nameEn} answers`,
  }
  return { post, why, level: official.level }
}

/** A matter of a court, of service, of policy: no officer is sent it, and nobody turned away, before a person has looked. */
function notOurs({ subject: code }: Grievance, index: DistrictIndex): Why | undefined {
  const subject = code === undefined ? undefined : index.subjects.get(code)
  // Matters of central bodies have a post of their own, which passes them on.
  if (!subject?.outOfScope || subject.outOfScope === 'central_refer') return undefined
  const { name } = scopeWords[scopeGround(subject.outOfScope)]
  return {
    hi: `लगता है कि यह जिले का काम नहीं (${name.hi}); एक व्यक्ति पढ़कर तय करे कि किसे भेजें या अस्वीकृत हो`,
    en: `it seems not to be the district's (${name.en}); a person must say where it goes or propose turning it away`,
  }
}

/** Posts that the words of a sensitive grievance name. */
export function suspected(grievance: Grievance, index: DistrictIndex): readonly Post[] {
  return postsNamed(grievance.gist, grievance.place, index)
}

function overHead(grievance: Grievance, index: DistrictIndex, day: string, post: PostCode): Routed {
  const senior = index.posts.get(index.posts.get(post)?.reportsTo ?? '')
  const name = index.posts.get(post)
  if (!senior) return toDesk(['post'], NOBODY_ABOVE)
  return settle(grievance, index, day, senior, {
    hi: `शिकायत ${name?.nameHi ?? post} के विरुद्ध है, इसलिए उनसे ऊपर: ${senior.nameHi}`,
    en: `the grievance is about ${name?.nameEn ?? post}, so to the post above: ${senior.nameEn}`,
  })
}

/** The post itself or the first above it that may hold the grievance. */
function settle(grievance: Grievance, index: DistrictIndex, day: string, chosen: Post, why: Why): Routed {
  const { against } = grievance
  const author = authorToPass(grievance)
  const post = firstThatMayHold(index, chosen.code, { against, author }, day)
  if (!post) {
    // With a whole line vacant it waits at the post itself; with the line complained of it does not.
    if (isComplainedOf(index, chosen.code, against, day)) return toDesk(['post'], NOBODY_ABOVE)
    return routed(grievance, chosen, why)
  }
  return routed(grievance, post, post.code === chosen.code ? why : passedOver(why, against, chosen))
}

/** Who wrote the report that the citizen did not believe: the one above must be somebody else. */
function authorToPass(grievance: Grievance): string | undefined {
  const by = grievance.reopened > 0 ? grievance.reports.at(-1)?.by : undefined
  return by?.kind === 'officer' ? by.person : undefined
}

function routed(grievance: Grievance, post: Post, why: Why): ActOf<'routed'> {
  const reached = grievance.post === undefined ? 0 : grievance.level
  return { kind: 'routed', post: post.code as PostCode, level: Math.max(post.level, reached), why }
}

function toDesk(lacks: readonly Lack[], why: Why): ActOf<'needs-a-person'> {
  return { kind: 'needs-a-person', lacks, why }
}

function above(index: DistrictIndex, post: PostCode, level: number): Post | undefined {
  return postAbove(index, post, level) ?? index.posts.get(post)
}

/** "either way it belongs to …", before the reason why it goes to that post. */
function eitherWay(index: DistrictIndex, subjects: readonly string[], { post, why }: PostChoice): Why {
  const department = post.department === undefined ? undefined : index.departments.get(post.department)
  const { hi, en } = subjectNames(index, subjects)
  return {
    hi: `विषय ${hi.join(' या ')}, दोनों में काम ${department?.nameHi ?? post.nameHi} का; ${why.hi}`,
    en: `subject ${en.join(' or ')}, either way it belongs to ${department?.nameEn ?? post.nameEn}; ${why.en}`,
  }
}

function whichOfTwo(index: DistrictIndex, ...subjects: readonly string[]): Why {
  const { hi, en } = subjectNames(index, subjects)
  return {
    hi: `विषय ${hi.join(' या ')}, और दोनों अलग-अलग पद के हैं; एक व्यक्ति पढ़कर तय करे`,
    en: `subject ${en.join(' or ')}, and each goes to another post; a person must read it`,
  }
}

function subjectNames(index: DistrictIndex, subjects: readonly string[]) {
  const names = subjects.map((code) => index.subjects.get(code))
  return {
    hi: names.map((subject) => `“${subject?.nameHi ?? ''}”`),
    en: names.map((subject) => `“${subject?.nameEn ?? ''}”`),
  }
}

const SUBJECT_UNCLEAR = {
  hi: 'विषय साफ नहीं है, एक व्यक्ति पढ़कर तय करे',
  en: 'the subject is not clear; a person must read it',
}
const NATURE_UNCLEAR = {
  hi: 'शब्दों से सुझाव लगता है; एक व्यक्ति पढ़कर तय करे कि शिकायत है या सुझाव',
  en: 'the words read like a suggestion; a person must say whether it is a grievance or a suggestion',
}
const NO_POST = { hi: 'इस विषय का कोई पद तय नहीं है', en: 'no post is set for this subject' }
const NOBODY_ABOVE = {
  hi: 'जिनके विरुद्ध शिकायत है उनसे ऊपर जिले में कोई नहीं; एक व्यक्ति तय करे कि किसे भेजें',
  en: 'nobody in the district stands above the one complained of; a person must say where it goes',
}

function whoIsNamed(posts: readonly Post[]): Why {
  const [hi, en] = [
    posts.map((post) => post.nameHi).join(' / '),
    posts.map((post) => post.nameEn).join(' / '),
  ]
  return {
    hi: `शब्दों में पद का नाम है (${hi}); तय करें कि शिकायत इन्हीं के विरुद्ध है या नहीं`,
    en: `the words name a post (${en}); say whether the grievance is about it or not`,
  }
}

function movedOften({ nameHi, nameEn }: Post): Why {
  return {
    hi: `तीन बार इधर-उधर भेजी जा चुकी है, इसलिए अब ऊपर: ${nameHi}`,
    en: `it was moved sideways three times, so now up: ${nameEn}`,
  }
}

function passedOver(why: Why, against: Grievance['against'], chosen: Post): Why {
  return against
    ? {
        hi: `${why.hi}; ${chosen.nameHi} रिक्त है या शिकायत वहीं के अधिकारी के विरुद्ध है, इसलिए ऊपर का पद`,
        en: `${why.en}; ${chosen.nameEn} is vacant or held by the one complained of, so the one above`,
      }
    : {
        hi: `${why.hi}; वह पद रिक्त है या उसी अधिकारी के पास है, इसलिए ऊपर का पद`,
        en: `${why.en}; that post is vacant or held by the same officer, so the one above`,
      }
}
