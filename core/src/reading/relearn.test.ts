import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Subject } from '../district/district.ts'
import { featuresOf } from '../model/features.ts'
import { leaning, shares } from '../model/linear.ts'
import type { Label } from '../model/pack.ts'
import { learnedFor, learnedShares } from './learned.ts'
import { readMessageKind } from './message-kind.ts'
import { type Correction, relearn } from './relearn.ts'
import { hardlyEver, sureOf } from './sure.ts'
import type { Lessons, Message } from './teach.ts'
import { CAN_WAIT, CANNOT_WAIT } from './urgency.ts'

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
  told: [],
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

const said = (what: string, ...all: readonly string[]): readonly Correction[] =>
  all.map((text) => ({ text, said: what }))

/** The model that comes with the program: no people have taught it. */
const fresh: Label = { lessons: 'x', counts: {}, temperature: 1, cuts: [0.5, 1] }

const learnt = (from: Lessons, corrections: readonly Correction[], inUse: Label = fresh) =>
  relearn('subjects', { lessons: from, hash: 'x' }, corrections, subjects, inUse)

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
  const { packed, corrections, held, before, after } = learnt(many, monkeys)
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
  const wronged = learnt(many, wrong.slice(0, 20))
  assert.ok(wronged.after < wronged.before, `${wronged.after} of ${wronged.before}`)
  assert.equal(wronged.packed, undefined)
})

test('without corrections, and of subjects that are no longer there, nothing is learnt', () => {
  assert.equal(learnt(lessons, []).packed, undefined)
  assert.equal(learnt(lessons, said('OLD-ONE', 'कुछ और')).corrections, 0)
})

test('a new model is measured against the one in use, and not against a reading that never heard the people', () => {
  const first = learnt(many, monkeys)
  const again = learnt(many, monkeys, first.packed?.label)
  assert.equal(again.before, again.after, 'nothing new was said')
  assert.equal(first.packed?.label.corrections?.length, monkeys.length)
  const unheard = learnt(many, monkeys)
  assert.ok(again.before > unheard.before, 'what people said before counts for the model in use')
  // The same words are now said to be about electricity: better than nothing heard at all, and worse than today.
  const turned = monkeys.map(({ text }) => ({ text: `${text} वार्ड 2`, said: 'ELE-CUT' }))
  const worse = learnt(many, [...monkeys, ...turned, ...turned], first.packed?.label)
  assert.equal(worse.packed === undefined, worse.after < worse.before)
})

test('the first night keeps what the program has learnt of where a message is cut', () => {
  assert.deepEqual(learnt(many, monkeys).packed?.label.cuts, fresh.cuts)
})

/** Two hands told each of these. */
const pressing: readonly Message[] = [
  ['तार टूटकर रास्ते में गिरा पड़ा है', CANNOT_WAIT],
  ['टूटा तार रास्ते में पड़ा है, बच्चे खेल रहे हैं', CANNOT_WAIT],
  ['बच्चा बोरवेल में फंसा है', CANNOT_WAIT],
  ['बोरवेल में गिरा बच्चा रो रहा है', CANNOT_WAIT],
  ['दीवार झुक गई है, नीचे बच्चे बैठे हैं', CANNOT_WAIT],
  ['बच्चे झुकी दीवार के नीचे बैठे हैं', CANNOT_WAIT],
  ['पेंशन छह महीने से बंद है', CAN_WAIT],
  ['छह महीने की पेंशन बाकी है', CAN_WAIT],
  ['सड़क में गड्ढे हैं', CAN_WAIT],
  ['गड्ढे वाली सड़क नहीं बनी', CAN_WAIT],
  ['मुआवजा नहीं मिला, फाइल रुकी है', CAN_WAIT],
  ['मुआवजे की फाइल रुकी है', CAN_WAIT],
].map(([text = '', label = ''], at) => ({ text, label, fold: at % 5, language: 'hi', source: 'ours' }))

test('what people judged that it can wait is read so in like words from the next night on', () => {
  const judged = [
    'पोखर में भैंस डूबकर मर गई थी, मुआवजा नहीं मिला',
    'भैंस डूबकर मर गई थी पिछले साल, मुआवजा बाकी है',
    'बाढ़ में भैंस डूबकर मर गई थी, मुआवजे की फाइल रुकी है',
  ].map((text): Correction => ({ text, said: 'can-wait', read: 'life' }))
  const { packed } = relearn(
    'urgency',
    { lessons: { ...lessons, urgency: pressing }, hash: 'x' },
    judged,
    [],
    fresh,
  )
  assert.ok(packed)
  const share = (text: string) =>
    shares(leaning(featuresOf(text), packed.model), packed.label.temperature)[1] ?? 0
  assert.ok(share('भैंस डूबकर मर गई थी, मुआवजा दिलाइए') < 0.3)
  assert.ok(share('सिकरौल में तार टूटकर रास्ते में गिरा पड़ा है') > 0.5)
})

test('a danger that people mostly overrule is less sure and at last suggested no more; a call for help always is', () => {
  const overruled = (read: string, times: number) =>
    Array.from({ length: times }, (_, at): Correction => ({ text: `बात ${at}`, said: CAN_WAIT, read }))
  const judge = (all: readonly Correction[]) =>
    relearn('urgency', { lessons: { ...lessons, urgency: pressing }, hash: 'x' }, all, [], fresh).packed
      ?.label.sure
  const few = judge(overruled('health', 3))
  assert.ok(sureOf('health', few) < sureOf('health'))
  assert.equal(hardlyEver('health', few), false)
  const many = judge([...overruled('health', 40), ...overruled('life', 40)])
  assert.equal(hardlyEver('health', many), true)
  assert.equal(hardlyEver('life', many), false)
})

test('what a person says is no suggestion is read as a complaint in like words', () => {
  const kinds = [
    ['हमारा सुझाव है कि चौराहे पर पेड़ लगाए जाएं', 'suggestion'],
    ['पुस्तकालय शाम को भी खुले तो अच्छा हो', 'suggestion'],
    ['नल में पानी नहीं आ रहा', 'complaint'],
    ['बिजली तीन दिन से नहीं है', 'complaint'],
    ['धन्यवाद साहब', 'thanks'],
  ].flatMap(([text = '', label = '']) =>
    ['जी', 'सर', 'मैडम', 'साहब', 'भाई'].map(
      (word, fold): Message => ({ text: `${text} ${word}`, label, fold, language: 'hi', source: 'ours' }),
    ),
  )
  const said = [
    'सुझाव है कि टूटी पुलिया बन जाए तो अच्छा हो',
    'टूटी पुलिया बने तो अच्छा हो',
    'पुलिया टूटी है बने तो अच्छा',
  ].map((text): Correction => ({ text, said: 'grievance', read: 'suggestion' }))
  const { packed, corrections } = relearn(
    'kinds',
    { lessons: { ...lessons, kinds }, hash: 'x' },
    said,
    [],
    fresh,
  )
  assert.equal(corrections, 3)
  assert.equal(packed && readMessageKind('टूटी पुलिया बन जाए तो अच्छा हो', packed).kind, 'complaint')
  assert.ok(packed?.label.ordinary, 'ordinary words stay known')
})
