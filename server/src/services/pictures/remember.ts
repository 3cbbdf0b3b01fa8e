/** Keeps the prints of pictures as they come. */
import type { Prints, RememberPicture } from '#ports/prints.ts'
import { printOf } from './print.ts'

/** A print that cannot be kept now is told and missed: the picture itself counts. */
export function rememberPictures(prints: Prints, log: (line: string) => void): RememberPicture {
  return async (file, bytes, mime) => {
    try {
      const print = await printOf(bytes, mime)
      if (print !== undefined) await prints.keep(file, print)
    } catch (fault) {
      log(`the print of ${file} could not be kept: ${String(fault)}`)
    }
  }
}
