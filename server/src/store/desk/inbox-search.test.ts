/** Searching the inbox: in what people wrote and nobody registered yet, beside the words of people and files. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { CitizenId, ConversationId, MessageId } from '#core/ids.ts'
import { asOwner } from '../connection.ts'
import {
  ACCOUNT,
  heard,
  meeting,
  minutes,
  phone,
  register,
  somebody,
  type Trial,
  trial,
} from '../fixtures/trial.ts'

let t: Trial
const me = somebody()
const threads: Record<string, { id: ConversationId; citizen: CitizenId; message: MessageId }> = {}

before(async () => {
  t = await trial()
  await write('Sunita Devi', 1, 'रामपुर टोला का चापाकल खराब है')
  await write('Asha Kumari', 2, 'chapakalwa ka pani ganda hai, kripya dekhiye')
  await write('Gopal Ram', 3, 'सड़क पर गड्ढा है')
  await write('Ramesh Yadav', 4, 'ट्रांसफार्मर जल गया, मेरा आधार 2345 6789 0124 है')
})
after(() => t.end())

async function write(name: string, nr: number, ...texts: readonly string[]) {
  await t.store.together(async ({ conversations }) => {
    const thread = await conversations.meet({ ...meeting([phone(nr)], minutes(nr)), name })
    for (const [at, text] of texts.entries()) {
      const message = heard(thread.id, `w.${nr}.${at}.${text.length}`, text, minutes(nr))
      await conversations.keep(message)
      threads[name] = { id: thread.id, citizen: thread.citizen as CitizenId, message: message.id }
    }
  })
}

const follow = async () => {
  while (await t.store.followWords(minutes(60)));
}
const found = async (search: string, options: { readonly limit?: number; readonly after?: string } = {}) => {
  const { items } = await t.store.desk.conversations('all', me, { limit: 10, ...options, search })
  return items.map(({ name }) => name)
}

test('a message that nobody registered is found by its words, in any order and either script', async () => {
  assert.deepEqual(await found('chapakal rampur'), [])
  await follow()
  assert.deepEqual(await found('chapakal rampur'), ['Sunita Devi'])
  assert.deepEqual(await found('गड्ढा सड़क'), ['Gopal Ram'])
  assert.deepEqual(await found('gaddha sadak par'), ['Gopal Ram'])
  assert.deepEqual(await found('सड़क चापाकल'), [])
})

test('the line of a thread that was found shows the words in which it stands', async () => {
  const shown = async (search: string) =>
    (await t.store.desk.conversations('all', me, { limit: 9, search })).items.map((one) => one.found)
  assert.deepEqual(await shown('chapakal rampur'), ['रामपुर टोला का चापाकल खराब है'])
  assert.deepEqual(await shown('gopal'), [undefined], 'found by the name alone')
})

test('what a person wrote and what they are called are looked for together', async () => {
  assert.deepEqual(await found('सुनीता चापाकल'), ['Sunita Devi'])
  assert.deepEqual(await found('गोपाल चापाकल'), [])
})

test('whole words come before newer beginnings, and the pages follow one another', async () => {
  assert.deepEqual(await found('चापाकल'), ['Sunita Devi', 'Asha Kumari'])
  const first = await t.store.desk.conversations('all', me, { limit: 1, search: 'चापाकल' })
  assert.deepEqual(
    first.items.map(({ name }) => name),
    ['Sunita Devi'],
  )
  assert.deepEqual(await found('चापाकल', { limit: 1, after: first.next ?? '' }), ['Asha Kumari'])
})

test('a slip of the finger finds the message, though the register never had the word', async () => {
  assert.deepEqual(await found('transfermor'), ['Ramesh Yadav'])
})

test('the last digits of a telephone find its thread', async () => {
  assert.deepEqual(await found('00003'), ['Gopal Ram'])
})

test('a private detail in a message leads nowhere, and is not shown in the line', async () => {
  const { items } = await t.store.desk.conversations('all', me, { limit: 9, search: 'ट्रांसफार्मर' })
  assert.deepEqual(
    items.map(({ found }) => found),
    ['ट्रांसफार्मर जल गया, मेरा आधार [आधार] है'],
  )
  assert.deepEqual(await found('आधार ट्रांसफार्मर'), ['Ramesh Yadav'])
  const rows = await asOwner(
    t.url,
    async (client) =>
      (await client.query("select from inbox_words where neutral like '%2345%' or neutral like '%0124%'"))
        .rows,
  )
  assert.equal(rows.length, 0)
})

test('a message that was put right by its sender is found by what it says now', async () => {
  const external = `w.3.0.${'सड़क पर गड्ढा है'.length}`
  const content = { type: 'text', text: 'पुलिया बह गई है' } as const
  await t.store.together(({ conversations }) => conversations.edit(ACCOUNT, external, content, minutes(9)))
  await follow()
  assert.deepEqual(await found('puliya bah'), ['Gopal Ram'])
  assert.deepEqual(await found('गड्ढा'), [])
})

test('a message that lies in a file is found by the file, once', async () => {
  const { citizen, message } = threads['Sunita Devi'] ?? assert.fail()
  const grievance = await register(t.store, { citizen, gist: 'रामपुर टोला का चापाकल खराब है' })
  await t.store.together(({ conversations }) => conversations.fileUnder(grievance, [message]))
  await follow()
  assert.deepEqual(await found('rampur chapakal'), ['Sunita Devi'])
  const rows = await asOwner(
    t.url,
    async (client) => (await client.query('select conversation from inbox_words')).rows,
  )
  assert.equal(rows.length, 3)
})

test('threads of those whose complaint is about the one who looks are not found by their messages either', async () => {
  const { citizen } = threads['Ramesh Yadav'] ?? assert.fail()
  await asOwner(t.url, (client) =>
    client.query(
      `update grievance set citizen = $1, hidden_from = '{P7}' where id = (select id from grievance limit 1)`,
      [citizen],
    ),
  )
  const seen = async (notAbout: readonly string[]) =>
    (await t.store.desk.conversations('all', me, { limit: 9, search: 'transformer', notAbout })).items.length
  assert.equal(await seen(['P7']), 0)
  assert.equal(await seen(['P8']), 1)
})
