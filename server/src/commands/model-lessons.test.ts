import assert from 'node:assert/strict'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { appraise, learn } from './model-lessons.ts'

let root: string
const lines: string[] = []
const desk = { say: (line: string) => void lines.push(...line.split('\n')), note: () => undefined }

const VILLAGES = ['रामपुर', 'सोनडीह', 'बरुना', 'चौसा', 'केसठ', 'इटाढ़ी', 'नवानगर', 'तेजबारी', 'जगतबारी', 'बेलवन']
const said: Readonly<Record<string, readonly [hi: string, roman: string]>> = {
  'WAT-TAP': ['नल में पानी नहीं आ रहा', 'nal me pani nahi aa raha'],
  'ELE-CUT': ['बिजली की कटौती हो रही है', 'bijli ki katauti ho rahi hai'],
}

before(async () => {
  root = await mkdtemp(join(tmpdir(), 'lessons-'))
  for (const folder of ['training', 'models', 'districts/abhyas'])
    await mkdir(join(root, folder), { recursive: true })
  const subjects = Object.entries(said).map(
    ([code, [hi, roman]]) =>
      `## ${code}\n${VILLAGES.map((village, at) => `${village} ${at % 2 === 0 ? hi : roman}`).join('\n')}`,
  )
  await writeFile(join(root, 'training/subjects-1.txt'), subjects.join('\n\n'))
  const kinds = ['thanks', 'status'].map(
    (kind) =>
      `## ${kind}\n${VILLAGES.map((village) => `${kind === 'thanks' ? 'धन्यवाद साहब' : 'मेरी शिकायत का क्या हुआ'} ${village}`).join('\n')}`,
  )
  await writeFile(join(root, 'training/kinds.txt'), kinds.join('\n\n'))
  const both = { text: 'नल में पानी नहीं आता और बिजली भी कटी रहती है', subjects: ['WAT-TAP', 'ELE-CUT'] }
  await writeFile(join(root, 'training/several.jsonl'), `${JSON.stringify(both)}\n`)
  const example = {
    id: 'e1',
    text: 'हमारे टोले के नल में पानी नहीं आ रहा है',
    lang: 'hi',
    intent: 'new_complaint',
    is_new_complaint: true,
    subject_code: 'WAT-TAP',
    other_subjects: [],
    place_mentions: [],
    urgency_cues: [],
  }
  await writeFile(join(root, 'training/examples.jsonl'), `${JSON.stringify(example)}\n`)
  await writeFile(
    join(root, 'districts/abhyas/subjects.csv'),
    'code,parent,name_hi,name_en,keywords_hi,keywords_roman,keywords_en\nWAT,,पानी,Water,,,\nELE,,बिजली,Power,,,\nWAT-TAP,WAT,नल,Tap,नल;टोंटी,nal,tap\nELE-CUT,ELE,कटौती,Power cut,कटौती,katauti,power cut\n',
  )
  await writeFile(
    join(root, 'districts/abhyas/places.csv'),
    `code,name_hi,name_en,aliases\n${VILLAGES.map((village, at) => `${at},${village},,`).join('\n')}\n`,
  )
})
after(() => rm(root, { recursive: true, force: true }))

test('training says how much was learnt from which lessons', async () => {
  lines.length = 0
  assert.equal(await learn(desk, root), 0)
  assert.match(lines[0] ?? '', /^models\/subjects[.]model {3}2 classes {3}21 messages, \d+ words/)
  assert.match(lines[1] ?? '', /^models\/kinds[.]model {3}11 classes/)
  assert.match(lines[2] ?? '', /^models\/urgency[.]model {3}2 classes/)
  assert.match(lines[3] ?? '', /^lessons [0-9a-f]{64} /)
})

test('evaluating tells for every language how right it is, how well it knows, and what was taken for what', async () => {
  lines.length = 0
  assert.equal(await appraise(desk, root), 0)
  assert.match(lines[0] ?? '', /learnt from these lessons/)
  const headings = lines.filter((line) => line.includes('top-1')).map((line) => line.split(':')[0])
  for (const heading of [
    'subjects, examples, hi',
    'subjects, ours, hi',
    'subjects, ours, hi-Latn',
    'kinds, by the model alone',
    'kinds, hi',
    'what cannot wait',
  ])
    assert.ok(headings.includes(heading), `${heading} of ${headings.join('; ')}`)
  const roman = lines.slice(lines.findIndex((line) => line.startsWith('subjects, ours, hi-Latn')))
  const rows = roman.slice(1, 6).filter((line) => /^ {2}(?:WAT-TAP|ELE-CUT) /.test(line))
  assert.deepEqual(
    rows.map((row) => row.replace(/\s+/g, ' ').trim()),
    ['WAT-TAP 5 right 5', 'ELE-CUT 5 right 5'],
  )
  assert.ok(lines.some((line) => /^ {2}sure 0[.]\d-[01][.]\d +\d+ +said [\d.]+ +right [\d.]+$/.test(line)))
})

test('lessons that changed since the last training are told', async () => {
  lines.length = 0
  await writeFile(join(root, 'training/subjects-2.txt'), '## WAT-TAP\nटोंटी सूखी पड़ी है\n')
  await appraise(desk, root)
  assert.match(lines[0] ?? '', /run model train/)
})
