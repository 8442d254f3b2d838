const shown = 80

/** The title, or where there is none the start of the description; `own` says which. */
export function titleOf(transaction: { title?: string | null; description?: string | null }): { text: string; own: boolean } {
  if (transaction.title?.trim()) return { text: transaction.title, own: true }
  const text = (transaction.description ?? '').replace(/\s+/g, ' ').trim()
  return { text: text.length > shown ? `${text.slice(0, shown - 1).trimEnd()}…` : text, own: false }
}
