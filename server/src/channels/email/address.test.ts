import assert from 'node:assert/strict'
import { test } from 'node:test'
import { addressesOf, plainAddress, wireAddress } from './address.ts'

const KEY = 'a key of this test and nothing else'
const ours = addressesOf('jan@dist.example', ['dm@dist.example'], KEY, true)
const ID = '01a50000-0000-7000-8000-0000000000aa'

test('every id comes back from its sealed address and its Message-ID', () => {
  for (const id of [ID, '00000000-0000-0000-0000-000000000000', 'ffffffff-ffff-ffff-ffff-ffffffffffff']) {
    const address = ours.returnAddressOf(id)
    assert.ok((address.split('@')[0] ?? '').length <= 64)
    assert.equal(ours.sealedId(address), id)
    assert.equal(ours.ownId(ours.messageIdOf(id)), id)
    assert.ok(ours.isOurs(address))
  }
})

test('an address sealed with another key, for another mailbox or by guessing is not believed', () => {
  const other = addressesOf('jan@dist.example', [], 'another key', true)
  assert.equal(ours.sealedId(other.returnAddressOf(ID)), undefined)
  const elsewhere = addressesOf('jan@other.example', [], KEY, true)
  assert.equal(ours.sealedId(elsewhere.returnAddressOf(ID)), undefined)
  assert.equal(ours.sealedId('jan+0000000000000000000000000000000000000@dist.example'), undefined)
  assert.equal(ours.sealedId('jan@dist.example'), undefined)
})

test('where the server takes no such addresses the plain one is used', () => {
  assert.equal(addressesOf('jan@dist.example', [], KEY, false).returnAddressOf(ID), 'jan@dist.example')
})

test('an address is stored as people read it, and written as servers want it', () => {
  assert.equal(plainAddress('Sunita@XN--P1B6CI4B4B3A.xn--h2brj9c'), 'sunita@उदाहरण.भारत')
  assert.equal(wireAddress('sunita@उदाहरण.भारत'), 'sunita@xn--p1b6ci4b4b3a.xn--h2brj9c')
  for (const wrong of ['', 'sunita', '@x.example', 'a b@x.example', 'a@'])
    assert.equal(plainAddress(wrong), undefined)
})
