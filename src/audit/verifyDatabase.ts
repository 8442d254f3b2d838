import { snapshotConnections } from '../platform/snapshotConnections.ts'
import { checkpointFolders, knownKeys, readCheckpoints } from './checkpoints.ts'
import { signingKey } from './signingKey.ts'
import { verify, type Verification } from './verify.ts'

/** The database's cores that are used. */
const connectionsAtOnce = 2

/**
 * Verifies the trail of a database, at one moment and beside the running product, against every folder of checkpoints.
 * Keys are trusted that lie in these folders or with this process, never those in the database.
 */
export async function verifyDatabase(url: string, folders: readonly string[] = checkpointFolders()): Promise<Verification> {
  const key = signingKey()
  const keys = new Map([...knownKeys(folders), [key.id, key.publicKey]])
  // Read first: a batch that is sealed while we begin is then in the snapshot, and none is missing from it.
  const checkpoints = folders.flatMap((folder) => readCheckpoints(folder))
  const { connections, close } = await snapshotConnections(url, connectionsAtOnce)
  try {
    return await verify(connections, { keys, checkpoints })
  } finally {
    await close()
  }
}
