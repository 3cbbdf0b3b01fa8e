/** The time class of a grievance: the source's own comes first, then the door's, then the subject's (M81). */
import type { Settings, Subject } from '../district/district.ts'
import type { TimeClass } from '../district/office-time.ts'

/** The class for what came from there. */
export function timeClassFor(
  { channelClasses, usualClass }: Settings,
  {
    channel,
    source,
    subject,
  }: {
    readonly channel: string
    readonly source?: string | undefined
    readonly subject?: Subject | undefined
  },
): TimeClass {
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
