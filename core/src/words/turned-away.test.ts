import assert from 'node:assert/strict'
import { test } from 'node:test'
import { SCOPE_GROUNDS, scopeGround, scopeWords, turnedAwayBrief, turnedAwayWords } from './turned-away.ts'

test('whoever is turned away reads why, and where to go instead', () => {
  const said = turnedAwayWords({ ground: 'rti', reason: scopeWords.rti.reason.hi }, 'hi')
  assert.match(said, /कारण: सूचना माँगने/)
  assert.match(said, /आप यह कर सकते हैं: .*प्रथम अपीलीय अधिकारी/)
})

test('our own words are said in the language of the citizen, what a person wrote as it stands', () => {
  const { reason, advice } = scopeWords.sub_judice
  const ours = turnedAwayWords({ ground: 'sub_judice', reason: reason.hi, instead: advice.hi }, 'en')
  assert.ok(ours.includes(reason.en) && ours.includes(advice.en))
  const typed = turnedAwayWords({ ground: 'sub_judice', reason: 'वाद संख्या 12 में निर्णय आना है' }, 'en')
  assert.match(typed, /Why: वाद संख्या 12/)
})

test('a ground that only the district knows is another reason, and every ground has its words', () => {
  assert.equal(scopeGround('arms_licence'), 'other')
  for (const ground of SCOPE_GROUNDS) assert.ok(scopeWords[ground].advice.hi && scopeWords[ground].name.en)
})

test('an SMS says on what ground it was closed, within its forty letters', () => {
  for (const ground of SCOPE_GROUNDS)
    for (const language of ['hi', 'en'] as const)
      assert.ok(turnedAwayBrief({ ground }, language).length <= 40, `${ground} ${language}`)
})
