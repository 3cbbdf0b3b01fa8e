/**
 * `clock explain` on the practice district: 09:00 to 13:00 and 13:30 to 17:00, Sundays and second Saturdays off, a cap
 * of ten days. Class B of Friday 30 October 2026, 10:20, is due on Tuesday 3 November, 17:00.
 */
import assert from 'node:assert/strict'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { after, before, test } from 'node:test'
import { readConfig, typedIn } from '#server/config.ts'
import { calendar } from './calendar.ts'
import { clock } from './clock.ts'
import { type Command, Plain } from './command.ts'

const ROOT = resolve(import.meta.dirname, '../../..')
let folder: string
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nivaran-clock-'))
})
after(() => rm(folder, { recursive: true, force: true }))

async function typed(
  args: readonly string[],
  district = join(ROOT, 'districts/abhyas'),
  command: Command = clock,
) {
  const said: string[] = []
  const say = (line: string) => void said.push(line)
  const config = () => readConfig({ DISTRICT_FOLDER: district }, ROOT)
  const code = await command.run({ args, say, note: say, config })
  return { code, said: said.join('\n') }
}

const B = ['explain', '--class', 'B', '--from', '2026-10-30T10:20+05:30']

/** The file under this name, as the answer to `clock explain --json` over class B. */
async function withPauses(name: string, text: string) {
  const file = join(folder, name)
  await writeFile(file, text)
  const { code, said } = await typed([...B, '--pauses', file, '--json'])
  return { code, file, answer: JSON.parse(said) }
}

const TWO_HOURS = { from: '2026-11-02T10:00+05:30', to: '2026-11-02T12:00+05:30', why: 'पासबुक' }
const ONE_MORE = { from: '2026-11-03T10:00+05:30', to: '2026-11-03T11:00+05:30' }
const json = JSON.stringify

for (const [name, text, due, minutes] of [
  ['one.json', json(TWO_HOURS), '2026-11-04T11:00:00+05:30', [120]],
  ['one-pretty.json', JSON.stringify(TWO_HOURS, null, 2), '2026-11-04T11:00:00+05:30', [120]],
  ['list.json', json([ONE_MORE, TWO_HOURS]), '2026-11-04T12:00:00+05:30', [120, 60]],
  ['named.json', json({ pauses: [TWO_HOURS, ONE_MORE] }), '2026-11-04T12:00:00+05:30', [120, 60]],
  ['none.json', '[]', '2026-11-03T17:00:00+05:30', []],
  ['lines.jsonl', `\uFEFF${json(TWO_HOURS)}\n\n${json(ONE_MORE)}\n`, '2026-11-04T12:00:00+05:30', [120, 60]],
  [
    'comma.csv',
    `from,to,why\n${TWO_HOURS.from},${TWO_HOURS.to},"खाता, पासबुक"\n`,
    '2026-11-04T11:00:00+05:30',
    [120],
  ],
  [
    'semicolon.csv',
    `\uFEFFWhy; TO ;From\r\n"a;b";${TWO_HOURS.to};${TWO_HOURS.from}\r\n`,
    '2026-11-04T11:00:00+05:30',
    [120],
  ],
  ['tabs.tsv', `FROM\tTO\n${TWO_HOURS.from}\t${TWO_HOURS.to}\n`, '2026-11-04T11:00:00+05:30', [120]],
  [
    'open.csv',
    `from,to\n${TWO_HOURS.from},\n${ONE_MORE.from},${ONE_MORE.to}\n`,
    '2026-11-16T17:00:00+05:30',
    [4500, 0],
  ],
  ['twice.json', json([TWO_HOURS, TWO_HOURS]), '2026-11-04T11:00:00+05:30', [120, 0]],
] as const)
  test(`a file of pauses is read whole: ${name}`, async () => {
    const { code, answer } = await withPauses(name, text)
    assert.equal(code, 0)
    assert.equal(answer.due, due)
    assert.deepEqual(
      answer.pauses.map(({ countedMinutes }: { countedMinutes: number }) => countedMinutes),
      minutes,
    )
    assert.equal(answer.dueBeforePauses, '2026-11-03T17:00:00+05:30')
  })

test('a pause that counts nothing says why', async () => {
  const { answer } = await withPauses(
    'night.json',
    json([TWO_HOURS, TWO_HOURS, { from: '2026-11-02T20:00+05:30', to: '2026-11-03T08:00+05:30' }]),
  )
  assert.deepEqual(
    answer.pauses.map(({ short, says }: { short?: string; says: { en: string } }) => [short, says.en]),
    [
      [undefined, 'counted 2 h of working time'],
      ['overlap', 'the clock stood already, not counted'],
      ['empty', 'no time in it that counts, not counted'],
    ],
  )
})

