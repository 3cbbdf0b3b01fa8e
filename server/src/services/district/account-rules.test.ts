import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readDistrict } from './load.ts'
import { readFolder } from './sources.ts'

const HEAD = 'account,setting,value\n'

async function faultsWith(settings: string) {
  const { sources } = await readFolder('districts/abhyas')
  const changed = new Map(sources)
  changed.set(
    'accounts.csv',
    'code,service,name_hi,name_en\nMAIL-2,email,विभाग की मेल,Mail of the department\n',
  )
  changed.set('account_settings.csv', HEAD + settings)
  const read = readDistrict(changed)
  return 'faults' in read ? read.faults : []
}

test('a further mailbox is named in the folder, and its password only by its name in the environment', async () => {
  const { sources } = await readFolder('districts/abhyas')
  const changed = new Map(sources)
  changed.set(
    'accounts.csv',
    'code,service,name_hi,name_en\nMAIL-2,email,विभाग की मेल,Mail of the department\n',
  )
  changed.set(
    'account_settings.csv',
    `${HEAD}MAIL-2,EMAIL_ADDRESS,phe@dist.example\nMAIL-2,EMAIL_IMAP_PASSWORD,\${PHE_MAIL_PASSWORD}\n`,
  )
  const read = readDistrict(changed)
  assert.ok('district' in read)
  assert.deepEqual(read.district.accounts?.[0]?.settings, {
    EMAIL_ADDRESS: 'phe@dist.example',
    EMAIL_IMAP_PASSWORD: `\${PHE_MAIL_PASSWORD}`,
  })
})

test('a password in the folder, a setting of another service and an unknown account are named by their rows', async () => {
  const faults = await faultsWith(
    'MAIL-2,EMAIL_IMAP_PASSWORD,monsoon\nMAIL-2,X_HANDLE,@dm_abhyas\nMAIL-3,EMAIL_ADDRESS,a@dist.example\n',
  )
  assert.deepEqual(
    faults.map(({ where, column }) => [where, column]),
    [
      [2, 'value'],
      [3, 'setting'],
      [4, 'account'],
    ],
  )
  for (const { hindi } of faults) assert.match(hindi?.what ?? '', /[\u0900-\u097f]/u)
})
