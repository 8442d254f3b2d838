import type { Endpoint } from 'payload'
import { exportOfFigures, performanceAnalytics, transactionsAnalytics, usersAnalytics } from './figures.ts'

export const analyticsEndpoints: Endpoint[] = [transactionsAnalytics, performanceAnalytics, usersAnalytics, exportOfFigures]
