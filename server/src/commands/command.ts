/** What a command is given, and how it says that a person must mend something. */
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

/** A lack that a person can mend: told without a stack. */
export class Plain extends Error {
  constructor(hi: string, en: string) {
    super(`${hi}\n${en}`)
    this.name = 'Plain'
  }
}
