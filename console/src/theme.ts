/** The look of the console: deep teal on warm grey, system letters with Devanagari, every text at AA contrast. */
import { createTheme, type MantineColorsTuple } from '@mantine/core'

const tide: MantineColorsTuple = [
  '#eaf4f5',
  '#d3e8ea',
  '#a8d0d6',
  '#79b5be',
  '#4d98a4',
  '#2f8290',
  '#1d7180',
  '#125f6d',
  '#0e4f5c',
  '#0a3d48',
]

const letters =
  'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Noto Sans Devanagari", "Nirmala UI", "Mangal", "Kohinoor Devanagari", sans-serif'

/** Mantine's theme for every page. */
export const theme = createTheme({
  colors: { tide },
  primaryColor: 'tide',
  primaryShade: 7,
  fontFamily: letters,
  headings: { fontFamily: letters, fontWeight: '650' },
  defaultRadius: 'md',
  cursorType: 'pointer',
  respectReducedMotion: true,
  autoContrast: true,
  components: {
    Modal: { styles: { title: { fontWeight: 680, fontSize: 17 } } },
    Drawer: { styles: { title: { fontWeight: 680, fontSize: 17 } } },
  },
})
