// How a message looks: from what the server says of it to elements. No state is kept here.

/** Makes an element; strings become text, never HTML. */
export function make(tag, properties = {}, ...children) {
  const element = document.createElement(tag)
  for (const [key, value] of Object.entries(properties)) {
    if (value === undefined || value === false) continue
    if (key.startsWith('on')) element.addEventListener(key.slice(2), value)
    else if (key === 'style') element.style.cssText = value
    else if (key in element && typeof value !== 'object') element[key] = value
    else element.setAttribute(key, value === true ? '' : value)
  }
  element.append(
    ...children.flat(3).filter((child) => child !== undefined && child !== null && child !== false),
  )
  return element
}

/** A field with words in it as long as it is empty; it must be `required` for that. */
export const hinted = (field, words) =>
  make('div', { className: 'field' }, field, make('span', { 'aria-hidden': 'true' }, words))

const SMALL = {
  mic: 'M12 3a3 3 0 0 1 3 3v5a3 3 0 0 1-6 0V6a3 3 0 0 1 3-3M6 11a6 6 0 0 0 12 0M12 17v4',
  pin: 'M12 21s-6.5-6-6.5-11a6.5 6.5 0 0 1 13 0c0 5-6.5 11-6.5 11M12 12a2 2 0 1 0 0-4 2 2 0 0 0 0 4',
  film: 'M4 6h11v12H4zM15 10.5l5-3v9l-5-3',
  clip: 'M19 11l-7.5 7.5a4.5 4.5 0 0 1-6.4-6.4l8-8a3 3 0 0 1 4.3 4.3l-8 8a1.5 1.5 0 0 1-2.1-2.1l7-7',
  smile: 'M12 3a9 9 0 1 0 .01 0M8.5 14.5a4.5 4.5 0 0 0 7 0M9 9.5v.5M15 9.5v.5',
  person: 'M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8M4 21a8 8 0 0 1 16 0',
  rows: 'M8 6h12M8 12h12M8 18h12M4 6h.01M4 12h.01M4 18h.01',
  out: 'M10 5H5v14h14v-5M14 4h6v6M20 4l-9 9',
  back: 'M9 7L4 12l5 5M4 12h10a6 6 0 0 1 6 6',
}

/** A small icon that stands beside words. */
export const small = (name) => icon(SMALL[name], 'small-icon')

const SVG = 'http://www.w3.org/2000/svg'

/** An icon from one path. */
export function icon(path, className = '', viewBox = '0 0 24 24') {
  const svg = document.createElementNS(SVG, 'svg')
  svg.setAttribute('viewBox', viewBox)
  svg.setAttribute('aria-hidden', 'true')
  if (className) svg.setAttribute('class', className)
  const shape = document.createElementNS(SVG, 'path')
  shape.setAttribute('d', path)
  svg.append(shape)
  return svg
}

const COLOURS = ['#7a5195', '#2f6f9f', '#b0543a', '#3d7d56', '#9a6b1f', '#8a3f66', '#4a5fa8', '#52707a']

/** The round face of a person: first letter on a colour of their own. */
export function face(name, key, offline) {
  const colour = COLOURS[[...key].reduce((sum, letter) => sum + letter.charCodeAt(0), 0) % COLOURS.length]
  const letter = [...new Intl.Segmenter('hi').segment(name.trim())][0]?.segment ?? '?'
  return make(
    'span',
    { className: `face${offline ? ' off' : ''}`, style: `background:${colour}`, 'aria-hidden': 'true' },
    letter,
  )
}

/** WhatsApp's own marks: *bold*, _italic_, ~struck~; addresses become links. */
export function formatted(text) {
  const pattern =
    /(https?:\/\/[^\s<>"]+[^\s<>".,!?)])|(?<![\w*])\*([^*\n]+)\*(?![\w*])|(?<![\w_])_([^_\n]+)_(?![\w_])|(?<![\w~])~([^~\n]+)~(?![\w~])/g
  const nodes = []
  let from = 0
  for (const match of text.matchAll(pattern)) {
    nodes.push(text.slice(from, match.index))
    const [all, link, bold, italic, struck] = match
    if (link) nodes.push(make('a', { href: link, target: '_blank', rel: 'noopener' }, link))
    else if (bold) nodes.push(make('strong', {}, bold))
    else if (italic) nodes.push(make('em', {}, italic))
    else nodes.push(make('s', {}, struck))
    from = match.index + all.length
  }
  nodes.push(text.slice(from))
  return nodes
}

