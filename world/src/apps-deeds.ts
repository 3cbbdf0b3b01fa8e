/** What a citizen can do in the apps of their telephone. A deed answers false where there is nothing to do it to. */
import { randomInt } from 'node:crypto'
import { type AppServices, type Citizen, onFacebook, onX } from './apps-people.ts'
import { type Raw, textIn } from './raw.ts'
import { PHOTOS, samplePhoto } from './samples.ts'

const LONGEST = 2000
/** A post on X, beside the handle that stands before it. */
const LONGEST_POST = 260

type Deed = (services: AppServices, who: Citizen, body: Raw) => Promise<boolean> | boolean

/** All deeds by the names that the page gives them. */
export const APP_DEEDS: Readonly<Record<string, Deed>> = {
  'facebook-post': async ({ facebook }, who, body) => {
    const text = words(body)
    const on = textIn(body.on)
    if (!facebook || text === '' || (on && !facebook.state.entries.has(on))) return false
    await facebook.post(onFacebook(facebook, who), text, on, photoIn(body))
    return true
  },
  'facebook-edit': async ({ facebook }, who, body) => {
    const entry = facebook?.state.entries.get(textIn(body.id) ?? '')
    if (!facebook || !entry || entry.by !== onFacebook(facebook, who).id || words(body) === '') return false
    await facebook.edit(entry, words(body))
    return true
  },
  'facebook-remove': async ({ facebook }, who, body) => {
    const entry = facebook?.state.entries.get(textIn(body.id) ?? '')
    if (!facebook || !entry || entry.by !== onFacebook(facebook, who).id) return false
    await facebook.remove(entry)
    return true
  },
  messenger: async ({ facebook }, who, body) => {
    if (!facebook || words(body) === '') return false
    const me = onFacebook(facebook, who)
    const text = words(body)
    const choice = me.inbox.at(-1)?.replies.find(({ title }) => title === text)
    await facebook.write(me, text, choice ? { quick_reply: { payload: choice.payload } } : {})
    return true
  },
  'x-post': async ({ x }, who, body) => {
    const text = words(body, LONGEST_POST)
    const to = textIn(body.to)
    const under = to === undefined ? undefined : x?.state.posts.find(({ id }) => id === to)
    if (!x || text === '' || (to && !under)) return false
    const photo = photoIn(body)
    await x.mention(onX(x, who), text, { ...(under ? { under } : {}), ...(photo ? { photo } : {}) })
    return true
  },
  'x-remove': async ({ x }, who, body) => {
    const post = x?.state.posts.find(({ id }) => id === body.id)
    if (!x || !post || post.by !== onX(x, who).id) return false
    await x.delete(post)
    return true
  },
  'x-message': async ({ x }, who, body) => {
    if (!x || words(body) === '') return false
    await x.write(onX(x, who), words(body))
    return true
  },
  sms: async ({ sms }, who, body) => {
    if (!sms || who.number === undefined || words(body) === '') return false
    await sms.write(sms.phone(who.number, who.name), words(body))
    return true
  },
  mail: async ({ mail }, who, body) => {
    if (!mail || words(body, LONGEST * 4) === '') return false
    const name = photoIn(body)
    const bytes = name === undefined ? undefined : await samplePhoto(name)
    const to = textIn(body.to)
    await mail.write(who.address, {
      name: who.name,
      subject: (textIn(body.subject) ?? '').slice(0, 200),
      words: words(body, LONGEST * 4),
      ...(to ? { to } : {}),
      ...(Array.isArray(body.after) ? { after: body.after.map(String) } : {}),
      ...(bytes ? { photo: { name: `photo-${randomInt(1000, 9999)}`, bytes } } : {}),
    })
    return true
  },
}

function words(body: Raw, longest = LONGEST): string {
  return (textIn(body.text) ?? '').trim().slice(0, longest)
}

function photoIn(body: Raw): string | undefined {
  return PHOTOS.find(({ name }) => name === body.photo)?.name
}
