import type { Endpoint } from 'payload'
import { outbox } from './outbox.ts'

export const mailEndpoints: Endpoint[] = [outbox]
