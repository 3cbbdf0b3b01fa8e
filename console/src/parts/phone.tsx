import { useTongue } from '../words/tongue.tsx'

/** Is it a number that can be called, or one of which only the end is shown? */
export function isWhole(phone: string | undefined): phone is string {
  return phone !== undefined && /^\+?[\d\s-]{10,}$/.test(phone)
}

/** The address by which a telephone calls it. */
export function callTo(phone: string): string {
  const digits = phone.replace(/\D/g, '')
  return `tel:${phone.startsWith('+') || digits.length > 10 ? '+' : ''}${digits}`
}

/** Written as people read it: +91 90000 01200. */
export function spaced(phone: string): string {
  const digits = phone.replace(/\D/g, '')
  return /^91\d{10}$/.test(digits) ? `+91 ${digits.slice(2, 7)} ${digits.slice(7)}` : phone
}

/** A telephone number; when it is shown in full it can be called. */
export function Phone({ phone }: { phone: string | undefined }) {
  const { words } = useTongue()
  if (phone === undefined) return words.inbox.noPhone
  if (!isWhole(phone)) return <span className="figures">{spaced(phone)}</span>
  return (
    <a className="figures" href={callTo(phone)}>
      {spaced(phone)}
    </a>
  )
}
