/** A file as it stood after some version: the last whole text before it, with the edits made since. */
import type { Administration, Change, DistrictFiles } from '#ports/administration.ts'

const AT_ONCE = 20

/** Nothing when the district did not have the file then. */
export async function fileAsOf(
  history: Administration['history'],
  edit: DistrictFiles['edit'],
  file: string,
  version: number,
): Promise<string | undefined> {
  const changes: Change[] = []
  for (let before = version + 1; ; ) {
    const found = await history({ file, before, limit: AT_ONCE })
    for (const change of found) {
      changes.unshift(change)
      if (change.edits.some((one) => one.file === file && one.kind === 'file'))
        return made(changes, edit, file)
    }
    const last = found.at(-1)
    if (!last || found.length < AT_ONCE) return made(changes, edit, file)
    before = last.version
  }
}

/** The edits one after another; a whole text stands for all before it. */
function made(changes: readonly Change[], edit: DistrictFiles['edit'], file: string): string | undefined {
  const edits = changes.flatMap((change) => change.edits).filter((one) => one.file === file)
  const whole = edits.findLastIndex(({ kind }) => kind === 'file')
  const first = edits[whole]
  const begun = new Map(first?.kind === 'file' ? [[file, first.after]] : [])
  const edited = edit(begun, edits.slice(whole + 1))
  if ('moved' in edited) throw new Error(`the history of ${file} does not lead to the file that is kept`)
  return edited.sources.get(file)
}
