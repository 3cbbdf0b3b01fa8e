/**
 * The outside service that hears and translates, as a district switches it on. Absent, as in every district at first:
 * nothing that citizens say leaves the house. Its secrets stand in the environment and are only named here, as `${NAME}`.
 */
export interface SpeechSetting {
  readonly service: 'bhashini'
  /** Voice notes of citizens are sent to it, and what it hears is suggested. */
  readonly voice: boolean
  /** Who reads a message may have it translated. */
  readonly translation: boolean
  readonly userId: string
  readonly apiKey: string
  /** The pipeline at the service; its own usual one when silent. */
  readonly pipeline?: string
  /** Where the service is, instead of its own address. */
  readonly url?: string
}
