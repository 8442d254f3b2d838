import { z } from 'zod'

/** Email and password as every sign-in takes them. Lengths only keep out what is none. */
export const credentials = z.object({
  email: z.string().trim().min(1).max(320),
  password: z.string().min(1).max(1_000),
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
