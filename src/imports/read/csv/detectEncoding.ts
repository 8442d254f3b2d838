import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import type { Text } from '../../../shared/text.ts'
import { encodingOfHead, type TextEncoding } from '../../../shared/textEncoding.ts'
import { FileRefused } from '../../fileProblems.ts'

const sampleBytes = 64 * 1024
const binary: Text = { en: 'binary data', ar: 'بيانات ثنائية' }

/**
 * The encoding of a text file: by its byte order mark, by the zero bytes that UTF-16 has in every other place, by
 * being valid UTF-8 from end to end, and otherwise windows-1256, the one 8-bit code an office here still saves in.
 * Refuses what is not text.
 */
export async function detectEncoding(path: string): Promise<TextEncoding> {
  const found = encodingOfHead(await readSample(path))
  if (found === 'binary') throw new FileRefused('FILE_NOT_A_WORKBOOK', { found: binary })
  if (found !== 'eightBit') return found
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
