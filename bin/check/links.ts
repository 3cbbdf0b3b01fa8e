/** Links in the documents that point into the project must point at something. */
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { root, type Step, verdict } from './step.ts'
import { files } from './tree.ts'

/** The step of the check. */
export const links: Step = {
  name: 'links',
  title: 'links in documents',
  run: async () => {
    const documents = files(/[.]md$/)
    const faults = documents.flatMap((document) =>
      targets(readFileSync(join(root, document), 'utf8'))
        .filter((target) => !existsSync(join(root, dirname(document), target)))
        .map((target) => `${document}: nothing at ${target}`),
    )
    return verdict(faults.join('\n'), `${documents.length} documents`)
  },
}

/** Relative targets of `[words](target)`, `![picture](target)` and `<img src="target">`, outside of code. */
function targets(text: string): readonly string[] {
  const prose = text.replace(/^```[\s\S]*?^```/gm, '').replace(/`[^`\n]*`/g, '')
  const found = [...prose.matchAll(/\]\(<?([^)\s>]+)>?[^)]*\)|<img[^>]*\ssrc="([^"]+)"/g)]
  return found
    .map(([, link, picture]) => decodeURI(link ?? picture ?? '').replace(/[#?].*$/, ''))
    .filter((target) => target !== '' && !/^([a-z][a-z0-9+.-]*:|\/)/i.test(target))
}
