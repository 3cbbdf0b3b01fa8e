import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { District, Group } from '../district/district.ts'
import { indexDistrict } from '../district/find.ts'
import type { PersonId, PostCode } from '../ids.ts'
import { DAY, lineDistrict } from '../routing/fixtures/district.ts'
import { assignedTo, grievanceOf, registered, routedTo } from '../routing/fixtures/grievance.ts'
import { officerOnLine } from './line.ts'
import { cardMessage, postMessage } from './message.ts'
import { readGroupOrder } from './order.ts'
import { membersToday, recipientsOf } from './recipients.ts'
import { groupFor, isSharedByItself } from './sharing.ts'

const group = (code: string, nameHi: string, nameEn: string, more: Partial<Group> = {}): Group => ({
  code,
  nameHi,
  nameEn,
  steward: 'PHE-EE',
  ...more,
})
const TOP = group('TOP', 'प्रशासन', 'Administration', { steward: 'DM' })
const PHE = group('PHE', 'पेयजल', 'Drinking water', { parent: 'TOP', department: 'PHE' })
const PWD = group('PWD', 'लोक निर्माण', 'Public works', { parent: 'TOP', department: 'PWD' })
const PRI = group('PRI', 'पंचायती राज', 'Panchayati Raj', { parent: 'TOP', department: 'PRI' })
const groups = [TOP, PHE, PWD, PRI]

function withGroups(change: Partial<District> = {}, holders: Parameters<typeof lineDistrict>[1] = {}) {
  const { district } = lineDistrict([], holders)
  const groupMembers = [
    { group: 'TOP', post: 'DM' },
    { group: 'TOP', post: 'PHE-EE' },
  ]
  return indexDistrict({ ...district, groups, groupMembers, ...change })
}
const index = withGroups()
const names = (all: readonly { readonly person: { readonly id: string } }[]) =>
  all.map(({ person }) => person.id)

test('a group reaches all people of its posts, each once however many of them are theirs', () => {
  assert.deepEqual(names(recipientsOf(index, PHE, DAY)), ['phe-ee', 'phe-je-01', 'phe-je-02', 'phe-je-03'])
  const twice = withGroups({}, { 'PHE-JE-01': 'phe-ee' })
  assert.deepEqual(names(recipientsOf(twice, PHE, DAY)), ['phe-ee', 'phe-je-02', 'phe-je-03'])
})

test('who is on leave is left in peace, the substitute is reached; of an empty chair whoever answers for it', () => {
  const away = withGroups({
    leaves: [{ person: 'phe-je-01', from: DAY, to: DAY, substitute: 'rdd-ddo' }],
  } as Partial<District>)
  assert.deepEqual(names(recipientsOf(away, PHE, DAY)), ['phe-ee', 'rdd-ddo', 'phe-je-02', 'phe-je-03'])
  const member = membersToday(away, PHE, DAY).find(({ post }) => post.code === 'PHE-JE-01')
  assert.deepEqual(
    [member?.standing, member?.persons.map(({ id }) => id), member?.away.map(({ id }) => id)],
    ['substitute', ['rdd-ddo'], ['phe-je-01']],
  )
  const empty = withGroups({}, { 'PHE-JE-01': undefined })
  assert.deepEqual(names(recipientsOf(empty, PHE, DAY)), ['phe-ee', 'phe-je-02', 'phe-je-03'])
})

const against = { post: 'PHE-JE-02' as PostCode, persons: ['phe-je-02' as PersonId] }
const pump = grievanceOf(registered(), routedTo('PHE-JE-01'), assignedTo('PHE-JE-01', 'phe-je-01'))

test('whoever a grievance is about is no recipient, by the post nor as who held it then', () => {
  const about = [{ ...pump, against }]
  assert.deepEqual(names(recipientsOf(index, PHE, DAY, about)), ['phe-ee', 'phe-je-01', 'phe-je-03'])
  const moved = withGroups({}, { 'PHE-JE-02': 'new-one', 'PHE-JE-03': 'phe-je-02' })
  assert.deepEqual(names(recipientsOf(moved, PHE, DAY, about)), ['phe-ee', 'phe-je-01'])
})

test('a post by chat names the group by its code or by its name in either script', () => {
  const read = (words: string) => {
    const order = readGroupOrder(words, groups)
    return order && [order.group?.code, order.text]
  }
  assert.deepEqual(read('ग्रुप PHE: कल 11 बजे बैठक'), ['PHE', 'कल 11 बजे बैठक'])
  assert.deepEqual(read('group phe : kal baithak'), ['PHE', 'kal baithak'])
  assert.deepEqual(read('ग्रुप पेयजल\nकल बैठक\nसमय 11 बजे'), ['PHE', 'कल बैठक\nसमय 11 बजे'])
  assert.deepEqual(read('Group drinking: come at 4'), ['PHE', 'come at 4'])
  assert.deepEqual(read('ग्रुप पंचायती: समय 10:30 बजे'), ['PRI', 'समय 10:30 बजे'])
  assert.deepEqual(read('ग्रुप PHE:'), ['PHE', ''])
})

