// The rehearsal page at work: who is in which hand, what they do, and what the world says of it.
import { gist, hinted, icon, line, make } from './bubbles.js'
import { telephoneBar } from './calls.js'
import { peopleList } from './people.js'
import { attachSheet, closeSheet, listSheet } from './sheets.js'

const facts = JSON.parse(document.getElementById('facts').textContent)
const { words, base } = facts
const PARTS = ['citizen', 'officer']

const lines = new Map()
const views = new Map()
const open = { citizen: undefined, officer: undefined }
const answering = { citizen: undefined, officer: undefined }
const slots = {}

/** Which of the two phones a person's talk is shown on. */
const slotOf = (one) => (one.part === 'officer' ? 'officer' : 'citizen')

/** Whose phone another page wants open. */
const asked = new URLSearchParams(location.search).get('open')

const byId = (id) => document.getElementById(id)
const wide = matchMedia('(min-width: 901px)')

async function call(method, path, body, type = 'application/json') {
  const answer = await fetch(`${base}${path}`, {
    method,
    ...(body === undefined
      ? {}
      : { headers: { 'content-type': type }, body: body instanceof Blob ? body : JSON.stringify(body) }),
  })
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status}`)
  return answer.json()
}

const act = (part, deed, body = {}) => {
  const context = answering[part]?.id
  setAnswering(part, undefined)
  return call('POST', `/phones/${open[part]}/${deed}`, { ...(context ? { context } : {}), ...body })
}

const io = { facts, act, press, upload, setAnswering, phoneOf: (part) => slots[part].phone }

const drawPeople = () =>
  peopleList(byId('people'), { lines, words, isOpen, show, slotOf, add: () => byId('add').showModal() })
const isOpen = (one) => open[slotOf(one)] === one.key

// A phone in its slot

function buildSlot(part) {
  const parts = {
    who: make('div', { className: 'who' }),
    state: make('span', {}, words.serviceLine),
    talk: make('div', { className: 'talk', role: 'log', tabIndex: 0, ariaLabel: words.service }),
    chips: make('div', { className: 'chips' }),
    answering: make('div', { className: 'answering', hidden: true }),
    input: make('textarea', { rows: 1, required: true, ariaLabel: words.write, maxLength: 4096 }),
  }
  const bar = make(
    'div',
    { className: 'bar' },
    make('span', { className: 'face', 'aria-hidden': 'true' }, 'नि'),
    make('div', { className: 'bar-text' }, make('b', {}, facts.service, seal()), parts.state),
    button(
      'M5 4h4l2 5-2.5 1.5a11 11 0 0 0 5 5L15 13l5 2v4a2 2 0 0 1-2 2A16 16 0 0 1 3 6a2 2 0 0 1 2-2',
      words.call,
      () => act(part, 'call'),
    ),
  )
  const composer = make(
    'form',
    { className: 'composer', noValidate: true, onsubmit: (event) => submit(event, part) },
    button('M12 5v14M5 12h14', words.attach, () => open[part] && attachSheet(io, part)),
    hinted(parts.input, words.write),
    make('button', { className: 'icon go', ariaLabel: words.send }, icon('M4 12h14M12 5l7 7-7 7')),
  )
  parts.input.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) submit(event, part)
  })
  parts.input.addEventListener('input', () => {
    parts.input.style.height = 'auto'
    parts.input.style.height = `${parts.input.scrollHeight + 2}px`
  })
  parts.phone = make('div', { className: 'phone' }, bar, parts.talk, parts.answering, parts.chips, composer)
  const telephone = facts.telephone ? [telephoneBar(call, words, () => open[part])] : []
  byId(`slot-${part}`).replaceChildren(parts.who, ...telephone, parts.phone)
  slots[part] = parts
}

function button(path, label, onclick) {
  return make(
    'button',
    { type: 'button', className: 'icon', ariaLabel: label, title: label, onclick },
    icon(path),
  )
}

function seal() {
  const svg = icon(
    'M8 0l2 2 3-.4.4 3L16 6.5l-1.5 2.5.3 3-3 .3L9.5 15 8 16l-2-2-3 .3-.3-3L0 9l1.5-2.5L1.2 3.5l3-.4z',
    'seal',
    '0 0 16 16',
  )
  svg.firstChild.setAttribute('fill', '#7fd1f5')
  const tick = icon('M4.7 8l2.3 2.4 4.3-4.6').firstChild
  tick.setAttribute('fill', 'none')
  tick.setAttribute('stroke', '#084c40')
  tick.setAttribute('stroke-width', '1.8')
  svg.append(tick)
  return svg
}

function drawWho(part, one) {
  const signal = make(
    'button',
    {
      type: 'button',
      className: `signal${one.online ? '' : ' off'}`,
      title: one.online ? words.goOffline : words.goOnline,
      'aria-pressed': String(!one.online),
      onclick: () => call('POST', `/phones/${one.key}/signal`, { online: !one.online }),
    },
    one.online ? `● ${words.online}` : `○ ${words.offline}`,
  )
  const about = [one.about, one.number].filter(Boolean).join(' · ')
  const apps =
    part === 'citizen' && facts.apps
      ? make(
          'a',
          { className: 'signal apps', href: `${facts.apps}?lang=${facts.language}#who=${one.key}` },
          `⊞ ${words.allApps}`,
        )
      : ''
  slots[part].who.replaceChildren(make('div', {}, make('b', {}, one.name), ` ${about}`), apps, signal)
}

