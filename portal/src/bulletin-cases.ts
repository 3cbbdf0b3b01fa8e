/**
 * The records of a bulletin, so many to a page: a week with hundreds of them must open over a slow line too. The first page
 * is the bulletin itself; the others lie beside it under names of their own, stand alone as it does, and lead on and back.
 */
import type { Language, Words } from '#contract/shapes.ts'
import type { BulletinContent, PublishedCase } from '#core/publication/content.ts'
import { BULLETIN_WORDS as words } from '#core/words/bulletin.ts'
import { bulletinStyle } from './bulletin-style.ts'
import { type Html, html, trusted } from './html.ts'
import { day, fill, number, quoted } from './speak.ts'

/** So many records stand on a page. */
export const CASES_A_PAGE = 25

/** Under which name each language, and each further page of records, is kept. */
export function fileName(language: Language, page = 1): string {
  return page === 1 ? `bulletin.${language}.html` : `bulletin.${language}.${page}.html`
}

/** On how many pages the records stand. */
export function pagesOf({ cases }: BulletinContent, most = CASES_A_PAGE): number {
  return Math.max(1, Math.ceil(cases.length / most))
}

/** The records of one page, and the way to the others. */
export function casesOf(content: BulletinContent, language: Language, page: number, most: number): Html {
  const { cases: all, casesLeft } = content
  if (all.length === 0) return html`<p class="quiet">${words.casesNone[language]}</p>`
  const pages = pagesOf(content, most)
  const shown = all.slice((page - 1) * most, page * most)
  return html`<ol class="cases">${shown.map((one) => html`<li id="${one.number}">${caseOf(one, language)}</li>`)}</ol>
${pages > 1 && ways(language, page, pages)}
${page === pages && casesLeft > 0 && html`<p class="quiet">${fill(words.casesLeft[language], { count: number(casesLeft, language) })}</p>`}`
}

function ways(language: Language, page: number, pages: number): Html {
  const numbers = Array.from({ length: pages }, (_, at) => at + 1)
  const link = (at: number) =>
    at === page
      ? html`<b aria-current="page">${number(at, language)}</b>`
      : html`<a href="${fileName(language, at)}">${number(at, language)}</a>`
  return html`<nav class="pages" aria-label="${words.casePages[language]}"><span>${words.casePages[language]}:</span> ${numbers.map((at) => html`${link(at)} `)}</nav>`
}

/** A further page of records, as a document that stands alone. */
export function casesPage(content: BulletinContent, language: Language, page: number): string {
  const say = (one: Words) => one[language]
  const { district, week, from, to, address } = content
  const other = language === 'hi' ? 'en' : 'hi'
  const title = `${say(words.cases)}, ${number(page, language)}/${number(pagesOf(content), language)}`
  return html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<title>${title} – ${say(words.title)} ${week} – ${say(district.name)}</title>
<style>${trusted(bulletinStyle)}</style>
</head>
<body>
<main>
<header>
<p class="office"><b>${say(words.office)}</b><span>${say(district.name)}</span></p>
<h1>${title}</h1>
<p class="when"><b>${say(words.title)} ${week}</b> · ${day(from, language)} – ${day(to, language)}</p>
<p class="other"><a href="${fileName(other, page)}" lang="${other}" hreflang="${other}">${other === 'hi' ? 'हिन्दी में' : 'In English'}</a></p>
</header>
<section>${casesOf(content, language, page, CASES_A_PAGE)}</section>
<footer><p>${address}</p><p>${say(words.licence)}</p></footer>
</main>
</body>
</html>
`.toString()
}

function caseOf(one: PublishedCase, language: Language): Html {
  const about = [one.subjectName, one.placeName, one.departmentName].flatMap((part) =>
    part ? [part[language]] : [],
  )
  return html`<p class="about"><b>${one.number}</b> ${about.join(' · ')}</p>
<p><span class="quiet">${words.grievance[language]}:</span> ${quoted(one.gist, language)}</p>
<p><span class="quiet">${words.action[language]}:</span> ${quoted(one.report, language)}</p>
<p class="quiet">${words.registered[language]} ${day(one.registered, language)} · ${words.closed[language]} ${day(one.closed, language)} · ${words[one.ground][language]}</p>`
}
