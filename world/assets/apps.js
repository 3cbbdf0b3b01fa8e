// The page of the apps at work: who has a telephone, what is on it, and which app is open.
import { ringing, smsApp, telephoneApp } from './app-calls.js'
import { facebookApp } from './app-facebook.js'
import { mailApp } from './app-mail.js'
import { xApp } from './app-x.js'
import { ICONS, iconButton } from './apps-parts.js'
import { face, icon, make } from './bubbles.js'

const facts = JSON.parse(document.getElementById('facts').textContent)
const { words, base, phones } = facts
const byId = (id) => document.getElementById(id)
const EVERY = 1200

/** Every app with its drawing; the first leads to the page of the WhatsApp phones. */
const APPS = {
  whatsapp:
    'M4 20l1.3-4A8 8 0 1 1 8 18.800zM9 8.500c-.5 3 3 6.500 6.500 6.500l1-1.800-2-1.200-1 1c-1.200-.5-2-1.300-2.500-2.500l1-1-1-2z',
  facebook:
    'M14.500 21v-7.500h2.700l.4-3.200h-3.100V8.300c0-1 .3-1.600 1.600-1.600h1.600V3.800A20 20 0 0 0 15.300 3.700c-2.400 0-4 1.400-4 4.100v2.500H8.600v3.200h2.700V21z',
  x: 'M5 4.500l14 15M19 4.500l-14 15',
  mail: 'M3.500 6h17v12h-17zM3.500 6.500l8.500 7 8.500-7',
  sms: 'M4 5h16v11H10l-4 4v-4H4zM8 9h8M8 12h5',
  telephone: 'M5 4h4l2 5-2.500 1.500a11 11 0 0 0 5 5L15 13l5 2v4a2 2 0 0 1-2 2A16 16 0 0 1 3 6a2 2 0 0 1 2-2',
}
const SCREENS = { facebook: facebookApp, x: xApp, mail: mailApp, sms: smsApp, telephone: telephoneApp }

let people = []
let boxes = []
let phone
let drawn = ''
let listDrawn = ''
let screen
const wish = new URLSearchParams(location.hash.slice(1))
const open = { who: wish.get('who') ?? '', app: wish.get('app') ?? '' }
const seen = remembered()

const frame = {
  who: make('div', { className: 'who' }),
  bell: make('div', { className: 'bell' }),
  bar: make('div', { className: 'bar' }),
  body: make('div', { className: 'phone-body' }),
  note: make('p', { className: 'note', role: 'alert', hidden: true }, words.notSent),
}

async function call(method, path, body) {
  const answer = await fetch(path, {
    method,
    ...(body === undefined
      ? {}
      : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
  })
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status}`)
  return answer.json()
}

/** Does something on the open telephone; tells whether it went out. */
async function act(deed, body) {
  const went = await call('POST', `${base}/people/${encodeURIComponent(open.who)}/${deed}`, body).then(
    () => true,
    () => false,
  )
  frame.note.hidden = went
  await look()
  return went
}

async function telephone(deed) {
  await call('POST', `${phones}/phones/${encodeURIComponent(open.who)}/telephone`, { deed }).catch(() => {
    frame.note.hidden = false
  })
  await look()
}

const io = {
  facts,
  words,
  act,
  telephone,
  box: () => phone.person.address,
  /** Whoever owns the telephone can write; a mailbox of nobody is only read. */
  get acts() {
    return people.some(({ key }) => key === open.who)
  },
}

// Who

function drawPeople() {
  const box = byId('people')
  const adding = make(
    'button',
    { type: 'button', onclick: () => byId('add').showModal() },
    `+ ${words.addCitizen}`,
  )
  const { scrollTop, scrollLeft } = box
  box.replaceChildren(
    make('h2', {}, words.citizens, adding),
    ...people.map((one) => person(one, one.about || one.number, newFor(one))),
    ...(boxes.length > 0 ? [make('h2', {}, words.boxes)] : []),
    ...boxes.map((address) => person({ key: address, name: address }, '', 0)),
  )
  box.scrollTo(scrollLeft, scrollTop)
}

function person({ key, name }, about, fresh) {
  return make(
    'button',
    {
      type: 'button',
      className: 'person',
      'aria-pressed': String(key === open.who),
      onclick: () => go(key, boxes.includes(key) ? 'mail' : ''),
    },
    face(name, key),
    make('span', { className: 'person-text' }, make('b', {}, name), make('span', {}, about ?? '')),
    fresh > 0 && make('span', { className: 'unread', ariaLabel: `${fresh} ${words.unread}` }, fresh),
  )
}

const freshIn = ({ key, counts }, app) =>
  app === 'whatsapp' ? counts.whatsapp : Math.max(0, (counts[app] ?? 0) - (seen[key]?.[app] ?? 0))
const newFor = (one) => Object.keys(one.counts).reduce((sum, app) => sum + freshIn(one, app), 0)

// The telephone

function go(who, app) {
  open.who = who
  open.app = app
  history.replaceState(undefined, '', `#${new URLSearchParams({ who, app })}`)
  screen = undefined
  drawn = ''
  listDrawn = ''
  frame.note.hidden = true
  look()
}

