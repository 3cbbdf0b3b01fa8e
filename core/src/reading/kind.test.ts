import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { type Kind, kindOf } from './kind.ts'

const plain: readonly (readonly [Kind, readonly string[]])[] = [
  ['yes', ['हाँ', 'haan ji', 'जी हाँ', 'ok', 'ठीक है', '👍']],
  ['no', ['नहीं', 'nahi', 'no', 'गलत है']],
  ['stop', ['STOP', 'बंद करो', 'Stop.']],
  ['status', ['स्थिति', 'status kya hai', 'मेरी शिकायत का क्या हुआ', 'ABH-PHE-26-00421-K ka kya hua']],
  ['dissatisfied', ['काम नहीं हुआ', 'jhooth hai', 'झूठी रिपोर्ट लगाई है', 'not solved, please reopen']],
  ['greeting', ['नमस्ते सर', 'Hi', 'ram ram ji']],
  ['thanks', ['धन्यवाद', 'thank you sir', '🙏']],
  ['grievance', ['हमारे टोले का हैंडपंप बीस दिन से खराब है', 'nali jaam hai ghar ke samne', 'बिजली नहीं है']],
  ['emergency', ['खेत में लड़के को करंट लग गया है जल्दी आइए', 'ghar me aag lag gayi hai']],
  ['abuse', ['सब चोर हो तुम लोग', 'nikamme log']],
  ['unclear', ['', '12345', 'पानी']],
]

for (const [kind, texts] of plain) {
  test(`a message is read as ${kind} in either script`, () => {
    for (const text of texts) assert.equal(kindOf(text).kind, kind, text)
  })
}

test('an answer after a report is about the report', () => {
  assert.equal(kindOf('हाँ', { afterReport: true }).kind, 'satisfied')
  assert.equal(kindOf('हाँ, संतुष्ट हूँ', { afterReport: true }).kind, 'satisfied')
  assert.equal(kindOf('नहीं', { afterReport: true }).kind, 'dissatisfied')
  assert.equal(kindOf('नहीं, काम नहीं हुआ', { afterReport: true }).kind, 'dissatisfied')
  assert.equal(kindOf('हैंडपंप बन गया, पानी आ रहा है', { afterReport: true }).kind, 'satisfied')
})

test('what broke again is never taken for satisfaction', () => {
  for (const text of ['दो दिन में फिर खराब हो गया', 'ban gaya tha lekin fir kharab ho gaya', 'ठीक नहीं हुआ']) {
    assert.notEqual(kindOf(text, { afterReport: true }).kind, 'satisfied', text)
  }
})

test('a shut drain is a grievance and not a wish to be left alone', () => {
  assert.equal(kindOf('नाली बंद है मोहल्ले की, सफाई बंद करो ऐसा बोलते हैं').kind, 'grievance')
})

test('a long complaint that is polite or tells its history is still a complaint', () => {
  const text = 'सादर प्रणाम सर, हमारे गाँव की सड़क दो साल से टूटी है, बच्चे गिर जाते हैं, कृपया बनवा दें, धन्यवाद'
  assert.equal(kindOf(text).kind, 'grievance')
})

test('any text at all has a kind, the same each time', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.boolean(), (text, afterReport) => {
      const first = kindOf(text, { afterReport })
      assert.ok(first.confidence > 0 && first.confidence <= 1)
      assert.deepEqual(kindOf(text, { afterReport }), first)
    }),
  )
})

test('"It is stated" opens with no yes, and a report that is called untrue satisfies nobody', () => {
  const denied = kindOf('It is wrongly stated in the report that the handpump has been repaired', {
    afterReport: true,
  })
  assert.equal(denied.kind, 'dissatisfied')
  assert.notEqual(kindOf('It is written that the drain has been repaired').kind, 'satisfied')
  assert.equal(kindOf('yes it has been repaired').kind, 'satisfied')
})
