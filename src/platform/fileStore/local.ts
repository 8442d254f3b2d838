import { randomUUID } from 'node:crypto'
import { constants, copyFile, mkdir, open, opendir, rename, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { nodeBody } from '../nodeBody.ts'
import { digestOf, previewKinds, type ListedContent, type Place, type Store, type StoredContent } from './store.ts'
import { unavailable } from './unavailable.ts'

/** How much of a file is read at once, in bytes. */
const pieceBytes = 524_288

/**
 * Files on this machine's disk, each under its digest: files/<aa>/<sha256>, quarantine/<aa>/<sha256> and
 * previews/<aa>/<sha256>.<kind> below `directory`.
 */
export function localStore(directory: string): Store {
  const placeOf = (place: Place | 'previews', sha256: string, ending = '') =>
    join(directory, place, digestOf(sha256).slice(0, 2), `${sha256}${ending}`)

  const move = async (sha256: string, from: Place, to: Place): Promise<void> => {
    const target = placeOf(to, sha256)
    await makeFolder(dirname(target))
    const source = placeOf(from, sha256)
    // Somebody else moved it already: that is what was wanted.
    const moved = await rename(source, target).then(() => true, ifThere(false))
    if (!moved) return
    await syncToDisk(dirname(target))
    await syncToDisk(dirname(source))
  }

  return guarded({
    async keepContent(file) {
      const target = placeOf('files', file.sha256)
      for (const there of [target, placeOf('quarantine', file.sha256)]) {
        if ((await stat(there).catch(ifThere(null)))?.size === file.size) return
      }
      await makeFolder(dirname(target))
      await syncToDisk(file.path)
      await moveInto(file.path, target)
      await syncToDisk(dirname(target))
    },
    openContent: (sha256) => openFile(placeOf('files', sha256)),
    openQuarantined: (sha256) => openFile(placeOf('quarantine', sha256)),
    async removeContent(sha256) {
      await Promise.all(
        [
          placeOf('files', sha256),
          placeOf('quarantine', sha256),
          ...previewKinds.map((kind) => placeOf('previews', sha256, `.${kind}`)),
        ].map((path) => rm(path, { force: true })),
      )
    },
    quarantineContent: (sha256) => move(sha256, 'files', 'quarantine'),
    releaseContent: (sha256) => move(sha256, 'quarantine', 'files'),
    async keepPreview(sha256, kind, bytes) {
      const target = placeOf('previews', sha256, `.${kind}`)
      await makeFolder(dirname(target))
      const written = `${target}.${randomUUID()}`
      try {
        await writeFile(written, bytes, { mode: 0o600, flush: true })
        await rename(written, target)
      } finally {
        await rm(written, { force: true })
      }
    },
    openPreview: (sha256, kind) => openFile(placeOf('previews', sha256, `.${kind}`)),
    async *listContents() {
      for (const place of ['files', 'quarantine'] as const) {
        for await (const path of filesBelow(join(directory, place))) {
          const sha256 = path.slice(-64)
          if (!/[/\\][0-9a-f]{64}$/.test(path)) continue
          // Removed since it was listed.
          const size = (await stat(path).catch(ifThere(null)))?.size
          if (size !== undefined) yield { sha256, size, place } satisfies ListedContent
        }
      }
    },
    signedLink: async () => null,
    async removeUnfinished(before) {
      let removed = 0
      for (const place of ['files', 'previews']) {
        for await (const path of filesBelow(join(directory, place))) {
          if (!/\.[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(path)) continue
          const found = await stat(path).catch(ifThere(null))
          if (!found || found.mtime >= before) continue
          await rm(path, { force: true })
          removed += 1
        }
      }
      return removed
    },
  })
}

/** Opens a file of the disk as a stored content; null when there is none. */
export async function openFile(path: string): Promise<StoredContent | null> {
  const handle = await open(path, 'r').catch(ifThere(null))
  if (!handle) return null
  const { size } = await handle.stat()
  return {
    size,
    read: (range) => nodeBody(() => handle.createReadStream({ highWaterMark: pieceBytes, ...range })),
    close: () => handle.close(),
  }
}

/** Answers a missing file with a value; every other problem of the disk is raised. */
function ifThere<Value>(otherwise: Value): (error: NodeJS.ErrnoException) => Value {
  return (error) => {
    if (error.code === 'ENOENT') return otherwise
    throw error
  }
}

/** The paths of all files two floors below a folder; none where the folder is not there yet. */
async function* filesBelow(folder: string): AsyncIterable<string> {
  const shelves = await opendir(folder).catch(ifThere(null))
  if (!shelves) return
  for await (const shelf of shelves) {
    if (!shelf.isDirectory()) continue
    for await (const file of await opendir(join(folder, shelf.name))) {
      if (file.isFile()) yield join(folder, shelf.name, file.name)
    }
  }
}

async function makeFolder(folder: string): Promise<void> {
  const made = await mkdir(folder, { recursive: true, mode: 0o700 })
  if (made === undefined) return
  // A new folder is an entry of the one above it, and has to survive a power cut like the file in it.
  await syncToDisk(dirname(folder))
  await syncToDisk(dirname(made))
}

async function moveInto(path: string, target: string): Promise<void> {
  try {
    await rename(path, target)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error
    // Another disk: copied under a name of its own first, so that a half copy never has the real name.
    const copy = `${target}.${randomUUID()}`
    try {
      await copyFile(path, copy, constants.COPYFILE_EXCL)
      await syncToDisk(copy)
      await rename(copy, target)
    } finally {
      await rm(copy, { force: true })
    }
  }
}

async function syncToDisk(path: string): Promise<void> {
  const handle = await open(path, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** The same store, whose disk errors (full, read-only, gone) are said as what they are to people: not available. */
function guarded(store: Store): Store {
  const wrap = <Args extends unknown[], Result>(act: (...args: Args) => Promise<Result>) => async (...args: Args): Promise<Result> => {
    try {
      return await act(...args)
    } catch (error) {
      throw error instanceof Error && 'syscall' in error ? unavailable(error) : error
    }
  }
  return {
    ...store,
    keepContent: wrap(store.keepContent),
    openContent: wrap(store.openContent),
    openQuarantined: wrap(store.openQuarantined),
    removeContent: wrap(store.removeContent),
    quarantineContent: wrap(store.quarantineContent),
    releaseContent: wrap(store.releaseContent),
    keepPreview: wrap(store.keepPreview),
    openPreview: wrap(store.openPreview),
    removeUnfinished: wrap(store.removeUnfinished),
  }
}
