import { describe, expect, it } from 'vitest'
import {
  changedSettings, checkSettings, decidedSettings, defaultSettings, readSettings, settingGroups, settingPaths,
  type Settings,
} from './settings.ts'
import { describeValue } from './settings/describeValue.ts'
import type { AnySetting, SettingGroup } from './settings/setting.ts'

const groups = Object.entries(settingGroups as Record<string, SettingGroup>)
const all = groups.flatMap(([group, { settings }]) =>
  Object.entries(settings).map(([name, setting]): [string, AnySetting] => [`${group}.${name}`, setting]),
)
const arabic = /[\u0600-\u06ff]/

describe('the table of settings', () => {
  it('holds everything the office expects', () => {
    expect(settingPaths).toEqual(expect.arrayContaining([
      'office.nameEn', 'office.nameAr', 'office.logo', 'office.supportEmail', 'office.timeZone',
      'office.defaultLanguage', 'office.dateFormat', 'office.timeFormat', 'office.pageSize', 'office.workingHours',
      'office.holidays', 'office.weekend',
      'signIn.passwordLength', 'signIn.passwordClasses', 'signIn.passwordExpiryDays', 'signIn.maxAttempts',
      'signIn.lockMinutes', 'signIn.idleMinutes', 'signIn.twoFactorAdmins', 'signIn.twoFactorEditors',
      'signIn.twoFactorClients', 'signIn.registration', 'signIn.emailVerification', 'signIn.adminApproval',
      'signIn.allowedDomains',
      'transactions.numberPrefix', 'transactions.defaultWorkflow', 'transactions.descriptionRequired',
      'transactions.attachmentRequired', 'transactions.autoAssignment', 'transactions.reassignment',
      'transactions.duplication', 'transactions.drafts', 'transactions.descriptionMax', 'transactions.commentMax',
      'transactions.tagsMax', 'transactions.capacityPerEditor',
      'files.maxSizeMb', 'files.maxPerTransaction', 'files.types', 'files.scanning', 'files.previews',
      'notifications.inApp', 'notifications.email', 'notifications.digest', 'notifications.retentionDays',
      'notifications.batchMinutes', 'notifications.digestHour', 'notifications.digestWeekday', 'notifications.quietFrom', 'notifications.quietTo',
      'notifications.dueSoonDays',
      'clients.mayView', 'clients.mayDownload', 'clients.mayComment', 'clients.mayUpload',
      'publicTracking.enabled', 'publicTracking.perMinute', 'publicTracking.qrContent', 'publicTracking.qrTemplate',
      'imports.maxRows', 'imports.maxFileMb', 'imports.defaultMode',
      'maintenance.enabled', 'maintenance.messageEn', 'maintenance.messageAr', 'maintenance.startsAt',
      'maintenance.endsAt', 'maintenance.allowedPeople', 'maintenance.allowedAddresses',
    ]))
  })

  it.each(all)('%s: its default passes its own check', (_path, setting) => {
    expect(setting.check(setting.read(setting.default))).toBe(true)
    expect(setting.read(setting.default)).toEqual(setting.default)
  })

  it.each(all)('%s: is explained in both languages', (_path, setting) => {
    for (const { en, ar } of [setting.label, setting.help]) {
      expect(en).toMatch(/^[^\u0600-\u06ff]+$/)
      expect(ar).toMatch(arabic)
    }
    // Labels of options may be the same in both languages (PDF, a date), never empty.
    const options = 'options' in setting ? setting.options : []
    expect(options.filter(({ label }) => label.en === '' || label.ar === '')).toEqual([])
  })

  it.each(all)('%s: has options that GraphQL can tell apart', (_path, setting) => {
    // GraphQL names an option with letters, digits and _ only: DD/MM and DD-MM would become one.
    const names = 'options' in setting ? setting.options.map(({ value }) => value.replace(/\W/g, '_')) : []
    expect(new Set(names).size).toBe(names.length)
  })

  it.each(all)('%s: refuses a value of the wrong shape, in both languages', (_path, setting) => {
    const verdict = setting.check({ some: 'thing' })
    expect(verdict).toEqual({ en: expect.stringMatching(/\S/), ar: expect.stringMatching(arabic) })
  })

  it.each(all.filter(([, setting]) => setting.kind === 'number'))('%s: names its range', (_path, setting) => {
    if (setting.kind !== 'number') return
    for (const help of [setting.help.en, setting.help.ar]) expect(help).toContain(String(setting.max))
    for (const wrong of [setting.min - 1, setting.max + 1, setting.min + 0.5, '7', NaN]) {
      expect(setting.check(wrong)).toHaveProperty('ar')
    }
    expect([setting.check(setting.min), setting.check(setting.max)]).toEqual([true, true])
  })

  it('has the defaults of the office', () => {
    const expected: Settings['office'] = {
      nameEn: 'MDC Tracker',
      nameAr: 'متتبع المعاملات',
      logo: '',
      supportEmail: '',
      timeZone: 'Asia/Riyadh',
      defaultLanguage: 'en',
      dateFormat: 'DD/MM/YYYY',
      timeFormat: '24h',
      pageSize: 20,
      workingHours: [{ from: '08:00', to: '17:00' }],
      weekend: [5, 6],
      holidays: [],
    }
    expect(defaultSettings.office).toEqual(expected)
    expect(defaultSettings.clients).toEqual({ mayView: true, mayDownload: true, mayComment: false, mayUpload: false })
    expect(defaultSettings.maintenance.startsAt).toBeNull()
  })
})

