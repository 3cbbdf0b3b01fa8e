/**
 * `clock explain --class B --from 2026-10-30T10:20+05:30 [--pauses file] [--department PHE] [--json]`: the deadline,
 * each step of the ladder and the working, by the district folder in use. A file of pauses is JSON
 * (`[{"from": …, "to": …, "why": …}]`) or CSV with the columns from, to, why.
 */
import { readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { parse as parseCsv } from 'csv-parse/sync'
import { explainDue } from '#core/clock/explain.ts'
import type { Pause, Running } from '#core/clock/run.ts'
import type { District } from '#core/district/district.ts'
import { ladderFor, schedule } from '#core/escalation/ladder.ts'
import { sayMoment } from '#core/words/say.ts'
import { loadDistrict } from '#services/district/load.ts'
import { type Command, type Desk, Plain } from './command.ts'

/** Says until when, and why. */
export const clock: Command = {
  usage: 'clock explain',
  does: {
    hi: 'नियत समय और सीढ़ी, हिसाब सहित: --class B --from 2026-10-30T10:20+05:30 [--pauses फ़ाइल] [--department PHE] [--json]',
    en: 'deadline and ladder with the working: --class B --from 2026-10-30T10:20+05:30 [--pauses file] [--department PHE] [--json]',
  },
  async run(desk) {
    const asked = await askedOf(desk)
    const district = await loadDistrict(desk.config().districtFolder)
    const { settings, calendar, ladders } = district
    const time = settings.timeClasses[asked.timeClass]
    if (!time) {
      const known = Object.keys(settings.timeClasses).join(', ')
      throw new Plain(
        `श्रेणी ${asked.timeClass} इस जिले में नहीं है: ${known}`,
        `There is no class ${asked.timeClass} in this district: ${known}`,
      )
    }
    const running = { from: asked.from, time, pauses: asked.pauses, capDays: settings.pauseCapDays }
    const rungs = ladderFor(ladders, asked.department, asked.timeClass)
    const { due, steps, pauses } = explainDue(running, asked.timeClass, calendar)
    const moments = schedule(running, rungs, calendar).rungs
    const ladder = rungs.map((rung, place) => ({ ...rung, at: moments[place]?.at ?? due }))
    if (asked.json)
      desk.say(JSON.stringify(asJson(district, asked, running, { due, steps, pauses, ladder }), null, 2))
    else {
      for (const { hi, en } of steps) desk.say(`${en}\n    ${hi}`)
      desk.say(`\ndue / नियत समय  ${local(due)}  ${sayMoment(due, 'en')}\n`)
      for (const { at, name, nameEn, nameHi } of ladder)
        desk.say(`${local(at)}  ${name.padEnd(8)}  ${nameEn} / ${nameHi}`)
    }
    return 0
  },
}

interface Asked {
  readonly timeClass: string
  readonly from: Date
  readonly department: string
  readonly pauses: readonly Pause[]
  readonly json: boolean
}

async function askedOf({ args }: Desk): Promise<Asked> {
  const { values, positionals } = read(args)
  if (positionals.join(' ') !== 'explain' || !values.class || !values.from)
    throw new Plain(
      'ऐसे लिखें: clock explain --class B --from 2026-10-30T10:20+05:30',
      'Write: clock explain --class B --from 2026-10-30T10:20+05:30',
    )
  return {
    timeClass: values.class,
    from: readMoment(values.from),
    department: values.department ?? '',
    pauses: values.pauses ? await readPauses(values.pauses) : [],
    json: values.json ?? false,
  }
}

function read(args: readonly string[]) {
  const text = { type: 'string' } as const
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { class: text, from: text, pauses: text, department: text, json: { type: 'boolean' } },
    })
  } catch (fault) {
    throw new Plain('यह समझ में नहीं आया।', (fault as Error).message)
  }
}

/** A moment as ISO text; without an offset it is meant in India. */
export function readMoment(text: string): Date {
  const whole = /^\d{4}-\d\d-\d\d$/.test(text) ? `${text}T00:00` : text
  const at = new Date(/(Z|[+-]\d\d:?\d\d)$/i.test(whole) ? whole : `${whole}+05:30`)
  if (!Number.isNaN(at.getTime())) return at
  throw new Plain(`“${text}” समय नहीं है।`, `"${text}" is no moment; write it as 2026-10-30T10:20+05:30.`)
}

async function readPauses(file: string): Promise<readonly Pause[]> {
  const text = await readFile(file, 'utf8').catch((fault: Error) => {
    throw new Plain(`${file} पढ़ी नहीं जा सकी।`, fault.message)
  })
  const rows = (/^\s*[[{]/.test(text) ? jsonRows(text) : csvRows(text)) as readonly Record<
    string,
    string | null
  >[]
  return rows.map(({ from, to, why }, at) => {
    if (!from) throw new Plain(`पंक्ति ${at + 1}: from नहीं है।`, `Row ${at + 1}: from is missing.`)
    return { from: readMoment(from), ...(to ? { to: readMoment(to) } : {}), why: why ?? '' }
  })
}

function jsonRows(text: string): unknown {
  try {
    const value = JSON.parse(text)
    return Array.isArray(value) ? value : (value.pauses ?? [])
  } catch (fault) {
    throw new Plain('फ़ाइल JSON नहीं है।', (fault as Error).message)
  }
}

function csvRows(text: string): unknown {
  try {
    return parseCsv(text, {
      columns: true,
      bom: true,
      trim: true,
      skip_empty_lines: true,
      relax_column_count: true,
    })
  } catch (fault) {
    throw new Plain('फ़ाइल तालिका नहीं है।', (fault as Error).message)
  }
}

type Shown = ReturnType<typeof explainDue> & {
  readonly ladder: readonly { name: string; at: Date; level?: number; percent?: number }[]
}

function asJson(
  { code, version }: District,
  asked: Asked,
  { capDays }: Running,
  { due, steps, pauses, ladder }: Shown,
) {
  return {
    district: code,
    version,
    class: asked.timeClass,
    from: local(asked.from),
    due: local(due),
    pauseCapDays: capDays,
    steps,
    pauses: pauses.map(({ from, to, until, counted, short, why }) => ({
      from: local(from),
      ...(to ? { to: local(to) } : {}),
      until: local(until),
      countedMinutes: Math.round(counted / 60_000),
      ...(short ? { short } : {}),
      why,
    })),
    ladder: ladder.map(({ name, at, level, percent }) => ({
      rung: name,
      at: local(at),
      ...(percent === undefined ? {} : { percent }),
      ...(level === undefined ? {} : { level }),
    })),
  }
}

/** ISO text in the time of India. */
function local(at: Date): string {
  return `${new Date(at.getTime() + 330 * 60_000).toISOString().slice(0, 19)}+05:30`
}