test('a name that no group or several groups have is none of them; other words are no order', () => {
  assert.deepEqual(readGroupOrder('ग्रुप चाँद: नमस्ते', groups), { named: 'चाँद', text: 'नमस्ते' })
  assert.equal(readGroupOrder('ग्रुप P: नमस्ते', groups)?.group, undefined)
  assert.equal(readGroupOrder('हमारे ग्रुप में लिखा था: काम हुआ', groups), undefined)
  assert.equal(readGroupOrder('हो गया', groups), undefined)
})

test('a grievance is shared in the group of the department it lies with', () => {
  assert.equal(groupFor(index, pump)?.code, 'PHE')
  assert.equal(groupFor(index, { post: 'DM' as PostCode })?.code, 'TOP')
  assert.equal(groupFor(index, {}), undefined)
})

test('by itself only what came by a named door inside an office window, and never what is to be kept secret', () => {
  const officeWindows = [{ code: 'janmilan', nameHi: '', nameEn: '', from: '09:00', to: '11:00' }]
  const settings = { ...index.district.settings, officeWindows, groupSources: ['walkin'] }
  const came = (at: string, change = {}) => ({
    channel: 'walkin',
    registeredAt: new Date(`2026-11-20T${at}+05:30`),
    sensitive: false,
    ...change,
  })
  assert.ok(isSharedByItself(settings, came('09:00')))
  assert.ok(isSharedByItself(settings, came('10:59')))
  assert.ok(!isSharedByItself(settings, came('11:00')))
  assert.ok(!isSharedByItself(settings, came('08:59')))
  assert.ok(!isSharedByItself(settings, came('10:00', { channel: 'whatsapp' })))
  const byTour = { ...settings, groupSources: ['tour'] }
  assert.ok(isSharedByItself(byTour, came('10:00', { source: 'tour' })), 'an occasion counts as a door does')
  assert.ok(!isSharedByItself(settings, came('10:00', { sensitive: true })))
  assert.ok(!isSharedByItself({ ...settings, groupSources: [] }, came('10:00')))
})

test('a post says who speaks in which group; very long words go without the button rather than cut', () => {
  const by = { person: 'phe-ee', post: 'PHE-EE' }
  const spoken = { id: 'p1', group: PHE, text: 'कल 11 बजे', by, code: pump.code, files: 1 }
  const { inside, outside } = postMessage(index, spoken, { language: 'hi' })
  assert.ok(inside.type === 'buttons' && inside.text.startsWith('👥 *पेयजल*\nphe-ee, पद PHE-EE:\n\nकल 11 बजे'))
  assert.deepEqual(inside.buttons, [{ title: 'समझ लिया', deed: { do: 'noted', groupPost: 'p1' } }])
  assert.equal(outside, undefined, 'without the template it waits for the window')
  const long = postMessage(index, { ...spoken, text: 'क'.repeat(1500) }, { language: 'hi' })
  assert.ok(long.inside.type === 'text' && long.inside.text.includes('क'.repeat(1500)))
})

test('the card that others get names no complainant, and of a secret grievance not even the words', () => {
  const text = (sensitive: boolean) => {
    const { inside } = cardMessage(
      index,
      PHE,
      'p1',
      { ...pump, sensitive, name: 'राम प्रसाद' },
      { language: 'hi' },
    )
    return inside.type === 'buttons' ? inside.text : ''
  }
  assert.match(text(false), /ABH-PHE-26-00001-X[\s\S]*चापाकल खराब है[\s\S]*पद PHE-JE-01/)
  assert.doesNotMatch(text(false), /राम प्रसाद/)
  assert.doesNotMatch(text(true), /चापाकल खराब है/)
})

test('the card that others get has the private details in the words covered', () => {
  const gist = 'चापाकल खराब, मेरा नाम राम प्रसाद, फोन 9000000021'
  const { inside } = cardMessage(index, PHE, 'p1', { ...pump, gist }, { language: 'hi' })
  assert.match(inside.type === 'buttons' ? inside.text : '', /मेरा नाम \[नाम\], फोन \[☎\]/)
})

test('the direct line ends with who accepted it while they answer for it, and never with whom it is about', () => {
  assert.equal(officerOnLine(index, pump, DAY)?.id, 'phe-je-01')
  const two = withGroups({
    charges: [
      ...index.district.charges,
      { person: 'rdd-ddo', post: 'PHE-JE-01', kind: 'acting', from: '2026-01-01' },
    ],
  })
  assert.equal(officerOnLine(two, { ...pump, acceptedBy: 'rdd-ddo' as PersonId }, DAY)?.id, 'rdd-ddo')
  const gone = { ...pump, acceptedBy: 'somebody-gone' as PersonId }
  assert.equal(officerOnLine(two, gone, DAY)?.id, 'phe-je-01')
  const about = { post: 'X' as PostCode, persons: ['phe-je-01' as PersonId] }
  assert.equal(officerOnLine(index, { ...pump, against: about }, DAY), undefined)
})
