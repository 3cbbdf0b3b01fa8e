import assert from 'node:assert/strict'
import { test } from 'node:test'
import { idsAt, nameOfPost, readPostLink } from './post-link.ts'

const nameOf = (pasted: string) => {
  const link = readPostLink(pasted)
  return link && nameOfPost(link)
}

test('a post on X is one post, in whatever way its address is written', () => {
  const ways = [
    'https://x.com/ramesh_ji/status/1850000000000000001',
    'https://twitter.com/ramesh_ji/status/1850000000000000001?s=20&t=abc',
    'http://mobile.twitter.com/ramesh_ji/statuses/1850000000000000001/photo/1',
    'x.com/i/web/status/1850000000000000001',
    'देखिए https://x.com/i/status/1850000000000000001।',
  ]
  assert.deepEqual([...new Set(ways.map(nameOf))], ['post:x:1850000000000000001'])
  assert.equal(readPostLink(ways[0] ?? '')?.author, '@ramesh_ji')
  assert.equal(readPostLink(ways[1] ?? '')?.url, ways[0])
  assert.equal(readPostLink(ways[3] ?? '')?.author, undefined, 'an address without a name claims none')
})

test('a Facebook post is found in its many forms, and a comment under it is the comment', () => {
  const same = [
    'https://www.facebook.com/dm.abhyas/posts/122100000000001',
    'https://m.facebook.com/dm.abhyas/posts/chapakal-kharab/122100000000001/?ref=share',
    'https://www.facebook.com/permalink.php?story_fbid=122100000000001&id=100000000000001',
    'https://mbasic.facebook.com/story.php?story_fbid=122100000000001&id=100000000000001',
    'https://www.facebook.com/photo/?fbid=122100000000001&set=a.1',
    'https://www.facebook.com/watch/?v=122100000000001',
    'https://www.facebook.com/reel/122100000000001',
    'https://www.facebook.com/groups/abhyas.log/permalink/122100000000001/',
    `https://l.facebook.com/l.php?u=${encodeURIComponent('https://facebook.com/dm.abhyas/videos/122100000000001')}&h=x`,
  ]
  assert.deepEqual([...new Set(same.map(nameOf))], ['post:facebook:122100000000001'])
  assert.equal(
    nameOf('https://www.facebook.com/dm.abhyas/posts/122100000000001?comment_id=77001'),
    'post:facebook:122100000000001_77001',
  )
  const comment = readPostLink('https://facebook.com/dm.abhyas/posts/122100000000001?comment_id=77001')
  assert.equal(comment?.author, undefined, 'the owner of the page did not write the comment')
  assert.equal(readPostLink(same[0] ?? '')?.author, '@dm.abhyas')
  assert.equal(readPostLink(same[7] ?? '')?.author, undefined)
})

test('what the share button of Facebook makes names a post, though it hides its number', () => {
  assert.equal(nameOf('https://www.facebook.com/share/p/1AbCdEfGhI/'), 'post:facebook:1AbCdEfGhI')
  assert.equal(nameOf('https://fb.watch/a1b2c3d4e5/'), 'post:facebook:a1b2c3d4e5')
  const hidden = readPostLink('https://www.facebook.com/ramesh.yadav/posts/pfbid02AbCdEfGhIjKlMn')
  assert.equal(hidden?.post, 'pfbid02AbCdEfGhIjKlMn')
  assert.deepEqual(hidden && idsAt(hidden, '42/feed'), [], 'no door of ours would hear it by that name')
})

test('Instagram and YouTube are read, too', () => {
  assert.equal(nameOf('https://www.instagram.com/p/C1a2b3c4d5e/?igsh=x'), 'post:instagram:C1a2b3c4d5e')
  assert.equal(nameOf('https://instagram.com/ramesh/reel/C1a2b3c4d5e'), 'post:instagram:C1a2b3c4d5e')
  assert.equal(readPostLink('https://instagram.com/stories/ramesh.y/31000')?.author, '@ramesh.y')
  assert.equal(nameOf('https://youtu.be/abcdefghijk?si=1'), 'post:youtube:abcdefghijk')
  assert.equal(nameOf('https://m.youtube.com/shorts/abcdefghijk'), 'post:youtube:abcdefghijk')
  assert.equal(
    nameOf('https://www.youtube.com/watch?v=abcdefghijk&lc=UgxAbCdEfGhIj'),
    'post:youtube:abcdefghijk_UgxAbCdEfGhIj',
  )
})

test('what is no post is no link', () => {
  for (const words of [
    '',
    'चापाकल खराब है',
    'https://example.org/status/1',
    'https://x.com/ramesh_ji',
    'https://x.com.example.org/a/status/12',
    'https://www.facebook.com/dm.abhyas',
    'https://www.youtube.com/@abhyas',
    'https://www.instagram.com/ramesh/',
  ])
    assert.equal(readPostLink(words), undefined, words)
})

test('the ids under which our own door hears the same post', () => {
  const tweet = readPostLink('https://x.com/a/status/1850000000000000001')
  assert.deepEqual(tweet && idsAt(tweet, '99'), ['1850000000000000001'])
  const post = readPostLink('https://facebook.com/dm.abhyas/posts/122100000000001')
  assert.deepEqual(post && idsAt(post, '42/feed'), ['42_122100000000001', '122100000000001'])
  const comment = readPostLink('https://facebook.com/dm.abhyas/posts/122100000000001?comment_id=77001')
  assert.deepEqual(comment && idsAt(comment, '42/feed'), ['122100000000001_77001', '77001'])
})
