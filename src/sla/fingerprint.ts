/**
 * A short name for a content: equal texts have equal ones, different texts practically never (64 bits). It names
 * versions and guards nothing: whoever wants two texts with one name can find them.
 */
export function fingerprint(text: string): string {
  // Two FNV-1a sums side by side, of 32 bits each, over the UTF-16 units.
  let a = 0x811c9dc5
  let b = 0xc9dc5118
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index)
    a = Math.imul(a ^ unit, 0x01000193)
    b = Math.imul(b ^ ((unit << 7) | (unit >>> 9)), 0x01000193)
  }
  return [a, b].map((sum) => (sum >>> 0).toString(16).padStart(8, '0')).join('')
}
