import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Subject } from '../district/district.ts'
import { featuresOf } from '../model/features.ts'
import { learnedFor, learnedShares } from './learned.ts'
import { type Correction, relearn } from './relearn.ts'
import type { Lessons, Message } from './teach.ts'

const texts: Readonly<Record<string, readonly string[]>> = {
  'WAT-TAP': [
    'नल में पानी नहीं आ रहा',
    'tap me pani band hai',
    'no water in the tap since monday',
    'टोंटी सूखी पड़ी है',
    'पाइप से पानी नहीं मिलता',
    'nal sukha hai',
  ],
  'ELE-CUT': [
    'बिजली नहीं आ रही',
    'light nahi hai raat se',
    'power cut since morning',
    'बिजली गुल रहती है',
    'ट्रांसफार्मर बंद है',
    'current nahi aata',
  ],
}

const subject = (code: string, ...words: readonly string[]): Subject => ({
  code,
  parent: code.slice(0, 3),
  departments: [code.slice(0, 3)],
  nameHi: words[0] ?? '',
  nameEn: words[1] ?? '',
  keywords: { hi: words.slice(2), roman: [], en: [] },
  timeClass: 'B',
  evidence: 'none',
  sensitive: false,
})

const subjects = [
  subject('WAT-TAP', 'नल का पानी', 'Tap water', 'टोंटी'),
  subject('ELE-CUT', 'बिजली कटौती', 'Power cut', 'बिजली'),
  subject('ANI-MNK', 'बंदर', 'Monkeys', 'बंदर'),
]

const lessons: Lessons = {
  subjects: Object.entries(texts).flatMap(([label, said]) =>
    said.map((text, at): Message => ({ text, label, fold: at % 5, language: 'hi', source: 'ours' })),
  ),
  kinds: [],
  urgency: [],
  names: [],
  words: [
    { text: 'नल का पानी', label: 'WAT-TAP' },
    { text: 'Tap water', label: 'WAT-TAP' },
    { text: 'टोंटी', label: 'WAT-TAP' },
    { text: 'बिजली कटौती', label: 'ELE-CUT' },
    { text: 'Power cut', label: 'ELE-CUT' },
    { text: 'बिजली', label: 'ELE-CUT' },
  ],
  codes: ['WAT-TAP', 'ELE-CUT'],
}

/** Many true lessons, so that what is held back is mostly true. */
const many: Lessons = {
  ...lessons,
  subjects: lessons.subjects.flatMap((one) =>
    ['रामपुर', 'सिकरौल', 'बरुना', 'डुमराँव', 'चौसा', 'इटाढ़ी', 'केसठ', 'नवानगर'].map((place, at) => ({
      ...one,
      text: `${place} ${one.text}`,
      fold: at % 5,
    })),
  ),
}

const said = (subject: string, ...all: readonly string[]): readonly Correction[] =>
  all.map((text) => ({ text, subject }))

const monkeys = said(
  'ANI-MNK',
  'बंदरों ने बच्चे को काट लिया',
  'bandar chhat par utpat macha rahe hain',
  'मोहल्ले में बंदर बहुत परेशान करते हैं',
  'bandar kapde le jaate hain',
  'बंदर रसोई में घुस आते हैं',
)

function read(text: string, packed: NonNullable<ReturnType<typeof relearn>['packed']>): string | undefined {
  const learned = learnedFor(subjects, packed)
  const parts = learnedShares(featuresOf(text), learned)
  return learned.codes[parts.indexOf(Math.max(...parts))]
}

test('what operators said of a subject that nobody had taught is known from the next night on', () => {
  const { packed, corrections, held, before, after } = relearn(many, 'x', monkeys, subjects)
  assert.equal(corrections, 5)
  assert.ok(held > 0 && after >= before)
  assert.ok(packed)
  assert.equal(read('छत पर बंदर आ गए', packed), 'ANI-MNK')
  assert.equal(read('nal me pani nahi', packed), 'WAT-TAP')
  assert.deepEqual(packed.label.own, ['ANI-MNK'])
})

test('corrections that make the reading worse on what was held back change nothing', () => {
  // Somebody files every word about water under electricity.
  const wrong = Array.from({ length: 12 }, (_, at) =>
    said('ELE-CUT', ...(texts['WAT-TAP'] ?? []).map((text) => `${text} वार्ड ${at}`)),
  ).flat()
  const wronged = relearn(many, 'x', wrong.slice(0, 20), subjects)
  assert.ok(wronged.after < wronged.before, `${wronged.after} of ${wronged.before}`)
  assert.equal(wronged.packed, undefined)
})

test('without corrections, and of subjects that are no longer there, nothing is learnt', () => {
  assert.equal(relearn(lessons, 'x', [], subjects).packed, undefined)
  assert.equal(relearn(lessons, 'x', said('OLD-ONE', 'कुछ और'), subjects).corrections, 0)
})

test('a new model is measured against the one in use, and not against a reading that never heard the people', () => {
  const first = relearn(many, 'x', monkeys, subjects)
  const again = relearn(many, 'x', monkeys, subjects, first.packed?.label)
  assert.equal(again.before, again.after, 'nothing new was said')
  assert.equal(first.packed?.label.corrections?.length, monkeys.length)
  const unheard = relearn(many, 'x', monkeys, subjects)
  assert.ok(again.before > unheard.before, 'what people said before counts for the model in use')
  // The same words are now said to be about electricity: better than nothing heard at all, and worse than today.
  const turned = monkeys.map(({ text }) => ({ text: `${text} वार्ड 2`, subject: 'ELE-CUT' }))
  const worse = relearn(many, 'x', [...monkeys, ...turned, ...turned], subjects, first.packed?.label)
  assert.equal(worse.packed === undefined, worse.after < worse.before)
})
