import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ACCOUNT, type Answer, at, type Bench, CITIZEN, errorOf, startBench } from './fixtures/receiver.ts'

const path = `${ACCOUNT.wabaId}/message_templates`

function registered(bench: Bench, values: string[], rest: unknown[] = []): Promise<Answer> {
  const parameters = values.map((text) => ({ type: 'text', text }))
  const template = {
    name: 'registered',
    language: { code: 'hi' },
    components: [{ type: 'body', parameters }, ...rest],
  }
  return bench.send({ to: CITIZEN, type: 'template', template })
}

test('a template reaches somebody who never wrote, with its parameters and its button', async (t) => {
  const bench = await startBench()
  t.after(() => bench.close())
  const payload = [{ type: 'payload', payload: 'status:AB-1' }]
  const button = { type: 'button', sub_type: 'quick_reply', index: '0', parameters: payload }
  assert.equal((await registered(bench, ['AB-1', '25 नवंबर'], [button])).status, 200)
  await bench.world.idle()
  const phone = bench.world.phone(CITIZEN)
  assert.equal(phone.latest().text, 'आपकी शिकायत AB-1 दर्ज हुई। 25 नवंबर तक उत्तर मिलेगा।')
  await phone.press('स्थिति देखें')
  assert.deepEqual(bench.messages[0]?.button, { payload: 'status:AB-1', text: 'स्थिति देखें' })
  assert.equal(at(bench.messages[0], 'context.id'), phone.latest().id)
})

test('a template is refused for a wrong count, an unknown language, a newline or a long text', async (t) => {
  const bench = await startBench()
  t.after(() => bench.close())
  assert.equal(errorOf(await registered(bench, ['AB-1'])).code, 132000)
  assert.equal(errorOf(await registered(bench, ['AB-1', 'पंक्ति\nटूटी'])).code, 100)
  assert.equal(errorOf(await registered(bench, ['AB-1', 'x'.repeat(1020)])).code, 132005)
  const template = { name: 'registered', language: { code: 'en' } }
  const unknown = await bench.send({ to: CITIZEN, type: 'template', template })
  assert.deepEqual([unknown.status, errorOf(unknown).code], [404, 132001])
})

test('a paused or disabled template is refused, and the server is told why', async (t) => {
  const bench = await startBench()
  t.after(() => bench.close())
  await bench.world.setTemplate('registered', 'hi', 'PAUSED')
  assert.equal(errorOf(await registered(bench, ['a', 'b'])).code, 132015)
  await bench.world.setTemplate('registered', 'hi', 'APPROVED')
  assert.equal((await registered(bench, ['a', 'b'])).status, 200)
  await bench.world.setTemplate('registered', 'hi', 'DISABLED')
  assert.equal(errorOf(await registered(bench, ['a', 'b'])).code, 132016)
  await bench.world.idle()
  assert.deepEqual(
    bench.values.flatMap((value) => value.event ?? []),
    ['PAUSED', 'REINSTATED', 'DISABLED'],
  )
})

test('a header must be filled with what the template shows there, and is seen above the words', async (t) => {
  const body = { type: 'BODY', text: 'शिकायत {{1}} आपको भेजी गई।' } as const
  const photo = {
    name: 'photo',
    language: 'hi',
    components: [{ type: 'HEADER', format: 'IMAGE' }, body],
  } as const
  const plain = { name: 'plain', language: 'hi', components: [body] } as const
  const bench = await startBench({ templates: [photo, plain] })
  t.after(() => bench.close())
  const bytes = Buffer.from([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3, 4])
  const form = new FormData()
  form.set('messaging_product', 'whatsapp')
  form.set('type', 'image/jpeg')
  form.set('file', new Blob([bytes], { type: 'image/jpeg' }), 'photo.jpg')
  const taken = await fetch(`${bench.world.url}/v25.0/${ACCOUNT.phoneNumberId}/media`, {
    method: 'POST',
    headers: { authorization: `Bearer ${ACCOUNT.accessToken}` },
    body: form,
  })
  const uploaded = (await taken.json()) as { id: string }
  const send = (name: string, ...header: unknown[]) => {
    const parameters = [{ type: 'text', text: 'AB-1' }]
    const components = [
      ...(header.length > 0 ? [{ type: 'header', parameters: header }] : []),
      { type: 'body', parameters },
    ]
    return bench.send({
      to: CITIZEN,
      type: 'template',
      template: { name, language: { code: 'hi' }, components },
    })
  }
  const image = { type: 'image', image: { id: uploaded.id } }
  assert.equal(errorOf(await send('photo')).code, 132012)
  assert.equal(errorOf(await send('photo', { type: 'text', text: 'x' })).code, 132012)
  assert.equal(errorOf(await send('photo', { type: 'document', document: image.image })).code, 132012)
  assert.equal(errorOf(await send('plain', image)).code, 132012)
  assert.equal((await send('photo', image)).status, 200)
  await bench.world.idle()
  const seen = bench.world.phone(CITIZEN).latest()
  assert.deepEqual([seen.media?.kind, seen.text], ['image', 'शिकायत AB-1 आपको भेजी गई।'])
  assert.deepEqual(seen.media?.bytes, bytes)
})

