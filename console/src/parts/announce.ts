import { notifications } from '@mantine/notifications'
import type { WordBook } from '../words/hi.ts'

/** Says in a corner of the screen, for a few seconds, that something was done. */
export function announce(message: string, words: WordBook): void {
  notifications.show({
    message,
    color: 'green.8',
    autoClose: 3500,
    closeButtonProps: { 'aria-label': words.close },
  })
}
