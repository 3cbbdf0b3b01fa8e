/** Hearing and translating by an outside service, when the district has switched one on. It only ever suggests. */

/** A voice note as it is kept. */
export interface VoiceNote {
  readonly bytes: Uint8Array
  readonly mime: string
  readonly language: 'hi' | 'en'
}

/** What became of asking: words, a better hour, or a no that will stay one. */
export type Suggested =
  | { readonly kind: 'told'; readonly words: string; readonly confidence?: number }
  | { readonly kind: 'later'; readonly why: string }
  | { readonly kind: 'refused'; readonly why: string }

export interface Speech {
  /** The name of the service that hears voice notes now; undefined while the district sends none out. */
  hears(): string | undefined
  /** The same for translating. */
  translates(): string | undefined
  /** Never throws. */
  transcribe(note: VoiceNote): Promise<Suggested>
  /** Never throws. */
  translate(words: string, from: 'hi' | 'en', to: 'hi' | 'en'): Promise<Suggested>
}
