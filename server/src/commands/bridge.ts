/** `bridge`: brings a list of another system in, or writes ours out. It asks the running program, as the token of `API_TOKEN`. */
import { readFile, writeFile } from 'node:fs/promises'
import { type Command, type Desk, Plain } from './command.ts'

interface Taken {
  readonly rows: number
  readonly registered: number
  readonly entered: number
  readonly noted: number
  readonly there: number
  readonly faults: readonly {
    readonly line: number
    readonly what: { readonly hi: string; readonly en: string }
  }[]
}

/** In or out. */
export const bridge: Command = {
  usage: 'bridge import|export <system> <file> [--dry-run]',
  does: {
    hi: 'दूसरी प्रणाली (bridges.yaml) की CSV/XLSX सूची लाता है या हमारी सूची लिखता है; चालू प्रोग्राम से पूछता है',
    en: 'brings in a CSV/XLSX list of another system (bridges.yaml), or writes ours; asks the running program',
  },
  async run(desk) {
    const [what, system, file] = desk.args.filter((word) => !word.startsWith('--'))
    if ((what !== 'import' && what !== 'export') || !system || !file)
      throw new Plain(
        'ऐसे लिखें: bridge import|export <प्रणाली> <फ़ाइल>',
        'Write: bridge import|export <system> <file>',
      )
    const path = `bridges/${encodeURIComponent(system)}`
    if (what === 'export') {
      const kind = file.endsWith('.xlsx') ? 'xlsx' : 'csv'
      const answer = await ask(desk, `${path}/export.${kind}`)
      await writeFile(file, Buffer.from(await answer.arrayBuffer()))
      desk.say(file)
      return 0
    }
    const body = await readFile(file).catch(() => {
      throw new Plain(`"${file}" पढ़ी नहीं जा सकी।`, `"${file}" cannot be read.`)
    })
    const dry = desk.args.includes('--dry-run')
    const answer = await ask(desk, `${path}/import${dry ? '?dry=1' : ''}`, body)
    return tell(desk, (await answer.json()) as Taken, dry)
  },
}

function tell(desk: Desk, { rows, registered, entered, noted, there, faults }: Taken, dry: boolean): number {
  for (const { line, what } of faults) desk.say(`${line}: ${what.hi} / ${what.en}`)
  if (dry) desk.say('जाँच: कुछ बदला नहीं गया / dry run: nothing was changed')
  desk.say(
    `पंक्तियाँ ${rows}, नई ${registered}, क्रमांक जुड़े ${entered}, नई बात लिखी ${noted}, पहले से ${there}, दोष ${faults.length}`,
  )
  desk.say(
    `rows ${rows}, registered ${registered}, numbers entered ${entered}, noted ${noted}, there already ${there}, faults ${faults.length}`,
  )
  return faults.length === 0 ? 0 : 1
}

async function ask(desk: Desk, path: string, body?: Uint8Array): Promise<Response> {
  const { port, apiToken } = desk.config()
  if (!apiToken)
    throw new Plain(
      'API_TOKEN नहीं लिखा है: उसी के नाम से सूची आती-जाती है।',
      'API_TOKEN is not set: lists come and go in its name.',
    )
  const headers = { authorization: `Bearer ${apiToken}`, 'content-type': 'application/octet-stream' }
  const address = `http://127.0.0.1:${port}/api/v1/${path}`
  const answer = await fetch(
    address,
    body ? { method: 'POST', headers, body: body as BodyInit } : { headers },
  ).catch(() => {
    throw new Plain('प्रोग्राम चालू नहीं है।', 'The program is not running.')
  })
  if (answer.ok) return answer
  const { title = answer.statusText, detail = '' } = (await answer.json().catch(() => ({}))) as {
    title?: string
    detail?: string
  }
  throw new Plain(`नहीं हो सका: ${title} ${detail}`, `It could not be done (${answer.status}).`)
}
