import type { Endpoint } from 'payload'
import { dashboardStats } from './stats.ts'

export const dashboardEndpoints: Endpoint[] = [dashboardStats]
