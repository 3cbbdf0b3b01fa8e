import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { escaped, href, html } from './html.ts'

test('no text that anyone writes can open a tag or leave its attribute', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const written = html`<p title="${text}">${text}</p>`.toString()
      assert.equal(written.match(/</g)?.length, 2)
      assert.equal(written.match(/"/g)?.length, 2)
      assert.doesNotMatch(written, /&(?!(amp|lt|gt|quot|#39);)/)
    }),
    { examples: [['<script>alert(1)</script>'], ['" onload="x'], ["'><img src=x>"], ['&lt;b&gt;']] },
  )
})

test('what was escaped reads back as what was written', () => {
  const back = (text: string) =>
    text
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&quot;', '"')
      .replaceAll('&#39;', "'")
      .replaceAll('&amp;', '&')
  fc.assert(fc.property(fc.string(), (text) => assert.equal(back(escaped(text)), text)))
})

test('markup of ours stays markup, lists are joined, absent values leave nothing', () => {
  const list = ['क', 'ख'].map((item) => html`<li>${item}</li>`)
  assert.equal(html`<ul>${list}${undefined}${false}</ul>${0}`.toString(), '<ul><li>क</li><li>ख</li></ul>0')
})

test('a link leads to a page, a telephone or a mail, never to a script or a foreign host in disguise', () => {
  for (const good of ['/track?lang=en', 'https://wa.me/919000000001', 'tel:1077', '#main', '/'])
    assert.equal(href(good), good)
  for (const bad of [
    'javascript:alert(1)',
    'data:text/html,x',
    '//evil.example',
    '/\\evil.example',
    ' javascript:x',
    'x',
  ])
    assert.equal(href(bad), '#')
})
