import { createHash } from 'node:crypto'
import type { Approval } from '../../workflows/definition.ts'

/** Tells an approval from one that asks otherwise: a decision counts for what was asked when it was given. */
export function askedDigest(approval: Approval | undefined): string {
  return approval ? createHash('sha256').update(JSON.stringify(approval)).digest('hex') : ''
}
