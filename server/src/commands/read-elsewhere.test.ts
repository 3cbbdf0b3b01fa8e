import assert from 'node:assert/strict'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { after, before, test } from 'node:test'
import { messageReaders } from '#core/reading/read-message.ts'
import { wordsToRead } from '#services/district/words.ts'
import { loadModels } from '#services/model/models.ts'
import { answering } from './read.ts'

const ROOT = resolve(import.meta.dirname, '../../..')
const TOLD = '😀 ग्राम बगोदर में चापाकल खराब है, ब्लॉक केसरबाग'
const BOM = '\uFEFF'

const SUBJECTS = `code,parent,departments,name_hi,name_en,keywords_hi,keywords_roman,keywords_en,time_class
WAT,,,पेयजल,Drinking water,,,,
WAT-HP,WAT,JAL,हैंडपंप खराब,Handpump broken,हैंडपंप खराब;चापाकल खराब,handpump kharab;chapakal kharab,handpump broken,B
`
/** A district that is nowhere: two blocks, villages of one name in both, old names, and names that are words. */
const PLACES = `code,type,parent,name_hi,name_en,aliases
770,District,,हरिताल,Harital,
7701,tehsil,770,सोनवर्षा,Sonvarsha,
7711,block,770,केसरबाग,Kesarbagh,
7712,block,770,मोतीकुंड,Motikund,
7721,ulb,770,हरिताल,Harital,
77211,ward,7721,वार्ड 5,Ward 5,
771101,Gram Panchayat,7711,बगोदर,Bagodar,
771102,gp,7711,पिपराकलां,Pipra Kalan,
771201,gp,7712,नवाडीह,Nawadih,
7711011,village,771101,बगोदर,Bagodar,बगोधर पुराना
7711012,village,771101,लखनपुर,Lakhanpur,
7711021,village,771102,पिपरा कलां,Pipra Kalan,
7711022,village,771102,पिपरा खुर्द,Pipra Khurd,
7711023,village,771102,बाजार,Bazar,
7712011,village,771201,लखनपुर,Lakhanpur,
7712012,village,771201,नया टोला,Naya Tola,
7712013,village,771201,पानी,Pani,
`

let home = ''
before(async () => {
  home = await mkdtemp(join(tmpdir(), 'nivaran-elsewhere-'))
})
after(() => rm(home, { recursive: true, force: true }))

async function folder(name: string, files: Readonly<Record<string, string>>): Promise<string> {
  const path = join(home, name)
  await mkdir(path)
  for (const [file, text] of Object.entries(files)) await writeFile(join(path, file), text)
  return path
}

async function readingIn(path: string) {
  const [{ words, lacks }, models] = await Promise.all([
    wordsToRead(path, join(ROOT, 'districts/abhyas')),
    loadModels(ROOT),
  ])
  const answer = answering(messageReaders(words, models))
  const read = (text: string, more: object = {}) =>
    answer(JSON.stringify({ id: 'a', text, ...more })) as {
      readonly subjects: readonly { readonly code: string }[]
      readonly places: readonly {
        readonly text: string
        readonly start: number
        readonly end: number
        readonly type: string
        readonly code: number | null
        readonly confidence: number
      }[]
    }
  const places = (text: string) => read(text).places.map((one) => `${one.text} ${one.type} ${one.code}`)
  return { read, places, lacks }
}

const windows = (text: string) => BOM + text.replaceAll('\n', '\r\n')

test('a folder as a spreadsheet of Windows writes it is read like any other', async () => {
  const path = await folder('windows', { 'subjects.csv': windows(SUBJECTS), 'places.csv': windows(PLACES) })
  const { read, places, lacks } = await readingIn(path)
  assert.deepEqual(lacks, [])
  const { subjects, places: found } = read(TOLD)
  assert.equal(subjects[0]?.code, 'WAT-HP')
  assert.deepEqual(
    found.map(({ start, end, type, code }) => [Array.from(TOLD).slice(start, end).join(''), type, code]),
    [
      ['बगोदर', 'village', 7711011],
      ['केसरबाग', 'block', 7711],
    ],
  )
  assert.deepEqual(places('handpump kharab, bagodhar'), ['bagodhar village 7711011'])
})

test('without place words of its own, those that are said everywhere announce a place', async () => {
  const { places } = await readingIn(
    await folder('no-words', { 'subjects.csv': SUBJECTS, 'places.csv': PLACES }),
  )
  const told: readonly (readonly [text: string, ...places: string[]])[] = [
    ['lakhanpur, block motikund me handpump kharab', 'lakhanpur village 7712011', 'motikund block 7712'],
    ['ग्रा.पं. नवाडीह का हैंडपंप खराब', 'नवाडीह panchayat 771201'],
    ['g.p. bagodar ka chapakal', 'bagodar panchayat 771101'],
    ['GP Nawadih me handpump', 'Nawadih panchayat 771201'],
    ['पिपरा खुर्द में चापाकल खराब', 'पिपरा खुर्द village 7711022'],
    ['pipra kala ka handpump', 'pipra kala village 7711021'],
    [
      'लखनपुर से पिपरा कलां जाने वाली सड़क, केसरबाग',
      'लखनपुर village 7711012',
      'पिपरा कलां village 7711021',
      'केसरबाग block 7711',
    ],
    ['nagar palika harital ward 5 me nali jam', 'harital town 7721', 'ward 5 ward 77211'],
    ['ग्राम बाजार, ब्लॉक केसरबाग में चापाकल खराब', 'बाजार village 7711023', 'केसरबाग block 7711'],
    ['सोनवर्षा तहसील में दाखिल खारिज नहीं', 'सोनवर्षा subdistrict 7701'],
  ]
  for (const [text, ...expected] of told) assert.deepEqual(places(text), expected, text)
})

test('a village whose name is a common word is none where the word is meant', async () => {
  const { places } = await readingIn(
    await folder('words', { 'subjects.csv': SUBJECTS, 'places.csv': PLACES }),
  )
  for (const text of [
    'तीन दिन से पानी नहीं आ रहा',
    'बाजार में नया हैंडपंप चाहिए',
    'pani nahi aa raha bazar me',
    'पूरे गांव में पानी बंद है',
  ])
    assert.deepEqual(places(text), [], text)
  assert.deepEqual(places('मोतीकुंड में तीन दिन से पानी नहीं आ रहा'), ['मोतीकुंड block 7712'])
})

test('without places, or without their table, that is said plainly and the rest is read', async () => {
  const none = await readingIn(await folder('none', { 'subjects.csv': SUBJECTS }))
  assert.match(none.lacks.join('\n'), /places\.csv नहीं है.*has no places\.csv/)
  assert.equal(none.read('chapakal kharab hai').subjects[0]?.code, 'WAT-HP')
  const empty = await readingIn(
    await folder('empty', { 'subjects.csv': SUBJECTS, 'places.csv': `${PLACES.split('\n')[0]}\n` }),
  )
  assert.equal(empty.lacks.length, 1)
  assert.deepEqual(empty.places('ग्राम सोंधाडीह में चापाकल खराब'), ['सोंधाडीह village null'])
})

test('a folder without subjects is refused in one sentence', async () => {
  await assert.rejects(
    async () => readingIn(await folder('nothing', { 'places.csv': PLACES })),
    /The district folder .* has no subjects\.csv/,
  )
})
