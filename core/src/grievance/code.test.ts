import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { blankCodes, checkCharacter, findCodes, readCode, writeCode } from './code.ts'

const anyCode = fc
  .tuple(
    fc.constantFrom('ABH', 'BXR', 'OIO'),
    fc.constantFrom('PHE', 'BIJ', 'OTH', 'RD'),
    fc.integer({ min: 2024, max: 2099 }),
    fc.integer({ min: 1, max: 9_999_999 }),
  )
  .map(([district, department, year, serial]) => writeCode(district, department, year, serial))

test('a code names district, department, year and serial, and ends in a check character', () => {
  assert.match(writeCode('ABH', 'PHE', 2026, 421), /^ABH-PHE-26-00421-[A-HJ-NP-Z2-9]$/)
})

test('a code reads back as itself', () => {
  fc.assert(fc.property(anyCode, (code) => assert.equal(readCode(code), code)))
})

test('one wrong digit never passes', () => {
  fc.assert(
    fc.property(anyCode, fc.nat(), fc.integer({ min: 1, max: 9 }), (code, where, shift) => {
      const digits = [...code.matchAll(/\d(?=.*-)/g)].map((match) => match.index)
      const at = digits[where % digits.length] ?? 0
      const wrong = `${code.slice(0, at)}${(Number(code[at]) + shift) % 10}${code.slice(at + 1)}`
      assert.equal(findCodes(wrong)[0]?.state, 'doubtful')
    }),
  )
})

test('two exchanged digits never pass', () => {
  fc.assert(
    fc.property(anyCode, fc.nat(), (code, where) => {
      const body = code.slice(0, -2)
      const at = body.lastIndexOf('-') + 1 + (where % 4)
      const swapped = `${body.slice(0, at)}${body[at + 1]}${body[at]}${body.slice(at + 2)}`
      if (swapped !== body) assert.notEqual(checkCharacter(swapped), checkCharacter(body))
    }),
  )
})

test('the code is found in a message with Devanagari digits, small letters and missing hyphens', () => {
  const code = writeCode('ABH', 'PHE', 2026, 421)
  const check = code.slice(-1)
  for (const typed of [
    `मेरी शिकायत ${code} का क्या हुआ`,
    `abh phe 26 00421 ${check.toLowerCase()}`,
    `ABHPHE2600421${check}`,
    `ABH-PHE-२६-००४२१-${check}`,
    `ABH/PHE/26/OO421/${check} काम हो गया`,
  ])
    assert.deepEqual(
      findCodes(typed).map((found) => [found.code, found.state]),
      [[code, 'whole']],
      typed,
    )
})

test('a code with a wrong or missing check character is doubtful, not guessed', () => {
  const code = writeCode('ABH', 'PHE', 2026, 421)
  const wrong = code.endsWith('K') ? 'M' : 'K'
  assert.equal(findCodes(`${code.slice(0, -1)}${wrong}`)[0]?.state, 'doubtful')
  assert.equal(findCodes(`${code.slice(0, -2)} का क्या हुआ`)[0]?.state, 'doubtful')
})

test('the zeros of the serial may be left out, and the letters of the own district', () => {
  const [code, other] = [writeCode('ABH', 'PHE', 2026, 421), writeCode('ABH', 'PHE', 2026, 1)]
  const check = code.slice(-1)
  for (const typed of [
    `abh phe 26 421 ${check.toLowerCase()}`,
    `ABH-PHE-26-421-${check}`,
    `ABH-PHE-२६-४२१-${check} स्वीकार`,
    `abhphe26421${check}`,
    `phe-26-421-${check} ho gaya`,
    `PHE/26/00421/${check}`,
  ])
    assert.deepEqual(
      findCodes(typed, 'ABH').map((found) => [found.code, found.state]),
      [[code, 'whole']],
      typed,
    )
  assert.equal(readCode(`ABH-PHE-26-1-${other.slice(-1)}`), other)
})

test('a short code with a wrong or missing check character is asked about, not guessed', () => {
  const wrong = writeCode('ABH', 'PHE', 2026, 421).endsWith('K') ? 'm' : 'k'
  for (const typed of [
    `abh phe 26 421 ${wrong}`,
    'abh phe 26 421 ka kya hua',
    `ABH-PHE-26-421-${wrong}`,
    `phe-26-421-${wrong}`,
  ])
    assert.deepEqual(
      findCodes(typed, 'ABH').map((found) => found.state),
      ['doubtful'],
      typed,
    )
})

test('what is said besides the codes keeps its place', () => {
  const code = writeCode('ABH', 'PHE', 2026, 421)
  assert.equal(blankCodes(`${code} हो गया`), `${' '.repeat(code.length)} हो गया`)
})

test('ordinary words and telephone numbers are no codes', () => {
  for (const said of [
    'handpump kharab hai, mera mob no 9000000001',
    'mob no 90000 00001 h',
    'log hai 10 12 k karib',
    'ward-26-12 gali',
    'and road 26 421 k',
  ])
    assert.deepEqual(findCodes(said, 'ABH'), [], said)
  assert.deepEqual(findCodes('mera mob no 9000000001'), [])
  assert.deepEqual(findCodes('मेरा नंबर 9000000001 है, ward 12, house 26, pin 221405'), [])
})
