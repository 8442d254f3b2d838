import type { Field, FieldHook, Validate } from 'payload'
import { localeOf } from '../../platform/caller.ts'
import { contradictions, readSettings, type Settings } from '../../shared/settings.ts'
import { weekdayLabels } from '../../shared/settings/calendarMakers.ts'
import { describeValue } from '../../shared/settings/describeValue.ts'
import type { AnySetting } from '../../shared/settings/setting.ts'
import { say } from '../../shared/text.ts'
import { namingWorkflow } from './namingWorkflow.ts'

const day = { type: 'text', maxLength: 10, admin: { placeholder: '2026-09-23', width: '25%' } } as const
const time = { type: 'text', maxLength: 5, admin: { placeholder: '08:00', width: '50%' } } as const

/** The form field of a setting: its words, its check, its value in force, its default and a button back to it. */
export function fieldOf(group: string, name: string, setting: AnySetting): Field {
  const { label, help } = setting
  const path = `${group}.${name}`
  const common = {
    name,
    label,
    virtual: true,
    hooks: { beforeValidate: [asTheFormWritesIt(setting)], afterRead: [inForce(group, name, setting)] },
    validate: check(path, setting),
    admin: {
      // Payload makes virtual fields read-only; these are written by the hook keepDecisions.
      readOnly: false,
      description: help,
      components: {
        Description: {
          path: 'mdc-tracker/client#ResetSetting',
          clientProps: {
            label,
            help,
            standard: inForm(setting, setting.default),
            standardInWords: describeValue(setting, setting.default),
          },
        },
      },
    },
  }
  switch (setting.kind) {
    case 'text':
      return setting.names ? namingWorkflow({ ...common, type: 'text' }) : { ...common, type: 'text' }
    case 'longText':
      return { ...common, type: 'textarea' }
    case 'number':
      return { ...common, type: 'number', min: setting.min, max: setting.max, admin: { ...common.admin, step: 1 } }
    case 'toggle':
      return { ...common, type: 'checkbox' }
    case 'choice':
      return {
        ...common,
        type: 'select',
        options: [...setting.options],
        admin: { ...common.admin, isClearable: false },
      }
    case 'choices':
      return { ...common, type: 'select', hasMany: true, options: [...setting.options] }
    case 'weekdays':
      return {
        ...common,
        type: 'select',
        hasMany: true,
        options: Object.entries(weekdayLabels).map(([value, label]) => ({ value, label })),
      }
    case 'list':
      return { ...common, type: 'text', hasMany: true }
    case 'moment':
      return { ...common, type: 'date', admin: { ...common.admin, date: { pickerAppearance: 'dayAndTime' } } }
    case 'timeRanges':
      return {
        ...common,
        type: 'array',
        labels: { singular: { en: 'Range', ar: 'فترة' }, plural: { en: 'Ranges', ar: 'الفترات' } },
        fields: [
          {
            type: 'row',
            fields: [
              { ...time, name: 'from', label: { en: 'From', ar: 'من' } },
              { ...time, name: 'to', label: { en: 'To', ar: 'إلى' } },
            ],
          },
        ],
      }
    case 'holidays':
      return {
        ...common,
        type: 'array',
        labels: { singular: { en: 'Holiday', ar: 'عطلة' }, plural: { en: 'Holidays', ar: 'العطلات' } },
        fields: [
          {
            type: 'row',
            fields: [
              { name: 'name', type: 'text', maxLength: 100, label: {
                en: 'Name',
                ar: 'الاسم' }, admin: { width: '50%',
              } },
              { ...day, name: 'from', label: { en: 'First day', ar: 'اليوم الأول' } },
              { ...day, name: 'to', label: { en: 'Last day', ar: 'اليوم الأخير' } },
            ],
          },
        ],
      }
    default:
      return setting satisfies never
  }
}

/** A value as the form shows and sends it: options of a select are text. A copy: Payload writes ids into rows. */
function inForm(setting: AnySetting, value: unknown): unknown {
  if (setting.kind === 'weekdays' && Array.isArray(value)) return value.map(String)
  return structuredClone(value)
}

/** What a caller sent, as the form would send it; null asks for the default. */
const asTheFormWritesIt =
  (setting: AnySetting): FieldHook =>
  ({ value }) => inForm(setting, value === null ? setting.default : value)

/** What is in force, out of the stored decisions: the decision where there is a valid one, else the default. */
const inForce =
  (group: string, name: string, setting: AnySetting): FieldHook =>
  ({ data }) => {
    const settings: Record<string, Record<string, unknown>> = settingsIn(data?.['values'])
    return inForm(setting, settings[group]?.[name])
  }

// Every field of the page asks for the same stored object; it is read once.
const alreadyRead = new WeakMap<object, Settings>()

function settingsIn(values: unknown): Settings {
  if (typeof values !== 'object' || values === null) return readSettings({}).settings
  const known = alreadyRead.get(values)
  if (known) return known
  const { settings } = readSettings(values)
  alreadyRead.set(values, settings)
  return settings
}

/** The setting's own check, then whether it goes together with the others; said in the caller's language. */
const check =
  (path: string, setting: AnySetting): Validate =>
  (value: unknown, { data, req }) => {
    // An emptied field of the form is null until it is saved, and then has its default.
    if (value === null || value === undefined) return true
    const verdict = setting.check(setting.read(value))
    if (verdict !== true) return say(verdict, localeOf(req))
    const contradiction = contradictions(readSettings(data).settings).find((finding) => finding.path === path)
    return contradiction ? say(contradiction.message, localeOf(req)) : true
  }
