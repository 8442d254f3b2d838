import type { Endpoint } from 'payload'
import { changeSettings } from './changeSettings.ts'

/** PATCH is the API's word for it; POST is what the admin form sends. Reading is Payload's own GET. */
export const settingsEndpoints: Endpoint[] = [changeSettings('patch'), changeSettings('post')]
