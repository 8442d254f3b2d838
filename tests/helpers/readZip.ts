import { buffer } from 'node:stream/consumers'
import { fromBufferPromise } from 'yauzl'

/** Every file of an archive, in order: its name, its content, whether the name is marked as UTF-8 and it was packed. */
export async function readZip(archive: Buffer): Promise<{ name: string; content: Buffer; utf8: boolean; packed: boolean }[]> {
  const zip = await fromBufferPromise(archive, { lazyEntries: true })
  const files = []
  for await (const entry of zip.eachEntry()) {
    const content = await buffer(await zip.openReadStreamPromise(entry))
    files.push({ name: entry.fileName, content, utf8: (entry.generalPurposeBitFlag & 0x800) !== 0, packed: entry.compressionMethod === 8 })
  }
  return files
}
