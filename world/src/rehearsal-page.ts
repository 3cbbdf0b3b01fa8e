/** The rehearsal page: two phones side by side, a list of people, and the player. Works are done by phones.js. */
import { escaped, forScript } from './html.ts'
import { CITIZEN_CHIPS, type Language, OFFICER_CHIPS, WORDS, wordsIn } from './rehearsal-words.ts'
import { PHOTOS, type Sample, VIDEOS, VOICES } from './samples.ts'
import type { PlaceName } from './sentences.ts'

export interface PageFacts {
  readonly base: string
  readonly language: Language
  /** What the business number is called on the phones. */
  readonly service: string
  readonly serviceNumber: string
  /** Whole sentences a citizen may begin with. */
  readonly openings: readonly string[]
  readonly places: readonly PlaceName[]
  /** Can the phones ring the service? */
  readonly telephone?: boolean
  /** The address of the staff console, if the page should lead there. */
  readonly desk?: string | undefined
  /** The page of the telephones that can only do SMS. */
  readonly sms?: string | undefined
  /** The page of the phones with every app. */
  readonly apps?: string | undefined
}

/** The page as HTML. */
export function rehearsalPage(facts: PageFacts): string {
  const { base, language } = facts
  const word = (key: keyof typeof WORDS): string => escaped(WORDS[key][language])
  const other: Language = language === 'hi' ? 'en' : 'hi'
  const desk = facts.desk ? `<a class="link" href="${escaped(facts.desk)}">${word('desk')}</a>` : ''
  const apps = facts.apps
    ? `<a class="link" href="${escaped(facts.apps)}?lang=${language}">${word('apps')}</a>`
    : ''
  const sms = facts.sms ? `<a class="link" href="${escaped(facts.sms)}">SMS</a>` : ''
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1, interactive-widget=resizes-content">
<title>${word('title')} · निवारण</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="${base}/bubbles.css">
<link rel="stylesheet" href="${base}/phone.css">
<link rel="stylesheet" href="${base}/page.css">
</head>
<body>
<p class="banner" role="note">${word('banner')}</p>
<header class="top">
  <div class="brand"><span class="mark" aria-hidden="true">नि</span><div><h1>${word('title')}</h1><p>${word('help')}</p></div></div>
  <form class="player" id="player" aria-label="${word('player')}">
    <span class="player-name">${word('player')}</span>
    <input name="perMinute" type="number" min="1" max="600" value="20" inputmode="numeric" aria-label="${word('perMinute')}"><span>${word('perMinute')}</span>
    <button class="small" type="submit">${word('start')}</button><output></output>
  </form>
  <nav>${apps}${sms}${desk}<a class="link" href="?lang=${other}" lang="${other}">${word('other')}</a></nav>
</header>
<p class="lost" id="lost" hidden>${word('lost')}</p>
<main>
  <aside class="people" id="people" aria-label="${word('citizens')}"></aside>
  <div class="phones" id="phones">
    <section class="slot" id="slot-citizen" aria-label="${word('citizen')}"></section>
    <section class="slot" id="slot-officer" aria-label="${word('officer')}"></section>
  </div>
</main>
<dialog id="add"><form class="newcomer" method="dialog"><h2>${word('addCitizen')}</h2>
  <label>${word('name')}<input name="name" required maxlength="60" autocomplete="off"></label>
  <label>${word('number')}<input name="number" inputmode="tel" pattern="[+0-9 ]{0,16}" autocomplete="off"></label>
  <div class="row"><button class="quiet" value="cancel" formnovalidate>${word('cancel')}</button><button value="add">${word('add')}</button></div>
</form></dialog>
<script type="application/json" id="facts">${forScript(pageData(facts))}</script>
<script type="module" src="${base}/phones.js"></script>
</body>
</html>`
}

function pageData({
  base,
  language,
  service,
  serviceNumber,
  openings,
  places,
  telephone,
  apps,
}: PageFacts): unknown {
  const named = (samples: readonly Sample[]): unknown =>
    samples.map((sample) => ({ name: sample.name, title: sample[language] }))
  return {
    base,
    language,
    service,
    serviceNumber,
    telephone: telephone === true,
    apps,
    words: wordsIn(language),
    openings,
    chips: { citizen: CITIZEN_CHIPS[language], officer: OFFICER_CHIPS[language] },
    photos: named(PHOTOS),
    voices: named(VOICES),
    videos: named(VIDEOS),
    places: places
      .filter((place) => place.latitude !== undefined && place.longitude !== undefined)
      .slice(0, 12)
      .map((place) => ({
        name: language === 'hi' ? place.hi : place.roman,
        latitude: place.latitude,
        longitude: place.longitude,
      })),
  }
}
