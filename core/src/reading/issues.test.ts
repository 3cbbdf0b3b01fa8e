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

test('three matters are found as three: by sentences, by numbers in few words, and in a list with commas', () => {
  for (const [text, there] of [
    ['नल में पानी नहीं आता। गली की लाइट बंद है। आवास की किस्त नहीं मिली।', ['WAT', 'URB', 'HOU']],
    ['1) sadak kharab 2) bijli nahi aati 3) pension band hai', ['RDS', 'PWR', 'PEN']],
    ['meri pension nahi aayi, bijli ka transformer jala hai aur nali bhi jaam hai', ['PEN', 'PWR', 'SAN']],
    ['The road is broken, the street lights do not work and my pension has stopped', ['RDS', 'URB', 'PEN']],
    ['bijli ka bill galat aaya hai. nali jaam hai. school me teacher nahi aate', ['PWR', 'SAN', 'EDU']],
  ] as const)
    assert.deepEqual(headings(text), there, text)
})

test('what one matter brings with it, told with commas, stays one', () => {
  for (const text of [
    'सड़क टूटी है, लोग गिर जाते हैं, बच्चे स्कूल नहीं जा पाते और एम्बुलेंस नहीं आती',
    'bijli nahi hai, pani ki motor nahi chalti, bachche padh nahi pate',
    'nali jaam hai, badbu aati hai, machchar ho gaye hain aur bimari fail rahi hai',
  ])
    assert.deepEqual(headings(text), [], text)
})

test('matters numbered without a dot are found; a number of days is no number of a list', () => {
  assert.deepEqual(
    headings('1 nal me pani nahi aata 2 gali ki light band hai 3 meri vidhva pension ruki hai'),
    ['WAT', 'URB', 'PEN'],
  )
  assert.deepEqual(headings('बिजली 1 दिन आती है और 2 दिन नहीं आती'), [])
})
