// SMS and the telephone: the two that every phone has.
import { composer, drawTalk } from './apps-parts.js'
import { make } from './bubbles.js'

/** Short messages to and from the service. */
export function smsApp(io) {
  const { words, facts } = io
  const talk = make('div', { className: 'talk', role: 'log', tabIndex: 0, ariaLabel: words.sms })
  const write = composer(io, {
    label: words.write,
    openings: facts.openings.slice(0, 1),
    send: ({ text }) => io.act('sms', { text }),
  })
  return {
    element: make('div', { className: 'app sms' }, talk, write.element),
    draw({ sms }) {
      drawTalk(talk, sms.talk, { words, language: facts.language })
    },
  }
}

/** The helpline: ringing, hanging up, speaking. */
export function telephoneApp(io) {
  const { words } = io
  const element = make('div', { className: 'app dial', role: 'status' })
  return {
    element,
    draw({ telephone }) {
      const button = (label, deed, className) =>
        make('button', { type: 'button', className, onclick: () => io.telephone(deed) }, label)
      const hangUp = button(words.hangUp, 'hang-up', 'red')
      const told = {
        rests: words.line,
        waits: words.itRings,
        'is-called': words.isCalled,
        speaks: words.speaks,
      }
      const buttons = {
        rests: [button(words.ring, 'ring', 'green')],
        waits: [hangUp],
        'is-called': [button(words.pickUp, 'take', 'green'), hangUp],
        speaks: [hangUp],
      }
      element.dataset.does = telephone.does
      element.replaceChildren(
        make('span', { className: 'seal-mark large', 'aria-hidden': 'true' }, 'नि'),
        make('b', { className: 'dial-line' }, spaced(telephone.line)),
        make('p', {}, told[telephone.does]),
        make('div', { className: 'dial-deeds' }, buttons[telephone.does]),
        telephone.does === 'rests' ? make('p', { className: 'hint' }, words.missed) : '',
      )
    },
  }
}

/** Over every app: the office is calling. */
export function ringing(io, does) {
  if (does !== 'is-called') return []
  const { words } = io
  return [
    make(
      'div',
      { className: 'ringing', role: 'alert' },
      make('b', { className: 'ringing-title' }, words.isCalled),
      make(
        'button',
        { type: 'button', className: 'green', onclick: () => io.telephone('take') },
        words.pickUp,
      ),
      make(
        'button',
        { type: 'button', className: 'red', onclick: () => io.telephone('hang-up') },
        words.hangUp,
      ),
    ),
  ]
}

function spaced(digits) {
  return digits.replace(/^91(\d{5})(\d{5})$/, '$1 $2')
}
