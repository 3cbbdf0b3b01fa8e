/**
 * A story in webhooks, of our own writing: everything the service may tell us, in an order in which it can happen. A
 * message comes before what changes it, and who has moved does not write under the old number again. So each of them
 * leaves a mark the first time, and none the second.
 */
import { ACCOUNT, envelope, envelopeOf, message, status, text, type Value } from './post.ts'

type Part = Readonly<Record<string, unknown>>

const AT = new Date()
const [ASHA, RAMU, MOVER, OLD, SHIFTER] = [
  '919000000301',
  '919000000302',
  '919000000303',
  '919000000304',
  '919000000305',
] as const
const [USER, PARENT] = ['IN.10000000000000000301', 'IN.ENT.20000000000000000301'] as const

const wamid = (name: string) => `wamid.STORY-${name}`

/** A message of any type from somebody. */
function of(from: string, name: string, type: string, part: Part | readonly Part[], more: Part = {}): Value {
  const { from: who, timestamp } = message(from, '', { id: wamid(name), at: AT })
  return {
    contacts: [{ profile: { name: 'आशा देवी' }, wa_id: from }],
    messages: [{ from: who, id: wamid(name), timestamp, type, [type]: part, ...more }],
  }
}

function media(name: string, type: string, mime_type: string, more: Part = {}): Value {
  return of(ASHA, name, type, {
    id: `99000000000${name.length}`,
    mime_type,
    sha256: 'bm8gc3VjaCBmaWxl',
    ...more,
  })
}

function system(from: string, name: string, part: Part): Value {
  const { contacts: _, ...rest } = of(from, name, 'system', part)
  return rest
}

const news = (field: string, value: Part): Buffer => envelopeOf([{ field, value }])

const template = (more: Part) => ({
  message_template_id: 990001,
  message_template_name: 'status_update',
  message_template_language: 'hi',
  ...more,
})

const unsupported = (type: string) => ({
  errors: [{ code: 131051, title: 'Message type unknown' }],
  unsupported: { type },
})

