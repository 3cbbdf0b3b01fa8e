/**
 * Checks the accounts of a district at outside services: every setting belongs to an account and is one of its service,
 * and nothing secret stands in the folder, which is copied, mailed and printed.
 */
import { ACCOUNT_SETTINGS, isSecret, namedInEnvironment } from '#core/district/accounts.ts'
import type { Report } from './faults.ts'
import { lost, once, type Tables } from './references.ts'

/** Reports what leads nowhere, is unknown, or should not be there for everybody to read. */
export function checkAccounts(tables: Tables, report: Report): void {
  const file = 'account_settings.csv'
  const services = new Map(tables['accounts.csv'].map(({ value }) => [value.code, value.service]))
  for (const { line: where, value } of tables[file]) {
    const service = services.get(value.account)
    if (!service) {
      lost(file, where, 'account', value.account, 'accounts.csv', report)
      continue
    }
    const known: readonly string[] = ACCOUNT_SETTINGS[service]
    if (!known.includes(value.setting)) {
      const what = `${value.setting} is no setting of ${service}`
      report({ file, where, column: 'setting', what, todo: `Write one of ${known.join(', ')}` })
    } else if (isSecret(value.setting) && namedInEnvironment(value.value) === undefined) {
      const what = `${value.setting} is secret and stands here in words`
      const todo = `Write it into the environment of the machine, and here its name, such as \${${value.setting}_2}`
      report({ file, where, column: 'value', what, todo })
    }
  }
  once('accounts.csv', 'code', tables['accounts.csv'], ({ code }) => code, report)
  once(file, 'account, setting', tables[file], ({ account, setting }) => `${account} ${setting}`, report)
}
