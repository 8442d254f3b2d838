import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import type { Text } from '../../../shared/text.ts'
import { FileRefused } from '../../fileProblems.ts'

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1256'

const sampleBytes = 64 * 1024
const binary: Text = { en: 'binary data', ar: 'بيانات ثنائية' }

/**
 * The encoding of a text file: by its byte order mark, by the zero bytes that UTF-16 has in every other place, by
 * being valid UTF-8 from end to end, and otherwise windows-1256, the one 8-bit code an office here still saves in.
 * Refuses what is not text.
 */
export async function detectEncoding(path: string): Promise<Encoding> {
  const sample = await readSample(path)
  if (sample[0] === 0xef && sample[1] === 0xbb && sample[2] === 0xbf) return 'utf-8'
  if (sample[0] === 0xff && sample[1] === 0xfe) return 'utf-16le'
  if (sample[0] === 0xfe && sample[1] === 0xff) return 'utf-16be'
  if (sample.includes(0)) {
    if (looksLikeUtf16(sample, 1)) return 'utf-16le'
    if (looksLikeUtf16(sample, 0)) return 'utf-16be'
    throw new FileRefused('FILE_NOT_A_WORKBOOK', { found: binary })
  }
  if (sample.reduce((count, byte) => count + (isControl(byte) ? 1 : 0), 0) > sample.length / 200) {
    throw new FileRefused('FILE_NOT_A_WORKBOOK', { found: binary })
  }
  // The whole file is asked, not the sample: the first Arabic name may stand in the last row.
  return (await isValidUtf8(path)) ? 'utf-8' : 'windows-1256'
}

async function readSample(path: string): Promise<Buffer> {
  const file = await open(path, 'r')
  try {
    const buffer = Buffer.alloc(sampleBytes)
    const { bytesRead } = await file.read(buffer, 0, sampleBytes, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
}

/**
 * Whether every other byte, from `offset`, is nearly always the upper half of a Latin or Arabic letter. Commas, digits
 * and line ends are ASCII in any language, so some of them are zero.
 */
function looksLikeUtf16(sample: Buffer, offset: 0 | 1): boolean {
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

async function isValidUtf8(path: string): Promise<boolean> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  try {
    for await (const chunk of createReadStream(path, { highWaterMark: 256 * 1024 })) {
      decoder.decode(chunk as Buffer, { stream: true })
    }
    decoder.decode()
    return true
  } catch (error) {
    if (error instanceof TypeError) return false
    throw error
  }
}
