import { useDocumentTitle } from '@mantine/hooks'
import { useTongue } from '../words/tongue.tsx'

/** Names the page in the browser's tab. */
export function useTitle(title: string): void {
  const { words } = useTongue()
  useDocumentTitle(`${title} · ${words.name}`)
}
