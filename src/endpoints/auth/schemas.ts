import { z } from 'zod'
import { westernDigits } from '../../shared/applicantFaults.ts'
import { code } from './second-factor/schemas.ts'

/**
 * Email and password as every sign-in takes them, the second factor, and `link` of a Google sign-in that found the
 * address taken. Lengths only keep out what is none.
 */
export const credentials = z.object({
  email: z.string().trim().min(1).max(320),
  password: z.string().min(1).max(1_000),
  ...code,
  link: z.string().max(4_000).optional(),
})

export const refreshToken = z.string().trim().min(1).max(500)

export const userExample = {
  id: 7,
  email: 'editor@example.com',
  name: 'Sara Al-Harbi',
  role: 'editor',
  status: 'active',
  locale: 'en',
  departments: [1],
  phone: '+966 11 555 0100',
  company: null,
  registrationNumber: null,
  createdAt: '2026-01-04T07:30:00.000Z',
  updatedAt: '2026-01-04T07:30:00.000Z',
}

export const tokensExample = {
  access_token: 'eyJhbGciOiJIUzI1NiJ9.eyJpZCI6N30.c2lnbmF0dXJl',
  refresh_token: '0fLx8q2yV1sJ6oZkR3bT9uWcE5hNmPaD7gQiKvYxS4A',
  token_type: 'Bearer',
  expires_in: 900,
  user: userExample,
}

/** A body whose names may be written in either way: `new_password` is `newPassword`. */
export function camelBody<Shape extends z.ZodRawShape>(shape: Shape) {
  return z.preprocess(camelCased, z.object(shape))
}

function camelCased(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name.replace(/_([a-z])/g, (_under, letter: string) => letter.toUpperCase()), each]))
}

export const emailAddress = z.string().trim().toLowerCase().max(254).pipe(z.email())
/** A new password. Its rules are told by GET /auth/password-rules; here only what is none is kept out. */
export const newPassword = z.string().min(1).max(1_000)
export const linkToken = z.string().trim().min(20).max(200)

/** Whether they make sense is said by shared/applicantFaults.ts, in words; here only what is none is kept out. */
export const applicantShape = {
  name: z.string().trim().max(120),
  email: z.string().trim().toLowerCase().max(254),
  phone: z.string().trim().max(30).transform(westernDigits),
  company: z.string().trim().max(255).nullish().transform((value) => value || null),
  registrationNumber: z.string().trim().max(30).transform(westernDigits),
  password: z.string().max(1_000),
  locale: z.enum(['en', 'ar']).optional(),
}
