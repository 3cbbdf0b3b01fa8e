/**
 * The command line: `npm run nivaran -- <command>`. Works beside a running program. What a person can mend is said
 * in a sentence; only what nobody expected comes with its stack.
 */
import { resolve } from 'node:path'
import { account } from './commands/account.ts'
import { bridge } from './commands/bridge.ts'
import { calendar } from './commands/calendar.ts'
import { clock } from './commands/clock.ts'
import { type Command, isPlain } from './commands/command.ts'
import { district } from './commands/district.ts'
import { doctor } from './commands/doctor.ts'
import { figures } from './commands/figures.ts'
import { model } from './commands/model.ts'
import { open311 } from './commands/open311.ts'
import { places } from './commands/places.ts'
import { read } from './commands/read.ts'
import { schema } from './commands/schema.ts'
import { settings } from './commands/settings.ts'
import { verifyRegister } from './commands/verify.ts'
import { dead, redrive } from './commands/waiting.ts'
import { readOwnConfig, typedIn } from './config.ts'

const FOLDER = resolve(import.meta.dirname, '../..')

const commands: Readonly<Record<string, Command>> = {
  doctor,
  verify: verifyRegister,
  settings,
  account,
  district,
  clock,
  calendar,
  figures,
  dead,
  redrive,
  bridge,
  places,
  open311,
  schema,
  model,
  read,
}

async function run([name = 'help', ...args]: readonly string[]): Promise<number> {
  const say = (line: string) => void process.stdout.write(`${line}\n`)
  if (['help', '--help', '-h'].includes(name)) return help(say)
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined
  if (!command) {
    process.stderr.write(`"${name}" कोई आदेश नहीं है। / "${name}" is no command.\n\n`)
    help((line) => void process.stderr.write(`${line}\n`))
    return 2
  }
  // Files are named as seen from where the command was typed.
  process.chdir(typedIn(FOLDER))
  return command.run({
    args,
    say,
    note: (line) => void process.stderr.write(`${line}\n`),
    config: () => readOwnConfig(FOLDER),
  })
}

function help(say: (line: string) => void): number {
  say('npm run nivaran -- <आदेश / command>\n')
  for (const { usage, does } of Object.values(commands))
    say(`  ${usage.padEnd(25)} ${does.hi}\n  ${''.padEnd(25)} ${does.en}\n`)
  return 0
}

run(process.argv.slice(2)).then(
  (code) => process.exit(code),
  (fault: Error) => {
    process.stderr.write(`${isPlain(fault) ? fault.message : (fault.stack ?? fault)}\n`)
    process.exit(2)
  },
)
