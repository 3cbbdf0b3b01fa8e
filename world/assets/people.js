// The list of people beside the phones: citizens, officers, and those of the stream.
import { face, gist, make } from './bubbles.js'

/** Draws the list anew and stays where it was scrolled to. */
export function peopleList(box, { lines, words, isOpen, show, slotOf, add }) {
  const { scrollTop, scrollLeft } = box
  const adding = make('button', { type: 'button', onclick: add }, `+ ${words.addCitizen}`)
  const titles = { citizen: words.citizens, officer: words.officers, crowd: words.crowd }
  const groups = Object.entries(titles).map(([part, title]) => {
    const people = [...lines.values()].filter((one) => one.part === part)
    if (people.length === 0 && part !== 'citizen') return []
    return [make('h2', {}, title, part === 'citizen' && adding), ...people.map(button)]
  })
  box.replaceChildren(...groups.flat())
  box.scrollTo(scrollLeft, scrollTop)

  function button(one) {
    const last = one.last ? gist(inShort(one.last), words) : one.about || one.number
    return make(
      'button',
      {
        type: 'button',
        className: 'person',
        'data-slot': slotOf(one),
        'aria-pressed': String(isOpen(one)),
        onclick: () => show(one.key),
      },
      face(one.name, one.key, !one.online),
      make('span', { className: 'person-text' }, make('b', {}, one.name), make('span', {}, last)),
      one.unread > 0 && make('span', { className: 'unread' }, one.unread),
    )
  }
}

/** The last message as the list knows it: words, or only the kind. */
const inShort = ({ text, kind }) => ({
  text,
  type: kind,
  media: { kind },
  place: kind === 'location' ? {} : undefined,
})
