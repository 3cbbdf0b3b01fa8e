/** What the page of the apps gets to know of one citizen's telephone: plain shapes, the newest of everything. */

import { type AppServices, type Citizen, citizensOf, onFacebook, onX } from './apps-people.ts'
import type { FacebookWorld } from './facebook.ts'
import type { Entry } from './facebook-page.ts'
import type { Letter } from './mail.ts'
import { openLetter } from './mail-letters.ts'
import { doesOf } from './rehearsal-calls.ts'
import { phoneLine } from './rehearsal-view.ts'
import type { XWorld } from './x.ts'
import type { XPost } from './x-state.ts'

const POSTS = 40
const LETTERS = 40

/** One line of a talk in private. */
interface Line {
  readonly mine: boolean
  readonly text: string
  readonly at: string
  readonly choices?: readonly string[]
}

/** Who has a telephone, with how much came in at each app. */
export function peopleView(services: AppServices): readonly unknown[] {
  return citizensOf(services).map((citizen) => {
    const { key, name, about, number } = citizen
    return { key, name, about, number, counts: countsOf(services, citizen) }
  })
}

/** Mailboxes of nobody in the town: somebody gave that address, as in the form of the portal. */
export function otherBoxes(services: AppServices): readonly string[] {
  const known = new Set(citizensOf(services).map(({ address }) => address))
  return [...(services.mail?.boxes.keys() ?? [])].filter((address) => !known.has(address)).toSorted()
}

/** Everything on one telephone. */
export async function phoneOfCitizen(services: AppServices, citizen: Citizen): Promise<unknown> {
  const { facebook, x, mail } = services
  const { key, name, about, number, username, address } = citizen
  return {
    person: { key, name, about, number, username, address },
    ...(facebook ? { facebook: facebookView(facebook, citizen) } : {}),
    ...(x ? { x: xView(x, citizen) } : {}),
    ...(mail ? { mail: { us: mail.options.address, letters: await lettersView(mail.box(address)) } } : {}),
    ...(number === undefined ? {} : byNumber(services, number)),
  }
}

/** The letters of a mailbox, newest first. */
export function lettersView(box: readonly Letter[]): Promise<readonly unknown[]> {
  return Promise.all(box.slice(-LETTERS).toReversed().map(openLetter))
}

function byNumber({ sms, calls }: AppServices, number: string) {
  const inbox = sms?.state.phones.get(number)?.inbox ?? []
  const talk = inbox.map(({ at, text, mine }) => ({ at: at.toISOString(), text, mine: mine === true }))
  const telephone = calls && { line: calls.line, does: doesOf(number, calls.phones.callOf(number)) }
  return { ...(sms ? { sms: { talk } } : {}), ...(telephone ? { telephone } : {}) }
}

function countsOf(services: AppServices, citizen: Citizen) {
  const { facebook, x, mail, sms } = services
  const smsLines = citizen.number === undefined ? [] : (sms?.state.phones.get(citizen.number)?.inbox ?? [])
  return {
    whatsapp: Number(phoneLine(citizen.phone).unread),
    facebook: facebook ? onFacebook(facebook, citizen).inbox.length + answersOn(facebook, citizen) : 0,
    x: x ? onX(x, citizen).inbox.length + answersUnder(x, citizen) : 0,
    mail: mail ? (mail.boxes.get(citizen.address) ?? []).filter(({ mine }) => !mine).length : 0,
    sms: smsLines.filter(({ mine }) => !mine).length,
  }
}

function answersOn({ state }: FacebookWorld, citizen: Citizen): number {
  const own = new Set<string>()
  let answers = 0
  for (const { id, by, on } of state.entries.values())
    if (state.people.get(by)?.name === citizen.name) own.add(id)
    else if (by === state.options.pageId && on !== undefined && own.has(on)) answers += 1
  return answers
}

function answersUnder(x: XWorld, citizen: Citizen): number {
  const { posts, options } = x.state
  const { id } = onX(x, citizen)
  const own = new Set(posts.filter(({ by }) => by === id).map((post) => post.id))
  return posts.filter(({ by, to }) => by === options.userId && to !== undefined && own.has(to)).length
}

function facebookView(facebook: FacebookWorld, citizen: Citizen) {
  const { state } = facebook
  const me = onFacebook(facebook, citizen)
  const all = [...state.entries.values()].filter(({ removed }) => !removed)
  const shown = (entry: Entry) => ({
    id: entry.id,
    name: state.people.get(entry.by)?.name,
    mine: entry.by === me.id,
    official: entry.by === state.options.pageId,
    at: entry.at.toISOString(),
    text: entry.words,
    photo: entry.photo,
  })
  const under = (id: string): readonly Entry[] =>
    all.filter(({ on }) => on === id).flatMap((entry) => [entry, ...under(entry.id)])
  const posts = all
    .filter(({ on }) => on === undefined)
    .slice(-POSTS)
    .toReversed()
    .map((post) => ({ ...shown(post), comments: under(post.id).map(shown) }))
  const talk: Line[] = [
    ...me.sent.map(({ text, at }) => ({ mine: true, text, at: at.toISOString() })),
    ...me.inbox.map(({ text, at, replies }) => ({
      mine: false,
      text,
      at: at.toISOString(),
      choices: replies.map(({ title }) => title),
    })),
  ].toSorted((a, b) => a.at.localeCompare(b.at))
  return { posts, talk }
}

function xView(x: XWorld, citizen: Citizen) {
  const { posts, people, options } = x.state
  const me = onX(x, citizen)
  const shown = (post: XPost) => ({
    id: post.id,
    name: people.get(post.by)?.name,
    username: people.get(post.by)?.username ?? options.handle.replace('@', ''),
    mine: post.by === me.id,
    official: post.by === options.userId,
    at: post.at.toISOString(),
    text: post.text,
    photo: post.photo,
  })
  const standing = posts.filter(({ deleted }) => !deleted)
  const talkOf = ({ conversation, history, id }: XPost) => conversation ?? history[0] ?? id
  const threads = standing
    .filter(({ conversation }) => conversation === undefined)
    .slice(-POSTS)
    .toReversed()
    .map((post) => ({
      ...shown(post),
      answers: standing.filter((one) => one !== post && talkOf(one) === talkOf(post)).map(shown),
    }))
  const talk = me.talk.map(({ mine, text, at }) => ({ mine, text, at: at.toISOString() }))
  return { handle: options.handle, posts: threads, talk }
}
