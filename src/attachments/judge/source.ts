import type { FileHandle } from 'node:fs/promises'

/** Bytes to be judged: a file on the disk, or what was unpacked of one. */
export type Source = {
  /** Bytes. */
  size: number
  /** Fewer bytes where it ends before. */
  read(position: number, length: number): Promise<Buffer>
}

export function fileSource(handle: FileHandle, size: number): Source {
  return {
    size,
    read: async (position, length) => {
      const buffer = Buffer.alloc(Math.max(0, Math.min(length, size - position)))
      let filled = 0
      while (filled < buffer.length) {
        const { bytesRead } = await handle.read(buffer, filled, buffer.length - filled, position + filled)
        if (bytesRead === 0) break
        filled += bytesRead
      }
      return buffer.subarray(0, filled)
    },
  }
}

export function bufferSource(bytes: Buffer): Source {
  return { size: bytes.length, read: (position, length) => Promise.resolve(bytes.subarray(position, position + Math.max(0, length))) }
}

const block = 262_144

/** All bytes in blocks, each with the last `overlap` bytes of the one before in front, so that nothing hides on a seam. */
export async function* blocksOf(source: Source, overlap: number): AsyncGenerator<Buffer> {
  for (let at = 0; at < source.size; at += block) {
    const from = Math.max(0, at - overlap)
    yield await source.read(from, at + block - from)
  }
}
