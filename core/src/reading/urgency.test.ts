import assert from 'node:assert/strict'
import { resolve } from 'node:path'
import { test } from 'node:test'
import { loadModels } from '#services/model/models.ts'
import { kindOf } from './kind.ts'
import { urgencyOf } from './urgency.ts'

test('who no longer wants to live is heard in either script and language, and is told whom to call', () => {
  for (const text of [
    'main ab marna chahti hoon, jeene ka man nahi',
    'मैं अब जीना नहीं चाहता',
    'I want to die, nobody listens to me',
  ]) {
    assert.equal(kindOf(text).kind, 'emergency', text)
    assert.equal(urgencyOf(text)?.danger, 'suicide', text)
    assert.ok(urgencyOf(text)?.call.includes('14416'), text)
  }
})

test('violence that is going on is an emergency whatever the language', () => {
  for (const text of [
    'some men are beating me, please save me',
    'they are going to kill us tonight',
    'ye log mujhe mar dalenge, bachao',
  ]) {
    assert.equal(kindOf(text).kind, 'emergency', text)
    assert.equal(urgencyOf(text)?.danger, 'violence', text)
  }
})

test('what only sounds alike is no emergency', () => {
  for (const text of [
    'nobody is calling me back about my pension',
    'please call me on this number',
    'please call us when the work is done',
    'I want to do something for my village',
    'they beat the drum near my house',
  ]) {
    assert.notEqual(kindOf(text).kind, 'emergency', text)
    assert.equal(urgencyOf(text), undefined, text)
  }
})

test('water that comes into a house is a danger to life, and no burglar', () => {
  assert.equal(urgencyOf('nali ka pani ghar me ghus raha hai')?.danger, 'life')
  assert.equal(urgencyOf('gunde ghar me ghus kar dhamka rahe hain')?.danger, 'violence')
})

test('a scheme that has "save" in its name waits as others do', () => {
  assert.equal(urgencyOf('beti bachao beti padhao yojna ka paisa nahi mila'), undefined)
})

test('a last person and a call list are no last date', () => {
  for (const text of [
    'last person tak ration nahi mila',
    'person last me khada tha',
    'call last month aaya tha',
  ])
    assert.equal(urgencyOf(text), undefined, text)
  assert.equal(urgencyOf('form ki kal last date hai')?.danger, 'deadline')
  assert.equal(urgencyOf('फॉर्म की परसों लास्ट डेट है')?.danger, 'deadline')
})

const { urgency: learnt } = await loadModels(resolve(import.meta.dirname, '../../..'))

test('danger without its name is heard in the manner of telling, and says by which words', () => {
  for (const text of [
    'the whole wall of the mill has come down on four men, we can hear them crying below the bricks',
    'छत बैठ गई, भीतर से बच्चों के रोने की आवाज़ आ रही है, जल्दी किसी को भेजिए',
    'bahu ko dard uth raha hai, khoon bahut ja raha, gaadi nahi mil rahi',
  ]) {
    const read = urgencyOf(text, learnt)
    assert.ok(read && read.why !== '', text)
  }
  for (const text of [
    'the annual report of the village library is awaited since March',
    'राशन कार्ड में नाम जोड़ने का फॉर्म कहाँ मिलेगा',
    'bijli ka bill is mahine zyada aaya hai',
  ])
    assert.equal(urgencyOf(text, learnt), undefined, text)
})

test('a danger that is named in passing is doubted by the manner of telling; a cry for help never is', () => {
  const past = 'पिछले साल पिताजी बीमार पड़ गए थे, उस इलाज के बिल का पैसा अब तक स्वीकृत नहीं हुआ'
  assert.equal(urgencyOf(past)?.danger, 'health')
  assert.equal(urgencyOf(past, learnt), undefined)
  for (const text of ['मैं अब जीना नहीं चाहता', 'some men are beating me, please save me'])
    assert.ok(urgencyOf(text, learnt), text)
})