for (const [name, text, row, says] of [
  ['empty.csv', ' \n', undefined, /the file is empty/],
  ['foo.json', '{"foo":1}', 1, /from is missing/],
  ['null.json', '[null]', 1, /this is no pause/],
  ['nested.json', '[[]]', 1, /this is no pause/],
  ['no-list.json', '{"pauses":{}}', undefined, /"pauses" is no list/],
  ['broken.json', '[{"from":', undefined, /this is no JSON/],
  ['broken.jsonl', `${json(TWO_HOURS)}\n{"from"\n`, 2, /this is no JSON/],
  ['number.json', '[{"from":1793330400000}]', 1, /"from" is no text/],
  [
    'slip.json',
    json([ONE_MORE, { from: TWO_HOURS.from, till: TWO_HOURS.to }]),
    2,
    /to is missing, and "till" is not known/,
  ],
  [
    'backwards.json',
    json([TWO_HOURS, { from: TWO_HOURS.to, to: TWO_HOURS.from }]),
    2,
    /to \(.*\) is at or before from/,
  ],
  ['nothing.csv', `from,to\n${TWO_HOURS.from},${TWO_HOURS.from}\n`, 2, /is at or before from/],
  ['headless.csv', `${TWO_HOURS.from},${TWO_HOURS.to}\n`, 1, /heading "from" and "to" is missing/],
  ['half-headed.csv', `from,until\n${TWO_HOURS.from},${TWO_HOURS.to}\n`, 1, /heading "to" is missing/],
  ['from-twice.csv', `from,to,From\n${TWO_HOURS.from},${TWO_HOURS.to},x\n`, 1, /"from" stands twice/],
  ['wide.csv', `from,to\n${TWO_HOURS.from},${TWO_HOURS.to},पासबुक\n`, 2, /more cells than there are headings/],
  ['words.csv', `from,to\n${ONE_MORE.from},\nyesterday,today\n`, 3, /from "yesterday" is no moment/],
  ['february.csv', 'from,to\n2026-02-30T10:00,2026-03-01T10:00\n', 2, /"2026-02-30T10:00" is no moment/],
] as const)
  test(`a file of pauses that cannot be read is refused with its name and row: ${name}`, async () => {
    const { code, file, answer } = await withPauses(name, text)
    assert.equal(code, 2)
    assert.equal(answer.error.file, file)
    assert.equal(answer.error.row, row)
    assert.match(answer.error.en, says)
    assert.match(answer.error.hi, /[ऀ-ॿ]/)
    await assert.rejects(
      typed([...B, '--pauses', file]),
      (fault) => fault instanceof Plain && fault.message.includes(name),
    )
  })

for (const [what, args, says] of [
  [
    'a day that does not exist',
    ['explain', '--class', 'B', '--from', '2026-02-30T10:20+05:30'],
    /is no moment/,
  ],
  [
    'a class that does not exist',
    ['explain', '--class', 'Z', '--from', '2026-10-30'],
    /no class Z.*A, B, C, H24/,
  ],
  [
    'a class by the name of something else',
    ['explain', '--class', 'constructor', '--from', '2026-10-30'],
    /no class constructor/,
  ],
  ['a department that does not exist', [...B, '--department', 'NOPE'], /no department NOPE.*PHE/],
  ['an option that does not exist', [...B, '--bogus'], /--bogus/],
  ['no class', ['explain', '--from', '2026-10-30'], /Write: clock explain/],
  ['another word', ['tell', ...B.slice(1)], /Write: clock explain/],
  ['a file that is not there', [...B, '--pauses', 'nowhere.json'], /nowhere\.json cannot be read/],
] as const)
  test(`${what} is refused in a sentence, and as JSON when that was asked for`, async () => {
    await assert.rejects(typed(args), (fault) => fault instanceof Plain && says.test(fault.message))
    const { code, said } = await typed([...args, '--json'])
    assert.equal(code, 2)
    assert.match(JSON.parse(said).error.en, says)
  })

test('a folder without a district is one sentence', async () => {
  const { code, said } = await typed([...B, '--json'], join(folder, 'none'))
  assert.equal(code, 2)
  assert.match(JSON.parse(said).error.en, /^The district folder \S+ holds no district: .* DISTRICT_FOLDER\.$/)
  assert.match(JSON.parse(said).error.hi, /में जिला नहीं है/)
})

