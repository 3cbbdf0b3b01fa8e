/** Names of tracks and steps, as the district writes them now; their codes when it has given them up. */
import type { District } from './district.ts'
import { findStep, findTrack } from './tracks.ts'

interface Both {
  readonly hi: string
  readonly en: string
}

/** The name of a track. */
export function trackName({ tracks }: Pick<District, 'tracks'>, code: string): Both {
  const track = findTrack(tracks, code)
  return { hi: track?.nameHi ?? code, en: track?.nameEn ?? code }
}

/** The name of a step. */
export function stepName({ tracks }: Pick<District, 'tracks'>, code: string, name: string): Both {
  const step = findStep(tracks, code, name)
  return { hi: step?.nameHi ?? name, en: step?.nameEn ?? name }
}
