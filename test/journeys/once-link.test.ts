import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { findCodes } from '#core/grievance/code.ts'
import { openSocialTown, type SocialTown } from './fixtures/social.ts'
import { SOON } from './fixtures/steps.ts'
import { DAY, MINUTE } from './town.ts'

let town: SocialTown
before(async () => {
  town = await openSocialTown()
})
after(() => town?.close())

const WORDS = 'हमारे टोले का चापाकल 10 दिन से खराब है, पानी नहीं मिल रहा। ग्राम जगतबारी'
const linkIn = (texts: readonly string[]) => /https?:\S+\/once\/\S+/.exec(texts.join('\n'))?.[0] ?? ''

/** Somebody whose private messages are closed mentions the handle; the link that stands under it. */
async function handedOut(name: string) {
  const author = town.x.person(name, name)
  author.open = false
  const post = await town.x.mention(author, WORDS)
  await town.rest()
  await town.pass(MINUTE)
  await town.pass(SOON)
  await town.pass(MINUTE)
  const answers = town.x.answers(post.id)
  const link = linkIn(answers)
  assert.match(link, /\/once\/[0-9a-f-]{36}\?k=[\w-]{22}$/, answers.join('\n'))
  return {
    said: answers.join('\n'),
    id: post.id,
    link: town.url + new URL(link).pathname + new URL(link).search,
    code: findCodes(answers.join('\n'))[0]?.code ?? '',
  }
}

const look = (url: string) => fetch(url, { redirect: 'manual' })
const press = (url: string) => fetch(url, { method: 'POST', redirect: 'manual' })
const post = (url: string, fields: Record<string, string>) =>
  fetch(url, { method: 'POST', redirect: 'manual', body: new URLSearchParams(fields) })

