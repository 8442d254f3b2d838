import { saudiArabia, unitedArabEmirates } from '../../sla/index.ts'
import { defineEndpoint } from '../defineEndpoint.ts'
import { dayOffExample } from './schemas.ts'

export const calendarTemplates = defineEndpoint({
  method: 'get',
  path: '/templates',
  tag: 'Calendars',
  summary: { en: 'Calendars to start from', ar: 'تقاويم للبدء' },
  description: 'Send one to POST /calendars, under a key of your own.',
  access: ['admin'],
  response: {
    status: 200,
    description: 'The calendars as POST /calendars takes them',
    example: { docs: [{ key: 'saudi_arabia', nameEn: 'Saudi Arabia', nameAr: 'المملكة العربية السعودية', content: { timeZone: 'Asia/Riyadh', daysOff: [dayOffExample] } }] },
  },
  errors: ['UNAUTHENTICATED', 'FORBIDDEN'],
  run: () => {
    const docs = [saudiArabia, unitedArabEmirates].map(({ key, version: _version, name, ...content }) => ({ key, nameEn: name.en, nameAr: name.ar, content }))
    return Promise.resolve({ body: { docs } })
  },
})