function drawWho({ person: { name, number, username, address } }) {
  const about = [number && `+${number}`, username && `@${username}`, username && address]
  frame.who.replaceChildren(make('div', {}, make('b', {}, name), ` ${about.filter(Boolean).join(' · ')}`))
}

function drawBar() {
  const title = open.app ? words[open.app] : words.home
  const known = open.app && !boxes.includes(open.who)
  frame.bar.className = `bar in-${open.app || 'home'}`
  frame.bar.replaceChildren(
    known ? iconButton(ICONS.back, words.back, () => go(open.who, '')) : '',
    make('div', { className: 'bar-text' }, make('b', {}, title), make('span', {}, facts.service)),
  )
}

function drawHome() {
  const me = people.find(({ key }) => key === open.who)
  if (!me) return
  const there = Object.keys(APPS).filter((app) => app === 'whatsapp' || phone[app])
  const tiles = there.map((app) => {
    const fresh = freshIn(me, app)
    const label = fresh > 0 ? `${words[app]}, ${fresh} ${words.unread}` : words[app]
    const inside = [
      make('span', { className: `tile in-${app}` }, icon(APPS[app]), fresh > 0 && make('i', {}, fresh)),
      make('span', {}, words[app]),
    ]
    return app === 'whatsapp'
      ? make('a', { href: `${phones}?lang=${facts.language}&open=${open.who}`, ariaLabel: label }, inside)
      : make('button', { type: 'button', ariaLabel: label, onclick: () => go(open.who, app) }, inside)
  })
  frame.body.replaceChildren(
    make('div', { className: 'home' }, tiles),
    make('p', { className: 'home-hint' }, me.number ? words.help : words.noNumber),
  )
}

function draw() {
  const print = JSON.stringify([phone, open, people.find(({ key }) => key === open.who)])
  if (print === drawn) return
  drawn = print
  drawWho(phone)
  drawBar()
  frame.bell.replaceChildren(...(open.app === 'telephone' ? [] : ringing(io, phone.telephone?.does)))
  if (!open.app || !phone[open.app]) return drawHome()
  if (!screen) {
    screen = SCREENS[open.app](io, phone[open.app])
    frame.body.replaceChildren(screen.element)
  }
  screen.draw(phone)
}

function noteSeen() {
  const me = people.find(({ key }) => key === open.who)
  if (!me || !open.app || document.hidden) return
  seen[open.who] = { ...seen[open.who], [open.app]: me.counts[open.app] ?? 0 }
  try {
    localStorage.setItem('apps-seen', JSON.stringify(seen))
  } catch {
    // A browser that keeps nothing shows old news as new.
  }
}

async function look() {
  const answer = await call('GET', `${base}/state?${new URLSearchParams({ who: open.who })}`).catch(
    () => undefined,
  )
  byId('lost').hidden = answer !== undefined
  if (!answer) return
  people = answer.people
  boxes = answer.boxes
  if (!answer.phone && people[0] && open.who !== people[0].key) return go(people[0].key, '')
  if (!answer.phone || answer.phone.person.key !== open.who) return
  phone = answer.phone
  if (open.app && !phone[open.app]) open.app = ''
  noteSeen()
  const list = JSON.stringify([people, boxes, open.who, seen[open.who]])
  if (list !== listDrawn) drawPeople()
  listDrawn = list
  draw()
}

function remembered() {
  try {
    return JSON.parse(localStorage.getItem('apps-seen')) ?? {}
  } catch {
    return {}
  }
}

byId('add').addEventListener('close', async (event) => {
  const dialog = event.currentTarget
  if (dialog.returnValue !== 'add') return
  const form = dialog.querySelector('form')
  const one = await call('POST', `${phones}/phones`, Object.fromEntries(new FormData(form)))
  form.reset()
  dialog.returnValue = ''
  go(one.key, '')
})
for (const link of document.querySelectorAll('nav a[lang]'))
  link.addEventListener('click', () => {
    link.hash = location.hash
  })

byId('slot').replaceChildren(
  frame.who,
  make('div', { className: 'phone' }, frame.bar, frame.bell, frame.note, frame.body),
)
await look()
setInterval(() => !document.hidden && look(), EVERY)
