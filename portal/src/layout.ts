/**
 * The frame of every public page: head of the district, language switch, foot. No script, no request besides the
 * page itself. The language is Hindi unless the address says `lang=en`; links inside keep it.
 */
import type { Language, Words } from '#contract/shapes.ts'
import { type Html, href, html, trusted } from './html.ts'
import { day, fill, say } from './speak.ts'
import { style } from './style.ts'
import { type Way, ways, waysOf } from './ways.ts'
import { frameWords } from './words.ts'

/** What every page must be told. */
export interface Frame {
  readonly language: Language
  /** Path and query of this page, for the language switch. */
  readonly here: string
  readonly district: {
    /** The three letters that begin its codes. */
    readonly code: string
    /** "जनपद अभ्यास" / "Abhyas district" */
    readonly name: Words
    /** "कार्यालय जिलाधिकारी" / "Office of the District Magistrate" */
    readonly office: Words
  }
  /** True when the program plays: every page then says so. */
  readonly rehearsal: boolean
  /** Where the site stands and which day it is: what is printed says so. */
  readonly site: string
  readonly today: string
}

interface Page {
  readonly title: string
  readonly body: Html
  /** `narrow` for reading, `wide` for the home page. */
  readonly width: 'narrow' | 'wide'
  /** Pages about one grievance stay out of search engines. */
  readonly private: boolean
  /** A script of ours without which the page works as well. */
  readonly script?: string
  /** Seconds after which the page asks for itself again. */
  readonly again?: number
}

/** An inner link that keeps the language of the page. */
export function to(frame: Frame, path: string): string {
  return inLanguage(path, frame.language)
}

function inLanguage(here: string, language: Language): string {
  const [path = '/', query = ''] = here.split('?')
  const parameters = new URLSearchParams(query)
  parameters.delete('lang')
  if (language === 'en') parameters.set('lang', 'en')
  const kept = parameters.toString()
  return href(kept ? `${path}?${kept}` : path)
}

/** The whole document as text. */
export function layout(frame: Frame, page: Page): string {
  const { language, district } = frame
  const word = (words: Words) => say(words, language)
  const document = html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="theme-color" content="#0b5d66">
${page.private && html`<meta name="robots" content="noindex,nofollow">`}
${page.again !== undefined && html`<meta http-equiv="refresh" content="${page.again}">`}
${page.script && html`<script src="${href(page.script)}" defer></script>`}
<link rel="icon" href="${ICON}">
<title>${page.title} – ${word(district.name)}</title>
<style>${trusted(style)}</style>
</head>
<body>
<a class="skip" href="#main">${word(frameWords.skip)}</a>
<header class="top">${frame.rehearsal && rehearsalBanner(frame)}<div class="wide">
<a class="brand" href="${to(frame, '/')}"><b>${word(frameWords.service)}</b><span>${word(district.office)}, ${word(district.name)}</span></a>
<nav aria-label="${word(frameWords.pages)}">${[HOME, ...ways.filter(({ head }) => head)].map((way) => link(frame, way))}</nav>
${languageSwitch(frame)}
</div></header>
<main id="main" class="wide ${page.width}">
${page.body}
${printedFrom(frame, page)}
</main>
<footer class="foot"><div class="wide">
${footLinks(frame)}
<p>${word(frameWords.access)}</p>
</div></footer>
</body>
</html>
`
  return document.toString()
}

const HOME: Pick<Way, 'path' | 'words'> = { path: '/', words: frameWords.home }

function link(frame: Frame, { path, words }: Pick<Way, 'path' | 'words'>): Html {
  const current = frame.here.split('?')[0] === path && html` aria-current="page"`
  return html`<a href="${to(frame, path)}"${current}>${say(words, frame.language)}</a>`
}

function footLinks(frame: Frame): Html {
  const group = (name: Way['group'], first?: Pick<Way, 'path' | 'words'>, last?: Html) => {
    const rows = [...(first ? [first] : []), ...waysOf(name)]
    if (rows.length === 0 && !last) return undefined
    return html`<ul>${rows.map((way) => html`<li>${link(frame, way)}</li>`)}${last && html`<li>${last}</li>`}</ul>`
  }
  const staff = html`<a href="/desk">${say(frameWords.staff, frame.language)}</a>`
  return html`<nav class="ways" aria-label="${say(frameWords.allPages, frame.language)}">${group('act', HOME)}${group('look')}${group('know', undefined, staff)}</nav>`
}

/** On paper only: where the page was and when. Of one grievance the address is a key, and is left out. */
function printedFrom({ language, site, today, here }: Frame, page: Page): Html {
  const address = page.private ? site : `${site}${here}`
  return html`<p class="printed">${fill(say(frameWords.printed, language), { day: day(today, language), address })}</p>`
}

const ICON =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 8 8'%3E%3Crect width='8' height='8' rx='2' fill='%230b5d66'/%3E%3C/svg%3E"

function rehearsalBanner({ language }: Frame): Html {
  return html`<div class="rehearsal"><div class="wide">${say(frameWords.rehearsal, language)} <a href="/rehearsal">${say(frameWords.phones, language)}</a></div></div>
`
}

function languageSwitch(frame: Frame): Html {
  const other: Language = frame.language === 'hi' ? 'en' : 'hi'
  const name = other === 'en' ? 'English' : 'हिन्दी'
  const address = inLanguage(frame.here, other)
  return html`<a class="language" lang="${other}" hreflang="${other}" href="${address}">${name}</a>`
}
