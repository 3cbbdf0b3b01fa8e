import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { AlikeList } from '#contract/alike.ts'
import type { Thread } from '#contract/conversations.ts'
import { photo } from './fixtures/photo.ts'
import { screenOf } from './fixtures/screen.ts'
import { SOON } from './fixtures/steps.ts'
import { MINUTE, openTown, type Town } from './town.ts'

let town: Town
before(async () => {
  town = await openTown()
})
after(() => town?.close())

const BOTH = 'गांव में चार दिन से बिजली नहीं है और राशन डीलर इस महीने राशन नहीं दे रहा। ग्राम तेजबारी, ब्लॉक बेलवन'

test('two matters in one message: the citizen is asked once, and one press registers both', async () => {
  const citizen = town.phone('919000000291', 'दो बातें')
  await citizen.say(BOTH)
  await town.quiet()
  assert.match(citizen.latest().text, /दो अलग बातें लिखी हैं.*दो अलग शिकायतें दर्ज करें\?/)
  await citizen.press('दो अलग दर्ज करें')
  await town.quiet()
  await town.pass(SOON)
  const { items } = await town.program.store.desk.grievances({ search: 'दो बातें' }, { limit: 5 })
  assert.deepEqual(items.map(({ subject }) => subject?.split('-')[0]).toSorted(), ['PWR', 'RAT'])
  for (const { id, gist, subject } of items) {
    assert.match(gist, subject?.startsWith('PWR') ? /बिजली नहीं है$|बिजली नहीं है ·/ : /राशन डीलर/)
    const messages = await town.program.store.desk.fileMessages(id)
    assert.ok(messages.some(({ content }) => content.type === 'text' && content.text === BOTH))
  }
})

test('who presses "yes" has one grievance, as before', async () => {
  const citizen = town.phone('919000000292', 'एक ही')
  await citizen.say(BOTH)
  await town.quiet()
  await citizen.press('हाँ, दर्ज करें')
  await town.quiet()
  await town.pass(SOON)
  const { items } = await town.program.store.desk.grievances({ search: 'एक ही' }, { limit: 5 })
  assert.equal(items.length, 1)
})

test('one matter with what came of it is not asked about', async () => {
  const citizen = town.phone('919000000293', 'सीधी बात')
  await citizen.say('तेजबारी में ट्रांसफार्मर जल गया है इसलिए पानी की मोटर भी नहीं चल रही, सब परेशान हैं')
  await town.quiet()
  assert.doesNotMatch(citizen.latest().text, /दो अलग/)
})

test('the desk is shown the matters and registers two grievances in one step', async () => {
  const clerk = await screenOf(town, 'CELL-OP-1')
  const citizen = town.phone('919000000294', 'दफ़्तर से')
  await citizen.say(BOTH)
  await town.quiet()
  const { items } = await clerk.get<{ items: { id: string; name: string }[] }>('conversations')
  const id = items.find(({ name }) => name === 'दफ़्तर से')?.id ?? ''
  const { draft } = await clerk.get<Thread>(`conversations/${id}`)
  assert.equal(draft?.issues?.length, 2)
  const [first, second] = draft?.issues ?? []
  const told = (issue: typeof first) => ({ gist: issue?.words ?? '', subject: issue?.subject ?? '' })
  const { status } = await clerk.post('grievances', {
    key: 'two-in-one-step',
    conversation: id,
    messages: draft?.messages,
    ...told(first),
    besides: [told(second)],
  })
  assert.equal(status, 201)
  await town.quiet()
  await town.pass(MINUTE)
  const found = await town.program.store.desk.grievances({ search: 'दफ़्तर से' }, { limit: 5 })
  assert.equal(found.items.length, 2)
  for (const row of found.items) assert.equal(row.state, 'with_officer')
})

test('the same photo from another citizen is a reason to look, whatever the words', async () => {
  const clerk = await screenOf(town, 'CELL-OP-1')
  const [one, other] = [town.phone('919000000295', 'पहली फोटो'), town.phone('919000000296', 'दूसरी फोटो')]
  const picture = await photo()
  await one.sendPhoto(picture, { caption: 'नाली जाम है, पानी सड़क पर बह रहा है। ग्राम तेजबारी, ब्लॉक बेलवन' })
  await town.quiet()
  await one.press('हाँ, दर्ज करें')
  await town.quiet()
  await town.pass(SOON)
  await other.sendPhoto(picture, { caption: 'हमारे मोहल्ले की हालत देखिए साहब' })
  await town.quiet()
  const { items } = await clerk.get<{ items: { id: string; name: string }[] }>('conversations')
  const conversation = items.find(({ name }) => name === 'दूसरी फोटो')?.id ?? ''
  const text = encodeURIComponent('हमारे मोहल्ले की हालत देखिए साहब')
  const alike = await clerk.get<AlikeList>(`alike?text=${text}&conversation=${conversation}`)
  assert.deepEqual(
    alike.items.map(({ why }) => why[0]?.hi),
    ['वही फोटो'],
  )
})
