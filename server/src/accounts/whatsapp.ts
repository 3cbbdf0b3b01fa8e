/** A WhatsApp account of ours: a service number and the business it belongs to. */
import type { AccountSetting } from '#core/district/accounts.ts'
import { type Faults, type Given, missing, optional } from './given.ts'
import { META, type MetaApp, metaApp } from './meta.ts'

/** One WhatsApp account of ours. */
export interface WhatsappAccount extends MetaApp {
  readonly phoneNumberId: string
  readonly wabaId: string
  readonly accessToken: string
  /** The number that people know, digits with their country; that of the district when it is not given. */
  readonly number?: string
}

/** Its settings, with what they are. */
export const WHATSAPP = {
  WHATSAPP_PHONE_NUMBER_ID: 'WhatsApp: id of the service number',
  WHATSAPP_WABA_ID: 'WhatsApp: id of the business account',
  WHATSAPP_ACCESS_TOKEN: 'WhatsApp: token of the system user',
  WHATSAPP_NUMBER: 'WhatsApp: the number itself, as 919000000000 (the service number of the district)',
  ...META,
} as const satisfies Record<AccountSetting<'whatsapp'>, string>

/** The account, or none when nothing of it is given; what is missing is told. */
export function whatsappAccount(given: Given, faults: Faults): WhatsappAccount | undefined {
  // the secrets of Meta may be those of a page
  const own = ['WHATSAPP_PHONE_NUMBER_ID', 'WHATSAPP_WABA_ID', 'WHATSAPP_ACCESS_TOKEN'] as const
  if (own.every((name) => !given(name))) return undefined
  missing([...own, 'META_APP_SECRET', 'META_VERIFY_TOKEN'], given, WHATSAPP, faults)
  return {
    phoneNumberId: given('WHATSAPP_PHONE_NUMBER_ID') ?? '',
    wabaId: given('WHATSAPP_WABA_ID') ?? '',
    accessToken: given('WHATSAPP_ACCESS_TOKEN') ?? '',
    ...optional('number', given('WHATSAPP_NUMBER')?.replace(/\D/g, '')),
    ...metaApp(given),
  }
}
