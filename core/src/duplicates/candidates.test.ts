import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import { loadWords } from '#services/district/words.ts'
import { loadModels } from '#services/model/models.ts'
import { messageReaders } from '../reading/read-message.ts'
import { alike } from './candidates.ts'

const ROOT = join(import.meta.dirname, '../../..')
const readers = messageReaders(await loadWords(join(ROOT, 'districts/abhyas')), await loadModels(ROOT))
const at = new Date('2026-11-20T10:00:00+05:30')
const asked = { text: 'हमारे मोहल्ले की हालत देखिए', citizen: 'me', at }
const found = { gist: 'नाली जाम है, पानी सड़क पर', citizen: 'another', registeredAt: at }
const nameOf = () => 'तेजबारी'

test('a picture in common is a reason of its own, whatever the words', () => {
  assert.equal(alike(asked, found, readers, nameOf), undefined)
  const like = alike(asked, { ...found, samePicture: true }, readers, nameOf)
  assert.equal(like?.same, 'matter')
  assert.equal(like?.why[0]?.hi, 'वही फोटो')
  assert.ok((like?.confidence ?? 0) >= 0.9)
})

test('the same letter with other names and papers is not the same matter', () => {
  const letter = (name: string, phone: string) =>
    `महोदय, प्रार्थी ${name} की वृद्धा पेंशन छह माह से नहीं मिली है, मोबाइल ${phone}। कृपया दिलाने की कृपा करें।`
  const one = { ...asked, text: letter('रामलाल', '9000000301') }
  const other = { ...found, gist: letter('श्यामलाल', '9000000302') }
  assert.equal(alike(one, other, readers, nameOf), undefined)
})