describe('reading what is stored', () => {
  it('fills what is missing, and null, with defaults', () => {
    const { settings, invalid } = readSettings({ office: { pageSize: 50, timeZone: null } })
    expect(settings).toEqual({ ...defaultSettings, office: { ...defaultSettings.office, pageSize: 50 } })
    expect(invalid).toEqual([])
  })

  it('names what is not valid and gives its default', () => {
    const { settings, invalid } = readSettings({ office: { timeZone: 'Mars/Olympus', pageSize: 50 } })
    expect(settings.office).toMatchObject({ timeZone: 'Asia/Riyadh', pageSize: 50 })
    expect(invalid.map(({ path }) => path)).toEqual(['office.timeZone'])
  })

  it.each([null, undefined, 'text', 7, [], { office: 'text' }])('takes %j for nothing decided', (stored) => {
    expect(readSettings(stored)).toEqual({ settings: defaultSettings, invalid: [] })
  })

  it('keeps an emptied list empty', () => {
    expect(readSettings({ office: { weekend: [] } }).settings.office.weekend).toEqual([])
  })

  it('reads forms: digits as days, blanks around text, row ids', () => {
    const { settings } = readSettings({
      office: {
        nameEn: '  Permits  ',
        weekend: ['6', '5', '5'],
        workingHours: [{ id: 'a', from: ' 08:00', to: '12:00' }, { id: 'b', from: '13:00', to: '16:00' }],
        holidays: [{ id: 'c', from: '2026-09-23', to: '', name: 'National Day' }],
      },
    })
    expect(settings.office).toMatchObject({
      nameEn: 'Permits',
      weekend: [5, 6],
      workingHours: [{ from: '08:00', to: '12:00' }, { from: '13:00', to: '16:00' }],
      holidays: [{ from: '2026-09-23', to: '2026-09-23', name: 'National Day' }],
    })
  })
})

