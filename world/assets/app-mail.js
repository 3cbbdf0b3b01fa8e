// E-mail: what came and what was sent, one mail opened, and a mail that is written.
import { hourOf, ICONS, iconButton } from './apps-parts.js'
import { face, icon, make } from './bubbles.js'

/** The app. `draw` is told what is on the telephone now. */
export function mailApp(io, { us }) {
  const { words, facts } = io
  const { language } = facts
  const list = make('div', { className: 'mails', tabIndex: 0, role: 'region', ariaLabel: words.mail })
  const sheet = make('div', { className: 'mail-sheet', hidden: true })
  const anew = make(
    'button',
    { type: 'button', className: 'new-mail', onclick: () => write({ to: us, subject: '' }) },
    icon(ICONS.pen, 'small-icon'),
    ` ${words.newMail}`,
  )
  anew.hidden = !io.acts
  let letters = []
  return {
    element: make('div', { className: 'app mail' }, list, anew, sheet),
    draw({ mail }) {
      letters = mail.letters
      const rows = letters.map(row)
      list.replaceChildren(
        ...(rows.length > 0 ? rows : [make('p', { className: 'talk-empty' }, words.noMails)]),
      )
    },
  }

  function row(letter) {
    const who = letter.mine ? `→ ${letter.to}` : letter.from
    return make(
      'button',
      { type: 'button', className: 'mail-row', onclick: () => read(letter) },
      face(letter.mine ? letter.to : letter.from, letter.from),
      make(
        'span',
        {},
        make('b', { className: 'mail-who' }, who, make('time', {}, hourOf(letter.at, language))),
        make('span', { className: 'mail-subject' }, letter.subject, letter.files.length > 0 && ' 📎'),
        make('small', {}, letter.text.slice(0, 120)),
      ),
    )
  }

  function sheetOf(title, ...parts) {
    sheet.hidden = false
    anew.hidden = true
    const closing = iconButton(ICONS.close, words.cancel, close)
    sheet.replaceChildren(make('header', {}, make('b', {}, title), closing), ...parts)
  }
  function close() {
    sheet.hidden = true
    anew.hidden = !io.acts
    sheet.replaceChildren()
  }

  function read(letter) {
    const where = `${facts.base}/letters/${encodeURIComponent(io.box())}/${letter.id}`
    const answer = () =>
      write({
        to: letter.replyTo,
        subject: /^re:/i.test(letter.subject) ? letter.subject : `Re: ${letter.subject}`,
        after: letter.thread,
      })
    sheetOf(
      letter.subject,
      make(
        'div',
        { className: 'mail-read', tabIndex: 0, role: 'region', ariaLabel: letter.subject },
        make('p', { className: 'mail-head' }, `${words.from}: ${letter.from}`),
        make('p', { className: 'mail-head' }, `${words.to}: ${letter.to} · ${hourOf(letter.at, language)}`),
        make('p', { className: 'said' }, letter.text),
        letter.files.map(({ name }, number) =>
          make(
            'a',
            { className: 'file', href: `${where}/${number}`, target: '_blank', rel: 'noopener' },
            `📎 ${name}`,
          ),
        ),
      ),
      io.acts && !letter.mine
        ? make(
            'div',
            { className: 'mail-deeds' },
            make('button', { type: 'button', onclick: answer }, words.answer),
          )
        : '',
    )
  }

  function write({ to, subject, after }) {
    const field = (label, input) => make('label', {}, make('span', {}, label), input)
    const subjectField = make('input', { value: subject, maxLength: 180, required: true })
    const body = make('textarea', { required: true, rows: 8, maxLength: 8000, ariaLabel: words.mailWords })
    if (!after) body.value = facts.openings[0] ?? ''
    const photo = make(
      'select',
      {},
      make('option', { value: '' }, words.noPhoto),
      facts.photos.map(({ name, title }) => make('option', { value: name }, title)),
    )
    const form = make(
      'form',
      {
        className: 'mail-write',
        async onsubmit(event) {
          event.preventDefault()
          const went = await io.act('mail', {
            to,
            after,
            subject: subjectField.value,
            text: body.value,
            photo: photo.value || undefined,
          })
          if (went) close()
        },
      },
      make('p', { className: 'mail-head' }, `${words.to}: ${to}`),
      field(words.subject, subjectField),
      body,
      field(words.photo, photo),
      make('div', { className: 'mail-deeds' }, make('button', {}, words.send)),
    )
    sheetOf(after ? words.answer : words.newMail, form)
    ;(after ? body : subjectField).focus()
  }
}
