import assert from 'node:assert/strict'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { after, before, test } from 'node:test'
import { linkFetches } from './links.ts'
import { isPublicAddress } from './public-address.ts'

const PICTURE = Buffer.from([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3])
const sniff = async (bytes: Uint8Array) => (bytes[0] === 0xff ? 'image/jpeg' : undefined)

let server: Server
let asked: string[] = []
before(async () => {
  server = createServer((request, response) => {
    asked.push(`${request.headers.host}${request.url}`)
    if (request.url === '/to-inside') return response.writeHead(302, { location: 'http://10.0.0.7/' }).end()
    if (request.url === '/on') return response.writeHead(301, { location: '/picture' }).end()
    if (request.url === '/round') return response.writeHead(302, { location: '/round' }).end()
    if (request.url === '/page') return response.end('<html>a page about a picture</html>')
    if (request.url === '/large') return response.writeHead(200, { 'content-length': 90_000_000 }).end()
    if (request.url === '/busy') return response.writeHead(503).end()
    if (request.url === '/none') return response.writeHead(404).end()
    return response.end(PICTURE)
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
})
after(() => new Promise((done) => server.close(done)))

/** The machine of this test stands for the world: its own address counts as everybody's, under any name. */
function world() {
  const port = String((server.address() as AddressInfo).port)
  const fetches = following({
    ports: [port],
    isPublic: (address) => address === '127.0.0.1',
    addressesOf: (_, then) => then(null, [{ address: '127.0.0.1', family: 4 }]),
  })
  return (path: string) => fetches.fetch(`http://pictures.example:${port}${path}`, {})
}

function following(more: Partial<Parameters<typeof linkFetches>[0]> = {}) {
  return linkFetches({ sniff, timeoutMs: 2000, outside: true, ...more })
}

test('addresses inside a house are not everybody’s', () => {
  for (const address of ['8.8.8.8', '103.21.58.1', '2001:4860:4860::8888', '2400:cb00::1'])
    assert.equal(isPublicAddress(address), true, address)
  for (const address of [
    '127.0.0.1',
    '10.1.2.3',
    '172.20.0.1',
    '192.168.1.1',
    '169.254.169.254',
    '100.64.0.1',
    '0.0.0.0',
    '255.255.255.255',
    '224.0.0.1',
    '::1',
    '::',
    'fe80::1',
    'fd00::1',
    '::ffff:127.0.0.1',
    '64:ff9b::7f00:1',
    '2002:7f00:1::',
    '2001:db8::1',
    'a name',
  ])
    assert.equal(isPublicAddress(address), false, address)
})

test('a link into our own house is not opened, however it is written', async () => {
  asked = []
  for (const link of [
    'http://127.0.0.1/',
    'http://2130706433/',
    'http://0x7f.1/',
    'http://[::1]/',
    'http://[::ffff:169.254.169.254]/',
    'https://169.254.169.254/latest/meta-data',
    'http://user:word@8.8.8.8/',
    'http://8.8.8.8:6379/',
    'ftp://8.8.8.8/',
    'file:///etc/passwd',
    'not a link',
  ])
    assert.deepEqual(await following().fetch(link, {}), { kind: 'lost', lack: 'gone' }, link)
  assert.deepEqual(asked, [])
})

test('a name with even one address inside a house is not opened, and a name that nobody knows is tried later', async () => {
  const two = following({
    addressesOf: (_, then) =>
      then(null, [
        { address: '8.8.8.8', family: 4 },
        { address: '127.0.0.1', family: 4 },
      ]),
  })
  assert.deepEqual(await two.fetch('http://two.example/', {}), { kind: 'lost', lack: 'gone' })
  const unknown = following({ addressesOf: (_, then) => then(new Error('ENOTFOUND'), []) })
  assert.equal((await unknown.fetch('http://nobody.example/', {})).kind, 'later')
})

test('in rehearsal nobody outside is asked', async () => {
  assert.deepEqual(await following({ outside: false }).fetch('http://8.8.8.8/', {}), {
    kind: 'lost',
    lack: 'gone',
  })
})

test('a picture is fetched, also where the link leads on, and known by its first bytes', async () => {
  const fetched = { kind: 'fetched', bytes: PICTURE, mime: 'image/jpeg' }
  assert.deepEqual(await world()('/picture'), fetched)
  assert.deepEqual(await world()('/on'), fetched)
  assert.deepEqual(await world()('/page'), { kind: 'lost', lack: 'wrong-type' })
})

test('a link that leads into a house, in a circle or to nothing is given up', async () => {
  for (const path of ['/to-inside', '/round', '/none'])
    assert.deepEqual(await world()(path), { kind: 'lost', lack: 'gone' }, path)
})

test('what is too large is not read, and who is busy is asked later', async () => {
  assert.deepEqual(await world()('/large'), { kind: 'lost', lack: 'too-large' })
  assert.deepEqual(await world()('/busy'), { kind: 'later', why: 'HTTP 503' })
})