test('the answer as JSON tells all that the working needs', async () => {
  const { said } = await typed([
    'explain',
    '--class',
    'B',
    '--from',
    '2026-12-24T10:20',
    '--department',
    'PHE',
    '--json',
  ])
  const { steps, ladder, version, ...answer } = JSON.parse(said)
  assert.deepEqual(answer, {
    district: 9901,
    districtNameHi: 'अभ्यास',
    districtNameEn: 'Abhyas',
    timezone: 'Asia/Kolkata',
    utcOffset: '+05:30',
    class: 'B',
    classTime: { unit: 'day', amount: 3, nameHi: 'तीन दिन', nameEn: 'three days' },
    department: answer.department,
    officeWindows: [
      { from: '09:00', to: '13:00' },
      { from: '13:30', to: '17:00' },
    ],
    weeklyOff: [0],
    saturdaysOff: [2],
    from: '2026-12-24T10:20:00+05:30',
    dueBeforePauses: '2026-12-29T17:00:00+05:30',
    due: '2026-12-29T17:00:00+05:30',
    pauseCapDays: 10,
    passedOver: [
      { date: '2026-12-25', reason: 'holiday', nameHi: 'क्रिसमस', nameEn: 'Christmas' },
      { date: '2026-12-27', reason: 'weekly', nameHi: 'साप्ताहिक अवकाश', nameEn: 'weekly off' },
    ],
    campDays: [],
    notes: answer.notes,
    pauses: [],
    passedOverByLadder: [
      { date: '2027-01-03', reason: 'weekly', nameHi: 'साप्ताहिक अवकाश', nameEn: 'weekly off' },
    ],
  })
  assert.equal(answer.department.code, 'PHE')
  assert.match(answer.notes[0].en, /without an offset.*Asia\/Kolkata \(\+05:30\)/)
  assert.match(version, /^2026/)
  assert.equal(steps[0].en, 'registered 10:20 Thu, 24 December 2026')
  assert.deepEqual(ladder[3], {
    rung: 'level-3',
    nameHi: 'नोडल अधिकारी',
    nameEn: 'nodal officer',
    at: '2026-12-30T17:00:00+05:30',
    level: 3,
    after: { unit: 'day', amount: 1 },
    to: 'CELL-NOD',
  })
  assert.deepEqual(ladder[0].percent, 50)
})

/** Each class from Saturday 31 October 2026, 18:00: its deadline and the moments of its six rungs, worked by hand. */
const RUNGS: Readonly<Record<string, readonly string[]>> = {
  // Monday 2 November from 09:00: half of 7.5 h is 12:45, 80 % six hours: 15:30; 4 h later Tuesday 13:00; Wednesday; Friday
  A: [
    '11-02T17:00',
    '11-02T12:45',
    '11-02T15:30',
    '11-02T17:00',
    '11-03T13:00',
    '11-04T17:00',
    '11-06T17:00',
  ],
  // 2, 3, 4 November: 22.5 h; half 11.25 h: Tuesday 12:45; 18 h: Wednesday 12:00; the 5th, the 7th, then 9 10 11
  B: [
    '11-04T17:00',
    '11-03T12:45',
    '11-04T12:00',
    '11-04T17:00',
    '11-05T17:00',
    '11-07T17:00',
    '11-11T17:00',
  ],
  // the wall clock: 12 h, 19.2 h, 24 h, then 12 h, 24 h, 48 h
  H24: [
    '11-01T18:00',
    '11-01T06:00',
    '11-01T13:12',
    '11-01T18:00',
    '11-02T06:00',
    '11-03T06:00',
    '11-05T06:00',
  ],
}
for (const [code, [due, ...rungs]] of Object.entries(RUNGS))
  test(`class ${code} of a Saturday evening is due and climbs as worked by hand`, async () => {
    const { said } = await typed(['explain', '--class', code, '--from', '2026-10-31T18:00+05:30', '--json'])
    const answer = JSON.parse(said)
    const moments = [answer.due, ...answer.ladder.map(({ at }: { at: string }) => at)]
    assert.deepEqual(
      moments,
      [due, ...rungs].map((at) => `2026-${at}:00+05:30`),
    )
  })

test('the text says the same in both languages, with the ladder and whom each rung tells', async () => {
  const { said, code } = await typed([...B, '--department', 'PHE'])
  assert.equal(code, 0)
  assert.match(said, /department .*PHE[\s\S]*the time ends 17:00 Tue, 3 November 2026\n +समय पूरा: 17:00, मंगल/)
  assert.match(
    said,
    /2026-11-04T17:00:00\+05:30 {2}level-3 {3}nodal officer \/ नोडल अधिकारी {2}\(level 3, \+1 day; to: CELL-NOD\)/,
  )
  assert.match(said, /also passed over.*2026-11-08 \(weekly off/)
  assert.doesNotMatch(said, /without an offset/)
})

test('--help says how it is asked', async () => {
  const { said, code } = await typed(['--help'])
  assert.equal(code, 0)
  assert.match(said, /--pauses FILE[\s\S]*DISTRICT_FOLDER[\s\S]*Exit code/)
})

test('a wrong option of the calendar is a sentence too', async () => {
  await assert.rejects(
    typed(['import', 'x.csv', '--bogus'], undefined, calendar),
    (fault) => fault instanceof Plain,
  )
})

test('files are named from where the command was typed, also when npm works in the folder of the program', () => {
  const before = process.env['INIT_CWD']
  process.env['INIT_CWD'] = folder
  try {
    assert.equal(typedIn(process.cwd()), folder)
    assert.equal(typedIn(join(process.cwd(), 'elsewhere')), process.cwd())
  } finally {
    if (before === undefined) delete process.env['INIT_CWD']
    else process.env['INIT_CWD'] = before
  }
})
