/**
 * The account PostgreSQL runs under. PostgreSQL refuses root, so a program that was started as root hands the
 * data folder to an unprivileged account and starts PostgreSQL as that one. Anybody else runs it as themselves.
 */
import { spawnSync } from 'node:child_process'
import { statSync } from 'node:fs'

/** Whom the child processes run as; undefined fields mean: as whoever runs this program. */
export type Account = { readonly uid?: number; readonly gid?: number; readonly name: string }

/** The account for a data folder: its owner when it exists already, else one that this machine has or can be given. */
export function accountFor(existingData: string | undefined): Account {
  if (process.getuid?.() !== 0) return { name: 'this account' }
  if (existingData) {
    const { uid, gid } = statSync(existingData)
    if (uid !== 0) return { uid, gid, name: `uid ${uid}` }
  }
  for (const name of ['nivaran', 'postgres']) {
    const known = lookUp(name)
    if (known) return known
  }
  spawnSync('useradd', ['--system', '--no-create-home', '--shell', '/usr/sbin/nologin', 'nivaran'])
  const account = lookUp('nivaran') ?? lookUp('nobody')
  if (!account) throw new Error('no unprivileged account for PostgreSQL: create a user named "nivaran"')
  return account
}

function lookUp(name: string): Account | undefined {
  const uid = idOf('-u', name)
  const gid = idOf('-g', name)
  return uid && gid ? { uid, gid, name } : undefined
}

function idOf(flag: '-u' | '-g', name: string): number | undefined {
  const answer = spawnSync('id', [flag, name], { encoding: 'utf8' })
  return answer.status === 0 ? Number(answer.stdout) : undefined
}

/** The part of the spawn options that changes the account. */
export function as(account: Account): { uid?: number; gid?: number } {
  return account.uid === undefined || account.gid === undefined ? {} : { uid: account.uid, gid: account.gid }
}

/** Whether the account can enter the folder; a clone in root's own home is where it cannot. */
export function canEnter(account: Account, folder: string): boolean {
  const tried = spawnSync('/bin/sh', ['-c', 'cd "$1"', 'sh', folder], { ...as(account), cwd: '/' })
  return tried.status === 0
}
