import assert from 'node:assert/strict'
import { test } from 'node:test'
import { addresses, heard, mail, mailOf, messages, OURS_ID, TODAY, US, words } from './fixtures/mails.ts'

const b64 = (text: string) => Buffer.from(text).toString('base64')

test('a first mail is told in its subject and its words', async () => {
  const [message] = await messages(
    mail({ Subject: `=?utf-8?B?${b64('हैंडपंप खराब')}?=` }, 'ग्राम तेजबारी में पानी नहीं'),
  )
  assert.equal(
    message?.content.type === 'text' && message.content.text,
    'हैंडपंप खराब\n\nग्राम तेजबारी में पानी नहीं',
  )
  assert.deepEqual(message?.from, [{ kind: 'email', value: 'sunita@people.example' }])
  assert.equal(message?.profileName, 'Sunita Devi')
  assert.deepEqual(message?.reply, {
    messageId: '<1@people.example>',
    references: ['<1@people.example>'],
    subject: 'हैंडपंप खराब',
  })
})

test('Hindi is read whatever the mail says of its letters', async () => {
  const text = 'सड़क टूटी है'
  const bare = { Subject: '', 'Content-Type': 'text/plain; charset=us-ascii' }
  assert.equal(await words(mail(bare, text)), text)
  assert.equal(await words(mail({ ...bare, 'Content-Type': 'text/plain; charset=iso-8859-1' }, text)), text)
  assert.equal(await words(mail({ ...bare, 'Content-Type': '' }, text)), text)
  assert.equal(await words(mail({ ...bare, 'Content-Type': 'text/plain; charset=windows-1252' }, text)), text)
  const wide = Buffer.from(text, 'utf16le').toString('base64')
  const headings = {
    ...bare,
    'Content-Type': 'text/plain; charset=utf-16le',
    'Content-Transfer-Encoding': 'base64',
  }
  assert.equal(await words(mail(headings, wide)), text)
})

test('a letter that is broken between two words of the subject comes together again', async () => {
  const bytes = Buffer.from('पानी')
  const [one, two] = [bytes.subarray(0, 4), bytes.subarray(4)].map((part) => part.toString('base64'))
  assert.equal(await words(mail({ Subject: `=?utf-8?B?${one}?=\r\n =?utf-8?B?${two}?=` })), 'पानी')
})

test('a name that stands in the heading as it is, without any code, is read', async () => {
  const [message] = await messages(mail({ From: 'सुनीता देवी <sunita@people.example>' }, 'नमस्ते जी, पानी नहीं'))
  assert.equal(message?.profileName, 'सुनीता देवी')
})

test('an address in Hindi is one address, written in letters or in the code of the net', async () => {
  const [inLetters] = await messages(mail({ From: 'सुनीता@उदाहरण.भारत' }, 'पानी'))
  const [inCode] = await messages(mail({ From: '<सुनीता@xn--p1b6ci4b4b3a.xn--h2brj9c>' }, 'पानी'))
  assert.deepEqual(inLetters?.from, [{ kind: 'email', value: 'सुनीता@उदाहरण.भारत' }])
  assert.deepEqual(inCode?.from, inLetters?.from)
})

test('a mail of HTML alone is read as words, and nothing hidden in it is', async () => {
  const html =
    '<html><head><style>p{color:red}</style></head><body><script>alert(1)</script><p>पानी&nbsp;नहीं &amp; बिजली नहीं</p><div>वार्ड&#32;५</div></body></html>'
  assert.equal(
    await words(mail({ Subject: '', 'Content-Type': 'text/html; charset=utf-8' }, html)),
    'पानी नहीं & बिजली नहीं\n\nवार्ड ५',
  )
})

