/** What becomes of a text: it is handed to the telephone, and the gateway says so once, twice, late or never. */
import { setTimeout as pause } from 'node:timers/promises'
import { hourInIndia, type SmsSent, type SmsState } from './sms-state.ts'

const SOON_MS = 20

/** Takes a text; answers with the name of the request. */
export function handOver(
  state: SmsState,
  { number, text, header }: Pick<SmsSent, 'number' | 'text' | 'header'>,
): string {
  const sent: SmsSent = { request: state.next(), number, text, header, reported: 0 }
  state.sent.push(sent)
  const phone = state.phones.get(number)
  const arrives = phone?.state === 'on'
  if (arrives) phone.inbox.push({ at: state.options.clock(), from: header, text })
  const at = state.options.clock()
  const tell = () => report(state, sent, arrives, at)
  const { reports } = state.faults
  if (reports === 'late') state.late.push(tell)
  else if (reports !== 'never') {
    void state.activity.during(async () => {
      await pause(SOON_MS)
      await tell()
      if (reports === 'twice') await tell()
    })
  }
  return sent.request
}

async function report(state: SmsState, sent: SmsSent, arrived: boolean, at: Date): Promise<void> {
  if (state.hook === '') return
  sent.reported += 1
  const { gateway } = state.options
  const when = hourInIndia(at)
  const { request, number, header } = sent
  if (gateway === 'nic') {
    const query = {
      requestid: request,
      mnumber: number,
      status: arrived ? 'DELIVRD' : 'UNDELIV',
      deliverydt: when,
    }
    await post(`${state.hook}?${new URLSearchParams(query)}`, undefined)
  } else if (gateway === 'cdac') {
    const fields = { userId: 'x', jobno: request, mobilenumber: number.slice(2), status: arrived ? '3' : '2' }
    await post(
      state.hook,
      new URLSearchParams({ ...fields, DoneTime: when, messagepart: '1', sender_name: header }),
    )
  } else if (state.faults.flat) {
    const flat = { requestId: request, telNum: number, status: arrived ? 'delivered' : 'failed', date: when }
    await post(state.hook, JSON.stringify(flat))
  } else {
    const one = {
      date: when,
      number,
      status: arrived ? '1' : '2',
      desc: arrived ? 'DELIVERED' : 'FAILED',
      credit: 1,
    }
    const data = JSON.stringify([{ senderId: header, requestId: request, userId: '1', report: [one] }])
    await post(state.hook, new URLSearchParams({ data }))
  }
}

async function post(url: string, body: URLSearchParams | string | undefined): Promise<void> {
  const json = typeof body === 'string' ? { headers: { 'content-type': 'application/json' } } : {}
  const answer = await fetch(url, body === undefined ? {} : { method: 'POST', body, ...json }).catch(
    () => undefined,
  )
  await answer?.body?.cancel()
}
