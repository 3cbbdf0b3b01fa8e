/** Accounts of staff and their sessions. Passwords and tokens are kept only as hashes. */
import type { PersonId } from '#core/ids.ts'

export interface Staff {
  /** Creates the account or sets its password anew. */
  setPassword(login: string, person: PersonId, password: string): Promise<void>
  hasAccount(login: string): Promise<boolean>
  /** The person, or undefined when login or password are wrong; takes the same time either way. */
  check(login: string, password: string): Promise<PersonId | undefined>
  openSession(
    person: PersonId,
    now: Date,
    hours: number,
  ): Promise<{ readonly token: string; readonly until: Date }>
  session(token: string, now: Date): Promise<PersonId | undefined>
  closeSession(token: string): Promise<void>
}
