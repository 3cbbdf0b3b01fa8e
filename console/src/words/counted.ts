/** Words of the list behind a number, in both languages: what happened several times stands in it once. */
import { useTongue } from './tongue.tsx'

type Say = (n: number) => string

const hi = {
  whole: (times: number, grievances: number, say: Say) =>
    times === grievances ? `${say(grievances)} शिकायतें` : `${say(grievances)} शिकायतों में ${say(times)} बार`,
  times: (n: string) => `${n} बार`,
  timesHint: 'इस अवधि में इस शिकायत में इतनी बार',
}

const en: typeof hi = {
  whole: (times, grievances, say) =>
    times === grievances
      ? `${say(grievances)} ${grievances === 1 ? 'grievance' : 'grievances'}`
      : `${say(times)} times in ${say(grievances)} ${grievances === 1 ? 'grievance' : 'grievances'}`,
  times: (n) => `${n} times`,
  timesHint: 'so often in this period, for this grievance',
}

/** The words of whoever looks. */
export function useCountedWords(): typeof hi {
  return useTongue().language === 'hi' ? hi : en
}
