// The sheets that rise from below a phone: attachments, and the rows of a list.
import { hinted, make, small } from './bubbles.js'

function sheet(io, part, ...children) {
  closeSheet(io, part)
  const phone = io.phoneOf(part)
  const veil = make('button', {
    type: 'button',
    className: 'veil',
    ariaLabel: io.facts.words.cancel,
    onclick: () => closeSheet(io, part),
  })
  const box = make('div', { className: 'sheet', role: 'dialog', tabIndex: -1 }, children)
  box.addEventListener('keydown', (event) => event.key === 'Escape' && closeSheet(io, part))
  phone.append(veil, box)
  box.focus()
}

/** Closes whatever sheet is open on this phone. */
export function closeSheet(io, part) {
  for (const element of io.phoneOf(part).querySelectorAll('.veil, .sheet')) element.remove()
}

/** What may be sent besides words; only a place if the office asked for one. */
export function attachSheet(io, part, answered) {
  const { facts } = io
  const { words } = facts
  if (answered) io.setAnswering(part, answered)
  const places = facts.places.map((place) =>
    make(
      'button',
      { type: 'button', onclick: () => done(io, part, 'location', place) },
      small('pin'),
      ` ${place.name}`,
    ),
  )
  const placeBox = [make('h3', {}, words.places), make('div', { className: 'many' }, places)]
  if (answered) return sheet(io, part, placeBox)
  const file = make('input', {
    type: 'file',
    hidden: true,
    onchange: (event) => {
      closeSheet(io, part)
      io.upload(part, event.target.files[0])
    },
  })
  const recorded = (deed, sign, samples) =>
    samples.map(({ name, title }) =>
      make(
        'button',
        { type: 'button', onclick: () => done(io, part, deed, { name }) },
        small(sign),
        ` ${title}`,
      ),
    )
  sheet(
    io,
    part,
    photoChooser(io, part),
    make('h3', {}, words.voices),
    make(
      'div',
      { className: 'many' },
      recorded('voice', 'mic', facts.voices),
      recorded('video', 'film', facts.videos),
    ),
    placeBox,
    make('h3', {}, words.file),
    make(
      'div',
      { className: 'many' },
      make('label', {}, small('clip'), ` ${words.file}`, file),
      make(
        'button',
        { type: 'button', onclick: () => done(io, part, 'sticker') },
        small('smile'),
        ` ${words.sticker}`,
      ),
    ),
  )
}

function photoChooser(io, part) {
  const { facts } = io
  const { words } = facts
  const chosen = new Set()
  const caption = make('input', { required: true, ariaLabel: words.write, maxLength: 1024 })
  const send = () => {
    if (chosen.size > 0) done(io, part, 'photos', { names: [...chosen], caption: caption.value.trim() })
  }
  const go = make('button', { type: 'button', className: 'small', disabled: true, onclick: send }, words.send)
  const photos = facts.photos.map((photo) =>
    make(
      'button',
      {
        type: 'button',
        'aria-pressed': 'false',
        onclick: (event) => {
          const on = !chosen.delete(photo.name)
          if (on) chosen.add(photo.name)
          event.currentTarget.setAttribute('aria-pressed', String(on))
          go.disabled = chosen.size === 0
        },
      },
      make('img', { src: `${facts.base}/samples/${photo.name}`, alt: '' }),
      photo.title,
    ),
  )
  return [
    make('h3', {}, words.photos, ' ', make('span', { className: 'hint' }, words.photosHint)),
    make('div', { className: 'grid' }, photos),
    make('div', { className: 'send-row' }, hinted(caption, words.write), go),
  ]
}

/** The rows of a list message, one to be chosen. */
export function listSheet(io, part, message) {
  const { words } = io.facts
  let section
  const rows = message.buttons.flatMap((row) => {
    const heading = row.section && row.section !== section ? [make('h3', {}, row.section)] : []
    section = row.section
    const text = make('span', {}, row.title, row.description && make('small', {}, row.description))
    return [...heading, make('label', {}, text, make('input', { type: 'radio', name: 'row', value: row.id }))]
  })
  const form = make(
    'form',
    {
      className: 'rows',
      onsubmit: (event) => {
        event.preventDefault()
        const id = new FormData(form).get('row')
        const row = message.buttons.find((one) => one.id === id)
        if (!row) return
        closeSheet(io, part)
        io.press(part, message, row)
      },
    },
    rows,
    make('div', { className: 'row' }, make('button', {}, words.sendChoice)),
  )
  sheet(io, part, make('h3', {}, message.listLabel ?? words.choose), form)
}

function done(io, part, deed, body) {
  closeSheet(io, part)
  return io.act(part, deed, body)
}
