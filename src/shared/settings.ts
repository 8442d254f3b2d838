import type { FieldError } from './errors.ts'
import type { Text } from './text.ts'
import { audit } from './settings/audit.ts'
import { clients } from './settings/clients.ts'
import { files } from './settings/files.ts'
import { imports } from './settings/imports.ts'
import { reports } from './settings/reports.ts'
import { limits } from './settings/limits.ts'
import { maintenance } from './settings/maintenance.ts'
import { notifications } from './settings/notifications.ts'
import { office } from './settings/office.ts'
import { publicTracking } from './settings/publicTracking.ts'
import type { AnySetting, SettingGroup } from './settings/setting.ts'
import { signIn } from './settings/signIn.ts'
import { transactions } from './settings/transactions.ts'

/** Every setting of the office, in the order admins see them. A new setting is one entry in its group, nothing else. */
export const settingGroups = {
  office,
  transactions,
  clients,
  publicTracking,
  files,
  imports,
  reports,
  notifications,
  signIn,
  limits,
  maintenance,
  audit,
} as const satisfies Record<string, SettingGroup>

type Groups = typeof settingGroups
type ValueOf<Setting> = Setting extends { default: infer Value } ? Value : never

/** What is in force: `settings.office.timeZone`, `settings.transactions.numberPrefix` … */
export type Settings = {
  readonly [Group in keyof Groups]: {
    readonly [Name in keyof Groups[Group]['settings']]: ValueOf<Groups[Group]['settings'][Name]>
  }
}

/** A setting and where it lies: `office.timeZone`. */
type Placed = { group: string; name: string; path: string; setting: AnySetting }

const placed: readonly Placed[] = Object.entries(settingGroups as Record<string, SettingGroup>).flatMap(
  ([group, { settings }]) =>
    Object.entries(settings).map(([name, setting]) => ({ group, name, path: `${group}.${name}`, setting })),
)

/** Every path there is: `office.nameEn`, … */
export const settingPaths: readonly string[] = placed.map(({ path }) => path)

/** The settings of an office that has decided nothing yet. */
export const defaultSettings: Settings = readSettings({}).settings

/**
 * Brings stored or sent values (`{ office: { timeZone: … } }`, any part of it) into the shape of Settings.
 * What is missing or null has its default; so has what is not valid, and that is named in `invalid`.
 */
export function readSettings(values: unknown): { settings: Settings; invalid: FieldError[] } {
  const settings: Record<string, Record<string, unknown>> = {}
  const invalid: FieldError[] = []
  for (const { group, name, path, setting } of placed) {
    const given = valueAt(values, group, name)
    const value = given === undefined || given === null ? setting.default : setting.read(given)
    const verdict = setting.check(value)
    if (verdict !== true) invalid.push({ path, message: verdict, code: 'SETTING_INVALID' })
    settings[group] = { ...settings[group], [name]: verdict === true ? value : setting.default }
  }
  return { settings: settings as Settings, invalid }
}

/**
 * What is wrong with values an admin wants to save: values that are not valid, names that do not exist, and settings
 * that contradict each other. Null stands for the default. Empty when all is well.
 */
export function checkSettings(values: unknown): FieldError[] {
  const { settings, invalid } = readSettings(values)
  return [...invalid, ...unknownSettings(values), ...contradictions(settings)]
}

/** What differs from the defaults, and so is worth storing. A setting that is not in it follows its default. */
export function decidedSettings(values: unknown): Record<string, Record<string, unknown>> {
  const decided: Record<string, Record<string, unknown>> = {}
  for (const { group, name, setting } of placed) {
    const given = valueAt(values, group, name)
    if (given === undefined || given === null) continue
    const value = setting.read(given)
    if (!isSame(value, setting.default)) decided[group] = { ...decided[group], [name]: value }
  }
  return decided
}

/** Which settings changed, by path. */
export function changedSettings(before: Settings, after: Settings): { field: string; from: unknown; to: unknown }[] {
  return placed.flatMap(({ group, name, path }) => {
    const from = valueAt(before, group, name)
    const to = valueAt(after, group, name)
    return isSame(from, to) ? [] : [{ field: path, from, to }]
  })
}

/** Names inside the groups (and groups) that no setting has: a typing mistake must not pass for a saved setting. */
export function unknownSettings(values: unknown): FieldError[] {
  if (!isObject(values)) return []
  return Object.entries(values).flatMap(([group, inside]) => {
    const known: SettingGroup | undefined = (settingGroups as Record<string, SettingGroup>)[group]
    if (!known) return [{ path: group, message: unknown(group), code: 'SETTING_UNKNOWN' }]
    if (!isObject(inside)) return []
    return Object.keys(inside)
      .filter((name) => !Object.hasOwn(known.settings, name))
      .map((name) => ({ path: `${group}.${name}`, message: unknown(`${group}.${name}`), code: 'SETTING_UNKNOWN' }))
  })
}

/** Settings that are fine alone and wrong together. */
export function contradictions({ maintenance: { startsAt, endsAt }, notifications: { quietFrom, quietTo } }: Settings): FieldError[] {
  const found: FieldError[] = []
  const name = (path: string, message: Text) => found.push({ path, message, code: 'SETTING_INVALID' })
  if (startsAt !== null && endsAt !== null && startsAt >= endsAt) {
    name('maintenance.endsAt', { en: 'The end must be after the beginning.', ar: 'يجب أن تكون النهاية بعد البداية.' })
  }
  if ((quietFrom === '') !== (quietTo === '')) {
    name(quietTo === '' ? 'notifications.quietTo' : 'notifications.quietFrom', {
      en: 'Quiet hours need a beginning and an end.', ar: 'تحتاج ساعات الهدوء إلى بداية ونهاية.',
    })
  } else if (quietFrom !== '' && quietFrom === quietTo) {
    name('notifications.quietTo', { en: 'The end must differ from the beginning.', ar: 'يجب أن تختلف النهاية عن البداية.' })
  }
  return found
}

function unknown(path: string): Text {
  return { en: `There is no setting "${path}".`, ar: `لا يوجد إعداد باسم «${path}».` }
}

function valueAt(values: unknown, group: string, name: string): unknown {
  const inside = isObject(values) ? values[group] : undefined
  return isObject(inside) ? inside[name] : undefined
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Equal as JSON; makers build their objects in one order. */
function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}
