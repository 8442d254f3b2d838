import type { Endpoint } from 'payload'
import { login } from './login.ts'
import { logout } from './logout.ts'
import { me } from './me.ts'
import { refreshTokens } from './refresh.ts'

/** Signing in and out, for apps and programs. Browsers of the admin UI use /users/login, by the same rules. */
export const authEndpoints: Endpoint[] = [login, refreshTokens, logout, me]
