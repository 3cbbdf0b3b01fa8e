import assert from 'node:assert/strict'
import { test } from 'node:test'
import { heard, mail } from './fixtures/mails.ts'
import { isSenderProved } from './sender.ts'

const US = 'mx.abhyas.example'
const FROM = 'sunita@people.example'
const proved = (heading: string | undefined) => isSenderProved(heading, US, FROM)

test('a sender is proved when our own server found DMARC, a signature or the envelope to be of that domain', () => {
  assert.equal(proved(`${US}; dmarc=pass (p=reject) header.from=people.example`), true)
  assert.equal(proved(`${US}; dkim=pass header.d=people.example header.s=a; spf=none`), true)
  assert.equal(proved(`${US} 1; spf=pass smtp.mailfrom=bounce@mail.people.example`), true)
})

test('a proof of another domain, or none at all, proves nothing', () => {
  assert.equal(
    proved(`${US}; dkim=pass header.d=other.example; spf=pass smtp.mailfrom=x@other.example`),
    false,
  )
  assert.equal(proved(`${US}; spf=fail smtp.mailfrom=people.example; dkim=none`), false)
  assert.equal(
    proved(`${US}; dkim=pass header.d=people.example; dmarc=fail header.from=people.example`),
    false,
  )
  assert.equal(isSenderProved(`${US}; dkim=pass header.d=nic.in`, US, 'x@dm.nic.in'), false)
  assert.equal(proved(undefined), false)
})

test('what the sender wrote into the mail under another name, or inside brackets, is not believed', () => {
  assert.equal(proved('mx.elsewhere.example; dmarc=pass header.from=people.example'), false)
  assert.equal(
    proved(`${US}; spf=fail (dmarc=pass; dmarc=pass header.from=people.example) smtp.mailfrom=x.example`),
    false,
  )
})

test('without the name of our server no mail is marked', () => {
  assert.equal(isSenderProved(undefined, undefined, FROM), undefined)
})

test('a mail that nobody proved is heard as of a sender of its own, and is marked', async () => {
  const [unproved] = await heard(mail({}), { server: US })
  assert.ok(unproved?.kind === 'message')
  assert.deepEqual(unproved.message.from, [{ kind: 'claimed-email', value: FROM }])
  assert.equal(unproved.message.context?.unverified, true)
  const good = { 'Authentication-Results': `${US}; dmarc=pass header.from=people.example` }
  const [known] = await heard(mail(good), { server: US })
  assert.ok(known?.kind === 'message')
  assert.deepEqual(known.message.from, [{ kind: 'email', value: FROM }])
  assert.equal(known.message.context, undefined)
})
