const KB = 1024
const MB = KB * KB

/** How large a file is, in few letters. */
export function sizeOf(bytes: number): string {
  if (bytes < KB) return `${bytes} B`
  return bytes < MB ? `${Math.round(bytes / KB)} KB` : `${(bytes / MB).toFixed(1)} MB`
}
