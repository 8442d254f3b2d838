import type { PayloadRequest, Where } from 'payload'

/** How this person has arranged a list: the columns, the order of its rows, and the saved filter it opens with. */
export type ListPreferences = { columns?: { accessor: string; active?: boolean }[]; sort?: string; preset?: number | string | null }

/** What the saved filter holds under which a list opens; nothing where there is none, or none that this person may read. */
export async function rememberedFilter(req: PayloadRequest, { preset }: ListPreferences = {}): Promise<Where | undefined> {
  if (!preset) return undefined
  const found = await req.payload.findByID({
    collection: 'payload-query-presets', id: preset, depth: 0, overrideAccess: false, disableErrors: true, user: req.user, req,
  })
  return (found as { where?: Where | null } | null)?.where ?? undefined
}
