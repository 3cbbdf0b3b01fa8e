import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { openTown, type Town } from '../journeys/town.ts'
import { grown } from './leaves.ts'
import { traces } from './post.ts'

const SECRET = 'a-path-that-nobody-guesses'
const LINE = '915400000101'
/** Nobody listens there: what we say waits, and nothing of it is asked twice while this runs. */
const NOBODY = 'http://127.0.0.1:9'

/** One delivery: by POST, or by GET where only a query is given. */
interface Delivery {
  readonly query?: string
  readonly body?: string
  readonly type?: string
  /** The counts that it must move. */
  readonly leaves: readonly string[]
}

const form = (fields: Readonly<Record<string, string>>) => new URLSearchParams(fields).toString()
const JSON_TYPE = 'application/json'
const NUMBER = '9000000001'

/** What every gateway for SMS may deliver; reports are of what we never sent, so they wait and make nothing. */
const WORDS: Readonly<Record<string, Delivery>> = {
  'words of a citizen': {
    query: form({
      msisdn: NUMBER,
      message: 'चापाकल खराब है, ग्राम जगतबारी',
      timestamp: '2026-10-06 10:20:00',
      id: 'a1',
    }),
    leaves: ['heard', 'conversations', 'handles'],
  },
  'words without a name of their own': {
    body: form({ from: `91${NUMBER}`, text: 'एक महीने से', timestamp: '2026-10-06 10:21:00' }),
    leaves: ['heard'],
  },
  'words as numbers of letters': {
    body: JSON.stringify({ sender: NUMBER, msg: '0928093209400020091f0942091f093e', id: 'a2' }),
    type: JSON_TYPE,
    leaves: ['heard'],
  },
  'an advert without a number': { query: 'from=AD-OFFERS&message=win', leaves: ['unreadable'] },
  'a word of tomorrow': { body: '{"odd":{"deep":[1]}}', type: JSON_TYPE, leaves: ['unreadable'] },
  'half a JSON': { body: '{"odd":', type: JSON_TYPE, leaves: ['unreadable'] },
}
const REPORTS: Readonly<Record<'cdac' | 'nic' | 'msg91', Readonly<Record<string, Delivery>>>> = {
  cdac: {
    'a report': {
      body: `jobno=77&mobilenumber=${NUMBER}&status=3&DoneTime=2026-10-06 10:25:00&messagepart=1`,
      leaves: ['receipts'],
    },
  },
  nic: {
    'a report': {
      query: `requestid=5&mnumber=91${NUMBER}&status=UNDELIV&deliverydt=06-10-2026 10:25:00`,
      leaves: ['receipts'],
    },
  },
  msg91: {
    'a report of two, one refused by the ledger': {
      body: form({
        data: JSON.stringify([
          {
            senderId: 'A',
            requestId: '9',
            report: [
              { date: '2026-10-06 10:25:00', number: `91${NUMBER}`, status: '1', desc: 'DELIVERED' },
              {
                date: '2026-10-06 10:25:00',
                number: '919000000002',
                status: '16',
                failedReason: 'DLT scrub',
              },
            ],
          },
        ]),
      }),
      leaves: ['receipts', 'notices'],
    },
  },
}

