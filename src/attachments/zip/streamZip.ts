import { Readable } from 'node:stream'
import { ZipFile } from 'yazl'
import { openContent } from '../../platform/fileStore/index.ts'
import { nodeSourceOf } from '../../platform/nodeBody.ts'

/** A file under the name it has in the archive; `size` in bytes, `createdAt` an ISO text. */
export type Packed = { name: string; file: { sha256: string; size: number; mimeType: string; createdAt: string } }

/** What gets smaller by packing; pictures, PDF and the newer Office files are packed already. */
const packs = /^(text\/|application\/(msword|vnd\.ms-excel)|image\/vnd\.dwg)/

/**
 * An archive as it is made: one content is open at a time and read no faster than the archive is, so memory holds a few
 * pieces. Whoever destroys the stream closes what is open. A content that fails in the middle breaks the archive off.
 */
export function streamZip(files: readonly Packed[], note: { name: string; text: string } | null): Readable {
  const zip = new ZipFile()
  const archive = zip.outputStream as Readable
  let source: Readable | undefined
  const breakOff = (error: Error) => {
    source?.destroy()
    archive.destroy(error)
  }
  archive.once('close', () => source?.destroy())
  zip.on('error', breakOff)
  for (const { name, file } of files) {
    const options = { mtime: new Date(file.createdAt), size: file.size, compress: packs.test(file.mimeType) }
    zip.addReadStreamLazy(name, options, (give) => {
      contentOf(file.sha256, archive).then(
        (opened) => {
          source = opened.once('error', breakOff)
          give(null, opened)
        },
        (error: Error) => breakOff(error),
      )
    })
  }
  // With a byte order mark, or simple editors would not know how to read Arabic.
  if (note) zip.addBuffer(Buffer.from(`\ufeff${note.text}`), note.name)
  zip.end()
  return archive
}

async function contentOf(sha256: string, archive: Readable): Promise<Readable> {
  const content = await openContent(sha256)
  if (!content) throw new Error(`The content ${sha256} is no longer in the file store.`)
  if (archive.destroyed) {
    await content.close()
    throw new Error('Nobody reads the archive any more.')
  }
  const body = content.read()
  return nodeSourceOf(body) ?? Readable.fromWeb(body as never)
}