function drawTalk(part, view) {
  const { talk } = slots[part]
  const nearEnd = talk.scrollHeight - talk.scrollTop - talk.clientHeight < 160
  const switched = talk.dataset.key !== view.key
  const known = switched ? new Map() : new Map([...talk.children].map((child) => [child.dataset.id, child]))
  const context = contextOf(part, view)
  let day
  let by
  const children = []
  for (const message of view.thread) {
    const date = new Date(message.at).toDateString()
    if (date !== day) {
      children.push(make('div', { className: 'day' }, dayName(message.at)))
      by = undefined
    }
    const turn = by !== message.by
    const print = JSON.stringify([message, turn])
    const before = known.get(message.id)
    const element = before?.print === print ? before : line(message, { ...context, turn })
    element.print = print
    if (!before && !switched) element.classList.add('fresh')
    children.push(element)
    day = date
    by = message.by
  }
  if (children.length === 0)
    children.push(
      make('p', { className: 'talk-empty' }, part === 'citizen' ? words.empty : words.emptyOfficer),
    )
  talk.replaceChildren(...children)
  talk.dataset.key = view.key
  if (nearEnd || switched) toEnd(talk)
}

/** Down to the newest, also after pictures have found their size. */
function toEnd(talk) {
  talk.scrollTop = talk.scrollHeight
  for (const picture of talk.querySelectorAll('img'))
    if (!picture.complete) picture.addEventListener('load', () => toEnd(talk), { once: true })
}

function contextOf(part, view) {
  return {
    words,
    service: facts.service,
    find: (id) => view.thread.find((message) => message.id === id),
    mediaOf: (message) => `${base}/phones/${view.key}/media/${encodeURIComponent(message.id)}`,
    look: lookAt,
    press: (message, pressed) => press(part, message, pressed),
    choose: (message) => listSheet(io, part, message),
    react: (message, emoji) => call('POST', `/phones/${view.key}/react`, { message: message.id, emoji }),
    answer: (message) => {
      setAnswering(part, message)
      slots[part].input.focus()
    },
  }
}

function drawChips(part, view) {
  const spoken = view.thread.some((message) => message.by === 'me')
  const openings = part === 'citizen' && !spoken ? facts.openings : []
  const later = part === 'citizen' && spoken ? facts.openings : []
  const texts = openings.length > 0 ? openings : [...facts.chips[part], ...later]
  const print = texts.join('|')
  if (slots[part].chips.print === print) return
  slots[part].chips.print = print
  slots[part].chips.classList.toggle('stack', openings.length > 0)
  slots[part].chips.replaceChildren(
    ...texts.map((text) =>
      make('button', { type: 'button', title: text, onclick: () => act(part, 'say', { text }) }, text),
    ),
  )
}

function press(part, message, pressed) {
  if (pressed.kind === 'location') return attachSheet(io, part, message)
  return call('POST', `/phones/${open[part]}/press`, { message: message.id, button: pressed.id })
}

function setAnswering(part, message) {
  answering[part] = message
  const box = slots[part].answering
  box.hidden = !message
  if (!message) return box.replaceChildren()
  const who = message.by === 'me' ? words.you : facts.service
  box.replaceChildren(
    make('div', { className: 'quote' }, make('b', {}, who), gist(message, words).slice(0, 80)),
    button('M6 6l12 12M18 6L6 18', words.cancel, () => setAnswering(part, undefined)),
  )
}

function submit(event, part) {
  event.preventDefault()
  const { input } = slots[part]
  const text = input.value.trim()
  if (!text || !open[part]) return
  input.value = ''
  input.style.height = 'auto'
  act(part, 'say', { text })
}

