/** The list as it is filtered now, to be kept as a file. */
import { useSession } from '../ask/answers.ts'
import { DownloadButton } from '../parts/download.tsx'
import { useTongue } from '../words/tongue.tsx'

/** `address` is what the register's own address asks for. */
export function ExportButton({ address }: { address: string }) {
  const { language, words } = useTongue()
  const session = useSession()
  const asked = new URLSearchParams(address)
  asked.set('lang', language)
  const day = new Date().toLocaleDateString('sv', { timeZone: 'Asia/Kolkata' })
  const district = session.data?.district.name.en ?? ''
  return (
    <DownloadButton
      path="grievances/export"
      query={asked}
      name={[district, words.register.title, day].filter(Boolean).join('-')}
    />
  )
}
