import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, sign, verify, type KeyObject } from 'node:crypto'
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { ed25519Key } from '../platform/ed25519.ts'
import { env } from '../platform/env.ts'

export type SigningKey = { id: string; privateKey: KeyObject; publicKey: KeyObject }

/** Where the key lies that was made here, because AUDIT_SIGNING_KEY is not set. */
export const signingKeyFile = (): string => join(env().DATA_DIR, 'audit', 'signing-key.pem')

/**
 * The Ed25519 key that signs batches and checkpoints: AUDIT_SIGNING_KEY (PEM, or base64 of PKCS #8), else one of this
 * machine, made on first use and readable by its owner only. Of two processes that make one at once, one wins.
 */
export function signingKey(): SigningKey {
  const given = env().AUDIT_SIGNING_KEY
  if (given !== undefined) return keyOf(ed25519Key(given))
  const file = signingKeyFile()
  if (!existsSync(file)) makeKey(file)
  return keyOf(createPrivateKey(readFileSync(file, 'utf8')))
}

export function signWith({ privateKey }: SigningKey, bytes: Buffer): Buffer {
  return sign(null, bytes, privateKey)
}

export function isSigned(publicKey: KeyObject | undefined, bytes: Buffer, signature: Buffer): boolean {
  return publicKey !== undefined && verify(null, bytes, publicKey, signature)
}

/** The name of a key: the beginning of the digest of its public half. */
export function keyIdOf(publicKey: KeyObject): string {
  return createHash('sha256').update(publicKey.export({ format: 'der', type: 'spki' })).digest('hex').slice(0, 16)
}

function keyOf(privateKey: KeyObject): SigningKey {
  const publicKey = createPublicKey(privateKey)
  return { id: keyIdOf(publicKey), privateKey, publicKey }
}

/** Written under another name and linked, so that nobody ever reads half a key. */
function makeKey(file: string): void {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
  const { privateKey } = generateKeyPairSync('ed25519')
  const half = `${file}.${process.pid}.${process.hrtime.bigint()}`
  writeFileSync(half, privateKey.export({ format: 'pem', type: 'pkcs8' }), { mode: 0o600, flag: 'wx', flush: true })
  try {
    linkSync(half, file)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  } finally {
    rmSync(half, { force: true })
  }
}
