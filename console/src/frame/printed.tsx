/** On paper only: which page it was, who printed it and when. A paper without these proves nothing. */
import { useEffect, useState } from 'react'
import { useMe } from '../ask/answers.ts'
import { usePrintedWords } from '../words/printed.ts'
import { useTongue } from '../words/tongue.tsx'
import styles from './frame.module.css'

/** The line under the page. */
export function Printed() {
  const words = usePrintedWords()
  const { say, pick } = useTongue()
  const me = useMe()
  const [at, setAt] = useState(() => new Date())
  useEffect(() => {
    const note = () => setAt(new Date())
    window.addEventListener('beforeprint', note)
    return () => window.removeEventListener('beforeprint', note)
  }, [])
  const address = `${window.location.host}${window.location.pathname}`
  return (
    <p className={styles.printed}>
      {words.from(address, say.moment(at.toISOString()), pick(me.person.name))}
    </p>
  )
}
