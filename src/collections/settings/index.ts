import type { GlobalConfig, NamedTab } from 'payload'
import { isAdmin } from '../../access/isAdmin.ts'
import { settingsEndpoints } from '../../endpoints/settings/index.ts'
import { keepDecisions } from '../../hooks/keepDecisions.ts'
import { lockSettings } from '../../hooks/lockSettings.ts'
import { publishSettingsChange } from '../../hooks/publishSettingsChange.ts'
import { refuseUnknownSettings } from '../../hooks/refuseUnknownSettings.ts'
import { refuseWrongShapesOfGlobal } from '../../hooks/refuseWrongShapes.ts'
import { settingsSlug } from '../../platform/settings.ts'
import { settingGroups } from '../../shared/settings.ts'
import type { SettingGroup } from '../../shared/settings/setting.ts'
import { fieldOf } from './fieldOf.ts'

/**
 * The office's settings: one tab a group, one field a setting, all made from the table in shared/settings.ts.
 * The fields are virtual; what the office decided differently from the defaults lies in the one column `values`.
 * So a new setting needs no migration, a default that changes reaches every office that never touched it, and
 * "reset to default" is saving the default (or null).
 */
export function createSettingsGlobal(): GlobalConfig {
  return {
    slug: settingsSlug,
    label: { en: 'Settings', ar: 'الإعدادات' },
    access: { read: isAdmin, update: isAdmin, readVersions: isAdmin },
    admin: {
      group: { en: 'Office', ar: 'المكتب' },
      hidden: ({ user }) => user?.role !== 'admin',
    },
    // The save takes its own lock for a moment; Payload's would hold a second connection for each.
    lockDocuments: false,
    versions: false,
    // Every field is made from `values`, so a caller's `select` must not leave it out.
    forceSelect: { values: true },
    endpoints: settingsEndpoints,
    hooks: {
      beforeOperation: [refuseWrongShapesOfGlobal, lockSettings],
      beforeValidate: [refuseUnknownSettings],
      beforeChange: [keepDecisions],
      afterRead: [withoutValues],
      afterChange: [publishSettingsChange],
    },
    fields: [
      {
        name: 'values',
        type: 'json',
        label: { en: 'Decisions', ar: 'القرارات' },
        admin: { disabled: true },
      },
      { type: 'tabs', tabs: Object.entries(settingGroups as Record<string, SettingGroup>).map(tabOf) },
    ],
  }
}

function tabOf([name, { label, help, settings }]: [string, SettingGroup]): NamedTab {
  return {
    name,
    label,
    admin: { description: help },
    fields: Object.entries(settings).map(([setting, each]) => fieldOf(name, setting, each)),
  }
}

/** The column is how settings are kept, not what they are: answers hold the settings alone. */
function withoutValues({ doc }: { doc: Record<string, unknown> }): Record<string, unknown> {
  const { values: _values, ...settings } = doc
  return settings
}
