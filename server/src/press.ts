/** The press: all files of a bulletin, made of its printed content by the rooms that know pages, papers and data. */
import type { BulletinContent } from '#core/publication/content.ts'
import { casesPage, fileName, pagesOf } from '#portal/bulletin-cases.ts'
import { bulletinPage } from '#portal/bulletin-page.ts'
import type { PressedFile } from '#ports/bulletin.ts'
import { checksums, dataFiles, zipped } from '#services/opendata/files.ts'
import { setBulletin } from '#services/papers/bulletin.ts'

const LANGUAGES = ['hi', 'en'] as const

/** Everything that lies in the folder of the week, and last the zip that holds all of it. */
export async function press(content: BulletinContent): Promise<readonly PressedFile[]> {
  const files: PressedFile[] = []
  for (const language of LANGUAGES) {
    const page = (name: string, markup: string) =>
      files.push({ name, mime: 'text/html; charset=utf-8', bytes: new TextEncoder().encode(markup) })
    page(fileName(language), bulletinPage(content, language))
    for (let at = 2; at <= pagesOf(content); at += 1)
      page(fileName(language, at), casesPage(content, language, at))
    const { pdf } = await setBulletin(content, language)
    files.push({ name: `bulletin.${language}.pdf`, mime: 'application/pdf', bytes: pdf })
  }
  files.push(...dataFiles(content))
  files.push(checksums(files))
  const folder = `bulletin-${content.week}`
  const zip = await zipped(folder, files, content.printed)
  return [...files, { name: `${folder}.zip`, mime: 'application/zip', bytes: zip }]
}