/** One word for a message without words. */
export function gist(message, words) {
  if (message.text) return message.text.replace(/[*_~]/g, '').replace(/\s+/g, ' ')
  const kind = message.media?.kind
  if (message.media?.voice || kind === 'audio') return `${words.voiceNote}`
  if (kind === 'image') return `${words.photo}`
  if (kind === 'video') return `${words.video}`
  if (kind === 'document') return `${message.media.filename ?? words.document}`
  if (kind === 'sticker') return `${words.sticker}`
  if (message.place) return `${message.place.name ?? words.place}`
  return message.contacts?.[0]?.name ?? message.type
}

/** A whole line of the talk: bubble, buttons, reactions. */
export function line(message, context) {
  const { words, turn } = context
  const mine = message.by === 'me'
  const element = make('div', { className: `line${mine ? ' me' : ''}${turn ? ' turn' : ''}` })
  element.dataset.id = message.id
  const inside = message.revoked
    ? [make('p', { className: 'gone' }, `${words.deleted}`)]
    : [quote(message, context), ...body(message, context)]
  element.append(make('div', { className: 'bubble' }, inside, meta(message, words)))
  if (message.reactions.length > 0)
    element.append(make('div', { className: 'reactions' }, message.reactions.join(' ')))
  if (!mine && message.buttons.length > 0) element.append(presses(message, context))
  if (!message.revoked) element.append(deeds(message, context))
  return element
}

function body(message, context) {
  return [
    message.header && make('p', { className: 'header' }, formatted(message.header)),
    message.media && medium(message, context),
    message.place && place(message.place, context.words),
    message.contacts?.map((card) =>
      make('p', { className: 'card' }, small('person'), ` ${card.name} `, make('strong', {}, card.phone)),
    ),
    message.text && make('p', {}, formatted(message.text)),
    message.footer && make('p', { className: 'footer' }, message.footer),
  ].flat()
}

function meta(message, words) {
  const at = new Date(message.at)
  const time = at.toLocaleTimeString('en-IN', { hour: 'numeric', minute: '2-digit', hour12: true })
  const parts = [
    message.edited && make('span', {}, words.edited),
    make('time', { dateTime: message.at }, time),
  ]
  if (message.by === 'me') {
    if (message.ticks === 'failed') parts.push(make('span', { className: 'bad' }, words.failed))
    else parts.push(ticks(message.ticks))
  }
  return make('div', { className: 'meta' }, parts)
}

const TICKS = {
  waiting: 'M8.5 1.5a4 4 0 1 0 .01 0M8.5 3.2v2.4l1.6 1',
  sent: 'M4 6l3 3 6-7',
  delivered: 'M1 6l3 3 6-7M7 8.6l.6.4 6-7',
}

function ticks(state) {
  const path = TICKS[state === 'read' ? 'delivered' : state]
  const svg = icon(path, `ticks ${state}`, '0 0 16 11')
  svg.removeAttribute('aria-hidden')
  svg.setAttribute('role', 'img')
  svg.setAttribute('aria-label', state)
  return svg
}

function quote(message, { words, find, service }) {
  const quoted = message.context && find(message.context)
  if (!quoted) return undefined
  const name = quoted.by === 'me' ? words.you : service
  return make('div', { className: 'quote' }, make('b', {}, name), gist(quoted, words).slice(0, 90))
}

function medium(message, context) {
  const { media } = message
  const address = context.mediaOf(message)
  const { words } = context
  if (media.kind === 'sticker')
    return make('div', { className: 'sticker' }, make('img', { src: address, alt: words.sticker }))
  if (media.kind === 'image') {
    const picture = make('img', { src: address, alt: message.text || words.photo, loading: 'lazy' })
    return make(
      'button',
      { className: 'picture', type: 'button', onclick: () => context.look(address) },
      picture,
    )
  }
  if (media.kind === 'video')
    return make(
      'div',
      { className: 'picture' },
      make('video', { src: address, controls: true, preload: 'metadata' }),
    )
  if (media.kind === 'audio') return voice(message, address, words)
  const name = media.filename ?? words.document
  const ending = /\.([a-z0-9]{1,4})$/i.exec(name)?.[1] ?? 'file'
  return make(
    'a',
    { className: 'file', href: address, target: '_blank', download: name },
    make('i', {}, ending),
    make('div', {}, make('b', {}, name), make('span', {}, size(media.size))),
  )
}

const PLAY = 'M4 2l10 6-10 6z'
const PAUSE = 'M3 2h4v12H3zM9 2h4v12H9z'
let playing

