import type { PersonKey } from '../../../helpers/office.ts'

/**
 * The columns of the matrix. `editor` created the transaction called `own` and handles it, `client` is its client;
 * `client2` and `editor2` (of another department) are strangers to it.
 */
export const columns = ['not signed in', 'client', 'client2', 'editor', 'editor2', 'admin'] as const

/** Who asks. An account that waits for approval or was deactivated is nobody, even with a session that still runs. */
export const askers = ['nobody', 'pending', 'deactivated', 'client', 'client2', 'editor', 'editor2', 'admin'] as const
export type Asker = (typeof askers)[number]

export const columnOf = (asker: Asker): number => Math.max(0, askers.indexOf(asker) - 2)
export const personOf = (asker: Asker): PersonKey | null =>
  asker === 'nobody' || asker === 'pending' || asker === 'deactivated' ? null : asker

/**
 * Six cells, one for each column: `yes`, or the status of the refusal. 404 is for what one may not see - the same as
 * for what does not exist -, 403 for what one may see, or know of, but not do.
 */
export type Cells = string

export const cellFor = (cells: Cells, asker: Asker): string => cells.split(' ')[columnOf(asker)]!

/** Ids of the records that the fixture made; `:own` in a path stands for one of them. */
export type Places = Record<string, number>

export const filled = (text: string, at: Places): string => text.replace(/:([a-z]\w*)/gi, (whole, name: string) => String(at[name] ?? whole))

/** A body with its places: a text ":own" is the number of that record, # in a text and "##" a number that is new each time. */
export function bodyOf(body: unknown, at: Places, unique: number): unknown {
  const text = JSON.stringify(body).replaceAll('"##"', String(100_000 + unique)).replaceAll('#', String(unique))
  return JSON.parse(text.replace(/":([a-z]\w*)"/gi, (whole, name: string) => (name in at ? String(at[name]) : whole)))
}
