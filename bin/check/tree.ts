/** The files of the project, as git sees them: kept ones and new ones, without what .gitignore names. */
import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './step.ts'

/** Paths from the root, with forward slashes, sorted. */
export function files(matching: RegExp): readonly string[] {
  const list = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  })
  const unique = new Set(list.split('\0').filter((path) => path && matching.test(path)))
  return [...unique].filter((path) => existsSync(join(root, path))).sort()
}
