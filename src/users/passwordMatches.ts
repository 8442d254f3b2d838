import { pbkdf2, randomBytes, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'

const derive = promisify(pbkdf2)

/** How Payload 3.90 stores a password: this mark, then PBKDF2-SHA256 in hex. Without the mark it is an older hash. */
const mark = 'pbkdf2-sha256-v1:'
const current = { iterations: 600_000, bytes: 32 }
const older = { iterations: 25_000, bytes: 512 }

/** A password as Payload stores it. Slow on purpose. */
export async function hashPassword(password: string): Promise<{ hash: string; salt: string }> {
  const salt = randomBytes(32).toString('hex')
  const derived = await derive(password, salt, current.iterations, current.bytes, 'sha256')
  return { hash: mark + derived.toString('hex'), salt }
}

/**
 * Whether the password is the one of the stored hash. Without a stored one the same work is done for
 * nothing, so that the time of the answer does not tell whether an account exists.
 */
export async function passwordMatches(
  stored: { hash: string | null; salt: string | null } | undefined,
  password: string,
): Promise<boolean> {
  const known = Boolean(stored?.hash && stored.salt)
  const hash = stored?.hash ?? mark + '0'.repeat(current.bytes * 2)
  const { iterations, bytes } = hash.startsWith(mark) ? current : older
  const expected = Buffer.from(hash.startsWith(mark) ? hash.slice(mark.length) : hash, 'hex')
  const derived = await derive(password, stored?.salt ?? 'nobody', iterations, bytes, 'sha256')
  return derived.length === expected.length && timingSafeEqual(derived, expected) && known
}
