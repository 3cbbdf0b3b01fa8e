// Facebook: the page of the district that everybody reads, and Messenger that only two read.
import { composer, drawTalk, hourOf, tabs } from './apps-parts.js'
import { face, make } from './bubbles.js'

/** The app. `draw` is told what is on the telephone now. */
export function facebookApp(io) {
  const { words, facts } = io
  const { language } = facts
  const feed = make('div', { className: 'feed', role: 'region', tabIndex: 0, ariaLabel: words.page })
  const talk = make('div', { className: 'talk', role: 'log', tabIndex: 0, ariaLabel: words.messenger })
  const post = composer(io, {
    label: words.writePost,
    photos: true,
    openings: facts.openings,
    send: ({ text, photo, about }) =>
      about?.edits
        ? io.act('facebook-edit', { id: about.edits, text })
        : io.act('facebook-post', { text, photo, on: about?.on }),
  })
  const message = composer(io, { label: words.write, send: ({ text }) => io.act('messenger', { text }) })
  const open = make('section', { className: 'screen' }, feed, post.element)
  const closed = make('section', { className: 'screen' }, talk, message.element)
  const bar = tabs({ page: words.page, talk: words.messenger }, (tab) => {
    open.hidden = tab !== 'page'
    closed.hidden = tab !== 'talk'
  })
  bar.open('page')
  const element = make('div', { className: 'app facebook' }, bar.element, open, closed)
  return {
    element,
    draw({ facebook }) {
      feed.replaceChildren(head(), ...facebook.posts.map(card))
      if (facebook.posts.length === 0) feed.append(make('p', { className: 'talk-empty' }, words.nobodyWrote))
      drawTalk(talk, facebook.talk, {
        words,
        language,
        marks: true,
        choose: (text) => io.act('messenger', { text }),
      })
    },
  }

  function head() {
    return make(
      'header',
      { className: 'page-head' },
      make('span', { className: 'seal-mark', 'aria-hidden': 'true' }, 'नि'),
      make(
        'div',
        {},
        make('b', { className: 'page-name' }, facts.service),
        make('span', { className: 'page-note' }, words.everybody),
      ),
    )
  }

  function card(entry) {
    return make(
      'article',
      { className: 'post' },
      byline(entry),
      make('p', { className: 'said' }, entry.text),
      picture(entry),
      make('div', { className: 'post-deeds' }, deedsOn(entry)),
      entry.comments.map((comment) =>
        make(
          'div',
          { className: `comment${comment.official ? ' official' : ''}` },
          byline(comment),
          make('p', { className: 'said' }, comment.text),
          picture(comment),
          make('div', { className: 'post-deeds' }, deedsOn(comment)),
        ),
      ),
    )
  }

  function byline({ name, official, at, id }) {
    const who = official ? facts.service : name
    return make(
      'div',
      { className: 'byline' },
      official ? make('span', { className: 'face seal-mark', 'aria-hidden': 'true' }, 'नि') : face(who, id),
      make(
        'div',
        {},
        make('b', { className: 'byline-who' }, who, official && make('i', {}, words.official)),
        make('time', {}, hourOf(at, language)),
      ),
    )
  }

  function picture({ photo }) {
    return (
      photo && make('img', { className: 'shot', src: `${facts.phones}/samples/${photo}`, alt: words.photo })
    )
  }

  function deedsOn(entry) {
    const button = (label, onclick) => make('button', { type: 'button', onclick }, label)
    const about = {
      title: `${words.comment}: ${entry.official ? facts.service : entry.name}`,
      quote: entry.text,
    }
    return [
      button(words.comment, () => post.turnTo({ ...about, on: entry.id })),
      entry.mine &&
        button(words.edit, () => post.turnTo({ title: words.edit, text: entry.text, edits: entry.id })),
      entry.mine && button(words.remove, () => io.act('facebook-remove', { id: entry.id })),
    ]
  }
}
