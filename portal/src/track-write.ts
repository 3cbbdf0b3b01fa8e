/** The answer of the complainant at the page of the grievance: the word on a report, what was asked for, or something more. */
import type { TrackAnswer } from '#contract/public.ts'
import type { Words } from '#contract/shapes.ts'
import { field } from './fields.ts'
import { type Html, html } from './html.ts'
import { type Frame, to } from './layout.ts'
import { paragraphs, say } from './speak.ts'
import { trackWords } from './track-words.ts'

const words = {
  yes: { hi: 'हाँ, काम हो गया', en: 'Yes, it was done' },
  no: { hi: 'नहीं, काम नहीं हुआ या कमी है', en: 'No, it was not done, or something is lacking' },
  which: { hi: 'आपका उत्तर', en: 'Your answer' },
  lacking: { hi: 'क्या कमी है? (इच्छा हो तो)', en: 'What is lacking? (if you wish)' },
  reply: { hi: 'उत्तर लिखें', en: 'Write your answer' },
  more: { hi: 'कुछ और बताना है?', en: 'Something more to tell?' },
  moreLabel: { hi: 'लिखें', en: 'Write it' },
  again: { hi: 'काम नहीं हुआ? फिर से खुलवाएँ', en: 'Not done after all? Have it reopened' },
  againLabel: { hi: 'क्या नहीं हुआ', en: 'What was not done' },
  files: { hi: 'फ़ोटो या काग़ज़ (इच्छा हो तो)', en: 'Photos or papers (if you wish)' },
  manner: {
    hi: 'क्या अधिकारी और कर्मचारियों ने आपसे ठीक से बात की?',
    en: 'Did the officer and the staff treat you well?',
  },
  mannerFree: {
    hi: 'उत्तर देना ज़रूरी नहीं है। अधिकारी को आपका नाम नहीं बताया जाएगा; केवल गिनती दिखेगी।',
    en: 'You need not answer. The officer is not told your name; only counts are shown.',
  },
  polite: { hi: 'हाँ, ठीक से', en: 'Yes, well' },
  rude: { hi: 'नहीं', en: 'No' },
  unsaid: { hi: 'नहीं बताना', en: 'Rather not say' },
  send: { hi: 'भेजें', en: 'Send' },
  told: {
    hi: 'आपकी बात मिल गई और शिकायत में जुड़ गई।',
    en: 'What you wrote is here and was added to the grievance.',
  },
  empty: { hi: 'कुछ लिखिए, चुनिए या फ़ाइल जोड़िए।', en: 'Write or choose something, or add a file.' },
  byLink: {
    hi: 'यहीं उत्तर देने के लिए यह पृष्ठ उस कड़ी से खोलिए जो आपको संदेश में मिली थी।',
    en: 'To answer here, open this page by the link in the message you got.',
  },
} as const satisfies Record<string, Words>

type Writes = NonNullable<TrackAnswer['writes']>

/** What may be written here now. */
export function writing(frame: Frame, answer: TrackAnswer): Html | undefined {
  const { writes, hearing, asked, closed } = answer
  if (!writes)
    return hearing || asked !== undefined
      ? html`<p class="quiet">${say(words.byLink, frame.language)}</p>`
      : undefined
  const note = writes.told
    ? html`<p class="ask" role="status">${say(words.told, frame.language)}</p>`
    : writes.empty && html`<div class="alert" role="alert"><p>${say(words.empty, frame.language)}</p></div>`
  if (hearing) return html`${note}${word(frame, writes)}`
  if (closed)
    return html`${note}${manner(frame, writes)}${writes.reopens && shut(frame, words.again, form(frame, writes, words.againLabel, again))}`
  if (asked === undefined)
    return html`${note}${manner(frame, writes)}${shut(frame, words.more, form(frame, writes, words.moreLabel))}`
  return html`${note}<section class="ask"><h2>${say(trackWords.askedTitle, frame.language)}</h2>
<blockquote>${paragraphs(asked, frame.language)}</blockquote>${form(frame, writes, words.reply)}</section>`
}

const again = html`<input type="hidden" name="word" value="dissatisfied">`

function word(frame: Frame, writes: Writes): Html {
  const row = (value: string, label: Words) =>
    html`<label class="tick"><input type="radio" name="word" value="${value}"><span>${say(label, frame.language)}</span></label>`
  const choice = html`<fieldset><legend>${say(words.which, frame.language)}</legend>${row('satisfied', words.yes)}${row('dissatisfied', words.no)}</fieldset>`
  return html`<section class="ask" id="answer"><h2>${say(trackWords.wordTitle, frame.language)}</h2>${form(frame, writes, words.lacking, choice)}</section>`
}

/** One question with three buttons; nothing depends on it. */
function manner(frame: Frame, writes: Writes): Html | undefined {
  if (!writes.manner) return undefined
  const { language } = frame
  const button = (value: string, label: Words) =>
    html`<button class="button second" name="manner" value="${value}">${say(label, language)}</button> `
  return html`<section class="ask" id="manner"><h2>${say(words.manner, language)}</h2>
<p class="quiet">${say(words.mannerFree, language)}</p>
<form method="post" action="${to(frame, writes.action)}" enctype="multipart/form-data">
<input type="hidden" name="key" value="${writes.key}"><input type="hidden" name="lang" value="${language}">
${button('polite', words.polite)}${button('rude', words.rude)}${button('unsaid', words.unsaid)}</form></section>`
}

function shut(frame: Frame, title: Words, inside: Html): Html {
  return html`<details class="card"><summary>${say(title, frame.language)}</summary>${inside}</details>`
}

function form(frame: Frame, writes: Writes, label: Words, first?: Html): Html {
  const name = (words: Words) => say(words, frame.language)
  return html`<form method="post" action="${to(frame, writes.action)}" enctype="multipart/form-data">
<input type="hidden" name="key" value="${writes.key}"><input type="hidden" name="lang" value="${frame.language}">${first}
${field({ name: 'words', label: name(label) }, (joined) => html`<textarea rows="3" maxlength="3000" ${joined}></textarea>`)}
${field({ name: 'files', label: name(words.files) }, (joined) => html`<input type="file" multiple accept="image/*,video/*,audio/*,.pdf,.doc,.docx,.txt" ${joined}>`)}
<button class="button">${name(words.send)}</button></form>`
}
