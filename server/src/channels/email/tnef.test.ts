import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { mailOf, messages } from './fixtures/mails.ts'
import { packed, rtf } from './fixtures/winmail.ts'
import { unpackedRtf, wordsOfRtf } from './rtf.ts'
import { unpack } from './tnef.ts'

const TEXT = 0x1e
const WIDE = 0x1f
const BINARY = 0x102
const OBJECT = 0x0d
const LONG = 3
const PHOTO = Buffer.from('\xff\xd8 a photo of a broken pump', 'latin1')
const LETTER = Buffer.from('%PDF-1.4 a letter')
const names = (bytes: Uint8Array) => unpack(bytes).files.map(({ filename }) => filename)

const whole = packed({
  props: [
    [WIDE, 0x0037, 'हैंडपंप'],
    [LONG, 0x8001, 5],
    [WIDE, 0x1000, 'ग्राम तेजबारी का चापाकल खराब है।'],
  ],
  files: [
    {
      title: 'HANDPU~1.JPG',
      bytes: PHOTO,
      props: [
        [WIDE, 0x3707, 'चापाकल की फोटो.jpg'],
        [TEXT, 0x370e, 'image/jpeg'],
      ],
    },
    { title: 'letter.pdf', bytes: LETTER },
  ],
})

test('the files of a winmail.dat come out with their long names, and its words are read', () => {
  const { text, files } = unpack(whole)
  assert.equal(text, 'ग्राम तेजबारी का चापाकल खराब है।')
  assert.deepEqual(
    files.map(({ filename, mime, bytes }) => [filename, mime, Buffer.from(bytes).equals(PHOTO)]),
    [
      ['चापाकल की फोटो.jpg', 'image/jpeg', true],
      ['letter.pdf', undefined, false],
    ],
  )
})

test('a mail with a winmail.dat is heard with its words and files, and the packed file stays', async () => {
  const part = [
    'Content-Type: application/ms-tnef; name=winmail.dat\r\nContent-Transfer-Encoding: base64',
    whole.toString('base64'),
  ] as const
  const all = await messages(mailOf('multipart/mixed', { Subject: '' }, part))
  const said = all.flatMap(({ content }) =>
    content.type === 'text' ? [content.text] : content.type === 'media' ? [content.caption ?? ''] : [],
  )
  assert.ok(said.includes('ग्राम तेजबारी का चापाकल खराब है।'))
  const files = all.flatMap(({ content }) =>
    content.type === 'media' ? [`${content.media} ${content.mime} ${content.filename}`] : [],
  )
  assert.deepEqual(files.toSorted(), [
    'document application/ms-tnef winmail.dat',
    'document application/pdf letter.pdf',
    'image image/jpeg चापाकल की फोटो.jpg',
  ])
})

test('words that stand beside the packed ones are the ones that count', async () => {
  const given = mailOf(
    'multipart/mixed',
    { Subject: '' },
    ['Content-Type: text/plain; charset=utf-8', 'सादे शब्द'],
    [
      'Content-Type: application/octet-stream; name=winmail.dat\r\nContent-Transfer-Encoding: base64',
      whole.toString('base64'),
    ],
  )
  const [first] = await messages(given)
  const content = first?.content
  assert.equal(
    content?.type === 'media' ? content.caption : content?.type === 'text' && content.text,
    'सादे शब्द',
  )
})

test('words in a codepage, in HTML and in packed RTF are read', () => {
  const cyrillic = packed({ codepage: 1251, body: Buffer.from([0xc2, 0xee, 0xe4, 0xe0, 0]) })
  assert.equal(unpack(cyrillic).text, 'Вода')
  assert.equal(unpack(packed({ body: Buffer.from('पानी नहीं\0') })).text, 'पानी नहीं')
  const html = packed({ props: [[BINARY, 0x1013, Buffer.from('<p>पानी</p>')]] })
  assert.equal(unpack(html).html, '<p>पानी</p>')
  const words =
    "{\\rtf1\\ansi\\ansicpg1252\\uc1{\\fonttbl{\\f0 Mangal;}}{\\*\\generator x;}\\f0 \\u2346?\\u2366?\\u2344?\\u2368? caf\\'e9\\par \\{2\\}}"
  assert.equal(unpack(packed({ props: [[BINARY, 0x1009, rtf(words)]] })).text, 'पानी café\n{2}')
})

