/**
 * `clock explain`: the deadline, each step of the ladder and the working, by the district folder in use. It needs no
 * database. A file of pauses is read by `pauses-file.ts`, moments by `moments.ts`; with `--json` the answer is
 * `clock-json.ts`, and what has to be mended comes as `{"error": …}`. Exit code 0 with an answer, 2 without one.
 */
import { readFile } from 'node:fs/promises'
import { sayMoment } from '#core/words/say.ts'
import { loadDistrict } from '#services/district/load.ts'
import { asJson } from './clock-json.ts'
import { type Asked, ladderDays, type Worked, work } from './clock-worked.ts'
import { type Command, type Desk, isPlain, optionsOf, Plain } from './command.ts'
import { ASSUMED, localMoment, typedMoment, ZONE } from './moments.ts'
import { readPauses } from './pauses-file.ts'

const EXAMPLE = 'clock explain --class B --from 2026-10-30T10:20+05:30'

/** Says until when, and why. */
export const clock: Command = {
  usage: 'clock explain',
  does: {
    hi: 'नियत समय और सीढ़ी, हिसाब सहित: --class B --from 2026-10-30T10:20+05:30 [--pauses फ़ाइल] [--department PHE] [--json] [--help]',
    en: 'deadline and ladder with the working: --class B --from 2026-10-30T10:20+05:30 [--pauses file] [--department PHE] [--json] [--help]',
  },
  async run(desk) {
    // Also what cannot be read as options is answered in the form that was asked for.
    const json = desk.args.includes('--json')
    try {
      return await answer(desk, json)
    } catch (fault) {
      if (!json || !isPlain(fault as Error)) throw fault
      desk.say(JSON.stringify({ error: errorOf(fault as Error) }, null, 2))
      return 2
    }
  },
}

function errorOf(fault: Error) {
  if (fault instanceof Plain) return { ...fault.said, ...fault.place }
  const [en = '', hi, ...more] = fault.message.split('\n')
  return hi === undefined || more.length > 0 ? { en: fault.message } : { hi, en }
}

async function answer(desk: Desk, json: boolean): Promise<number> {
  const text = { type: 'string' } as const
  const yes = { type: 'boolean' } as const
  const { values, positionals } = optionsOf(desk.args, {
    class: text,
    from: text,
    pauses: text,
    department: text,
    json: yes,
    help: { ...yes, short: 'h' },
  })
  if (values.help) return help(desk)
  if (positionals.join(' ') !== 'explain' || !values.class || !values.from)
    throw new Plain(`ऐसे लिखें: ${EXAMPLE}`, `Write: ${EXAMPLE}`)
  const from = typedMoment(values.from)
  if (!from)
    throw new Plain(
      `--from “${values.from}” कोई समय नहीं है।`,
      `--from "${values.from}" is no moment; write it as 2026-10-30T10:20+05:30.`,
    )
  const read = values.pauses ? await pausesIn(values.pauses) : { pauses: [], assumed: false }
  const asked: Asked = {
    timeClass: values.class,
    from: from.at,
    department: values.department,
    pauses: read.pauses,
    assumed: from.assumed || read.assumed,
  }
  const worked = work(await loadDistrict(desk.config().districtFolder), asked)
  if (json) desk.say(JSON.stringify(asJson(worked), null, 2))
  else tell(desk, worked)
  return 0
}

const HELP = `
  --class CODE       समय श्रेणी / the time class of the district: A, B, C, H24, …
  --from MOMENT      कब से / from when: 2026-10-30T10:20+05:30; without an offset in the district's time zone, ${ZONE.name}
  --department CODE  विभाग / the department whose ladder is climbed
  --pauses FILE      रुकावटें / when the clock stood: JSON ({"from", "to", "why"}, a list of them or {"pauses": […]}),
                     JSON Lines, or a table with the headings from, to, why between , ; or tabs. No "to": still open
  --json             उत्तर JSON में / the answer as JSON; what must be mended as {"error": {"hi", "en", "file", "row"}}

  DISTRICT_FOLDER names the folder of the district. Exit code: 0 with an answer, 2 when something must be mended.`

function help(desk: Desk): number {
  desk.say(`npm run nivaran -- ${EXAMPLE} [--department PHE] [--pauses file] [--json]`)
  desk.say(HELP)
  return 0
}

async function pausesIn(file: string) {
  const text = await readFile(file, 'utf8').catch((fault: Error) => {
    throw new Plain(`${file} पढ़ी नहीं जा सकी।`, `${file} cannot be read (${fault.message}).`, { file })
  })
  return readPauses(file, text)
}

function tell(desk: Desk, worked: Worked): void {
  const { asked, district, explained, ladder } = worked
  const department = district.departments.find(({ code }) => code === asked.department)
  if (department)
    desk.say(
      `department ${department.nameEn} (${department.code})\n    विभाग ${department.nameHi} (${department.code})`,
    )
  if (asked.assumed) desk.say(`${ASSUMED.en}\n    ${ASSUMED.hi}`)
  for (const { hi, en } of explained.steps) desk.say(`${en}\n    ${hi}`)
  desk.say(`\ndue / नियत समय  ${localMoment(explained.due)}  ${sayMoment(explained.due, 'en')}\n`)
  for (const { at, name, nameEn, nameHi, percent, level, after, to } of ladder) {
    const when =
      percent === undefined
        ? `level ${level}, +${after?.amount ?? 0} ${after?.unit ?? 'day'}`
        : `${percent} %`
    const whom = percent === undefined ? (to ?? '-') : 'holder'
    desk.say(`${localMoment(at)}  ${name.padEnd(8)}  ${nameEn} / ${nameHi}  (${when}; to: ${whom})`)
  }
  const days = ladderDays(worked).map(({ date, nameEn, nameHi }) => `${date} (${nameEn} / ${nameHi})`)
  if (days.length > 0)
    desk.say(`\nafter the deadline also passed over / नियत समय के बाद ये भी गिने नहीं गए: ${days.join(', ')}`)
}
