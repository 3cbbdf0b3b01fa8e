/** How the settings of an account are asked for, and what is said when one is missing. */

/** The value of a setting; empty counts as not given. */
export type Given = (name: string) => string | undefined

/** What is wrong with an account, told all at once. */
export type Faults = string[]

/** Names each of these settings that is not given, with what it is. */
export function missing<const T extends string>(
  names: readonly T[],
  given: Given,
  about: Readonly<Record<T, string>>,
  faults: Faults,
): void {
  for (const name of names) if (!given(name)) faults.push(`${name} is missing: ${about[name]}`)
}

/** A property, or none where there is no value. */
export function optional<K extends string, V>(name: K, value: V | undefined): { readonly [P in K]?: V } {
  return value === undefined ? {} : ({ [name]: value } as { readonly [P in K]?: V })
}

/** An address without its last slashes. */
export function base(url: string): string {
  return url.replace(/\/+$/, '')
}

/** True for an address that begins as it should. */
export function isUrl(text: string, protocol: RegExp): boolean {
  return URL.canParse(text) && protocol.test(new URL(text).protocol)
}
