import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import sharp from 'sharp'
import { photo } from './fixtures/photo.ts'
import { holder, SOON, told } from './fixtures/steps.ts'
import { openTown, type Town } from './town.ts'

let town: Town
before(async () => {
  town = await openTown()
})
after(() => town?.close())

/** A yard with a hut, a pump and a path, as nobody else draws it. */
function yard(): Promise<Buffer> {
  const shapes =
    '<rect x="60" y="180" width="260" height="210" fill="#8a5a33"/><rect x="520" y="300" width="46" height="170" fill="#223"/>' +
    '<polygon points="60,180 190,90 320,180" fill="#512"/><polygon points="0,600 420,430 800,560 800,600" fill="#dca"/>'
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="800" height="600"><rect width="800" height="600" fill="#9cc"/>${shapes}</svg>`
  return sharp(Buffer.from(svg)).jpeg({ quality: 85 }).toBuffer()
}

/** The officer reports with exactly this picture. */
async function reportWith(code: string, words: string, picture: Buffer) {
  const officer = await holder(town, code)
  await officer.say(`${code} ${words}`)
  await officer.sendPhoto(picture)
  await officer.sendLocation(18.22, 70.43)
  await town.quiet()
  await officer.say('हो गया')
  await town.quiet()
  await officer.press('जमा करें')
  await town.quiet()
  await town.pass(SOON)
  return (await town.file(code)).grievance
}

test('the same photo in two reports is flagged with its reason, and the report goes its way', async () => {
  const [first = '', second = ''] = await told(
    town,
    [town.phone('919000000561', 'कमला देवी'), 'चापाकल खराब है। ग्राम तेजबारी, ब्लॉक बेलवन'],
    [town.phone('919000000562', 'राजू महतो'), 'चापाकल से पानी नहीं आ रहा। ग्राम तेजबारी, ब्लॉक बेलवन'],
  )
  const picture = await yard()
  const one = await reportWith(first, 'वाशर बदला, पानी आ रहा है', picture)
  assert.equal(one.reports[0]?.flags, undefined)

  const again = await sharp(picture).resize(500).jpeg({ quality: 60 }).toBuffer()
  const two = await reportWith(second, 'हैंडल बदला, पानी आ रहा है', again)
  const [flag] = two.reports[0]?.flags ?? []
  assert.equal(flag?.kind, 'used-before')
  assert.equal(flag?.other, first)
  assert.match(flag?.why.hi ?? '', new RegExp(`${first} की आख्या 1`))
  assert.equal(two.reports[0]?.review, one.reports[0]?.review, 'a flag does not hold a report back')
  assert.equal(two.state, one.state)
})

test("the complainant's own photo sent back, an old photo and one from elsewhere are each named in words", async () => {
  const citizen = town.phone('919000000563', 'सुनीता')
  const own = await photo()
  await citizen.sendPhoto(own, { caption: 'चापाकल खराब है। ग्राम तेजबारी, ब्लॉक बेलवन' })
  await town.quiet()
  await citizen.press('हाँ, दर्ज करें')
  await town.quiet()
  await town.pass(SOON)
  const code =
    (await town.program.store.desk.grievances({ search: 'सुनीता' }, { limit: 1 })).items[0]?.code ?? ''
  const back = await reportWith(code, 'ठीक कर दिया गया', own)
  assert.deepEqual(
    back.reports[0]?.flags?.map(({ kind }) => kind),
    ['complainants-own'],
  )
  assert.equal(back.reports[0]?.before?.length, 1, "the complainant's picture stands beside it")

  const [other = ''] = await told(town, [
    town.phone('919000000564', 'फागू'),
    'चापाकल खराब है। ग्राम तेजबारी, ब्लॉक बेलवन',
  ])
  const elsewhere = await photo({ lat: 19.4, lng: 71.1, at: '2026:08:01 11:00:00' })
  const old = await reportWith(other, 'मरम्मत कर दी गई', elsewhere)
  assert.deepEqual(
    old.reports[0]?.flags?.map(({ kind }) => kind),
    ['taken-before', 'taken-elsewhere'],
  )
  assert.match(old.reports[0]?.flags?.[0]?.why.hi ?? '', /01-08-2026/)
})
