/** The way from a page to the settings it lives on, for those who may look at them. */
import { Button } from '@mantine/core'
import { IconAdjustmentsHorizontal } from '@tabler/icons-react'
import { Link } from 'wouter'
import { useMe } from '../ask/answers.ts'
import { administers } from '../frame/roles.ts'
import { useTongue } from '../words/tongue.tsx'

/** A link to an area of the settings, under the name the settings give it; nothing for others. */
export function SettingsLink({ area }: { area: string }) {
  const { words } = useTongue()
  if (!administers(useMe())) return null
  const [title] = words.settings.areas[area] ?? [area]
  return (
    <Button
      component={Link}
      href={`/settings/${area}`}
      variant="default"
      leftSection={<IconAdjustmentsHorizontal size={17} aria-hidden />}
    >
      {`${words.settings.title}: ${title}`}
    </Button>
  )
}