/** Opens the link, fills in the form behind it and proves the number by its code; the last answer. */
async function fillIn(link: string, told: { readonly words: string; readonly contact: string }) {
  const opened = await press(link)
  assert.equal(opened.status, 303)
  const form = new URL(opened.headers.get('location') ?? '', town.url)
  assert.match(form.pathname, /^\/file\//)
  const [, draft = ''] = /\/file\/([0-9a-f-]{36})/.exec(form.pathname) ?? []
  const k = form.searchParams.get('k') ?? ''
  const kept = await post(`${town.url}/file`, { draft, k, lang: 'hi', ...told, do: 'next' })
  assert.equal(kept.status, 303, await kept.text())
  await town.rest()
  const digits = town
    .phone(`91${told.contact.replace(' ', '')}`)
    .inbox.map(({ text }) => /\b\d{6}\b/.exec(text)?.[0])
    .findLast(Boolean)
  const check = await post(new URL(kept.headers.get('location') ?? '', town.url).href, {
    code: digits ?? '',
    do: 'send',
  })
  assert.equal(check.status, 303, await check.text())
  await town.rest()
  return check
}

test('whose messages are closed gets a link once, beside the code and without a word about the matter', async () => {
  const { link, code, said, id } = await handedOut('ravi_closed')
  assert.doesNotMatch(said, /चापाकल|जगतबारी/)

  // robots fetch the address for a preview: nothing is used up
  for (let times = 0; times < 3; times++) {
    const page = await look(link)
    assert.equal(page.status, 200)
    assert.match(page.headers.get('x-robots-tag') ?? '', /noindex/)
    assert.match(await page.text(), new RegExp(`${code}[\\s\\S]*<button`))
  }
  const check = await fillIn(link, {
    words: 'मेरे घर के सामने वाला चापाकल है, मकान नंबर 14',
    contact: '90000 01401',
  })

  const held = await town.file(code)
  const file = await town.program.store.desk.fileMessages(held.id)
  assert.ok(
    file.some(({ content }) => JSON.stringify(content).includes('मकान नंबर 14')),
    'it lies in the file',
  )
  const joined = held.acts.findLast(({ act }) => act.kind === 'joined')?.act
  assert.match(joined?.kind === 'joined' ? joined.why.hi : '', /…1401 कोड से सिद्ध/)
  assert.equal(
    (await town.program.store.desk.grievances({}, { limit: 10 })).items.length,
    1,
    'no second grievance',
  )
  const done = await (await look(new URL(check.headers.get('location') ?? '', town.url).href)).text()
  assert.match(done, new RegExp(code))
  assert.doesNotMatch(done, /\/track\//, 'a link that everybody saw leads to no private page')

  const again = await press(link)
  assert.equal(again.headers.get('location'), new URL(link).pathname + new URL(link).search)
  assert.match(await (await look(link)).text(), /यह लिंक खुल चुका है[\s\S]*व्हाट्सएप या फ़ोन/)
  await town.pass(DAY)
  const links = town.x.answers(id).filter((answer) => answer.includes('/once/'))
  assert.equal(links.length, 1, 'handed out once')
})

test('on the page too: whose messages are closed gets the link under the post, and what comes by it lies in the file', async () => {
  const { facebook } = town
  const author = facebook.person('550000000000401', 'राधा')
  author.closed = true
  const entry = await facebook.post(author, WORDS)
  await town.rest()
  await town.pass(MINUTE)
  await town.pass(SOON)
  await town.pass(MINUTE)
  const answers = facebook.answers(entry.id)
  const found = linkIn(answers)
  assert.match(found, /\/once\/[0-9a-f-]{36}\?k=[\w-]{22}$/, answers.join('\n'))
  assert.equal(answers.length, 2, 'the code, and the link beside it')
  assert.doesNotMatch(answers.join('\n'), /चापाकल|जगतबारी|राधा/)
  assert.deepEqual(author.inbox, [])
  const code = findCodes(answers.join('\n'))[0]?.code ?? ''
  const link = town.url + new URL(found).pathname + new URL(found).search

  await fillIn(link, { words: 'मकान नंबर 22 के सामने वाला चापाकल', contact: '90000 01402' })
  const held = await town.file(code)
  const file = await town.program.store.desk.fileMessages(held.id)
  assert.ok(file.some(({ content }) => JSON.stringify(content).includes('मकान नंबर 22')))
  assert.equal(held.grievance.channel, 'facebook')
  assert.match(await (await look(link)).text(), /यह लिंक खुल चुका है/)
  await town.pass(DAY)
  const links = facebook.answers(entry.id).filter((answer) => answer.includes('/once/'))
  assert.equal(links.length, 1, 'handed out once')
})

test('on the page, whose messages are open gets the details in private and no link', async () => {
  const { facebook } = town
  const author = facebook.person('550000000000402', 'सरिता')
  const entry = await facebook.post(author, WORDS)
  await town.rest()
  await town.pass(MINUTE)
  await town.pass(SOON)
  await town.pass(DAY)
  const answers = facebook.answers(entry.id)
  assert.equal(linkIn(answers), '')
  assert.equal(answers.length, 1)
  assert.match(author.inbox.map(({ text }) => text).join('\n'), /जगतबारी/)
})

test('a link with another key, or of nobody, opens nothing', async () => {
  const { link } = await handedOut('asha_closed')
  const wrong = link.replace(/k=./, (part) => (part === 'k=A' ? 'k=B' : 'k=A'))
  for (const url of [wrong, link.replace(/once\/.{8}/, 'once/00000000'), `${town.url}/once/abc?k=1`]) {
    assert.equal((await look(url)).status, 404)
    assert.equal((await press(url)).status, 404)
  }
  assert.match(await (await look(link)).text(), /<button/, 'and uses nothing up')
})

test('after seven days it is over, and the page says what to do', async () => {
  const { link, code } = await handedOut('mohan_closed')
  await town.pass(8 * DAY)
  const page = await (await look(link)).text()
  assert.match(page, new RegExp(`समय पूरा हो गया[\\s\\S]*${code}`))
  assert.doesNotMatch(page, /<button/)
  await press(link)
  assert.match(await (await look(`${link}&lang=en`)).text(), /This link is over/)
})