function upload(part, file) {
  if (!file) return
  const query = new URLSearchParams({ name: file.name })
  const context = answering[part]?.id
  if (context) query.set('context', context)
  setAnswering(part, undefined)
  call('POST', `/phones/${open[part]}/upload?${query}`, file, file.type || 'application/octet-stream')
}

function lookAt(address) {
  const dialog = make(
    'dialog',
    { className: 'look', onclick: () => dialog.remove() },
    make('img', { src: address, alt: '' }),
  )
  document.body.append(dialog)
  dialog.addEventListener('close', () => dialog.remove())
  dialog.showModal()
}

function dayName(at) {
  const date = new Date(at)
  if (date.toDateString() === new Date().toDateString()) return words.today
  return date.toLocaleDateString(facts.language === 'hi' ? 'hi-IN' : 'en-IN', {
    day: 'numeric',
    month: 'long',
  })
}

// Keeping up

function show(key) {
  const one = lines.get(key)
  if (!one) return
  if (open[slotOf(one)] !== key) {
    open[slotOf(one)] = key
    setAnswering(slotOf(one), undefined)
    closeSheet(io, slotOf(one))
  }
  document.body.dataset.show = slotOf(one)
  try {
    sessionStorage.setItem('open', JSON.stringify(open))
  } catch {
    // A browser that keeps nothing only forgets which phones were open.
  }
  drawPeople()
  refresh(key)
}

async function refresh(key) {
  const part = PARTS.find((one) => open[one] === key)
  if (!part) return
  const view = await call('GET', `/phones/${key}`)
  if (open[part] !== key) return
  views.set(key, view)
  drawWho(part, view)
  drawChips(part, view)
  drawTalk(part, view)
  slots[part].state.textContent = view.typing && view.online ? words.typing : words.serviceLine
  if (view.typing) setTimeout(() => refresh(key), 5000)
  readIfSeen(part, view)
}

function readIfSeen(part, view) {
  const seen = document.visibilityState === 'visible' && (wide.matches || document.body.dataset.show === part)
  if (seen && view.online && view.unread > 0) call('POST', `/phones/${view.key}/read`, {})
}

const listDrawing = { timer: 0 }
function heardOf(one) {
  lines.set(one.key, one)
  if (!open[slotOf(one)]) show(one.key)
  clearTimeout(listDrawing.timer)
  listDrawing.timer = setTimeout(drawPeople, 80)
  if (open[slotOf(one)] === one.key) refresh(one.key)
}

function listen() {
  const events = new EventSource(`${base}/events`)
  events.addEventListener('open', start)
  events.addEventListener('error', () => {
    byId('lost').hidden = false
  })
  events.addEventListener('phone', (event) => heardOf(JSON.parse(event.data)))
  events.addEventListener('player', (event) => drawPlayer(JSON.parse(event.data)))
}

async function start() {
  byId('lost').hidden = true
  const { phones, player } = await call('GET', '/state')
  lines.clear()
  for (const one of phones) lines.set(one.key, one)
  drawPlayer(player)
  for (const part of PARTS) {
    const kept = [asked, remembered()[part]]
      .map((key) => lines.get(key))
      .find((one) => one && slotOf(one) === part)
    const first = kept ?? phones.find((one) => one.part === part)
    if (!open[part] && first) open[part] = first.key
  }
  drawPeople()
  for (const part of PARTS) if (open[part]) refresh(open[part])
}

function remembered() {
  try {
    return JSON.parse(sessionStorage.getItem('open')) ?? {}
  } catch {
    return {}
  }
}

function drawPlayer({ running, told }) {
  const form = byId('player')
  const go = form.querySelector('button')
  go.textContent = running ? words.stop : words.start
  go.classList.toggle('stop', running)
  form.dataset.running = running ? 'yes' : ''
  form.querySelector('output').textContent = told > 0 ? `${told} ${words.told}` : ''
}

byId('player').addEventListener('submit', async (event) => {
  event.preventDefault()
  const form = event.currentTarget
  const perMinute = Number(new FormData(form).get('perMinute'))
  drawPlayer(
    await (form.dataset.running ? call('DELETE', '/player') : call('POST', '/player', { perMinute })),
  )
})

byId('add').addEventListener('close', async (event) => {
  const dialog = event.currentTarget
  if (dialog.returnValue !== 'add') return
  const form = dialog.querySelector('form')
  const one = await call('POST', '/phones', Object.fromEntries(new FormData(form)))
  form.reset()
  dialog.returnValue = ''
  lines.set(one.key, one)
  show(one.key)
})

document.addEventListener('visibilitychange', () => {
  for (const part of PARTS) if (open[part]) refresh(open[part])
})

document.body.dataset.show = 'citizen'
for (const part of PARTS) buildSlot(part)
listen()
