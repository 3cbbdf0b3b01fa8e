import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Command, officerCommand } from './officer-words.ts'

const plain: readonly (readonly [Command, readonly string[]])[] = [
  ['accept', ['स्वीकार', 'accept', 'Accepted sir', 'स्वीकार ABH-PHE-26-00421-K']],
  ['return', ['मेरा नहीं', 'not mine', 'hamara vibhag nahi', 'यह हमारे क्षेत्र में नहीं आता']],
  ['submit', ['हो गया', 'done', 'ho gaya', 'ABH-PHE-26-00421-K done', 'काम हो गया है']],
  ['drop', ['रद्द', 'cancel', 'रद्द करें']],
  ['ask', ['दस्तावेज चाहिए', 'document chahiye', 'कागज भेजें']],
  ['list', ['सूची', 'list', 'pending list']],
  ['due', ['कल तक', 'kal tak', 'कल तक क्या है']],
  ['help', ['मदद', 'help']],
]

for (const [command, texts] of plain) {
  test(`an officer orders ${command} in either script`, () => {
    for (const text of texts) assert.equal(officerCommand(text).command, command, text)
  })
}

test('the reason for a return and the papers asked for are kept as they were written', () => {
  assert.deepEqual(officerCommand('मेरा नहीं: यह नहर विभाग का है'), {
    command: 'return',
    rest: 'यह नहर विभाग का है',
  })
  assert.deepEqual(officerCommand('not mine, belongs to PWD'), { command: 'return', rest: 'belongs to PWD' })
  assert.deepEqual(officerCommand('दस्तावेज चाहिए: आधार, बैंक पासबुक'), {
    command: 'ask',
    rest: 'आधार, बैंक पासबुक',
  })
})

test('a report in sentences orders nothing', () => {
  for (const text of [
    'मौके पर जाकर हैंडपंप की मरम्मत कराई गई, पानी चालू है, फोटो संलग्न',
    'काम अभी नहीं हुआ, सामान कल आएगा',
    'Not done yet',
    'The line has been repaired and supply restored at 4 pm',
  ]) {
    assert.equal(officerCommand(text).command, 'none', text)
  }
})
