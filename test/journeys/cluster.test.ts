import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { clusterDeedsOf } from '#journey/cluster.ts'
import { atScreen, holder, kinds, reported, SOON, since, told } from './fixtures/steps.ts'
import { openTown, type Town } from './town.ts'

let town: Town
before(async () => {
  town = await openTown()
})
after(() => town?.close())

const PUMP = 'चापाकल खराब है, पानी नहीं आ रहा। ग्राम तेजबारी, ब्लॉक बेलवन'

test('two neighbours tell of one pump: one report answers both, and the one who objects is reopened alone', async () => {
  const geeta = town.phone('919000000571', 'गीता देवी')
  const mohan = town.phone('919000000572', 'मोहन साह')
  const [first = '', second = ''] = await told(
    town,
    [geeta, PUMP],
    [mohan, 'चापाकल कई दिन से खराब है। ग्राम तेजबारी, ब्लॉक बेलवन'],
  )
  const clerk = operator()
  const deeds = clusterDeedsOf(town.program.house)
  const { grievance } = await town.file(second)
  const heard = mohan.inbox.length
  const tied = await deeds.cluster(clerk, second, {
    seq: grievance.seq,
    with: first,
    reason: 'एक ही चापाकल',
  })
  assert.ok(tied.ok)
  await town.quiet()
  await town.pass(SOON)
  assert.ok(since(mohan, heard).some((text) => /और लोगों ने भी यही समस्या/.test(text)))
  assert.ok(
    !since(mohan, heard).some((text) => text.includes(first)),
    "a neighbour's number is nobody's business",
  )

  await reported(town, [await holder(town, first), first, 'वाशर बदला, पानी आ रहा है'])
  await town.quiet()
  await town.pass(SOON)
  for (const [code, phone] of [
    [first, geeta],
    [second, mohan],
  ] as const) {
    const file = await town.file(code)
    assert.equal(file.grievance.state, 'awaiting_word', code)
    assert.equal(file.grievance.reports[0]?.text, (await town.file(first)).grievance.reports[0]?.text)
    assert.ok(
      phone.inbox.some(({ text }) => /सच में हल हो गई/.test(text)),
      code,
    )
  }
  assert.equal((await town.file(second)).grievance.reports[0]?.answers, first)

  await geeta.press('हाँ, संतुष्ट हूँ')
  await mohan.press('नहीं, काम नहीं हुआ')
  await town.quiet()
  await mohan.say('हैंडल टूटा है')
  await town.quiet()
  await town.pass(SOON)
  const [one, other] = [await town.file(first), await town.file(second)]
  assert.equal(one.grievance.state, 'closed')
  assert.equal(other.grievance.state, 'with_officer')
  assert.equal(other.grievance.level, 2)
  assert.deepEqual(other.grievance.cluster, [], 'whoever objected follows no longer')
  assert.ok(kinds(other).includes('reopened') && !kinds(one).includes('reopened'))
})

test('a person parts what was tied by mistake, and then each has its own report', async () => {
  const [first = '', second = ''] = await told(
    town,
    [town.phone('919000000573', 'सीता'), PUMP],
    [town.phone('919000000574', 'राम'), PUMP],
  )
  const deeds = clusterDeedsOf(town.program.house)
  const seqOf = async (code: string) => (await town.file(code)).grievance.seq
  const tie = { with: first, reason: 'एक ही चापाकल' }
  assert.ok((await deeds.cluster(operator(), second, { ...tie, seq: await seqOf(second) })).ok)
  const again = await deeds.cluster(operator(), second, { ...tie, seq: await seqOf(second) })
  assert.equal(again.ok ? '' : again.refusal, 'already-in-cluster')
  const officer = atScreen(town, 'PHE-JE-02')
  const no = await deeds.part(officer, second, { ...tie, seq: await seqOf(second) })
  assert.equal(no.ok ? '' : no.refusal, 'act-not-yours')
  assert.ok((await deeds.part(operator(), second, { ...tie, seq: await seqOf(second) })).ok)
  await town.quiet()
  await reported(town, [await holder(town, first), first, 'ठीक कर दिया'])
  assert.equal((await town.file(second)).grievance.state, 'with_officer')
  assert.deepEqual((await town.file(first)).grievance.cluster, [])
})

function operator() {
  const post = town.program.district.district.posts.find(({ roles }) => roles.includes('operator'))
  return atScreen(town, post?.code ?? '')
}
