import { createReadStream } from 'node:fs'
import iconv from 'iconv-lite'
import type { TextEncoding } from '../../../shared/textEncoding.ts'
import { FileRefused } from '../../fileProblems.ts'

/** Streams a text file as strings, the byte order mark removed. Refuses a file with NUL characters in it. */
export async function* decodeText(path: string, encoding: TextEncoding): AsyncGenerator<string> {
  const decoder = iconv.getDecoder(encoding)
  for await (const chunk of createReadStream(path, { highWaterMark: 128 * 1024 })) {
    yield withoutNul(decoder.write(chunk as Buffer))
  }
  yield withoutNul(decoder.end() ?? '')
}

function withoutNul(text: string): string {
  if (text.includes('\u0000')) {
    const found = { en: 'binary data (it holds NUL characters)', ar: 'بيانات ثنائية (تحتوي على رموز NUL)' }
    throw new FileRefused('FILE_NOT_A_WORKBOOK', { found })
  }
  return text
}
