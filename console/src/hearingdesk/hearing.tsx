/** Which page of the hearing desk stands at which address. */
import { useEffect } from 'react'
import { keepSession, useMe } from '../ask/answers.ts'
import { Desk } from './desk.tsx'
import { Posters } from './posters.tsx'
import { Sheet } from './sheet.tsx'
import { Start } from './start.tsx'

/** The pages under /hearing. They load together, so that all of them are there without a network. */
export function Hearing({ id, part }: { id: string | undefined; part: string | undefined }) {
  const me = useMe()
  useEffect(() => keepSession(me), [me])
  if (id === undefined) return <Start />
  if (id === 'posters') return <Posters from="hearing" />
  return part === 'sheet' ? <Sheet id={id} /> : <Desk key={id} id={id} />
}
