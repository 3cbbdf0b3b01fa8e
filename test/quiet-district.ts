/**
 * The practice district as most tests want it: without office windows and public hearings, which ring a hundred phones at
 * their hours. A test that is about them gives its own files.
 */
import { cp, readFile, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'

const ABHYAS = resolve(import.meta.dirname, '../districts/abhyas')

/** Files of a district as they are to be instead. */
export type Files = Readonly<Record<string, (text: string) => string>>

/** Copies the district into a folder and answers with its path. */
export async function quietDistrict(home: string, files: Files = {}): Promise<string> {
  const folder = join(home, 'district')
  await cp(ABHYAS, folder, { recursive: true })
  const changes: Files = {
    'settings.yaml': (text) => withWindows(text, ''),
    'hearings.csv': headOnly,
    ...files,
  }
  for (const [file, change] of Object.entries(changes)) {
    const text = await readFile(join(folder, file), 'utf8').catch(() => '')
    await writeFile(join(folder, file), change(text))
  }
  return folder
}

/** The settings with these windows, a line each, and no others. */
export function withWindows(settings: string, windows: string): string {
  const list = windows === '' ? 'officeWindows: []\n' : `officeWindows:\n${windows}`
  return settings.replace(/^officeWindows:\n(?: {2}- .*\n)+/m, list)
}

/** The settings with all reports confirmed. */
export function confirmingAll(settings: string): string {
  return settings.replace(/^confirmSample:\n(?: {2}- .*\n)+/m, 'confirmSample: [{ percent: 100 }]\n')
}

function headOnly(text: string): string {
  return `${text.split('\n')[0]}\n`
}
