import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import { loadWords } from '#services/district/words.ts'
import { loadModels } from '#services/model/models.ts'
import { issuesIn } from './issues.ts'
import { messageReaders } from './read-message.ts'

const ROOT = join(import.meta.dirname, '../../..')
const { subjects } = messageReaders(await loadWords(join(ROOT, 'districts/abhyas')), await loadModels(ROOT))
const headings = (text: string) => issuesIn(text, subjects).map(({ subject }) => subject.split('-')[0])

test('two matters that people number or announce are two', () => {
  assert.deepEqual(headings('1) हैंडपंप खराब है दो महीने से 2) मेरी माताजी की वृद्धा पेंशन बंद हो गई है'), ['WAT', 'PEN'])
  assert.deepEqual(headings('sadak me bahut gaddhe hain. dusri baat school me master ji nahi aate hain'), [
    'RDS',
    'EDU',
  ])
})

test('what came of the first matter, and where people went with it, is no second one', () => {
  assert.deepEqual(headings('सड़क टूटी है जिससे एंबुलेंस नहीं आ पाती और बच्चे स्कूल नहीं जा पाते'), [])
  assert.deepEqual(headings('transformer jal gaya hai isliye pani ki motor bhi nahi chal rahi'), [])
  assert.deepEqual(headings('जमीन पर दबंगों ने कब्जा कर लिया। थाने गया तो भगा दिया। लेखपाल भी मिला हुआ है।'), [])
})

test('each matter keeps the part of the message that tells it', () => {
  const text = 'गांव में चार दिन से बिजली नहीं है और राशन डीलर इस महीने राशन नहीं दे रहा'
  const [first, second] = issuesIn(text, subjects)
  assert.match(text.slice(first?.start, first?.end), /बिजली नहीं है$/)
  assert.match(text.slice(second?.start, second?.end), /^राशन डीलर/)
})
