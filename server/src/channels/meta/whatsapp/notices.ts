/**
 * What WhatsApp tells us about ourselves: templates, the number, the account. It goes to the channel's health page,
 * and what may cost us the channel is alarming.
 */
import type { Heard } from '#ports/channel.ts'
import { gist } from '../../stranger.ts'

type Value = Readonly<Record<string, unknown>>
type Alarm = (value: Value) => boolean

const always: Alarm = () => true
const never: Alarm = () => false
const says =
  (key: string, words: RegExp): Alarm =>
  (value) =>
    words.test(String(value[key] ?? ''))

/** The fields we know, and when what they say is alarming. A field that is not here is shown to a person. */
const FIELDS: Readonly<Record<string, Alarm>> = {
  account_alerts: (value) => !/INFORMATIONAL/i.test(JSON.stringify(value)),
  account_review_update: says('decision', /REJECTED|PENDING/i),
  account_settings_update: never,
  account_update: (value) =>
    says(
      'event',
      /BAN|DELETED|RESTRICTION|VIOLATION|DISABLED|REMOVED|UNINSTALLED|OFFBOARDED|DEACTIVATED/i,
    )(value) && !/REINSTATE/i.test(JSON.stringify(value)),
  automatic_events: never,
  business_capability_update: never,
  business_status_update: always,
  business_username_update: never,
  group_lifecycle_update: never,
  group_participants_update: never,
  group_settings_update: never,
  group_status_update: never,
  history: never,
  message_template_components_update: never,
  message_template_quality_update: says('new_quality_score', /RED/i),
  message_template_status_update: says('event', /REJECTED|PAUSED|DISABLED|FLAGGED|DELET|LIMIT|ARCHIVED/i),
  partner_solutions: never,
  payment_configuration_update: always,
  phone_number_name_update: says('decision', /REJECTED|DECLINED/i),
  phone_number_quality_update: says('event', /FLAGGED|DOWNGRADE|RESTRICT/i),
  security: always,
  smb_app_state_sync: never,
  smb_message_echoes: never,
  template_category_update: always,
  template_correct_category_detection: never,
  tracking_events: never,
  user_preferences: never,
  flows: says('event', /ERROR|LATENCY|AVAILABILITY|THROTTLED|BLOCKED/i),
}

/** A notice for a field we know, or undefined for one we do not. */
export function readNotice(field: string, value: Value, account: string | undefined): Heard | undefined {
  const alarm = Object.hasOwn(FIELDS, field) ? FIELDS[field] : undefined
  if (!alarm) return undefined
  const { messaging_product: _, metadata: __, contacts: ___, ...said } = value
  return {
    kind: 'notice',
    about: field,
    ...(account ? { account } : {}),
    detail: gist(said),
    alarming: alarm(value),
  }
}
