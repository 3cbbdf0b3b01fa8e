/** What a command is given, and how it says that a person must mend something. */
import { type ParseArgsConfig, parseArgs } from 'node:util'
import type { Config } from '#server/config.ts'

/** What every command may use. */
export interface Desk {
  /** The words after the command's name. */
  readonly args: readonly string[]
  /** Reads the environment; throws when it is not complete. */
  config(): Config
  /** One line of the answer. */
  say(line: string): void
  /** What goes on meanwhile; kept apart from the answer. */
  note(line: string): void
}

/** One command; answers with the exit code. */
export interface Command {
  readonly usage: string
  readonly does: { readonly hi: string; readonly en: string }
  run(desk: Desk): Promise<number>
}

/** Where in a file the lack is. */
export interface Place {
  readonly file: string
  readonly row?: number
}

/** A lack that a person can mend: told without a stack. */
export class Plain extends Error {
  readonly said: { readonly hi: string; readonly en: string }
  readonly place: Place | undefined
  constructor(hi: string, en: string, place?: Place) {
    super(`${hi}\n${en}`)
    this.name = 'Plain'
    this.said = { hi, en }
    this.place = place
  }
}

/** Faults whose sentence is all that a person needs. */
export function isPlain(fault: Error): boolean {
  return (
    fault instanceof Plain ||
    fault.name === 'FolderInUse' ||
    fault.message.startsWith('The configuration') ||
    fault.message.startsWith('The district folder')
  )
}

/** The options of a command as they were typed; what is not one of them is said in a sentence. */
export function optionsOf<const T extends NonNullable<ParseArgsConfig['options']>>(
  args: readonly string[],
  options: T,
) {
  try {
    return parseArgs({ args: [...args], allowPositionals: true, options })
  } catch (fault) {
    throw new Plain('यह समझ में नहीं आया।', (fault as Error).message)
  }
}