/** What every service of telephony may deliver. */
const CALLS: Readonly<Record<'exotel' | 'ozonetel' | 'generic', Readonly<Record<string, Delivery>>>> = {
  exotel: {
    'who rings': {
      query: form({
        CallSid: 'e1',
        CallFrom: `0${NUMBER}`,
        CallTo: '05400000101',
        Direction: 'incoming',
        CallType: 'call-attempt',
      }),
      leaves: ['calls'],
    },
    'hung up before anybody took it': {
      query: form({
        CallSid: 'e1',
        CallFrom: `0${NUMBER}`,
        CallTo: '05400000101',
        Direction: 'incoming',
        CallType: 'client-hangup',
      }),
      leaves: ['wishes'],
    },
    'how another ended': {
      body: form({
        CallSid: 'e2',
        EventType: 'terminal',
        Status: 'completed',
        Direction: 'outbound-api',
        From: '09000000900',
        To: `0${NUMBER}`,
      }),
      leaves: ['calls'],
    },
    'what names no call': { body: 'hello=world', leaves: ['unreadable'] },
  },
  ozonetel: {
    'who rings': {
      body: JSON.stringify({
        eventType: 'Call',
        action: 'Calling',
        monitor_ucid: '902',
        caller_id: NUMBER,
        did: '05400000101',
      }),
      type: JSON_TYPE,
      leaves: ['calls'],
    },
    'the record of another, with our key in it': {
      body: form({
        data: JSON.stringify({
          ...{
            monitorUCID: '901',
            Did: LINE,
            CallerID: NUMBER,
            CallDate: '2026-10-06',
            StartTime: '10:00:00',
          },
          ...{
            EndTime: '10:04:00',
            CallDuration: '00:04:00',
            Type: 'Inbound',
            Status: 'Answered',
            Apikey: 'KKsecret',
          },
        }),
      }),
      leaves: ['calls'],
    },
    'what its people do': {
      body: '{"eventType":"Agent","action":"Pause"}',
      type: JSON_TYPE,
      leaves: ['notices'],
    },
    'half a JSON': { body: '{"eventType":', type: JSON_TYPE, leaves: ['unreadable'] },
  },
  generic: {
    'a missed call in few words': {
      query: `Call_id=77&circle=UPE&mobile_number=91${NUMBER}`,
      leaves: ['calls', 'wishes'],
    },
    'an answered one': {
      body: JSON.stringify({
        id: '1759',
        event: 'answered',
        from: '9000000007',
        to: '05400000101',
        time: '2026-10-06T04:50:00Z',
      }),
      type: JSON_TYPE,
      leaves: ['calls'],
    },
    'what names no call': { body: 'hello=world', leaves: ['unreadable'] },
  },
}

for (const [gateway, exchange] of [
  ['cdac', 'exotel'],
  ['nic', 'ozonetel'],
  ['msg91', 'generic'],
] as const)
  describe(`${gateway} and ${exchange}`, () => {
    let town: Town
    before(async () => {
      town = await openTown({
        settings: {
          ...{ SMS_PROVIDER: gateway, SMS_USER: 'abhyas', SMS_PASSWORD: 'word', SMS_SECURE_KEY: 'key' },
          ...{ SMS_ENTITY_ID: '1001000000000000001', SMS_NUMBER: '919000000900', SMS_HOOK_SECRET: SECRET },
          ...{ SMS_URL: NOBODY, PHONE_PROVIDER: exchange, PHONE_LINE: LINE, PHONE_HOOK_SECRET: SECRET },
          ...(exchange === 'exotel'
            ? { EXOTEL_SID: 'abh1', EXOTEL_API_KEY: 'k', EXOTEL_API_TOKEN: 't', EXOTEL_API_URL: NOBODY }
            : {}),
          ...(exchange === 'ozonetel'
            ? { OZONETEL_USER: 'abh', OZONETEL_API_KEY: 'KKsecret', OZONETEL_API_URL: NOBODY }
            : {}),
        },
      })
    })
    after(() => town?.close())

    const all = [
      ...Object.entries({ ...WORDS, ...REPORTS[gateway] }).map((one) => [`sms/${gateway}`, ...one] as const),
      ...Object.entries(CALLS[exchange]).map((one) => [`phone/${exchange}`, ...one] as const),
    ]
    const post = async (hook: string, { query, body, type }: Delivery): Promise<number> => {
      const url = `${town.url}/hooks/${hook}/${SECRET}${query ? `?${query}` : ''}`
      const headers = { 'content-type': type ?? 'application/x-www-form-urlencoded' }
      const how = body === undefined ? {} : { method: 'POST', headers, body }
      return (await fetch(url, { ...how, redirect: 'manual' })).status
    }
    const kept = async () => {
      const { envelopes: _, ...rest } = await traces(town.databaseUrl)
      return rest
    }

    test(`every one of ${all.length} deliveries is taken, and leaves what it must`, async () => {
      for (const [hook, name, delivery] of all) {
        const earlier = await kept()
        assert.ok([200, 302].includes(await post(hook, delivery)), name)
        await town.quiet()
        const marks = grown(earlier, await kept())
        for (const mark of delivery.leaves)
          assert.ok(marks.includes(mark), `${name} leaves ${mark}, not ${marks}`)
      }
    })

    test('a second replay, and a third all at once, adds nothing', async () => {
      const once = await kept()
      for (const [hook, , delivery] of all) await post(hook, delivery)
      await town.quiet()
      await Promise.all(all.map(([hook, , delivery]) => post(hook, delivery)))
      await town.quiet()
      assert.deepEqual(await kept(), once)
    })
  })
