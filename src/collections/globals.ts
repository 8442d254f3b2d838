import type { GlobalConfig } from 'payload'
import { isAdmin } from '../access/isAdmin.ts'
import { settingsSlug } from '../platform/settings.ts'

/** The office's one-of-a-kind records. */
export const createGlobals = (): GlobalConfig[] => [
  {
    slug: settingsSlug,
    access: { read: isAdmin, update: isAdmin, readVersions: isAdmin },
    fields: [{ name: 'values', type: 'json' }],
  },
]
