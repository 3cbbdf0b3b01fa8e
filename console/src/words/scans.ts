/** Words for turning the pages of a scan. */
import { useTongue } from './tongue.tsx'

const hi = {
  page: (n: string, of: string) => `पन्ना ${n} / ${of}`,
  next: 'अगला पन्ना',
  previous: 'पिछला पन्ना',
  original: 'मूल फ़ाइल',
  lacking: 'यह पन्ना दिखाया नहीं जा सका; मूल फ़ाइल खोलें।',
}

const en: typeof hi = {
  page: (n: string, of: string) => `Page ${n} / ${of}`,
  next: 'Next page',
  previous: 'Previous page',
  original: 'Original file',
  lacking: 'This page could not be shown; open the original file.',
}

/** In the language of the reader. */
export function useScanWords(): typeof hi {
  return useTongue().language === 'hi' ? hi : en
}
