import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dueOn, type ReportMail } from './report-mail.ts'

const mail: ReportMail = {
  id: '1',
  what: 'figures',
  posts: ['DM'],
  days: [1, 4],
  hour: 9,
  language: 'hi',
  by: 'x',
  at: new Date('2026-11-22T10:00:00+05:30'),
}
const at = (moment: string) => dueOn(mail, new Date(moment))

test('a report is due on its days from its hour until midnight', () => {
  assert.equal(at('2026-11-23T08:59:00+05:30'), undefined)
  assert.equal(at('2026-11-23T09:00:00+05:30'), '2026-11-23')
  assert.equal(at('2026-11-23T23:59:00+05:30'), '2026-11-23')
  assert.equal(at('2026-11-24T09:00:00+05:30'), undefined)
  assert.equal(at('2026-11-26T12:00:00+05:30'), '2026-11-26')
})

test('what is set up after the hour of a day begins with the next', () => {
  const late = { ...mail, at: new Date('2026-11-23T11:00:00+05:30') }
  assert.equal(dueOn(late, new Date('2026-11-23T12:00:00+05:30')), undefined)
  assert.equal(dueOn(late, new Date('2026-11-26T12:00:00+05:30')), '2026-11-26')
})
