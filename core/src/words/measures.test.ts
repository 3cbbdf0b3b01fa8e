import assert from 'node:assert/strict'
import { test } from 'node:test'
import { chargesWords, type HandedLine, type HandedPost } from './charges.ts'
import { citizenWords } from './citizen.ts'
import { type Line, officerWords } from './officer.ts'
import type { Language } from './say.ts'

const LANGUAGES: readonly Language[] = ['hi', 'en']
const BUTTON = 20
const ROW = 24
const lengthOf = (text: string) => [...text].length

test('every title of a button or a row fits, in both languages', () => {
  for (const language of LANGUAGES) {
    const citizen = citizenWords(language)
    const officer = officerWords(language)
    const buttons = [
      citizen.yesRegister,
      citizen.change,
      citizen.satisfied,
      citizen.dissatisfied,
      citizen.reopen,
      citizen.newOne,
      citizen.english,
      citizen.openPlaces,
      citizen.openChoices,
      officer.accept,
      officer.notMine,
      officer.report,
      officer.submit,
      officer.addMore,
      officer.drop,
      officer.openList,
      chargesWords(language).open,
      chargesWords(language).leaveYes,
      chargesWords(language).leaveNo,
    ]
    for (const title of buttons) assert.ok(lengthOf(title) <= BUTTON, title)
    for (const title of [citizen.otherPlace, citizen.newOne]) assert.ok(lengthOf(title) <= ROW, title)
  }
})

test('the list of an officer with a hundred open grievances still fits into one message', () => {
  const line: Line = {
    code: 'ABH-PHE-26-00001-X',
    gist: 'चापाकल खराब है और पानी नहीं निकल रहा, '.repeat(5),
    place: 'बहुत लंबे नाम वाला गाँव, पंचायत बहुत लंबे नाम वाली, ब्लॉक कंचनडीह',
    dueAt: new Date('2026-10-06T11:30:00Z'),
    state: 'with_officer',
  }
  const all = Array.from({ length: 100 }, () => line)
  for (const language of LANGUAGES) {
    const words = officerWords(language)
    for (const text of [words.list(all), words.due(all)]) {
      assert.ok(lengthOf(text) <= 4096, `${lengthOf(text)}`)
      assert.match(text, /85/)
    }
  }
})

test('a post with thousands of grievances is handed over in one message that names the latest and counts the rest', () => {
  const line: HandedLine = {
    code: 'ABH-PHE-26-00001-X',
    gist: 'चापाकल खराब है और पानी नहीं निकल रहा, '.repeat(5),
    dueAt: new Date('2026-10-06T11:30:00Z'),
    late: true,
    directed: true,
  }
  const post: HandedPost = {
    post: 'कनिष्ठ अभियंता, पेयजल, बेलवन',
    kind: 'handover',
    others: ['प्रमोद प्रजापति'],
    grievances: 3000,
    late: 1200,
  }
  for (const language of LANGUAGES) {
    const text = chargesWords(language).received(
      [post, post, post],
      Array.from({ length: 3000 }, () => line),
    )
    assert.ok(lengthOf(text) <= 4000, `${lengthOf(text)}`)
    assert.match(text, /2990/)
    assert.match(text, /1200/)
  }
})
