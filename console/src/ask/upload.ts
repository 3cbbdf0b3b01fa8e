/** Handing a file in: as raw bytes, so that the browser can say how far it has come. */
import type { Uploaded } from '#contract/desk.ts'
import type { Problem } from '#contract/shapes.ts'
import { languageKept } from '../words/tongue.tsx'
import { address, Trouble } from './ask.ts'

/** The file of kinds a chat can carry on. A telephone then makes a JPEG of its own kind of picture. */
export const ACCEPTED =
  'image/jpeg,image/png,image/webp,image/tiff,.tif,.tiff,video/mp4,video/3gpp,audio/*,application/pdf,.doc,.docx,.xls,.xlsx,text/plain'

/** Pictures that a browser can show; a scan (TIFF) it cannot. */
export function isShown(mime: string): boolean {
  return /^image\/(jpeg|png|webp|gif)$/.test(mime)
}

const LONGEST_NAME = 120

/** Sends a file; `onShare` is told from 0 to 1 how much of it is there. */
export function upload(file: File, onShare: (share: number) => void, signal: AbortSignal): Promise<Uploaded> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('POST', address('uploads', { name: file.name.slice(-LONGEST_NAME) }))
    request.setRequestHeader('accept', 'application/json')
    request.setRequestHeader('accept-language', languageKept())
    request.setRequestHeader('content-type', 'application/octet-stream')
    request.upload.onprogress = ({ loaded, total }) => onShare(total > 0 ? loaded / total : 0)
    request.onerror = () => reject(new Trouble('unreachable'))
    request.onload = () => {
      const answer = parsed(request.responseText)
      if (request.status === 201 && answer) resolve(answer as Uploaded)
      else if (answer)
        reject(new Trouble('refused', { ...(answer as Problem), status: request.status } as Problem))
      else reject(new Trouble(request.status >= 502 ? 'unreachable' : 'strange'))
    }
    signal.addEventListener('abort', () => request.abort())
    request.send(file)
  })
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
