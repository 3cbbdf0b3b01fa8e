/** A scan of a report, every page large enough to be read, one under the other: no script turns them, and a slow line loads what is scrolled to. */
import { href, html } from './html.ts'
import { type Frame, layout } from './layout.ts'
import { fill, say } from './speak.ts'
import { reportWords } from './track-words.ts'

/** The pages by their addresses. */
export function scanPage(
  frame: Frame,
  { code, pages }: { readonly code: string; readonly pages: readonly string[] },
): string {
  const { language } = frame
  const title = say(reportWords.scanPages, language)
  const named = (at: number) =>
    fill(say(reportWords.scanPage, language), { number: String(at + 1), all: String(pages.length) })
  const body = html`<article><h1>${title}</h1>
<p class="quiet"><span class="code">${code}</span></p>
<ol class="scan">${pages.map(
    (page, at) =>
      html`<li><figure><a href="${href(page)}"><img src="${href(page)}" alt="${named(at)}"${at > 0 && html` loading="lazy"`}></a><figcaption>${named(at)}</figcaption></figure></li>`,
  )}</ol></article>`
  return layout(frame, { title: `${title} – ${code}`, body, width: 'narrow', private: true })
}
