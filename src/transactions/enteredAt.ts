import type { Transaction } from './transaction.ts'

/** When the transaction came into its present state: what was decided of this stay counts, of an earlier one not. */
export function enteredAt({ statusChangedAt, createdAt }: Pick<Transaction, 'statusChangedAt' | 'createdAt'>): string {
  return statusChangedAt ?? createdAt
}
