import { Button, Loader, PasswordInput, TextInput, Title } from '@mantine/core'
import { IconChevronRight } from '@tabler/icons-react'
import { type FormEvent, useState } from 'react'
import { useLogIn, useRehearsalLogins } from '../ask/answers.ts'
import { isLoggedOut } from '../ask/ask.ts'
import { RehearsalBanner } from '../frame/banner.tsx'
import { LanguageSwitch } from '../frame/language-switch.tsx'
import { useTitle } from '../frame/title.ts'
import { TroubleNote } from '../parts/trouble.tsx'
import { useTongue } from '../words/tongue.tsx'
import styles from './login.module.css'

/** Who is at the screen. In rehearsal five people stand ready and need no password. */
export function Login() {
  const { words } = useTongue()
  useTitle(words.login.title)
  const rehearsal = useRehearsalLogins()
  const isRehearsal = rehearsal.data?.mode === 'rehearsal'
  const offered = rehearsal.data?.logins ?? []
  return (
    <div className={styles.page}>
      {isRehearsal && <RehearsalBanner />}
      <div className={styles.halves}>
        <header className={styles.cover}>
          <img src="/desk/mark.svg" alt="" width={56} height={56} />
          <p className={styles.name}>{words.name}</p>
          <p className={styles.tagline}>{words.tagline}</p>
          <p className={styles.lead}>{words.login.lead}</p>
          <ol className={styles.way} aria-hidden>
            {Object.values(words.file.steps).map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
        </header>
        <main className={styles.door}>
          <div className={styles.tongue}>
            <LanguageSwitch />
          </div>
          {rehearsal.isPending ? (
            <Loader size="sm" />
          ) : offered.length > 0 ? (
            <>
              <Title order={1} size="h2">
                {words.login.rehearsalTitle}
              </Title>
              <p className={styles.hint}>{words.login.rehearsalHint}</p>
              <People logins={offered} />
              <details className={styles.or}>
                <summary>{words.login.orPassword}</summary>
                <PasswordForm />
              </details>
            </>
          ) : (
            <>
              <Title order={1} size="h2" mb="md">
                {words.login.title}
              </Title>
              <PasswordForm />
            </>
          )}
        </main>
      </div>
    </div>
  )
}

type Offered = NonNullable<ReturnType<typeof useRehearsalLogins>['data']>['logins']

function People({ logins }: { logins: Offered }) {
  const { pick } = useTongue()
  const logIn = useLogIn()
  return (
    <>
      <ul className={styles.people}>
        {logins.map(({ login, password, name, post }) => (
          <li key={login}>
            <button
              type="button"
              disabled={logIn.isPending}
              onClick={() => logIn.mutate({ login, password })}
              data-testid={`login-${login}`}
            >
              <span>
                <strong>{pick(name)}</strong>
                <span>{pick(post)}</span>
              </span>
              {logIn.isPending && logIn.variables.login === login ? (
                <Loader size="xs" />
              ) : (
                <IconChevronRight size={18} aria-hidden />
              )}
            </button>
          </li>
        ))}
      </ul>
      {logIn.isError && <TroubleNote error={logIn.error} />}
    </>
  )
}

function PasswordForm() {
  const { words } = useTongue()
  const logIn = useLogIn()
  const [login, setLogin] = useState('')
  const [password, setPassword] = useState('')
  const enter = (event: FormEvent) => {
    event.preventDefault()
    logIn.mutate({ login: login.trim(), password })
  }
  return (
    <form className={styles.form} onSubmit={enter}>
      <TextInput
        label={words.login.login}
        value={login}
        onChange={(event) => setLogin(event.currentTarget.value)}
        autoComplete="username"
        autoCapitalize="none"
        required
        withAsterisk={false}
      />
      <PasswordInput
        label={words.login.password}
        value={password}
        onChange={(event) => setPassword(event.currentTarget.value)}
        autoComplete="current-password"
        required
        withAsterisk={false}
        error={isLoggedOut(logIn.error) ? words.login.wrong : undefined}
      />
      <Button type="submit" loading={logIn.isPending} fullWidth>
        {words.login.enter}
      </Button>
      {logIn.isError && !isLoggedOut(logIn.error) && <TroubleNote error={logIn.error} />}
    </form>
  )
}
