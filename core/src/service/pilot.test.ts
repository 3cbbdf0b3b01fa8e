import assert from 'node:assert/strict'
import { test } from 'node:test'
import { pilotAt, pilotWords } from './pilot.ts'

const trial = { door: 'WA-2', elsewhereHi: 'कलेक्ट्रेट', elsewhereEn: 'the Collectorate' }

test('only a door that the district lists is on trial, by its account or by its service', () => {
  const at = (account: string) => pilotAt({ pilots: [trial] }, { account, channel: 'whatsapp' })
  assert.equal(at('WA-2'), trial)
  assert.equal(at('WA-1'), undefined)
  const all = { ...trial, door: 'whatsapp' }
  assert.equal(pilotAt({ pilots: [all] }, { account: 'WA-1', channel: 'whatsapp' }), all)
  assert.equal(pilotAt({}, { account: 'WA-2', channel: 'whatsapp' }), undefined)
})

test('the first answer says that it is a trial, for whom, and how to complain elsewhere', () => {
  const words = pilotWords({ ...trial, forHi: 'बेलवन ब्लॉक', forEn: 'Belwan block' }, 'hi')
  assert.match(words, /परीक्षण.*बेलवन ब्लॉक.*कलेक्ट्रेट/)
  assert.match(pilotWords(trial, 'en'), /on trial.*the Collectorate/)
})
