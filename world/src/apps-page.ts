/** The page of the apps: who has a telephone, one telephone, and what to try. Works are done by apps.js. */
import { type AppWord, appWord, appWordsIn, COMPLAINTS } from './apps-words.ts'
import { escaped, forScript } from './html.ts'
import type { Language } from './rehearsal-words.ts'
import { PHOTOS } from './samples.ts'

export interface AppsPageFacts {
  /** Where the page and its calls are. */
  readonly base: string
  /** Where the page of the WhatsApp phones is, whose files it shares. */
  readonly phones: string
  readonly language: Language
  readonly sms?: string | undefined
  readonly desk?: string | undefined
  /** What the district is called in its apps. */
  readonly service: string
  /** Sentences to begin with, in place of the built-in ones. */
  readonly openings?: readonly string[] | undefined
}

/** The page as HTML. */
export function appsPage(facts: AppsPageFacts): string {
  const { base, phones, language, sms, desk } = facts
  const word = (key: AppWord): string => escaped(appWord(key, language))
  const other: Language = language === 'hi' ? 'en' : 'hi'
  const link = (href: string | undefined, key: AppWord) =>
    href ? `<a class="link" href="${escaped(href)}">${word(key)}</a>` : ''
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1, interactive-widget=resizes-content">
<title>${word('title')} · निवारण</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="${phones}/bubbles.css">
<link rel="stylesheet" href="${phones}/phone.css">
<link rel="stylesheet" href="${phones}/page.css">
<link rel="stylesheet" href="${base}/apps.css">
<link rel="stylesheet" href="${base}/apps-posts.css">
</head>
<body>
<p class="banner" role="note">${word('banner')}</p>
<header class="top">
  <div class="brand"><span class="mark" aria-hidden="true">नि</span><div><h1>${word('title')}</h1><p>${word('help')}</p></div></div>
  <nav>${link(`${phones}?lang=${language}`, 'chats')}${link(sms, 'smsPhones')}${link(desk, 'desk')}<a class="link" href="?lang=${other}" lang="${other}">${word('other')}</a></nav>
</header>
<p class="lost" id="lost" hidden>${word('lost')}</p>
<main>
  <aside class="people" id="people" aria-label="${word('citizens')}"></aside>
  <div class="phones">
    <section class="slot" id="slot" aria-label="${word('phone')}"></section>
    <aside class="try" aria-label="${word('tryTitle')}"><h2>${word('tryTitle')}</h2><ol>${[1, 2, 3, 4, 5]
      .map((number) => `<li>${word(`try${number}` as AppWord)}</li>`)
      .join('')}</ol>${link(desk, 'desk')}</aside>
  </div>
</main>
<dialog id="add"><form class="newcomer" method="dialog"><h2>${word('addCitizen')}</h2>
  <label>${word('name')}<input name="name" required maxlength="60" autocomplete="off"></label>
  <label>${word('number')}<input name="number" inputmode="tel" pattern="[+0-9 ]{0,16}" autocomplete="off"></label>
  <div class="row"><button class="quiet" value="cancel" formnovalidate>${word('cancel')}</button><button value="add">${word('add')}</button></div>
</form></dialog>
<script type="application/json" id="facts">${forScript({
    base,
    phones,
    language,
    service: facts.service,
    openings: facts.openings ?? COMPLAINTS[language],
    words: appWordsIn(language),
    photos: PHOTOS.map((photo) => ({ name: photo.name, title: photo[language] })),
  })}</script>
<script type="module" src="${base}/apps.js"></script>
</body>
</html>`
}