test('news of a template says when it was told, and its list shows as much of it as was asked for', async (t) => {
  const now = new Date('2026-01-10T12:00:00Z')
  const bench = await startBench({ clock: () => now })
  t.after(() => bench.close())
  await bench.world.setTemplate('registered', 'hi', 'PAUSED')
  await bench.world.idle()
  assert.equal(at(bench.heard.at(-1)?.payload, 'entry.0.time'), now.getTime() / 1000)
  const { body } = await bench.call('GET', `${path}?fields=name,status,quality_score`)
  const [one] = body.data as Record<string, unknown>[]
  assert.deepEqual(Object.keys(one ?? {}).toSorted(), ['id', 'name', 'quality_score', 'status'])
})

test('a template that is handed in waits for the review and is listed a page at a time', async (t) => {
  const bench = await startBench({ templates: [] })
  t.after(() => bench.close())
  const hand = (name: string) =>
    bench.call('POST', path, {
      name,
      language: 'hi',
      category: 'UTILITY',
      components: [{ type: 'BODY', text: 'शिकायत {{1}} मिली।' }],
    })
  bench.world.faults.templateReview = 'hold'
  assert.equal((await hand('first')).body.status, 'PENDING')
  bench.world.faults.templateReview = 'approve'
  await hand('second')
  await hand('third')
  await bench.world.idle()
  assert.deepEqual(
    bench.values.flatMap((value) => value.event ?? []),
    ['APPROVED', 'APPROVED'],
  )
  assert.equal(errorOf(await hand('third')).error_subcode, 2388024)
  const page = (await bench.call('GET', `${path}?limit=2`)).body as unknown as Page
  assert.deepEqual(
    page.data.map((template) => template.name),
    ['first', 'second'],
  )
  assert.ok(page.paging.next)
  const rest = (await bench.call('GET', `${path}?limit=2&after=${page.paging.cursors.after}`))
    .body as unknown as Page
  assert.deepEqual(
    rest.data.map((template) => template.name),
    ['third'],
  )
  assert.equal(rest.paging.next, undefined)
  assert.deepEqual((await bench.call('DELETE', `${path}?name=third`)).body, { success: true })
})

test('a template that begins with a variable is refused', async (t) => {
  const bench = await startBench()
  t.after(() => bench.close())
  const components = [{ type: 'BODY', text: '{{1}} दर्ज हुई' }]
  const answer = await bench.call('POST', path, {
    name: 'a',
    language: 'hi',
    category: 'UTILITY',
    components,
  })
  assert.equal(errorOf(answer).error_subcode, 2388299)
})

interface Page {
  readonly data: { name: string }[]
  readonly paging: { cursors: { after: string }; next?: string }
}

test('a template can be put into another price class, and the server is told both classes', async (t) => {
  const bench = await startBench()
  t.after(() => bench.close())
  await bench.world.recategorise('registered', 'hi', 'MARKETING')
  const [value] = bench.values as unknown as Record<string, unknown>[]
  assert.deepEqual([value?.previous_category, value?.new_category], ['UTILITY', 'MARKETING'])
})

test('the sample of a header is handed over piece by piece and answered with a handle', async (t) => {
  const bench = await startBench()
  t.after(() => bench.close())
  const { body } = await bench.call('POST', 'app/uploads?file_length=6&file_type=image/jpeg')
  const session = String(body.id)
  const fill = async (offset: number, text: string): Promise<Record<string, unknown>> => {
    const answer = await fetch(`${bench.world.url}/v25.0/${session}`, {
      method: 'POST',
      headers: {
        authorization: `OAuth ${ACCOUNT.accessToken}`,
        file_offset: String(offset),
        'content-type': 'image/jpeg',
      },
      body: text,
    })
    return (await answer.json()) as Record<string, unknown>
  }
  await fill(0, 'abc')
  assert.equal((await bench.call('GET', session)).body.file_offset, 3)
  assert.match(String((await fill(3, 'def')).h), /^4::/)
})
