// Telephones that can only do SMS: who has one, what came in, and writing to the service number.
const { base } = document.body.dataset
const byId = (id) => document.getElementById(id)
let phones = []
let chosen = ''
let drawn = ''

function make(tag, of = {}, ...inside) {
  const made = Object.assign(document.createElement(tag), of)
  made.append(...inside)
  return made
}

async function post(body) {
  await fetch(`${base}/phones/${chosen}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  await look()
}

function people() {
  byId('people').replaceChildren(
    ...phones.map(({ number, name, inbox }) => {
      const last = inbox.at(-1)?.text ?? ''
      const one = make(
        'button',
        { type: 'button', onclick: () => choose(number) },
        make('b', {}, name),
        make('span', {}, `+91 ${number.slice(2, 7)} ${number.slice(7)}`),
        make('small', {}, last),
      )
      one.setAttribute('aria-current', String(number === chosen))
      return one
    }),
  )
}

function talk(phone) {
  const lines = phone.inbox.map(({ text, from, at, mine }) =>
    make(
      'div',
      { className: mine ? 'line mine' : 'line' },
      make('p', {}, text),
      make(
        'small',
        {},
        `${mine ? '' : `${from} · `}${new Date(at).toLocaleTimeString('hi-IN', { hour: '2-digit', minute: '2-digit' })}`,
      ),
    ),
  )
  byId('talk').replaceChildren(
    ...(lines.length > 0 ? lines : [make('p', { className: 'none' }, 'अभी कोई संदेश नहीं')]),
  )
  byId('talk').scrollTop = byId('talk').scrollHeight
}

function choose(number) {
  chosen = number
  drawn = ''
  draw()
}

function draw() {
  const phone = phones.find((one) => one.number === chosen) ?? phones[0]
  if (!phone) return
  chosen = phone.number
  const now = JSON.stringify([phones, chosen])
  if (now === drawn) return
  drawn = now
  people()
  talk(phone)
  byId('on').checked = phone.state === 'on'
}

async function look() {
  const answer = await fetch(`${base}/state`).catch(() => undefined)
  if (!answer?.ok) return
  phones = (await answer.json()).phones
  draw()
}

byId('write').addEventListener('submit', async (event) => {
  event.preventDefault()
  const text = byId('text').value.trim()
  if (text === '') return
  byId('text').value = ''
  await post({ text })
})
byId('on').addEventListener('change', () => post({ state: byId('on').checked ? 'on' : 'absent' }))
await look()
setInterval(look, 1200)
