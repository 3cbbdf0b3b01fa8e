/**
 * A trial (M38). The district lists the doors that are on trial in its settings; there the first answer says so, and how to
 * complain elsewhere meanwhile. A trial ends when its row is taken out of the settings: whoever does it gives a reason,
 * and both stay in the history of the settings.
 */
import type { Language } from '../words/say.ts'

/** A door on trial. */
export interface Pilot {
  /** Code of the account, or the name of the service when every account of it is on trial. */
  readonly door: string
  /** How to complain elsewhere meanwhile. */
  readonly elsewhereHi: string
  readonly elsewhereEn: string
  /** For which area or group the trial is, in words. */
  readonly forHi?: string
  readonly forEn?: string
}

/** The trial that this door is on, if any. */
export function pilotAt(
  { pilots = [] }: { readonly pilots?: readonly Pilot[] },
  { account, channel }: { readonly account: string; readonly channel: string },
): Pilot | undefined {
  return pilots.find(({ door }) => door === account || door === channel)
}

/** What the first answer says there. */
export function pilotWords(pilot: Pilot, language: Language): string {
  const { forHi, forEn, elsewhereHi, elsewhereEn } = pilot
  if (language === 'hi') {
    const whom = forHi ? ` यह अभी ${forHi} के लिए है।` : ''
    return `यह सेवा अभी परीक्षण (ट्रायल) में है।${whom} आपकी शिकायत पर पूरी कार्यवाही होगी। चाहें तो यहाँ भी शिकायत कर सकते हैं: ${elsewhereHi}`
  }
  const whom = forEn ? ` It is for ${forEn} for now.` : ''
  return `This service is on trial.${whom} Your grievance is acted on in full. You may also complain here: ${elsewhereEn}`
}
