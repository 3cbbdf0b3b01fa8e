// The telephone of a phone: it rings the service's line, is called, and hangs up.
import { make } from './bubbles.js'

const EVERY = 1200

/** A bar that shows what the telephone of the open phone does, and what can be done with it. */
export function telephoneBar(call, words, openKey) {
  const bar = make('div', { className: 'telephone', role: 'status', hidden: true })
  let shown = ''
  const deed = (key, name) => call('POST', `/phones/${key}/telephone`, { deed: name }).then(look)
  const button = (label, key, name) =>
    make('button', { type: 'button', onclick: () => deed(key, name) }, label)
  async function look() {
    const key = openKey()
    const state = key && (await call('GET', `/phones/${key}/telephone`).catch(() => undefined))
    if (openKey() !== key) return
    const print = `${key} ${state?.does} ${state?.can}`
    if (print === shown) return
    shown = print
    bar.hidden = !state?.can
    if (!state) return
    const hangUp = button(words.hangUp, key, 'hang-up')
    const parts = {
      rests: [button(`☎ ${words.ringService} ${spaced(state.line)}`, key, 'ring')],
      waits: [make('span', {}, words.itRings), hangUp],
      'is-called': [make('b', {}, words.isCalled), button(words.pickUp, key, 'take'), hangUp],
      speaks: [make('span', {}, words.speaks), hangUp],
    }
    bar.dataset.does = state.does
    bar.replaceChildren(...parts[state.does])
  }
  setInterval(() => !document.hidden && look(), EVERY)
  return bar
}

function spaced(digits) {
  return digits.replace(/^91(\d{5})(\d{5})$/, '$1 $2')
}
