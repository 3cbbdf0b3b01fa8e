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

/** A telephone number; when it is shown in full it can be called. */
export function Phone({ phone }: { phone: string | undefined }) {
  const { words } = useTongue()
  if (phone === undefined) return words.inbox.noPhone
  if (!isWhole(phone)) return <span className="figures">{phone}</span>
  return (
    <a className="figures" href={callTo(phone)}>
      {phone}
    </a>
  )
}