describe('checking what an admin saves', () => {
  const wrong = (values: unknown) => checkSettings(values).map(({ path, message }) => `${path}: ${message.en}`)

  it('accepts the defaults, and null for the default', () => {
    expect(wrong(defaultSettings)).toEqual([])
    expect(wrong({ office: { timeZone: null } })).toEqual([])
  })

  it('says each finding in both languages', () => {
    expect(checkSettings({ office: { timeZone: 'Riyad' } })).toEqual([
      {
        path: 'office.timeZone',
        message: {
          en: '"Riyad" is not a time zone; expected a name such as Asia/Riyadh.',
          ar: '"Riyad" ليست منطقة زمنية، والمتوقع اسم مثل Asia/Riyadh.',
        },
        code: 'SETTING_INVALID',
      },
    ])
  })

  it.each([
    ['office', 'timeZone', ['Asia/Riyadh', 'Europe/Berlin', 'UTC'], ['+03:00', 'Asia/Nowhere', '', 3]],
    ['office', 'supportEmail', ['', 'help@office.example'], ['help', 'a@b', 'a b@office.example']],
    ['office', 'logo', ['', '/logo.svg', 'https://office.example/l.png'], ['javascript:alert(1)', '//evil.example/x']],
    ['office', 'nameEn', ['A'], ['', '   ', 'x'.repeat(101)]],
    ['office', 'weekend', [[], [5, 6], ['5']], [[7], [0, 1, 2, 3, 4, 5, 6], 'friday', ['x']]],
    ['office', 'workingHours', [[{ from: '00:00', to: '23:59' }]], [
      [], [{ from: '8:00', to: '16:00' }], [{ from: '16:00', to: '08:00' }], [{ from: '08:00', to: '24:00' }], [null],
      [{ from: '08:00', to: '13:00' }, { from: '12:00', to: '16:00' }],
    ]],
    ['office', 'holidays', [[], [{ from: '2026-03-20', to: '2026-03-24', name: 'Eid' }]], [
      [{ from: '2026-02-30', name: 'x' }], [{ from: '2026-03-20', to: '2026-03-19', name: 'x' }],
      [{ from: '2026-03-20', to: '2026-03-20', name: '' }], [null], 'none',
    ]],
    ['signIn', 'allowedDomains', [[], ['example.com', 'mail.office.sa']], [
      ['@example.com'], ['com'], [7], 'example.com',
    ]],
    ['signIn', 'passwordClasses', [[], ['digit']], [['emoji'], 'digit']],
    ['transactions', 'numberPrefix', ['TRX', 'A'], ['trx', 'TR-X', '', 'ABCDEFGHIJK']],
    ['transactions', 'autoAssignment', ['off', 'least_loaded'], ['random', true]],
    ['files', 'types', [['pdf']], [[], ['exe']]],
    ['publicTracking', 'qrTemplate', ['{reference}', '{office}: {link}'], [
      '{client}', 'no fields', '{reference} {title}', '',
    ]],
    ['maintenance', 'allowedAddresses', [['192.0.2.7', '192.0.2.0/24', '2001:db8::/32', '::1']], [
      ['192.0.2.256'], ['192.0.2.0/33'], ['2001:db8::1::2'], ['1:2:3'], ['host.example'], ['10.0.0.0/8/8'],
    ]],
    ['maintenance', 'startsAt', [null, '2026-03-20T22:00:00Z', '2026-03-20T22:00:00.000Z'], ['tonight', 7]],
    ['clients', 'mayComment', [true, false], ['true', 1, 'yes']],
  ] as const)('%s.%s', (group, name, good, bad) => {
    const findings = (value: unknown) => checkSettings({ [group]: { [name]: value } }).map(({ path }) => path)
    for (const value of good) expect([value, findings(value)]).toEqual([value, []])
    for (const value of bad) expect([value, findings(value)]).toEqual([value, [`${group}.${name}`]])
  })

  it('refuses names that no setting has', () => {
    expect(wrong({ office: { timezone: 'UTC' }, ofice: {} })).toEqual([
      'office.timezone: There is no setting "office.timezone".',
      'ofice: There is no setting "ofice".',
    ])
  })

  it('refuses quiet hours without an end, or that end when they begin', () => {
    expect(wrong({ notifications: { quietFrom: '22:00' } })).toEqual(['notifications.quietTo: Quiet hours need a beginning and an end.'])
    expect(wrong({ notifications: { quietTo: '07:00' } })).toEqual(['notifications.quietFrom: Quiet hours need a beginning and an end.'])
    expect(wrong({ notifications: { quietFrom: '07:00', quietTo: '07:00' } })).toEqual(['notifications.quietTo: The end must differ from the beginning.'])
    expect(wrong({ notifications: { quietFrom: '22:00', quietTo: '07:00' } })).toEqual([])
    expect(wrong({ notifications: { quietFrom: '9pm', quietTo: '24:00' } })).toHaveLength(2)
  })

  it('refuses a maintenance window that ends before it begins', () => {
    const window = { startsAt: '2026-03-20T22:00:00Z', endsAt: '2026-03-20T23:00:00+03:00' }
    expect(wrong({ maintenance: window })).toEqual(['maintenance.endsAt: The end must be after the beginning.'])
  })
})

describe('keeping only decisions', () => {
  it('leaves out what equals its default', () => {
    expect(decidedSettings(defaultSettings)).toEqual({})
    expect(decidedSettings({ office: { pageSize: 20, timeZone: 'UTC', weekend: ['5', '6'] } })).toEqual({
      office: { timeZone: 'UTC' },
    })
  })

  it('names what changed by path', () => {
    const after = readSettings({ office: { pageSize: 50 }, clients: { mayComment: true } }).settings
    expect(changedSettings(defaultSettings, after)).toEqual([
      { field: 'office.pageSize', from: 20, to: 50 },
      { field: 'clients.mayComment', from: false, to: true },
    ])
    expect(changedSettings(after, after)).toEqual([])
  })
})

describe('saying a value in words', () => {
  const { office, files, publicTracking, transactions } = settingGroups
  it.each([
    [office.settings.pageSize, 20, '20 rows', '20 صف'],
    [office.settings.weekend, [5, 6], 'Friday, Saturday', 'الجمعة، السبت'],
    [office.settings.workingHours, [{ from: '08:00', to: '17:00' }], '08:00 – 17:00', '08:00 – 17:00'],
    [office.settings.holidays, [], 'none', 'لا شيء'],
    [office.settings.logo, '', 'none', 'لا شيء'],
    [files.settings.scanning, true, 'on', 'مفعّل'],
    [files.settings.types, ['pdf', 'csv'], 'PDF, CSV', 'PDF، CSV'],
    [files.settings.types, files.settings.types.default, 'all', 'الكل'],
    [transactions.settings.numberPrefix, 'TRX', 'TRX', 'TRX'],
    [publicTracking.settings.qrContent, 'reference', 'The transaction number', 'رقم المعاملة'],
  ])('%#', (setting, value, en, ar) => {
    expect(describeValue(setting, value)).toEqual({ en, ar })
  })
})