test('what is quoted in HTML is not taken for the answer, and kept beside it', async () => {
  const html = `<div>2 नहीं</div><div class="gmail_quote"><div>मंगल, 6 अक्तू॰ 2026 को 10:20 बजे जन सुनवाई &lt;${US}&gt; ने लिखा:<br></div><blockquote>क्या काम हुआ?<br>1. हाँ<br>2. नहीं</blockquote></div>`
  const headings = {
    'Content-Type': 'text/html; charset=utf-8',
    'In-Reply-To': addresses.messageIdOf(OURS_ID),
  }
  const [message] = await messages(mail(headings, html))
  assert.ok(message?.content.type === 'text')
  assert.equal(message.content.text, '2 नहीं')
  assert.match(message.content.quoted ?? '', /क्या काम हुआ/)
})

test('every file is a message with a name of its own, found by its hash', async () => {
  const given = mailOf(
    'multipart/mixed',
    { 'In-Reply-To': addresses.messageIdOf(OURS_ID) },
    ['Content-Type: text/plain; charset=utf-8', 'फोटो देखें'],
    [
      "Content-Type: image/jpeg\r\nContent-Transfer-Encoding: base64\r\nContent-Disposition: attachment; filename*0*=UTF-8''%E0%A4%A8%E0%A4%B2; filename*1=-1.jpg",
      b64('a photo'),
    ],
    ['Content-Type: application/ms-tnef; name=winmail.dat\r\nContent-Transfer-Encoding: base64', b64('tnef')],
    ['Content-Type: text/calendar; charset=utf-8; method=REQUEST', 'BEGIN:VCALENDAR\r\nEND:VCALENDAR'],
    [
      'Content-Type: application/pkcs7-signature; name=smime.p7s\r\nContent-Transfer-Encoding: base64',
      b64('seal'),
    ],
    ['Content-Type: message/rfc822', 'From: ram@people.example\r\nSubject: inner\r\n\r\ninner words'],
  )
  const all = await messages(given)
  const [text, ...files] = all
  assert.equal(text?.content.type, 'text')
  const told = files.flatMap(({ content }) =>
    content.type === 'media' ? [`${content.media} ${content.mime} ${content.filename ?? '-'}`] : [],
  )
  assert.deepEqual(told, [
    'image image/jpeg नल-1.jpg',
    'document application/ms-tnef winmail.dat',
    'document text/calendar -',
    'document application/pkcs7-signature smime.p7s',
    'document message/rfc822 -',
  ])
  assert.equal(new Set(all.map(({ externalId }) => externalId)).size, all.length)
  assert.ok(files.every(({ externalId }) => externalId.startsWith(`${text?.externalId}#`)))
  assert.ok(files.every(({ content }) => content.type === 'media' && content.mediaId === content.sha256))
})

test('the words of a first mail and its first picture are one message, so that nobody is asked for the photo', async () => {
  const given = mailOf(
    'multipart/mixed',
    { Subject: '' },
    ['Content-Type: text/plain; charset=utf-8', 'पानी नहीं'],
    ['Content-Type: image/jpeg\r\nContent-Transfer-Encoding: base64', b64('a photo')],
    ['Content-Type: image/jpeg\r\nContent-Transfer-Encoding: base64', b64('another')],
  )
  const captions = (await messages(given)).map(({ content }) =>
    content.type === 'media' ? (content.caption ?? '') : '?',
  )
  assert.deepEqual(captions, ['पानी नहीं', ''])
})

test('the small picture that counts readers is no evidence', async () => {
  const given = mailOf(
    'multipart/related',
    {},
    ['Content-Type: text/html; charset=utf-8', '<p>पानी नहीं</p><img src="cid:dot">'],
    ['Content-Type: image/gif\r\nContent-ID: <dot>\r\nContent-Transfer-Encoding: base64', b64('gif')],
  )
  assert.equal((await messages(given)).length, 1)
})

test('the same mail in two of our mailboxes, by two ways, is one mail', async () => {
  const given = { To: 'dm@dist.example', Cc: US }
  const [first] = await messages(mail({ ...given, Received: 'from a by b' }, 'पानी नहीं'))
  const [second] = await messages(
    mail({ ...given, Received: 'from c by d', 'Delivered-To': US }, 'पानी नहीं'),
    {
      account: 'dm@dist.example',
    },
  )
  assert.equal(first?.account, 'dm@dist.example')
  assert.deepEqual([second?.account, second?.externalId], [first?.account, first?.externalId])
})

