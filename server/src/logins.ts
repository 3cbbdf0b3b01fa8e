/** The first logins: the administrator of the configuration, and in rehearsal five people to log in as. */
import { createHmac } from 'node:crypto'
import { dayOf } from '#core/clock/due.ts'
import { postsOfPerson } from '#core/district/answering.ts'
import type { Person } from '#core/district/district.ts'
import { type DistrictIndex, personsOfPost } from '#core/district/find.ts'
import type { PersonId } from '#core/ids.ts'
import type { Staff } from '#ports/staff.ts'
import type { Config } from './config.ts'

export interface RehearsalLogin {
  readonly login: string
  readonly password: string
  readonly name: { readonly hi: string; readonly en: string }
  readonly post: { readonly hi: string; readonly en: string }
}

export interface Logins {
  readonly rehearsalLogins: readonly RehearsalLogin[]
  /** As whom the API token acts. */
  readonly administrator?: PersonId
}

interface LoginsSetting {
  readonly config: Config
  readonly staff: Staff
  readonly district: DistrictIndex
  readonly secretKey: string
  readonly now: () => Date
}

/** Makes sure that the first logins are there. Passwords that people changed later are not touched. */
export async function openLogins({
  config,
  staff,
  district,
  secretKey,
  now,
}: LoginsSetting): Promise<Logins> {
  const day = dayOf(now())
  const administrator = district.district.posts
    .filter((post) => post.roles.includes('administrator'))
    .flatMap((post) => personsOfPost(district, post.code, day))[0]
  if (config.admin && administrator)
    await staff.setPassword(config.admin.login, administrator.id as PersonId, config.admin.password)
  const rehearsalLogins = config.mode === 'rehearsal' ? rehearsing(district, secretKey, day) : []
  for (const { login, password } of rehearsalLogins) {
    const person = district.personsByLogin.get(login)
    if (person && login !== config.admin?.login && !(await staff.check(login, password)))
      await staff.setPassword(login, person.id as PersonId, password)
  }
  return { rehearsalLogins, ...(administrator ? { administrator: administrator.id as PersonId } : {}) }
}

function rehearsing(district: DistrictIndex, secretKey: string, day: string): readonly RehearsalLogin[] {
  return [...district.personsByLogin].flatMap(([login, person]) => {
    const [post] = postsOfPerson(district, person.id, day)
    return post
      ? [{ login, password: passwordOf(login, secretKey), name: named(person), post: named(post) }]
      : []
  })
}

/** Drawn from the key of this installation, so that no password stands in the code. */
function passwordOf(login: string, secretKey: string): string {
  return createHmac('sha256', secretKey).update(`rehearsal:${login}`).digest('base64url').slice(0, 10)
}

function named({ nameHi, nameEn }: Pick<Person, 'nameHi' | 'nameEn'>) {
  return { hi: nameHi, en: nameEn }
}
