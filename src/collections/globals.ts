import type { GlobalConfig } from 'payload'
import { createSettingsGlobal } from './settings/index.ts'

/** The office's one-of-a-kind records. */
export const createGlobals = (): GlobalConfig[] => [createSettingsGlobal()]
