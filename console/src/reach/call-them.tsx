/** Telephoning somebody of the list: through the service where it rings for us, else by the telephone at hand. */
import { Button } from '@mantine/core'
import { IconPhone, IconPhoneCall } from '@tabler/icons-react'
import { useRing } from '../calldesk/ask.ts'
import { announce } from '../parts/announce.ts'
import { callTo, spaced } from '../parts/phone.tsx'
import { TroubleNote } from '../parts/trouble.tsx'
import { useCalldeskWords } from '../words/calldesk.ts'
import { useTongue } from '../words/tongue.tsx'

interface CallThemProps {
  readonly number: string
  readonly who: string
  readonly whom: { readonly wish: string } | { readonly entry: string }
  readonly rings: boolean
  /** A key of the call desk leads to the first of the list. */
  readonly first: boolean
}

/** The button. */
export function CallThem({ number, who, whom, rings, first }: CallThemProps) {
  const says = useCalldeskWords()
  const { words } = useTongue()
  const ring = useRing()
  const mark = first ? { 'data-first-back': '' } : {}
  if (!rings)
    return (
      <Button
        {...mark}
        component="a"
        href={callTo(number)}
        variant="light"
        leftSection={<IconPhone size={17} aria-hidden />}
        aria-label={says.of(says.ring, who)}
      >
        {spaced(number)}
      </Button>
    )
  return (
    <>
      <Button
        {...mark}
        loading={ring.isPending}
        leftSection={<IconPhoneCall size={17} aria-hidden />}
        aria-label={says.of(says.ring, who)}
        title={says.ringHint}
        onClick={() => ring.mutate(whom, { onSuccess: () => announce(says.ringing, words) })}
      >
        {says.ring}
      </Button>
      {ring.isError && <TroubleNote error={ring.error} />}
    </>
  )
}
