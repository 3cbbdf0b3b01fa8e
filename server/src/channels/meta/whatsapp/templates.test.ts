import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ACCOUNT, answer, refuse, withService } from './fixtures/service.ts'
import { read } from './read.ts'

const BUSINESS = '800000000000001'
const RECEIVED = new Date('2026-01-10T12:00:00Z')

test('all templates are read, page by page, in the words of the house', async () => {
  const pages: Readonly<Record<string, unknown>> = {
    '': {
      data: [
        { name: 'card', language: 'hi', status: 'APPROVED', category: 'UTILITY', rejected_reason: 'NONE' },
        { name: 'card', language: 'en', status: 'PAUSED', quality_score: { score: 'RED' } },
        { language: 'en', status: 'APPROVED' },
      ],
      paging: { cursors: { after: 'second' }, next: 'https://example.invalid/next' },
    },
    second: {
      data: [
        { name: 'news', language: 'hi', status: 'REJECTED', rejected_reason: 'INVALID_FORMAT' },
        { name: 'news', language: 'en', status: 'A_WORD_OF_TOMORROW' },
      ],
      paging: { cursors: { after: 'third' } },
    },
  }
  await withService(
    ({ path }, response) => {
      const { pathname, searchParams } = new URL(path, 'http://service.invalid')
      assert.equal(pathname, `/v26.0/${BUSINESS}/message_templates`)
      answer(response, 200, pages[searchParams.get('after') ?? ''])
    },
    async (door, asked) => {
      assert.deepEqual(await door.lists?.templates(), {
        kind: 'listed',
        templates: [
          { name: 'card', language: 'hi', status: 'approved', category: 'UTILITY' },
          { name: 'card', language: 'en', status: 'paused', quality: 'RED' },
          { name: 'news', language: 'hi', status: 'rejected', reason: 'INVALID_FORMAT' },
          { name: 'news', language: 'en', status: 'pending', reason: 'A_WORD_OF_TOMORROW' },
        ],
      })
      assert.equal(asked.length, 2)
    },
  )
})

test('a listing that breaks off is none, and pages that go in a circle come to an end', async () => {
  let page = 0
  await withService(
    (_, response) => (page++ === 0 ? circle(response) : refuse(response, 500, 1)),
    async (door) => assert.equal((await door.lists?.templates())?.kind, 'not-listed'),
  )
  await withService(
    (_, response) => circle(response),
    async (door, asked) => {
      assert.equal((await door.lists?.templates())?.kind, 'listed')
      assert.equal(asked.length, 2)
    },
  )
  function circle(response: Parameters<typeof answer>[0]): void {
    answer(response, 200, { data: [], paging: { cursors: { after: 'here' }, next: 'again' } })
  }
})

function told(field: string, value: object, entry: object = { id: BUSINESS, time: 1_768_046_300 }) {
  const named = { message_template_name: 'card', message_template_language: 'hi', ...value }
  const body = {
    object: 'whatsapp_business_account',
    entry: [{ ...entry, changes: [{ field, value: named }] }],
  }
  const envelope = { channel: 'whatsapp', receivedAt: RECEIVED, headers: {} } as const
  const heard = read({ ...envelope, body: Buffer.from(JSON.stringify(body)) }, ACCOUNT, BUSINESS)
  assert.equal(heard[0]?.kind, 'notice', 'whatever it is, a person can read it')
  return heard.find((one) => one.kind === 'template')
}

test('what the service tells of a template is heard with the time at which it was told', () => {
  const at = new Date(1_768_046_300_000)
  const news = (value: object) => ({
    kind: 'template',
    account: ACCOUNT,
    at,
    news: { name: 'card', language: 'hi', ...value },
  })
  const field = 'message_template_status_update'
  assert.deepEqual(told(field, { event: 'PAUSED', reason: 'NONE' }), news({ status: 'paused' }))
  assert.deepEqual(told(field, { event: 'REINSTATED' }), news({ status: 'approved' }))
  assert.deepEqual(told(field, { event: 'FLAGGED' }), news({ status: 'approved' }))
  assert.deepEqual(
    told('message_template_quality_update', { new_quality_score: 'RED' }),
    news({ quality: 'RED' }),
  )
  assert.deepEqual(
    told('template_category_update', { new_category: 'MARKETING' }),
    news({ category: 'MARKETING' }),
  )
})

test('a template of another business account is not ours, and a time in another unit is not believed', () => {
  const paused = { event: 'PAUSED' }
  assert.equal(told('message_template_status_update', paused, { id: '800000000000002' }), undefined)
  for (const time of [undefined, 'soon', {}, 1_768_046_300_000])
    assert.deepEqual(told('message_template_status_update', paused, { id: BUSINESS, time })?.at, RECEIVED)
})
