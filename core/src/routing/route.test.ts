import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { PersonId, PostCode } from '../ids.ts'
import { firstThatMayHold } from './climb.ts'
import { DAY, lineDistrict } from './fixtures/district.ts'
import { grievanceOf, officer, registered, routedTo } from './fixtures/grievance.ts'
import { postsNamed } from './named.ts'
import { route } from './route.ts'

const about = (post: string, ...persons: string[]) => ({
  post: post as PostCode,
  persons: (persons.length > 0 ? persons : [post.toLowerCase()]) as PersonId[],
})
const sent = (
  ...[grievance, index = lineDistrict()]: [ReturnType<typeof grievanceOf>, ReturnType<typeof lineDistrict>?]
) => {
  const act = route(grievance, index, DAY)
  return act.kind === 'routed' ? act.post : act.lacks.join()
}

test('the post of the department over the place gets it', () => {
  assert.equal(sent(grievanceOf(registered())), 'PHE-JE-01')
})

test('a vacant post is passed over, up to the first that somebody holds', () => {
  const index = lineDistrict([], { 'PHE-JE-01': undefined, 'PHE-EE': undefined })
  assert.equal(sent(grievanceOf(registered()), index), 'CDO')
})

test('a grievance about a post goes to the post above it, with the reason', () => {
  const act = route(grievanceOf(registered({ against: about('PHE-JE-01') })), lineDistrict(), DAY)
  assert.ok(act.kind === 'routed')
  assert.equal(act.post, 'PHE-EE')
  assert.equal(act.level, 2)
  assert.match(act.why.hi, /विरुद्ध है, इसलिए उनसे ऊपर/)
})

test('who holds the post above as well does not get it either', () => {
  const index = lineDistrict([], { 'PHE-EE': 'phe-je-01' })
  assert.equal(sent(grievanceOf(registered({ against: about('PHE-JE-01') })), index), 'CDO')
})

test('who held the post then and holds another now does not get it there', () => {
  const index = lineDistrict([], { 'PHE-JE-01': 'new-one', 'PHE-EE': 'promoted' })
  assert.equal(sent(grievanceOf(registered({ against: about('PHE-JE-01', 'promoted') })), index), 'CDO')
})

test('about the magistrate it goes to no post of the district but to a person who must decide', () => {
  assert.equal(sent(grievanceOf(registered({ against: about('DM') }))), 'post')
  const index = lineDistrict([], { DM: 'cdo' })
  assert.equal(sent(grievanceOf(registered({ against: about('CDO', 'cdo') })), index), 'post')
})

test('reopened, it climbs over the one it is about', () => {
  const grievance = grievanceOf(
    registered(),
    routedTo('PHE-JE-01'),
    [
      officer('phe-je-01', 'PHE-JE-01'),
      { kind: 'reported', number: 1, text: 'ठीक', messages: [], evidence: [], review: false },
    ],
    { kind: 'amended', against: about('PHE-EE'), reason: 'आवेदक ने बताया' },
    { kind: 'dissatisfied', messages: [] },
    { kind: 'reopened', level: 2, ground: 'dissatisfied' },
  )
  assert.equal(sent(grievance), 'CDO')
})

test('in a sensitive subject a post that the words name is first asked about at the desk', () => {
  const gist = 'बेलवन के बीडीओ रिश्वत माँग रहे हैं, खण्ड विकास अधिकारी बेलवन'
  const told = registered({ subject: 'COR-BRB', sensitive: true, gist })
  const act = route(grievanceOf(told), lineDistrict(), DAY)
  assert.ok(act.kind === 'needs-a-person')
  assert.deepEqual(act.lacks, ['against'])
  assert.match(act.why.hi, /खण्ड विकास अधिकारी, बेलवन/)
  const waiting = [told, act] as const
  const yes = grievanceOf(...waiting, { kind: 'amended', against: about('RDD-BDO-01'), reason: 'हाँ' })
  assert.deepEqual(yes.lacks, [])
  assert.equal(sent(yes), 'RDD-DDO')
  const no = grievanceOf(...waiting, { kind: 'amended', against: null, reason: 'वे केवल गवाह हैं' })
  assert.deepEqual(no.lacks, [])
  assert.equal(sent(no), 'OTH-CM')
})

test('a post is named by its title with its place, or by the letters people say', () => {
  const index = lineDistrict()
  const codes = (words: string, place?: number) => postsNamed(words, place, index).map(({ code }) => code)
  assert.deepEqual(codes('खण्ड विकास अधिकारी पैसे माँगते हैं', 21), ['RDD-BDO-02'])
  assert.deepEqual(codes('the BDO takes money', 11), ['RDD-BDO-01'])
  assert.deepEqual(codes('धनवारी के खण्ड विकास अधिकारी'), ['RDD-BDO-02'])
  assert.deepEqual(codes('चापाकल खराब है', 11), [])
})

test('without a post it goes to the desk with what is missing', () => {
  assert.equal(sent(grievanceOf(registered({ subject: 'SKY-FAR' }))), 'post')
  const { place: _, ...nowhere } = registered({ subject: 'SKY-FAR' }) as ReturnType<typeof registered> & {
    place: number
  }
  assert.equal(sent(grievanceOf(nowhere)), 'post,place')
})

test('with a whole line vacant it waits at the post itself', () => {
  const index = lineDistrict(
    [],
    Object.fromEntries(['DM', 'CDO', 'PHE-EE', 'PHE-JE-01'].map((code) => [code, undefined])),
  )
  assert.equal(firstThatMayHold(index, 'PHE-JE-01', {}, DAY), undefined)
  assert.equal(
    sent(grievanceOf(registered()), index),
    'PHE-JE-01',
    'a whole line vacant: it waits at the post itself',
  )
})

test('where two subjects were likely, it goes by itself only when both lead to the same post, and says so', () => {
  const reading = { confidence: 0.55, why: 'चापाकल', or: 'WAT-TAP' }
  const act = route(grievanceOf(registered({ reading })), lineDistrict(), DAY)
  assert.ok(act.kind === 'routed')
  assert.equal(act.post, 'PHE-JE-01')
  assert.match(act.why.hi, /^विषय “विषय WAT-HP” या “विषय WAT-TAP”, दोनों में काम /)
  assert.match(act.why.en, /either way it belongs to/)
  const ruled = lineDistrict([{ subject: 'WAT-TAP', post: 'PHE-EE' }])
  const asked = route(grievanceOf(registered({ reading })), ruled, DAY)
  assert.ok(asked.kind === 'needs-a-person')
  assert.match(asked.why.hi, /अलग-अलग पद/)
  const settled = grievanceOf(registered({ reading }), {
    kind: 'amended',
    subject: 'WAT-HP',
    reason: 'पढ़कर तय किया',
  })
  assert.equal(sent(settled, ruled), 'PHE-JE-01', 'once a person said which it is, only that counts')
})
