import { createPublicKey, type KeyObject } from 'node:crypto'
import { closeSync, existsSync, fstatSync, fsyncSync, mkdirSync, openSync, readdirSync, readFileSync, readSync, writeFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { env } from '../platform/env.ts'
import { isSigned, keyIdOf, signWith, type SigningKey } from './signingKey.ts'

/**
 * What the trail was at a moment, written where the database cannot reach. `restored` says that somebody knowingly
 * went back to that batch (a restored backup): what older lines say of later batches does not count any more.
 */
export type Checkpoint = {
  kind: 'checkpoint' | 'restored'
  batch: number
  hash: string
  lastEntry: number | null
  at: string
  reason?: string
  key: string
}

export type SignedCheckpoint = Checkpoint & { signature: string }

const fileName = 'checkpoints.jsonl'
const keysFolder = 'public-keys'

/** The folders that hold checkpoints: AUDIT_CHECKPOINTS, else `audit` in the data folder, beside the database's. */
export function checkpointFolders(): string[] {
  const given = env().AUDIT_CHECKPOINTS
  return given.length > 0 ? given : [join(env().DATA_DIR, 'audit')]
}

/** Signs a checkpoint and adds it to the file of a folder; on the disk when it returns. The key's public half goes with it. */
export function writeCheckpoint(folder: string, checkpoint: Omit<Checkpoint, 'key'>, key: SigningKey): void {
  mkdirSync(join(folder, keysFolder), { recursive: true, mode: 0o700 })
  const publicFile = join(folder, keysFolder, `${key.id}.pem`)
  if (!existsSync(publicFile)) writeFileSync(publicFile, key.publicKey.export({ format: 'pem', type: 'spki' }), { mode: 0o644 })
  const said: Checkpoint = { ...checkpoint, key: key.id }
  const line = JSON.stringify({ ...said, signature: signWith(key, bytesOf(said)).toString('base64') })
  const file = openSync(join(folder, fileName), 'a+', 0o600)
  try {
    // A process killed while writing left half a line: it stays, and the next one begins on a line of its own.
    writeSync(file, `${endsWithNewline(file) ? '' : '\n'}${line}\n`)
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}

/** All checkpoints of a folder in the order they were written. Half a line at the end is none. */
export function readCheckpoints(folder: string): SignedCheckpoint[] {
  const file = join(folder, fileName)
  if (!existsSync(file)) return []
  return readFileSync(file, 'utf8').split('\n').flatMap((line) => {
    try {
      return line.trim() === '' ? [] : [JSON.parse(line) as SignedCheckpoint]
    } catch {
      return []
    }
  })
}

/** The number of the newest batch a folder knows of; 0 for none. Reads the end of the file only. */
export function lastCheckpoint(folder: string): { batch: number; hash: string } | null {
  const path = join(folder, fileName)
  if (!existsSync(path)) return null
  const file = openSync(path, 'r')
  try {
    const { size } = fstatSync(file)
    const bytes = Buffer.alloc(Math.min(size, 8_192))
    readSync(file, bytes, 0, bytes.length, size - bytes.length)
    for (const line of bytes.toString('utf8').split('\n').toReversed()) {
      try {
        const { batch, hash } = JSON.parse(line) as Checkpoint
        return { batch, hash }
      } catch {
        continue
      }
    }
    return null
  } finally {
    closeSync(file)
  }
}

/** Whether a line is what the owner of its key wrote. */
export function isGenuine(checkpoint: SignedCheckpoint, keys: ReadonlyMap<string, KeyObject>): boolean {
  const { signature, ...said } = checkpoint
  return isSigned(keys.get(said.key), bytesOf(said), Buffer.from(signature ?? '', 'base64'))
}

/** Public keys that folders have seen, by their name. */
export function knownKeys(folders: readonly string[]): Map<string, KeyObject> {
  const keys = folders.flatMap((folder) => {
    const place = join(folder, keysFolder)
    return existsSync(place) ? readdirSync(place).map((name) => createPublicKey(readFileSync(join(place, name), 'utf8'))) : []
  })
  return new Map(keys.map((key) => [keyIdOf(key), key]))
}

function bytesOf(checkpoint: Checkpoint): Buffer {
  const { kind, batch, hash, lastEntry, at, reason, key } = checkpoint
  return Buffer.from(JSON.stringify(['mdc-audit-checkpoint-1', kind, batch, hash, lastEntry, at, reason ?? null, key]))
}

function endsWithNewline(file: number): boolean {
  const { size } = fstatSync(file)
  if (size === 0) return true
  const last = Buffer.alloc(1)
  readSync(file, last, 0, 1, size - 1)
  return last[0] === 10
}