test('HTML that is wrapped in RTF comes out as the HTML it was', () => {
  const wrapped =
    "{\\rtf1\\ansi\\fromhtml1 {\\*\\htmltag84 <p>}\\htmlrtf {\\htmlrtf0 Water \\htmlrtf\\par}\\htmlrtf0{\\*\\htmltag84 &nbsp;}\\htmlrtf \\'a0\\htmlrtf0 no{\\*\\htmltag92 </p>}}"
  assert.deepEqual(wordsOfRtf(wrapped), { html: '<p>Water &nbsp;no</p>' })
})

test('runs of packed RTF are unfolded as its rules say', () => {
  // the example of MS-OXRTFCP 3.1
  const given = Buffer.from(
    '2d0000002b0000004c5a4675f1c5c7a703000a007263706731323542320af32068656c090020627705b06c647d0a800fa0',
    'hex',
  )
  assert.equal(unpackedRtf(given), '{\\rtf1\\ansi\\ansicpg1252\\pard hello world}\r\n')
})

test('a mail within the packed one gives its words as a file, and its files', () => {
  const inner = packed({
    props: [[WIDE, 0x1000, 'पुराना पत्र']],
    files: [{ title: 'old.jpg', bytes: PHOTO }],
  })
  const outer = packed({
    files: [
      {
        props: [
          [LONG, 0x3705, 5],
          [WIDE, 0x3001, 'पुरानी मेल'],
          [OBJECT, 0x3701, Buffer.concat([Buffer.alloc(16, 1), inner])],
        ],
      },
    ],
  })
  assert.deepEqual(names(outer), ['पुरानी मेल.txt', 'old.jpg'])
})

test('packed within packed without end is opened three times and no more', () => {
  const nest = (within: Buffer) =>
    packed({
      files: [
        {
          props: [
            [LONG, 0x3705, 5],
            [OBJECT, 0x3701, Buffer.concat([Buffer.alloc(16, 1), within])],
          ],
        },
        { title: 'one.txt', bytes: Buffer.from('one') },
      ],
    })
  let bytes = packed({ files: [{ title: 'deepest.txt', bytes: Buffer.from('deep') }] })
  for (let n = 0; n < 8; n++) bytes = nest(bytes)
  const found = names(bytes)
  assert.ok(!found.includes('deepest.txt'))
  assert.equal(found.length, 4)
})

test('a wrong checksum loses nothing', () => {
  assert.deepEqual(names(packed({ wrongSums: true, files: [{ title: 'a.jpg', bytes: PHOTO }] })), ['a.jpg'])
})

test('a file that is cut off, and lengths that lie, leave what was whole before', () => {
  const two = packed({
    files: [
      { title: 'a.jpg', bytes: PHOTO },
      { title: 'b.jpg', bytes: LETTER },
    ],
  })
  assert.deepEqual(names(two.subarray(0, two.length - 8)), ['a.jpg'])
  const lying = Buffer.from(two)
  lying.writeUInt32LE(0xffffffff, two.indexOf('b.jpg') - 4)
  assert.deepEqual(names(lying), ['a.jpg'])
  const props = packed({ props: [[WIDE, 0x1000, 'पानी']], files: [{ title: 'a.jpg', bytes: PHOTO }] })
  const count = Buffer.from(props)
  count.writeUInt32LE(0xffffffff, props.indexOf(Buffer.from('पानी', 'utf16le')) - 16)
  assert.deepEqual(names(count), ['a.jpg'], 'properties without number leave the files')
})

test('whatever is cut off, turned or invented is read without harm', () => {
  for (let end = 0; end < whole.length; end++) unpack(whole.subarray(0, end))
  fc.assert(
    fc.property(fc.nat(whole.length - 1), fc.nat(255), (at, byte) => {
      const turned = Buffer.from(whole)
      turned[at] = byte
      const { files } = unpack(turned)
      assert.ok(files.reduce((sum, { bytes }) => sum + bytes.length, 0) <= whole.length * 2)
    }),
    { numRuns: 400 },
  )
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      unpack(Buffer.concat([whole.subarray(0, 6), bytes]))
      unpackedRtf(Buffer.concat([rtf('').subarray(0, 16), bytes]))
      wordsOfRtf(Buffer.from(bytes).toString('latin1'))
    }),
    { numRuns: 400 },
  )
})

test('packed RTF that claims to be endless stays small', () => {
  const bomb = Buffer.concat([
    Buffer.from('00000000ffffffff4c5a467500000000', 'hex'),
    Buffer.alloc(3_000_000, Buffer.from([0xff, ...Array.from({ length: 8 }, () => [0x00, 0x0f]).flat()])),
  ])
  assert.ok((unpackedRtf(bomb)?.length ?? 0) <= 4 * 1024 * 1024)
})
