import type { CollectionConfig } from 'payload'
import { isAdmin } from '../../access/isAdmin.ts'
import { isStaff } from '../../access/isStaff.ts'
import { calendarEndpoints } from '../../endpoints/calendars/index.ts'
import { guardCalendar } from '../../hooks/guardCalendar.ts'
import { keepCalendarVersion } from '../../hooks/keepCalendarVersion.ts'
import { lockCalendar } from '../../hooks/lockCalendar.ts'
import { readNewFeed } from '../../hooks/readNewFeed.ts'
import { refuseCalendarInUse } from '../../hooks/refuseCalendarInUse.ts'
import { slugs } from '../../shared/slugs.ts'

/** A working calendar that admins keep beside the office's own; every content it ever had is a version of it. */
export function createCalendarsCollection(): CollectionConfig {
  return {
    slug: slugs.calendars,
    labels: { singular: { en: 'Calendar', ar: 'التقويم' }, plural: { en: 'Calendars', ar: 'تقاويم العمل' } },
    access: { create: isAdmin, read: isStaff, update: isAdmin, delete: isAdmin, readVersions: isAdmin },
    admin: {
      useAsTitle: 'nameEn',
      defaultColumns: ['nameEn', 'nameAr', 'key'],
      group: { en: 'Office', ar: 'المكتب' },
      hidden: ({ user }) => user?.role !== 'admin',
      hideAPIURL: true,
      components: {
        views: { list: { Component: 'mdc-tracker/rsc#CalendarsView' }, edit: { root: { Component: 'mdc-tracker/rsc#CalendarDocument' } } },
      },
    },
    defaultSort: 'nameEn',
    lockDocuments: false,
    versions: false,
    disableDuplicate: true,
    defaultPopulate: { key: true, nameEn: true, nameAr: true },
    endpoints: calendarEndpoints,
    hooks: {
      beforeOperation: [lockCalendar],
      beforeValidate: [guardCalendar],
      afterChange: [keepCalendarVersion, readNewFeed],
      beforeDelete: [refuseCalendarInUse],
    },
    fields: [
      {
        type: 'row',
        fields: [
          { name: 'nameEn', type: 'text', required: true, maxLength: 100, label: { en: 'Name (English)', ar: 'الاسم (بالإنجليزية)' } },
          { name: 'nameAr', type: 'text', required: true, maxLength: 100, label: { en: 'Name (Arabic)', ar: 'الاسم (بالعربية)' } },
        ],
      },
      { name: 'key', type: 'text', required: true, unique: true, maxLength: 50, label: { en: 'Key', ar: 'المفتاح' } },
      {
        name: 'content',
        type: 'json',
        required: true,
        access: { create: isAdmin, read: isAdmin, update: isAdmin },
        label: { en: 'When work is done', ar: 'أوقات العمل' },
      },
      // Both are the office's to write, so nobody has to send them.
      { name: 'version', type: 'text', maxLength: 50, label: { en: 'Version', ar: 'النسخة' }, admin: { readOnly: true } },
      { name: 'rev', type: 'number', min: 1, label: { en: 'Rev', ar: 'المراجعة' }, admin: { readOnly: true } },
      {
        name: 'feedUrl',
        type: 'text',
        maxLength: 500,
        access: { create: isAdmin, read: isAdmin, update: isAdmin },
        label: { en: 'Address of a holiday feed', ar: 'عنوان تقويم العطلات' },
      },
      {
        name: 'feed',
        type: 'json',
        access: { create: isAdmin, read: isAdmin, update: isAdmin },
        label: { en: 'What the feed gave', ar: 'ما ورد من التقويم' },
        admin: { readOnly: true },
      },
    ],
  }
}
