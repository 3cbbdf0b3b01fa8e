/**
 * The number of a public record, P26-00042. It counts publications, so it says nothing about who complained or when; the
 * code, which the complainant's slip and the officers' cards bear and by which the state is asked, is never shown.
 */

/** Writes it. */
export function writePublicNumber(year: number, serial: number): string {
  return `P${String(year % 100).padStart(2, '0')}-${String(serial).padStart(5, '0')}`
}

/** Its one written form, or undefined when the text is none. */
export function readPublicNumber(text: string): string | undefined {
  const plain = text.trim().replace(/[०-९]/g, (digit) => String(digit.charCodeAt(0) - 0x966))
  const [, year, serial] = /^p\s?(\d{2})\s?[-–]?\s?(\d{1,9})$/i.exec(plain) ?? []
  return year && serial ? `P${year}-${serial.padStart(5, '0')}` : undefined
}
