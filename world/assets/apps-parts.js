// What the screens of the apps share: a bar, a talk, a composer with photographs, faces and hours.
import { formatted, hinted, icon, make } from './bubbles.js'

export const ICONS = {
  back: 'M15 5l-7 7 7 7',
  send: 'M4 12h14M12 5l7 7-7 7',
  close: 'M6 6l12 12M18 6L6 18',
  photo: 'M4 7h3l2-2h6l2 2h3v12H4zM12 16a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7',
  pen: 'M4 20l1-4L16 5l3 3L8 19zM14 7l3 3',
  clip: 'M19 11l-7.5 7.5a4.5 4.5 0 0 1-6.4-6.4l8-8a3 3 0 0 1 4.3 4.3l-8 8a1.5 1.5 0 0 1-2.1-2.1l7-7',
}

/** A round button with a drawing. */
export function iconButton(path, label, onclick, type = 'button') {
  return make('button', { type, className: 'icon', ariaLabel: label, title: label, onclick }, icon(path))
}

/** The hour; with the day when it is another one. */
export function hourOf(at, language) {
  const moment = new Date(at)
  const locale = language === 'hi' ? 'hi-IN' : 'en-IN'
  const hour = moment.toLocaleTimeString(locale, { hour: '2-digit', minute: '2-digit' })
  if (moment.toDateString() === new Date().toDateString()) return hour
  return `${moment.toLocaleDateString(locale, { day: 'numeric', month: 'short' })}, ${hour}`
}

/** Tabs of an app; `choose` is told which one is open. */
export function tabs(names, choose) {
  const buttons = Object.entries(names).map(([key, name]) =>
    make('button', { type: 'button', role: 'tab', 'data-tab': key, onclick: () => open(key) }, name),
  )
  const element = make('div', { className: 'tabs', role: 'tablist' }, buttons)
  function open(key) {
    for (const button of buttons) button.setAttribute('aria-selected', String(button.dataset.tab === key))
    choose(key)
  }
  return { element, open }
}

/** Lines of a talk in private, with the choices of the last one; `marks` where the app knows *bold* and addresses. */
export function drawTalk(box, lines, { words, language, choose, marks }) {
  const nearEnd = box.scrollHeight - box.scrollTop - box.clientHeight < 160
  const last = lines.at(-1)
  const children = lines.map((line, number) => {
    const turn = lines[number - 1]?.mine !== line.mine
    const choices = line === last && choose ? (line.choices ?? []) : []
    return make(
      'div',
      { className: `line${line.mine ? ' me' : ''}${turn ? ' turn' : ''}` },
      make(
        'div',
        { className: 'bubble' },
        make('p', {}, marks ? formatted(line.text) : line.text),
        make('div', { className: 'meta' }, hourOf(line.at, language)),
      ),
      choices.length > 0 &&
        make(
          'div',
          { className: 'choices' },
          choices.map((title) => make('button', { type: 'button', onclick: () => choose(title) }, title)),
        ),
    )
  })
  if (children.length === 0) children.push(make('p', { className: 'talk-empty' }, words.noMessages))
  box.replaceChildren(...children)
  if (nearEnd || !box.dataset.drawn) box.scrollTop = box.scrollHeight
  box.dataset.drawn = 'yes'
}

/**
 * A field to write in, with sentences to begin with and, if wished, a photograph. `send` gets the words, the photograph
 * and what is answered or changed, and tells whether it went out.
 */
export function composer(io, { label, send, photos = false, openings = [], maxLength = 2000, before }) {
  const { words, facts } = io
  let photo
  let about
  const input = make('textarea', { rows: 1, required: true, ariaLabel: label, maxLength })
  const hint = hinted(input, label)
  const aboutBox = make('div', { className: 'answering', hidden: true })
  const picked = make('div', { className: 'picked', hidden: true })
  const picker = make('div', { className: 'picker', hidden: true })
  const chips = make(
    'div',
    { className: 'chips' },
    openings.map((text) => make('button', { type: 'button', title: text, onclick: () => fill(text) }, text)),
  )
  chips.hidden = openings.length === 0
  const form = make(
    'form',
    { className: 'composer', noValidate: true, onsubmit: submit },
    photos && iconButton(ICONS.photo, words.photo, () => pick()),
    before && make('span', { className: 'handle' }, before),
    hint,
    make('button', { className: 'icon go', ariaLabel: words.send, title: words.send }, icon(ICONS.send)),
  )
  input.addEventListener('input', grow)
  input.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) submit(event)
  })

  function grow() {
    input.style.height = 'auto'
    input.style.height = `${input.scrollHeight + 2}px`
  }
  function fill(text) {
    input.value = text
    grow()
    input.focus()
  }
  function pick() {
    picker.hidden = !picker.hidden
    picker.replaceChildren(
      ...facts.photos.map(({ name, title }) =>
        make(
          'button',
          { type: 'button', onclick: () => choose(name, title) },
          make('img', { src: `${facts.phones}/samples/${name}`, alt: '' }),
          title,
        ),
      ),
    )
  }
  function choose(name, title) {
    photo = name
    picker.hidden = true
    picked.hidden = name === undefined
    if (name === undefined) return
    picked.replaceChildren(
      make('img', { src: `${facts.phones}/samples/${name}`, alt: '' }),
      make('span', {}, title),
      iconButton(ICONS.close, words.noPhoto, () => choose(undefined)),
    )
  }
  /** What is written now is about this: `{ title, text?, ... }`; nothing takes it back. */
  function turnTo(what) {
    about = what
    aboutBox.hidden = !what
    if (!what) return
    aboutBox.replaceChildren(
      make('div', { className: 'quote' }, make('b', {}, what.title), what.quote ?? ''),
      iconButton(ICONS.close, words.cancel, () => turnTo(undefined)),
    )
    fill(what.text ?? input.value)
  }
  async function submit(event) {
    event.preventDefault()
    const text = input.value.trim()
    if (text === '') return
    const said = { text, photo, about }
    input.value = ''
    grow()
    const went = await send(said)
    if (went) {
      choose(undefined)
      turnTo(undefined)
    } else fill(text)
  }
  const element = make('div', { className: 'write' }, picker, picked, aboutBox, chips, form)
  return { element, turnTo }
}