const told: Readonly<Record<string, Buffer>> = {
  welcome: envelope(of(RAMU, 'welcome', 'request_welcome', {})),
  text: envelope(text(ASHA, 'हमारे टोले का चापाकल एक महीने से खराब है।', { id: wamid('text'), at: AT })),
  'text again, edited': envelope(
    of(ASHA, 'edited', 'edit', {
      original_message_id: wamid('text'),
      message: { type: 'text', text: { body: 'हमारे टोले का चापाकल दो महीने से खराब है।' } },
    }),
  ),
  reply: envelope(
    of(ASHA, 'reply', 'text', { body: 'यही बात है' }, { context: { from: ASHA, id: wamid('text') } }),
  ),
  forwarded: envelope(of(ASHA, 'forwarded', 'text', { body: 'आगे भेजें' }, { context: { forwarded: true } })),
  image: envelope(media('image', 'image', 'image/jpeg', { caption: 'टूटा हुआ चापाकल' })),
  video: envelope(media('video', 'video', 'video/mp4')),
  voice: envelope(media('voice', 'audio', 'audio/ogg; codecs=opus', { voice: true })),
  document: envelope(media('document', 'document', 'application/pdf', { filename: 'आवेदन.pdf' })),
  sticker: envelope(media('sticker', 'sticker', 'image/webp', { animated: false })),
  location: envelope(of(ASHA, 'location', 'location', { latitude: 18.2, longitude: 70.4 })),
  contacts: envelope(
    of(ASHA, 'contacts', 'contacts', [
      { name: { formatted_name: 'मुखिया जी' }, phones: [{ phone: '+91 90000 00399' }] },
    ]),
  ),
  button: envelope(of(ASHA, 'button', 'button', { payload: 'no-key-of-ours', text: 'हाँ' })),
  'button of a conversation': envelope(
    of(ASHA, 'pressed', 'interactive', {
      type: 'button_reply',
      button_reply: { id: '0190a000-0000-7000-8000-000000000001.0', title: 'हाँ, दर्ज करें' },
    }),
  ),
  list: envelope(
    of(ASHA, 'list', 'interactive', { type: 'list_reply', list_reply: { id: 'x.1', title: 'पानी' } }),
  ),
  form: envelope(
    of(ASHA, 'form', 'interactive', {
      type: 'nfm_reply',
      nfm_reply: { name: 'flow', body: 'Sent', response_json: 'no JSON at all' },
    }),
  ),
  order: envelope(of(ASHA, 'order', 'order', { catalog_id: '1', product_items: [] })),
  reaction: envelope(of(ASHA, 'reaction', 'reaction', { message_id: wamid('text'), emoji: '🙏' })),
  'reaction taken back': envelope(of(ASHA, 'unreaction', 'reaction', { message_id: wamid('text') })),
  unsupported: envelope(of(ASHA, 'unsupported', 'unsupported', {}, unsupported('edit'))),
  poll: envelope(of(ASHA, 'poll', 'unsupported', {}, unsupported('poll'))),
  'type of tomorrow': envelope(of(ASHA, 'tomorrow', 'hologram', { depth: 3 })),
  'no number': envelope({
    contacts: [{ profile: { name: 'सीमा', username: 'seema' }, user_id: USER, parent_user_id: PARENT }],
    messages: [
      {
        ...message('', 'मेरा नंबर नहीं दिखता', { id: wamid('no-number'), at: AT }),
        from: undefined,
        from_user_id: USER,
      },
    ],
  }),
  'no identity': envelope({
    messages: [{ ...message('', 'मैं कौन?', { id: wamid('nobody'), at: AT }), from: undefined }],
  }),
  'text that is taken back': envelope(text(RAMU, 'गलती से भेजा', { id: wamid('mistake'), at: AT })),
  'taken back': envelope(of(RAMU, 'revoke', 'revoke', { original_message_id: wamid('mistake') })),
  'taken back, but never seen': envelope(
    of(RAMU, 'revoke-unknown', 'revoke', { original_message_id: wamid('unseen') }),
  ),
  'who will have another number': envelope(text(MOVER, 'बिजली नहीं है', { id: wamid('mover'), at: AT })),
  'another number': envelope(
    system(MOVER, 'moved', { type: 'user_changed_number', body: 'User changed', wa_id: '919000000313' }),
  ),
  'who will have another name': envelope({
    contacts: [{ profile: { name: 'लीला' }, wa_id: SHIFTER, user_id: 'IN.10000000000000000305' }],
    messages: [
      {
        ...message(SHIFTER, 'सड़क टूटी है', { id: wamid('shifter'), at: AT }),
        from_user_id: 'IN.10000000000000000305',
      },
    ],
  }),
  'another name': envelope(
    system(SHIFTER, 'shifted', {
      type: 'user_changed_user_id',
      body: 'User changed',
      user_id: 'IN.10000000000000000315',
      previous_user_id: 'IN.10000000000000000305',
    }),
  ),
  'a stranger moves': envelope(
    system(OLD, 'stranger', { type: 'user_changed_number', body: 'User changed', wa_id: '919000000314' }),
  ),
  'sent, of a message that is not known': envelope(status(wamid('ours-1'), 'sent', ASHA, AT)),
  'read before delivered': envelope(
    status(wamid('ours-2'), 'read', ASHA, AT),
    status(wamid('ours-2'), 'delivered', ASHA, AT),
  ),
  failed: envelope({
    statuses: [
      {
        ...(status(wamid('ours-3'), 'failed', ASHA, AT).statuses as readonly Part[])[0],
        errors: [{ code: 131026, title: 'Message undeliverable' }],
      },
    ],
  }),
  errors: envelope({ errors: [{ code: 130429, title: 'Rate limit hit' }] }),
  'a batch with a bad one': envelope(
    { messages: [message(RAMU, 'पहला', { id: wamid('batch-1'), at: AT }), { id: 7 }, 'nothing'] },
    text(RAMU, 'दूसरा', { id: wamid('batch-2'), at: AT }),
  ),
  call: news('calls', {
    metadata: { phone_number_id: ACCOUNT.phoneNumberId },
    calls: [{ id: 'wacid.STORY-1', from: RAMU, event: 'connect', timestamp: String(AT.getTime() / 1000) }],
  }),
  'template paused': news('message_template_status_update', template({ event: 'PAUSED', reason: 'NONE' })),
  'template reinstated': news(
    'message_template_status_update',
    template({ event: 'REINSTATED', reason: 'NONE' }),
  ),
  'template disliked': news('message_template_quality_update', template({ new_quality_score: 'RED' })),
  'template dearer': news(
    'template_category_update',
    template({ previous_category: 'UTILITY', new_category: 'MARKETING' }),
  ),
  'account warned': news('account_update', { event: 'ACCOUNT_VIOLATION' }),
  'number downgraded': news('phone_number_quality_update', { event: 'DOWNGRADE', current_limit: 'TIER_250' }),
  'field of tomorrow': news('weather_update', { sky: 'clear' }),
  'nothing in it': envelope({}),
  'another object': Buffer.from(JSON.stringify({ object: 'page', entry: [{ id: '1', time: 1 }] })),
  'no JSON': Buffer.from('{"object":"whatsapp_business_account","entry":['),
}

/** The story, in its order. */
export const STORY: ReadonlyMap<string, Buffer> = new Map(Object.entries(told))
