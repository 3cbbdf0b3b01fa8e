/** The time class of a grievance: the source's own comes first, then the door's, then the subject's (M81). A suggestion has its own. */
import type { Settings, Subject } from '../district/district.ts'
import type { TimeClass } from '../district/office-time.ts'
import type { Nature } from '../grievance/nature.ts'

/** The class for what came from there. */
export function timeClassFor(
  { channelClasses, usualClass, suggestionClass }: Settings,
  {
    channel,
    source,
    subject,
    nature,
  }: {
    readonly channel: string
    readonly source?: string | undefined
    readonly subject?: Subject | undefined
    readonly nature?: Nature | undefined
  },
): TimeClass {
  if (nature === 'suggestion') return suggestionClass ?? usualClass
  const own = source === undefined ? undefined : channelClasses[source]
  return own ?? channelClasses[channel] ?? subject?.timeClass ?? usualClass
}

/** Did the door or the source set it, so that another subject changes nothing? */
export function isSetByDoor(
  { channelClasses }: Settings,
  { channel, source }: { readonly channel: string; readonly source?: string | undefined },
): boolean {
  return (
    channelClasses[channel] !== undefined || (source !== undefined && channelClasses[source] !== undefined)
  )
}
