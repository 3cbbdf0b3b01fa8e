/** Pages for when something is not there, asked too often, or down. Each says that nothing is lost, and what to do. */
import { html } from './html.ts'
import { type Frame, layout, to } from './layout.ts'
import { say } from './speak.ts'
import { type ErrorStatus, errorWords, frameWords } from './words.ts'

/** The page for a status; the status itself is sent by the one who answers. */
export function errorPage(frame: Frame, status: ErrorStatus): string {
  const { title, what } = errorWords[status]
  const body = html`<h1>${say(title, frame.language)}</h1>
<p>${say(what, frame.language)}</p>
<p class="links"><a href="${to(frame, '/')}">${say(frameWords.home, frame.language)}</a><a href="${to(frame, '/track')}">${say(frameWords.track, frame.language)}</a></p>`
  return layout(frame, { title: say(title, frame.language), body, width: 'narrow', private: true })
}