function voice(message, address, words) {
  const audio = new Audio(address)
  audio.preload = 'metadata'
  const seed = [...message.id].map((letter) => letter.charCodeAt(0))
  const bars = Array.from({ length: 26 }, (_, n) =>
    make('i', { style: `height:${22 + ((seed[(n * 7 + 9) % seed.length] * 13) % 78)}%` }),
  )
  const time = make('time', {}, '0:00')
  const button = make(
    'button',
    { type: 'button', ariaLabel: words.voiceNote, onclick: () => (audio.paused ? play() : audio.pause()) },
    icon(PLAY, '', '0 0 16 16'),
  )
  const length = () => message.media.seconds ?? (Number.isFinite(audio.duration) ? audio.duration : 0)
  const show = () => {
    button.replaceChildren(icon(audio.paused ? PLAY : PAUSE, '', '0 0 16 16'))
    const share = length() > 0 ? audio.currentTime / length() : 0
    bars.forEach((bar, n) => {
      bar.classList.toggle('done', share > n / bars.length)
    })
    const seconds = Math.round(audio.currentTime || length())
    time.textContent = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
  }
  const play = () => {
    playing?.pause()
    playing = audio
    audio.play().catch(() => undefined)
  }
  for (const event of ['play', 'pause', 'timeupdate', 'ended', 'loadedmetadata'])
    audio.addEventListener(event, show)
  show()
  return make('div', { className: 'voice' }, button, make('div', { className: 'bars' }, bars), time)
}

function place({ name, address, latitude, longitude }, words) {
  const map = document.createElementNS(SVG, 'svg')
  map.setAttribute('viewBox', '0 0 250 118')
  map.setAttribute('preserveAspectRatio', 'xMidYMid slice')
  map.setAttribute('aria-hidden', 'true')
  const turn = Math.round((latitude * 97 + longitude * 61) % 40) - 20
  for (const [d, stroke, width] of [
    [`M-10 ${40 + turn}C60 ${20 - turn} 120 ${90 + turn} 260 ${50 - turn}`, '#a9cfe0', 13],
    [`M-10 ${96 - turn / 2}L260 ${72 + turn / 2}`, '#fff', 8],
    [`M${70 + turn} -5L${110 - turn} 125M${190 - turn} -5L${170 + turn} 125`, '#fff', 5],
    [`M-10 ${20 + turn / 2}L260 ${12 - turn / 2}`, '#f4efdc', 3],
  ]) {
    const road = document.createElementNS(SVG, 'path')
    for (const [key, value] of Object.entries({ d, stroke, 'stroke-width': width, fill: 'none' }))
      road.setAttribute(key, value)
    map.append(road)
  }
  const pin = document.createElementNS(SVG, 'path')
  pin.setAttribute(
    'd',
    'M125 78c-2-10-17-17-17-31a17 17 0 0 1 34 0c0 14-15 21-17 31zm0-24a7 7 0 1 0 0-14 7 7 0 0 0 0 14z',
  )
  pin.setAttribute('fill', '#c5392f')
  pin.setAttribute('fill-rule', 'evenodd')
  map.append(pin)
  const where = `${Number(latitude).toFixed(4)}, ${Number(longitude).toFixed(4)}`
  return make(
    'div',
    { className: 'place' },
    map,
    make('span', {}, name ?? words.place, address ? `, ${address}` : '', make('small', {}, where)),
  )
}

function presses(message, context) {
  const box = make('div', { className: 'presses' })
  if (message.listLabel) {
    box.append(
      make(
        'button',
        { type: 'button', onclick: () => context.choose(message) },
        small('rows'),
        ` ${message.listLabel}`,
      ),
    )
    return box
  }
  for (const button of message.buttons) {
    if (button.kind === 'url') {
      box.append(
        make('a', { href: button.url, target: '_blank', rel: 'noopener' }, small('out'), ` ${button.title}`),
      )
      continue
    }
    const title = button.kind === 'location' ? context.words.places : button.title
    const sign = { location: 'pin', contact: 'person' }[button.kind]
    const pressed = message.pressed === button.title
    box.append(
      make(
        'button',
        {
          type: 'button',
          className: pressed ? 'pressed' : '',
          onclick: () => context.press(message, button),
        },
        sign && small(sign),
        pressed ? `✓ ${title}` : ` ${title}`,
      ),
    )
  }
  return box
}

function deeds(message, context) {
  const sign = (emoji) =>
    make('button', { type: 'button', ariaLabel: emoji, onclick: () => context.react(message, emoji) }, emoji)
  return make(
    'div',
    { className: 'deeds' },
    make(
      'button',
      { type: 'button', ariaLabel: context.words.reply, onclick: () => context.answer(message) },
      small('back'),
    ),
    sign('👍'),
    sign('🙏'),
  )
}

function size(bytes) {
  if (bytes < 1024 * 1024) return `${Math.max(1, Math.round(bytes / 1024))} KB`
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`
}
