import { memberId } from './batch.ts'
import { memberBytes } from './entryBytes.ts'

export type Difference = { kind: 'edited' | 'removed' | 'inserted' | 'reordered'; entry: number }

/** The first difference between what was sealed and what is there; null when there is none. */
export function compareMembers(sealed: Buffer, present: Buffer): Difference | null {
  if (sealed.equals(present)) return null
  const was = listOf(sealed)
  const is = listOf(present)
  const placeWas = new Map(was.map(({ id }, place) => [id, place]))
  const placeIs = new Map(is.map(({ id }, place) => [id, place]))
  const digestsWere = new Set(was.map(({ digest }) => digest))
  const digestsAre = new Set(is.map(({ digest }) => digest))
  for (let place = 0; place < Math.max(was.length, is.length); place += 1) {
    const [old, now] = [was[place], is[place]]
    if (old && now && old.id === now.id) {
      if (old.digest === now.digest) continue
      // Two entries that changed contents are two entries that changed places.
      return { kind: digestsWere.has(now.digest) && digestsAre.has(old.digest) ? 'reordered' : 'edited', entry: old.id }
    }
    if (old && !placeIs.has(old.id)) return { kind: digestsAre.has(old.digest) ? 'reordered' : 'removed', entry: old.id }
    if (now && !placeWas.has(now.id)) return { kind: 'inserted', entry: now.id }
    return { kind: 'reordered', entry: (old ?? now)?.id ?? 0 }
  }
  return null
}

function listOf(members: Buffer): { id: number; digest: string }[] {
  return Array.from({ length: Math.floor(members.length / memberBytes) }, (_none, index) => ({
    id: memberId(members, index),
    digest: members.toString('hex', index * memberBytes + 8, (index + 1) * memberBytes),
  }))
}
