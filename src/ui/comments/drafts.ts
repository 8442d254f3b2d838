/** A comment that is not sent yet. `state` is the editor's, as JSON. */
export type Draft = { state: string; internal: boolean; files: DraftFile[] }
export type DraftFile = { id: number; fileName: string; clientVisible: boolean }

/**
 * Drafts live as long as the tab, one per person, transaction and place: somebody else who signs in at the same tab does
 * not find them, and another tab does not overwrite them.
 */
export const draftKey = (person: number | undefined, transaction: number, place: string): string => `mdc-comment-draft:${person ?? 0}:${transaction}:${place}`

/** The draft kept there, or nothing where there is none or the browser keeps nothing. */
export function readDraft(key: string): Draft | null {
  try {
    const draft = JSON.parse(sessionStorage.getItem(key) ?? 'null') as Partial<Draft> | null
    if (draft === null || typeof draft.state !== 'string') return null
    return { state: draft.state, internal: draft.internal !== false, files: Array.isArray(draft.files) ? draft.files : [] }
  } catch {
    return null
  }
}

/** Keeps a draft, or forgets it (null). A browser that is full or forbids it keeps none. */
export function keepDraft(key: string, draft: Draft | null): void {
  try {
    if (draft === null) sessionStorage.removeItem(key)
    else sessionStorage.setItem(key, JSON.stringify(draft))
  } catch {
    // Sending works without.
  }
}
