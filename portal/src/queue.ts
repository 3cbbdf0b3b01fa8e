/** The numbers of a sitting, for a screen on the wall: read from the back of the hall, in both languages, nobody's name. */
import type { QueueFacts } from '#contract/hearing-desk.ts'
import type { Words } from '#contract/shapes.ts'
import { type Html, href, html, trusted } from './html.ts'
import { type Frame, layout } from './layout.ts'
import { queueScript } from './queue-script.ts'
import { fill, say } from './speak.ts'

const words = {
  now: { hi: 'अभी सुनवाई', en: 'Being heard' },
  called: { hi: 'कृपया आगे आएँ', en: 'Please come forward' },
  again: { hi: 'फिर बुलाया', en: 'called again' },
  next: { hi: 'इनके बाद', en: 'Next' },
  waiting: { hi: '{n} प्रतीक्षा में', en: '{n} waiting' },
  done: { hi: '{n} की सुनवाई हुई', en: '{n} heard' },
  absent: { hi: 'बुलाने पर नहीं मिले (काउंटर पर बताएँ):', en: 'Did not come when called (tell the counter):' },
  nobody: { hi: '–', en: '–' },
  closed: { hi: 'आज की सुनवाई समाप्त', en: 'The hearing of today is over' },
  lost: { hi: 'संपर्क टूटा है; नंबर पुराने हो सकते हैं', en: 'No connection; these numbers may be old' },
  title: { hi: 'टोकन', en: 'Tokens' },
  listTitle: { hi: 'आज की सुनवाई के टोकन', en: 'Tokens of the hearings today' },
  listLead: { hi: 'जिस सुनवाई के नंबर देखने हैं, उसे चुनें।', en: 'Choose the hearing whose numbers you want to see.' },
  listNone: { hi: 'अभी कोई सुनवाई नहीं चल रही है।', en: 'No hearing is going on now.' },
} as const satisfies Record<string, Words>

/** The style sheet of the wall alone. */
export const queueStyle = `
*{box-sizing:border-box}
html,body{margin:0;height:100%}
body{background:#08343a;color:#fff;font:2.6vmin/1.35 system-ui,"Noto Sans","Noto Sans Devanagari","Nirmala UI",sans-serif}
main{min-height:100%;display:grid;grid-template-rows:auto 1fr auto;gap:2.4vmin;padding:3vmin 4vmin}
header{display:flex;flex-wrap:wrap;justify-content:space-between;align-items:baseline;gap:.5vmin 4vmin;border-bottom:.3vmin solid #2f6970;padding-bottom:1.6vmin}
h1{margin:0;font-size:4.6vmin;line-height:1.2}
header p{margin:0;color:#c5dfe1}
.board{display:grid;gap:2.4vmin;grid-template-columns:1.15fr 1fr;min-height:0}
section{border-radius:2.4vmin;padding:2.4vmin 3vmin;display:flex;flex-direction:column;min-width:0}
h2{margin:0 0 1vmin;font-size:3.6vmin;font-weight:600}
.now{background:#fff;color:#08343a}
.now .numbers{flex:1;align-content:center;justify-content:center}
.numbers{list-style:none;margin:0;padding:0;display:flex;flex-wrap:wrap;gap:1vmin 4vmin;font-variant-numeric:tabular-nums;font-weight:700}
.now .numbers{font-size:34vmin;line-height:1}
.now .many{font-size:18vmin}
.called{background:#ffd257;color:#2b1f00}
.called .numbers{font-size:16vmin;line-height:1.05}
.called small{display:block;font-size:2.4vmin;line-height:1.2;font-weight:600}
.next{background:#0f4a52}
.next .numbers{font-size:8vmin;line-height:1.15}
.none{font-size:6vmin;font-weight:400;opacity:.45}
.side{display:grid;gap:2.4vmin;grid-template-rows:1.2fr 1fr;min-height:0}
footer{display:flex;flex-wrap:wrap;gap:.6vmin 4vmin;color:#c5dfe1}
.over{place-self:center;font-size:8vmin;font-weight:700;text-align:center}
#line{position:fixed;left:0;right:0;top:0;background:#a3201d;padding:1vmin 4vmin;text-align:center;font-weight:600}
[hidden]{display:none}
@media (max-width:48rem){body{font-size:1.05rem}main{padding:1rem;gap:1rem}h1{font-size:1.5rem}h2{font-size:1.1rem}
.board,.side{grid-template-columns:1fr;grid-template-rows:none;gap:1rem}section{border-radius:14px;padding:1rem}
.now .numbers{font-size:7rem}.now .many{font-size:4rem}.called .numbers{font-size:3.6rem}.called small{font-size:.9rem}.next .numbers{font-size:2rem}}
`
  .trim()
  .replaceAll('\n', '')

/** The whole document. */
export function queuePage(frame: Frame, facts: QueueFacts): string {
  const { language } = frame
  const word = (one: Words) => say(one, language)
  const document = html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="robots" content="noindex,nofollow">
<noscript><meta http-equiv="refresh" content="10"></noscript>
<title>${word(words.title)} – ${word(facts.name)}, ${word(facts.place)}</title>
<style>${trusted(queueStyle)}</style>
</head>
<body>
<p id="line" role="status" hidden>${word(words.lost)}</p>
<main>
<header><h1>${word(facts.name)}</h1><p>${word(facts.place)}${facts.post && html` · ${word(facts.post)}`}</p></header>
${facts.open ? board(facts, word) : html`<p class="over">${word(words.closed)}</p>`}
<footer><span>${fill(word(words.waiting), { n: String(facts.waiting) })}</span><span>${fill(word(words.done), { n: String(facts.done) })}</span>${facts.absent.length > 0 && html`<span>${word(words.absent)} ${facts.absent.join(', ')}</span>`}</footer>
</main>
<script>${trusted(queueScript)}</script>
</body>
</html>
`
  return document.toString()
}

function board({ heard, called, next }: QueueFacts, word: (one: Words) => string): Html {
  const none = html`<li class="none">${word(words.nobody)}</li>`
  return html`<div class="board">
<section class="now"><h2>${word(words.now)}</h2><ul class="numbers${heard.length > 1 && ' many'}">${heard.length === 0 ? none : heard.map((number) => html`<li>${number}</li>`)}</ul></section>
<div class="side">
<section class="called" aria-live="polite"><h2>${word(words.called)}</h2><ul class="numbers">${called.length === 0 ? none : called.map(({ number, again }) => html`<li>${number}${again && html`<small>${word(words.again)}</small>`}</li>`)}</ul></section>
<section class="next"><h2>${word(words.next)}</h2><ul class="numbers">${next.length === 0 ? none : next.map((number) => html`<li>${number}</li>`)}</ul></section>
</div></div>`
}

/** The sittings that are open now, to choose one of. */
export function queueListPage(
  frame: Frame,
  sittings: readonly Pick<QueueFacts, 'id' | 'name' | 'place' | 'post'>[],
): string {
  const word = (one: Words) => say(one, frame.language)
  const language = frame.language === 'en' ? '?lang=en' : ''
  const body = html`
<h1>${word(words.listTitle)}</h1>
${
  sittings.length === 0
    ? html`<p class="card">${word(words.listNone)}</p>`
    : html`<p>${word(words.listLead)}</p>${sittings.map(
        ({ id, name, place, post }) =>
          html`<p class="card"><a href="${href(`/queue/${id}${language}`)}">${word(name)}, ${word(place)}</a>${post && html`<br>${word(post)}`}</p>`,
      )}`
}`
  return layout(frame, { title: word(words.listTitle), body, width: 'narrow', private: false })
}
