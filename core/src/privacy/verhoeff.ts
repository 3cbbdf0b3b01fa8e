/** The checksum of Aadhaar numbers (Verhoeff, 1969): it catches every single wrong digit and every swap of neighbours. */

const multiply = [
  '0123456789', '1234067895', '2340178956', '3401289567', '4012395678',
  '5987604321', '6598710432', '7659821043', '8765932104', '9876543210',
] // biome-ignore format: the table of the dihedral group
const permute = [
  '0123456789', '1576283094', '5803796142', '8916043527', '9453126870', '4286573901', '2793806415', '7046913258',
] // biome-ignore format: a table

/** Does the last digit fit the others? */
export function checks(digits: string): boolean {
  let sum = 0
  for (let at = 0; at < digits.length; at += 1) {
    const digit = Number(digits[digits.length - 1 - at])
    sum = Number(multiply[sum]?.[Number(permute[at % 8]?.[digit])])
  }
  return sum === 0
}
