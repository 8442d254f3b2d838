import { settingsOf } from '../../platform/settings.ts'
import { passwordRules as rulesOf } from '../../shared/passwordRules.ts'
import { defineEndpoint } from '../defineEndpoint.ts'

export const passwordRules = defineEndpoint({
  method: 'get',
  path: '/auth/password-rules',
  tag: 'Sign-in',
  summary: { en: 'What pages must know to sign people in', ar: 'قواعد كلمات المرور والتسجيل' },
  description: 'The rules of a new password, in the language asked for, and what the office has turned on. Says nothing of any account.',
  access: 'public',
  response: {
    status: 200,
    description: 'The rules in force',
    example: {
      length: 8,
      classes: ['lower', 'upper', 'digit', 'symbol'],
      rules: [{ code: 'PASSWORD_TOO_SHORT', message: 'At least 8 characters.' }],
      registration: { open: true, emailVerification: true, approval: true },
      twoFactor: { admin: 'off', editor: 'off', client: 'off' },
      idleMinutes: 30,
    },
  },
  errors: [],
  run: async ({ req, locale }) => {
    const { signIn } = await settingsOf(req.payload)
    const rules = { length: signIn.passwordLength, classes: signIn.passwordClasses }
    return {
      body: {
        ...rules,
        rules: rulesOf(rules).map(({ code, message }) => ({ code, message: message[locale] })),
        registration: { open: signIn.registration, emailVerification: signIn.emailVerification, approval: signIn.adminApproval },
        twoFactor: { admin: signIn.twoFactorAdmins, editor: signIn.twoFactorEditors, client: signIn.twoFactorClients },
        idleMinutes: signIn.idleMinutes,
      },
    }
  },
})
