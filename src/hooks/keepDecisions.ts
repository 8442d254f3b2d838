import type { GlobalBeforeChangeHook } from 'payload'
import { decidedSettings } from '../shared/settings.ts'

/** Gathers the fields of the form into the one column that is stored: only what differs from its default. */
export const keepDecisions: GlobalBeforeChangeHook = ({ data }) => ({ ...data, values: decidedSettings(data) })