test('one Message-ID under two different mails is two mails, and a mail without one has a name too', async () => {
  const [one] = await messages(mail({}, 'पानी नहीं'))
  const [two] = await messages(mail({}, 'बिजली नहीं'))
  assert.notEqual(one?.externalId, two?.externalId)
  const [without] = await messages(mail({ 'Message-ID': '' }, 'पानी नहीं'))
  const [again] = await messages(mail({ 'Message-ID': '', Received: 'from elsewhere' }, 'पानी नहीं'))
  assert.equal(without?.externalId, again?.externalId)
})

test('an answer belongs to our mail by the sealed address, else by the ids it answers, never by its subject', async () => {
  const own = addresses.messageIdOf(OURS_ID)
  const sealed = addresses.returnAddressOf(OURS_ID)
  const [bySeal] = await messages(mail({ To: sealed }, 'नहीं'))
  assert.deepEqual(bySeal?.context, { externalId: own, signed: true })
  const forged = sealed.replace(/.@/, (end) => (end === '0@' ? '1@' : '0@'))
  assert.equal((await messages(mail({ To: forged }, 'नहीं')))[0]?.context, undefined)
  const [byId] = await messages(mail({ References: `<x@people.example> ${own} <y@people.example>` }, 'नहीं'))
  assert.deepEqual(byId?.context, { externalId: own })
  const elsewhere = own.replace('dist.example', 'other.example')
  assert.equal((await messages(mail({ 'In-Reply-To': elsewhere }, 'नहीं')))[0]?.context, undefined)
  assert.equal((await messages(mail({ Subject: 'Re: आपकी शिकायत' }, 'नहीं')))[0]?.context, undefined)
})

test('what the clock of the sender says is not believed', async () => {
  const [message] = await messages(mail({ Date: 'Fri, 01 Jan 2100 00:00:00 +0000' }, 'पानी'), {
    headers: { 'x-internal-date': '2026-10-06T04:58:00.000Z' },
  })
  assert.equal(message?.at.toISOString(), '2026-10-06T04:58:00.000Z')
  const [ahead] = await messages(mail({}, 'पानी'), { headers: { 'x-internal-date': '2027-01-01T00:00:00Z' } })
  assert.equal(ahead?.at, TODAY)
})

test('a mail too large to be taken says so beside its beginning', async () => {
  const all = await messages(mail({}, 'पानी'), { headers: { 'x-cut': '60000000' } })
  assert.deepEqual(all.at(-1)?.content, { type: 'other', name: 'mail-too-large', detail: '60000000' })
})

test('what is no mail, or has no sender, comes to a person with its words', async () => {
  const [nobody] = await heard(mail({ From: '' }, 'पानी नहीं'))
  assert.ok(nobody?.kind === 'unreadable')
  assert.equal(nobody.why, 'no-identity')
  assert.match(nobody.raw, /पानी नहीं/)
  const [own] = await heard(mail({ From: US }, 'पानी नहीं'))
  assert.ok(own?.kind === 'notice')
  assert.equal(own.about, 'own-mail')
})

test('whatever bytes come, reading ends, drops nothing and says nothing a database cannot keep', async () => {
  const noise = [
    Buffer.alloc(0),
    Buffer.from('\u0000\u0000'),
    Buffer.from([0xff, 0xfe, 0xfd]),
    mail({ Subject: 'a\u0000b', 'Content-Type': 'multipart/mixed' }, 'no seam\u0000'),
    mail({ 'Content-Type': 'multipart/mixed; boundary=""' }, '--\r\n\r\nx'),
    mail({ From: 'friends: a@x.example, b@x.example;', Subject: '=?utf-8?Q?=D8?=' }, 'x'),
    mail({ From: 'one@x.example, two@x.example' }, 'CR\ralone\r'),
  ]
  for (const body of noise) {
    const all = await heard(body)
    assert.ok(all.length > 0)
    assert.doesNotMatch(JSON.stringify(all), /\\u0000|\\ud[89a-f]/i)
    assert.deepEqual(await heard(body), all)
  }
})
