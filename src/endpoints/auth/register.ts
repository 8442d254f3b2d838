import { register } from '../../users/register.ts'
import { defineEndpoint } from '../defineEndpoint.ts'
import { applicantShape, camelBody } from './schemas.ts'

const message = {
  en: 'Thank you. If this address can be registered, we have sent it a mail that says how it goes on.',
  ar: 'شكراً لك. إذا كان التسجيل بهذا العنوان ممكناً فقد أرسلنا إليه رسالة توضح الخطوة التالية.',
}

export const registerApplicant = defineEndpoint({
  method: 'post',
  path: '/auth/register',
  tag: 'Sign-in',
  summary: { en: 'Register as a client', ar: 'التسجيل كعميل' },
  description:
    'The answer is always the same, whether the address has an account or not: what follows is told by mail. `registrationNumber` is the national or the commercial registration number; `company` may be left out.',
  access: 'public',
  body: camelBody(applicantShape),
  example: {
    name: 'Khalid Al-Noor', email: 'khalid@alnoor.example', phone: '+966 50 555 0100', company: 'Al Noor Development',
    registrationNumber: '1010123456', password: 'Seven!cranes9', locale: 'en',
  },
  response: { status: 202, description: 'Taken in', example: { message: message.en } },
  errors: ['VALIDATION_FAILED', 'FEATURE_OFF'],
  run: async ({ req, body, locale }) => {
    await register(req, { ...body, locale: body.locale ?? locale })
    return { status: 202, body: { message: message[locale] } }
  },
})
