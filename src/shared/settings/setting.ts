import type { Text } from '../text.ts'

/**
 * One thing an admin decides. `read` brings what was stored or sent into the setting's own shape (and leaves alone
 * what it cannot read); `check` says true, or what is wrong with it in both languages. `default` passes both.
 */
type Setting<Value> = {
  label: Text
  /** What it does, its unit and its range. */
  help: Text
  default: Value
  read: (stored: unknown) => unknown
  check: (value: unknown) => Text | true
}

export type Option<Value extends string> = { value: Value; label: Text }

/** A day of the week as JavaScript counts: 0 is Sunday, 5 Friday, 6 Saturday. */
export type Weekday = 0 | 1 | 2 | 3 | 4 | 5 | 6

/** Part of a day, `HH:MM` to `HH:MM`, on a 24 hour clock in the office's time zone. */
export type TimeRange = { from: string; to: string }

/** Days on which the office is closed, both ends included, `YYYY-MM-DD`. */
export type Holiday = { from: string; to: string; name: string }

/** `names`: the text is the key of a record, which whoever stores it must look up: here the tables are not known. */
export type TextSetting = Setting<string> & { kind: 'text' | 'longText'; maxLength: number; names?: 'publishedWorkflow' }
export type NumberSetting = Setting<number> & { kind: 'number'; min: number; max: number; unit: Text | null }
export type ToggleSetting = Setting<boolean> & { kind: 'toggle' }
export type ChoiceSetting<Value extends string> = Setting<Value> & { kind: 'choice'; options: readonly Option<Value>[] }
export type ChoicesSetting<Value extends string> = Setting<readonly Value[]> & {
  kind: 'choices'
  options: readonly Option<Value>[]
}
export type ListSetting = Setting<readonly string[]> & { kind: 'list' }
export type WeekdaysSetting = Setting<readonly Weekday[]> & { kind: 'weekdays' }
export type TimeRangesSetting = Setting<readonly TimeRange[]> & { kind: 'timeRanges' }
export type HolidaysSetting = Setting<readonly Holiday[]> & { kind: 'holidays' }
/** A moment as an ISO text in UTC; null for none. */
export type MomentSetting = Setting<string | null> & { kind: 'moment' }

export type AnySetting =
  | TextSetting
  | NumberSetting
  | ToggleSetting
  | ChoiceSetting<string>
  | ChoicesSetting<string>
  | ListSetting
  | WeekdaysSetting
  | TimeRangesSetting
  | HolidaysSetting
  | MomentSetting

/** Settings that belong together; a tab of the settings page. */
export type SettingGroup = { label: Text; help: Text; settings: Record<string, AnySetting> }

/** What a maker is told: the words and the default. */
export type About<Value> = { label: Text; help: Text; default: Value }

/** A rule of one setting's own, asked after the shape is right. */
export type Rule<Value> = (value: Value) => Text | true
