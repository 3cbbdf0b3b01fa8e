// X: posts that name our handle with the answers under them, and private messages.
import { composer, drawTalk, hourOf, tabs } from './apps-parts.js'
import { face, make } from './bubbles.js'

/** The app. `draw` is told what is on the telephone now. */
export function xApp(io, { handle }) {
  const { words, facts } = io
  const { language } = facts
  const feed = make('div', { className: 'feed', role: 'region', tabIndex: 0, ariaLabel: words.posts })
  const talk = make('div', { className: 'talk', role: 'log', tabIndex: 0, ariaLabel: words.messages })
  const post = composer(io, {
    label: words.writeX,
    photos: true,
    openings: facts.openings,
    maxLength: 260,
    before: handle,
    send: ({ text, photo, about }) => io.act('x-post', { text, photo, to: about?.to }),
  })
  const message = composer(io, { label: words.write, send: ({ text }) => io.act('x-message', { text }) })
  const open = make('section', { className: 'screen' }, feed, post.element)
  const closed = make('section', { className: 'screen' }, talk, message.element)
  const bar = tabs({ posts: words.posts, talk: words.messages }, (tab) => {
    open.hidden = tab !== 'posts'
    closed.hidden = tab !== 'talk'
  })
  bar.open('posts')
  return {
    element: make('div', { className: 'app x' }, bar.element, open, closed),
    draw({ x }) {
      feed.replaceChildren(...x.posts.map(thread))
      if (x.posts.length === 0) feed.append(make('p', { className: 'talk-empty' }, words.nobodyWrote))
      drawTalk(talk, x.talk, { words, language })
    },
  }

  function thread(one) {
    return make(
      'article',
      { className: 'post' },
      single(one),
      one.answers.map((answer) =>
        make('div', { className: `comment${answer.official ? ' official' : ''}` }, single(answer)),
      ),
    )
  }

  function single(one) {
    const button = (label, onclick) => make('button', { type: 'button', onclick }, label)
    const who = one.official ? facts.service : one.name
    return [
      make(
        'div',
        { className: 'byline' },
        one.official
          ? make('span', { className: 'face seal-mark', 'aria-hidden': 'true' }, 'नि')
          : face(who, one.username),
        make(
          'div',
          {},
          make('b', { className: 'byline-who' }, who, one.official && make('i', {}, words.official)),
          make('time', {}, `@${one.username} · ${hourOf(one.at, language)}`),
        ),
      ),
      make('p', { className: 'said' }, one.text),
      one.photo &&
        make('img', { className: 'shot', src: `${facts.phones}/samples/${one.photo}`, alt: words.photo }),
      make(
        'div',
        { className: 'post-deeds' },
        button(words.answer, () =>
          post.turnTo({ title: `${words.answer}: ${who}`, quote: one.text, to: one.id }),
        ),
        one.mine && button(words.remove, () => io.act('x-remove', { id: one.id })),
      ),
    ]
  }
}
