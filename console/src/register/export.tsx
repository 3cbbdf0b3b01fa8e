/** The list as it is filtered now, to be kept as a file; the browser shows how far it has come. */
import { Button, Menu } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useTongue } from '../words/tongue.tsx'

const words = {
  hi: { take: 'डाउनलोड', xlsx: 'एक्सेल (XLSX)', csv: 'CSV' },
  en: { take: 'Download', xlsx: 'Excel (XLSX)', csv: 'CSV' },
} as const

/** `address` is what the register's own address asks for. */
export function ExportButton({ address }: { address: string }) {
  const { language } = useTongue()
  const say = words[language]
  const asked = new URLSearchParams(address)
  asked.set('lang', language)
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button variant="default" leftSection={<IconDownload size={17} aria-hidden />}>
          {say.take}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {(['xlsx', 'csv'] as const).map((kind) => (
          <Menu.Item key={kind} component="a" href={`/api/v1/grievances/export.${kind}?${asked}`} download>
            {say[kind]}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
