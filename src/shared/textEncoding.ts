/** The codes that text files of an office come in. */
export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1256'

/**
 * The encoding of a text by its first bytes: by its byte order mark, or by the zero bytes that UTF-16 has in every other
 * place. 'eightBit' when neither speaks: then it is UTF-8 if it is valid as such from end to end, and otherwise
 * windows-1256. 'binary' for what is no text.
 */
export function encodingOfHead(sample: Uint8Array): TextEncoding | 'eightBit' | 'binary' {
  if (sample[0] === 0xef && sample[1] === 0xbb && sample[2] === 0xbf) return 'utf-8'
  if (sample[0] === 0xff && sample[1] === 0xfe) return 'utf-16le'
  if (sample[0] === 0xfe && sample[1] === 0xff) return 'utf-16be'
  if (sample.includes(0)) {
    if (looksLikeUtf16(sample, 1)) return 'utf-16le'
    if (looksLikeUtf16(sample, 0)) return 'utf-16be'
    return 'binary'
  }
  const controls = sample.reduce((count, byte) => count + (isControl(byte) ? 1 : 0), 0)
  return controls > sample.length / 200 ? 'binary' : 'eightBit'
}

/**
 * Whether every other byte, from `offset`, is nearly always the upper half of a Latin or Arabic letter. Commas, digits
 * and line ends are ASCII in any language, so some of them are zero.
 */
function looksLikeUtf16(sample: Uint8Array, offset: 0 | 1): boolean {
  let upper = 0
  for (let at = offset; at < sample.length; at += 2) {
    const byte = sample[at]
    if (byte === 0x00 || byte === 0x06 || byte === 0x20) upper += 1
  }
  return upper > (sample.length / 2) * 0.9
}

function isControl(byte: number): boolean {
  return byte < 32 && byte !== 9 && byte !== 10 && byte !== 13 && byte !== 26 && byte !== 12
}
