import type { GlobalConfig } from 'payload'
import { isAdmin } from '../access/isAdmin.ts'
import { settingsSlug } from '../platform/settings.ts'

/** The office's one-of-a-kind records. */
export const createGlobals = (): GlobalConfig[] => [
  {
    slug: settingsSlug,
    // No collection locks either: Payload's list of locks would be readable by everybody who signs in.
    lockDocuments: false,
    access: { read: isAdmin, update: isAdmin, readVersions: isAdmin },
    fields: [{ name: 'values', type: 'json' }],
  },
]
