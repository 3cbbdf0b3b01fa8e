import { useEffect, useState } from 'react'

/** The present moment, looked at again every half minute, so that "5 minutes ago" stays true. */
export function useNow(every = 30_000): number {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), every)
    return () => clearInterval(timer)
  }, [every])
  return now
}
